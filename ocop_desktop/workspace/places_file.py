"""Which paper stands under which code on which page: kept in a package for what follows it."""

import json
from typing import TYPE_CHECKING, Any

import msgspec

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.dossier.values import Page
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.snapshot import short

if TYPE_CHECKING:
    from ocop_desktop.documents.appendix.plan import AppendixPlan

PLACES = "Dữ liệu/phu-luc.json"
MAX_BYTES = 1024 * 1024
_MOST = 1_000


class PaperPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One paper of the appendix. `pages` are the first and the last; None for a kept original."""

    id: str
    code: str
    sha256: str = ""
    pages: tuple[Page, Page] | None = None


class PlacesFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All papers of one package, in order."""

    format: int = 1
    snapshot: str
    papers: tuple[PaperPlace, ...]


def places_file(plan: "AppendixPlan", snapshot: str) -> bytes:
    """Return the file for a planned appendix."""
    papers = tuple(
        PaperPlace(
            id=item.evidence.id,
            code=item.code,
            sha256=item.evidence.sha256,
            pages=plan.ranges.get(item.evidence.id),
        )
        for part in plan.parts
        for item in part.items
    )
    plain = msgspec.to_builtins(PlacesFile(snapshot=short(snapshot), papers=papers))
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def read_places(data: bytes) -> PlacesFile:
    """Return what a package says; raise UserError when it says nothing that can be used."""
    try:
        plain: Any = msgspec.json.decode(data)
        found = convert(plain, PlacesFile)
    except (msgspec.DecodeError, DecodeError, RecursionError) as error:
        raise UserError(
            f"“{PLACES}” trong gói không đọc được — xin người gửi xuất lại gói từ phần mềm."
        ) from error
    if len(found.papers) > _MOST:
        raise UserError(f"“{PLACES}” trong gói có quá nhiều giấy — xin gói gốc rồi làm lại.")
    return found
