"""Self-assessment: every criterion in order, the levels as cards, the score live beside them."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.keys import GO_ON, bind, follow_focus
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages_dossier.assessment_side import AssessmentSide
from ocop_desktop.ui.pages_dossier.attempt import Attempt
from ocop_desktop.ui.pages_dossier.criteria_column import CriteriaColumn
from ocop_desktop.ui.pages_dossier.criteria_tree import CriteriaTree
from ocop_desktop.ui.pages_dossier.criterion_block import CriterionBlock
from ocop_desktop.ui.pages_dossier.criterion_steps import CriterionSteps, around
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.standing import standing
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.returned.places import names_of
from ocop_desktop.ui.returned.spread import ReturnedSpread
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.workspace.assessment import Assessment

_TREE = 300
_TREE_SHARE = 0.34


class AssessmentPage(Page):
    """Blocks are built once per criteria set and refilled for any dossier of that set."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.papers = Papers(context, self)
        self.thumbnails = Thumbnails(theme, context.workspace.paper_views.thumbnail, self)
        self._side = AssessmentSide(theme, self.thumbnails)
        self.panel, self.truth = self._side.panel, self._side.truth
        self.criterion_papers = self._side.papers
        self.tree = CriteriaTree(theme)
        self.attempt = Attempt(context, self)
        self.returned = ReturnedSpread(context, self._put_returned, self)
        self._built = ("", "")
        self._going = False
        self._at = ""
        self._build()
        self._connect()

    @property
    def blocks(self) -> dict[str, CriterionBlock]:
        """The criteria by number."""
        return self.column.blocks

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Tự chấm điểm")

    def show_for(self, target: Target) -> None:
        """Show the criteria of a dossier's set and go to one of them."""
        self.column.flush()
        super().show_for(target)
        self.papers.dossier_id = target.dossier_id or ""
        self.attempt.show_for(target.dossier_id or "")
        assessment = self.assess()
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        self.empty.setVisible(chosen is None)
        self.work.setVisible(chosen is not None)
        self.attempt.setVisible(chosen is not None)
        if chosen is None:
            self.panel.score.show_score(assessment)
            return
        self._build_set(assessment, chosen)
        self._show(assessment)
        wanted = target.criterion if target.criterion in self.blocks else ""
        start = wanted or (self._at if self._at in self.blocks else next(iter(self.blocks)))
        if wanted:
            QTimer.singleShot(0, lambda: self._arrive(start))
        else:
            self._set_current(start)

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw the criteria that changed and everything that depends on the whole."""
        if self.target is None:
            return
        assessment = self.assess()
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        if chosen is None or (assessment.rulebook.id, chosen.id) != self._built:
            self.show_for(self.target)
            return
        self._show(assessment)
        del changed

    def context_widget(self) -> QWidget | None:
        """Return the panel with the live score."""
        return self.panel

    def first_focus(self) -> QWidget | None:
        """Return the control of the current criterion."""
        block = self.blocks.get(self._at)
        return block.focus_target() if block else None

    # --- moving ----------------------------------------------------------------------------

    def go_to(self, number: str) -> None:
        """Scroll to a criterion and put the focus into it."""
        block = self.blocks.get(number)
        if block is None:
            return
        self._set_current(number)
        self._going = True
        block.focus_target().setFocus(Qt.FocusReason.TabFocusReason)
        self._going = False
        self.column.reveal(number)

    def _arrive(self, number: str) -> None:
        """Go to a criterion of a page that may not be laid out yet."""
        self.go_to(number)
        self.column.scroll_to(number)

    def step(self, by: int) -> None:
        """Go to the criterion before or after, among those the filter lets through."""
        self.column.flush()
        earlier, later = self._neighbours()
        goal = (later[0] if later else "") if by > 0 else (earlier[-1] if earlier else "")
        if goal:
            self.go_to(goal)

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.context.theme
        self.column = CriteriaColumn()
        self.footer = CriterionSteps(theme)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.column, 1)
        right.addWidget(self.footer)
        self.work = QWidget()
        both = QHBoxLayout(self.work)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.tree)
        both.addLayout(right, 1)
        self.empty = EmptyState(
            theme,
            "assessment",
            self.tr("Chưa chọn bộ sản phẩm"),
            self.tr("Bộ sản phẩm quyết định chấm theo những tiêu chí nào. Chọn ở trang hồ sơ."),
        )
        go = SecondaryButton(theme, self.tr("Mở trang hồ sơ"))
        go.clicked.connect(self._go_home)
        self.empty.buttons.addWidget(go)
        stack(self, self.attempt, self.work, self.empty, stretched=self.work)

    def _connect(self) -> None:
        self.attempt.changed.connect(lambda: self.refresh(frozenset()))
        self.attempt.chosen.connect(self.go_to)
        self.attempt.turned.connect(lambda: self.go_to(self._at))
        self.truth.chosen.connect(self.go_to)
        self.footer.stepped.connect(self.step)
        self.footer.check.clicked.connect(self._go_check)
        self.column.entered.connect(self._store)
        self.column.touched.connect(self._set_current)
        self.tree.chosen.connect(self._tree_chose)
        self.tree.filtered.connect(self._name_steps)
        self.panel.score.chosen.connect(self.go_to)
        self.panel.findings.chosen.connect(self._go_to_finding)
        self.criterion_papers.opened.connect(self.papers.open)
        self.criterion_papers.added.connect(self._add_papers)
        self.criterion_papers.field_chosen.connect(self._go_to_field)
        bind(self, lambda: self.step(-1), "Alt+Up")
        bind(self, lambda: self.step(1), "Alt+Down")
        bind(self, self._go_check, *GO_ON)
        bind(self, lambda: self.panel.show_tab("help"), "F1")
        follow_focus(self._focus_moved)

    def _build_set(self, assessment: Assessment, chosen: CriteriaSet) -> None:
        key = (assessment.rulebook.id, chosen.id)
        if key == self._built:
            return
        self._built = key
        self._at = ""
        self.returned.forget()
        units = self.context.workspace.catalogue.units(assessment.rulebook)
        self.column.build(chosen, FieldTools(self.context.theme, units, self.context.today))
        parts = assessment.rulebook.edition.parts
        titles: dict[str, str] = {part.id: part.title.capitalize() for part in parts}
        self.tree.show_set(chosen, titles)

    # --- showing ---------------------------------------------------------------------------

    def assess(self) -> Assessment:
        """Return the dossier as it would be with what is tried out."""
        return self.attempt.on_top(super().assess())

    def _show(self, assessment: Assessment) -> None:
        chosen = assessment.rulebook.sets[assessment.dossier.set or ""]
        locked = self.context.workspace.versions.current(assessment.dossier.id) is not None
        self.column.set_read_only(on=locked and not self.attempt.on)
        self.criterion_papers.set_read_only(on=locked)
        self.attempt.card.set_locked(on=locked)
        self.column.show_assessment(assessment)
        self.tree.show_standing(assessment, standing(assessment, chosen))
        own = [f for f in assessment.findings if f.section == "assessment"]
        self.panel.show_findings(own)
        self._show_returned(assessment)
        self._show_current(assessment)

    def _show_returned(self, assessment: Assessment) -> None:
        items = self.context.workspace.returns.items(assessment.dossier.id)
        own = [item for item in items if item.page == "assessment"]
        groups = [(i.criterion if i.criterion in self.blocks else "", i) for i in own]
        apart = [item for place, item in groups if not place]
        names = names_of(apart, assessment)
        self.returned.show_groups(assessment.dossier.id, groups, names)

    def _put_returned(self, number: str, notes: QWidget) -> None:
        if number:
            self.blocks[number].set_above(notes)
        else:
            self.column.put_on_top(notes)

    def _show_current(self, assessment: Assessment) -> None:
        self._side.show_score(assessment, self._at)
        self.footer.show_score(None if self.panel.isVisible() else assessment.score)
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        if chosen is not None and self._at in chosen.by_number:
            help_ = self.context.workspace.catalogue.help(assessment.rulebook.id)
            self._side.show_criterion(assessment, chosen.by_number[self._at], help_)

    def _set_current(self, number: str) -> None:
        if number == self._at:
            return
        old = self.blocks.get(self._at)
        if old is not None:
            old.set_current(on=False)
        self._at = number
        self.blocks[number].set_current(on=True)
        self.tree.set_current(number)
        self._name_steps()
        self._show_current(self.assess())

    def _name_steps(self) -> None:
        earlier, later = self._neighbours()
        self.footer.show_steps(earlier[-1] if earlier else "", later[0] if later else "")

    def _neighbours(self) -> tuple[list[str], list[str]]:
        """Return the criteria before and after this one that the filter lets through."""
        return around(list(self.blocks), self.tree.visible_numbers(), self._at)

    # --- answers ---------------------------------------------------------------------------

    def _store(self, path: str, value: Any) -> None:
        if self.target is None or self.attempt.take(path, value):
            return
        dossiers, dossier_id = self.context.workspace.dossiers, self.target.dossier_id or ""
        number = path.removeprefix("assessment/")
        try:
            # Words typed in pieces are one step of undo, a choice is one of its own.
            words_only = path != number and _same_choice(dossiers.get(dossier_id), number, value)
            dossiers.set(dossier_id, path, value, merge=words_only)
        except UserError as error:
            if number in self.blocks:
                self.blocks[number].not_kept()
            self.context.show_error(error)

    def _add_papers(self, paths: list[Any]) -> None:
        self.papers.take(paths, criteria=(self._at,))

    # --- moving about ----------------------------------------------------------------------

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        widget = new
        while widget is not None and widget is not self:
            if isinstance(widget, CriterionBlock):
                self._set_current(widget.number)
                if new is not None and not self._going:
                    self.column.ensureWidgetVisible(new, 0, 24)
                return
            widget = widget.parentWidget()

    def _tree_chose(self, number: str) -> None:
        block = self.blocks.get(number)
        if block is not None:
            self._set_current(number)
            self.column.scroll_to(number)

    def _go_to_finding(self, finding: Finding) -> None:
        if finding.criterion:
            self.go_to(finding.criterion)
        else:
            self.column.verticalScrollBar().setValue(0)
            if self.column.questions is not None:
                self.column.questions.focus_open()

    def _go_to_field(self, field_id: str) -> None:
        if self.target is not None:
            section = field_id.partition(".")[0]
            self.context.navigator.go(rooms.SECTION, self.target.dossier_id, section, field_id)

    def _go_check(self) -> None:
        self.column.flush()
        if self.target is not None:
            self.context.navigator.go(rooms.CHECK, self.target.dossier_id)

    def _go_home(self) -> None:
        if self.target is not None:
            self.context.navigator.go(rooms.DOSSIER, self.target.dossier_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tree its share of the width."""
        super().resizeEvent(event)
        wide = min(self.context.theme.px(_TREE), round(self.width() * _TREE_SHARE))
        self.tree.setFixedWidth(wide)


def _same_choice(dossier: Dossier, number: str, value: Any) -> bool:
    answer = dossier.answer(number)
    return isinstance(value, dict) and (answer.option, answer.case) == (
        value.get("option"),
        value.get("case"),
    )
