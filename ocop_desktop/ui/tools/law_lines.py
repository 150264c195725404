"""A rule with its article and its doubt, the same wherever a tool shows one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from ocop_desktop.ui.widgets.text import label


def add_law(column: QVBoxLayout, text: str, source: str, *doubts: str) -> None:
    """Add what the law says, where it stands and every doubt, in sight and not in a tooltip."""
    if text:
        column.addWidget(label(text, wrap=True))
    if source:
        column.addWidget(label(_tr("Căn cứ: {source}").format(source=source), "caption", wrap=True))
    for doubt in filter(None, doubts):
        said = _tr("Còn nghi vấn: {doubt}").format(doubt=doubt)
        column.addWidget(label(said, "amber", wrap=True))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LawLines", text)
