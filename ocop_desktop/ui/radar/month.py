"""A month in which every day says what it brings: the first titles, and how many more."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.fields.calendar import MonthGrid, day_names
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.radar import DayCount

_WEEKS, _DAYS = 6, 7
SHOWN = _WEEKS * _DAYS
"""Days that are shown at a time."""
_SAID = 12  # titles of a day that are read out
_HEAD, _CELL, _LINE, _MARK = 26, 74, 17, 3


class MonthView(MonthGrid):
    """Fills its width. Keys are those of the small calendar; Enter and a click choose a day."""

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, today, parent)
        self._now = today
        self._days: Mapping[date, Sequence[DayCount]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.moved.connect(self._tell)
        self._tell(self.day)  # it has a name before it knows what its days bring

    def show_days(self, days: Mapping[date, Sequence[DayCount]]) -> None:
        """Show what every day brings."""
        self._days = days
        self._tell(self.day)
        self.update()

    def sizeHint(self) -> QSize:
        px = self.theme.px
        return QSize(_DAYS * px(64), px(_HEAD) + _WEEKS * px(_CELL))

    def minimumSizeHint(self) -> QSize:
        return QSize(_DAYS * 32, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        row = int((spot.y() - self._head()) // self._high())
        column = int(spot.x() // self._wide())
        if 0 <= row < _WEEKS and 0 <= column < _DAYS:
            self.set_day(self.first_shown() + timedelta(days=_DAYS * row + column))
            self.chosen.emit(self.day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        first = self.first_shown()
        with painting(self) as painter:
            painter.setFont(self.theme.font("caption"))
            painter.setPen(self.theme.color("ink3"))
            for column, name in enumerate(day_names()):
                box = QRectF(column * self._wide(), 0, self._wide(), self._head())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            for index in range(SHOWN):
                row, column = divmod(index, _DAYS)
                box = QRectF(
                    column * self._wide(),
                    self._head() + row * self._high(),
                    self._wide(),
                    self._high(),
                )
                self._paint_cell(painter, box, first + timedelta(days=index))

    def _paint_cell(self, painter: QPainter, box: QRectF, day: date) -> None:
        theme, here = self.theme, day.month == self.day.month
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        shape = rounded(inner.x(), inner.y(), inner.width(), inner.height(), 5)
        painter.fillPath(shape, theme.color("surface" if here else "sunken"))
        on = day == self.day
        painter.setPen(pen(theme.color("accent" if on else "line"), 2 if on else 1))
        painter.drawPath(shape)
        line = theme.px(_LINE)
        head = QRectF(inner.x() + 6, inner.y() + 3, inner.width() - 12, line)
        now = day == self._now
        painter.setFont(theme.figure(12, bold=now))
        painter.setPen(theme.color("accent" if now else "ink" if here else "ink3"))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, str(day.day))
        self._paint_titles(painter, head, inner, self._days.get(day, ()))

    def _paint_titles(
        self, painter: QPainter, head: QRectF, inner: QRectF, found: Sequence[DayCount]
    ) -> None:
        theme = self.theme
        room = int((inner.bottom() - head.bottom()) // head.height())
        shown = found if len(found) <= room else found[: max(room - 1, 0)]
        painter.setFont(theme.font("caption"))
        top = head.bottom()
        for one in shown:
            mark = QRectF(inner.x() + 5, top + 2, _MARK, head.height() - 4)
            painter.fillRect(mark, theme.color("red" if one.urgent else "accent"))
            words = QRectF(mark.right() + 4, top, inner.right() - mark.right() - 6, head.height())
            self._words(painter, words, _title(one), "ink2")
            top += head.height()
        if len(found) > len(shown):
            words = QRectF(inner.x() + 6, top, inner.width() - 10, head.height())
            left = sum(one.count for one in found[len(shown) :])
            more = self.tr("+{n} việc").format(n=left)
            self._words(painter, words, more, "ink3")

    def _words(self, painter: QPainter, box: QRectF, text: str, ink: str) -> None:
        painter.setPen(self.theme.color(ink))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)

    def _tell(self, day: date) -> None:
        found = self._days.get(day, ())
        said = [f"{_title(one)}, {one.about}" if one.about else _title(one) for one in found]
        if left := sum(one.count for one in found[_SAID:]):
            said[_SAID:] = [self.tr("+{n} việc").format(n=left)]
        words = "; ".join(said)
        self.describe(f"{format_date(day)}. {words}" if words else format_date(day))

    def _head(self) -> int:
        return self.theme.px(_HEAD)

    def _high(self) -> int:
        return self.theme.px(_CELL)

    def _wide(self) -> float:
        return self.width() / _DAYS


def _title(one: DayCount) -> str:
    # The count first: what does not fit a cell is cut at its end.
    return f"{one.count} × {one.title}" if one.count > 1 else one.title
