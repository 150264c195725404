"""schema, import, list, show, set."""

import difflib
import json
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.cli import passphrases
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs, each
from ocop_desktop.cli.options import read_option
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.files.jsonfile import encode
from ocop_desktop.dossier.files.schema import json_schema
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.scoring.score import chosen_option
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.return_files import SUFFIX
from ocop_desktop.workspace.sealed import opened


def schema(arguments: Arguments, output: Output) -> int:
    """Print the JSON Schema of a dossier file."""
    with Inputs(arguments) as inputs:
        catalogue = inputs.catalogue
        rulebook = catalogue.get(arguments.rulebook) if arguments.rulebook else catalogue.newest()
        output.dump(json_schema(rulebook, catalogue.units(rulebook)))
    return 0


def import_files(arguments: Arguments, output: Output) -> int:
    """Import dossier files, packages and the commune's return files; print the ids."""
    if arguments.tree:
        if arguments.separate:
            raise UserError("--separate đi với từng gói, không đi với --tree — bỏ một trong hai.")
        return _import_tree(arguments, output)
    with Inputs(arguments) as inputs:

        def act(item: str) -> tuple[list[str], bool]:
            workspace = inputs.workspace()
            if Path(item).suffix.lower() == SUFFIX:
                back = workspace.return_files.take(Path(item))
                output.line(f"{back.dossier}  {back.sentence}")
                return [back.dossier], True
            with opened(Path(item), passphrases.ask(arguments)) as path:
                taken = workspace.single_packages.take(path, separate=arguments.separate)
            title = workspace.dossiers.summary(taken.dossier).title or "(chưa đặt tên)"
            output.line(f"{taken.dossier}  {title}")
            if taken.note:
                output.warn(f"{Path(item).name}: {taken.note}")
            return [taken.dossier], True

        values, fine = each(arguments, output, act)
    flat = [part for value in values for part in (value if isinstance(value, list) else [value])]
    output.value(flat)
    return 0 if fine else 1


def _import_tree(arguments: Arguments, output: Output) -> int:
    """Import every package below the folders named; what is there already is left alone."""
    with Inputs(arguments) as inputs:
        trees = inputs.workspace().package_trees

        def told(done: int, whole: int, name: str) -> None:
            output.line(f"{done}/{whole}  {name}")

        taken = [one for item in arguments.items for one in trees.take(Path(item), told).packages]
    output.value([msgspec.to_builtins(one) for one in taken])
    for one in taken:
        if one.problem or one.note:
            output.warn(f"{one.name}: {one.problem or one.note}")
    counts = (sum(one.what == what for one in taken) for what in ("new", "known", "newer"))
    new, known, newer = counts
    refused = len(taken) - new - known - newer
    words = f"{new} gói mới, {known} gói đã nhập trước, {refused} gói không nhập được"
    output.line(words + (f", {newer} gói là bản mới hơn của hồ sơ đã nhập" if newer else ""))
    return 1 if refused else 0


def list_dossiers(arguments: Arguments, output: Output) -> int:
    """Print the dossiers of the workspace."""
    with Inputs(arguments) as inputs:
        found = (
            inputs.workspace().dossiers.list(include_deleted=arguments.include_deleted)
            if Workspace.exists(arguments.workspace)
            else []
        )
    output.value([msgspec.to_builtins(item) for item in found])
    for item in found:
        star = f"mục tiêu {item.target_star} sao" if item.target_star else "chưa chọn mục tiêu"
        mark = " (đã xóa)" if item.deleted else " (MẪU)" if item.sample else ""
        title = item.title or "(chưa đặt tên)"
        output.line(f"{item.id[:8]}  {title}{mark} — {item.producer or 'chưa có chủ thể'}, {star}")
    if not found:
        output.line("Chưa có hồ sơ nào.")
    return 0


