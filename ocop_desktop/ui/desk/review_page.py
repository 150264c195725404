"""Review: part by part, what the producer said beside its papers, three marks and words."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.desk.review import Proposed
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.mark_row import MarkRow, as_mark
from ocop_desktop.ui.desk.paper_pane import PaperPane
from ocop_desktop.ui.desk.parts import BEFORE, PROPOSALS, Part, Place, asked_text, parts_of
from ocop_desktop.ui.desk.words import FAMILIES, clock_words
from ocop_desktop.ui.drawn.clock import DayClock
from ocop_desktop.ui.drawn.state import State, state_icon
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.papers import OpenFile, Papers, open_with_system
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import Role, clear, label
from ocop_desktop.workspace.desk import Case, Marked

_LIST_WIDTH = 232
_MARK = 16
_LEAST_BESIDE = 700


class ReviewPage(Page):
    """`target.section` is the id of the case, `target.field` a part of it."""

    chapter = "kiem-tra-bon-noi-dung"

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.papers = Papers(context, self, open_file)
        self.rows: dict[str, MarkRow] = {}
        self._parts: tuple[Part, ...] = ()
        self._shown = ("", "", 0)
        self._layout: tuple[bool, bool, bool] | None = None
        self._aside = False
        self._left: QWidget | None = None
        self._case: Case | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các phần của hồ sơ"))
        self.list.setProperty("list", True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_part)
        self.area, self._column = scrolled()
        self.pane = PaperPane(context, self.papers)
        self.pane.viewing.connect(lambda _: self._fit())
        self.pane.left.connect(self._go_back)
        self.pane.criterion_wanted.connect(self._go_to_criterion)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.area)
        self.split.addWidget(self.pane)
        middle = QHBoxLayout()
        middle.setContentsMargins(tokens.PAGE_MARGIN, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(self.split, 1)
        self._top = QWidget()
        self._head = QHBoxLayout(self._top)
        self._head.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_L, tokens.PAGE_MARGIN, 8)
        self._head.setSpacing(tokens.GAP_M)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top)
        outer.addLayout(middle, 1)
        self._footer = self._make_footer()
        outer.addWidget(self._footer)
        theme.changed.connect(self._restyle)
        self._restyle()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        number = self._case.number if self._case else ""
        return self.tr("Xem xét phiếu {number}").format(number=number)

    def show_for(self, target: Target) -> None:
        """Show a case, at the part named."""
        super().show_for(target)
        self._read()
        self._show_list(target.field or "")
        self._show_head()
        self.focus_first()

    def refresh(self, changed: frozenset[str]) -> None:
        """Show the marks that are stored now; focus and typed words stay."""
        del changed
        if self.target is None:
            return
        self._read()
        self._show_states()
        self._show_head()
        marks = self._marks()
        for target, row in self.rows.items():
            row.show_mark(marks.get(target))

    def first_focus(self) -> QWidget | None:
        """Return the first mark of the part."""
        row = next(iter(self.rows.values()), None)
        return row.chips["fine"] if row else self.list

    # --- doing -----------------------------------------------------------------------------

    def note(self, target: str, mark: str, words: str) -> None:
        """Store a mark; "" takes it away."""
        desk, today = self.context.workspace.desk, self.context.today()
        try:
            desk.mark(self._id, target, as_mark(mark), words, today=today)
        except UserError as error:
            self.context.show_error(error)
            self.refresh(frozenset())

    def accept(self, proposal: Proposed) -> None:
        """Make a proposed comment the officer's own."""
        try:
            self.context.workspace.desk.accept(self._id, proposal, self.context.today())
        except UserError as error:
            self.context.show_error(error)
            return
        self._shown = ("", "", 0)
        self._show_list(PROPOSALS)

    def finish(self) -> None:
        """Go on to the return when something was asked, else to the request."""
        self._send("return" if self._asked else "forward")

    # --- building --------------------------------------------------------------------------

    def _make_footer(self) -> Footer:
        theme = self.context.theme
        self.back = SecondaryButton(theme, self.tr("Bàn tiếp nhận"), icon="back")
        self.back.clicked.connect(
            lambda: self.context.navigator.go(rooms.DESK, section=self._id or None)
        )
        # The filled button is what comes next: the return while something is asked, else the set.
        self.other = SecondaryButton(theme, "", icon="document")
        self.other.clicked.connect(lambda: self._send("forward" if self._asked else "return"))
        self.next = PrimaryButton(theme, "", icon="forward", key="Ctrl+Enter")
        self.next.clicked.connect(self.finish)
        bind(self, self.finish, *GO_ON)
        self.side = SecondaryButton(theme, self.tr("Minh chứng"), icon="preview", key="F6")
        self.side.clicked.connect(self._change_side)
        self.side.hide()
        bind(self, self._change_side, "F6")
        return Footer(self.back, self.side, self.other, self.next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Marks and papers side by side where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Without room for both, the papers take the place of the marks while they are wanted."""
        room = self.width() - self.list.width()
        beside = room >= self.context.theme.px(_LEAST_BESIDE)
        self._aside = self._aside and not beside
        layout = (beside, self._aside, self.pane.is_viewing)
        if layout == self._layout:
            return
        self._layout = layout
        self.pane.setVisible(beside or self._aside)
        for part in (self.area, self.list, self._top):
            part.setVisible(not self._aside)
        self.side.setVisible(not beside)
        self._footer.fit()
        # Once the splitter knows how wide it is.
        QTimer.singleShot(0, self, self._share)

    def _share(self) -> None:
        wide = self.split.width()
        self.split.setSizes([wide // 2, wide // 2] if self.pane.is_viewing else [2 * wide, wide])

    def _change_side(self) -> None:
        """Go from the marks to the papers, and back to the place that was marked."""
        focus = QApplication.focusWidget()
        if self._aside or (focus is not None and self.pane.isAncestorOf(focus)):
            self._go_back()
            return
        self._left = focus
        self._aside = not self.pane.isVisible()
        self._fit()
        self.pane.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self._aside = False
        self._fit()
        back = self._left if self._left in self._marking() else self.first_focus()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _marking(self) -> list[QWidget]:
        return [chip for row in self.rows.values() for chip in row.findChildren(QWidget)]

    def _go_to_criterion(self, number: str) -> None:
        """Show the criterion a paper proves."""
        ids = [part.id for part in self._parts]
        self._aside = False
        self._fit()
        self.list.setCurrentRow(ids.index("assessment"))
        row = self.rows.get(f"assessment/{number}")
        if row is not None:
            row.chips["fine"].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(row)

    def _restyle(self) -> None:
        side = self.context.theme.px(_MARK)
        self.list.setIconSize(QSize(side, side))
        self.list.setFixedWidth(self.context.theme.px(_LIST_WIDTH))
        self._fit()

    # --- inside ----------------------------------------------------------------------------

    @property
    def _id(self) -> str:
        return (self.target.section if self.target else None) or ""

    @property
    def _asked(self) -> int:
        """How many places are to be mended or answered."""
        return sum(mark.mark != "fine" for mark in self._marks().values())

    def _marks(self) -> dict[str, Marked]:
        return {mark.target: mark for mark in self.context.workspace.desk.marks(self._id)}

    def _read(self) -> None:
        workspace = self.context.workspace
        self._case = workspace.desk.case(self._id, self.context.today())
        self.papers.dossier_id = self._case.dossier
        found = parts_of(workspace, self._id, self._case.dossier)
        before = workspace.desk.asked_before(self._id)
        proposals = workspace.desk.judging.proposals(self._id, self.context.today())
        extra = []
        if before:
            places = tuple(Place(m.target, m.place, asked_text(m)) for m in before)
            extra.append(Part(BEFORE, self.tr("Lần trước xã hỏi"), places))
        if proposals:
            extra.append(Part(PROPOSALS, self.tr("Phần mềm gợi ý ({n})").format(n=len(proposals))))
        self._parts = (*extra, *found)

    def _show_list(self, chosen: str) -> None:
        part_id = chosen or self._shown[1]
        self.list.blockSignals(True)
        self.list.clear()
        for part in self._parts:
            self.list.addItem(QListWidgetItem(part.title))
        ids = [part.id for part in self._parts]
        first = ids.index("contents")
        self.list.setCurrentRow(ids.index(part_id) if part_id in ids else first)
        self.list.blockSignals(False)
        self._show_states()
        self._show_part()

    def _show_states(self) -> None:
        marks = self._marks()
        if self.list.count() != len(self._parts):
            row = self.list.currentRow()
            self.list.blockSignals(True)
            self.list.clear()
            for part in self._parts:
                self.list.addItem(QListWidgetItem(part.title))
            self.list.setCurrentRow(min(row, len(self._parts) - 1))
            self.list.blockSignals(False)
        for number, part in enumerate(self._parts):
            item = self.list.item(number)
            item.setText(part.title)
            item.setIcon(state_icon(self.context.theme, _state(part, marks)))

    def _show_part(self) -> None:
        at = max(0, self.list.currentRow())
        part = self._parts[at]
        case = self._case
        if case is None or (case.id, part.id, case.round) == self._shown:
            self.refresh(frozenset())
            return
        self._shown = (case.id, part.id, case.round)
        clear(self._column)
        self.rows = {}
        self._column.addWidget(label(part.title, "heading", wrap=True))
        if part.id == PROPOSALS:
            self._show_proposals()
        marks, rulebook = self._marks(), self.context.workspace.desk.rulebook(case.id)
        for place in part.places:
            phrases = rulebook.commune_desk.phrases_for(place.target)
            row = MarkRow(self.context.theme, place, phrases)
            row.show_mark(marks.get(place.target))
            row.noted.connect(partial(self.note, place.target))
            row.arrived.connect(partial(self.pane.show_papers, place.papers))
            self.rows[place.target] = row
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.pane.show_papers(part.places[0].papers if part.places else ())
        self.area.verticalScrollBar().setValue(0)

    def _show_proposals(self) -> None:
        desk = self.context.workspace.desk
        for proposal in desk.judging.proposals(self._id, self.context.today()):
            card = Card()
            place = desk.judging.place(self._id, proposal.target)
            card.body.addWidget(label(place, "strong", wrap=True))
            role: Role = "red" if proposal.weighty else "body"
            card.body.addWidget(label(proposal.words, role, wrap=True))
            card.body.addWidget(label(proposal.source, "caption", wrap=True))
            button = ActionButton(
                self.context.theme, self.tr("Nhận làm ý kiến của xã"), icon="check", role="link"
            )
            button.setAccessibleName(self.tr("Nhận ý kiến: {place}").format(place=place))
            button.clicked.connect(partial(self.accept, proposal))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._column.addWidget(card)

    def _show_head(self) -> None:
        clear(self._head)
        case = self._case
        if case is None:
            return
        words = QVBoxLayout()
        words.setSpacing(2)
        first = QHBoxLayout()
        first.addWidget(label(case.title, "title", wrap=True), 1)
        first.addWidget(Chip(case.state_name, FAMILIES[case.state]), 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(first)
        text = self.tr("Phiếu {number}, lần {round}, {producer}").format(
            number=case.number, round=case.round, producer=case.producer
        )
        # The clock stands under the title: large text would squeeze the title beside it.
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP_M)
        line.addWidget(label(text, "second", wrap=True), 1)
        used = min(case.clock.used, case.clock.days)
        line.addWidget(DayClock(self.context.theme, case.clock.days, used))
        line.addWidget(label(clock_words(case), "strong"))
        words.addLayout(line)
        self._head.addLayout(words, 1)
        back, on = self.tr("Trả lại"), self.tr("Lập Mẫu 03, gửi tỉnh")
        if self._asked:
            back = self.tr("Trả lại, {n} nội dung").format(n=self._asked)
        for button, text in (
            (self.next, back if self._asked else on),
            (self.other, on if self._asked else back),
        ):
            button.set_text(text)
            button.setAccessibleName(text)

    def _send(self, kind: str) -> None:
        self.context.navigator.go(rooms.DESK_SEND, section=self._id, field=kind)


def _state(part: Part, marks: dict[str, Marked]) -> State:
    """Return how far a part is reviewed: asked wins over fine, fine only when all is."""
    found = [marks[place.target].mark for place in part.places if place.target in marks]
    if any(mark != "fine" for mark in found):
        return "returned"
    if found and len(found) == len(part.places):
        return "ready"
    return "in_progress" if found else "not_started"
