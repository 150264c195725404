"""Papers that a newer one took the place of: kept, but no longer part of what is handed in.

    replaced/<id>   {"of": "<evidence id>", "on": "2027-04-09", "paper": {…the record as it was…}}

The newer paper goes on under the evidence id, the ties and the code of the older one. The entries
stand beside the dossier (`values.is_aside`), so that an expired paper is in no package.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.values import REPLACED, Evidence

_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
# What tells of one sheet of paper, and not of what the paper is for.
_OWN = {
    "pages": None,
    "adjustments": None,
    "number": "",
    "note": "",
    "issued_on": None,
    "expires_on": None,
    "link": "",
}


class Replaced(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One older paper: `of` is the evidence that goes on in its place, since the day `on`.

    `row` says that the table row of the older paper is to follow the newer one.
    """

    id: str = ""
    of: str
    on: date
    paper: Evidence
    row: bool = False


def newer(old: Evidence, file: str, sha256: str, size: int) -> Evidence:
    """Return the record of a newer paper: the older one's ties, and nothing it said of itself."""
    return msgspec.structs.replace(old, file=file, sha256=sha256, size=size, **_OWN)


def check_entry(path: str, value: Any) -> None:
    """Raise KeyError for a path no older paper has, ValueError for a value of the wrong shape."""
    if not _ID.fullmatch(path.removeprefix(REPLACED)):
        raise KeyError(path)
    if value is None:
        return
    try:
        item = msgspec.convert(value, Replaced)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    if item.id or item.paper.id or not item.of:
        raise ValueError(path)


def replaced_in(entries: Mapping[str, Any], evidence_id: str = "") -> tuple[Replaced, ...]:
    """Return what a paper, or any without an id, took the place of, the last one first."""
    found = [
        msgspec.convert({**value, "id": path.removeprefix(REPLACED)}, Replaced)
        for path, value in entries.items()
        if path.startswith(REPLACED)
    ]
    own = (item for item in found if not evidence_id or item.of == evidence_id)
    return tuple(sorted(own, key=lambda item: (-item.on.toordinal(), item.id)))


def entry_of(old: Evidence, on: date, *, row: bool = False) -> dict[str, Any]:
    """Return the value that keeps a paper as replaced on a day; `row` see `Replaced`."""
    plain: dict[str, Any] = msgspec.to_builtins(
        Replaced(of=old.id, on=on, paper=msgspec.structs.replace(old, id=""), row=row)
    )
    del plain["id"]
    if not row:
        del plain["row"]
    return plain
