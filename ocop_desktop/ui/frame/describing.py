"""How each control is used by keys, said to those who cannot see it.

A control that has its own description or tooltip keeps it. Names say what a control is for; this
says what to press. It is said when a control takes the focus: pages make and drop controls all the
time, and only the one in focus is read.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from ocop_desktop.ui.widgets.fields import SegmentedTabs


def describe(widget: QWidget | None) -> None:
    """Give the control that takes the focus a description where it has none."""
    if widget is not None and not (widget.accessibleDescription() or widget.toolTip()):
        widget.setAccessibleDescription(how_to_use(widget))


def how_to_use(widget: QWidget) -> str:
    """Return what to press in a control of this kind."""
    if isinstance(widget, QAbstractButton) and not isinstance(widget, QRadioButton):
        toggles = _tr("Phím cách để bật hoặc tắt")
        return toggles if widget.isCheckable() else _tr("Enter hoặc phím cách để bấm")
    ways: tuple[tuple[tuple[type[QWidget], ...], str], ...] = (
        ((SegmentedTabs,), _tr("Mũi tên trái, phải để đổi")),
        ((QComboBox, QRadioButton), _tr("Mũi tên lên, xuống để chọn")),
        ((QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox), _tr("Gõ để điền")),
        ((QAbstractItemView,), _tr("Mũi tên để đi từng dòng, Enter để mở")),
        ((QAbstractScrollArea,), _tr("Mũi tên để cuộn")),
    )
    found = (words for kinds, words in ways if isinstance(widget, kinds))
    return next(found, _tr("Mũi tên để đi, Enter để chọn"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
