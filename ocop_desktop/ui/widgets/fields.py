"""Search field, tabs in segments, key caps."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.theme import Theme

_TAB_PADDING = 9


class SearchField(QLineEdit):
    """A line to type into with a magnifying glass and, at its end, the key that leads here."""

    def __init__(
        self,
        theme: Theme,
        hint: str,
        *,
        key: str = "",
        big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._key = key
        self._big = big
        self.setProperty("big" if big else "search", True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        # The key cap must not lie over the hint or what is typed.
        room = self._key_width() + 6 if self._key else 0
        self.setTextMargins(self._icon_side() + 6, 0, room, 0)
        self.update()

    def _icon_side(self) -> int:
        return self.theme.px(18 if self._big else 16)

    def _key_width(self) -> int:
        return QFontMetrics(self.theme.font("caption")).horizontalAdvance(self._key) + 12

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self.theme
        side = self._icon_side()
        box = QRectF(13 if self._big else 9, (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            icons.paint(painter, "search", box, theme.color("ink3"))
            if self._key and not self.text():
                painter.setFont(theme.font("caption"))
                wide = self._key_width()
                high = theme.px(18)
                cap = QRectF(self.width() - wide - 8, (self.height() - high) / 2, wide, high)
                painter.setPen(pen(theme.color("line2"), 1))
                painter.drawPath(rounded(cap.x(), cap.y(), cap.width(), cap.height(), 4))
                painter.setPen(theme.color("ink3"))
                painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)


class KeyCap(QLabel):
    """The name of a key in a small frame."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("keycap", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class SegmentedTabs(Canvas):
    """Tabs as one control: a tab stop, arrow keys move, one is always on."""

    changed = Signal(int)

    def __init__(
        self, theme: Theme, names: Sequence[str], label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._names = list(names)
        self._label = label
        self._index = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the tabs."""
        return tuple(self._names)

    @property
    def index(self) -> int:
        """Which tab is on."""
        return self._index

    def set_index(self, index: int) -> None:
        """Turn a tab on; emit `changed` when it was another one."""
        index = max(0, min(len(self._names) - 1, index))
        if index != self._index:
            self._index = index
            self._name()
            self.update()
            self.changed.emit(index)

    def show_index(self, index: int) -> None:
        """Show another tab as on, because the value changed elsewhere; emits nothing."""
        self._index = index
        self._name()
        self.update()

    def set_names(self, names: Sequence[str]) -> None:
        """Rename the tabs, such as when a count changes."""
        self._names = list(names)
        self._index = min(self._index, len(self._names) - 1)
        self._name()
        self.updateGeometry()
        self.update()

    def least_width(self) -> int:
        """Return the pixels in which no name is shortened, the one that is on in bold."""
        metrics = QFontMetrics(self.theme.font(bold=True))
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        return (widest + _TAB_PADDING) * len(self._names) + 6

    def sizeHint(self) -> QSize:
        return QSize(self.least_width() + 12 * len(self._names), self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Tabs give up their ends before they make a page too wide."""
        return QSize(self.theme.px(40) * len(self._names), self.theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.set_index(self._index + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self.set_index(int(x / (self.width() / len(self._names))))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        with painting(self) as painter:
            outer = rounded(0.5, 0.5, self.width() - 1, self.height() - 1, 7)
            painter.fillPath(outer, theme.color("head"))
            focus = self.hasFocus()
            painter.setPen(pen(theme.color("accent" if focus else "line"), 2 if focus else 1))
            painter.drawPath(outer)
            wide = (self.width() - 6) / len(self._names)
            for index, name in enumerate(self._names):
                box = QRectF(3 + index * wide, 3, wide, self.height() - 6)
                on = index == self._index
                if on:
                    path = rounded(box.x(), box.y(), box.width(), box.height(), 5)
                    painter.fillPath(path, theme.color("surface"))
                    painter.setPen(pen(theme.color("line2"), 1))
                    painter.drawPath(path)
                painter.setFont(theme.font(bold=on))
                painter.setPen(theme.color("accent" if on else "ink2"))
                room = round(box.width()) - _TAB_PADDING + 1
                text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._label}: {self._names[self._index]}")
