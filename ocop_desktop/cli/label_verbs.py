"""label, trace: what a label says, its draft, its sheet; lots, page and code of traceability."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace import labels as label_room
from ocop_desktop.workspace import tracing as trace_room
from ocop_desktop.workspace.labels import LabelLine, LabelReport, WrittenLabel
from ocop_desktop.workspace.tracing import TraceReport

_STATES = {
    "present": "có",
    "missing": "THIẾU",
    "wrong": "CHƯA KHỚP",
    "old": "ĐỊA CHỈ CŨ",
    "hint": "lưu ý",
    "not_needed": "không cần",
}
_ABSENT = {
    "barcode": "Mã vạch chưa in: hồ sơ chưa có mã 13 số hợp lệ.",
    "qr": "Mã QR chưa in: hồ sơ chưa có đường dẫn trang truy xuất.",
}


def label(arguments: Arguments, output: Output) -> int:
    """Check a label, lay a draft of it, or write its content sheet."""
    with (
        Inputs(arguments) as inputs,
        inputs.in_workspace(arguments.items[0]) as (workspace, dossier_id),
    ):
        if arguments.what == "check":
            return _check(workspace, dossier_id, arguments, output)
        if arguments.what == "design":
            return _design(workspace, dossier_id, arguments, output)
        return _sheet(workspace, dossier_id, label_room.SHEET, arguments, output)


def trace(arguments: Arguments, output: Output) -> int:
    """Tell lots and what disagrees, write the content sheet of the page, or the code."""
    with (
        Inputs(arguments) as inputs,
        inputs.in_workspace(arguments.items[0]) as (workspace, dossier_id),
    ):
        if arguments.what == "check":
            return _trace(workspace.tracing.report(dossier_id, arguments.day), output)
        if arguments.what == "qr":
            made = workspace.tracing.write_qr(dossier_id, _out(arguments), arguments.link)
            output.value({"path": str(made.path), "link": made.link, "side_mm": made.side})
            output.line(f"{made.path}: {made.link}, cạnh {format_number(made.side, 1)} mm")
            return 0
        return _sheet(workspace, dossier_id, trace_room.SHEET, arguments, output)


def _check(workspace: Workspace, dossier_id: str, arguments: Arguments, output: Output) -> int:
    text = workspace.labels.read(dossier_id, arguments.text) if arguments.text else None
    report = workspace.labels.check(dossier_id, arguments.day, text)
    output.value({**msgspec.to_builtins(report), "fine": report.fine})
    for line in _lines(report):
        output.line(line)
    return 0 if report.fine or report.applies else 1


def _lines(report: LabelReport) -> Iterator[str]:
    if report.applies:
        yield report.applies
        return
    if not report.read:
        yield "Chưa có chữ của nhãn: ghi ô labelling.text, hoặc nêu --text TỆP. Nhãn cần có:"
    for line in (*report.lines, *report.notes):
        yield from _line(line, read=report.read)


def _line(line: LabelLine, *, read: bool) -> Iterator[str]:
    state = _STATES[line.state] if read or line.state in ("hint", "not_needed") else "cần"
    told = line.problem or line.found or line.wanted
    yield f"  {state}: {line.name}" + (f" — {told}" if told else "")
    yield f"      {line.article}"
    if line.state in ("wrong", "old") and line.fix:
        yield f"      Sửa: {line.fix}"
    if line.doubt:
        yield f"      Chỗ chưa chắc: {line.doubt}"


def _design(workspace: Workspace, dossier_id: str, arguments: Arguments, output: Output) -> int:
    wanted = workspace.labels.design(dossier_id)
    if arguments.size:
        width, height = arguments.size
        try:
            wanted = label_room.design_in(
                {**msgspec.to_builtins(wanted), "width": width, "height": height, "moved": {}}
            )
        except ValueError as error:
            raise UserError("Khổ nhãn từ 20 đến 400 mm mỗi chiều — đổi --size.") from error
    made = workspace.labels.write(dossier_id, _out(arguments), arguments.day, wanted)
    output.value({**msgspec.structs.asdict(made), "path": str(made.path)})
    _design_lines(made, output)
    return 1 if made.left_out or made.missing else 0


def _design_lines(made: WrittenLabel, output: Output) -> None:
    output.line(f"{made.path}: {format_number(made.width)} × {format_number(made.height)} mm")
    if made.missing:
        output.line(f"Hồ sơ chưa có: {', '.join(made.missing)}")
    for code in made.absent_codes:
        output.line(_ABSENT[code])
    if made.left_out:
        width, height = made.least
        output.line(
            f"Nhãn nhỏ quá, không đủ chỗ cho: {', '.join(made.left_out)}. "
            f"Cần khoảng {format_number(width)} × {format_number(height)} mm."
        )
    for doubt in made.doubts:
        output.line(f"Chỗ chưa chắc: {doubt}")


def _sheet(
    workspace: Workspace, dossier_id: str, document: str, arguments: Arguments, output: Output
) -> int:
    out = arguments.out or Path()
    made = workspace.prints.write(dossier_id, document, arguments.format, out, today=arguments.day)
    output.value({"path": str(made.path), "pages": made.pages})
    output.line(str(made.path))
    return 0


def _trace(report: TraceReport, output: Output) -> int:
    value: dict[str, Any] = msgspec.to_builtins(report)
    output.value(value)
    if report.applies:
        output.line(report.applies)
        return 0
    for line in report.lines:
        first = line.text.partition("\n")[0]
        output.line(f"  {line.name}: {first or 'CHƯA CÓ'} ({line.article})")
    for lot in report.lots:
        output.line(
            f"  Lô {lot.lot}: vào {format_number(lot.taken_in)}, "
            f"đóng gói {format_number(lot.packed)}, hao hụt {format_number(lot.lost)}, "
            f"xuất {format_number(lot.sent_out)}, tồn {format_number(lot.stock)}"
        )
        for problem in lot.problems:
            output.line(f"      {problem}")
    for one in report.disagreements:
        output.line(f"  CHƯA KHỚP {one.what}: {one.problem} ({one.article})")
    for note in report.notes:
        output.line(f"  {note}")
    bad = report.missing or report.disagreements or any(lot.problems for lot in report.lots)
    return 1 if bad else 0


def _out(arguments: Arguments) -> Path:
    if arguments.out is None:
        raise UserError("Chưa nói ghi vào đâu — thêm --out TỆP.")
    return arguments.out
