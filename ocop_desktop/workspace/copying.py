"""Answers taken over from another dossier: a producer's data is not typed twice."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ocop_desktop.dossier.conditions import shown_sections
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.rulebook.units import AdminUnits


class Copyable(msgspec.Struct, frozen=True, kw_only=True):
    """One answer that could be taken over: what it is called, what stands there and here.

    `before` is "" where the dossier has no answer yet.
    """

    field: str
    label: str
    before: str
    after: str


def fields_to_copy(
    source: Dossier,
    target: Dossier,
    rulebook: Rulebook,
    sections: Iterable[str] = (),
    fields: Iterable[str] = (),
) -> tuple[Field, ...]:
    """Return the fields named, or of the sections named, whose answer differs from the source's.

    `rulebook` is the target's. What it does not ask, tied files and empty answers are left out.
    """
    wanted, pages = frozenset(fields), frozenset(sections)
    return tuple(
        field
        for field in _asked(rulebook, target)
        if (field.id in wanted or field.id.partition(".")[0] in pages)
        and field.kind != "files"
        and field.id in source.answers
        and source.answers[field.id] != target.answers.get(field.id)
    )


def answers_of(
    fields: Iterable[Field], source: Dossier, target: Dossier, *, only_empty: bool
) -> dict[str, Any]:
    """Return the source's answers of `fields`; with `only_empty` those the target lacks."""
    return {
        field.id: source.answers[field.id]
        for field in fields
        if not (only_empty and field.id in target.answers)
    }


def label_of_copy(source: Dossier) -> str:
    """Return what the journal calls answers taken over from this dossier."""
    name = source.text("product.name")
    return f"chép từ hồ sơ {name}" if name else "chép từ hồ sơ khác"


def copyable(
    fields: Iterable[Field], units: AdminUnits, source: Dossier, target: Dossier
) -> tuple[Copyable, ...]:
    """Return the answers of `fields` in words."""
    return tuple(
        Copyable(
            field=field.id,
            label=field.label,
            before=_shown(field, units, target.answers.get(field.id)),
            after=_shown(field, units, source.answers[field.id]),
        )
        for field in fields
    )


def _asked(rulebook: Rulebook, target: Dossier) -> Iterator[Field]:
    # A field that is hidden by an answer not copied yet is taken along; a hidden page is not.
    for section in shown_sections(rulebook, target):
        yield from section.fields


def _shown(field: Field, units: AdminUnits, value: Any) -> str:
    return "" if value is None else kind_of(field, units).show(value, field)
