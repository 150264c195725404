"""What goes into the appendix, in the order of the codes."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from ocop_desktop.documents.context import PrintContext
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.media.inspect import PICTURES, kind_of
from ocop_desktop.media.rendering import page_count
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook

# Turns an office file into a PDF and returns it, or None when it cannot.
Convert = Callable[[Evidence, Path], Path | None]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One evidence record of the appendix.

    `criterion` is the first one it proves ("" for none): there it stands. An "original" (DOCX,
    XLSX, clip, link, or a PDF that does not open) has no pages and is listed only. `pages` are
    pages of the file `path`.
    """

    evidence: Evidence
    code: str
    criterion: str
    kind: Literal["pdf", "photo", "original"]
    path: Path | None = None
    pages: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """Title as printed."""
        return self.evidence.label


def items_of(
    rulebook: Rulebook,
    dossier: Dossier,
    context: PrintContext,
    files: Mapping[str, Path],
    convert: Convert | None = None,
) -> tuple[Item, ...]:
    """Return all evidence in the order of `context.evidence_codes`; `files` maps ids to contents.

    Reads how many pages each file has; with `convert` office files become pages too.
    """
    by_id = {item.id: item for item in dossier.evidence}
    chosen = rulebook.sets.get(dossier.set or "")
    found = []
    for evidence_id, code in context.evidence_codes.items():
        item = by_id[evidence_id]
        kind, path, pages = _content(item, files.get(evidence_id), convert)
        found.append(
            Item(
                evidence=item,
                code=code,
                criterion=_first(chosen, item),
                kind=kind,
                path=path,
                pages=pages,
            )
        )
    return tuple(found)


def _first(chosen: CriteriaSet | None, item: Evidence) -> str:
    numbers = chosen.by_number if chosen else ()
    return next((number for number in numbers if number in item.criteria), "")


def _content(
    item: Evidence, path: Path | None, convert: Convert | None
) -> tuple[Literal["pdf", "photo", "original"], Path | None, tuple[int, ...]]:
    if path is None:
        return "original", None, ()
    kind = kind_of(path)
    if kind in PICTURES:
        return "photo", path, (1,)
    if kind in {"docx", "xlsx"} and convert is not None:
        made = convert(item, path)
        path, kind = (made, "pdf") if made else (path, kind)
    if kind != "pdf":
        return "original", path, ()
    try:
        pages = item.shown_pages(page_count(path, item.label))
    except UserError:
        # Taken in before files were looked into; it goes along as it is.
        return "original", path, ()
    return ("pdf", path, pages) if pages else ("original", path, ())
