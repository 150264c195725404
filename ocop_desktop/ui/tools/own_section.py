"""The fields of a tool's own section inside the tool's page: filled, kept, revealed."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.form_area import FormArea
from ocop_desktop.ui.pages_dossier.kept_forms import KeptForms
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.workspace.assessment import Assessment


class OwnSection(QWidget):
    """One form per edition, built when first shown; commits go to the workspace."""

    def __init__(
        self, context: AppContext, section: str, papers: Papers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._section, self._papers = context, section, papers
        self._kept = KeptForms(context, papers, self)
        self._kept.committed.connect(self._commit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._area: FormArea | None = None
        self.form: SectionForm | None = None

    def show_dossier(self, assessment: Assessment, field: str = "") -> None:
        """Fill the form with a dossier and focus one of its fields."""
        self._papers.dossier_id = assessment.dossier.id
        form = self._kept.form(assessment, self._section)
        if form is not self.form:
            if self._area is not None:
                self._column.removeWidget(self._area)
                self._area.hide()
            self.form, self._area = form, FormArea(form)
            self._column.addWidget(self._area)
        form.set_read_only(on=self._locked(assessment))
        self._kept.fill(form, assessment)
        if field in form.editors:
            QTimer.singleShot(0, lambda: self._focus(field))

    def refresh(self, assessment: Assessment, changed: frozenset[str]) -> None:
        """Redraw what a commit changed."""
        if self.form is not None:
            self.form.set_read_only(on=self._locked(assessment))
            self.form.refresh(assessment, changed)

    def flush(self) -> None:
        """Commit what is being typed."""
        if self.form is not None:
            self.form.flush()

    def _locked(self, assessment: Assessment) -> bool:
        return self._context.workspace.dossiers.summary(assessment.dossier.id).version is not None

    def _focus(self, field: str) -> None:
        if self.form is not None and self._area is not None:
            editor = self.form.editors[field]
            editor.input().setFocus()
            self._area.reveal(editor)

    def _commit(self, field_id: str, value: Any) -> None:
        if self.form is None or not self._papers.dossier_id:
            return
        long_text = self.form.editors[field_id].spec.kind == "long_text"
        try:
            self._context.workspace.dossiers.set(
                self._papers.dossier_id, field_id, value, merge=long_text
            )
        except UserError as error:
            self.form.editors[field_id].not_kept()
            self._context.show_error(error)
