"""Traceability: lots and their events, the content of the electronic page, its code."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

_SECTION = "tracing"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.trace.page import TracePage  # noqa: PLC0415

    return TracePage(context)


def _note(found: Assessment) -> str:
    lots = len(found.dossier.rows("tracing.lots"))
    bad = sum(item.section == _SECTION for item in found.findings)
    if bad:
        return _tr("{n} lô, {bad} chỗ cần xem lại").format(n=lots, bad=bad)
    return _tr("{n} lô").format(n=lots) if lots else _tr("Chưa ghi lô nào")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TraceTool", text)


TOOL = Tool(
    room="tool-trace",
    icon="qr",
    title=lambda: _tr("Truy xuất nguồn gốc"),
    hint=lambda: _tr("Sổ lô, cân đối khối lượng, nội dung trang truy xuất và mã QR."),
    factory=_page,
    note=_note,
    applies=lambda found: found.rulebook.tracing is not None,
    sections=("packaging", "story"),
)
