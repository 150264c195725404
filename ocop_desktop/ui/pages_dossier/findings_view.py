"""A list of findings, each one control that leads to the place where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding, Severity
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.drawn.state import State, paint_state
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import clear, label

STATES: dict[Severity, State] = {"blocking": "blocked", "should_fix": "problems"}
_PAD_X, _PAD_Y = 10, 8
_MARK = 17
_WRAP = int(Qt.TextFlag.TextWordWrap)
_REMEMBERED = 6


class FindingRow(QAbstractButton):
    """What is wrong, in bold; what to do and why, below. Enter or a click goes there."""

    stepped = Signal(int)

    def __init__(
        self,
        theme: Theme,
        finding: Finding,
        *,
        link: str = "",
        place: str = "",
        state: State | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.finding = finding
        self._state = state or STATES.get(finding.severity)
        self._link = link
        self._second = " ".join(t for t in (finding.fix, place) if t)
        self._heights: dict[tuple[int, int], int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(finding.message)
        self.setAccessibleDescription(f"{self._second} {finding.source}")
        self.setToolTip(finding.source)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both texts; remembered, layouts ask again and again."""
        key = (width, self.theme.scale)
        if key not in self._heights:
            if len(self._heights) > _REMEMBERED:
                self._heights.clear()
            self._heights[key] = self._height_at(width)
        return self._heights[key]

    def _height_at(self, width: int) -> int:
        first, second = self._boxes(width)
        return round(second.bottom() if self._second else first.bottom()) + _PAD_Y

    def sizeHint(self) -> QSize:
        """Return a size for a panel."""
        return QSize(self.theme.px(260), self.heightForWidth(self.theme.px(260)))

    def minimumSizeHint(self) -> QSize:
        """Rows may be narrow."""
        return QSize(120, self.theme.px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, arrows move among rows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark, texts and link."""
        theme = self.theme
        first, second = self._boxes(self.width())
        with painting(self) as painter:
            box = rounded(1, 1, self.width() - 2, self.height() - 2, 6)
            if self.underMouse():
                painter.fillPath(box, theme.color("head"))
            if self.hasFocus():
                painter.setPen(pen(theme.color("accent"), 2))
                painter.drawPath(box)
            side = theme.px(_MARK)
            spot = QRectF(_PAD_X, first.top() + 1, side, side)
            if self._state is not None:
                paint_state(painter, spot, self._state, theme)
            else:
                icons.paint(painter, "info", spot, theme.color("accent"))
            painter.setPen(theme.color("ink"))
            painter.setFont(theme.font(bold=True))
            painter.drawText(first, _WRAP, self.finding.message)
            painter.setPen(theme.color("ink3"))
            painter.setFont(theme.font("caption"))
            painter.drawText(second, _WRAP, self._second)
            if self._link:
                painter.setPen(theme.color("accent"))
                painter.setFont(theme.font(bold=True))
                right = QRectF(first.right() + 8, 0, self._link_width(), self.height())
                painter.drawText(right, Qt.AlignmentFlag.AlignCenter, self._link)

    def _boxes(self, width: int) -> tuple[QRectF, QRectF]:
        left = _PAD_X + self.theme.px(_MARK) + 8
        room = max(60.0, width - left - _PAD_X - (self._link_width() + 8 if self._link else 0))
        whole = QRectF(left, _PAD_Y, room, 10_000)
        first = QFontMetricsF(self.theme.font(bold=True)).boundingRect(
            whole, _WRAP, self.finding.message
        )
        below = whole.translated(0, first.height() + 2)
        second = QFontMetricsF(self.theme.font("caption")).boundingRect(below, _WRAP, self._second)
        first.setWidth(room)
        second.setWidth(room)
        return first, second

    def _link_width(self) -> int:
        return QFontMetrics(self.theme.font(bold=True)).horizontalAdvance(self._link) + 4


class FindingsView(QWidget):
    """The findings of one page for the panel."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: tuple[Finding, ...] | None = None
        self._wanted: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List findings, or say that there are none; drawn when the tab is looked at."""
        self._wanted = tuple(findings)
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody looked."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        findings = self._wanted
        if findings == self._shown:
            return
        self._shown = findings
        clear(self._column)
        for finding in findings:
            row = FindingRow(self.theme, finding)
            row.clicked.connect(lambda _=False, one=finding: self.chosen.emit(one))
            self._column.addWidget(row)
        if not findings:
            self._column.addWidget(label(self.tr("Mục này không có lỗi."), "second", wrap=True))
        self._column.addStretch(1)
