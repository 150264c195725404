"""The card "Sắp đến hạn": a tile with month and day, what happens, to which dossier."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui.agenda import Due, Tone
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import ActionCard, Card
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.ui.words import days_left

_MOST = 6
_FAMILIES: dict[Tone, tuple[str, str, str]] = {
    "accent": ("accentsoft", "accentline", "accent"),
    "red": ("redsoft", "redline", "red"),
    "plain": ("head", "line2", "ink2"),
}


class DateTile(Canvas):
    """Month above, day below."""

    def __init__(self, theme: Theme, day: date, tone: Tone) -> None:
        super().__init__(theme)
        self._day = day
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.describe(format_date(day))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(46), self.theme.px(42))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        soft, line, ink = _FAMILIES[self._tone]
        with painting(self) as painter:
            box = rounded(0.5, 0.5, self.width() - 1, self.height() - 1, 5)
            painter.fillPath(box, theme.color("surface"))
            half = self.height() * 0.45
            painter.setClipPath(box)
            painter.fillRect(QRectF(0, 0, self.width(), half), theme.color(soft))
            painter.setClipping(False)
            painter.setPen(pen(theme.color(line), 1))
            painter.drawPath(box)
            self._words(painter, QRectF(0, 0, self.width(), half), ink, "caption")
            rest = QRectF(0, half, self.width(), self.height() - half)
            painter.setPen(theme.color("red" if self._tone == "red" else "ink"))
            painter.setFont(theme.figure(13))
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, f"{self._day.day:02d}")

    def _words(self, painter: QPainter, box: QRectF, ink: str, role: str) -> None:
        painter.setPen(self.theme.color(ink))
        painter.setFont(self.theme.font(role))
        month = self.tr("Th. {n}").format(n=self._day.month)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, month)


class DueRow(ActionCard):
    """One date as a row that leads to its place."""

    def __init__(self, theme: Theme, due: Due, today: date) -> None:
        super().__init__()
        self.setProperty("card", False)
        self.setProperty("duerow", True)
        row = QHBoxLayout()
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(11)
        row.addWidget(DateTile(theme, due.day, due.tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(due.title, wrap=True))
        words.addWidget(ElidedLabel(due.about, "caption"))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        left = days_left(due.day, today)
        self.setAccessibleName(f"{format_date(due.day)}, {due.title}, {due.about}, {left}")
        self.setToolTip(f"{format_date(due.day)}. {left}.")


class DueList(Card):
    """At most six dates; each leads to its place."""

    def __init__(
        self, theme: Theme, go: Callable[[Target], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=0)
        self._theme = theme
        self._go = go
        self.body.setSpacing(0)
        head = label(self.tr("Sắp đến hạn"), "heading")
        head.setContentsMargins(14, 11, 14, 11)
        self.body.addWidget(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)

    def show_dues(self, dues: Sequence[Due], today: date) -> None:
        """Show the nearest dates."""
        clear(self._column)
        for due in dues[:_MOST]:
            self._column.addWidget(rule())
            row = DueRow(self._theme, due, today)
            row.activated.connect(lambda target=due.target: self._go(target))
            self._column.addWidget(row)
        if not dues:
            self._column.addWidget(rule())
            none = label(self.tr("Chưa có ngày nào. Chọn đợt đánh giá cho hồ sơ."), "caption")
            none.setWordWrap(True)
            none.setContentsMargins(14, 10, 14, 12)
            self._column.addWidget(none)

    def set_beside(self, *, beside: bool, width: int) -> None:
        """Take a fixed width beside the cards, or the whole width below them."""
        self.setMinimumWidth(width if beside else 0)
        self.setMaximumWidth(width if beside else 16_777_215)
