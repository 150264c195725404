"""The tool for intellectual property: every right on its way, applications, the logo."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.rights.signs import owners_differ
from ocop_desktop.dossier.rights.tracker import rights
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

ROOM = "tool-ip"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.rights.page import RightsPage  # noqa: PLC0415

    return RightsPage(context)


def _note(found: Assessment) -> str:
    known = rights(found.rulebook, found.dossier, found.today)
    if not known:
        return _tr("Chưa kê quyền nào")
    late = sum(one.current is not None and one.current.state == "late" for one in known)
    bad = late + len(owners_differ(known)) + sum(one.standing == "lapsed" for one in known)
    if bad:
        return _tr("{n} quyền, {bad} chỗ phải lo").format(n=len(known), bad=bad)
    return _tr("{n} quyền đang theo dõi").format(n=len(known))


def _applies(assessment: Assessment) -> bool:
    return assessment.rulebook.rights is not None and bool(assessment.dossier.set)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RightsTool", text)


TOOL = Tool(
    room=ROOM,
    icon="rights",
    title=lambda: _tr("Sở hữu trí tuệ"),
    hint=lambda: _tr(
        "Từng quyền đi tới bước nào, ngày nào có kết quả, hết hạn; dữ liệu tờ khai nhãn hiệu, danh "
        "mục dấu hiệu, đơn xin quyền sử dụng; tệp lô-gô in có rõ không."
    ),
    factory=_page,
    note=_note,
    applies=_applies,
    sections=("ip",),
)
