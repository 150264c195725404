"""Put the readings of one paper together."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Generic, TypeVar

import msgspec

from ocop_desktop.dossier.guessing import dates, names
from ocop_desktop.dossier.guessing.kinds import recognise
from ocop_desktop.dossier.guessing.lines import lines_of
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook

T = TypeVar("T")


class Read(msgspec.Struct, Generic[T], frozen=True):
    """A guessed value and where it was read: "tên tệp", "trang 1: “Số cấp: 017/2024”"."""

    value: T
    where: str


class Guess(msgspec.Struct, frozen=True, kw_only=True):
    """What a paper seems to be. Never stored by itself: the person confirms it."""

    kind: Read[str] | None = None
    subkind: Read[str] | None = None
    title: Read[str] | None = None
    number: Read[str] | None = None
    issuer: Read[str] | None = None
    holder: Read[str] | None = None
    product: Read[str] | None = None
    issued_on: Read[date] | None = None
    expires_on: Read[date] | None = None

    def readings(self) -> dict[str, Read[Any]]:
        """Return what was read, by the name of the field of an evidence record."""
        found = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: read for name, read in found.items() if read is not None}

    def news(self, item: Evidence) -> dict[str, Read[Any]]:
        """Return the readings that would fill an empty place of a record."""
        return {
            name: read
            for name, read in self.readings().items()
            if getattr(item, name) in (None, "")
        }


def guess(rulebook: Rulebook, name: str, pages: Sequence[str] = (), producer: str = "") -> Guess:
    """Return what the file called `name` with the text `pages` seems to be. Pure and offline.

    `producer` is the name of the dossier's producer, so that its papers are told from others'.
    """
    lines, labels = lines_of(pages), rulebook.words.labels
    found = recognise(rulebook, name, lines)
    subkind = rulebook.subkind(found.subkind) if found else None
    issued = dates.issued(labels, lines, name)
    expires = dates.expires(labels, lines, issued.day if issued else None)
    usual = None
    if expires is None and issued and subkind and subkind.months:
        last = dates.months_later(issued.day, subkind.months)
        usual = Read(last, f"thường có hiệu lực {subkind.months} tháng ({subkind.source})")
    issuer = names.issuer(labels, lines, producer)
    holder = names.name_behind(labels.holder, lines) or names.mentioned(producer, lines)
    if holder is None and issuer and issuer.value == producer:
        holder = issuer  # a paper the producer made about itself
    product = names.name_behind(labels.product, lines) if _one_product(found, subkind) else None
    return Guess(
        kind=Read(found.kind, found.where) if found else None,
        subkind=Read(subkind.id, found.where) if found and subkind else None,
        title=Read(subkind.name, found.where) if found and subkind else None,
        number=_read(names.number(labels, lines)),
        issuer=_read(issuer),
        holder=_read(holder),
        product=_read(product),
        issued_on=Read(issued.day, issued.where) if issued else None,
        expires_on=Read(expires.day, expires.where) if expires else usual,
    )


def suggested_criteria(
    rulebook: Rulebook, dossier: Dossier, kind: str | None, subkind: str | None
) -> tuple[str, ...]:
    """Return the numbers of the criteria of the dossier's set that such a paper proves."""
    chosen = rulebook.sets.get(dossier.set or "")
    if chosen is None or kind is None:
        return ()
    known = rulebook.subkind(subkind)
    topics = known.topics if known else ()
    return tuple(
        item.number
        for item in chosen.criteria
        if kind in rulebook.proof(item.criterion).kinds
        and (not topics or item.criterion.topic in topics)
    )


def _one_product(found: object, subkind: Any) -> bool:
    return found is None or (subkind is not None and subkind.one_product)


def _read(named: names.Named | None) -> Read[str] | None:
    return Read(named.value, named.where) if named else None


def value_words(rulebook: Rulebook, name: str, value: Any) -> str:
    """Return what was read from a paper as people write it: days, names of kinds."""
    if isinstance(value, date):
        return format_date(value)
    if name == "kind":
        return rulebook.kind(value).name
    subkind = rulebook.subkind(value) if name == "subkind" else None
    return subkind.name if subkind else str(value)
