"""What the judges of a label look at, and the line they answer with."""

from datetime import date

import msgspec

from ocop_desktop.dossier.labels.facts import LabelFacts
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.rulebook.labels import Content, LabelsFile, QuantityUnit
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

TINY = 0.01
"""How far two numbers may lie apart and still be the same."""


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """What the judges look at."""

    labels: LabelsFile
    units: AdminUnits
    facts: LabelFacts
    text: str
    today: date
    printed_on: date | None = None

    def line(self, content: Content, **said: object) -> LabelLine:
        """Return a line of `content` with its article and doubt."""
        return msgspec.convert(
            {
                "id": content.id, "name": content.name, "article": content.article,
                "doubt": content.doubt, "fix": content.rule, **said,
            },
            LabelLine,
        )  # fmt: skip

    def has(self, words: str) -> bool:
        """Return whether the label has these words, accents aside."""
        return bool(words) and f" {fold(words)} " in f" {fold(self.text)} "


def unit_of(labels: LabelsFile, written: str) -> QuantityUnit | None:
    """Return the unit meant by a word, also one written wrongly; None for any other word."""
    for unit in labels.units:
        if written in (unit.symbol, *unit.other, *unit.wrong):
            return unit
    small = written.lower()
    return next((unit for unit in labels.units if small in (unit.symbol, *unit.other)), None)
