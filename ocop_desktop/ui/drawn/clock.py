"""The day clock: one small bar per working day, in weeks of five."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop import shapes
from ocop_desktop.ui.drawn.canvas import Canvas, painting, rounded
from ocop_desktop.ui.theme import Theme

ClockState = Literal["running", "stopped"]
_GREEN_UNTIL = 0.6
_AMBER_UNTIL = 0.8


class DayClock(Canvas):
    """`used` of `days` working days. Green, then amber, then red; grey when it stands still."""

    def __init__(
        self,
        theme: Theme,
        days: int,
        used: int = 0,
        state: ClockState = "running",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._days = days
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_used(used, state)

    def set_used(self, used: int, state: ClockState = "running") -> None:
        """Show `used` days."""
        self._used = used
        self._state: ClockState = state
        words = self.tr("ngày {used} trên {days}").format(used=used, days=self._days)
        if state == "stopped":
            words += self.tr(", đang dừng")
        self.describe(words)
        self.update()

    @property
    def color(self) -> str:
        """The token of the used days."""
        if self._state == "stopped":
            return "field"
        share = self._used / self._days
        if share <= _GREEN_UNTIL:
            return "green"
        return "amber" if share <= _AMBER_UNTIL else "red"

    def sizeHint(self) -> QSize:
        last = self._bars()[-1]
        return QSize(round(last.x + last.width), round(last.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            for number, bar in enumerate(self._bars(), start=1):
                path = rounded(bar.x, bar.y, bar.width, bar.height, bar.width / 4)
                token = self.color if number <= self._used else "track"
                painter.fillPath(path, self.theme.color(token))

    def _bars(self) -> list[shapes.Bar]:
        return shapes.day_bars(self._days, self.theme.px(7), self.theme.px(10))
