"""Labels by role, rules between things, and the small tools every page needs."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
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


class WrappedLabel(QLabel):
    """A label of several lines whose height follows its width.

    Qt takes the height of the narrowest shape as the smallest one, which makes pages scroll into
    nothing; one line is the truth, the layout asks for the rest by width.
    """

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        margins = self.contentsMargins()
        high = metrics.height() + margins.top() + margins.bottom()
        return QSize(metrics.horizontalAdvance("MMMM"), high)


def label(text: str = "", role: Role = "body", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text (never markup) in a role of the type scale."""
    made = WrappedLabel(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", role)
    if wrap:
        made.setWordWrap(True)
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
