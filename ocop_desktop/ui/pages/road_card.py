"""The road to the star: steps on a shared axis of months, the last day to hand in as a red line."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.roadmap import Roadmap
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.next_steps import RoadStep
from ocop_desktop.ui.pages.step_list import StepNumber
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton, PrimaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import clear, label, rule

AXIS_WIDTH = 190
_GAP = 12
_GAIN = 56
_AXIS_FROM = 620
DAYS_PER_MONTH = 30.4
_AFTER = timedelta(days=21)


class Axis:
    """Days on a line from today to a little after the last day that matters."""

    def __init__(self, today: date, end: date) -> None:
        self.today = today
        self.end = max(end, today + timedelta(days=60)) + _AFTER

    def x(self, day: date, width: float) -> float:
        """Return where `day` lies on a line of `width`."""
        share = (day - self.today).days / (self.end - self.today).days
        return max(0.0, min(1.0, share)) * width

    def months(self) -> list[date]:
        """Return the first day of each month within the axis."""
        found = []
        day = self.today.replace(day=1)
        while day <= self.end:
            if day > self.today:
                found.append(day)
            day = (day + timedelta(days=32)).replace(day=1)
        return found


class AxisHead(Canvas):
    """Month numbers above the bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._axis: Axis | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_axis(self, axis: Axis) -> None:
        """Show the months of `axis`."""
        self._axis = axis
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(AXIS_WIDTH), self.theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._axis is None:
            return
        theme = self.theme
        with painting(self) as painter:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink3"))
            months = self._axis.months()
            wide = painter.fontMetrics().horizontalAdvance("12") + 8
            step = 1 + int(len(months) * wide / max(1, self.width()))
            for day in months[::step]:
                x = self._axis.x(day, self.width())
                box = QRectF(x - wide / 2, 0, wide, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.month))


