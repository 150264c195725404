"""Fields that name a paper and the paper itself say one thing: entered once, on either side."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.conditions import is_shown
from ocop_desktop.dossier.guessing import subkind_of
from ocop_desktop.dossier.naming import same_holder
from ocop_desktop.dossier.values import Dossier, Evidence, Row
from ocop_desktop.rulebook.evidence import Link
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold

_NAMES = frozenset({"issuer", "holder"})


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One thing said by a field (or a table's column) and by a paper.

    `told` is what the record of the paper calls it (number, issued_on …); dates are ISO texts on
    both sides. Either side may be "". `value` is what holds: the field's, else the paper's.
    """

    evidence: str
    told: str
    field: str
    column: str = ""
    in_field: str = ""
    in_paper: str = ""

    @property
    def value(self) -> str:
        """The value, wherever it was entered."""
        return self.in_field or self.in_paper

    @property
    def differs(self) -> bool:
        """Whether both sides say something and not the same."""
        if not (self.in_field and self.in_paper):
            return False
        if self.told in _NAMES:
            return not same_holder(self.in_field, self.in_paper)
        # Some fields ask for number and issuer in one line.
        return f" {fold(self.in_paper)} " not in f" {fold(self.in_field)} "


def facts(rulebook: Rulebook, dossier: Dossier) -> Iterator[Fact]:
    """Yield everything that fields and papers say about the same papers."""
    known: dict[str | None, list[Evidence]] = defaultdict(list)
    for item in dossier.evidence:
        known[subkind_of(rulebook, item)].append(item)
    for link in rulebook.evidence.links:
        if link.subkind in known and _applies(rulebook, dossier, link):
            for item in _speaking(dossier, link, known[link.subkind]):
                yield from _facts_of(dossier, link, item)


def fact(rulebook: Rulebook, dossier: Dossier, field: str) -> Fact | None:
    """Return what is said about a plain field by its paper, or None when no paper speaks."""
    return next((item for item in facts(rulebook, dossier) if item.field == field), None)


def fill_from_evidence(rulebook: Rulebook, dossier: Dossier, item: Evidence) -> dict[str, Any]:
    """Return the entries (path → value) that a paper fills in; only empty places are filled."""
    subkind = subkind_of(rulebook, item)
    entries: dict[str, Any] = {}
    for link in rulebook.evidence.links:
        if link.subkind != subkind or not _applies(rulebook, dossier, link):
            continue
        told = {name: value for told, name in link.fields.items() if (value := _told(item, told))}
        if not told:
            continue
        if link.table:
            rows = _filled_rows(dossier.rows(link.table), link, told)
            if rows is not None:
                entries[link.table] = rows
        else:
            wanted = {**link.sets, **told}
            entries |= {k: v for k, v in wanted.items() if dossier.answers.get(k) in (None, "")}
    return entries


def fill_evidence(rulebook: Rulebook, dossier: Dossier, item: Evidence) -> dict[str, Any]:
    """Return what the fields already say about a paper whose record is still empty there.

    Keys are names of an evidence record; dates are ISO texts.
    """
    subkind = subkind_of(rulebook, item)
    found: dict[str, Any] = {}
    for link in rulebook.evidence.links:
        if link.subkind == subkind and _applies(rulebook, dossier, link):
            for known in _facts_of(dossier, link, item):
                if known.in_field and not known.in_paper:
                    found[known.told] = known.in_field
    return found


def _applies(rulebook: Rulebook, dossier: Dossier, link: Link) -> bool:
    """A dossier that declared by itself says nothing about the paper of another declaration.

    Neither does one that is not asked at all: tourism has no declaration of its products.
    """
    if not _is_asked(rulebook, dossier, link):
        return False
    if link.table:
        return True
    return all(dossier.answers.get(key) in {None, "", value} for key, value in link.sets.items())


def _is_asked(rulebook: Rulebook, dossier: Dossier, link: Link) -> bool:
    """Return whether the fields of a link are shown once those they hang on say what it sets."""
    if not link.table:
        dossier = msgspec.structs.replace(dossier, answers={**dossier.answers, **link.sets})
    names = [link.table] if link.table else link.fields.values()
    return all(is_shown(rulebook.fields[name], rulebook, dossier) for name in names)


def _speaking(dossier: Dossier, link: Link, found: list[Evidence]) -> list[Evidence]:
    """Return the papers a link speaks of; for plain fields the one that best fits them."""
    if link.table:
        return found
    number = link.fields.get("number", "")
    field = fold(dossier.text(number)) if number else ""
    same = [item for item in found if field and fold(item.number) == field]
    tied = [item for item in found if set(item.fields) & set(link.fields.values())]
    return [max(same or tied or found, key=lambda item: (item.issued_on or date.min, item.order))]


def _facts_of(dossier: Dossier, link: Link, item: Evidence) -> Iterator[Fact]:
    if not link.table:
        for told, field in link.fields.items():
            yield Fact(
                evidence=item.id,
                told=told,
                field=field,
                in_field=dossier.text(field),
                in_paper=_told(item, told),
            )
        return
    row = _row_of(dossier.rows(link.table), link, item.number)
    for told, column in link.fields.items():
        if row is not None and told != "number":
            yield Fact(
                evidence=item.id,
                told=told,
                field=link.table,
                column=column,
                in_field=str(row.get(column) or ""),
                in_paper=_told(item, told),
            )


def _row_of(rows: list[Row], link: Link, number: str) -> Row | None:
    column, wanted = link.fields["number"], fold(number)
    for row in rows:
        if wanted and fold(str(row.get(column) or "")) == wanted:
            return row
    return None


def _filled_rows(rows: list[Row], link: Link, told: dict[str, Any]) -> list[Row] | None:
    """Return the table with the paper's row filled or added; None when nothing is new."""
    number = str(told.get(link.fields["number"], ""))
    row = _row_of(rows, link, number) or _waiting(rows, link)
    if row is None:
        return [*rows, {**link.sets, **told}] if number else None
    merged = {**told, **{key: value for key, value in row.items() if value not in (None, "")}}
    if merged == row:
        return None
    return [merged if item is row else item for item in rows]


def _waiting(rows: list[Row], link: Link) -> Row | None:
    """Return the row that is about such a paper and has no number yet."""
    column = link.fields["number"]
    for row in rows:
        fits = all(row.get(key) == value for key, value in link.sets.items())
        if link.sets and fits and not row.get(column):
            return row
    return None


def _told(item: Evidence, name: str) -> str:
    value = getattr(item, name)
    return value.isoformat() if isinstance(value, date) else str(value or "")
