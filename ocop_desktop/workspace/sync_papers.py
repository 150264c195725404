"""Papers of dossiers in a sync file: which there are, and those that are not here yet."""

from collections.abc import Mapping
from typing import Any

from ocop_desktop.errors import UserError
from ocop_desktop.exchange import syncfile
from ocop_desktop.exchange.archive import Archive
from ocop_desktop.exchange.syncfile import SyncDossier
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store


def copied_papers(
    store: Store, archive: Archive, item: SyncDossier, changes: Mapping[str, Any]
) -> list[StoredFile]:
    """Copy the papers of `changes` and of the versions that are not here yet, and return them.

    Raises UserError when the file lacks a paper; one that only an older version names may be lost
    on the other machine and stays lost.
    """
    wanted = papers_of(changes)
    for version in item.versions:
        wanted |= {
            sha: told
            for sha, told in papers_of(version.entries).items()
            if syncfile.PAPERS + sha in archive.sizes
        }
    copies: list[StoredFile] = []
    try:
        for sha256, (name, size) in wanted.items():
            held = store.files.get(sha256)
            if held is not None and store.files.path(sha256).is_file():
                continue
            with archive.open(_inside(archive, sha256, name)) as stream:
                copies.append(store.files.copy_stream(stream, name, size))
    except BaseException:
        store.files.discard(copies)
        raise
    return copies


def papers_of(entries: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    """Return the papers that entries name: SHA-256 → (name, size)."""
    found: dict[str, tuple[str, int]] = {}

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("sha256"), str) and value["sha256"]:
                found[value["sha256"]] = (str(value.get("file") or ""), int(value.get("size") or 0))
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    for value in entries.values():
        look(value)
    return found


def _inside(archive: Archive, sha256: str, name: str) -> str:
    inside = syncfile.PAPERS + sha256
    if inside not in archive.sizes:
        raise UserError(f"Tệp đồng bộ thiếu minh chứng “{name}” — xin xuất lại.")
    return inside
