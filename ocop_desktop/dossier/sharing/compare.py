"""Two versions of a dossier side by side, in words: which answers changed, from what to what."""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.scoring.score import chosen_option
from ocop_desktop.dossier.values import Answer, Dossier, Evidence, Row
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.rulebook.units import AdminUnits


class AnswerChange(msgspec.Struct, frozen=True, kw_only=True):
    """One place that differs. `section` is a page, `path` the entry, texts are as people read."""

    what: Literal["added", "removed", "changed"]
    section: str
    path: str
    label: str
    before: str
    after: str


def changes(
    rulebook: Rulebook, units: AdminUnits, before: Dossier, after: Dossier
) -> tuple[AnswerChange, ...]:
    """Return what changed from `before` to `after`, in the order of the forms."""
    return (
        *_fields(rulebook, units, before, after),
        *_assessment(rulebook, before, after),
        *_evidence(rulebook, before, after),
    )


def _fields(
    rulebook: Rulebook, units: AdminUnits, before: Dossier, after: Dossier
) -> Iterator[AnswerChange]:
    for field in rulebook.fields.values():
        old, new = before.answers.get(field.id), after.answers.get(field.id)
        if old == new:
            continue
        section = field.id.partition(".")[0]
        if field.kind == "table":
            yield from _rows(units, field, before.rows(field.id), after.rows(field.id))
        else:
            yield _change(
                section, field.id, field.label, _show(units, field, old), _show(units, field, new)
            )


def _show(units: AdminUnits, field: Field, value: Any) -> str:
    return "" if value is None else kind_of(field, units).show(value, field)


def _rows(
    units: AdminUnits, field: Field, before: list[Row], after: list[Row]
) -> Iterator[AnswerChange]:
    """Rows that stand in only one version; a row that moved is no change."""
    section = field.id.partition(".")[0]
    for row in before:
        if row not in after:
            label = f"{field.label}, bỏ dòng"
            yield _change(section, field.id, label, _row(units, field, row), "")
    for row in after:
        if row not in before:
            label = f"{field.label}, thêm dòng"
            yield _change(section, field.id, label, "", _row(units, field, row))


def _row(units: AdminUnits, field: Field, row: Row) -> str:
    told = [
        kind_of(column, units).show(row[column.id], column)
        for column in field.columns
        if row.get(column.id) not in {None, ""}
    ]
    return "; ".join(told)


def _assessment(rulebook: Rulebook, before: Dossier, after: Dossier) -> Iterator[AnswerChange]:
    chosen = rulebook.sets.get(after.set or "")
    for number, item in (chosen.by_number if chosen else {}).items():
        old, new = before.answer(number), after.answer(number)
        if old == new:
            continue
        label = f"Tiêu chí {number} {item.criterion.title}"

        def told(answer: Answer) -> str:
            try:
                picked = chosen_option(item, answer)  # noqa: B023 - used at once
            except UserError:
                picked = None
            points = f"{picked[1].points} điểm" if picked else "chưa chọn mức nào"
            return f"{points}. {answer.description}".rstrip(". ") + "."

        yield _change("assessment", f"assessment/{number}", label, told(old), told(new))


def _evidence(rulebook: Rulebook, before: Dossier, after: Dossier) -> Iterator[AnswerChange]:
    old = {item.id: item for item in before.evidence}
    new = {item.id: item for item in after.evidence}
    for key in [*old, *(key for key in new if key not in old)]:
        if old.get(key) != new.get(key):
            first, last = old.get(key), new.get(key)
            label = (last or first or Evidence(file="")).label
            yield _change(
                "evidence",
                f"evidence/{key}",
                f"Minh chứng {label}",
                _paper(rulebook, first),
                _paper(rulebook, last),
            )


def _paper(rulebook: Rulebook, item: Evidence | None) -> str:
    if item is None:
        return ""
    kind = rulebook.kind(item.kind).name if item.kind else ""
    parts = [item.label, kind, item.number, item.issuer, item.sha256[:8]]
    parts += [f"tiêu chí {', '.join(item.criteria)}" if item.criteria else ""]
    return "; ".join(part for part in parts if part)


def _change(section: str, path: str, label: str, before: str, after: str) -> AnswerChange:
    what: Literal["added", "removed", "changed"] = "changed"
    if not before:
        what = "added"
    elif not after:
        what = "removed"
    return AnswerChange(
        what=what, section=section, path=path, label=label, before=before, after=after
    )
