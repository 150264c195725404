"""The column on the left: which question we are at; answered ones can be gone back to."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import label

_WIDTH = 236
_ROW = 62


class _StepButton(QAbstractButton):
    def __init__(self, theme: Theme, number: int, title: str, hint: str, *, last: bool) -> None:
        super().__init__()
        self.theme = theme
        self._number, self._hint, self._last = number, hint, last
        self._state = "ahead"
        self.setText(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state("ahead")

    def show_state(self, state: str) -> None:
        """Draw the step as "done", "now" or "ahead"; only done ones can be pressed."""
        words = {
            "done": self.tr("đã trả lời"),
            "now": self.tr("đang hỏi"),
            "ahead": self.tr("chưa tới"),
        }
        self._state = state
        self.setEnabled(state == "done")
        self.setAccessibleName(f"{self._number}. {self.text()}, {words[state]}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, self.theme.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        side = px(26)
        disc = QRectF(4, 2, side, side)
        with painting(self) as painter:
            if not self._last:
                painter.setPen(pen(theme.color("line2"), 1.5))
                x = disc.center().x()
                painter.drawLine(QPointF(x, disc.bottom() + 3), QPointF(x, self.height()))
            if self.hasFocus():
                painter.setPen(pen(theme.color("accent"), 2))
                painter.drawPath(rounded(1, 0, self.width() - 2, self.height() - 4, 6))
            now = self._state == "now"
            painter.setPen(pen(theme.color("field" if self._state == "ahead" else "accentfill"), 1))
            painter.setBrush(theme.color("accentfill" if now else "surface"))
            painter.drawEllipse(disc)
            if self._state == "done":
                inner = disc.adjusted(6, 6, -6, -6)
                icons.paint(painter, "check-bold", inner, theme.color("accent"))
            else:
                painter.setPen(theme.color("onaccent" if now else "ink2"))
                painter.setFont(theme.figure(12))
                painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
            self._paint_words(painter, disc.right() + 12)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        theme, px = self.theme, self.theme.px
        room = self.width() - left
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("accent" if self._state == "now" else "ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 2, room, px(19)), middle, self.text())
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        box = QRectF(left, 2 + px(19), room, self.height() - px(19))
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), self._hint)


class StepsColumn(QWidget):
    """Emits `wanted` with the index of an answered question."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("steps")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 14, 16)
        column.setSpacing(0)
        column.addWidget(label(self.tr("Hồ sơ mới"), "heading"))
        column.addSpacing(14)
        self._buttons: list[_StepButton] = []
        for index, (title, hint) in enumerate(steps):
            last = index == len(steps) - 1
            button = _StepButton(theme, index + 1, title, hint, last=last)
            button.clicked.connect(lambda _=False, index=index: self.wanted.emit(index))
            self._buttons.append(button)
            column.addWidget(button)
        column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_at(self, index: int) -> None:
        """Mark the question we are at."""
        for number, button in enumerate(self._buttons):
            state = "done" if number < index else "now" if number == index else "ahead"
            button.show_state(state)

    def _restyle(self) -> None:
        self.setFixedWidth(self.theme.px(_WIDTH))
