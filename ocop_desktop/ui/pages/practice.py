"""Practice dossiers: take a sample, break it, put it back. Nothing real can be lost here."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.widgets.buttons import ActionButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.ui.words import set_of
from ocop_desktop.workspace.practice import Sample

_WIDTH = 860


class PracticePage(Page):
    """Samples to begin with, and the practice dossiers that are already here."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        area, outer = scrolled()
        self._box = QWidget()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.CARD_GAP)
        outer.addWidget(self._box)
        outer.addStretch(1)
        column.addWidget(label(self.tr("Luyện tập"), "title"))
        about = self.tr(
            "Lấy một hồ sơ mẫu ra tập: sửa số, bỏ minh chứng, đổi bộ chấm, xem điểm và lỗi thay "
            "đổi ra sao. Hỏng cũng không sao, bấm đặt lại là như mới. Số liệu đều là giả định."
        )
        column.addWidget(label(about, "second", wrap=True))
        self._own = QVBoxLayout()
        self._own.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._own)
        column.addWidget(label(self.tr("Bắt đầu từ một hồ sơ mẫu"), "heading"))
        self._samples = QVBoxLayout()
        self._samples.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._samples)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.starts: list[ActionButton] = []
        self.resets: list[ActionButton] = []
        context.theme.changed.connect(self._restyle)
        self._restyle()

    def title(self) -> str:
        return self.tr("Luyện tập")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        return next(iter(self.starts), None)

    # -- doing --------------------------------------------------------------------------------

    def start(self, sample: str) -> None:
        """Make a practice dossier of a sample and open it."""
        try:
            made = self.context.workspace.practice.create(sample)
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.navigator.go(rooms.DOSSIER, made)
        self.context.notify(self.tr("Đã lấy hồ sơ ra tập. Sửa thoải mái, đặt lại được."))

    def reset(self, dossier_id: str) -> None:
        """Put a practice dossier back as it was made; the notice takes that back."""
        reset_practice(self.context, dossier_id)
        self._fill()

    # -- inside -------------------------------------------------------------------------------

    def _fill(self) -> None:
        focused = next((b.property("sample") for b in self.starts if b.hasFocus()), None)
        clear(self._own)
        clear(self._samples)
        self.starts, self.resets = [], []
        practice = self.context.workspace.practice
        known = {one.id: one for one in self.context.workspace.dossiers.list()}
        mine = [known[name] for name in practice.ids() if name in known]
        if mine:
            self._own.addWidget(label(self.tr("Đang tập"), "heading"))
        for one in sorted(mine, key=lambda item: item.updated_at, reverse=True):
            self._own.addWidget(self._own_card(one.id, one.title, practice.is_changed(one.id)))
        try:
            samples = practice.samples()
        except UserError as error:
            self.context.show_error(error)
            samples = ()
        for sample in samples:
            self._samples.addWidget(self._sample_card(sample))
        for button in self.starts:
            if button.property("sample") == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _own_card(self, dossier_id: str, title: str, changed: bool) -> Card:  # noqa: FBT001
        card = Card()
        state = self.tr("Đã sửa khác bản đầu") if changed else self.tr("Như lúc mới lấy ra")
        card.body.addWidget(Chip(self.tr("LUYỆN TẬP"), "clay", square=True))
        row = self._head(card, title, state)
        opening = SecondaryButton(self.context.theme, self.tr("Mở ra tập"), icon="folder-open")
        opening.setAccessibleDescription(title)
        opening.clicked.connect(lambda: self.context.navigator.go(rooms.DOSSIER, dossier_id))
        reset = SecondaryButton(self.context.theme, self.tr("Đặt lại như đầu"), icon="undo")
        reset.setAccessibleDescription(title)
        reset.setEnabled(changed)
        reset.clicked.connect(lambda: self.reset(dossier_id))
        row.addWidget(opening)
        row.addWidget(reset)
        self.resets.append(reset)
        return card

    def _sample_card(self, sample: Sample) -> Card:
        card = Card()
        rulebook = self.context.workspace.catalogue.newest()
        row = self._head(card, sample.title, f"{sample.producer}. {set_of(rulebook, sample.set)}")
        start = SecondaryButton(self.context.theme, self.tr("Lấy ra tập"), icon="copy")
        start.setAccessibleDescription(sample.title)
        start.setProperty("sample", sample.id)
        start.clicked.connect(lambda: self.start(sample.id))
        row.addWidget(start)
        self.starts.append(start)
        return card

    def _head(self, card: Card, title: str, about: str) -> FlowLayout:
        card.body.addWidget(label(title, "strong", wrap=True))
        card.body.addWidget(label(about, "caption", wrap=True))
        box = QWidget()
        row = FlowLayout(box, gap=tokens.GAP_S)
        card.body.addWidget(box)
        return row

    def _restyle(self) -> None:
        self._box.setMaximumWidth(max(_WIDTH, self.context.theme.px(_WIDTH)))


def reset_practice(context: AppContext, dossier_id: str) -> None:
    """Put a practice dossier back as it was made; the notice takes that back."""
    try:
        changed = context.workspace.practice.reset(dossier_id)
    except UserError as error:
        context.show_error(error)
        return
    if not changed:
        context.notify(_tr("Hồ sơ luyện tập vẫn như lúc đầu"))
        return
    context.notify(
        _tr("Đã đặt lại hồ sơ luyện tập"), lambda: context.workspace.dossiers.undo(dossier_id)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)
