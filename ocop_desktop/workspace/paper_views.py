"""What the evidence screens need beyond records: intake file by file, guesses, one fact once."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from ocop_desktop.dossier.guessing import Read, guess, suggested_criteria
from ocop_desktop.dossier.kinds.identifiers import Link
from ocop_desktop.dossier.papers.facts import fill_evidence
from ocop_desktop.dossier.papers.following import record_entries
from ocop_desktop.dossier.papers.replaced import replaced_in
from ocop_desktop.dossier.values import REPLACED, Adjustments, Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.media.rendering import page_count
from ocop_desktop.media.text import pdf_text
from ocop_desktop.media.thumbnails import Thumbnails
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf
from ocop_desktop.workspace.values import Cancelled, Progress

_THUMBNAILS = "cache/thumbnails"
_TEXTS = 16  # papers whose words are kept: the one in view is read again after every change
_DATES = frozenset({"issued_on", "expires_on"})
Readings = dict[str, Read[Any]]


class Refused(msgspec.Struct, frozen=True):
    """A file that was not taken in, and the sentence that says why."""

    path: Path
    why: str


class TakenIn(msgspec.Struct, frozen=True):
    """What a worker copied into the workspace. No record speaks of it before `attach`."""

    copies: tuple[StoredFile, ...]
    refused: tuple[Refused, ...]


class StoppedError(UserError):
    """The person stopped an intake; `copies` are to be taken back with `discard`."""

    def __init__(self, copies: Sequence[StoredFile]) -> None:
        super().__init__("Đã dừng — chưa thêm tệp nào vào hồ sơ.")
        self.copies = tuple(copies)


class Attached(msgspec.Struct, frozen=True):
    """The records of an intake; `known` are those the dossier already had."""

    made: tuple[Evidence, ...]
    known: tuple[Evidence, ...]


class PaperViews:
    """Serves screens. What is said to run in a worker touches no database."""

    def __init__(self, folder: Path, dossiers: Dossiers, shelf: EvidenceShelf) -> None:
        self._dossiers, self._shelf = dossiers, shelf
        self._texts: dict[str, tuple[str, ...]] = {}
        self._thumbnails = Thumbnails(folder / _THUMBNAILS)

    # --- taking in ---------------------------------------------------------------------------

    def take_in(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> TakenIn:
        """Copy what can be taken in, and say of every other file why not. Runs in a worker.

        A folder stands for the files in it. Raises StoppedError when cancelled.
        """
        copies: list[StoredFile] = []
        refused: list[Refused] = []
        files = files_of(paths)
        for at, path in enumerate(files):
            if progress:
                progress(at, len(files), path.name)
            try:
                copies += self._shelf.copy([path], cancelled=cancelled)
            except UserError as error:
                if cancelled and cancelled():
                    raise StoppedError(copies) from error
                refused.append(Refused(path, str(error)))
        return TakenIn(tuple(copies), tuple(refused))

    def discard(self, copies: Iterable[StoredFile]) -> None:
        """Take contents back that no record speaks of."""
        self._shelf.discard(copies)

    def attach(
        self,
        dossier_id: str,
        taken: TakenIn,
        *,
        kind: str | None = None,
        subkind: str | None = None,
        criteria: Iterable[str] = (),
        fields: Iterable[str] = (),
    ) -> Attached:
        """Make records of what was taken in, as one undo step."""
        had = {item.id for item in self._dossiers.get(dossier_id).evidence}
        if not taken.copies:
            return Attached((), ())
        items = self._shelf.attach(
            dossier_id, taken.copies, kind=kind, subkind=subkind, criteria=criteria, fields=fields
        )
        once = tuple(dict.fromkeys(items))
        made = tuple(item for item in once if item.id not in had)
        return Attached(made, tuple(item for item in once if item.id in had))

    def add_link(self, dossier_id: str, link: str, *, criteria: Iterable[str] = ()) -> Evidence:
        """Add a clip that lies elsewhere; raise UserError when the link is none."""
        parts = urlsplit(link.strip())
        if not Link.pattern.fullmatch(link.strip()) or "." not in parts.netloc:
            raise UserError(
                f"“{link.strip()}” không phải đường dẫn tới clip — "
                "chép lại cả dòng, bắt đầu bằng https://."
            )
        held = self._dossiers.get(dossier_id).evidence
        known = next((item for item in held if item.link == link.strip()), None)
        if known is not None:
            return known
        order = max((item.order for item in held), default=0) + 1
        made = Evidence(
            id=uuid.uuid4().hex, link=link.strip(), criteria=tuple(criteria), order=order
        )
        self._dossiers.set_many(
            dossier_id, {f"evidence/{made.id}": _record(made)}, "thêm đường dẫn"
        )
        return made

    # --- seeing ------------------------------------------------------------------------------

    def thumbnail(self, item: Evidence, size: tuple[int, int]) -> Path | None:
        """Return a JPEG of the first page shown; None for what has no picture. Runs in a worker."""
        if not item.sha256:
            return None
        asked = item.adjustments or Adjustments()
        if item.pages and not asked.pages:
            asked = msgspec.structs.replace(asked, pages=(item.pages[0],))
        path = self._shelf.path_of(item)
        try:
            return self._thumbnails.make(path, item.sha256, size, asked, item.label)
        except IndexError:  # an imported record may name pages the file does not have
            return None

    def pages_of(self, item: Evidence) -> int:
        """Return how many pages the file has; 0 for what is not drawn."""
        return page_count(self._shelf.path_of(item), item.label) if item.sha256 else 0

    # --- knowing -----------------------------------------------------------------------------

    def reading(self, dossier_id: str, item: Evidence) -> Callable[[], Readings]:
        """Return the work that reads a paper; it runs in a worker and needs nothing else.

        The work returns only what would fill an empty place of the record, and raises no
        UserError: a file that cannot be read says nothing.
        """
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        producer = dossier.text("producer.name")

        def work() -> Readings:
            return readings(rulebook, dossier, item, self._text(item), producer)

        return work

    def say(self, dossier_id: str, evidence_id: str, **changes: Any) -> tuple[str, ...]:
        """Change a record and, in the same undo step, the form fields that say the same.

        Empty fields are filled; a field that said the same as the record before follows it.
        Returns the fields that changed.
        """
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        old = next(item for item in dossier.evidence if item.id == evidence_id)
        subkind = rulebook.subkind(changes.get("subkind"))
        if subkind is not None and "kind" not in changes:
            changes["kind"] = subkind.kind
        new = _fitting(rulebook, msgspec.structs.replace(old, **changes))
        older = replaced_in(self._dossiers.aside(dossier_id, REPLACED), evidence_id)
        before = older[0].paper if older and older[0].row else None
        entries = record_entries(rulebook, dossier, old, new, before)
        changed = self._dossiers.set_many(dossier_id, entries, "sửa minh chứng")
        return tuple(c.path for c in changed if not c.path.startswith("evidence/"))

    def accept(self, dossier_id: str, evidence_id: str, found: Mapping[str, Read[Any]]) -> None:
        """Keep guesses the person confirmed, as one undo step; untied papers gain criteria."""
        changes = {name: read.value for name, read in found.items()}
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        item = next(one for one in dossier.evidence if one.id == evidence_id)
        if not item.criteria and "kind" in changes:
            subkind = changes.get("subkind", item.subkind)
            tied = suggested_criteria(rulebook, dossier, changes["kind"], subkind)
            changes["criteria"] = tied
        self.say(dossier_id, evidence_id, **changes)

    def _text(self, item: Evidence) -> tuple[str, ...]:
        if not item.file.lower().endswith(".pdf"):
            return ()
        if item.sha256 not in self._texts:
            try:
                found = pdf_text(self._shelf.path_of(item), item.label)
            except UserError:
                found = ()
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            self._texts[item.sha256] = found
        return self._texts[item.sha256]


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and for each folder the files in it and below, by name; hidden ones not."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = (one for one in sorted(path.rglob("*")) if one.is_file() and not one.is_symlink())
        found += [one for one in inside if not _hidden(one.relative_to(path))]
    return found


def readings(
    rulebook: Rulebook, dossier: Dossier, item: Evidence, pages: Sequence[str], producer: str
) -> Readings:
    """Return what the text, the file name and the form fields say about empty places. Pure."""
    found = guess(rulebook, item.file, pages, producer).news(item)
    if item.kind and "subkind" in found:
        subkind = rulebook.subkind(found["subkind"].value)
        if subkind is None or subkind.kind != item.kind:
            del found["subkind"]
    for name, value in fill_evidence(rulebook, dossier, item).items():
        told = date.fromisoformat(value) if name in _DATES else value
        found.setdefault(name, Read(told, "ô đã điền trong hồ sơ"))
    return found


def _record(item: Evidence) -> dict[str, Any]:
    record: dict[str, Any] = msgspec.to_builtins(item)
    record.pop("id", None)
    return record


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _fitting(rulebook: Rulebook, item: Evidence) -> Evidence:
    """Return the record without a subkind of another kind."""
    subkind = rulebook.subkind(item.subkind)
    if subkind is not None and subkind.kind != item.kind:
        return msgspec.structs.replace(item, subkind=None)
    return item
