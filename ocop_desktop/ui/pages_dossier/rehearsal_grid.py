"""Criteria × scorers: digits mark, what is seen differently has a shape and a word."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.rehearsal.sheets import Result, Sheet, Spread
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.ui import icons
from ocop_desktop.ui.theme import Theme

_ROW = 30
_SCORER = 124
_AVERAGE = 88
_SPREAD = 140
_TITLE = 180
_LEAST = 240
_DIGITS = range(10)
_FAR = 2  # points apart from which the scorers should talk


class Place(NamedTuple):
    """A cell of the grid: the sheet's id and the criterion's number."""

    sheet: str
    number: str


class RehearsalGrid(QTableWidget):
    """Emits `marked` with (sheet id, criterion, level or None) and `moved` for another cell."""

    marked = Signal(str, str, object)
    moved = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._numbers: tuple[str, ...] = ()
        self._sheets: tuple[Sheet, ...] = ()
        self._built: object = None
        self.setAccessibleName(self.tr("Bảng chấm thử: tiêu chí và người chấm"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.currentCellChanged.connect(lambda *_: self.moved.emit())
        theme.changed.connect(self._restyle)

    @property
    def place(self) -> Place | None:
        """Where the person is; beside the scorers' columns it is the nearest scorer."""
        row = self.currentRow()
        if not self._sheets or not 0 <= row < len(self._numbers):
            return None
        at = max(0, min(len(self._sheets) - 1, self.currentColumn() - 1))
        return Place(self._sheets[at].id, self._numbers[row])

    def go_to(self, sheet_id: str, number: str = "") -> None:
        """Put the cursor into a cell."""
        ids = [sheet.id for sheet in self._sheets]
        row = self._numbers.index(number) if number in self._numbers else 0
        self.setCurrentCell(row, ids.index(sheet_id) + 1 if sheet_id in ids else 1)

    def show_sheets(self, chosen: CriteriaSet, sheets: Sequence[Sheet], result: Result) -> None:
        """Show every mark; the cursor stays where it is."""
        place = self.place
        key = (chosen.id, tuple((sheet.id, sheet.scorer, sheet.role) for sheet in sheets))
        self._sheets = tuple(sheets)
        if key != self._built:
            self._built = key
            self._build(chosen)
        for row, (item, spread) in enumerate(zip(chosen.criteria, result.spreads, strict=True)):
            for column, sheet in enumerate(sheets, start=1):
                self._show_mark(row, column, item, sheet, spread)
            marked = all(item.number in sheet.assessment for sheet in sheets)
            self._show_spread(row, len(sheets) + 1, spread, marked=marked)
        if place is not None and self.place != place:
            self.go_to(place.sheet, place.number)
        elif self.currentRow() < 0:
            self.setCurrentCell(0, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits mark and go on to the next criterion; 0 and Delete take the mark back."""
        digit = event.key() - int(Qt.Key.Key_0)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = self.place
        if plain and place is not None and digit in _DIGITS:
            self.marked.emit(place.sheet, place.number, digit or None)
        elif plain and place is not None and event.key() == Qt.Key.Key_Delete:
            self.marked.emit(place.sheet, place.number, None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _build(self, chosen: CriteriaSet) -> None:
        self.blockSignals(True)
        self._numbers = tuple(item.number for item in chosen.criteria)
        self.clear()
        self.setRowCount(len(self._numbers))
        self.setColumnCount(len(self._sheets) + 3)
        names = [sheet.scorer for sheet in self._sheets]
        last = [self.tr("Trung bình"), self.tr("Khác nhau")]
        self.setHorizontalHeaderLabels([self.tr("Tiêu chí"), *names, *last])
        for column, sheet in enumerate(self._sheets, start=1):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setToolTip(f"{sheet.scorer}, {sheet.role}" if sheet.role else sheet.scorer)
        for row, item in enumerate(chosen.criteria):
            words = f"{item.number}  {item.criterion.title}"
            cell = self._cell(row, 0, words, words)
            cell.setToolTip(words)
        self.blockSignals(False)
        self._restyle()

    def _cell(self, row: int, column: int, text: str, spoken: str) -> QTableWidgetItem:
        cell = self.item(row, column)
        if cell is None:
            cell = QTableWidgetItem()
            if column:
                cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, cell)
        cell.setText(text)
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return cell

    def _show_mark(
        self, row: int, column: int, item: SetCriterion, sheet: Sheet, spread: Spread
    ) -> None:
        answer = sheet.assessment.get(item.number)
        option = answer.option if answer else None
        points = spread.points[sheet.id]
        if option is None:
            text, words = "–", self.tr("chưa chấm")
        else:
            text = self.tr("{points}/{most}").format(points=points, most=item.max)
            words = self.tr("mức {option}, {points} trên {most} điểm").format(
                option=option, points=points, most=item.max
            )
        spoken = f"{sheet.scorer}, {item.number}: {words}"
        self._cell(row, column, text, spoken).setToolTip(spoken)

    def _show_spread(self, row: int, column: int, spread: Spread, *, marked: bool) -> None:
        average = format_number(spread.average)
        self._cell(row, column, average, self.tr("trung bình {n}").format(n=average))
        text, name, color = self.tr("Giống nhau"), "check", "ink3"
        if not marked:
            text, name, color = self.tr("Chưa chấm đủ"), "clock", "ink2"
        elif spread.distance >= _FAR:
            text, name, color = self.tr("Lệch xa: {n}"), "blocked", "red"
        elif spread.distance:
            text, name, color = self.tr("Lệch: {n}"), "warning", "amber"
        text = text.format(n=spread.distance)
        cell = self._cell(row, column + 1, text, text)
        cell.setIcon(icons.icon(self.theme, name, color))
        cell.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def _fit_title(self) -> None:
        """Give the criteria what the scorers leave; where that is little the grid scrolls."""
        if self.columnCount():
            rest = sum(self.columnWidth(at) for at in range(1, self.columnCount()))
            self.setColumnWidth(0, max(self.theme.px(_TITLE), self.viewport().width() - rest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the first column."""
        super().resizeEvent(event)
        self._fit_title()

    def _name_scorers(self) -> None:
        """Shorten names by hand: a styled header cuts them on both sides."""
        metrics = QFontMetrics(self.theme.font(bold=True))
        room = self.theme.px(_SCORER) - 24
        for column, sheet in enumerate(self._sheets, start=1):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setText(metrics.elidedText(sheet.scorer, Qt.TextElideMode.ElideRight, room))

    def _restyle(self) -> None:
        px, head = self.theme.px, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setIconSize(QSize(px(16), px(16)))
        self._name_scorers()
        for column in range(1, self.columnCount()):
            end = self.columnCount() - column
            wide = {1: _SPREAD, 2: _AVERAGE}.get(end, _SCORER)
            self.setColumnWidth(column, px(wide))
        if self.columnCount():
            head.setMinimumSectionSize(px(64))
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            self._fit_title()
        self.setMinimumHeight(px(_LEAST))
