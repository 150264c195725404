"""The card "Việc nên làm tiếp": numbered steps, the first one with a filled button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.next_steps import Step
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import clear, label, rule


class StepNumber(Canvas):
    """A number on a disc; filled for the current step."""

    def __init__(self, theme: Theme, number: int, *, filled: bool) -> None:
        super().__init__(theme)
        self._number = number
        self._filled = filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.theme.px(24)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        with painting(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(pen(theme.color("accentfill" if self._filled else "field"), 1.2))
            painter.setBrush(theme.color("accentfill" if self._filled else "surface"))
            painter.drawEllipse(box)
            painter.setPen(theme.color("onaccent" if self._filled else "ink2"))
            painter.setFont(theme.figure(12))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(Card):
    """Each step says what and why and leads to its place."""

    def __init__(
        self, theme: Theme, go: Callable[[Target], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=0)
        self._theme = theme
        self._go = go
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(8)
        head.addWidget(label(self.tr("Việc nên làm tiếp"), "heading"))
        head.addStretch(1)
        self.body.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(5, 0, 5, 5)
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self._buttons: list[ActionButton] = []
        self._steps: Sequence[Step] = ()

    @property
    def buttons(self) -> Sequence[ActionButton]:
        """One button per step."""
        return self._buttons

    def first_button(self) -> QWidget | None:
        """The button of the first step."""
        return self._buttons[0] if self._buttons else None

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show `steps`, the first one with the filled button."""
        if steps == self._steps:
            return
        self._steps = steps
        focused = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), None)
        clear(self._column)
        self._buttons = []
        for index, step in enumerate(steps):
            if index > 1:
                self._column.addWidget(rule())
            self._column.addWidget(self._make_row(index, step))
        if focused is not None and focused < len(self._buttons):
            self._buttons[focused].setFocus()

    def _make_row(self, index: int, step: Step) -> QWidget:
        first = index == 0
        frame = QFrame()
        if first:
            frame.setProperty("banner", "info")
        row = QHBoxLayout(frame)
        row.setContentsMargins(9, 7, 9, 7)
        row.setSpacing(12)
        row.addWidget(StepNumber(self._theme, index + 1, filled=first))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(step.title, "strong" if first else "body"))
        words.addWidget(ElidedLabel(step.about, "caption"))
        row.addLayout(words, 1)
        if step.gain:
            row.addWidget(label(self.tr("+{n} điểm").format(n=step.gain), "green"))
        row.addWidget(self._make_button(step, first=first))
        return frame

    def _make_button(self, step: Step, *, first: bool) -> ActionButton:
        text = self.tr("Mở mục")
        if first:
            button: ActionButton = PrimaryButton(self._theme, text, trailing="forward")
        else:
            button = ActionButton(self._theme, "", trailing="next", role="quiet")
        button.setAccessibleName(f"{text}: {step.title}")
        button.setAccessibleDescription(step.about)
        button.clicked.connect(lambda: self._go(step.target))
        self._buttons.append(button)
        return button
