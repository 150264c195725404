"""The forms of the sections, built when first visited and kept, with what was typed in them."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.workspace.assessment import Assessment


class KeptForms(QObject):
    """One form per edition and section, filled for one dossier at a time.

    Words that are no value are kept per dossier, so that they wait where they were typed.
    """

    committed = Signal(str, object)
    spot_changed = Signal()
    criterion_wanted = Signal(str)
    copy_wanted = Signal()
    judged = Signal()
    quick_wanted = Signal()

    def __init__(self, context: AppContext, papers: Papers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._papers = papers
        self._forms: dict[tuple[str, str], SectionForm] = {}
        self._filled_for: dict[SectionForm, str] = {}
        self._drafts: dict[str, dict[str, Any]] = {}

    def form(self, assessment: Assessment, section_id: str) -> SectionForm:
        """Return the form of a section of the dossier's edition."""
        key = (assessment.rulebook.id, section_id)
        if key not in self._forms:
            section = next(s for s in assessment.rulebook.sections if s.id == section_id)
            units = self._context.workspace.catalogue.units(assessment.rulebook)
            tools = FieldTools(self._context.theme, units, self._context.today, self._papers)
            form = SectionForm(section, tools)
            form.setProperty("plain", True)
            form.committed.connect(self.committed)
            form.criterion_wanted.connect(self.criterion_wanted)
            form.copy_wanted.connect(self.copy_wanted)
            form.judged.connect(self.judged)
            form.quick_wanted.connect(self.quick_wanted)
            for editor in form.editors.values():
                editor.spot_changed.connect(self.spot_changed)
            self._forms[key] = form
        return self._forms[key]

    def fill(self, form: SectionForm, assessment: Assessment) -> None:
        """Show a dossier in a form; one that shows it already is brought up to date."""
        dossier_id = assessment.dossier.id
        if self._filled_for.get(form) == dossier_id:
            form.refresh(assessment, frozenset(form.editors))
            return
        form.show_dossier(assessment, self._drafts.get(dossier_id, {}))
        self._filled_for[form] = dossier_id

    def changed(self, dossier_id: str, shown: SectionForm) -> None:
        """A commit happened: forms of this dossier that are out of sight are old now."""
        for form, filled_for in list(self._filled_for.items()):
            if form is not shown and filled_for == dossier_id:
                del self._filled_for[form]

    def keep_drafts(self, form: SectionForm, dossier_id: str) -> None:
        """Remember what was typed in a form and is no value."""
        kept = self._drafts.setdefault(dossier_id, {})
        for name, editor in form.editors.items():
            if not editor.read_only:
                kept.pop(name, None)
        kept.update(form.drafts())
