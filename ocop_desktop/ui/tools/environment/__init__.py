"""The tool for the environmental file, workers, linkage and the origin of materials."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.environment.standing import standing
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

ROOM = "tool-environment"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.environment.page import EnvironmentPage  # noqa: PLC0415

    return EnvironmentPage(context)


def _note(assessment: Assessment) -> str:
    found = standing(assessment.rulebook, assessment.dossier)
    if found is None:
        return ""
    said = {
        "paper": _tr("Đã có hồ sơ môi trường"),
        "licence": _tr("Phải xin giấy phép môi trường"),
        "exempt": _tr("Được miễn đăng ký môi trường"),
        "register": _tr("Phải đăng ký môi trường"),
        "unknown": _tr("Chưa đủ số liệu về chất thải"),
    }
    return said[found.verdict]


def _applies(assessment: Assessment) -> bool:
    return assessment.rulebook.environment is not None and bool(assessment.dossier.set)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EnvironmentTool", text)


TOOL = Tool(
    room=ROOM,
    icon="leaf",
    title=lambda: _tr("Môi trường, lao động, liên kết"),
    hint=lambda: _tr(
        "Phải đăng ký môi trường hay được miễn; danh sách đóng bảo hiểm; tóm tắt và bản thảo hợp "
        "đồng liên kết; bản kê nguồn gốc nguyên liệu."
    ),
    factory=_page,
    note=_note,
    applies=_applies,
    sections=("process", "materials", "people", "resources", "operation"),
)
