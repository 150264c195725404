"""register, report, publish."""

from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.registers.indicators import Figure
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.workspace.registers.values import Incoming
from ocop_desktop.workspace.workspace import Workspace

_ACTIONS = {
    "new": "mới", "change": "sửa", "same": "đã có", "doubled": "trùng trong tệp", "wrong": "sai",
}  # fmt: skip
_SHOWN = 20


def register(arguments: Arguments, output: Output) -> int:
    """Do what `register list|export|import|rewards` asks; 1 when a line of a file is wrong."""
    with Inputs(arguments) as inputs:
        workspace = inputs.workspace() if arguments.what == "import" else inputs.existing()
        workspace.registers.refresh()
        if arguments.what == "export":
            return _export(workspace, arguments, output)
        if arguments.what == "import":
            return _import(workspace, arguments, output)
        if arguments.what == "rewards":
            return _rewards(workspace, arguments, output)
        return _list(workspace, arguments, output)


def report(arguments: Arguments, output: Output) -> int:
    """Print the indicators of a year and write them to `--out`."""
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        if arguments.rulebook:
            workspace.indicators.use_plan(arguments.rulebook)
        made = workspace.indicators.report(arguments.year or arguments.day.year, arguments.day)
        if arguments.out:
            workspace.indicators.write(made, arguments.out)
    output.value(
        {
            "year": made.year,
            "plan": made.plan,
            "indicators": [_figure(figure) for figure in made.figures],
        }
    )
    for group, figures in made.groups().items():
        output.line(group)
        for figure in figures:
            output.line(f"  {figure.indicator.title}: {_told(figure)}")
    if arguments.out:
        output.line(f"Đã ghi {arguments.out}")
    return 0


def publish(arguments: Arguments, output: Output) -> int:
    """Write the registers to the PostgreSQL server named, or describe what would be written."""
    # The only part of the app that opens a connection; nothing else may load it.
    from ocop_desktop.workspace.registers.publishing import (  # noqa: PLC0415
        publish_registers,
        schema_told,
    )

    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        if not arguments.items:
            output.line(schema_told(workspace))
            output.value({"schema": schema_told(workspace)})
            return 0
        done = publish_registers(workspace, arguments.items[0])
    output.value([msgspec.to_builtins(one) for one in done])
    for one in done:
        output.line(
            f"{one.table}: {one.rows} dòng, thêm {one.new}, sửa {one.changed}, bỏ {one.removed}"
        )
    return 0


def _list(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    registers = workspace.registers
    if not arguments.items:
        found = [
            {"id": one.id, "title": one.title, "rows": registers.count(one.id, (), arguments.day)}
            for one in registers.all()
        ]
        output.value(found)
        for told in found:
            output.line(f"{told['id']}: {told['title']}, {told['rows']} dòng")
        return 0
    name, _ = workspace.outlet.find(arguments.items[0])
    query = Query(words=" ".join(arguments.items[1:]))
    numbers = registers.numbers(name, query, arguments.day)
    rows = registers.rows(name, numbers[: arguments.limit])
    output.value([{"id": row.id, "dossier": row.dossier, **row.cells} for row in rows])
    shown = registers.get(name).shown
    for row in rows:
        cells = [(column, row.cells[column.id]) for column in shown]
        texts = (registers.show(name, column, value) for column, value in cells)
        output.line(" | ".join(text for text in texts if text))
    output.line(f"{len(rows)} trên {len(numbers)} dòng")
    return 0


def _rewards(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    """Work the rewards out of the recognitions, by the table named or the one in use."""
    rewards = workspace.registers.rewards
    if arguments.items:
        rewards.use(arguments.items[0])
    new, changed = rewards.settle()
    output.value({"scheme": rewards.scheme_id(), "new": new, "changed": changed})
    told = f"{new} khoản mới, {changed} khoản đổi"
    output.line(f"Tiền thưởng theo bảng {rewards.scheme_id()}: {told}")
    return 0


def _export(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    name, layout = workspace.outlet.find(arguments.items[0])
    out = arguments.out or Path(f"{arguments.items[0]}.xlsx")
    sheet = workspace.outlet.sheet(
        name, Query(), arguments.day, layout_id=layout, year=arguments.year
    )
    workspace.outlet.write(sheet, out)
    output.value({"file": str(out), "rows": len(sheet.rows)})
    output.line(f"Đã ghi {len(sheet.rows)} dòng vào {out}")
    return 0


def _import(workspace: Workspace, arguments: Arguments, output: Output) -> int:
    name, _ = workspace.outlet.find(arguments.items[0])
    fine = True
    values: list[Any] = []
    for item in arguments.items[1:]:
        incoming = workspace.intake.prepare(name, Path(item))
        if not arguments.draft:
            workspace.intake.take_in(name, incoming)
        counts = {action: incoming.count(action) for action in _ACTIONS}  # type: ignore[arg-type]
        lost, skipped = incoming.lost(), incoming.skipped()
        values.append(
            {
                "file": item,
                **counts,
                "problems": _problems(incoming),
                "not_taken": lost,
                "skipped": skipped,
            }
        )
        told = ", ".join(f"{counts[key]} {word}" for key, word in _ACTIONS.items() if counts[key])
        head = "Thử" if arguments.draft else "Nhập"
        output.line(f"{head} {item}: {told or 'không có dòng nào'}")
        for problem in _problems(incoming)[:_SHOWN]:
            output.line(f"  {problem}")
        for heading, lines in lost.items():
            output.line(
                f"  Cột {heading}: không ghi được ở {lines} dòng vì tệp không có ngày công nhận — "
                "nhập thêm tệp có cột ngày vào sổ công nhận."
            )
        if skipped:
            output.line(f"  Cột không nhập: {', '.join(skipped)}")
        fine = fine and not counts["wrong"]
    output.value(values)
    return 0 if fine else 1


def _problems(incoming: Incoming) -> list[str]:
    return [
        f"dòng {row.line}, {heading}: {reason}"
        for row in incoming.rows
        for heading, reason in row.problems.items()
    ]


def _told(figure: Figure) -> str:
    unit = figure.indicator.unit
    glue = "" if unit == "%" else " "
    value = "chưa có số" if figure.value is None else f"{format_number(figure.value)}{glue}{unit}"
    if figure.target is None:
        return value
    verdict = {True: ", đạt", False: ", chưa đạt", None: ""}[figure.reached]
    return f"{value} (chỉ tiêu {format_number(figure.target.value)}{glue}{unit}{verdict})"


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.indicator.id,
        "title": figure.indicator.title,
        "value": figure.value,
        "unit": figure.indicator.unit,
        "part": figure.part,
        "whole": figure.whole,
        "rows": figure.rows,
        "target": figure.target.value if figure.target else None,
        "reached": figure.reached,
        "groups": {name: value for name, value, _ in figure.groups},
    }
