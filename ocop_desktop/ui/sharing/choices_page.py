"""What two machines wrote differently in one dossier: both values, and a choice for each place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.wrapping import WrapRadio
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card, EmptyState
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.syncing import OpenChoice


class ChoiceCard(Card):
    """One place: every value as a choice, this machine's own first and chosen."""

    def __init__(self, context: AppContext, choice: OpenChoice, title: str) -> None:
        super().__init__()
        self.choice = choice
        self.body.addWidget(label(choice.label, "heading", wrap=True))
        self.body.addWidget(label(title, "caption", wrap=True))
        self.options: list[WrapRadio] = []
        for number, told in enumerate(choice.told):
            option = WrapRadio(context.theme, told or self.tr("(để trống)"))
            option.setChecked(number == 0)
            self.options.append(option)
            self.body.addWidget(option)
            whose = choice.whose[number] if choice.whose else ""
            option.setAccessibleDescription(whose)
            source = label(whose, "caption", wrap=True)
            source.setContentsMargins(tokens.GAP_L, 0, 0, tokens.GAP_XS)
            self.body.addWidget(source)
        self.settle = PrimaryButton(context.theme, self.tr("Dùng giá trị đã chọn"))
        self.settle.setAccessibleName(f"{self.settle.text()}: {choice.label}")
        row = QHBoxLayout()
        row.addWidget(self.settle)
        row.addStretch(1)
        self.body.addLayout(row)

    @property
    def chosen(self) -> object:
        """The plain value chosen; None removes the answer."""
        return next(
            value
            for value, option in zip(self.choice.values, self.options, strict=True)
            if option.isChecked()
        )


class ChoicesPage(Page):
    """Every choice is one step to undo; the other machine learns it with the next file."""

    chapter = "trao-doi"

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.cards: list[ChoiceCard] = []
        self._shown: tuple[OpenChoice, ...] | None = None
        area, column = scrolled()
        head = QHBoxLayout()
        head.addWidget(label(self.title(), "title", wrap=True), 1)
        self.all_mine = SecondaryButton(context.theme, self.tr("Giữ mọi giá trị của máy này"))
        self.all_mine.clicked.connect(self.keep_mine)
        head.addWidget(self.all_mine, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        about = self.tr(
            "Ô trong hồ sơ đang mang giá trị của máy này. Chọn xong, máy kia nhận được ở lần gộp "
            "sau; chọn nhầm thì hoàn tác được."
        )
        self._about = label(about, "second", wrap=True)
        column.addWidget(self._about)
        self._column = QVBoxLayout()
        self._column.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._column)
        self.empty = EmptyState(
            context.theme,
            "check",
            self.tr("Không còn chỗ nào phải chọn"),
            self.tr("Mọi chỗ hai máy ghi khác nhau đã có giá trị."),
        )
        column.addWidget(self.empty)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def title(self) -> str:
        return self.tr("Hai máy ghi khác nhau")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._shown = None
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        return self.cards[0].options[0] if self.cards else None

    def keep_mine(self) -> None:
        """Keep this machine's value everywhere."""
        for card in list(self.cards):
            card.options[0].setChecked(True)
            self.settle(card)

    def settle(self, card: ChoiceCard) -> None:
        """Put the chosen value in force."""
        try:
            self.context.workspace.syncing.choose(self.dossier_id, card.choice.path, card.chosen)
        except UserError as error:
            self.context.show_error(error)

    def _fill(self) -> None:
        dossier_id = self.dossier_id
        found = self.context.workspace.syncing.choices(dossier_id)
        if found == self._shown:
            return
        self._shown = found
        rulebook = self.context.workspace.dossiers.rulebook(dossier_id)
        titles = {section.id: section.title for section in rulebook.sections}
        titles |= {"assessment": self.tr("Tự chấm điểm"), "evidence": self.tr("Minh chứng")}
        clear(self._column)
        self.cards = []
        for choice in found:
            card = ChoiceCard(self.context, choice, titles.get(choice.page, ""))
            card.settle.clicked.connect(lambda _=False, one=card: self.settle(one))
            self.cards.append(card)
            self._column.addWidget(card)
        self.empty.setVisible(not found)
        self.all_mine.setVisible(len(found) > 1)
        self._about.setVisible(bool(found))
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()
