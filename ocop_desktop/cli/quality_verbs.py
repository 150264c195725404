"""quality."""

from collections.abc import Iterator

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.quality.duties import Need, State
from ocop_desktop.dossier.quality.guests import Guests
from ocop_desktop.dossier.quality.view import QualityView

_STATES: dict[State, str] = {
    "expired": "HẾT HẠN",
    "missing": "CÒN THIẾU",
    "unfit": "CHƯA KHỚP",
    "expiring": "sắp hết hạn",
    "unclear": "cần hỏi",
    "have": "đã có",
    "exempt": "không phải",
}
_VERDICTS = {"pass": "đạt", "fail": "KHÔNG ĐẠT", "unknown": "chưa rõ"}
_WHEN = {"past": "đã qua", "soon": "sắp tới", "later": ""}


def quality(arguments: Arguments, output: Output) -> int:
    """Print what the law asks, results beside limits, and days; 1 when something is open."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        found = workspace.quality.of(dossier_id, arguments.day)
    output.value({**msgspec.to_builtins(found), "open": [need.id for need in found.open]})
    for line in _lines(found):
        output.line(line)
    return 1 if found.open or found.reports.count("fail") else 0


def _lines(found: QualityView) -> Iterator[str]:
    if not found.needs:
        yield "Chưa chọn bộ sản phẩm nên chưa biết sản phẩm này cần gì"
    if found.regime:
        yield f"Công bố theo {found.regime.name}"
        yield f"      {found.regime.about}"
        yield f"      Theo {found.regime.source}"
        if found.regime.doubt:
            yield f"      Còn nghi vấn: {found.regime.doubt}"
    for need in found.needs:
        yield from _need(need)
    for line in found.reports.lines:
        told = f"  ({line.why})" if line.why else ""
        limit = line.limit or "…"
        verdict = f"{_VERDICTS[line.verdict]}{told}"
        amount = f"{line.result} {line.unit}".strip()
        yield f"  {line.name}: {amount}, mức {limit}: {verdict}"
    for gap in found.control:
        yield f"  Kế hoạch kiểm soát, {gap.step}: {gap.message}"
    if found.guests is not None:
        yield from _guests(found.guests)
    for one in found.days:
        when = f" ({_WHEN[one.when]})" if _WHEN[one.when] else ""
        yield f"  {format_date(one.day)}{when}  {one.name}"
        if one.doubt:
            yield f"      Còn nghi vấn: {one.doubt}"


def _guests(found: Guests) -> Iterator[str]:
    if found.beds or found.routes:
        beds, walking = format_number(found.beds), format_number(found.walking)
        yield f"  Đón khách: {beds} chỗ ngủ, các tuyến nhận {walking} khách một ngày"
        yield f"      {found.guides} người dẫn, {format_number(found.guide_hours)} giờ dẫn một ngày"
    for gap in found.gaps:
        yield f"  {gap.where}: {gap.message}"


def _need(need: Need) -> Iterator[str]:
    until = f", đến {format_date(need.until)}" if need.until else ""
    yield f"{_STATES[need.state]}: {need.title}{until}"
    told = "" if need.state == "have" else need.text
    for text in (need.why, told, f"Theo {need.article}"):
        if text:
            yield f"      {text}"
    for doubt in filter(None, (need.doubt, need.lasts_doubt)):
        yield f"      Còn nghi vấn: {doubt}"
