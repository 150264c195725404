"""One indicator: its number, the target as a line across a bar, and the way to its list."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.registers.indicators import Figure
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import ActionCard
from ocop_desktop.ui.widgets.text import label

_BAR = 8
_LARGE = 10_000_000
_MILLION = 1_000_000


class TargetBar(Canvas):
    """A share from 0 to 100 % with the target as a line across it."""

    def __init__(self, theme: Theme, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value = figure.value or 0.0
        self._target = figure.target.value if figure.target else None
        self._reached = bool(figure.reached)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, _BAR + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, _BAR + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        middle = self.height() / 2
        with painting(self) as painter:
            track = rounded(0, middle - _BAR / 2, self.width(), _BAR, 4)
            painter.fillPath(track, theme.color("track"))
            wide = self.width() * max(0.0, min(100.0, self._value)) / 100
            if wide >= 1:
                color = theme.color("green" if self._reached else "accentfill")
                painter.fillPath(rounded(0, middle - _BAR / 2, wide, _BAR, 4), color)
            if self._target is not None:
                x = self.width() * min(100.0, self._target) / 100
                x = max(2.0, min(self.width() - 2.0, x))
                painter.fillRect(QRectF(x - 2.5, 0, 5, self.height()), theme.color("surface"))
                painter.fillRect(QRectF(x - 1, 0, 2, self.height()), theme.color("ink"))


class FigureCard(ActionCard):
    """A click, Enter or Space opens the list behind the number."""

    def __init__(self, context: AppContext, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        inner = QWidget()
        inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(inner)
        column.setContentsMargins(13, 10, 13, 11)
        column.setSpacing(3)
        self.body.addWidget(inner)
        column.addWidget(label(figure.indicator.title, "second", wrap=True))
        number = label(value_text(figure), "figure")
        number.setFont(context.theme.figure(22))
        column.addWidget(number)
        if figure.indicator.unit == "%":
            column.addWidget(TargetBar(context.theme, figure))
        role = "green" if figure.reached else "amber" if figure.reached is False else "caption"
        column.addWidget(label(self._told(), role, wrap=True))  # type: ignore[arg-type]
        column.addStretch(1)
        self.setAccessibleName(f"{figure.indicator.title}: {value_text(figure)}. {self._told()}")
        self.setAccessibleDescription(self.tr("Mở danh sách đứng sau con số này"))

    def _told(self) -> str:
        figure = self.figure
        parts = []
        if figure.target is not None:
            goal = with_unit(figure.target.value, figure)
            verdict = {
                True: self.tr("đạt chỉ tiêu {goal}"),
                False: self.tr("chưa đạt chỉ tiêu {goal}"),
                None: self.tr("chỉ tiêu {goal}"),
            }
            parts.append(verdict[figure.reached].format(goal=goal))
        if figure.indicator.kind in {"share", "ratio"} and figure.whole:
            parts.append(
                self.tr("{part} trên {whole}").format(
                    part=format_number(figure.part), whole=format_number(figure.whole)
                )
            )
        elif figure.indicator.kind in {"distinct", "sum", "growth"}:
            parts.append(self.tr("{n} dòng").format(n=format_number(figure.rows)))
        return " · ".join(parts) or self.tr("chưa giao chỉ tiêu")


class GroupChart(Canvas):
    """Columns of a number by group; a column leads to its list. Arrow keys move, Enter opens."""

    def __init__(self, theme: Theme, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.figure = figure
        self.chosen = 0
        self.on_open: Callable[[int], None] = _nothing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = "; ".join(f"{name}: {with_unit(value, figure)}" for name, value, _ in figure.groups)
        self.describe(f"{figure.indicator.title}. {told}")

    def sizeHint(self) -> QSize:
        return QSize(260, self.theme.px(24) * max(1, len(self.figure.groups)) + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        high = theme.px(24)
        groups = self.figure.groups
        most = max((value for _, value, _ in groups), default=0) or 1
        with painting(self) as painter:
            painter.setFont(theme.font())
            metrics = QFontMetrics(painter.font())
            names = min(
                self.width() * 0.45,
                max((metrics.horizontalAdvance(name) for name, _, _ in groups), default=0) + 12,
            )
            told = [with_unit(value, self.figure) for _, value, _ in groups]
            widest = max(metrics.horizontalAdvance(text) for text in (*told, "000.000"))
            room = self.width() - names - widest - 14
            for at, (name, value, _) in enumerate(groups):
                y = 3 + at * high
                painter.setPen(theme.color("ink"))
                text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(names - 10))
                box = QRectF(4, y, names, high)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
                wide = max(2.0, room * value / most)
                bar = rounded(names, y + high * 0.22, wide, high * 0.56, 3)
                painter.fillPath(bar, theme.color("accentfill"))
                place = QRectF(names + wide + 8, y, self.width(), high)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, told[at])
                if self.hasFocus() and at == self.chosen:
                    painter.setPen(pen(theme.color("accent"), 2))
                    painter.drawPath(rounded(1, y + 1, self.width() - 2, high - 2, 4))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.at(event.position())
        if at is not None:
            self.chosen = at
            self.on_open(at)

    def at(self, point: QPointF) -> int | None:
        """Return which group lies at a point."""
        at = int((point.y() - 3) // self.theme.px(24))
        return at if 0 <= at < len(self.figure.groups) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.chosen = max(0, min(len(self.figure.groups) - 1, self.chosen + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.on_open(self.chosen)
        else:
            super().keyPressEvent(event)


def _nothing(_at: int) -> None:
    """Stand in until a page says what opening does."""


def value_text(figure: Figure) -> str:
    """Return the number with its unit; large sums of money in millions."""
    return "–" if figure.value is None else with_unit(figure.value, figure)


def with_unit(value: float, figure: Figure) -> str:
    """Return a number with the unit of an indicator."""
    unit = figure.indicator.unit
    if unit != "%" and abs(value) >= _LARGE:
        return _tr("{n} triệu").format(n=format_number(round(value / _MILLION)))
    return f"{format_number(value)}{unit}" if unit == "%" else format_number(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FigureCard", text)
