"""The prompts on the left, on the right a draft of each length made of what was told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.tools.own_section import OwnSection
from ocop_desktop.ui.tools.plan.draft_card import DraftCard
from ocop_desktop.ui.tools.side_by_side import SideBySide
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.stories import StoryView

SECTION = "storytelling"


class TellView(QWidget):
    """Emits `taken` with the id of a length whose draft is wanted."""

    taken = Signal(str)

    def __init__(self, context: AppContext, papers: Papers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.form = OwnSection(context, SECTION, papers)
        self.cards: dict[str, DraftCard] = {}
        self._shown: list[tuple[str, str, bool]] = []
        names = self.tr("Lời kể"), self.tr("Bản nháp")
        halves = SideBySide(context.theme, self.form, names, self.tr("Lời kể hay bản nháp"))
        halves.right.addWidget(label(self.tr("Ghép từ lời kể"), "heading"))
        about = self.tr(
            "Chỉ xếp lại những câu đã kể. Bấm dùng thì chép vào ô, sau đó sửa cho xuôi; hoàn tác "
            "được bằng Ctrl+Z."
        )
        halves.right.addWidget(label(about, "second", wrap=True))
        self._none = label(self.tr("Trả lời một gợi ý ở bên để có bản nháp."), "second", wrap=True)
        halves.right.addWidget(self._none)
        self._drafts = QVBoxLayout()
        self._drafts.setSpacing(tokens.GAP_M)
        halves.right.addLayout(self._drafts)
        halves.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    def show_dossier(
        self, found: Assessment, view: StoryView, field: str, changed: frozenset[str] | None
    ) -> None:
        """Show the answers and what they come to; `changed` are the paths of a commit."""
        if changed is None or self.form.form is None:
            self.form.show_dossier(found, field)
        else:
            self.form.refresh(found, changed)
        if self.form.form is not None:
            # Copying and quick filling belong to the sections of the dossier.
            self.form.form.copy.hide()
            self.form.form.quick.hide()
        locked = self._context.workspace.dossiers.summary(found.dossier.id).version is not None
        self._fill(view, locked=locked)

    def _fill(self, view: StoryView, *, locked: bool) -> None:
        self._none.setVisible(not view.drafts)
        shown = [
            (one.variant, one.text, bool(view.length(one.variant).text)) for one in view.drafts
        ]
        if shown != self._shown:
            self._shown = shown
            clear(self._drafts)
            self.cards = {}
            for (variant, text, filled), draft in zip(shown, view.drafts, strict=True):
                name = self.tr("{name}, {words} từ").format(
                    name=view.length(variant).name, words=draft.words
                )
                told = self.tr("Ghép từ lời kể")
                card = DraftCard(self._context.theme, name, text, filled=filled, origin=told)
                card.taken.connect(lambda _text, one=variant: self.taken.emit(one))
                self.cards[variant] = card
                self._drafts.addWidget(card)
        for card in self.cards.values():
            card.take.setEnabled(not locked)
