"""What the commune returned: an officer's words tied to a place, with the producer's answer.

    returned/<id>   {"target": "quality.tests", "words": "…", "mark": "mend", "by": "…",
                     "on": "2027-04-09", "answer": "…", "done": false}

The entries stand beside the dossier (`values.is_aside`): stored, journalled and undone with it, no
part of what the producer declares. `target` is a path of the dossier: a field
("producer.name"), a criterion ("assessment/1.1"), a paper ("evidence/<id>"), the id of a section,
"assessment" or "evidence" for such a page as a whole, "" for the whole dossier.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

from ocop_desktop.dossier.values import RETURNED

MAX_WORDS = 10_000
MarkKind: TypeAlias = Literal["mend", "question"]
Words: TypeAlias = Annotated[str, msgspec.Meta(max_length=MAX_WORDS)]

_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_ASSESSMENT, _EVIDENCE = "assessment", "evidence"


class Returned(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One returned item. `on` is the day of the return, `by` who wrote it.

    A "mend" item asks for a change, a "question" for an answer; `done` is the producer's tick.
    """

    id: str = ""
    target: str = ""
    words: Words
    mark: MarkKind = "mend"
    by: Words = ""
    on: date
    answer: Words = ""
    done: bool = False

    @property
    def page(self) -> str:
        """Return the page it belongs to: a section, "assessment", "evidence", or ""."""
        head = self.target.partition("/")[0]
        return head if head in (_ASSESSMENT, _EVIDENCE) else self.target.partition(".")[0]

    @property
    def field(self) -> str:
        """Return the field it is tied to, or ""."""
        return self.target if "." in self.target and "/" not in self.target else ""

    @property
    def criterion(self) -> str:
        """Return the number of the criterion it is tied to, or ""."""
        return _after(self.target, _ASSESSMENT)

    @property
    def evidence(self) -> str:
        """Return the id of the paper it is tied to, or ""."""
        return _after(self.target, _EVIDENCE)


def check_entry(path: str, value: Any) -> None:
    """Raise KeyError for a path no item has, ValueError for a value of the wrong shape."""
    if not _ID.fullmatch(path.removeprefix(RETURNED)):
        raise KeyError(path)
    if value is None:
        return
    try:
        item = msgspec.convert(value, Returned)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    if item.id or not item.words.strip():
        raise ValueError(path)


def returned_in(entries: Mapping[str, Any]) -> tuple[Returned, ...]:
    """Return the items among `entries`: open ones first, then the newest return first."""
    found = [
        msgspec.convert({**value, "id": path.removeprefix(RETURNED)}, Returned)
        for path, value in entries.items()
        if path.startswith(RETURNED)
    ]
    return tuple(sorted(found, key=lambda item: (item.done, -item.on.toordinal(), item.id)))


def entries_of(items: Iterable[Returned]) -> dict[str, Any]:
    """Return the entries that hold `items`."""
    return {path_of(item.id): _plain(item) for item in items}


def path_of(item_id: str) -> str:
    """Return the path of an item."""
    return f"{RETURNED}{item_id}"


def _plain(item: Returned) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.to_builtins(item)
    del value["id"]
    return value


def _after(target: str, group: str) -> str:
    head, slash, name = target.partition("/")
    return name if slash and head == group else ""
