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

Beside the dossier, stored and undone with it but no part of what it says (`is_aside`):

    rehearsal/<id>/…       a scorer's sheet (see `rehearsal_entries`)
    replaced/<id>          a paper a newer one took the place of (see `replaced`)
    label/design           size and placing of a draft label (see `labels.design`)
    moved                  from which dossier of another edition this one was copied
    recognised             the dossier it is compared with (see `upgrade.recognised`)
    returned/<id>          what the commune returned, and what was answered (see `returned`)
    conflict/<path>        values of two machines, until somebody chooses (see `merging`)
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

Row: TypeAlias = dict[str, Any]
Value: TypeAlias = str | int | float | bool | list[str] | list[Row]
Entries: TypeAlias = Mapping[str, Any]

MAX_PAGE = 10_000
Page: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=MAX_PAGE)]
Turn: TypeAlias = Literal[0, 90, 180, 270]
Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1)]
Crop: TypeAlias = tuple[Share, Share, Share, Share]
Pages: TypeAlias = Annotated[tuple[Page, ...], msgspec.Meta(max_length=MAX_PAGE)]
Turned: TypeAlias = Annotated[tuple[tuple[Page, Turn], ...], msgspec.Meta(max_length=MAX_PAGE)]
Crops: TypeAlias = Annotated[tuple[tuple[Page, Crop], ...], msgspec.Meta(max_length=MAX_PAGE)]


class Answer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Self-assessment of one criterion. `option` counts from 1 in the law's order; None = none."""

    option: int | None = None
    case: str | None = None
    description: str = ""


class Adjustments(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """How a file is shown and printed; the file itself is never changed.

    `rotation` turns every page clockwise by 0, 90, 180 or 270 degrees, `turned` single pages
    further: (page, degrees). `crop` keeps (left, top, right, bottom), as shares of the turned
    page; `crops` gives single pages a part of their own: (page, part). `pages` lists the pages to
    show, in order; empty means all. Pages count from 1.
    """

    rotation: Turn = 0
    turned: Turned = ()
    crop: Crop | None = None
    crops: Crops = ()
    pages: Pages = ()

    def rotation_of(self, page: int) -> int:
        """Return how far a page is turned clockwise: 0, 90, 180 or 270."""
        return (self.rotation + sum(by for number, by in self.turned if number == page)) % 360

    def crop_of(self, page: int) -> Crop | None:
        """Return what is kept of a page; None for all of it."""
        own = next((box for number, box in self.crops if number == page), self.crop)
        return None if own == (0, 0, 1, 1) else own


class Evidence(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One paper, photo or clip.

    `file` is the name it came with, `sha256` names its stored content; a clip that lies elsewhere
    has a `link` and no file. `pages` are the first and last page of the file that are this paper,
    when one scan holds several. `holder` is whom the paper was issued to, `product` what it names.
    """

    id: str = ""
    file: str = ""
    link: str = ""
    sha256: str = ""
    size: int = 0
    pages: tuple[Page, Page] | None = None
    adjustments: Adjustments | None = None
    kind: str | None = None
    subkind: str | None = None
    title: str = ""
    number: str = ""
    issuer: str = ""
    holder: str = ""
    product: str = ""
    note: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    criteria: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    order: int = 0

    @property
    def label(self) -> str:
        """Title, or the file's name or the link where no title was given."""
        return self.title or self.file.rpartition("/")[2] or self.link

    def shown_pages(self, count: int) -> tuple[int, ...]:
        """Return the pages to show, in order, of a file that has `count` pages."""
        first, last = self.pages or (1, count)
        whole = range(max(first, 1), min(last, count) + 1)
        wanted = self.adjustments.pages if self.adjustments else ()
        return tuple(page for page in wanted if page in whole) or tuple(whole)


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
REHEARSAL = "rehearsal/"
RETURNED = "returned/"
REPLACED = "replaced/"
LABEL = "label/"
MOVED = "moved"
RECOGNISED = "recognised"
CONFLICT = "conflict/"
_ALONE = frozenset({MOVED, RECOGNISED})
_BESIDE = (REHEARSAL, RETURNED, REPLACED, LABEL, CONFLICT)


def is_aside(path: str) -> bool:
    """Return whether an entry stands beside the dossier: kept, but not what the producer says."""
    return path in _ALONE or path.startswith(_BESIDE)


def from_entries(dossier_id: str, rulebook: str, entries: Entries) -> Dossier:
    """Build the dossier that `entries` describe. Evidence is ordered by `order`, then id."""
    answers: dict[str, Value] = {}
    groups: dict[str, dict[str, Any]] = {prefix: {} for prefix in _PREFIXES}
    for path, value in entries.items():
        prefix = next((p for p in _PREFIXES if path.startswith(p)), None)
        if prefix:
            groups[prefix][path[len(prefix) :]] = value
        elif path not in ("set", "sample") and not is_aside(path):
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
