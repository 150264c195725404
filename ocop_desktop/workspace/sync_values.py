"""What taking a sync file in says to the person."""

from typing import Any, Literal

import msgspec

from ocop_desktop.workspace.sync_rows import TakenRows

What = Literal["new", "same", "merged", "refused"]


class TakenDossier(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one dossier: `changed` paths took effect, `open` ones wait for a choice.

    `problem` says why it was refused, `notes` what a person has to know besides.
    """

    id: str
    title: str
    what: What
    changed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()


class SyncResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of every dossier of a file; `name` is the person whose machine wrote it.

    `rows` is what became of the rows of registers, `notes` what concerns the whole.
    """

    name: str
    dossiers: tuple[TakenDossier, ...]
    rows: TakenRows = TakenRows()
    notes: tuple[str, ...] = ()


class OpenChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A path that two machines changed differently, in words.

    `values` are the plain ones, this machine's own first, None for removed; `told` says the same
    to a person, "" for an empty answer, `whose` on which machine and when each was written. `page`
    is the section or page it belongs to.
    """

    path: str
    page: str
    label: str
    values: tuple[Any, ...]
    told: tuple[str, ...]
    whose: tuple[str, ...] = ()
