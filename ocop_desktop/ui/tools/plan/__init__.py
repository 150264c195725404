"""The tool for results and the production and business plan."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.business import business_plan
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

ROOM = "tool-plan"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.plan.page import PlanPage  # noqa: PLC0415

    return PlanPage(context)


def _note(assessment: Assessment) -> str:
    gaps = business_plan(assessment.rulebook, assessment.dossier).gaps
    return _tr("Còn {n} chỗ thiếu số liệu").format(n=len(gaps)) if gaps else _tr("Đủ số liệu")


def _applies(assessment: Assessment) -> bool:
    return bool(assessment.rulebook.business.groups)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanTool", text)


TOOL = Tool(
    room=ROOM,
    icon="chart",
    title=lambda: _tr("Phương án sản xuất kinh doanh"),
    hint=lambda: _tr(
        "Sản lượng, giá, chi phí, đầu tư, vốn vay, hòa vốn, dòng tiền, tình huống xấu và nhu cầu "
        "hỗ trợ; in thành văn bản riêng."
    ),
    factory=_page,
    note=_note,
    applies=_applies,
    sections=("results", "plan"),
)
