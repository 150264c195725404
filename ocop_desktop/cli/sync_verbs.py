"""share, merge, choose: dossiers between two machines."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.syncing import OpenChoice, RowChoice, RowPair, TakenDossier

_WHAT = {"new": "mới", "same": "không đổi", "merged": "đã gộp", "refused": "chưa gộp"}
_CHOSEN = 3  # dossier, path, number
_EMPTY = "(để trống)"
_REGISTERS = "registers"
_DOUBLES = "duplicates"
_BOTH = "both"


def share(arguments: Arguments, output: Output) -> int:
    """Write a sync file of the dossiers named, or of all."""
    if arguments.out is None:
        raise UserError("Chưa nêu tệp cần ghi — thêm --out TỆP.")
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        ids = [workspace.dossiers.find(item) for item in arguments.items] or None
        count = workspace.syncing.write(arguments.out, ids)
    output.value({"file": str(arguments.out), "dossiers": count})
    output.line(f"Đã ghi {count} hồ sơ vào {arguments.out}")
    return 0


def merge(arguments: Arguments, output: Output) -> int:
    """Take in what another machine edited; 1 when something waits for a choice or was refused."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.workspace()
        result = workspace.syncing.take(Path(item), arguments.day, dry=arguments.dry)
        rows = result.rows
        output.value(
            {
                "from": result.name,
                "dossiers": [_value(one) for one in result.dossiers],
                "rows": {
                    "new": rows.new,
                    "changed": rows.changed,
                    "problems": list(rows.problems),
                    "notes": list(rows.notes),
                },
                "notes": list(result.notes),
            }
        )
        for one in result.dossiers:
            output.line(f"{one.id[:8]}  {one.title or '(chưa đặt tên)'}: {_WHAT[one.what]}")
            for sentence in (one.problem, *one.notes):
                if sentence:
                    output.warn(sentence)
            if one.open and not arguments.dry:
                _tell(workspace, one.id, output)
        if rows.new or rows.changed:
            output.line(f"Sổ: {rows.new} dòng mới, {rows.changed} dòng thay đổi")
        for sentence in (*rows.problems, *rows.notes, *result.notes):
            output.warn(sentence)
        if not arguments.dry:
            _tell_doubles(workspace.syncing.doubles.pairs(), output)
        waiting = not arguments.dry and _tell_rows(workspace.syncing.rows.choices(), output)
    fine = (
        not rows.problems
        and not waiting
        and all(one.what != "refused" and not one.open for one in result.dossiers)
    )
    return 0 if fine else 1


def choose(arguments: Arguments, output: Output) -> int:
    """List what waits for a choice in a dossier or in "registers", or choose: ID PATH NUMBER.

    "duplicates" lists rows typed on two machines; PATH 1 or 2 joins them, PATH both leaves two.
    """
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        if arguments.items[0] == _DOUBLES:
            return _choose_doubles(workspace, arguments, output)
        if arguments.items[0] == _REGISTERS:
            return _choose_rows(workspace, arguments, output)
        dossier_id = workspace.dossiers.find(arguments.items[0])
        found = {one.path: one for one in workspace.syncing.choices(dossier_id)}
        if len(arguments.items) not in (1, _CHOSEN):
            raise UserError("choose cần mã hồ sơ, hoặc mã hồ sơ, chỗ chờ chọn và số.")
        if len(arguments.items) == _CHOSEN:
            path, number = arguments.items[1], arguments.items[2]
            value = _picked(found, path, number)
            workspace.syncing.choose(dossier_id, path, value)
            del found[path]
        output.value([_choice_value(one) for one in found.values()])
        _tell(workspace, dossier_id, output)
    return 0


def _choose_rows(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    rows = workspace.syncing.rows
    found = {one.path: one for one in rows.choices()}
    if len(arguments.items) not in (1, _CHOSEN):
        raise UserError("choose registers cần thêm chỗ chờ chọn và số, hoặc không gì thêm.")
    if len(arguments.items) == _CHOSEN:
        path, number = arguments.items[1], arguments.items[2]
        rows.choose(path, _picked(found, path, number))
        del found[path]
    output.value([_choice_value(one) for one in found.values()])
    _tell_rows(tuple(found.values()), output)
    return 0


def _choose_doubles(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    doubles = workspace.syncing.doubles
    if len(arguments.items) not in (1, _CHOSEN):
        raise UserError(
            "choose duplicates cần thêm cặp dòng và 1, 2 hoặc both, hoặc không gì thêm."
        )
    if len(arguments.items) == _CHOSEN:
        path, answer = arguments.items[1:]
        if answer == _BOTH:
            doubles.keep_apart(path)
        elif answer in ("1", "2"):
            doubles.join(path, int(answer) - 1)
        else:
            raise UserError(f"“{answer}” không dùng được — nêu 1, 2 hoặc both.")
    pairs = doubles.pairs()
    output.value([{"path": o.path, "label": o.label, "rows": list(o.told)} for o in pairs])
    _tell_doubles(pairs, output)
    return 0


def _tell_doubles(pairs: tuple[RowPair, ...], output: Output) -> None:
    if pairs:
        output.line(f"{len(pairs)} cặp dòng có vẻ là một (choose duplicates CẶP 1|2|both):")
    for one in pairs:
        output.line(f"  {one.path}  {one.label}")
        for number, told in enumerate(one.told, start=1):
            output.line(f"    {number}. {told or '(không khác gì)'}")


def _tell_rows(choices: tuple[RowChoice, ...], output: Output) -> bool:
    for one in choices:
        output.line(f"  {one.path}  {one.label}")
        for number, (told, whose) in enumerate(zip(one.told, one.whose, strict=True), start=1):
            output.line(f"    {number}. {told or _EMPTY} ({whose})")
    return bool(choices)


def _picked(found: Mapping[str, OpenChoice | RowChoice], path: str, number: str) -> Any:
    one = found.get(path)
    if one is None:
        raise UserError(f"“{path}” không chờ chọn — xem các chỗ chờ chọn bằng choose MÃ.")
    if not number.isdigit() or not 1 <= int(number) <= len(one.values):
        raise UserError(f"“{number}” không phải số từ 1 đến {len(one.values)}.")
    return one.values[int(number) - 1]


def _tell(workspace: Workspace, dossier_id: str, output: Output) -> None:
    for one in workspace.syncing.choices(dossier_id):
        output.line(f"  {one.path}  {one.label}")
        for number, (told, whose) in enumerate(zip(one.told, one.whose, strict=True), start=1):
            output.line(f"    {number}. {told or _EMPTY} ({whose})")


def _value(one: TakenDossier) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "what": one.what,
        "changed": list(one.changed),
        "open": list(one.open),
        "problem": one.problem,
        "notes": list(one.notes),
    }


def _choice_value(one: OpenChoice | RowChoice) -> dict[str, Any]:
    told = {"path": one.path, "label": one.label, "values": list(one.told)}
    return told | {"whose": list(one.whose)}
