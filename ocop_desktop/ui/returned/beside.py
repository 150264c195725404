"""Puts what was returned of a section beside its fields, and on top what belongs to no field."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.section_form import SectionForm
from ocop_desktop.ui.returned.places import names_of
from ocop_desktop.ui.returned.spread import ReturnedSpread
from ocop_desktop.workspace.assessment import Assessment


class ReturnedBeside(QObject):
    """Notes are made where they are first needed and kept with the form."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._spreads: dict[SectionForm, ReturnedSpread] = {}

    def show_form(self, form: SectionForm, assessment: Assessment) -> tuple[Returned, ...]:
        """Show the items of a form's section; return them."""
        items = self._context.workspace.returns.items(assessment.dossier.id)
        own = tuple(item for item in items if item.page == form.section.id)
        shown = {editor.spec.id for editor in form.shown()}
        names = names_of([item for item in own if item.field not in shown], assessment)
        groups = [(item.field if item.field in shown else "", item) for item in own]
        self._spread(form).show_groups(assessment.dossier.id, groups, names)
        return own

    def flush(self) -> None:
        """Store what is being answered."""
        for spread in self._spreads.values():
            spread.flush()

    def _spread(self, form: SectionForm) -> ReturnedSpread:
        if form not in self._spreads:

            def put(field: str, notes: QWidget) -> None:
                if field:
                    form.editors[field].set_above(notes)
                else:
                    form.top.addWidget(notes)

            def before(field: str) -> QWidget | None:
                shown = form.shown()
                first = shown[0].input() if shown else None
                return form.editors[field].input() if field else first

            self._spreads[form] = ReturnedSpread(self._context, put, self, before)
        return self._spreads[form]


def open_fields(items: Sequence[Returned]) -> frozenset[str]:
    """Return the fields that have an item still open."""
    return frozenset(item.field for item in items if not item.done and item.field)
