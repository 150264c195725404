"""Marks on the pack, goods of the mark, owners and dates that do not agree."""

from collections.abc import Iterator
from datetime import date

import msgspec

from ocop_desktop.dossier.rights.tracker import RIGHTS, Right, rights
from ocop_desktop.dossier.scoring.measures import day
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.rights import ApplicationPart, GoodsClass
from ocop_desktop.text import fold

SIGNS = "mark.signs"
CLASSES = "mark.classes"
_TYPE = "mark.type"


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """A sign on the pack and the right it is registered under, None for none.

    A merely `descriptive` sign is no mark and needs none.
    """

    row: int
    text: str
    form: str
    where: str
    number: str
    descriptive: bool
    right: Right | None

    @property
    def registered(self) -> bool:
        """Whether a right in force stands behind it, or it needs none."""
        granted = self.right is not None and self.right.standing in ("granted", "to_renew")
        return granted or self.descriptive


class Disorder(msgspec.Struct, frozen=True, kw_only=True):
    """Two dates of a right in the wrong order."""

    right: Right
    earlier: str
    later: str


def signs(rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[Sign, ...]:
    """Return the signs on the pack, each with the right its number or its words name."""
    if SIGNS not in rulebook.fields:
        return ()
    known = rights(rulebook, dossier, today)
    rows = dossier.rows(RIGHTS)
    column = rulebook.fields[SIGNS].column("form")
    names = {one.id: one.label for one in column.choices}
    return tuple(
        Sign(
            row=number,
            text=str(row.get("sign") or ""),
            form=names.get(str(row.get("form") or ""), ""),
            where=str(row.get("where") or ""),
            number=str(row.get("number") or ""),
            descriptive=bool(row.get("descriptive")),
            right=_behind(row, known, rows),
        )
        for number, row in enumerate(dossier.rows(SIGNS), start=1)
    )


def owners_differ(known: tuple[Right, ...]) -> tuple[Right, ...]:
    """Return the rights that belong to somebody else than the producer."""
    return tuple(one for one in known if not one.own)


def disorders(dossier: Dossier, known: tuple[Right, ...]) -> Iterator[Disorder]:
    """Yield neighbouring dates of a right that stand in the wrong order."""
    rows = dossier.rows(RIGHTS)
    for right in known:
        row, last = rows[right.row - 1], None
        for one in right.steps:
            told = day(row, one.step.column)
            if told is None:
                continue
            if last is not None and told < last[0]:
                yield Disorder(right=right, earlier=last[1], later=one.step.name)
            last = (told, one.step.name)


def proposed_classes(rulebook: Rulebook, dossier: Dossier) -> tuple[GoodsClass, ...]:
    """Return the classes proposed for the dossier's set, in order of their numbers."""
    if rulebook.rights is None:
        return ()
    return tuple(one for one in rulebook.rights.classes if dossier.set in one.sets)


def classes_to_add(rulebook: Rulebook, dossier: Dossier) -> list[Row]:
    """Return the proposed rows that the table of classes does not have yet."""
    have = {row.get("class") for row in dossier.rows(CLASSES)}
    return [
        {"class": one.no, "goods": one.goods}
        for one in proposed_classes(rulebook, dossier)
        if one.no not in have
    ]


def application_parts(rulebook: Rulebook, dossier: Dossier) -> tuple[ApplicationPart, ...]:
    """Return the papers of the trademark application for the type of mark that is wanted."""
    if rulebook.rights is None:
        return ()
    wanted = dossier.text(_TYPE) or "ordinary"
    return tuple(one for one in rulebook.rights.application if not one.marks or wanted in one.marks)


def _behind(row: Row, known: tuple[Right, ...], rows: list[Row]) -> Right | None:
    number, words = fold(str(row.get("number") or "")), fold(str(row.get("sign") or ""))
    for one in known:
        source = rows[one.row - 1]
        numbers = {fold(str(source.get(name) or "")) for name in ("application", "certificate")}
        if number and number in numbers - {""}:
            return one
    if number:
        return None
    return next((one for one in known if words and fold(one.name) == words), None)
