"""Labels: check the words of a real label, lay a draft, keep its figures."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

_SECTION = "labelling"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.label.page import LabelPage  # noqa: PLC0415

    return LabelPage(context)


def _note(found: Assessment) -> str:
    if not found.dossier.text("labelling.text"):
        return _tr("Chưa có chữ của nhãn để kiểm")
    bad = sum(item.section == _SECTION for item in found.findings)
    if not bad:
        return _tr("Chữ trên nhãn khớp với luật và hồ sơ")
    return _tr("{n} chỗ thiếu hoặc chưa khớp").format(n=bad)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LabelTool", text)


TOOL = Tool(
    room="tool-label",
    icon="tag",
    title=lambda: _tr("Nhãn hàng hóa"),
    hint=lambda: _tr("Kiểm chữ trên nhãn theo luật, làm nhãn nháp đúng cỡ, bảng dinh dưỡng."),
    factory=_page,
    note=_note,
    applies=lambda found: found.rulebook.labels is not None,
    sections=("packaging",),
)
