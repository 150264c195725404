"""environment."""

from collections.abc import Iterator

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.environment.linkage import Linkage
from ocop_desktop.dossier.environment.standing import Standing
from ocop_desktop.dossier.environment.view import EnvironmentView
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.scoring.measures import percent

_KEPT = {
    "below": "dưới ngưỡng",
    "over": "CHẠM HOẶC VƯỢT NGƯỠNG",
    "untreated": "CHƯA XỬ LÝ TẠI CHỖ",
    "unknown": "chưa có số",
}
_OPEN = frozenset({"register", "licence", "unknown"})


def environment(arguments: Arguments, output: Output) -> int:
    """Print the standing, labour, linkage and origin; 1 when something is open or disagrees."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        found = workspace.environment.of(dossier_id, arguments.day)
    output.value({**msgspec.to_builtins(found), "problems": list(found.problems)})
    for line in _lines(found):
        output.line(line)
    still = found.standing is not None and found.standing.verdict in _OPEN
    return 1 if still or found.problems else 0


def _lines(found: EnvironmentView) -> Iterator[str]:
    if found.standing:
        yield from _standing(found.standing)
    counted = found.labour
    yield (
        f"Lao động: {counted.total} người, {counted.local} thường trú trong xã, "
        f"{counted.insured} đóng bảo hiểm; danh sách có {counted.listed} người"
    )
    if found.linkage and found.linkage.contracts:
        yield from _linkage(found.linkage)
    if found.origin.sources:
        yield (
            f"Nguyên liệu: từ xã {percent(found.origin.in_commune)}, "
            f"từ tỉnh {percent(found.origin.in_province)}"
        )
        if found.origin_doubt:
            yield f"      Còn nghi vấn: {found.origin_doubt}"
    for problem in found.problems:
        yield f"Lưu ý: {problem}"
    for one in found.days:
        yield f"  {format_date(one.day)}  {one.name}"


def _standing(found: Standing) -> Iterator[str]:
    yield f"Hồ sơ môi trường: {found.text}"
    yield f"      Theo {found.source}"
    if found.doubt:
        yield f"      Còn nghi vấn: {found.doubt}"
    for amount in found.amounts:
        value = "…" if amount.value is None else format_number(amount.value)
        bound = f"{format_number(amount.threshold.below)} {amount.threshold.unit}"
        yield f"  {amount.threshold.name}: {value}, ngưỡng dưới {bound}: {_KEPT[amount.kept]}"


def _linkage(found: Linkage) -> Iterator[str]:
    covered = f", {percent(found.covered)} sản lượng; chạy đủ số tháng: "
    told = any(one.share is not None for one in found.contracts)
    more = f"{covered}{percent(found.covered_long)}" if told else ""
    yield f"Liên kết: {len(found.contracts)} hợp đồng{more}"
    for one in found.contracts:
        share = percent(one.share) if one.share is not None else ""
        yield "  " + "  ".join(part for part in (one.partner, share, f"{one.months} tháng") if part)
