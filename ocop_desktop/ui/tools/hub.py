"""The hub of a dossier's tools: one card per tool, walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools import tools_for
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.ui.widgets.card import ActionCard, EmptyState
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label

_TWO_FROM = 720
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class ToolCard(ActionCard):
    """Icon, name, what the tool is for, how far its data is."""

    moved = Signal(int)

    def __init__(self, theme: Theme, tool: Tool, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=tokens.CARD_PADDING)
        self.tool = tool
        title, hint = tool.title(), tool.hint()
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{hint} {note}".strip())
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        row.addWidget(IconLabel(theme, tool.icon, 26, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(label(title, "heading", wrap=True))
        words.addWidget(label(hint, "second", wrap=True))
        if note:
            words.addWidget(label(note, "caption", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(IconLabel(theme, "next", 14, "ink3"))
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class ToolsPage(Page):
    """The tools that apply to this dossier's kind of product."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        area, column = scrolled()
        column.addWidget(label(self.tr("Công cụ"), "title"))
        about = self.tr(
            "Mỗi công cụ làm trọn một việc khó của hồ sơ. Số liệu nhập ở đây tự chảy vào biểu mẫu, "
            "phần kiểm tra và phần chấm điểm; không phải gõ lại."
        )
        column.addWidget(label(about, "second", wrap=True))
        self.empty = EmptyState(
            context.theme,
            "tools",
            self.tr("Chưa có công cụ cho sản phẩm này"),
            self.tr("Chọn bộ sản phẩm ở mục Đăng ký để hiện các công cụ phù hợp."),
        )
        column.addWidget(self.empty)
        self._grid = QGridLayout()
        self._grid.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._grid)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._cards: list[ToolCard] = []
        self._shown: list[tuple[str, str]] = []
        self._across = 0

    @property
    def cards(self) -> Sequence[ToolCard]:
        """The cards from the first to the last."""
        return self._cards

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Công cụ")

    def show_for(self, target: Target) -> None:
        """Show the tools of a dossier."""
        super().show_for(target)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        """Bring the notes up to date."""
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        """Return the first card."""
        return self._cards[0] if self._cards else None

    def _fill(self) -> None:
        if self.target is None or self.target.dossier_id is None:
            return
        found = self.context.workspace.assess(self.target.dossier_id, self.context.today())
        tools = tools_for(found)
        self.empty.setVisible(not tools)
        shown = [(tool.room, tool.note(found)) for tool in tools]
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((i for i, card in enumerate(self._cards) if card.hasFocus()), None)
        clear(self._grid)
        self._cards = [self._card(tool, note) for tool, (_, note) in zip(tools, shown, strict=True)]
        self._place()
        if focused is not None and focused < len(self._cards):
            self._cards[focused].setFocus()

    def _card(self, tool: Tool, note: str) -> ToolCard:
        card = ToolCard(self.context.theme, tool, note)
        card.activated.connect(lambda: self._open(tool.room))
        card.moved.connect(lambda step: self._move(card, step))
        return card

    def _open(self, room: str) -> None:
        if self.target is not None:
            self.context.navigator.go(room, self.target.dossier_id)

    def _move(self, card: ToolCard, step: int) -> None:
        index = self._cards.index(card) + step
        if 0 <= index < len(self._cards):
            self._cards[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        self._across = 2 if self.width() >= self.context.theme.px(_TWO_FROM) else 1
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // self._across, index % self._across)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, self._across - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in one column or two."""
        super().resizeEvent(event)
        across = 2 if self.width() >= self.context.theme.px(_TWO_FROM) else 1
        if across != self._across:
            self._place()
