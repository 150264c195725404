"""Radio buttons and check boxes whose long labels break into lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

_AROUND_TEXT = 36
_BETWEEN_LINES = 8
_LEAST_WIDTH = 120


def break_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return `text` with line breaks so that no line is wider than `width` px, if words allow."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


class _Wrapping:
    """What both buttons share: the whole label, broken anew at every width."""

    def setup(self, text: str) -> None:
        """Show `text`; an ampersand is a plain character."""
        button = self._button()
        self.whole = text
        self._escaped = text.replace("&", "&&")
        button.setText(self._escaped)
        button.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)

    def rebreak(self) -> None:
        """Break the label for the width in force."""
        button = self._button()
        broken = self._broken(button.width())
        if broken != button.text():
            button.setText(broken)

    def wanted(self) -> QSize:
        """Return the size of the label on one line."""
        button = self._button()
        wide = button.fontMetrics().horizontalAdvance(self._escaped) + self._room()
        return QSize(wide, self.height_at(wide))

    def height_at(self, width: int) -> int:
        """Return the height at `width`."""
        button = self._button()
        lines = self._broken(width).count("\n") + 1
        return max(lines * button.fontMetrics().lineSpacing(), self._indicator()) + _BETWEEN_LINES

    def _broken(self, width: int) -> str:
        metrics = self._button().fontMetrics()
        return break_lines(self._escaped, metrics, max(width - self._room(), _LEAST_WIDTH))

    def _room(self) -> int:
        return self._indicator() + _AROUND_TEXT - 16

    def _indicator(self) -> int:
        return round(self._button().fontMetrics().height() * 1.1)

    def _button(self) -> QAbstractButton:
        if not isinstance(self, QAbstractButton):
            raise TypeError(type(self).__name__)
        return self


class WrapRadio(QRadioButton, _Wrapping):
    """A radio button with a label of any length."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup(text)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return self.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest width the label breaks well in."""
        wanted = self.wanted()
        return QSize(min(wanted.width(), _LEAST_WIDTH + self._room()), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the label anew."""
        super().resizeEvent(event)
        self.rebreak()


class WrapCheck(QCheckBox, _Wrapping):
    """A check box with a label of any length."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup(text)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return self.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest width the label breaks well in."""
        wanted = self.wanted()
        return QSize(min(wanted.width(), _LEAST_WIDTH + self._room()), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the label anew."""
        super().resizeEvent(event)
        self.rebreak()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on like Tab; only Space ticks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)