class RoadBar(Canvas):
    """How long a step takes from today; dashed when it is mostly waiting."""

    def __init__(self, theme: Theme, axis: Axis, line: RoadStep, last: date | None) -> None:
        super().__init__(theme)
        self._axis, self._line, self._last = axis, line, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(AXIS_WIDTH), self.theme.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        with painting(self) as painter:
            painter.setPen(pen(theme.color("line"), 1))
            for day in self._axis.months():
                x = self._axis.x(day, self.width())
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            if self._last is not None:
                limit = pen(theme.color("red"), 1.6)
                limit.setDashPattern([2, 2])
                painter.setPen(limit)
                x = self._axis.x(self._last, self.width())
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            self._paint_bar(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        days = round(self._line.months * DAYS_PER_MONTH)
        if days <= 0:
            return
        theme = self.theme
        end = self._axis.x(self._axis.today + timedelta(days=days), self.width())
        box = rounded(1, self.height() / 2 - 4, max(8.0, end - 2), 8, 4)
        token = "accentfill" if self._line.possible else "red"
        if self._line.waits:
            dash = pen(theme.color("field" if self._line.possible else "red"), 1.4)
            dash.setDashPattern([2.5, 2])
            painter.setPen(dash)
            painter.drawPath(box)
        else:
            painter.fillPath(box, theme.color(token))


class RoadCard(Card):
    """Emits `planned` with the key of a step and whether it is now planned."""

    planned = Signal(str, bool)

    def __init__(
        self, theme: Theme, go: Callable[[Target], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=0)
        self._theme = theme
        self._go = go
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 6)
        head.setSpacing(_GAP)
        self._title = label("", "heading")
        self._about = ElidedLabel("", "caption")
        self._head_axis = AxisHead(theme)
        self._last = label("", "red")
        self._last.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        head.addWidget(self._head_axis)
        head.addWidget(self._last)
        self.body.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(5, 0, 5, 5)
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self._bars: list[RoadBar] = []
        self._buttons: list[ActionButton] = []
        self._read_only = False
        self._state: tuple[Roadmap, tuple[RoadStep, ...], date, bool] | None = None
        theme.changed.connect(self._resize)

    @property
    def buttons(self) -> Sequence[ActionButton]:
        """One button per step."""
        return self._buttons

    def set_read_only(self, *, on: bool) -> None:
        """Let nothing be planned in the roads shown from now on: the dossier is finalised."""
        self._read_only = on

    def show_road(
        self, road: Roadmap, lines: Sequence[RoadStep], today: date, *, leading: bool
    ) -> None:
        """Show the steps; with `leading` the first one has the filled button."""
        state = (road, tuple(lines), today, leading)
        if state == self._state:
            return
        self._state = state
        self._say(road, lines)
        ends = [today + timedelta(days=round(line.months * DAYS_PER_MONTH)) for line in lines]
        near = [day for day in ends if (day - today).days < 400]
        axis = Axis(today, max([*near, road.file_by or today]))
        self._head_axis.show_axis(axis)
        focused = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), None)
        clear(self._column)
        self._bars, self._buttons = [], []
        for index, line in enumerate(lines):
            if index > (1 if leading else 0):
                self._column.addWidget(rule())
            first = leading and index == 0
            self._column.addWidget(self._make_row(index, line, axis, road.file_by, first=first))
        self._fit()
        if focused is not None and focused < len(self._buttons):
            self._buttons[focused].setFocus()

    def _resize(self) -> None:
        """Make the rows again: their columns share widths that follow the text size."""
        if self._state is not None:
            road, lines, today, leading = self._state
            self._state = None
            self.show_road(road, lines, today, leading=leading)

    def _say(self, road: Roadmap, lines: Sequence[RoadStep]) -> None:
        self._title.setText(self.tr("Đường tới {n} sao").format(n=road.star))
        words = self.tr("{n} việc").format(n=len(lines))
        if not road.reachable:
            words = road.reason
        elif not road.in_time:
            words += self.tr("; có việc không kịp đợt này")
        elif lines:
            words += self.tr("; kịp đợt này nếu làm từ bây giờ")
        else:
            words = self.tr("Đã đủ, không còn việc nào")
        self._about.set_full_text(words)
        last = self.tr("Nộp xã {day}")
        self._last.setText(
            last.format(day=format_date(road.file_by).rpartition("/")[0]) if road.file_by else ""
        )

    def _make_row(
        self, index: int, line: RoadStep, axis: Axis, last: date | None, *, first: bool
    ) -> QWidget:
        frame = QFrame()
        if first:
            frame.setProperty("banner", "info")
        row = QHBoxLayout(frame)
        row.setContentsMargins(9, 6, 9, 6)
        row.setSpacing(_GAP)
        row.addWidget(StepNumber(self._theme, index + 1, filled=first))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(line.step.title, "strong" if first else "body"))
        words.addWidget(ElidedLabel(line.step.about, "caption"))
        row.addLayout(words, 1)
        bar = RoadBar(self._theme, axis, line, last)
        self._bars.append(bar)
        row.addWidget(bar)
        gain = label("", "green")
        gain.setFixedWidth(self._theme.px(_GAIN))
        gain.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if line.step.gain:
            gain.setText(self.tr("+{n} điểm").format(n=line.step.gain))
        row.addWidget(gain)
        plan, button = self._make_plan(line), self._make_button(line, first=first)
        row.addWidget(plan)
        # Every row keeps the room of the filled button, so that the bars share one axis.
        box = QWidget()
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(1)
        inner.addWidget(button)
        wide = PrimaryButton(self._theme, self.tr("Mở mục"), trailing="forward").sizeHint().width()
        box.setFixedWidth(wide)
        row.addWidget(box)
        right = self._theme.px(_GAIN) + plan.sizeHint().width() + wide + 2 * _GAP
        self._last.setFixedWidth(right)
        return frame

    def _make_plan(self, line: RoadStep) -> IconButton:
        name = self.tr("Bỏ khỏi kế hoạch") if line.planned else self.tr("Đưa vào kế hoạch")
        color = "accent" if line.planned else "ink3"
        button = IconButton(self._theme, "calendar", name, size=17, color=color)
        button.setCheckable(True)
        button.setChecked(line.planned)
        button.setAccessibleDescription(line.step.title)
        keep = button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keep)
        if not line.key:  # only ever hidden here: shown without a parent it would be a window
            button.hide()
        button.setEnabled(not self._read_only)
        button.toggled.connect(lambda on: self.planned.emit(line.key, on))
        return button

    def _make_button(self, line: RoadStep, *, first: bool) -> ActionButton:
        text = self.tr("Mở mục")
        if first:
            button: ActionButton = PrimaryButton(self._theme, text, trailing="forward")
        else:
            button = ActionButton(self._theme, "", trailing="next", role="quiet")
        button.setAccessibleName(f"{text}: {line.step.title}")
        button.setAccessibleDescription(line.step.about)
        button.clicked.connect(lambda: self._go(line.step.target))
        self._buttons.append(button)
        return button

    def _fit(self) -> None:
        shown = self.width() >= self._theme.px(_AXIS_FROM)
        self._head_axis.setVisible(shown)
        for bar in self._bars:
            bar.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
