"""What a search hands out."""

from pathlib import Path
from typing import Literal, get_args

import msgspec

HitKind = Literal[
    "dossier",
    "producer",
    "evidence",
    "section",
    "field",
    "criterion",
    "set",
    "chapter",
    "term",
    "article",
    "reading",
]
KINDS: tuple[HitKind, ...] = get_args(HitKind)
"""In this order they are listed when they fit equally well."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a hit leads.

    In a dossier: its id and the `path` of an entry (a field, "assessment/3.1", "evidence/<id>"; the
    id of a section; "" is its home), for a paper also the `page` that holds the words (0: not
    known). A producer by name. In the handbook: `set` and `number` of a criterion, or `item`: the
    id of a set, section, field, chapter or reading, a term or the number of an article.
    """

    dossier: str = ""
    path: str = ""
    page: int = 0
    producer: str = ""
    set: str = ""
    number: str = ""
    item: str = ""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was found. `fit` is how well: 0 its title begins so … 3 nearly."""

    kind: HitKind
    title: str
    detail: str
    target: Place
    fit: int


class PaperToRead(msgspec.Struct, frozen=True, kw_only=True):
    """A paper whose own words were not read yet."""

    sha256: str
    path: Path
    name: str
