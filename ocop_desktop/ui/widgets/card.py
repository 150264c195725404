"""Surfaces: cards, banners, empty states."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.state import State, StateMark
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import label, set_role

BannerKind = Literal["info", "ok", "warn", "error"]


class Card(QFrame):
    """A surface with a thin border. `body` is its layout."""

    def __init__(
        self, parent: QWidget | None = None, *, padding: int = tokens.CARD_PADDING
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(tokens.GAP_S)

    def set_selected(self, *, on: bool) -> None:
        """Mark the card as the chosen one with a 2 px border."""
        set_role(self, "selected", on)


class ActionCard(Card):
    """A card that is one focusable control; Enter, Space and a click activate it."""

    activated = Signal()

    def __init__(self, parent: QWidget | None = None, *, padding: int = 1) -> None:
        # One pixel of padding keeps children off the second pixel of the focus border.
        super().__init__(parent, padding=padding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.activated.emit()
        super().mouseReleaseEvent(event)


_BANNER_STATES: dict[BannerKind, State] = {"ok": "ready", "warn": "problems", "error": "blocked"}


class Banner(QFrame):
    """One sentence in a coloured frame with its shape: info, ok, warn or error."""

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind = "info",
        title: str = "",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("banner", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        self._mark: QWidget = self._make_mark(kind)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        self._title = label(title, "strong", wrap=True)
        self._text = label(text, "second", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._text)
        row.addLayout(column, 1)
        self.row, self.column = row, column
        self.say(title, text)

    def say(self, title: str, text: str = "", kind: BannerKind | None = None) -> None:
        """Show other words, perhaps in another kind."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())
        if kind is not None and kind != self.property("banner"):
            set_role(self, "banner", kind)
            old, self._mark = self._mark, self._make_mark(kind)
            self.row.replaceWidget(old, self._mark)
            old.hide()
            old.deleteLater()

    def _make_mark(self, kind: BannerKind) -> QWidget:
        if kind in _BANNER_STATES:
            return StateMark(self._theme, _BANNER_STATES[kind], 18)
        return IconLabel(self._theme, "info", 18, "accent")


class EmptyState(QWidget):
    """What will be here, in two sentences, and the buttons to begin (add them to `buttons`)."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(tokens.GAP_S)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(theme, icon, 44, "ink3"), 0, centre)
        self._title = label(title, "title", wrap=True)
        self._title.setAlignment(centre)
        column.addWidget(self._title)
        self._words = label(text, "second", wrap=True)
        self._words.setAlignment(centre)
        self._words.setFixedWidth(theme.px(470))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._words)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(tokens.GAP_M)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(tokens.GAP_M)
        self.buttons.setAlignment(centre)
        column.addLayout(self.buttons)
        column.addStretch(2)

    def say(self, title: str, text: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._words.setText(text)
