"""Results and plan: figures on top, the steps to fill in, the charts; Excel and print."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.dossier.business import BusinessPlan, business_plan
from ocop_desktop.dossier.business.drafts import drafts
from ocop_desktop.dossier.business.plan import differing_years, target_rows
from ocop_desktop.dossier.values import Dossier, with_entry
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.form_area import FormArea
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools.plan.charts_view import ChartsView
from ocop_desktop.ui.tools.plan.draft_card import DraftCard
from ocop_desktop.ui.tools.plan.excel import ExcelTables
from ocop_desktop.ui.tools.plan.figures import FigureStrip
from ocop_desktop.ui.tools.plan.groups import GroupForms
from ocop_desktop.ui.tools.plan.head import PlanHead
from ocop_desktop.ui.tools.plan.help import PlanHelp
from ocop_desktop.ui.tools.plan.notices import PlanNotices
from ocop_desktop.ui.tools.plan.steps import StepChips
from ocop_desktop.ui.tools.plan.typing import TypingPreview
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear
from ocop_desktop.workspace.assessment import Assessment

DOCUMENT = "phuong-an"
TARGETS = "plan.targets"
_FILL, _DRAW = 0, 1
_LEAST_HEIGHT = 200


class _Views(QStackedWidget):
    """What scrolls by itself: it takes the height that is left, and a least one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._theme.px(_LEAST_HEIGHT))


