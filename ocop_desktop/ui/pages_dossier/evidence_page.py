"""Evidence: papers and photos as cards, the gaps among them, and what is said about each."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui.fields.files import dropped_files
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import ASSESSMENT, Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.card_model import CARD
from ocop_desktop.ui.pages_dossier.evidence_adding import Adding
from ocop_desktop.ui.pages_dossier.evidence_browse import EvidenceBrowse
from ocop_desktop.ui.pages_dossier.evidence_edits import Edits
from ocop_desktop.ui.pages_dossier.evidence_renewal import Renewal
from ocop_desktop.ui.pages_dossier.guess_panel import Guesses, Readings
from ocop_desktop.ui.pages_dossier.paper_cards import CardData, cards_of
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.viewer import Viewer
from ocop_desktop.ui.returned.spread import ReturnedSpread
from ocop_desktop.workspace.assessment import Assessment


class EvidencePage(Page):
    """Files dropped anywhere on the page are added."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.papers = Papers(context, self)
        self.adding = Adding(context, self.papers, self._added, self)
        self.renewal = Renewal(context, self.papers, self)
        self.browse = EvidenceBrowse(context)
        self.thumbnails, self.model = self.browse.thumbnails, self.browse.model
        self.grid, self.form = self.browse.grid, self.browse.form
        self.head, self.filters = self.browse.head, self.browse.filters
        self.refused = self.browse.refused
        self.papers.on_refused = self.refused.show_refused
        self.edits = Edits(context, self.papers, self.form)
        self.viewer = Viewer(context, self.thumbnails)
        self.guesses = Guesses(context, self)
        self._current = ""
        self._locked = False
        self.returned = ReturnedSpread(context, self._put_returned, self)
        self.setAcceptDrops(True)
        self._views = QStackedWidget()
        self._views.addWidget(self.browse)
        self._views.addWidget(self.viewer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)
        self._connect()

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
        self._show(self.assess())
        wanted = self._wanted(target)
        if wanted:
            self.filters.choose("all")
            QTimer.singleShot(0, lambda: self._select(wanted, focus=True))

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw the cards and the form; without paths the dossier was locked or opened."""
        del changed
        if self.target is not None:
            self.guesses.forget()
            self._show(self.assess())

    def first_focus(self) -> QWidget | None:
        """Return the grid, or the button that begins."""
        return self.grid if self.model.rowCount() else self.head.add_button

    # --- verbs -----------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files and add them; on a missing card they become that kind of paper."""
        if not self._locked:
            self.add(self.adding.choose_files())

    def add(self, paths: list[Path]) -> None:
        """Add files; the new paper is selected."""
        self.adding.add(paths, self._card())

    def paste(self) -> None:
        """Add the picture or the files on the clipboard."""
        files = [] if self._locked else self.adding.pasted()
        if files:
            self.add(files)

    @property
    def viewing(self) -> bool:
        """Whether a paper is shown in full."""
        return self._views.currentWidget() is self.viewer

    def open_paper(self, card: CardData) -> None:
        """Show a paper in full; what cannot be drawn is opened outside."""
        if card.paper is not None and not self._view(card):
            self.papers.open(card.paper.id)

    def step_paper(self, step: int) -> None:
        """Show the next paper that can be drawn, or the one before, in the order of the cards."""
        row = self.model.row_of(self.viewer.paper.id)
        while row >= 0 and 0 <= row + step < len(self.model.shown):
            row += step
            if self._view(self.model.shown[row]):
                self._select(self.model.shown[row].key, focus=False)
                return

    def turn_current(self, degrees: int) -> None:
        """Turn the page in the picture of the chosen paper."""
        paper = self._paper()
        if paper is not None:
            self.edits.turn(paper, degrees)

    def crop_current(self) -> None:
        """Show the chosen paper in full, ready to choose what is kept of it."""
        card = self._card()
        if card is not None and self._view(card):
            self.viewer.crop()

    def replace_current(self) -> None:
        """Ask for a newer paper in the place of the chosen one."""
        paper = self._paper()
        if paper is not None:
            self.renewal.choose(paper)

    def close_viewer(self) -> None:
        """Go back to the cards."""
        self._views.setCurrentIndex(0)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_back(self, replaced_id: str) -> None:
        """Let an older paper go on; its line in the form is gone, so the cards take the focus."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.renewal.bring_back(replaced_id)

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

    def _connect(self) -> None:
        form, head, viewer, grid = self.form, self.head, self.viewer, self.grid
        for signal, verb in (
            (head.add_wanted, self.choose_files),
            (head.scan_wanted, self.adding.choose_folder),
            (head.paste_wanted, self.paste),
            (head.link_wanted, self.adding.add_link),
            (self.filters.changed, lambda: self._show(self.assess())),
            (self.browse.begin.clicked, self.choose_files),
            (grid.selectionModel().currentChanged, self._moved),
            (grid.remove_wanted, self.remove_current),
            (grid.add_wanted, self.choose_files),
            (grid.entered, form.begin),
            (grid.doubleClicked, self._opened),
            (grid.clicked, self._clicked),
            (self.guesses.ready, self._guessed),
            (form.changed, self.edits.change),
            (form.guesses.accepted, self._accept),
            (form.open_wanted, self._open_current),
            (form.remove_wanted, self.remove_current),
            (form.add_wanted, self.choose_files),
            (form.head.turned, self.turn_current),
            (form.head.crop_wanted, self.crop_current),
            (form.head.replace_wanted, self.replace_current),
            (form.older.open_wanted, self.renewal.open),
            (form.older.back_wanted, self.bring_back),
            (viewer.changed, lambda key, asked: self.papers.change(key, adjustments=asked)),
            (viewer.closed, self.close_viewer),
            (viewer.outside_wanted, self.papers.open),
            (viewer.criterion_wanted, self._go_to_criterion),
            (viewer.paper_wanted, self.step_paper),
        ):
            signal.connect(verb)
        bind(self, self._go_assessment, *GO_ON)

    def _view(self, card: CardData) -> bool:
        """Show a paper in full if it has pages that can be drawn."""
        if card.paper is None:
            return False
        self.form.flush()
        if not self.viewer.show_paper(card.paper, card.code, self.assess()):
            return False
        self._views.setCurrentWidget(self.viewer)
        self.viewer.first().setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _wanted(self, target: Target) -> str:
        """Return the card a target means: a paper by its id, or the gap of a criterion."""
        shown = self.model.shown
        if target.field and self.model.row_of(target.field) >= 0:
            return target.field
        own = [card for card in shown if target.criterion and target.criterion in card.criteria]
        own.sort(key=lambda card: card.paper is not None)
        return own[0].key if own else ""

    def _show(self, assessment: Assessment) -> None:
        self._locked = self.context.workspace.versions.current(assessment.dossier.id) is not None
        self.setAcceptDrops(not self._locked)
        self.viewer.set_read_only(on=self._locked)
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        self.model.show_cards(cards_of(assessment, chosen))
        count = len(assessment.dossier.evidence)
        self.browse.show_count(count, locked=self._locked)
        items = chosen.criteria if chosen else ()
        self.filters.show_counts((item.number, item.criterion.title) for item in items)
        if self.model.row_of(self._current) < 0 and self.model.shown:
            self._current = self.model.shown[0].key
        self._select(self._current, focus=False)
        self._show_form(assessment)
        self._follow(assessment)

    def _card(self) -> CardData | None:
        row = self.model.row_of(self._current)
        return self.model.shown[row] if row >= 0 else None

    def _paper(self) -> Evidence | None:
        card = self._card()
        return card.paper if card else None

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
            self._show_form(self.assess())

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
        self.form.older.show_older(self.renewal.kept(paper.id) if paper else ())

    def _guessed(self, evidence_id: str) -> None:
        if evidence_id == self._current and self.target is not None:
            self._show_form(self.assess())

    def _accept(self, found: Readings) -> None:
        paper = self._paper()
        if paper is not None and self.edits.accept(paper, found):
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.browse.above.addWidget(notes)

    def _added(self, made: list[Evidence]) -> None:
        if made:
            self._current = made[-1].id
            self._show(self.assess())

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
        self.browse.fit(self.width())
