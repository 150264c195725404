"""The value everything turns on: a frozen dossier, built from entries and turned back into them.

An *entry* is one path with one plain JSON value. Entries are what is stored, journalled, undone
and merged; the dossier is what is computed with. Paths:

    set                    id of the criteria set
    sample                 true for invented dossiers
    producer.name          a field of a section ("section.field")
    assessment/1.1         {"option": 2, "case": null, "description": "…"}
    elimination/<id>       true when the rule applies; id = disqualifier id or criterion number
    requirement/1.1        true when the criterion's own condition is met
    planned/<id>           true when the person marked a step of the road as planned
    evidence/<id>          one evidence record (see `Evidence`)
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

import msgspec

Row: TypeAlias = dict[str, Any]
Value: TypeAlias = str | int | float | bool | list[str] | list[Row]
Entries: TypeAlias = Mapping[str, Any]


class Answer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Self-assessment of one criterion. `option` counts from 1 in the law's order; None = none."""

    option: int | None = None
    case: str | None = None
    description: str = ""


class Evidence(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One paper or photo. `file` is the name it came with, `sha256` names its stored content."""

    id: str = ""
    file: str
    sha256: str = ""
    size: int = 0
    kind: str | None = None
    title: str = ""
    number: str = ""
    issuer: str = ""
    holder: str = ""
    note: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    criteria: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    order: int = 0

    @property
    def label(self) -> str:
        """Title, or the file's name where no title was given."""
        return self.title or self.file.rpartition("/")[2]


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """One product's file for one registration, pinned to its edition of the law."""

    id: str
    rulebook: str
    set: str | None = None
    sample: bool = False
    answers: dict[str, Value] = msgspec.field(default_factory=dict)
    assessment: dict[str, Answer] = msgspec.field(default_factory=dict)
    eliminations: dict[str, bool] = msgspec.field(default_factory=dict)
    requirements: dict[str, bool] = msgspec.field(default_factory=dict)
    planned: dict[str, bool] = msgspec.field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()

    def text(self, field: str) -> str:
        """Return a text answer, or "" when it is empty."""
        value = self.answers.get(field)
        return value if isinstance(value, str) else ""

    def number(self, field: str) -> float | None:
        """Return a numeric answer, or None."""
        value = self.answers.get(field)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def day(self, field: str) -> date | None:
        """Return a date answer, or None when it is empty or not a date."""
        try:
            return date.fromisoformat(self.text(field))
        except ValueError:
            return None

    def rows(self, field: str) -> list[Row]:
        """Return the rows of a table answer; empty list when there are none."""
        value = self.answers.get(field)
        if not isinstance(value, list):
            return []
        return [row for row in value if isinstance(row, dict)]

    def chosen(self, field: str) -> list[str]:
        """Return the chosen ids of a several-choices answer."""
        value = self.answers.get(field)
        if not isinstance(value, list):
            return []
        return [item for item in value if isinstance(item, str)]

    def answer(self, number: str) -> Answer:
        """Return the self-assessment of a criterion; an empty one when nothing was said."""
        return self.assessment.get(number, _NO_ANSWER)

    def evidence_for(self, number: str) -> tuple[Evidence, ...]:
        """Return the evidence tied to a criterion, in order."""
        return tuple(item for item in self.evidence if number in item.criteria)

    def evidence_of_field(self, field: str) -> tuple[Evidence, ...]:
        """Return the evidence tied to a field, in order."""
        return tuple(item for item in self.evidence if field in item.fields)


_NO_ANSWER = Answer()
_PREFIXES = ("assessment/", "elimination/", "requirement/", "planned/", "evidence/")


def from_entries(dossier_id: str, rulebook: str, entries: Entries) -> Dossier:
    """Build the dossier that `entries` describe. Evidence is ordered by `order`, then id."""
    answers: dict[str, Value] = {}
    groups: dict[str, dict[str, Any]] = {prefix: {} for prefix in _PREFIXES}
    for path, value in entries.items():
        prefix = next((p for p in _PREFIXES if path.startswith(p)), None)
        if prefix:
            groups[prefix][path[len(prefix) :]] = value
        elif path not in ("set", "sample"):
            answers[path] = value
    evidence = [
        msgspec.convert({**value, "id": key}, Evidence)
        for key, value in groups["evidence/"].items()
    ]
    return Dossier(
        id=dossier_id,
        rulebook=rulebook,
        set=entries.get("set"),
        sample=bool(entries.get("sample", False)),
        answers=answers,
        assessment={
            key: msgspec.convert(value, Answer) for key, value in groups["assessment/"].items()
        },
        eliminations=groups["elimination/"],
        requirements=groups["requirement/"],
        planned=groups["planned/"],
        evidence=tuple(sorted(evidence, key=lambda item: (item.order, item.id))),
    )


def to_entries(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    """Yield (path, plain value) for everything the dossier holds."""
    if dossier.set is not None:
        yield "set", dossier.set
    if dossier.sample:
        yield "sample", True
    yield from dossier.answers.items()
    for number, answer in dossier.assessment.items():
        yield f"assessment/{number}", msgspec.to_builtins(answer)
    for name, group in (
        ("elimination", dossier.eliminations),
        ("requirement", dossier.requirements),
        ("planned", dossier.planned),
    ):
        for key, flag in group.items():
            yield f"{name}/{key}", flag
    for item in dossier.evidence:
        record = msgspec.to_builtins(item)
        record.pop("id", None)
        yield f"evidence/{item.id}", record


def with_entry(dossier: Dossier, path: str, value: Any) -> Dossier:
    """Return the dossier with one entry changed; None removes it."""
    entries = dict(to_entries(dossier))
    if value is None:
        entries.pop(path, None)
    else:
        entries[path] = value
    return from_entries(dossier.id, dossier.rulebook, entries)
