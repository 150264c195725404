"""The sentence under a field that says what is wrong, with the mark of how bad it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.drawn.state import State, paint_state
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import label, set_role

_MARK = 14


class ProblemRow(QWidget):
    """Mark and sentence under a field."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = _Mark(theme, self)
        self._words = label("", "error", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def show_sentence(self, sentence: str | None, state: State = "blocked") -> None:
        """Show a sentence or nothing. `state` picks mark and colour."""
        self._mark.show_state(state)
        set_role(self._words, "look", "amber" if state == "problems" else "error")
        self._words.setText(sentence or "")
        self.setVisible(bool(sentence))


class _Mark(Canvas):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._state: State = "blocked"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State) -> None:
        """Draw the mark of `state`."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square as high as a line of small text."""
        side = self.theme.px(_MARK)
        return QSize(side, side + self.theme.px(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark at the bottom, in line with the text."""
        side = self.theme.px(_MARK)
        with painting(self) as painter:
            paint_state(
                painter, QRectF(0, self.height() - side, side, side), self._state, self.theme
            )
