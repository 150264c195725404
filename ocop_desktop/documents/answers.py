"""What a dossier answers to the names a printed text calls."""

from ocop_desktop.documents.context import PrintContext
from ocop_desktop.dossier.conditions import holds, is_filled, is_shown
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Column, Condition, Field
from ocop_desktop.rulebook.units import AdminUnits


class Answers:
    """A dossier read through its rulebook, for one export."""

    def __init__(
        self, rulebook: Rulebook, dossier: Dossier, units: AdminUnits, context: PrintContext
    ) -> None:
        self.rulebook = rulebook
        self.dossier = dossier
        self.units = units
        self.context = context

    @property
    def chosen(self) -> CriteriaSet | None:
        """The criteria set, or None while none is chosen."""
        return self.rulebook.sets.get(self.dossier.set or "")

    def holds(self, condition: Condition | None) -> bool:
        """Return whether a condition of a document item holds."""
        return holds(condition, self.rulebook, self.dossier)

    def field(self, field_id: str) -> str:
        """Return a field's answer as printed, "" when it is empty or not asked."""
        field = self.rulebook.fields[field_id]
        if not is_shown(field, self.rulebook, self.dossier) or not is_filled(field, self.dossier):
            return ""
        return self.shown(self.dossier.answers[field_id], field)

    def shown(self, value: object, spec: Field | Column) -> str:
        """Return a value as people read it, with its unit."""
        text = kind_of(spec, self.units).show(value, spec)
        unit = spec.unit if isinstance(spec, Field) and spec.kind != "percent" else ""
        return f"{text} {unit}" if unit else text

    def cell(self, row: dict[str, object], column: Column) -> str:
        """Return a table cell as printed, "" when it is empty."""
        value = row.get(column.id)
        return "" if value is None or value == "" else self.shown(value, column)

    def rows(self, field_id: str) -> list[dict[str, object]]:
        """Return the rows of a table, none when it is not asked."""
        field = self.rulebook.fields[field_id]
        shown = is_shown(field, self.rulebook, self.dossier)
        return list(self.dossier.rows(field_id)) if shown else []

    def evidence(self) -> list[Evidence]:
        """Return all evidence in the order of its codes; what has no code comes last."""
        codes = self.context.evidence_codes
        order = {item: place for place, item in enumerate(codes)}
        return sorted(self.dossier.evidence, key=lambda item: order.get(item.id, len(order)))

    def evidence_for(self, number: str) -> list[Evidence]:
        """Return the evidence of one criterion in the order of the codes."""
        return [item for item in self.evidence() if number in item.criteria]

    def code(self, item: Evidence) -> str:
        """Return “MC-01”, or "" when the export gave no code."""
        return self.context.evidence_codes.get(item.id, "")

    def place(self, item: Evidence) -> str:
        """Return the pages of the appendix (“tr. 9–13”), or ""."""
        return self.context.evidence_places.get(item.id, "")
