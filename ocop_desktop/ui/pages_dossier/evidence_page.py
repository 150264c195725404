"""Evidence: papers and photos as cards, the gaps among them, and what is said about each."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.files import dropped_files
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.navigator import ASSESSMENT, Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.card_grid import GAP, CardDelegate, CardGrid
from ocop_desktop.ui.pages_dossier.card_model import CARD, CardModel
from ocop_desktop.ui.pages_dossier.evidence_filters import EvidenceFilters
from ocop_desktop.ui.pages_dossier.guess_panel import Guesses, Readings
from ocop_desktop.ui.pages_dossier.intake import LinkDialog, Pasting, RefusedBanner, ScanDialog
from ocop_desktop.ui.pages_dossier.paper_cards import CardData, cards_of
from ocop_desktop.ui.pages_dossier.paper_form import PaperForm
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.pages_dossier.viewer import Viewer
from ocop_desktop.ui.returned.spread import ReturnedSpread
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment

_FORM = 300
_FORM_SHARE = 0.42
# How wide the cards must be for the words beside the title and on the buttons.
_ABOUT_FROM, _WORDS_FROM, _ADD_FROM = 660, 530, 410


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
        self._locked = False
        self._pasting = Pasting()
        self.returned = ReturnedSpread(context, self._put_returned, self)
        self.setAcceptDrops(True)
        self._build()
        self.thumbnails.ready.connect(lambda _: self.grid.viewport().update())
        self.grid.selectionModel().currentChanged.connect(self._moved)
        self.grid.remove_wanted.connect(self.remove_current)
        self.grid.add_wanted.connect(self.choose_files)
        self.grid.entered.connect(self.form.begin)
        self.grid.doubleClicked.connect(self._opened)
        self.grid.clicked.connect(self._clicked)
        self.guesses = Guesses(context, self)
        self.guesses.ready.connect(self._guessed)
        self.form.changed.connect(self._change)
        self.form.guesses.accepted.connect(self._accept)
        self.form.open_wanted.connect(self._open_current)
        self.form.remove_wanted.connect(self.remove_current)
        self.form.add_wanted.connect(self.choose_files)
        theme.changed.connect(self.grid.fit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_assessment)

    def _go_assessment(self) -> None:
        if self.target is not None:
            self.context.navigator.go(ASSESSMENT, self.target.dossier_id)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Minh chứng")

    def show_for(self, target: Target) -> None:
        """Show the papers of a dossier; `field` names a paper, `criterion` what it proves."""
        self.form.flush()
        super().show_for(target)
        self._views.setCurrentIndex(0)
        self.papers.dossier_id = target.dossier_id or ""
        self._show(self._assess())
        wanted = self._wanted(target)
        if wanted:
            self.filters.choose("all")
            QTimer.singleShot(0, lambda: self._select(wanted, focus=True))

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw the cards and the form; without paths the dossier was locked or opened."""
        del changed
        if self.target is not None:
            self.guesses.forget()
            self._show(self._assess())

    def first_focus(self) -> QWidget | None:
        """Return the grid, or the button that begins."""
        return self.grid if self.model.rowCount() else self.add_button

    # --- verbs -----------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files and add them; on a missing card they become that kind of paper."""
        if self._locked:
            return
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

    @property
    def viewing(self) -> bool:
        """Whether a paper is shown in full."""
        return self._views.currentWidget() is self.viewer

    def open_paper(self, card: CardData) -> None:
        """Show a paper in full; what cannot be drawn is opened outside."""
        if card.paper is None:
            return
        self.form.flush()
        if self.viewer.show_paper(card.paper, card.code, self._assess()):
            self._views.setCurrentWidget(self.viewer)
            self.viewer.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.papers.open(card.paper.id)

    def close_viewer(self) -> None:
        """Go back to the cards."""
        self._views.setCurrentIndex(0)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_folder(self) -> None:
        """Ask which folder to look into."""
        last = self.context.workspace.folder_scans.last_folder(self.papers.dossier_id)
        title = self.tr("Chọn thư mục để quét")
        name = QFileDialog.getExistingDirectory(self, title, str(last or ""))
        if name:
            self.scan(Path(name))

    def scan(self, folder: Path) -> ScanDialog | None:
        """Show the files of a folder; those ticked are added."""
        scans, dossier_id = self.context.workspace.folder_scans, self.papers.dossier_id
        try:
            found = scans.scan(dossier_id, folder)
        except UserError as error:
            self.context.show_error(error)
            return None
        scans.remember(dossier_id, found)
        if not found.found:
            text = self.tr("Thư mục không có giấy tờ nào mới; {held} tệp đã có trong hồ sơ.")
            self.context.notify(text.format(held=found.held))
            return None
        dialog = ScanDialog(self.context.theme, found, self)
        dialog.chosen.connect(lambda paths: self.papers.take(paths, then=self._added))
        dialog.open()
        return dialog

    def paste(self) -> None:
        """Add the picture or the files on the clipboard."""
        if self._locked:
            return
        name = self.tr("Ảnh dán {day}").format(day=self.context.today().isoformat())
        files = self._pasting.files(name)
        if files:
            self.add(files)
        else:
            self.context.notify(self.tr("Bộ nhớ tạm không có ảnh hay tệp nào để dán."))

    def add_link(self) -> LinkDialog:
        """Ask for the address of a clip."""

        def keep(link: str) -> None:
            views = self.context.workspace.paper_views
            self._added([views.add_link(self.papers.dossier_id, link)])

        dialog = LinkDialog(self.context.theme, keep, self)
        dialog.open()
        return dialog

    def remove_current(self) -> None:
        """Take the chosen paper out of the dossier; undo is offered."""
        card = self._card()
        if card is None or card.paper is None or self._locked:
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
        tools = FieldTools(theme, context.workspace.units, context.today)
        self.form = PaperForm(tools, self.thumbnails, rulebook)
        self._about = label("", "caption", wrap=True)
        self.add_button = PrimaryButton(theme, self.tr("Thêm tệp"), icon="add")
        self.add_button.clicked.connect(self.choose_files)
        head = QHBoxLayout()
        head.setSpacing(12)
        title = label(self.tr("Minh chứng"), "title")
        title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        head.addWidget(title)
        head.addWidget(self._about)
        head.addStretch(1)
        self.more_button = ActionButton(theme, self.tr("Khác"), trailing="down")
        self.more_button.clicked.connect(self._open_more)
        self.scan_button = ActionButton(theme, self.tr("Quét thư mục"), icon="folder")
        self.scan_button.clicked.connect(self.choose_folder)
        for button in (self.more_button, self.scan_button, self.add_button):
            head.addWidget(button)
        self.filters = EvidenceFilters(theme, self.model)
        self.filters.changed.connect(lambda: self._show(self._assess()))
        self.refused = RefusedBanner(theme)
        self.papers.on_refused = self.refused.show_refused
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
        self._begin = begin
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(empty)
        left = QVBoxLayout()
        margin = tokens.PAGE_MARGIN
        left.setContentsMargins(margin, 14, margin - GAP, 0)
        left.setSpacing(10)
        left.addLayout(head)
        left.addWidget(self.refused)
        self._above = QVBoxLayout()
        left.addLayout(self._above)
        left.addWidget(self.filters)
        left.addWidget(self._stack, 1)
        browse = QWidget()
        row = QHBoxLayout(browse)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.form)
        self._build_viewer(browse)
        self.grid.setAccessibleName(self.tr("Các minh chứng"))

    def _build_viewer(self, browse: QWidget) -> None:
        self.viewer = Viewer(self.context, self.thumbnails)
        self.viewer.changed.connect(lambda key, asked: self.papers.change(key, adjustments=asked))
        self.viewer.closed.connect(self.close_viewer)
        self.viewer.outside_wanted.connect(self.papers.open)
        self.viewer.criterion_wanted.connect(self._go_to_criterion)
        self._views = QStackedWidget()
        self._views.addWidget(browse)
        self._views.addWidget(self.viewer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)

    def more_menu(self) -> QMenu:
        """Return the other ways to add."""
        menu = QMenu(self)
        menu.addAction(self.tr("Dán ảnh\tCtrl+V")).triggered.connect(self.paste)
        menu.addAction(self.tr("Đường dẫn clip…")).triggered.connect(self.add_link)
        return menu

    def _open_more(self) -> None:
        corner = QPoint(0, self.more_button.height())
        self.more_menu().popup(self.more_button.mapToGlobal(corner))

    def _wanted(self, target: Target) -> str:
        """Return the card a target means: a paper by its id, or the gap of a criterion."""
        shown = self.model.shown
        if target.field and self.model.row_of(target.field) >= 0:
            return target.field
        own = [card for card in shown if target.criterion and target.criterion in card.criteria]
        own.sort(key=lambda card: card.paper is not None)
        return own[0].key if own else ""

    def _assess(self) -> Assessment:
        dossier_id = (self.target.dossier_id if self.target else None) or ""
        return self.context.workspace.assess(dossier_id, self.context.today())

    def _show(self, assessment: Assessment) -> None:
        self._show_lock(assessment)
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        self.model.show_cards(cards_of(assessment, chosen))
        count = len(assessment.dossier.evidence)
        text = self.tr("{count} tệp; kéo thả tệp vào đây để thêm").format(count=count)
        if self._locked:
            text = self.tr("{count} tệp, chỉ đọc")
            text = text.format(count=count)
        self._about.setText(text if count else "")
        items = chosen.criteria if chosen else ()
        self.filters.show_counts((item.number, item.criterion.title) for item in items)
        nothing = not self.model.cards
        self._stack.setCurrentIndex(1 if nothing else 0)
        if self.model.row_of(self._current) < 0 and self.model.shown:
            self._current = self.model.shown[0].key
        self._select(self._current, focus=False)
        self._show_form(assessment)
        self._follow(assessment)

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
            self._show_form(self._assess())

    def _clicked(self, index: QModelIndex) -> None:
        card: CardData = index.data(CARD)
        if card.paper is None and not card.needless:
            self.choose_files()

    def _opened(self, index: QModelIndex) -> None:
        card: CardData = index.data(CARD)
        if card.paper is not None:
            self.open_paper(card)

    def _open_current(self) -> None:
        card = self._card()
        if card is not None and card.paper is not None:
            self.open_paper(card)

    def _go_to_criterion(self, number: str) -> None:
        self.close_viewer()
        navigator = self.context.navigator
        navigator.go(ASSESSMENT, self.papers.dossier_id, criterion=number)

    def _follow(self, assessment: Assessment) -> None:
        """Keep the viewer on its paper; it closes when the paper is gone."""
        if not self.viewing:
            return
        card = next((c for c in self.model.cards if c.key == self.viewer.paper.id), None)
        if card is None or card.paper is None:
            self.close_viewer()
        else:
            self.viewer.show_paper(card.paper, card.code, assessment)

    def _show_form(self, assessment: Assessment) -> None:
        card = self._card()
        self.form.show_card(card, assessment)
        self._show_returned(assessment)
        paper = card.paper if card else None
        found = self.guesses.of(self.papers.dossier_id, paper) if paper else {}
        self.form.guesses.show_guesses(found, assessment.rulebook)

    def _show_lock(self, assessment: Assessment) -> None:
        locked = self.context.workspace.versions.current(assessment.dossier.id) is not None
        self._locked = locked
        self.setAcceptDrops(not locked)
        for button in (self.more_button, self.scan_button, self.add_button, self._begin):
            button.setVisible(not locked)
        self.form.set_read_only(on=locked)
        self.viewer.set_read_only(on=locked)

    def _show_returned(self, assessment: Assessment) -> None:
        """What is tied to the chosen paper stands in its form, the rest above the cards."""
        items = self.context.workspace.returns.items(assessment.dossier.id)
        known = {paper.id for paper in assessment.dossier.evidence}
        own = [item for item in items if item.page == "evidence"]
        here = [i for i in own if i.evidence == self._current or i.evidence not in known]
        groups = [("form" if item.evidence == self._current else "", item) for item in here]
        self.returned.show_groups(assessment.dossier.id, groups)

    def _put_returned(self, place: str, notes: QWidget) -> None:
        if place:
            self.form.put_on_top(notes)
        else:
            self._above.addWidget(notes)

    def _guessed(self, evidence_id: str) -> None:
        if evidence_id == self._current and self.target is not None:
            self._show_form(self._assess())

    def _accept(self, found: Readings) -> None:
        card = self._card()
        if card is None or card.paper is None:
            return
        self.form.flush()
        views, dossier_id = self.context.workspace.paper_views, self.papers.dossier_id
        try:
            views.accept(dossier_id, card.paper.id, found)
        except UserError as error:
            self.context.show_error(error)
            return
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        dossiers = self.context.workspace.dossiers
        text = self.tr("Đã ghi {count} ô đọc từ tệp.").format(count=len(found))
        self.context.notify(text, lambda: dossiers.undo(dossier_id))

    def _change(self, name: str, value: object) -> None:
        card = self.form.card
        if card is not None and card.paper is not None and self._has_pages(card.paper, name, value):
            kept = self.papers.change(card.paper.id, **{name: value})
            if not kept and name in self.form.editors:
                self.form.editors[name].not_kept()

    def _has_pages(self, paper: Evidence, name: str, value: object) -> bool:
        """Say so when a range of pages reaches beyond the file."""
        if name != "pages" or not isinstance(value, tuple):
            return True
        count = self.context.workspace.paper_views.pages_of(paper)
        if value[1] > count:
            sentence = self.tr("Tệp chỉ có {count} trang.").format(count=count)
            self.form.editors["pages"].set_problem(sentence)
        return int(value[1]) <= count

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V adds what is on the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form its share."""
        super().resizeEvent(event)
        wide = min(self.context.theme.px(_FORM), round(self.width() * _FORM_SHARE))
        self.form.setFixedWidth(wide)
        left, px = self.width() - wide, self.context.theme.px
        self._about.setVisible(left >= px(_ABOUT_FROM))
        self.scan_button.show_parts("words" if left >= px(_WORDS_FROM) else "icons")
        self.add_button.show_parts("words" if left >= px(_ADD_FROM) else "icons")
