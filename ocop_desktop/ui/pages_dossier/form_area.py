"""The scrolling area around a form: shows what has the focus, and does not jump under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ocop_desktop.ui.fields.base import FieldEditor

_MARGIN = 14
Anchor = tuple[FieldEditor, int]


class FormArea(QScrollArea):
    """Holds one form for good: moving widgets about would style them anew every time."""

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(form)

    def reveal(self, editor: FieldEditor) -> None:
        """Scroll to where the cursor is; of something higher than the page, to its cell."""
        inside = self.widget()
        if inside is None:
            return
        spot, room = editor.spot(), self.viewport().height()
        high = min(spot.height(), room - 2 * _MARGIN)
        top = editor.mapTo(inside, spot.topLeft()).y()
        bar = self.verticalScrollBar()
        if top - _MARGIN < bar.value():
            bar.setValue(top - _MARGIN)
        elif top + high + _MARGIN > bar.value() + room:
            bar.setValue(top + high + _MARGIN - room)

    def place_of(self, editor: FieldEditor | None) -> Anchor | None:
        """Return an editor and its place on the screen."""
        if editor is None:
            return None
        return editor, editor.mapTo(self.viewport(), editor.rect().topLeft()).y()

    def hold(self, anchor: Anchor | None) -> None:
        """Scroll by what moved above an editor since `place_of`."""
        if anchor is None:
            return
        editor, before = anchor
        now = editor.mapTo(self.viewport(), editor.rect().topLeft()).y()
        if now != before:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + now - before)


def editor_of(widget: QWidget | None, within: QWidget) -> FieldEditor | None:
    """Return the field a widget belongs to, or None outside of any on the page `within`."""
    while widget is not None and widget is not within:
        if isinstance(widget, FieldEditor):
            return widget
        widget = widget.parentWidget()
    return None
