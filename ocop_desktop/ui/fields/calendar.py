"""A small calendar of one month, drawn; opened beside a date line and used by keyboard."""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import IconButton
from ocop_desktop.ui.widgets.text import label

_COLUMNS = 7
_WEEKS = 6
_CELL = 32
_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def day_names() -> tuple[str, ...]:
    """Return the short names of the days, Monday first."""
    return (
        _tr("T2"),
        _tr("T3"),
        _tr("T4"),
        _tr("T5"),
        _tr("T6"),
        _tr("T7"),
        _tr("CN"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Calendar", text)


class MonthGrid(Canvas):
    """Six weeks of days. Arrows move by day and week, Page keys by month, Ctrl+Page by year."""

    moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._today = today
        self._day = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def day(self) -> date:
        """The day under the cursor."""
        return self._day

    def set_day(self, day: date) -> None:
        """Move the cursor."""
        self._day = min(max(day, _FIRST), _LAST)
        self.describe(format_date(self._day))
        self.update()
        self.moved.emit(self._day)

    def step_months(self, months: int) -> None:
        """Move by whole months, staying on the day of the month where it exists."""
        at = self._day.year * 12 + self._day.month - 1 + months
        year, month = divmod(at, 12)
        if _FIRST.year <= year <= _LAST.year:
            last = monthrange(year, month + 1)[1]
            self.set_day(date(year, month + 1, min(self._day.day, last)))

    def sizeHint(self) -> QSize:
        """Return seven columns and a row of names above six weeks."""
        side = self.theme.px(_CELL)
        return QSize(7 * side, (_WEEKS + 1) * side)

    def minimumSizeHint(self) -> QSize:
        """The grid does not shrink."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, or go to today with T."""
        key = Qt.Key(event.key())
        year = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        days = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }.get(key)
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(key)
        if days:
            self.set_day(self._day + timedelta(days=days))
        elif months:
            self.step_months(months * (12 if year else 1))
        elif key == Qt.Key.Key_T:
            self.set_day(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        side = self.theme.px(_CELL)
        column = int(event.position().x() // side)
        row = int(event.position().y() // side) - 1
        if 0 <= row < _WEEKS and 0 <= column < _COLUMNS:
            self.set_day(self.first_shown() + timedelta(days=7 * row + column))
            self.chosen.emit(self._day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names of days, days, today and the cursor."""
        side = self.theme.px(_CELL)
        first = self.first_shown()
        with painting(self) as painter:
            painter.setFont(self.theme.font("caption"))
            painter.setPen(self.theme.color("ink3"))
            for column, name in enumerate(day_names()):
                box = QRectF(column * side, 0, side, side)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            for index in range(_WEEKS * 7):
                row, column = divmod(index, 7)
                box = QRectF(column * side, (row + 1) * side, side, side)
                self._paint_day(painter, box, first + timedelta(days=index))

    def _paint_day(self, painter: QPainter, box: QRectF, day: date) -> None:
        theme, inner = self.theme, box.adjusted(2, 2, -2, -2)
        shape = rounded(inner.x(), inner.y(), inner.width(), inner.height(), 6)
        chosen = day == self._day
        if chosen:
            painter.fillPath(shape, theme.color("accentfill"))
        elif day == self._today:
            painter.setPen(pen(theme.color("accent"), 1.5))
            painter.drawPath(shape)
        token = "ink" if day.month == self._day.month else "ink3"
        painter.setFont(theme.figure(13, bold=chosen or day == self._today))
        painter.setPen(theme.color("onaccent" if chosen else token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def first_shown(self) -> date:
        """Return the Monday the grid begins with."""
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())


class CalendarPopup(QFrame):
    """The month under a date line; Esc closes it, a day chosen closes it too."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.theme = theme
        self.grid = MonthGrid(theme, today)
        self._title = label("", "strong")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        for icon, name, months in (
            ("back", self.tr("Tháng trước"), -1),
            ("next", self.tr("Tháng sau"), 1),
        ):
            button = IconButton(theme, icon, name)
            button.clicked.connect(lambda _=False, step=months: self.grid.step_months(step))
            head.addWidget(button)
        head.insertWidget(1, self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.grid.moved.connect(self._name)
        self.grid.chosen.connect(self._take)

    def open_at(self, anchor: QWidget, day: date) -> None:
        """Show the month of `day` below `anchor`, or above when there is no room."""
        self.grid.set_day(day)
        self.adjustSize()
        spot = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        if spot.y() + self.height() > screen.bottom():
            spot = anchor.mapToGlobal(QPoint(0, -self.height() - 2))
        spot.setX(max(screen.left(), min(spot.x(), screen.right() - self.width())))
        self.move(spot)
        self.show()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _name(self, day: date) -> None:
        text = self.tr("Tháng {month} năm {year}").format(month=day.month, year=day.year)
        self._title.setText(text)

    def _take(self, day: date) -> None:
        self.close()
        self.chosen.emit(day)
