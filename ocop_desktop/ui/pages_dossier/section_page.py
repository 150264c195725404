"""The page of any section: its fields, the way on, and the panel that follows the focus."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.keys import GO_ON, bind, follow_focus
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.outline import Entry, outline
from ocop_desktop.ui.page import AppContext, SectionList
from ocop_desktop.ui.pages_dossier.answering import AnsweringPage
from ocop_desktop.ui.pages_dossier.copy_dialog import CopyDialog, copy_into
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.form_area import FormArea, editor_of
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.ui.returned.beside import open_fields
from ocop_desktop.ui.tools.links import ToolLinks
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.workspace.assessment import Assessment


class SectionPage(AnsweringPage):
    """One page class for every section; forms are built when first visited and kept."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._kept.copy_wanted.connect(self.copy)
        self._kept.judged.connect(self._judged)
        self._kept.quick_wanted.connect(self._go_quick)
        self._open_fields: frozenset[str] = frozenset()
        self._form: SectionForm | None = None
        self.tools = ToolLinks(theme, self._open_tool)
        self._areas = QStackedWidget()
        self._area_of: dict[SectionForm, FormArea] = {}
        self.previous = SecondaryButton(theme, "", icon="back")
        self.unfinished = SecondaryButton(theme, self.tr("Trường chưa xong"), key="F8")
        self.next = PrimaryButton(theme, "", trailing="forward", key="Ctrl+Enter")
        self.footer = Footer(self.previous, self.unfinished, self.next)
        stack(self, self.tools, self._areas, self.strip, self.footer, stretched=self._areas)
        self._connect()

    @property
    def area(self) -> FormArea:
        """The scrolling area in view."""
        area = self._areas.currentWidget()
        if not isinstance(area, FormArea):
            raise TypeError(type(area))
        return area

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the section's title."""
        return self._form.section.title if self._form else ""

    def show_for(self, target: Target) -> None:
        """Show a section of a dossier and focus a field of it."""
        self._keep_drafts()
        super().show_for(target)
        assessment = self.assess()
        section = self._section(assessment)
        self.papers.dossier_id = assessment.dossier.id
        form = self._kept.form(assessment, section)
        self._put(form)
        form.set_read_only(on=self._locked())
        self._kept.fill(form, assessment)
        self.guide.load(assessment)
        self._show_around(assessment)
        wanted = target.field
        if wanted in form.editors:
            form.mark_seen(wanted, assessment)
            QTimer.singleShot(0, lambda: self._focus(form.editors[wanted]))
        else:
            self.area.verticalScrollBar().setValue(0)

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw what a commit changed; the field in focus stays where it is on the screen."""
        if self._form is None or self.target is None:
            return
        assessment = self.assess()
        self._kept.changed(assessment.dossier.id, self._form)
        anchor = self.area.place_of(editor_of(QApplication.focusWidget(), self))
        self._form.set_read_only(on=self._locked())
        self._form.refresh(assessment, changed)
        self._show_around(assessment)
        self.area.hold(anchor)

    def first_focus(self) -> QWidget | None:
        """Return the first field that is still to do, or the first of all."""
        if self._form is None:
            return None
        unfinished = self._form.unfinished(self.assess(), "", self._open_fields)
        editor = unfinished or next(iter(self._form.shown()), None)
        return editor.input() if editor else None

    # --- moving ----------------------------------------------------------------------------

    def go_next(self) -> None:
        """Go to the next page of the dossier."""
        self._step(1)

    def go_previous(self) -> None:
        """Go to the page before."""
        self._step(-1)

    def go_unfinished(self) -> None:
        """Focus the next field to do, here or in a later section."""
        if self._form is None:
            return
        self._form.flush()
        assessment = self.assess()
        editor = self._form.unfinished(assessment, self._at, self._open_fields)
        if editor is not None:
            self._focus(editor)
            self._form.mark_seen(editor.spec.id, assessment)
            return
        for entry in self._entries(assessment)[self._index(assessment) + 1 :]:
            if entry.state not in ("ready", None):
                self.context.navigator.go_to(entry.target)
                return
        self.context.notify(self.tr("Không còn trường nào chưa xong."))

    def copy(self) -> CopyDialog | None:
        """Ask which answers of which dossier should be copied into this section."""
        if self._form is None or self.target is None or self._locked():
            return None
        self._form.flush()
        here, section = self.target.dossier_id or "", self._form.section
        dialog = CopyDialog(self.context, here, [section.id], section.title, self)
        dialog.taken.connect(lambda source, some: copy_into(self.context, here, source, some))
        dialog.open()
        dialog.line.setFocus(Qt.FocusReason.TabFocusReason)
        return dialog

    # --- inside ----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.previous.clicked.connect(self.go_previous)
        self.unfinished.clicked.connect(self.go_unfinished)
        self.next.clicked.connect(self.go_next)
        bind(self, self.go_next, *GO_ON)
        bind(self, self.go_unfinished, "F8")
        bind(self, self.guide.show_more, "F1")
        follow_focus(self._focus_moved)

    def _section(self, assessment: Assessment) -> str:
        wanted = self.target.section if self.target else None
        if not wanted and self.target and self.target.field:
            wanted = self.target.field.partition(".")[0]
        if wanted in assessment.progress:
            return wanted
        return next(s.id for s in assessment.rulebook.sections if s.id in assessment.progress)

    def _put(self, form: SectionForm) -> None:
        if form is not self._form:
            self._form = form
            if form not in self._area_of:
                self._area_of[form] = FormArea(form)
                self._areas.addWidget(self._area_of[form])
            self._areas.setCurrentWidget(self._area_of[form])
            self._at = ""
            self.guide.show_nothing()

    def _keep_drafts(self) -> None:
        if self._form is not None and self.target is not None and self.target.dossier_id:
            self._form.flush()
            self._returned.flush()
            self._kept.keep_drafts(self._form, self.target.dossier_id)

    # --- around the form -------------------------------------------------------------------

    def _entries(self, assessment: Assessment) -> list[Entry]:
        returned = self.context.workspace.returns.items(assessment.dossier.id)
        return [entry for group in outline(assessment, returned) for entry in group.entries]

    def _index(self, assessment: Assessment) -> int:
        own = self._form.section.id if self._form else ""
        entries = self._entries(assessment)
        return next((i for i, entry in enumerate(entries) if entry.target.section == own), 0)

    def _step(self, step: int) -> None:
        if self._form is None:
            return
        self._form.flush()
        assessment = self.assess()
        at = self._index(assessment) + step
        entries = self._entries(assessment)
        if 0 <= at < len(entries):
            self.context.navigator.go_to(entries[at].target)
        else:
            self.context.navigator.go(rooms.DOSSIER, assessment.dossier.id)

    def _show_around(self, assessment: Assessment) -> None:
        entries, at = self._entries(assessment), self._index(assessment)
        before = entries[at - 1].short if at else self.tr("Trang hồ sơ")
        self.previous.set_text(before)
        self.next.set_text(entries[at + 1].short if at + 1 < len(entries) else "")
        self.footer.fit()
        own = self._form.section.id if self._form else ""
        self.tools.show_section(assessment, own)
        if self._form is not None:
            self._open_fields = open_fields(self._returned.show_form(self._form, assessment))
        self._show_findings(assessment)
        self.panel.score.show_score(assessment)

    def _show_findings(self, assessment: Assessment) -> None:
        """List what is wrong on this page: first what is typed and not kept, then the checks."""
        own = self._form.section.id if self._form else ""
        drafts = self._form.draft_findings() if self._form else []
        found = [item for item in assessment.findings if item.section == own]
        self.panel.show_findings([*drafts, *found])

    def _judged(self) -> None:
        if self.isVisible() and self.target is not None:
            self._show_findings(self.assess())

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if not self.isVisible() or self._form is None:
            return
        left, entered = editor_of(old, self), editor_of(new, self)
        if left is not None and left is not entered and self.target is not None:
            self._form.mark_seen(left.spec.id, self.assess())
        if entered is not None:
            self._at = entered.spec.id
            self._spot_moved()

    # --- fields ----------------------------------------------------------------------------

    def editor(self, field_id: str) -> FieldEditor | None:
        """Return the editor of a field of this section."""
        return self._form.editors.get(field_id) if self._form is not None else None

    def reveal(self, editor: FieldEditor) -> None:
        """Bring a field into sight."""
        self.area.reveal(editor)

    def go_to_finding(self, finding: Finding) -> None:
        """Go to the field a finding is about, if it is asked here."""
        editor = self.editor(finding.field)
        if editor is not None:
            self._focus(editor)

    def _go_quick(self) -> None:
        if self.target is not None and self._form is not None:
            self._form.flush()
            section, field = self._form.section.id, self._at or None
            self.context.navigator.go(rooms.QUICK, self.target.dossier_id, section, field)

    def _open_tool(self, room: str) -> None:
        if self.target is not None:
            self.context.navigator.go(room, self.target.dossier_id)
