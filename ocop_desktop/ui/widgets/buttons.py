"""Buttons with an icon, a text and the key that does the same."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.theme import Theme

ButtonRole = Literal["primary", "secondary", "quiet", "link", "danger"]
Shown = Literal["all", "words", "icons"]
_PAD = 14
_GAP = 8
_INK: dict[ButtonRole, str] = {
    "primary": "onaccent",
    "secondary": "ink",
    "quiet": "ink2",
    "link": "accent",
    "danger": "red",
}


class ActionButton(QPushButton):
    """Icon, text, optional icon behind the text, optional key cap. Painted by hand, styled by QSS.

    `key` is only a hint in the button; pass `shortcut=True` to make the button listen to it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        trailing: str = "",
        key: str = "",
        shortcut: bool = False,
        role: ButtonRole = "secondary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._icon = icon
        self._trailing = trailing
        self._key = key
        self._role: ButtonRole = role
        self._shown: Shown = "all"
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text.replace("&", ""))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if shortcut and key:
            self.setShortcut(QKeySequence(key))
        theme.changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.updateGeometry()

    def show_parts(self, shown: Shown) -> None:
        """Give up the key cap, or the words too, where there is no room for them."""
        if shown != self._shown:
            self._shown = shown
            self.setToolTip(self.accessibleName() if shown == "icons" else "")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = sum(width for _, _, width in self._pieces())
        wide += _GAP * (len(self._pieces()) - 1)
        pad = _PAD if self._role in ("primary", "secondary", "danger") else 8
        return QSize(wide + 2 * pad, self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pieces(painter)
        if self._role == "primary" and self.hasFocus():
            painter.setPen(pen(self.theme.color("onaccent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded(3, 3, self.width() - 6, self.height() - 6, 4))
        painter.end()

    def _paint_pieces(self, painter: QPainter) -> None:
        pieces = self._pieces()
        whole = sum(width for _, _, width in pieces) + _GAP * (len(pieces) - 1)
        align_left = self._role == "link"
        x = 8.0 if align_left else (self.width() - whole) / 2
        color = self.theme.color(_INK[self._role] if self.isEnabled() else "ink3")
        for kind, text, width in pieces:
            box = QRectF(x, 0, width, self.height())
            painter.setPen(color)
            if kind == "icon":
                icons.paint(painter, text, box, color)
            elif kind == "key":
                self._paint_key(painter, box, text)
            else:
                painter.setFont(self._text_font())
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
                painter.drawText(box, int(flags), text)
            x += width + _GAP

    def _paint_key(self, painter: QPainter, box: QRectF, text: str) -> None:
        theme = self.theme
        high = theme.px(18)
        cap = rounded(box.x(), (self.height() - high) / 2, box.width(), high, 4)
        token = "onaccent" if self._role == "primary" and self.isEnabled() else "ink3"
        color = theme.color(token)
        painter.setFont(theme.font("caption"))
        painter.setPen(color)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        color.setAlpha(140)
        painter.setPen(pen(color, 1))
        painter.drawPath(cap)

    def _pieces(self) -> list[tuple[str, str, int]]:
        size = self.theme.px(17)
        pieces: list[tuple[str, str, int]] = []
        if self._icon:
            pieces.append(("icon", self._icon, size))
        bare = self.text().replace("&", "")
        wide = QFontMetrics(self._text_font()).horizontalAdvance(bare)
        if bare and self._shown != "icons":
            pieces.append(("text", self.text(), wide + 1))
        if self._trailing:
            pieces.append(("icon", self._trailing, size))
        if self._key and self._shown == "all":
            metrics = QFontMetrics(self.theme.font("caption"))
            pieces.append(("key", self._key, metrics.horizontalAdvance(self._key) + 12))
        return pieces

    def _text_font(self) -> QFont:
        return self.theme.font(bold=self._role in ("primary", "link"))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class IconButton(QToolButton):
    """A square button with only an icon; its name is its tooltip and accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        size: int = 18,
        color: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._size = size
        self.setIcon(icons.icon(theme, icon, color))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        side = self.theme.px(self._size)
        self.setIconSize(QSize(side, side))


class PrimaryButton(ActionButton):
    """The one filled button of a page."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        trailing: str = "",
        key: str = "",
        shortcut: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            text,
            icon=icon,
            trailing=trailing,
            key=key,
            shortcut=shortcut,
            role="primary",
            parent=parent,
        )


class SecondaryButton(ActionButton):
    """A bordered button."""
