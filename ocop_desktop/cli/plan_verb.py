"""plan."""

from collections.abc import Iterator

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.plan import PaperPlan, PlanItem


def plan(arguments: Arguments, output: Output) -> int:
    """Print what is still to be got or done and by when; 1 when it cannot be made in time."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        found = workspace.plans.of(dossier_id, arguments.day)
        if arguments.out:
            workspace.plans.write_calendar(dossier_id, arguments.out, arguments.day)
    output.value({**msgspec.to_builtins(found), "in_time": found.in_time})
    for line in _lines(found):
        output.line(line)
    if arguments.out:
        output.line(f"Đã ghi lịch vào {arguments.out}")
    return 0 if found.in_time else 1


def _lines(found: PaperPlan) -> Iterator[str]:
    if found.round:
        yield (
            f"{found.round.name} năm {found.round.year}: nộp cho xã chậm nhất "
            f"{format_date(found.round.file_by)}, còn {len(found.open)} việc"
        )
    else:
        yield f"Chưa chọn đợt đánh giá; còn {len(found.open)} việc"
    for item in found.open:
        yield from _item(item)
    done = sum(item.state == "have" for item in found.items)
    yield f"Đã có {done}, không cần {sum(item.state == 'not_required' for item in found.items)}"
    if not found.in_time and found.fitting:
        yield (
            f"Không kịp đợt đã chọn. Làm ngay thì xong ngày {format_date(found.ready)}, "
            f"kịp {found.fitting.name.lower()} năm {found.fitting.year}."
        )


def _item(item: PlanItem) -> Iterator[str]:
    begin = format_date(item.start_by) if item.start_by else "chưa có ngày"
    begin = f"đã nộp {format_date(item.begun)}" if item.begun else begin
    late = " TRỄ" if item.late else ""
    yield f"  {begin}{late}  {item.title} ({item.days} ngày)"
    if item.waits_for:
        yield f"      sau khi có: {'; '.join(item.waits_for)}"
    if item.note:
        yield f"      {item.note}"
