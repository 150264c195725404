"""The tool for upgrades and reassessments: the recognised product beside the new dossier."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.upgrade.refresh import refresh
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

ROOM = "tool-upgrade"
_KINDS = ("upgrade", "reassessment")


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.upgrade.page import UpgradePage  # noqa: PLC0415

    return UpgradePage(context)


def _note(found: Assessment) -> str:
    if found.dossier.text("registration.kind") not in _KINDS:
        return _tr("Đăng ký lần đầu")
    pressing = refresh(found.rulebook, None, found.dossier, found.today)
    count = sum(one.state != "check" for one in pressing)
    return _tr("{n} giấy phải làm mới").format(n=count) if count else _tr("Giấy tờ còn dùng được")


def _applies(assessment: Assessment) -> bool:
    return assessment.rulebook.upgrade is not None and bool(assessment.dossier.set)


def _tr(text: str) -> str:
    return QCoreApplication.translate("UpgradeTool", text)


TOOL = Tool(
    room=ROOM,
    icon="renew",
    title=lambda: _tr("Nâng hạng, đánh giá lại"),
    hint=lambda: _tr(
        "Bản đã công nhận bên cạnh hồ sơ mới: đổi gì, giấy nào phải làm mới, kết quả ba năm; lập "
        "hồ sơ mới từ hồ sơ cũ."
    ),
    factory=_page,
    note=_note,
    applies=_applies,
    sections=("registration",),
)
