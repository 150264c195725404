"""Officers' machines for tests of exchange: they are named, and files go from one to another."""

from datetime import date
from pathlib import Path
from typing import Any

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from ocop_desktop.workspace.syncing import SyncResult

DAY = date(2027, 4, 9)


def officer(folder: Path, catalogue: Catalogue, name: str) -> Workspace:
    """Open the workspace of an officer of one commune."""
    opened = Workspace.open(folder, catalogue)
    opened.profile.keep(Profile(role="officer", name=name, province="37", commune="14620"))
    return opened


def carry(source: Workspace, target: Workspace, folder: Path) -> SyncResult:
    """Write a sync file on one machine and take it in on the other."""
    path = folder / "tệp.ocopsync"
    source.syncing.write(path)
    return target.syncing.take(path, DAY)


def everything(one: Workspace) -> dict[str, Any]:
    """Return what machines must agree on after exchanging; open places by their set of values."""
    one.registers.refresh()
    store = one._store
    found: dict[str, Any] = {}
    for row in one.dossiers.list(include_deleted=True):
        entries = store.entries(row.id)
        opened = {path for path in entries if path.startswith("conflict/")}
        values = {path: entries[path]["values"] for path in opened}
        held = {
            k: v for k, v in entries.items() if k not in opened and f"conflict/{k}" not in opened
        }
        versions = {v.id: store.versions.entries(v.id) for v in store.versions.all(row.id)}
        number = store.dossier(row.id).version
        locked = next((v.id for v in store.versions.all(row.id) if v.number == number), "")
        case = store.desk_copies.of_dossier(row.id)
        found[row.id] = (row.deleted, held, values, versions, locked, case)
    with store.together():
        own = list(store.registers.copies.all())
        beside = list(store.registers.copies.beside())
    for copy in own:
        opened = {path for path in copy.entries if path.startswith("conflict/")}
        held = {k: v for k, v in copy.entries.items() if f"conflict/{k}" not in opened | {k}}
        held |= {k: v["values"] for k, v in copy.entries.items() if k in opened}
        found[f"{copy.register}/{copy.id}"] = held
    for copy in beside:
        held = {k: v for k, v in copy.entries.items() if f"conflict/{k}" not in copy.entries}
        held = {k: v["values"] if k.startswith("conflict/") else v for k, v in held.items()}
        if held:
            found[f"{copy.register}/{copy.ties}"] = held
    return found
