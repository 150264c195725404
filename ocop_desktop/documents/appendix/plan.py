"""Which page everything stands on, before anything is drawn."""

from collections.abc import Callable
from itertools import groupby

import msgspec

from ocop_desktop.documents.appendix import sheets
from ocop_desktop.documents.appendix.items import Item
from ocop_desktop.documents.appendix.sheets import SheetPage
from ocop_desktop.documents.appendix.subject import Subject

_ROUNDS = 6
ORIGINAL = "tệp gốc"


class Part(msgspec.Struct, frozen=True):
    """A criterion and the papers that stand under it; `criterion` "" holds the untied ones."""

    criterion: str
    title: str
    items: tuple[Item, ...]
    divider: tuple[SheetPage, ...]
    first: int


class AppendixPlan(msgspec.Struct, frozen=True, kw_only=True):
    """Pages of the appendix, counted from 1. `places` are words for Mẫu 02 ("tr. 9–13")."""

    subject: Subject
    front: tuple[SheetPage, ...]
    parts: tuple[Part, ...]
    ranges: dict[str, tuple[int, int]]
    pages: int

    @property
    def places(self) -> dict[str, str]:
        """Return evidence id → where it is found."""
        return {
            item.evidence.id: place_words(self.ranges.get(item.evidence.id))
            for part in self.parts
            for item in part.items
        }

    @property
    def printed(self) -> int:
        """How many pages of papers and photos there are."""
        return sum(last - first + 1 for first, last in self.ranges.values())


def plan_appendix(subject: Subject, items: tuple[Item, ...]) -> AppendixPlan:
    """Lay out cover, contents and dividers until the numbers in them are right."""
    groups = [
        (criterion, tuple(found)) for criterion, found in groupby(items, lambda i: i.criterion)
    ]
    plan = _laid(subject, groups, {})
    for _ in range(_ROUNDS):
        again = _laid(subject, groups, plan.ranges)
        if again.ranges == plan.ranges:
            return again
        plan = again
    raise RuntimeError("appendix numbers do not settle")


def place_words(pages: tuple[int, int] | None) -> str:
    """Return "tr. 9–13", "tr. 9", or what is said of a file kept as it is."""
    if pages is None:
        return ORIGINAL
    first, last = pages
    return f"tr. {first}" if first == last else f"tr. {first}–{last}"


def _laid(
    subject: Subject,
    groups: list[tuple[str, tuple[Item, ...]]],
    known: dict[str, tuple[int, int]],
) -> AppendixPlan:
    """Lay everything out with the numbers of the round before."""
    items = tuple(item for _, found in groups for item in found)
    words: Callable[[Item], str] = lambda item: _number(item, known)  # noqa: E731
    front = (*sheets.cover(subject, items), *sheets.contents(subject, items, words))
    at = len(front) + 1
    parts, ranges = [], {}
    for criterion, found in groups:
        divider = sheets.divider(subject, criterion, found, items, words)
        title = subject.title_of(criterion)
        parts.append(Part(criterion, title, found, divider, at))
        at += len(divider)
        for item in found:
            if item.pages:
                ranges[item.evidence.id] = (at, at + len(item.pages) - 1)
                at += len(item.pages)
    return AppendixPlan(
        subject=subject, front=front, parts=tuple(parts), ranges=ranges, pages=at - 1
    )


def _number(item: Item, known: dict[str, tuple[int, int]]) -> str:
    return place_words(known.get(item.evidence.id) if item.pages else None).removeprefix("tr. ")
