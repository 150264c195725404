"""rights."""

from collections.abc import Iterator

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.rights.needs import StarNeed
from ocop_desktop.dossier.rights.tracker import Right, StepState
from ocop_desktop.dossier.rights.view import RightsView
from ocop_desktop.workspace.rights import LogoFile

_STANDING = {
    "preparing": "đang chuẩn bị",
    "under_way": "đang xét",
    "granted": "còn hiệu lực",
    "to_renew": "sắp hết hạn",
    "lapsed": "HẾT HIỆU LỰC",
}
_STATES: dict[StepState, str] = {
    "done": "xong",
    "late": "QUÁ HẠN DỰ KIẾN",
    "next": "đang chờ",
    "later": "dự kiến",
    "open": "chưa tính được",
}
_GROUNDS = {
    "clear": "nền trong suốt",
    "white": "nền trắng",
    "plain": "nền một màu",
    "busy": "NỀN CÓ HÌNH",
}


def rights(arguments: Arguments, output: Output) -> int:
    """Print every right with its steps, what stars ask, the logo; 1 when something is wrong."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        found = workspace.rights.of(dossier_id, arguments.day)
        logos = workspace.rights.logos(dossier_id)
    output.value({**msgspec.to_builtins(found), "logos": msgspec.to_builtins(logos)})
    for line in (*_lines(found), *_logos(logos)):
        output.line(line)
    return 1 if found.problems else 0


def _lines(found: RightsView) -> Iterator[str]:
    if not found.rights:
        yield "Chưa kê đơn hay văn bằng nào"
    for one in found.rights:
        yield from _right(one)
    for one in found.owners:
        yield f"LƯU Ý: {one.name} đứng tên {one.holder}, khác tên chủ thể"
    for bad in found.disorders:
        yield f"LƯU Ý: {bad.right.name}: {bad.later} ghi trước {bad.earlier}"
    for sign in found.signs:
        if not sign.registered:
            yield f"CHƯA ĐĂNG KÝ: {sign.text}"
    if found.needs:
        for need in found.needs.needs:
            yield _need(found.needs.criterion, need)
    yield from _to_look_up(found)


def _to_look_up(found: RightsView) -> Iterator[str]:
    """Tell what nobody promises: proposed classes, and days with their doubts."""
    if found.classes:
        yield f"Nhóm hàng hóa gợi ý: {', '.join(str(one.no) for one in found.classes)}"
        yield f"      Còn nghi vấn: {found.classes_doubt}"
    for one in found.days:
        yield f"  {format_date(one.day)}  {one.name}"
        if one.doubt:
            yield f"      Còn nghi vấn: {one.doubt}"


def _right(one: Right) -> Iterator[str]:
    until = f", đến {format_date(one.lapses)}" if one.lapses else ""
    reckoned = " (tính từ ngày nộp đơn)" if one.reckoned else ""
    yield f"{one.name} ({one.kind_name.lower()}): {_STANDING[one.standing]}{until}{reckoned}"
    for step in one.steps:
        day = f"  {format_date(step.day)}" if step.day else ""
        yield f"  {step.step.name}: {_STATES[step.state]}{day}"
    open_ = [step.step.doubt for step in one.steps if step.state != "done"]
    yield f"      Theo {one.source}"
    for doubt in dict.fromkeys(filter(None, (*open_, one.doubt))):
        yield f"      Còn nghi vấn: {doubt}"


def _need(criterion: str, need: StarNeed) -> str:
    told = "đạt" if need.met else "CHƯA ĐẠT"
    when = f", sớm nhất khoảng {format_date(need.expected)}" if need.expected else ""
    late = ", sau ngày có kết quả của tỉnh" if need.in_time is False else ""
    return f"{need.star} sao, tiêu chí {criterion} từ {need.points} điểm: {told}{when}{late}"


def _logos(files: tuple[LogoFile, ...]) -> Iterator[str]:
    for one in files:
        if one.verdict is None:
            yield f"{one.name}: {one.trouble}"
            continue
        found = one.verdict
        enough = "đủ" if found.enough else "THIẾU"
        look = f"{found.look.width} × {found.look.height} điểm, {found.look.mode}"
        dots = f"in rộng {found.wanted_mm} mm: {found.dpi} điểm mỗi inch, {enough}"
        yield f"{one.name}: {look}; {dots}; {_GROUNDS[found.ground]}"
