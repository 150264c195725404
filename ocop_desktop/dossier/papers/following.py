"""One fact, entered once: where a field and a paper said the same, both change together."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.guessing import subkind_of
from ocop_desktop.dossier.papers.facts import facts, fill_from_evidence
from ocop_desktop.dossier.values import Dossier, Evidence, Row
from ocop_desktop.rulebook.evidence import Link
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold

_DATES = frozenset({"issued_on", "expires_on"})
_EVIDENCE = "evidence/"


def linked_fields(rulebook: Rulebook) -> frozenset[str]:
    """Return the fields and tables that tell of papers."""
    links = rulebook.evidence.links
    return frozenset(name for item in links for name in _places(item))


def record_entries(
    rulebook: Rulebook,
    dossier: Dossier,
    old: Evidence,
    new: Evidence,
    before: Evidence | None = None,
) -> dict[str, Any]:
    """Return the entries that store a changed record of a paper and the fields that go with it.

    Fields that said the same as before follow; empty ones are filled. `before` is the older paper
    `new` took the place of when the table row of the older one is to follow.
    """
    kept = tuple(new if item.id == new.id else item for item in dossier.evidence)
    followed = fields_following(rulebook, dossier, old, new)
    if before is not None and new.number:
        followed |= _taken_over(rulebook, dossier, before, new)
    told = msgspec.structs.replace(dossier, evidence=kept, answers={**dossier.answers, **followed})
    filled = fill_from_evidence(rulebook, told, new)
    return {f"{_EVIDENCE}{new.id}": _record(new), **followed, **filled}


def fields_following(
    rulebook: Rulebook, dossier: Dossier, old: Evidence, new: Evidence
) -> dict[str, Any]:
    """Return the fields that said the same as the record of a paper and so change with it."""
    entries: dict[str, Any] = {}
    for fact in facts(rulebook, dossier):
        text = _text(getattr(new, fact.told))
        same = fact.evidence == old.id and fact.in_paper and fact.in_field == fact.in_paper
        if same and not fact.column and text != fact.in_paper:
            entries[fact.field] = text or None
    return entries | _renumbered(rulebook, dossier, old, new)


def papers_following(
    rulebook: Rulebook, dossier: Dossier, entries: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the records (path → value) of papers that said the same as the fields in `entries`.

    `dossier` is as it was before. A field that is emptied says nothing about its paper, and a
    paper that is itself in `entries` is told all by them.
    """
    found: dict[str, dict[str, Any]] = {}
    for evidence, told, value in _changed(rulebook, dossier, entries):
        if told in _DATES and not _is_day(value):
            continue
        found.setdefault(evidence, {})[told] = value
    records: dict[str, Any] = {}
    for item in dossier.evidence:
        path = f"{_EVIDENCE}{item.id}"
        if item.id in found and path not in entries:
            records[path] = _record(item) | found[item.id]
    return records


def _changed(
    rulebook: Rulebook, dossier: Dossier, entries: Mapping[str, Any]
) -> Iterator[tuple[str, str, Any]]:
    """Yield (paper, what the record calls it, new value) for every fact that changes."""
    for fact in facts(rulebook, dossier):
        value = entries.get(fact.field)
        same = not fact.column and fact.in_field and fact.in_field == fact.in_paper
        if same and isinstance(value, str) and value.strip() and value != fact.in_field:
            yield fact.evidence, fact.told, value
    for link in rulebook.evidence.links:
        fresh = entries.get(link.table) if link.table else None
        if isinstance(fresh, list):
            for item in dossier.evidence:
                if item.number and subkind_of(rulebook, item) == link.subkind:
                    for told, value in _changed_row(dossier.rows(link.table), fresh, link, item):
                        yield item.id, told, value


def _changed_row(
    before: list[Row], after: list[Row], link: Link, item: Evidence
) -> Iterator[tuple[str, Any]]:
    column = link.fields["number"]
    old = next((row for row in before if _carries(row, column, item)), None)
    if old is None:
        return
    new = next((row for row in after if _carries(row, column, item)), None)
    if new is None and len(before) == len(after):
        new = after[before.index(old)]  # no row carries the number any longer: it was changed
    for told, name in link.fields.items():
        was, now = str(old.get(name) or ""), str((new or {}).get(name) or "")
        said = _text(getattr(item, told))
        same = fold(was) == fold(said) if told == "number" else was == said
        if was and same and now.strip() and now != was:
            yield told, now


def rows_of(
    rulebook: Rulebook, dossier: Dossier, paper: Evidence
) -> Iterator[tuple[Link, int, Row]]:
    """Yield (link, place, row) of the table rows that name a paper by its number."""
    subkind = subkind_of(rulebook, paper)
    for link in rulebook.evidence.links:
        if link.table and link.subkind == subkind and paper.number:
            for at, row in enumerate(dossier.rows(link.table)):
                if _carries(row, link.fields["number"], paper):
                    yield link, at, row


def _taken_over(
    rulebook: Rulebook, dossier: Dossier, before: Evidence, new: Evidence
) -> dict[str, Any]:
    """Return the tables whose row of the older paper says what the newer one does.

    What only the older one said (its results) stays for a person to look at.
    """
    entries: dict[str, Any] = {}
    for link, at, _ in rows_of(rulebook, dossier, before):
        rows = [dict(row) for row in entries.get(link.table) or dossier.rows(link.table)]
        for told, column in link.fields.items():
            if value := msgspec.to_builtins(getattr(new, told)):
                rows[at][column] = value
        entries[link.table] = rows
    for link, at, row in rows_of(rulebook, dossier, new):  # the row took the number already
        rows = [dict(one) for one in entries.get(link.table) or dossier.rows(link.table)]
        for told, column in link.fields.items():
            was, value = (msgspec.to_builtins(getattr(one, told)) for one in (before, new))
            if value and was and row.get(column) == was:
                rows[at][column] = value
        if rows != dossier.rows(link.table):
            entries[link.table] = rows
    return entries


def _renumbered(
    rulebook: Rulebook, dossier: Dossier, old: Evidence, new: Evidence
) -> dict[str, Any]:
    """Return the tables whose row of the paper carries its new number, dates and names."""
    entries: dict[str, Any] = {}
    subkind = subkind_of(rulebook, old)
    for link in rulebook.evidence.links:
        if not link.table or link.subkind != subkind or not (old.number and new.number):
            continue
        rows = entries.get(link.table) or dossier.rows(link.table)
        fresh = [_row(row, link.fields, old, new) for row in rows]
        if fresh != rows:
            entries[link.table] = fresh
    return entries


def _row(row: Row, columns: Mapping[str, str], old: Evidence, new: Evidence) -> Row:
    if not _carries(row, columns["number"], old):
        return row
    changed = dict(row)
    for told, column in columns.items():
        before, after = (msgspec.to_builtins(getattr(item, told)) for item in (old, new))
        if before and row.get(column) == before:
            changed[column] = after or ""
    return changed


def _carries(row: Row, column: str, item: Evidence) -> bool:
    return fold(str(row.get(column) or "")) == fold(item.number)


def _record(item: Evidence) -> dict[str, Any]:
    record: dict[str, Any] = msgspec.to_builtins(item)
    record.pop("id", None)
    return record


def _places(link: Link) -> tuple[str, ...]:
    return (link.table,) if link.table else tuple(link.fields.values())


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
