"""Evaluate the small condition language of `forms/` against a dossier."""

from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition, Field, Section

TARGET_STAR = "registration.target_star"


def holds(condition: Condition | None, rulebook: Rulebook, dossier: Dossier) -> bool:
    """Return whether every given key of `condition` holds; None always holds."""
    if condition is None:
        return True
    checks = (
        _field_holds(condition, dossier),
        _set_holds(condition, rulebook, dossier),
        all(holds(inner, rulebook, dossier) for inner in condition.all_of),
        not condition.any_of or any(holds(inner, rulebook, dossier) for inner in condition.any_of),
        not any(holds(inner, rulebook, dossier) for inner in condition.none_of),
    )
    return all(checks)


def is_shown(field: Field, rulebook: Rulebook, dossier: Dossier) -> bool:
    """Return whether a field is asked: its section and the field itself are shown."""
    section = rulebook.section_of(field.id)
    return holds(section.shown_when, rulebook, dossier) and holds(
        field.shown_when, rulebook, dossier
    )


def is_required(field: Field, rulebook: Rulebook, dossier: Dossier) -> bool:
    """Return whether an empty answer blocks finalising."""
    if field.required_when is not None:
        return holds(field.required_when, rulebook, dossier)
    return field.required


def is_filled(field: Field, dossier: Dossier) -> bool:
    """Return whether a field has an answer; `files` fields count tied evidence."""
    if field.kind == "files":
        return bool(dossier.evidence_of_field(field.id))
    value = dossier.answers.get(field.id)
    return value is not None and value not in ("", [])


def shown_sections(rulebook: Rulebook, dossier: Dossier) -> tuple[Section, ...]:
    """Return the sections this dossier asks, in order."""
    return tuple(s for s in rulebook.sections if holds(s.shown_when, rulebook, dossier))


def shown_fields(section: Section, rulebook: Rulebook, dossier: Dossier) -> tuple[Field, ...]:
    """Return the fields of a section this dossier asks, in order."""
    return tuple(f for f in section.fields if holds(f.shown_when, rulebook, dossier))


def target_star(dossier: Dossier) -> int | None:
    """Return the star aimed at, or None."""
    text = dossier.text(TARGET_STAR)
    return int(text) if text.isdigit() else None


def matching_rows(condition: Condition, dossier: Dossier) -> list[Row]:
    """Return the table rows that `condition.row`, or one of its `any_of`, matches."""
    found: list[Row] = []
    for part in (condition, *condition.any_of):
        if part.row:
            found += [row for row in dossier.rows(part.field) if _row_holds(part, row)]
    return [row for index, row in enumerate(found) if row not in found[:index]]


def _row_holds(condition: Condition, row: Row) -> bool:
    return all(row.get(column) in values for column, values in condition.row.items())


def _field_holds(condition: Condition, dossier: Dossier) -> bool:
    if not condition.field:
        return True
    if condition.row:
        return any(_row_holds(condition, row) for row in dossier.rows(condition.field))
    value = dossier.answers.get(condition.field)
    if condition.filled is not None:
        filled = value is not None and value not in ("", [])
        if filled != condition.filled:
            return False
    if condition.among:
        if isinstance(value, list):
            return any(item in condition.among for item in value if isinstance(item, str))
        return value in condition.among
    return True


def _set_holds(condition: Condition, rulebook: Rulebook, dossier: Dossier) -> bool:
    chosen = rulebook.sets.get(dossier.set or "")
    if condition.industries and (chosen is None or chosen.industry.id not in condition.industries):
        return False
    if condition.sets and (chosen is None or chosen.id not in condition.sets):
        return False
    if condition.target_from is not None:
        return (target_star(dossier) or 0) >= condition.target_from
    return True