class PlanPage(Page):
    """Every number is computed anew with each answer; nothing is stored twice."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.papers = Papers(context, self)
        self.printing = Printing(context, self)
        self._groups = GroupForms(context, self.papers, self)
        self._groups.committed.connect(self._commit)
        self._groups.criterion_wanted.connect(self._open_criterion)
        self._form: SectionForm | None = None
        self._group = ""
        self.head = PlanHead(theme)
        self.tabs = self.head.tabs
        self.tabs.changed.connect(self._turn)
        self.help = PlanHelp(context, self)
        self.typing = TypingPreview(self.help, self)
        self.typing.previewed.connect(self._preview)
        self.typing.ended.connect(self._restore)
        self.excel = ExcelTables(context, self)
        self.head.excel.clicked.connect(self._excel)
        self.head.print.clicked.connect(self._print)
        self.figures = FigureStrip(theme)
        self.steps = StepChips(theme)
        self.steps.chosen.connect(self.show_group)
        self.notices = PlanNotices(theme)
        self.notices.adopt.clicked.connect(self._adopt)
        self.charts = ChartsView(theme)
        self._areas = QStackedWidget()
        self.drafts: list[DraftCard] = []
        self._views = _Views(theme)
        self._views.addWidget(self._make_fill())
        self._views.addWidget(self.charts)
        self._arrange()
        bind(self, self.go_next, *GO_ON)
        bind(self, self.help.strip.toggle, "F1")

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Phương án sản xuất kinh doanh")

    def show_for(self, target: Target) -> None:
        """Show the plan of a dossier; with a field its step and the field."""
        self._groups.flush()
        super().show_for(target)
        assessment = self.assess()
        self.papers.dossier_id = assessment.dossier.id
        self.help.show_for(assessment)
        self.typing.show_for(assessment.units)
        groups = assessment.rulebook.business.groups
        self.steps.set_steps([(group.id, group.title) for group in groups])
        wanted = next((g.id for g in groups if target.field in g.fields), "")
        if wanted:
            self.tabs.set_index(_FILL)
        known = [group.id for group in groups]
        self._show_group(assessment, wanted or (self._group if self._group in known else known[0]))
        self._show_numbers(assessment)
        form = self._form
        if wanted and form is not None:
            editor = form.editors[target.field or ""]
            QTimer.singleShot(0, lambda: editor.input().setFocus())

    def refresh(self, changed: frozenset[str]) -> None:
        """Compute anew after an answer."""
        if self._form is None or self.target is None:
            return
        assessment = self.assess()
        self._form.set_read_only(on=self.is_locked())
        self._groups.fill(self._form, assessment, changed)
        self._show_numbers(assessment)

    def first_focus(self) -> QWidget | None:
        """Return the first field of the step in view."""
        if self._form is None or self.tabs.index != _FILL:
            return self.tabs
        shown = self._form.shown()
        return shown[0].input() if shown else self.tabs

    # --- moving ----------------------------------------------------------------------------

    def show_group(self, group_id: str) -> None:
        """Show a step to fill in."""
        self._groups.flush()
        self.help.strip.show_nothing()
        self._show_group(self.assess(), group_id)
        self._show_numbers(self.assess())

    def go_next(self) -> None:
        """Go to the next step; behind the last one stand the charts."""
        after = self.steps.after(self._group)
        if after:
            self.show_group(after)
            first = self.first_focus()
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.tabs.set_index(_DRAW)

    def _turn(self, index: int) -> None:
        self._groups.flush()
        self._views.setCurrentIndex(index)
        self.steps.setVisible(index == _FILL)

    # --- inside ----------------------------------------------------------------------------

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_L, tokens.PAGE_MARGIN, 0)
        top.setSpacing(tokens.GAP_M)
        top.addWidget(self.head)
        top.addWidget(self.figures)
        top.addWidget(self.steps)
        # Large text on a low screen: the page scrolls as a whole, nothing is squeezed.
        area, column = scrolled()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_S)
        column.addLayout(top)
        column.addWidget(self._views, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _make_fill(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = QVBoxLayout()
        beside.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        beside.addWidget(self.notices)
        column.addLayout(beside)
        column.addWidget(self._areas, 1)
        column.addWidget(self.help.strip)
        return inside

    def _show_group(self, assessment: Assessment, group_id: str) -> None:
        group = next(one for one in assessment.rulebook.business.groups if one.id == group_id)
        area, form = self._groups.area(assessment, group)
        if self._areas.indexOf(area) < 0:
            self._areas.addWidget(area)
        self._areas.setCurrentWidget(area)
        self._form, self._group = form, group_id
        self.steps.mark(group_id)
        form.set_read_only(on=self.is_locked())
        self._groups.fill(form, assessment, frozenset())

    def _show_numbers(self, assessment: Assessment) -> None:
        plan = business_plan(assessment.rulebook, assessment.dossier)
        self._show_figures(plan)
        locked = self.is_locked()
        differing = () if locked else differing_years(plan, assessment.dossier)
        self.notices.show_gaps(plan.gaps, differing)
        self._show_drafts(assessment, plan, locked=locked)

    def _restore(self) -> None:
        """Show what is stored again."""
        if self.target is not None and self.isVisible():
            self._show_figures(business_plan(*self._subject()))

    def _subject(self) -> tuple[Rulebook, Dossier]:
        assessment = self.assess()
        return assessment.rulebook, assessment.dossier

    def _preview(self, field_id: str, value: Any) -> None:
        """Show the figures as if what is being typed were entered."""
        rulebook, dossier = self._subject()
        self._show_figures(business_plan(rulebook, with_entry(dossier, field_id, value)))

    def _show_figures(self, plan: BusinessPlan) -> None:
        self.figures.show_plan(plan, self.assess())
        self.charts.show_plan(plan)

    def _show_drafts(self, assessment: Assessment, plan: BusinessPlan, *, locked: bool) -> None:
        area = self._areas.currentWidget()
        if not isinstance(area, FormArea):
            return
        column = self._groups.below(area)
        clear(column)
        self.drafts = []
        found = {} if locked else drafts(assessment.rulebook, assessment.dossier, plan)
        for rule in assessment.rulebook.business.drafts:
            text = found.get(rule.field, "")
            stored = assessment.dossier.text(rule.field)
            if rule.group == self._group and text and text != stored:
                name = assessment.rulebook.fields[rule.field].label
                card = DraftCard(self.context.theme, name, text, filled=bool(stored))
                card.taken.connect(lambda words, one=rule.field: self._take(one, words))
                column.addWidget(card)
                self.drafts.append(card)

    # --- writing ---------------------------------------------------------------------------

    def _commit(self, field_id: str, value: Any) -> None:
        form = self._form
        try:
            self._set(field_id, value)
        except UserError as error:
            if form is not None and field_id in form.editors:
                form.editors[field_id].not_kept()
            self.context.show_error(error)

    def _take(self, field_id: str, words: str) -> None:
        dossier_id = self._set(field_id, words)
        self.context.notify(
            self.tr("Đã đưa bản nháp vào ô, sửa lại thành lời của mình"),
            lambda: self.context.workspace.dossiers.undo(dossier_id),
        )

    def _adopt(self) -> None:
        assessment = self.assess()
        plan = business_plan(assessment.rulebook, assessment.dossier)
        dossier_id = self._set(TARGETS, target_rows(plan, assessment.dossier))
        self.context.notify(
            self.tr("Đã đưa số của phương án vào bảng Mục tiêu từng năm"),
            lambda: self.context.workspace.dossiers.undo(dossier_id),
        )

    def _set(self, field_id: str, value: Any) -> str:
        self.context.workspace.dossiers.set(self.dossier_id, field_id, value)
        return self.dossier_id

    def _excel(self) -> None:
        if self.target is None:
            return
        self._groups.flush()
        fields = [name for group in self.assess().rulebook.business.groups for name in group.fields]
        menu = self.excel.menu(self.target.dossier_id or "", fields, locked=self.is_locked())
        menu.popup(self.head.excel.mapToGlobal(self.head.excel.rect().bottomLeft()))

    def _print(self) -> None:
        if self.target is None:
            return
        self._groups.flush()
        menu = self.printing.menu(self.target.dossier_id or "", DOCUMENT)
        menu.popup(self.head.print.mapToGlobal(self.head.print.rect().bottomLeft()))

    def _open_criterion(self, number: str) -> None:
        if self.target is not None:
            here = self.target.dossier_id
            self.context.navigator.go(rooms.ASSESSMENT, here, criterion=number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figures one row or two, the head as well."""
        super().resizeEvent(event)
        self.head.fit(self.width())
        self.figures.fit(self.width(), self.height())
