"""rehearse."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.options import read_options
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.rehearsal.sheets import Result, Sheet
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.workspace import Workspace


def rehearse(arguments: Arguments, output: Output) -> int:
    """Change sheets as asked, then print all sheets and what they come to."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        dossier_id = workspace.dossiers.find(item)
        if arguments.export_sheet and arguments.out:
            made = workspace.sheet_files.export(dossier_id, arguments.export_sheet, arguments.out)
            output.value({"file": str(made)})
            output.line(f"Đã xuất phiếu: {made}")
            return 0
        said = _changed(workspace, dossier_id, arguments)
        sheets = workspace.rehearsals.sheets(dossier_id)
        fitting = workspace.rehearsals.fitting(dossier_id)
        result = workspace.rehearsals.result(dossier_id) if fitting else None
        dossier = workspace.dossiers.get(dossier_id)
        chosen = workspace.dossiers.rulebook(dossier_id).sets.get(dossier.set or "")
    output.value({"dossier": dossier_id, **said, **_value(sheets, fitting, result)})
    if "told" in said:
        output.line(said["told"])
    for line in _lines(sheets, fitting, result, chosen):
        output.line(line)
    return 0


def _changed(workspace: Workspace, dossier_id: str, arguments: Arguments) -> dict[str, Any]:
    """Do what the options ask and return what there is to say about it."""
    rehearsals = workspace.rehearsals
    if arguments.add_sheet:
        taken = workspace.sheet_files.take(arguments.add_sheet, dossier_id)
        return {"outcome": taken.outcome, "sheet": taken.sheet.id, "told": taken.sentence}
    if arguments.remove_sheet:
        sheet = rehearsals.sheet(dossier_id, arguments.remove_sheet)
        rehearsals.remove(dossier_id, sheet.id)
        return {"sheet": sheet.id, "told": f"Đã bỏ phiếu của {sheet.scorer}."}
    if arguments.new_sheet:
        sheet = rehearsals.add(dossier_id, arguments.new_sheet, arguments.role)
        return {"sheet": sheet.id, "told": f"Đã thêm phiếu của {sheet.scorer}."}
    if arguments.sheet:
        sheet = rehearsals.sheet(dossier_id, arguments.sheet)
        chosen = workspace.catalogue.get(sheet.rulebook).sets[sheet.set]
        marks = read_options(chosen, sheet.assessment, arguments.marks)
        for number, answer in marks.items():
            rehearsals.set_option(dossier_id, sheet.id, number, answer.option, answer.case)
        return {"sheet": sheet.id}
    return {}


def _value(
    sheets: tuple[Sheet, ...], fitting: tuple[Sheet, ...], result: Result | None
) -> dict[str, Any]:
    told = []
    for sheet in sheets:
        value: dict[str, Any] = msgspec.to_builtins(sheet)
        score = result.scores.get(sheet.id) if result else None
        value["points"] = msgspec.to_builtins(score.points) if score else None
        value["star"] = score.star if score else None
        value["counted"] = sheet in fitting
        told.append(value)
    if result is None:
        return {"sheets": told, "average": None, "star": None, "spreads": []}
    return {
        "sheets": told,
        "average": float(result.average),
        "parts": {part: float(value) for part, value in result.parts.items()},
        "star_by_points": result.star_by_points,
        "minimums_all": result.minimums_all,
        "minimums_most": result.minimums_most,
        "star": result.star,
        "eliminated_by": list(result.eliminated_by),
        "spreads": [
            {**msgspec.to_builtins(spread), "average": float(spread.average)}
            for spread in result.spreads
        ],
    }


def _lines(
    sheets: tuple[Sheet, ...],
    fitting: tuple[Sheet, ...],
    result: Result | None,
    chosen: CriteriaSet | None,
) -> Iterator[str]:
    for sheet in sheets:
        role = f", {sheet.role}" if sheet.role else ""
        if result is None or sheet not in fitting:
            yield f"{sheet.id[:8]}  {sheet.scorer}{role}: chấm theo bộ khác, không tính"
            continue
        score = result.scores[sheet.id]
        verdict = "bị loại" if score.eliminated else f"{score.star} sao"
        yield f"{sheet.id[:8]}  {sheet.scorer}{role}: {score.points.total} điểm, {verdict}"
    if result is None or chosen is None:
        yield "Chưa có phiếu chấm nào cho bộ sản phẩm của hồ sơ."
        return
    yield (
        f"Trung bình {format_number(result.average, 2)} điểm: {result.star_by_points} sao theo "
        f"điểm; mức tối thiểu mọi người thấy đạt {result.minimums_all} sao, quá nửa thấy đạt "
        f"{result.minimums_most} sao; kết quả {result.star} sao"
    )
    for spread in result.spreads:
        if spread.distance:
            title = chosen.by_number[spread.criterion].criterion.title
            given = ", ".join(str(points) for points in spread.points.values())
            yield f"  Chấm khác nhau ở {spread.criterion} {title}: {given}"
