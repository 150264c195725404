"""Evidence: papers and photos as cards, the gaps among them, and what is said about each."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.sections import Choice
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.files import dropped_files
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.card_grid import GAP, CardDelegate, CardGrid
from ocop_desktop.ui.pages_dossier.card_model import CARD, CardModel
from ocop_desktop.ui.pages_dossier.paper_cards import CardData, CardFilter, cards_of
from ocop_desktop.ui.pages_dossier.paper_form import PaperForm
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment

_FORM = 300
_FORM_SHARE = 0.42
_FILTERS: tuple[CardFilter, ...] = ("all", "missing", "expiring", "untied", "needless")


class EvidencePage(Page):
    """Files dropped anywhere on the page are added."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.papers = Papers(context, self)
        self.thumbnails = Thumbnails(theme, context.workspace.paper_views.thumbnail, self)
        self.model = CardModel(self)
        self.grid = CardGrid(CardDelegate(theme, self.thumbnails, self))
        self.grid.setModel(self.model)
        self.form: PaperForm
        self._current = ""
        self.setAcceptDrops(True)
        self._build()
        self.thumbnails.ready.connect(lambda _: self.grid.viewport().update())
        self.grid.selectionModel().currentChanged.connect(self._moved)
        self.grid.remove_wanted.connect(self.remove_current)
        self.grid.add_wanted.connect(self.choose_files)
        self.grid.entered.connect(lambda: self.form.first().setFocus(Qt.FocusReason.TabFocusReason))
        self.grid.doubleClicked.connect(self._opened)
        self.grid.clicked.connect(self._clicked)
        self.form.changed.connect(self._change)
        self.form.open_wanted.connect(self._open_current)
        self.form.remove_wanted.connect(self.remove_current)
        self.form.add_wanted.connect(self.choose_files)
        theme.changed.connect(self.grid.fit)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Minh chứng")

    def show_for(self, target: Target) -> None:
        """Show the papers of a dossier; `field` names a paper, `criterion` what it proves."""
        self.form.flush()
        super().show_for(target)
        self.papers.dossier_id = target.dossier_id or ""
        self._show(self._assess())
        wanted = self._wanted(target)
        if wanted:
            self._filter("all")
            QTimer.singleShot(0, lambda: self._select(wanted, focus=True))

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw the cards and the form."""
        if self.target is not None and changed:
            self._show(self._assess())

    def first_focus(self) -> QWidget | None:
        """Return the grid, or the button that begins."""
        return self.grid if self.model.rowCount() else self.add_button

    # --- verbs -----------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files and add them; on a missing card they become that kind of paper."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp minh chứng"))
        self.add([Path(name) for name in names])

    def add(self, paths: list[Path]) -> None:
        """Add files; the new paper is selected."""
        card = self._card()
        if card is not None and card.paper is None and card.kind is not None:
            self.papers.take(
                paths,
                kind=card.kind.id,
                subkind=card.subkind,
                criteria=card.criteria,
                then=self._added,
            )
        else:
            self.papers.take(paths, then=self._added)

    def remove_current(self) -> None:
        """Take the chosen paper out of the dossier; undo is offered."""
        card = self._card()
        if card is None or card.paper is None:
            return
        row = self.model.row_of(card.key)
        after = [c for c in self.model.shown[row + 1 :] if c.paper] or [
            c for c in reversed(self.model.shown[:row]) if c.paper
        ]
        self._current = after[0].key if after else ""
        self.papers.remove(card.paper.id)
        self.grid.setFocus()

    # --- inside ----------------------------------------------------------------------------

    def _build(self) -> None:
        context, theme = self.context, self.context.theme
        rulebook = context.workspace.catalogue.newest()
        kinds = tuple(Choice(id=k.id, label=k.name) for k in rulebook.evidence.kinds)
        tools = FieldTools(theme, context.workspace.units, context.today)
        self.form = PaperForm(tools, self.thumbnails, kinds)
        self._about = label("", "caption", wrap=True)
        self.add_button = PrimaryButton(theme, self.tr("Thêm tệp"), icon="add")
        self.add_button.clicked.connect(self.choose_files)
        head = QHBoxLayout()
        head.setSpacing(12)
        title = label(self.tr("Minh chứng"), "title")
        title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        head.addWidget(title)
        head.addWidget(self._about, 1)
        head.addWidget(self.add_button)
        self.chips: dict[CardFilter, FilterChip] = {}
        filters = QWidget()
        flow = FlowLayout(filters)
        for name in _FILTERS:
            chip = FilterChip(self._filter_name(name))
            chip.clicked.connect(lambda _=False, one=name: self._filter(one))
            self.chips[name] = chip
            flow.addWidget(chip)
        self.chips["all"].setChecked(True)
        empty = EmptyState(
            theme,
            "evidence",
            self.tr("Chưa có giấy tờ nào"),
            self.tr(
                "Kéo thả giấy chứng nhận, phiếu kiểm nghiệm, hợp đồng, ảnh vào đây. Phần mềm giữ "
                "bản sao, đánh số và xếp theo tiêu chí khi xuất gói."
            ),
        )
        begin = ActionButton(theme, self.tr("Chọn tệp"), icon="add", role="primary")
        begin.clicked.connect(self.choose_files)
        empty.buttons.addWidget(begin)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(empty)
        left = QVBoxLayout()
        margin = tokens.PAGE_MARGIN
        left.setContentsMargins(margin, 14, margin - GAP, 0)
        left.setSpacing(10)
        left.addLayout(head)
        left.addWidget(filters)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.form)
        self.grid.setAccessibleName(self.tr("Các minh chứng"))

    def _wanted(self, target: Target) -> str:
        """Return the card a target means: a paper by its id, or the gap of a criterion."""
        shown = self.model.shown
        if target.field and self.model.row_of(target.field) >= 0:
            return target.field
        own = [card for card in shown if target.criterion and target.criterion in card.criteria]
        own.sort(key=lambda card: card.paper is not None)
        return own[0].key if own else ""

    def _filter_name(self, name: CardFilter) -> str:
        return {
            "all": self.tr("Tất cả"),
            "missing": self.tr("Còn thiếu"),
            "expiring": self.tr("Hết hạn trước ngày họp"),
            "untied": self.tr("Chưa gắn tiêu chí"),
            "needless": self.tr("Không cần"),
        }[name]

    def _assess(self) -> Assessment:
        dossier_id = (self.target.dossier_id if self.target else None) or ""
        return self.context.workspace.assess(dossier_id, self.context.today())

    def _show(self, assessment: Assessment) -> None:
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        self.model.show_cards(cards_of(assessment, chosen))
        count = len(assessment.dossier.evidence)
        text = self.tr("{count} tệp; kéo thả tệp vào đây để thêm").format(count=count)
        self._about.setText(text if count else "")
        for name, chip in self.chips.items():
            chip.set_count(self.model.count(name))
        nothing = not self.model.count("all")
        self._stack.setCurrentIndex(1 if nothing else 0)
        if self.model.row_of(self._current) < 0 and self.model.shown:
            self._current = self.model.shown[0].key
        self._select(self._current, focus=False)
        self.form.show_card(self._card(), assessment)

    def _filter(self, name: CardFilter) -> None:
        for one, chip in self.chips.items():
            chip.setChecked(one == name)
        self.model.set_filter(name)
        self._show(self._assess())

    def _card(self) -> CardData | None:
        row = self.model.row_of(self._current)
        return self.model.shown[row] if row >= 0 else None

    def _select(self, key: str, *, focus: bool) -> None:
        row = self.model.row_of(key)
        if row < 0:
            return
        index = self.model.index(row)
        if self.grid.currentIndex() != index:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.grid.selectionModel().setCurrentIndex(index, flag)
        if focus:
            self.grid.setFocus(Qt.FocusReason.TabFocusReason)
        self.grid.scrollTo(index)

    def _moved(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        card: CardData = index.data(CARD)
        if card.key != self._current:
            self._current = card.key
            self.form.show_card(card, self._assess())

    def _clicked(self, index: QModelIndex) -> None:
        card: CardData = index.data(CARD)
        if card.paper is None:
            self.choose_files()

    def _opened(self, index: QModelIndex) -> None:
        card: CardData = index.data(CARD)
        if card.paper is not None:
            self.papers.open(card.paper.id)

    def _open_current(self) -> None:
        card = self._card()
        if card is not None and card.paper is not None:
            self.papers.open(card.paper.id)

    def _change(self, name: str, value: object) -> None:
        card = self.form.card
        if card is not None and card.paper is not None:
            kept = self.papers.change(card.paper.id, **{name: value})
            if not kept and name in self.form.editors:
                self.form.editors[name].not_kept()

    def _added(self, made: list[Evidence]) -> None:
        if made:
            self._current = made[-1].id
            self._show(self._assess())

    # --- Qt --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files."""
        event.acceptProposedAction()
        self._current = ""
        self.add(dropped_files(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form its share."""
        super().resizeEvent(event)
        wide = min(self.context.theme.px(_FORM), round(self.width() * _FORM_SHARE))
        self.form.setFixedWidth(wide)
