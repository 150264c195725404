"""One column of fields: short ones share a row, labels and controls line up across it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.theme import Theme

# Of six: a row takes fields until their shares are used up.
_SHARES = {"full": 6, "half": 3, "third": 2}
_WHOLE = 6
_ACROSS = ("table", "choices")
# The page's width from which two columns stand side by side.
TWO_FROM = 920
_GAP = 16
_ROW_GAP = 18
# About 70 characters; tables need more.
_TEXT_WIDTH = 720
# In two columns a third of one is too narrow below this width.
_THIRDS_FROM = 1180
_LEAST_SHARED = 560


class FormColumn(QWidget):
    """Places editors itself: a layout could neither line up headers nor let rows break."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        gap: int = _GAP,
        row_gap: int = _ROW_GAP,
        shared_from: int = _LEAST_SHARED,
        two_from: int = 0,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._gap = gap
        self._row_gap = row_gap
        self._shared_from = shared_from
        self._two_from = two_from
        self._editors: list[FieldEditor] = []
        self._height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_editors(self, editors: Sequence[FieldEditor]) -> None:
        """Show exactly these editors, in this order."""
        for gone in self._editors:
            if gone not in editors:
                gone.hide()
        self._editors = list(editors)
        for editor in editors:
            if editor.parentWidget() is not self:
                editor.setParent(self)
            editor.show()
        self.place()

    def rows(self) -> list[list[FieldEditor]]:
        """Return the editors row by row for the width in force."""
        shared = self.width() >= self.theme.px(self._shared_from)
        rows: list[list[FieldEditor]] = []
        whole = used = _WHOLE * self.columns
        for editor in self._editors:
            share = self._share_of(editor) if shared else whole
            # No field straddles the two columns.
            straddles = share <= _WHOLE < used % _WHOLE + share
            if used + share > whole or straddles:
                rows.append([])
                used = 0
            rows[-1].append(editor)
            used += share
        return rows

    @property
    def columns(self) -> int:
        """How many columns stand side by side: two where there is room for both."""
        return 2 if self._two_from and self.width() >= self.theme.px(self._two_from) else 1

    def _share_of(self, editor: FieldEditor) -> int:
        """Return how many parts of a row a field takes, of six in every column."""
        if editor.spec.kind in _ACROSS:
            return _WHOLE * self.columns
        share = _SHARES[editor.spec.width]
        narrow = self.columns > 1 and self.width() < self.theme.px(_THIRDS_FROM)
        return max(share, _SHARES["half"]) if narrow else share

    def place(self) -> None:
        """Give every editor its place and tell the page how high all are."""
        top = 0
        for row in self.rows():
            header = max(editor.header_height(self._width_of(editor)) for editor in row)
            left, highest = 0, 0
            for editor in row:
                wide = self._width_of(editor)
                editor.set_header_height(header)
                high = editor.heightForWidth(wide)
                high = high if high > 0 else editor.sizeHint().height()
                editor.setGeometry(QRect(left, top, wide, high))
                left += wide + self._gap
                highest = max(highest, high)
            top += highest + self._row_gap
        height = max(0, top - self._row_gap)
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the last placement; it is redone when the width changes."""
        del width
        return self._height

    def sizeHint(self) -> QSize:
        """Return the width of a comfortable line and the height in force."""
        return QSize(self.theme.px(_TEXT_WIDTH), self._height)

    def minimumSizeHint(self) -> QSize:
        """Rows break before the column gets too narrow."""
        return QSize(240, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place anew."""
        super().resizeEvent(event)
        self.place()

    def event(self, event: QEvent) -> bool:
        """An editor grew or shrank."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def _width_of(self, editor: FieldEditor) -> int:
        whole = self.width()
        if editor.spec.kind != "table":
            whole = min(whole, self.columns * self.theme.px(_TEXT_WIDTH))
        if self.width() < self.theme.px(self._shared_from):
            return whole
        per_row = _WHOLE * self.columns // self._share_of(editor)
        return (whole - (per_row - 1) * self._gap) // per_row
