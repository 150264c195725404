"""The tool for quality and food safety; for tourism service standards and safety."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.quality.duties import needs
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

ROOM = "tool-quality"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.quality.page import QualityPage  # noqa: PLC0415

    return QualityPage(context)


def _note(found: Assessment) -> str:
    left = sum(
        need.is_open for need in needs(found.rulebook, found.units, found.dossier, found.today)
    )
    return _tr("Còn {n} việc phải lo").format(n=left) if left else _tr("Đủ giấy tờ theo luật")


def _applies(assessment: Assessment) -> bool:
    return bool(assessment.rulebook.quality.duties) and bool(assessment.dossier.set)


def _tr(text: str) -> str:
    return QCoreApplication.translate("QualityTool", text)


TOOL = Tool(
    room=ROOM,
    icon="shield",
    title=lambda: _tr("Chất lượng, an toàn thực phẩm"),
    hint=lambda: _tr(
        "Luật cần gì, đang có gì, ngày nào hết hạn; tiêu chuẩn cơ sở, kết quả kiểm nghiệm, bản tự "
        "công bố, kế hoạch kiểm soát."
    ),
    factory=_page,
    note=_note,
    applies=_applies,
    sections=("quality", "service"),
)