def show(arguments: Arguments, output: Output) -> int:
    """Print one dossier: its file for machines, its answers by section for people."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        dossier = inputs.dossier(item)
        rulebook = inputs.catalogue.get(dossier.rulebook)
        units = inputs.catalogue.units(rulebook)
    output.value({"id": dossier.id, **json.loads(encode(dossier))})
    for line in _lines(rulebook, units, dossier):
        output.line(line)
    return 0


def set_fields(arguments: Arguments, output: Output) -> int:
    """Store answers given as FIELD=VALUE, all or none."""
    item, *given = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        dossier_id = workspace.dossiers.find(item)
        dossier = workspace.dossiers.get(dossier_id)
        rulebook = workspace.dossiers.rulebook(dossier_id)
        units = inputs.catalogue.units(rulebook)
        entries = dict(_entry(rulebook, units, dossier, pair) for pair in given)
        changes = workspace.dossiers.set_many(dossier_id, entries, "dòng lệnh")
    output.value([{"field": c.path, "old": c.old, "new": c.new} for c in changes])
    for change in changes:
        output.line(f"{change.path}: {_shown(rulebook, units, change.path, change.new)}")
    if not changes:
        output.line("Không có gì thay đổi.")
    return 0


def _lines(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> list[str]:
    chosen = rulebook.sets.get(dossier.set or "")
    lines = [
        dossier.text("product.name") or "(chưa đặt tên)",
        f"  Bộ sản phẩm: {f'{chosen.no}. {chosen.name}' if chosen else 'chưa chọn'}",
        f"  Bộ quy định: {rulebook.edition.short}",
    ]
    for section in rulebook.sections:
        filled = [field for field in section.fields if field.id in dossier.answers]
        if filled:
            lines += ["", section.title]
        for field in filled:
            lines += _field_lines(units, field, dossier.answers[field.id])
    if dossier.assessment and chosen:
        lines += ["", "Tự chấm"]
        lines += [f"  {line}" for line in _assessment_lines(rulebook, dossier)]
    if dossier.evidence:
        lines += ["", f"Minh chứng: {len(dossier.evidence)} tệp"]
        lines += [f"  {item.label} ({', '.join(item.criteria)})" for item in dossier.evidence]
    return lines


def _field_lines(units: AdminUnits, field: Field, value: Any) -> list[str]:
    kind = kind_of(field, units)
    if kind.problem(value, field):
        return [f"  {field.label}: {value} (chưa hợp lệ)"]
    if field.kind != "table":
        first, *rest = kind.show(value, field).splitlines()
        return [f"  {field.label}: {first}", *(f"    {line}" for line in rest if line)]
    return [f"  {field.label}:", *(f"    {_row(units, field, row)}" for row in value)]


def _row(units: AdminUnits, field: Field, row: dict[str, Any]) -> str:
    return " · ".join(
        kind_of(column, units).show(row[column.id], column)
        for column in field.columns
        if column.id in row
    )


def _assessment_lines(rulebook: Rulebook, dossier: Dossier) -> list[str]:
    lines = []
    for item in rulebook.sets[dossier.set or ""].criteria:
        picked = chosen_option(item, dossier.answer(item.number))
        if picked:
            lines.append(
                f"{item.number} {item.criterion.title}: mức {picked[0]}, {picked[1].points} điểm"
            )
    return lines


def _shown(rulebook: Rulebook, units: AdminUnits, path: str, value: Any) -> str:
    field = rulebook.fields.get(path)
    if value is None:
        return "(đã xóa)"
    if field:
        return kind_of(field, units).show(value, field)
    if path.startswith("evidence/"):
        return f"“{msgspec.convert(value, Evidence).label}” sửa theo trường đã đổi"
    return f"mức {value.get('option')}" if isinstance(value, dict) else str(value)


def _entry(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, pair: str) -> tuple[str, Any]:
    """Return (path, value) of one FIELD=VALUE; raise UserError naming the field."""
    name, equals, text = pair.partition("=")
    name = name.strip()
    if not equals:
        raise UserError(f"“{pair}” thiếu dấu = — ghi dạng TRƯỜNG=GIÁ_TRỊ.")
    if name == "set":
        if text and text not in rulebook.sets:
            raise UserError(f"Không có bộ sản phẩm “{text}” — tìm mã bằng lệnh suggest.")
        return name, text or None
    if name.startswith("assessment/"):
        return name, _answer(rulebook, dossier, name.partition("/")[2], text)
    field = rulebook.fields.get(name)
    if field is None:
        near = difflib.get_close_matches(name, [*rulebook.fields, "set"], n=3)
        hint = f"gần giống: {', '.join(near)}" if near else "xem các trường bằng lệnh schema"
        raise UserError(f"Không có trường “{name}” — {hint}.")
    return name, _value(field, units, text)


def _value(field: Field, units: AdminUnits, text: str) -> Any:
    kind = kind_of(field, units)
    try:
        if field.kind == "table":
            value = json.loads(text) if text.strip() else None
        else:
            value = kind.parse(text, field)
    except ValueError as error:
        reason = "cần JSON, một danh sách các dòng" if field.kind == "table" else error
        raise UserError(f"{field.id} ({field.label}): {reason}") from error
    problem = None if value is None else kind.problem(value, field)
    if problem:
        raise UserError(f"{field.id} ({field.label}): {problem}")
    return value


def _answer(rulebook: Rulebook, dossier: Dossier, number: str, text: str) -> Any:
    """Return the answer "2" or "b:2" (case, then option) stands for; the description stays."""
    chosen = rulebook.sets.get(dossier.set or "")
    return msgspec.to_builtins(read_option(chosen, number, text, dossier.answer(number)))
