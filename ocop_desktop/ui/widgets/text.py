"""Labels by role, rules between things, and the small tools every page needs."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QWidget

Role = Literal[
    "body",
    "title",
    "heading",
    "strong",
    "second",
    "caption",
    "overline",
    "figure",
    "accent",
    "red",
    "amber",
    "green",
    "clay",
    "error",
]


def label(text: str = "", role: Role = "body", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text (never markup) in a role of the type scale."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", role)
    if wrap:
        made.setWordWrap(True)
        made.setMinimumWidth(40)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def set_role(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at and restyle `widget`."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def rule(direction: Literal["h", "v"] = "h") -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("line", direction)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of `layout` and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()
