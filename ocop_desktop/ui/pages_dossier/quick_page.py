"""Điền nhanh: all sections below each other on one wide page, for those who know the form.

The same fields over the same data as the section pages. Forms are made one at a time while the
page is already in use, and those out of sight are brought up to date in idle moments.
"""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.keys import GO_ON, bind, follow_focus
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, SectionList
from ocop_desktop.ui.pages_dossier.answering import AnsweringPage
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.form_area import FormArea, editor_of
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.ui.returned.beside import open_fields
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import clear
from ocop_desktop.workspace.assessment import Assessment

# How long the last form may still take its height before scrolling is left to the person.
_SETTLED_MS = 500


class QuickPage(AnsweringPage):
    """`target.section` or `target.field` names where to begin."""

    section_list = SectionList.FOLDED

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.forms: dict[str, SectionForm] = {}
        self._to_build: list[str] = []
        self._stale: list[SectionForm] = []
        self._goal: tuple[SectionForm, FieldEditor | None] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._go_on)
        self._build()
        self._connect()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Điền nhanh")

    def show_for(self, target: Target) -> None:
        """Show all sections of a dossier; the rest is built after the first ones are seen."""
        self._keep_drafts()
        super().show_for(target)
        assessment = self.assess()
        self.papers.dossier_id = assessment.dossier.id
        self.guide.load(assessment)
        self._show_sections(assessment)
        wanted = target.section or (target.field or "").partition(".")[0]
        while self._to_build and (len(self.forms) < 2 or wanted in self._to_build):
            self._make(self._to_build.pop(0), assessment)
        for form in self.forms.values():
            self._fill(form, assessment)
        self._show_around(assessment)
        self._idle.start()
        QTimer.singleShot(0, lambda: self._arrive(wanted, target.field or ""))

    def refresh(self, changed: frozenset[str]) -> None:
        """Bring what is in sight up to date at once, the rest in idle moments."""
        if self.target is None:
            return
        assessment = self.assess()
        self._show_sections(assessment)
        anchor = self.area.place_of(editor_of(QApplication.focusWidget(), self))
        touched = {path.partition(".")[0] for path in changed}
        locked = self._locked()
        for name, form in self.forms.items():
            form.set_read_only(on=locked)
            if name in touched or self._in_sight(form):
                self._refresh(form, assessment)
            elif form not in self._stale:
                self._stale.append(form)
        self._show_around(assessment)
        self.area.hold(anchor)
        self._idle.start()

    def first_focus(self) -> QWidget | None:
        """Return the first field."""
        first = next(iter(self._shown()), None)
        return first.input() if first else None

    # --- verbs -----------------------------------------------------------------------------

    def go_unfinished(self) -> None:
        """Focus the next field to do, in any section."""
        self._finish()
        assessment = self.assess()
        names = [name for name in self.forms if not self.forms[name].isHidden()]
        here = self._at.partition(".")[0]
        start = names.index(here) if here in names else 0
        items = self.context.workspace.returns.items(assessment.dossier.id)
        for name in names[start:]:
            after = self._at if name == here else ""
            found = self.forms[name].unfinished(assessment, after, open_fields(items))
            if found is not None:
                self._focus(found)
                return
        self.context.notify(self.tr("Không còn trường nào chưa xong."))

    def step_section(self, step: int) -> None:
        """Go to the first field of the section before or after."""
        self._finish()
        names = [name for name in self.forms if not self.forms[name].isHidden()]
        here = self._at.partition(".")[0]
        at = (names.index(here) if here in names else 0) + step
        if 0 <= at < len(names):
            self._arrive(names[at], "")

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.context.theme
        head = QWidget()
        self._chips = FlowLayout(head)
        self._chips.setContentsMargins(tokens.PAGE_MARGIN, 10, tokens.PAGE_MARGIN, 8)
        inside = QWidget()
        inside.setProperty("plain", True)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.area = FormArea(inside)
        self.back = SecondaryButton(theme, self.tr("Từng mục"), icon="back")
        self.unfinished = SecondaryButton(theme, self.tr("Trường chưa xong"), key="F8")
        self.check = PrimaryButton(theme, self.tr("Kiểm tra"), trailing="forward", key="Ctrl+Enter")
        stack(
            self,
            head,
            self.area,
            self.strip,
            Footer(self.back, self.unfinished, self.check),
            stretched=self.area,
        )

    def _connect(self) -> None:
        self.area.verticalScrollBar().rangeChanged.connect(self._to_goal)
        self.area.verticalScrollBar().sliderPressed.connect(self._stay)
        self.back.clicked.connect(self._go_back)
        self.unfinished.clicked.connect(self.go_unfinished)
        self.check.clicked.connect(self._go_check)
        bind(self, self._go_check, *GO_ON)
        bind(self, self.go_unfinished, "F8")
        bind(self, self.guide.show_more, "F1")
        bind(self, lambda: self.step_section(1), "Ctrl+PgDown")
        bind(self, lambda: self.step_section(-1), "Ctrl+PgUp")
        follow_focus(self._focus_moved)

    def _show_sections(self, assessment: Assessment) -> None:
        """Keep only the sections the dossier has now, in their order."""
        sections = [
            section
            for section in assessment.rulebook.sections
            if section.id in assessment.progress and not section.tool
        ]
        names = [section.id for section in sections]
        for name, form in list(self.forms.items()):
            if name not in names or self._kept.form(assessment, name) is not form:
                self._column.removeWidget(form)
                form.hide()
                del self.forms[name]
        self._to_build = [name for name in names if name not in self.forms]
        if names != [chip.property("section") for chip in self.chips]:
            clear(self._chips)
            for section in sections:
                words = self.tr("Tới mục {name}").format(name=section.title)
                chip = ChipButton(section.short, "plain", words)
                chip.setProperty("section", section.id)
                chip.clicked.connect(lambda _=False, one=section.id: self._arrive(one, ""))
                self._chips.addWidget(chip)

    @property
    def chips(self) -> list[QWidget]:
        """The ways to the sections."""
        items = (self._chips.itemAt(at) for at in range(self._chips.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if widget is not None]

    def _make(self, name: str, assessment: Assessment) -> None:
        form = self._kept.form(assessment, name)
        order = [section.id for section in assessment.rulebook.sections]
        before = [one for one in self.forms if order.index(one) < order.index(name)]
        self._column.insertWidget(len(before), form)
        made = {**self.forms, name: form}
        self.forms = {one: made[one] for one in order if one in made}
        self._fill(form, assessment)
        form.show()

    def _fill(self, form: SectionForm, assessment: Assessment) -> None:
        form.set_read_only(on=self._locked())
        form.copy.hide()
        form.quick.hide()
        self._kept.fill(form, assessment)
        self._returned.show_form(form, assessment)

    def _refresh(self, form: SectionForm, assessment: Assessment) -> None:
        if form in self._stale:
            self._stale.remove(form)
        form.refresh(assessment, frozenset(form.editors))
        self._returned.show_form(form, assessment)

    def _go_on(self) -> None:
        """Build or bring up to date one form, then let the person in."""
        if self.target is None:
            return
        if self._to_build:
            self._make(self._to_build.pop(0), self.assess())
        elif self._stale:
            self._refresh(self._stale[0], self.assess())
        if self._to_build or self._stale:
            self._idle.start()
        else:
            QTimer.singleShot(_SETTLED_MS, self._stay)

    def _finish(self) -> None:
        """Build what is not built yet: the way leads through it."""
        self._flush()
        while self._to_build or self._stale:
            self._go_on()

    # --- answers ---------------------------------------------------------------------------

    def _stay(self) -> None:
        self._goal = None

    def _commit(self, field_id: str, value: Any) -> None:
        self._goal = None
        super()._commit(field_id, value)

    def _flush(self) -> None:
        for form in self.forms.values():
            form.flush()
        self._returned.flush()

    def _keep_drafts(self) -> None:
        if self.target is not None and self.target.dossier_id:
            self._flush()
            for form in self.forms.values():
                self._kept.keep_drafts(form, self.target.dossier_id)

    # --- focus and help --------------------------------------------------------------------

    def _shown(self) -> list[FieldEditor]:
        forms = (form for form in self.forms.values() if not form.isHidden())
        return [editor for form in forms for editor in form.shown()]

    def editor(self, field_id: str) -> FieldEditor | None:
        """Return the editor of a field whose form is built."""
        form = self.forms.get(field_id.partition(".")[0])
        return form.editors.get(field_id) if form else None

    def reveal(self, editor: FieldEditor) -> None:
        """Bring a field into sight."""
        self.area.reveal(editor)

    def _in_sight(self, form: SectionForm) -> bool:
        top = form.mapTo(self.area.viewport(), form.rect().topLeft()).y()
        return top < self.area.viewport().height() and top + form.height() > 0

    def _arrive(self, section: str, field: str) -> None:
        """Go to a section or field and stay with it while the page still takes its height."""
        form = self.forms.get(section)
        if form is None:
            return
        first = next(iter(form.shown()), None)
        editor = form.editors.get(field) or first
        if editor is not None:
            editor.input().setFocus(Qt.FocusReason.TabFocusReason)
        self._goal = (form, editor if editor is not first else None)
        self._to_goal()
        if not self._to_build:
            QTimer.singleShot(_SETTLED_MS, self._stay)

    def _to_goal(self) -> None:
        if self._goal is None:
            return
        form, editor = self._goal
        self.area.verticalScrollBar().setValue(form.y())
        if editor is not None:
            self.area.reveal(editor)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if not self.isVisible() or self.target is None:
            return
        left, entered = editor_of(old, self), editor_of(new, self)
        if left is not None and left is not entered:
            form = self.forms.get(left.spec.id.partition(".")[0])
            if form is not None:
                form.mark_seen(left.spec.id, self.assess())
        if entered is not None:
            self._at = entered.spec.id
            if self._goal is not None and not self._goal[0].isAncestorOf(entered):
                self._goal = None
            self._spot_moved()

    # --- around ----------------------------------------------------------------------------

    def _show_around(self, assessment: Assessment) -> None:
        self.panel.score.show_score(assessment)
        self.panel.show_findings([f for f in assessment.findings if f.field])

    def go_to_finding(self, finding: Finding) -> None:
        """Go to the field a finding is about, in any section."""
        self._finish()
        self._arrive(finding.field.partition(".")[0], finding.field)

    def _go_back(self) -> None:
        if self.target is not None:
            section, field = self._at.partition(".")[0] or None, self._at or None
            self.context.navigator.go(rooms.SECTION, self.target.dossier_id, section, field)

    def _go_check(self) -> None:
        self._flush()
        if self.target is not None:
            self.context.navigator.go(rooms.CHECK, self.target.dossier_id)
