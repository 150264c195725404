"""A dossier fit to be shown to everybody: private answers gone, papers by their titles only."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.publication import Withheld
from ocop_desktop.rulebook.sections import FieldKind

_WORDS: frozenset[FieldKind] = frozenset({"text", "long_text", "phone", "email", "link"})
# Where people tell things; a field of one number says by itself what it is.
_TOLD: frozenset[FieldKind] = frozenset({"long_text", "table"})


class Redacted(msgspec.Struct, frozen=True):
    """The dossier to publish, and the labels of what was left out of it."""

    dossier: Dossier
    withheld: tuple[str, ...]


def redact(rulebook: Rulebook, dossier: Dossier) -> Redacted:
    """Return the dossier without what `publication.toml` withholds.

    A withheld text becomes the words given there, any other answer is left empty; numbers and
    addresses that identify a person are blotted out of everything told in sentences and tables.
    """
    rules = {item.field: item for item in rulebook.publication.withheld}
    blot = _Blotter(rulebook)
    answers: dict[str, Any] = {}
    for field_id, value in dossier.answers.items():
        kept = _answer(rulebook, rules.get(field_id), field_id, value)
        if kept is not None:
            told = rulebook.fields[field_id].kind in _TOLD if field_id in rulebook.fields else True
            answers[field_id] = blot.value(kept) if told else kept
    assessment: dict[str, Answer] = {
        number: msgspec.structs.replace(answer, description=blot.text(answer.description))
        for number, answer in dossier.assessment.items()
    }
    made = msgspec.structs.replace(
        dossier,
        answers=answers,
        assessment=assessment,
        evidence=tuple(_paper(rulebook, item, blot) for item in dossier.evidence),
    )
    return Redacted(made, _labels(rulebook, dossier, rules))


def _answer(rulebook: Rulebook, rule: Withheld | None, field_id: str, value: Any) -> Any:
    if rule is None:
        return value
    field, instead = rulebook.fields[field_id], rulebook.publication.instead
    if not rule.columns:
        return instead if field.kind in _WORDS else None
    words = {column.id for column in field.columns if column.kind in _WORDS}

    def cell(name: str, content: Any) -> Any:
        return instead if name in words and content else None

    if not isinstance(value, list):
        return None
    return [
        {
            name: cell(name, content) if name in rule.columns else content
            for name, content in row.items()
            if name not in rule.columns or name in words
        }
        for row in value
        if isinstance(row, dict)
    ]


def _paper(rulebook: Rulebook, item: Evidence, blot: "_Blotter") -> Evidence:
    """Return a paper with its title and dates; the picture stays where it is meant to be seen."""
    public = bool(set(item.fields) & set(rulebook.publication.photos))
    kept = item if public else Evidence(id=item.id, kind=item.kind, subkind=item.subkind)
    return msgspec.structs.replace(
        kept,
        title=blot.text(item.label),
        number="",
        holder="",
        note="",
        issued_on=item.issued_on,
        expires_on=item.expires_on,
        criteria=item.criteria,
        fields=item.fields,
        order=item.order,
    )


def _labels(rulebook: Rulebook, dossier: Dossier, rules: Mapping[str, Withheld]) -> tuple[str, ...]:
    found: list[str] = []
    for field_id, rule in rules.items():
        if not dossier.answers.get(field_id):
            continue
        field = rulebook.fields[field_id]
        columns = ", ".join(field.column(one).label for one in rule.columns)
        found.append(f"{field.label}: {columns}" if columns else field.label)
    return tuple(found)


class _Blotter:
    def __init__(self, rulebook: Rulebook) -> None:
        self._instead = rulebook.publication.instead
        self._patterns: list[re.Pattern[str]] = [
            pattern.compiled() for pattern in rulebook.publication.patterns
        ]

    def text(self, text: str) -> str:
        for pattern in self._patterns:
            text = pattern.sub(self._instead, text)
        return text

    def value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {name: self.value(item) for name, item in value.items()}
        return value
