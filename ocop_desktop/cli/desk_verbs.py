"""desk: receive, list, show, comment, return, forward, history, print and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import msgspec

from ocop_desktop.cli import passphrases
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.arguments_desk import NO_MARK
from ocop_desktop.cli.inputs import Inputs, is_file
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.desk.review import Mark
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.desk import Case, Desk, Marked
from ocop_desktop.workspace.desk.cases import MARK_NAMES
from ocop_desktop.workspace.desk.letters import LetterKind
from ocop_desktop.workspace.sealed import opened

Task = Callable[[Workspace, Arguments, Output], int]


def desk(arguments: Arguments, output: Output) -> int:
    """Do one task of the commune's desk."""
    with Inputs(arguments) as inputs:
        first = arguments.what in {"receive", "list"}
        workspace = inputs.workspace() if first else inputs.existing()
        return _TASKS[arguments.what](workspace, arguments, output)


def _receive(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    (item,) = arguments.items
    if arguments.dry:
        return _look(workspace, arguments, output)
    more = {"samples": arguments.handed_samples, "note": arguments.note}
    if is_file(item):
        with opened(Path(item), passphrases.ask(arguments)) as path:
            case = workspace.desk.receive(path, arguments.day, **more)  # type: ignore[arg-type]
    else:
        found = workspace.dossiers.find(item)
        case = workspace.desk.receive_here(found, arguments.day, **more)  # type: ignore[arg-type]
    components = workspace.desk.judging.components(case.id)
    output.value({**_value(case), "components": {c.component.id: c.state for c in components}})
    output.line(f"Đã nhận: {_line(case)}")
    for component in components:
        if component.state == "missing":
            output.line(f"  còn thiếu: {component.component.name} {component.note}".rstrip())
    return 0


def _look(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    """Tell what a package holds and whether it could be received; nothing is stored."""
    with opened(Path(arguments.items[0]), passphrases.ask(arguments)) as path:
        found = workspace.desk.look(path, arguments.day)
    if found.dossier is None or found.refusal:
        raise UserError(found.refusal)
    output.value(
        {
            "snapshot": found.verified.snapshot,
            "number": found.number,
            "signed": found.signed,
            "warnings": list(found.warnings),
            "components": {c.component.id: c.state for c in found.components},
            "findings": [item.message for item in found.findings],
        }
    )
    title, producer = found.dossier.text("product.name"), found.dossier.text("producer.name")
    output.line(f"Nhận được, chưa ghi gì: {title} — {producer}, mã {found.verified.snapshot}")
    if found.number:
        output.line(f"  bản nộp lại của phiếu {found.number}")
    for words in (found.signed, *found.warnings):
        if words:
            output.line(f"  {words}")
    for component in found.components:
        if component.state == "missing":
            output.line(f"  còn thiếu: {component.component.name} {component.note}".rstrip())
    return 0


def _list(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    found = workspace.desk.cases(arguments.day)
    output.value([_value(case) for case in found])
    for case in found:
        output.line(_line(case))
    if not found:
        output.line("Bàn tiếp nhận chưa nhận hồ sơ nào.")
    return 0


def _show(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    table = workspace.desk
    marks, proposals = table.marks(case.id), table.judging.proposals(case.id, arguments.day)
    output.value(
        {
            **_value(case),
            "rounds": [msgspec.to_builtins(item) for item in table.rounds(case.id)],
            "components": {c.component.id: c.state for c in table.judging.components(case.id)},
            "marks": [msgspec.to_builtins(item) for item in marks],
            "asked_before": [msgspec.to_builtins(i) for i in table.asked_before(case.id)],
            "proposals": [msgspec.to_builtins(item) for item in proposals],
            "obstacles": list(table.sending.obstacles(case.id, "forward")),
        }
    )
    output.line(_line(case))
    for mark in (*table.asked_before(case.id), *marks):
        output.line(f"  {_mark_line(mark)}")
    for proposal in proposals:
        place = table.judging.place(case.id, proposal.target)
        output.line(f"  phần mềm gợi ý, {place}: {proposal.words}")
    return 0


def _comment(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    _, target, words = arguments.items
    mark = None if arguments.mark == NO_MARK else cast("Mark", arguments.mark)
    place = workspace.desk.mark(case.id, target, mark, words, today=arguments.day)
    if mark is None:
        output.value({"target": place, "mark": None})
        output.line(f"Đã bỏ nhận xét: {workspace.desk.judging.place(case.id, place)}")
        return 0
    made = next(item for item in workspace.desk.marks(case.id) if item.target == place)
    output.value(msgspec.to_builtins(made))
    output.line(_mark_line(made))
    return 0


def _return(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case, out = _case(workspace, arguments), arguments.out or Path()
    letter = _letter(workspace.desk, case, "return", arguments)
    made = workspace.desk.sending.return_case(case.id, out, arguments.day, letter)
    output.value(
        {
            "folder": str(made.folder),
            "file": str(made.file),
            "notice": [str(path) for path in made.notice],
        }
    )
    output.line(f"Đã trả lại, gửi chủ thể tệp: {made.file}")
    for path in made.notice:
        output.line(f"  thông báo: {path}")
    return 0


def _forward(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case, out = _case(workspace, arguments), arguments.out or Path()
    letter = _letter(workspace.desk, case, "forward", arguments)
    made = workspace.desk.sending.forward_case(case.id, out, arguments.day, letter)
    output.value({"folder": str(made.folder), "zip": str(made.zip), "files": list(made.files)})
    output.line(f"Bộ hồ sơ gửi tỉnh, {len(made.files)} tệp")
    output.line(f"  thư mục: {made.folder}")
    output.line(f"  tệp nén: {made.zip}")
    return 0


def _history(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    events = workspace.desk.history(case.id)
    output.value([msgspec.to_builtins(event) for event in events])
    for event in events:
        tail = f": {event.words}" if event.words else ""
        output.line(f"{format_date(event.day)}  {event.by}  {event.text}{tail}")
    return 0


def _print(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case, document = _case(workspace, arguments), arguments.items[1]
    known = workspace.desk.rulebook(case.id).documents
    if document not in known:
        raise UserError(f"Không có tài liệu “{document}” — chọn {', '.join(known)}.")
    out = arguments.out or Path()
    made = workspace.desk.sending.print_one(case.id, document, arguments.format, out, arguments.day)
    output.value({"file": str(made)})
    output.line(f"Đã in: {made}")
    return 0


def _recall(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    return _told(workspace.desk.outcomes.recall(case.id, arguments.day, arguments.note), output)


def _assessed(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    told = workspace.desk.outcomes.assessed(case.id, arguments.day, arguments.note)
    return _told(told, output)


def _recognise(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    told = workspace.desk.outcomes.recognised(
        case.id,
        arguments.day,
        star=arguments.star,
        decision=arguments.decision,
        on=arguments.decided_on or arguments.day,
    )
    return _told(told, output)


def _expire(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    return _told(workspace.desk.outcomes.expired(case.id, arguments.day), output)


def _revoke(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    case = _case(workspace, arguments)
    told = workspace.desk.outcomes.revoked(
        case.id, arguments.day, ground=arguments.ground, words=arguments.note
    )
    return _told(told, output)


def _take_numbers(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    del arguments
    count = workspace.desk.numbers.take_over()
    output.value({"counts": count})
    output.line(f"Từ nay máy này cấp số phiếu ({count} sổ) — trao tệp đồng bộ để máy kia biết.")
    return 0


_TASKS: dict[str, Task] = {
    "receive": _receive,
    "list": _list,
    "show": _show,
    "comment": _comment,
    "return": _return,
    "forward": _forward,
    "history": _history,
    "print": _print,
    "recall": _recall,
    "assessed": _assessed,
    "recognise": _recognise,
    "expire": _expire,
    "revoke": _revoke,
    "take-numbers": _take_numbers,
}


def _case(workspace: Workspace, arguments: Arguments) -> Case:
    return workspace.desk.case(workspace.desk.find(arguments.items[0]), arguments.day)


def _letter(table: Desk, case: Case, kind: LetterKind, arguments: Arguments) -> Any:
    letter = table.sending.first_letter(case.id, kind, arguments.day)
    signatory = arguments.signatory or letter.signatory
    return msgspec.structs.replace(letter, number=arguments.number, signatory=signatory)


def _told(case: Case, output: Output) -> int:
    output.value(_value(case))
    output.line(_line(case))
    return 0


def _value(case: Case) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(case)
    return plain


def _line(case: Case) -> str:
    clock = case.clock
    days = f"ngày {clock.used}/{clock.days}, hạn {format_date(clock.due)}"
    star = f", {case.star} sao" if case.star else ""
    return f"{case.number}  {case.title} — {case.producer}, {case.state_name}{star}, {days}"


def _mark_line(mark: Marked) -> str:
    words = f": {mark.words}" if mark.words else ""
    answer = f" → {mark.answer}" if mark.answer else ""
    done = " (chủ thể ghi đã sửa)" if mark.answered_done else ""
    kind = MARK_NAMES[mark.mark]
    return f"lần {mark.round}, {mark.place}, {kind}{words}{answer}{done}"
