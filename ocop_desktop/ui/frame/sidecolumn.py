"""The column of sections beside a dossier's pages; it folds to the state marks alone."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.drawn.ring import RingData, ScoreRing
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.drawn.state import paint_state, state_name
from ocop_desktop.ui.navigator import Target, column_row
from ocop_desktop.ui.outline import Entry, Group
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.drawn_button import RowButton
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import clear, label, rule

_WIDTH = 226
_FOLDED = 48
_ROW = 30


class EntryRow(RowButton):
    """State mark, name, note. Arrow keys move between rows, so that the column is one tab stop."""

    def __init__(
        self, theme: Theme, entry: Entry, *, folded: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.entry = entry
        self._folded = folded
        self.setCheckable(True)
        words = f"{entry.short}, {state_name(entry.state)}" if entry.state else entry.short
        self.setAccessibleName(f"{words}, {entry.count}" if entry.count else words)
        if entry.item:
            self.setAccessibleDescription(entry.note)
            self.setToolTip(entry.note)
        else:
            self.setToolTip(self.accessibleName() if folded else "")

    def sizeHint(self) -> QSize:
        wide = _FOLDED if self._folded else _WIDTH
        return QSize(self.theme.px(wide) // 2, self.theme.px(_ROW))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        on = self.isChecked()
        with painting(self) as painter:
            box = rounded(0, 1, self.width(), self.height() - 2, 6)
            if on or self.hovered:
                painter.fillPath(box, theme.color("accentsoft" if on else "head"))
            if on and not self._folded:
                bar = rounded(0, 6, 3, self.height() - 12, 1.5)
                painter.fillPath(bar, theme.color("accent"))
            if self.hasFocus():
                painter.setPen(pen(theme.color("accent"), 2))
                painter.drawPath(rounded(1, 2, self.width() - 2, self.height() - 4, 5))
            side = theme.px(17)
            left = (self.width() - side) / 2 if self._folded else 9
            mark = QRectF(left, (self.height() - side) / 2, side, side)
            if self.entry.state is None:
                icons.paint(painter, self.entry.icon, mark, theme.color("ink2"))
            else:
                paint_state(painter, mark, self.entry.state, theme)
            if not self._folded:
                self._paint_words(painter, left + side + 8, on=on)

    def _paint_words(self, painter: QPainter, left: float, *, on: bool) -> None:
        theme = self.theme
        right = self.width() - 8.0
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.entry.count:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink3"))
            wide = painter.fontMetrics().horizontalAdvance(self.entry.count)
            box = QRectF(right - wide, 0, wide, self.height())
            painter.drawText(box, middle, self.entry.count)
            right -= wide + 8
        painter.setFont(theme.font(bold=on))
        painter.setPen(theme.color("accent" if on else "ink"))
        metrics = painter.fontMetrics()
        room = int(right - left)
        text = metrics.elidedText(self.entry.short, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), middle, text)


class SideColumn(QWidget):
    """Emits `chosen` with a target. The head leads to the dossier's own page."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("sidecolumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Các mục của hồ sơ"))
        self._folded = False
        self._groups: Sequence[Group] = ()
        self._rows: list[EntryRow] = []
        self._head = _Head(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 10, 8, 8)
        outer.setSpacing(4)
        outer.addWidget(self._head)
        outer.addWidget(rule())
        inner = QWidget()
        inner.setProperty("plain", True)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.setSpacing(0)
        self._scroll = scroll_around(inner)
        outer.addWidget(self._scroll, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_head(self, title: str, ring: RingData, star: int, target: int) -> None:
        """Show the dossier's name, its ring and stars."""
        self._head.show_dossier(title, ring, star, target)

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show the rows; the same rows with other states are redrawn in place."""
        if groups != self._groups:
            self._groups = groups
            self._fill()

    def set_current(self, target: Target) -> None:
        """Mark the row of `target` and make it the column's tab stop."""
        for row in self._rows:
            same = column_row(row.entry.target) == column_row(target)
            on = same and not row.entry.item
            row.setChecked(on)
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
            if on:
                self._scroll.ensureWidgetVisible(row, 0, 40)
        if self._rows and not any(row.isChecked() for row in self._rows):
            self._rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_folded(self, *, folded: bool) -> None:
        """Show marks only, or marks and names."""
        if folded != self._folded:
            self._folded = folded
            self._restyle()

    @property
    def rows(self) -> Sequence[EntryRow]:
        """The rows from top to bottom."""
        return self._rows

    def _fill(self) -> None:
        focused = next((i for i, row in enumerate(self._rows) if row.hasFocus()), None)
        current = next((row.entry.target for row in self._rows if row.isChecked()), None)
        clear(self._column)
        self._rows = []
        for index, group in enumerate(self._groups):
            if self._folded:
                if index:
                    self._column.addSpacing(6)
                    self._column.addWidget(rule())
                    self._column.addSpacing(6)
            else:
                head = label(group.title, "overline")
                head.setContentsMargins(9, 8 if index else 4, 0, 4)
                self._column.addWidget(head)
            for entry in group.entries:
                self._add(entry)
        self._column.addStretch(1)
        if current is not None:
            self.set_current(current)
        if focused is not None and focused < len(self._rows):
            self._rows[focused].setFocus()

    def _add(self, entry: Entry) -> None:
        row = EntryRow(self.theme, entry, folded=self._folded)
        row.clicked.connect(lambda: self._choose(row))
        row.moved.connect(lambda step: self._move(row, step))
        self._rows.append(row)
        self._column.addWidget(row)

    def _choose(self, row: EntryRow) -> None:
        self.set_current(row.entry.target)
        self.chosen.emit(row.entry.target)

    def _move(self, row: EntryRow, step: int) -> None:
        index = self._rows.index(row) + step
        if 0 <= index < len(self._rows):
            self._rows[index].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self._rows[index], 0, 20)

    def _restyle(self) -> None:
        wide = _FOLDED if self._folded else _WIDTH
        self.setFixedWidth(max(wide, self.theme.px(wide)))
        self._head.set_folded(folded=self._folded)
        self._fill()


class _Head(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ring = ScoreRing(theme, 42)
        self._small = ScoreRing(theme, 30)
        self._title = label("", "strong", wrap=True)
        self._stars = StarRow(theme, size=12)
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(self._stars)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 6)
        row.setSpacing(10)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._small)
        row.addWidget(self._words, 1)
        self._row = row

    def show_dossier(self, title: str, ring: RingData, star: int, target: int) -> None:
        """Show name, ring, stars."""
        self._title.setText(title)
        self.setToolTip(title)
        self._ring.set_data(ring)
        self._small.set_data(ring)
        self._stars.set_stars(star, target)

    def set_folded(self, *, folded: bool) -> None:
        """Show the small ring alone."""
        self._ring.setVisible(not folded)
        self._words.setVisible(not folded)
        self._small.setVisible(folded)
        left = 0 if folded else 6
        self._row.setContentsMargins(left, 0, 0, 6)
        align = Qt.AlignmentFlag.AlignHCenter if folded else Qt.AlignmentFlag.AlignLeft
        self._row.setAlignment(self._small, align)
