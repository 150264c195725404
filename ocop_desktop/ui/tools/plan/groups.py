"""The forms of the plan's steps, one per edition and group, built when first shown."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.rulebook.business import GroupRule
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Section
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.form_area import FormArea
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.workspace.assessment import Assessment


class GroupForms(QObject):
    """Each form shows one dossier at a time; `committed` carries (field, value)."""

    committed = Signal(str, object)
    criterion_wanted = Signal(str)

    def __init__(self, context: AppContext, papers: Papers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._papers = context, papers
        self._areas: dict[tuple[str, str], FormArea] = {}
        self._forms: dict[FormArea, SectionForm] = {}
        self._below: dict[FormArea, QVBoxLayout] = {}
        self._shown: dict[SectionForm, str] = {}

    def area(self, assessment: Assessment, group: GroupRule) -> tuple[FormArea, SectionForm]:
        """Return the scrolling area and form of a group for the dossier's edition."""
        key = (assessment.rulebook.id, group.id)
        if key not in self._areas:
            units = self._context.workspace.catalogue.units(assessment.rulebook)
            tools = FieldTools(self._context.theme, units, self._context.today, self._papers)
            form = SectionForm(_section(assessment.rulebook, group), tools)
            form.setProperty("plain", True)
            # Copying and quick filling belong to the sections of the dossier.
            form.copy.hide()
            form.quick.hide()
            form.committed.connect(self.committed)
            form.criterion_wanted.connect(self.criterion_wanted)
            self._areas[key] = self._scrolling(form)
        area = self._areas[key]
        return area, self._forms[area]

    def below(self, area: FormArea) -> QVBoxLayout:
        """Return the column under the form of an area."""
        return self._below[area]

    def _scrolling(self, form: SectionForm) -> FormArea:
        inside = QWidget()
        inside.setProperty("plain", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, tokens.PAGE_MARGIN)
        column.setSpacing(0)
        column.addWidget(form)
        below = QVBoxLayout()
        below.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        below.setSpacing(tokens.GAP_S)
        column.addLayout(below)
        column.addStretch(1)
        area = FormArea(inside)
        self._forms[area], self._below[area] = form, below
        return area

    def fill(self, form: SectionForm, assessment: Assessment, changed: frozenset[str]) -> None:
        """Show a dossier; one that is shown already only takes what changed."""
        if self._shown.get(form) == assessment.dossier.id:
            form.refresh(assessment, changed or frozenset(form.editors))
        else:
            form.show_dossier(assessment, {})
            self._shown[form] = assessment.dossier.id

    def flush(self) -> None:
        """Commit what is being typed in any form."""
        for form in self._shown:
            form.flush()


def _section(rulebook: Rulebook, group: GroupRule) -> Section:
    return Section(
        id=f"plan-{group.id}",
        no=0,
        title=group.title,
        short=group.title,
        icon="chart",
        intro=group.intro,
        tool="plan",
        fields=tuple(rulebook.fields[name] for name in group.fields),
    )
