"""A tool with an overview and the forms of its sections: the frame two tools share."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import shown_sections
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.sections import FieldHelp, Section
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.keys import GO_ON, bind, follow_focus
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.form_area import FormArea, editor_of
from ocop_desktop.ui.pages_dossier.help_strip import HelpStrip
from ocop_desktop.ui.pages_dossier.kept_forms import KeptForms
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.ui.tools.plan.steps import StepChips
from ocop_desktop.ui.tools.prints_card import PrintsCard
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment

OVERVIEW = "overview"


class BenchPage(Page):
    """Subclasses fill the overview and say above each form what its answers come to."""

    section_list = SectionList.FULL
    #: The tool whose sections and documents are shown ("quality").
    tool = ""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.papers = Papers(context, self)
        self.printing = Printing(context, self)
        self._kept = KeptForms(context, self.papers, self)
        self._kept.committed.connect(self._commit)
        self._kept.criterion_wanted.connect(self._open_criterion)
        self._form: SectionForm | None = None
        self._part = OVERVIEW
        self._help: dict[str, FieldHelp] = {}
        self._areas: dict[SectionForm, FormArea] = {}
        self.banners: dict[SectionForm, Banner] = {}
        self.steps = StepChips(theme)
        self.steps.setAccessibleName(self.tr("Các phần của công cụ"))
        self.steps.chosen.connect(self.show_part)
        area, self.overview = scrolled()
        self.prints = PrintsCard(theme)
        self.prints.wanted.connect(self._print)
        self.strip = HelpStrip(theme)
        self._views = QStackedWidget()
        self._views.addWidget(area)
        self._arrange()
        bind(self, self.go_next, *GO_ON)
        bind(self, self.strip.toggle, "F1")
        follow_focus(self._focus_moved)

    # --- what a tool says --------------------------------------------------------------------

    def show_overview(self, assessment: Assessment) -> None:
        """Fill the overview; a tool without one shows its documents only."""
        del assessment

    def say_above(self, section: str, banner: Banner, assessment: Assessment) -> None:
        """Say above a form what its answers come to; hidden when there is nothing to say."""
        del section, assessment
        banner.hide()

    # --- Page --------------------------------------------------------------------------------

    def show_for(self, target: Target) -> None:
        """Show the tool of a dossier; with a section or field the part that asks it."""
        self._flush()
        super().show_for(target)
        assessment = self.assess()
        self.papers.dossier_id = assessment.dossier.id
        found = self.context.workspace.catalogue.help(assessment.rulebook.id)
        self._help = {item.field: item for item in found.fields}
        sections = self._sections(assessment)
        names = [(OVERVIEW, self.tr("Tổng quan")), *((one.id, one.short) for one in sections)]
        self.steps.set_steps(names)
        wanted = target.section or (target.field or "").partition(".")[0]
        known = [name for name, _ in names]
        self._show_part(assessment, wanted if wanted in known else OVERVIEW)
        form = self._form
        if form is not None and target.field in form.editors:
            editor = form.editors[target.field or ""]
            QTimer.singleShot(0, lambda: editor.input().setFocus())

    def refresh(self, changed: frozenset[str]) -> None:
        """Bring the part in view up to date after an answer."""
        if self.target is None:
            return
        assessment = self.assess()
        if self._form is None:
            self._fill_overview(assessment)
            return
        self._kept.changed(assessment.dossier.id, self._form)
        self._lock(self._form)
        self._form.refresh(assessment, changed)
        self._say(self._form, assessment)

    def first_focus(self) -> QWidget | None:
        """Return the first field of the form in view, or the chip of the part."""
        shown = self._form.shown() if self._form else []
        return shown[0].input() if shown else self.steps.chips.get(self._part)

    # --- moving ------------------------------------------------------------------------------

    def show_part(self, part: str) -> None:
        """Show the overview or one section."""
        self._flush()
        self._show_part(self.assess(), part)

    def go_next(self) -> None:
        """Go to the next part; behind the last one stands the overview."""
        self.show_part(self.steps.after(self._part) or OVERVIEW)

    def open_field(self, field: str) -> None:
        """Go to a field, wherever it is asked."""
        here = self.target.dossier_id if self.target else None
        section = self.assess().rulebook.section_of(field)
        self.context.navigator.go(rooms.room_of(section.tool), here, section.id, field)

    # --- inside ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_L, tokens.PAGE_MARGIN, 0)
        top.setSpacing(tokens.GAP_M)
        head = QHBoxLayout()
        head.addWidget(label(self.title(), "title", wrap=True), 1)
        top.addLayout(head)
        top.addWidget(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._views, 1)
        column.addWidget(self.strip)

    def _sections(self, assessment: Assessment) -> list[Section]:
        shown = shown_sections(assessment.rulebook, assessment.dossier)
        return [section for section in shown if section.tool == self.tool]

    def _show_part(self, assessment: Assessment, part: str) -> None:
        self._part = part
        self.steps.mark(part)
        self.strip.hide()
        if part == OVERVIEW:
            self._form = None
            self._fill_overview(assessment)
            self._views.setCurrentIndex(0)
            return
        form = self._kept.form(assessment, part)
        if form not in self._areas:
            self._build(form)
        self._form = form
        self._views.setCurrentWidget(self._areas[form])
        self._lock(form)
        self._kept.fill(form, assessment)
        self._say(form, assessment)

    def _lock(self, form: SectionForm) -> None:
        form.set_read_only(on=self.is_locked())
        # Copying and quick filling belong to the sections of the dossier.
        form.copy.hide()
        form.quick.hide()

    def _build(self, form: SectionForm) -> None:
        self.banners[form] = Banner(self.context.theme, "info")
        form.top.addWidget(self.banners[form])
        self._areas[form] = FormArea(form)
        self._views.addWidget(self._areas[form])

    def _say(self, form: SectionForm, assessment: Assessment) -> None:
        self.say_above(form.section.id, self.banners[form], assessment)

    def _fill_overview(self, assessment: Assessment) -> None:
        self.show_overview(assessment)
        self.prints.show_documents(assessment, self.tool)

    def _flush(self) -> None:
        if self._form is not None and self.target is not None and self.target.dossier_id:
            self._form.flush()
            self._kept.keep_drafts(self._form, self.target.dossier_id)

    def _commit(self, field_id: str, value: Any) -> None:
        if self.target is None or self._form is None:
            return
        long_text = self._form.editors[field_id].spec.kind == "long_text"
        try:
            self.context.workspace.dossiers.set(self.dossier_id, field_id, value, merge=long_text)
        except UserError as error:
            self._form.editors[field_id].not_kept()
            self.context.show_error(error)

    def _print(self, document: str) -> None:
        self._flush()
        menu = self.printing.menu(self.dossier_id, document)
        button = self.prints.buttons[document]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open_criterion(self, number: str) -> None:
        if self.target is not None:
            here = self.target.dossier_id
            self.context.navigator.go(rooms.ASSESSMENT, here, criterion=number)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        editor = editor_of(now, self)
        # Focus may come back to a field of a form that is no longer in view.
        known = self._form.editors if self._form is not None else {}
        if editor is not None and self.isVisible() and known.get(editor.spec.id) is editor:
            spec = editor.spec
            self.strip.show_field(spec, self._help.get(spec.id), editor.current_column())
            self.strip.show()
