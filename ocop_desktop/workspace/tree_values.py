"""What taking a folder tree of packages in hands to screens and the command line."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.workspace.importing import Prepared

What = Literal["new", "known", "newer", "refused"]


class FoundPackage(msgspec.Struct, frozen=True, kw_only=True):
    """A package of a tree before anything is stored; `problem` says why it will be refused.

    `commune` is the code its producer states, "" when it cannot be read.
    """

    path: Path
    name: str
    what: What
    commune: str = ""
    product: str = ""
    producer: str = ""
    problem: str = ""


class TakenPackage(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one package; `problem` says why it was refused.

    "newer" took the place of what was there of the same dossier. `note` has to be told.
    """

    name: str
    what: What
    dossier: str = ""
    problem: str = ""
    note: str = ""


class PreparedPackage(msgspec.Struct, frozen=True, kw_only=True):
    """A package that was read: known when `prepared` is None and there is no `problem`.

    `forwarded` says that a commune made it for the province.
    """

    name: str
    content: str
    forwarded: bool = False
    copies: tuple[StoredFile, ...] = ()
    prepared: Prepared | None = None
    problem: str = ""


class TreeSurvey(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a tree in would do; `stopped` says that not every package was looked at."""

    folder: Path
    packages: tuple[FoundPackage, ...]
    stopped: bool = False

    def count(self, what: What) -> int:
        """Return how many packages would end like this."""
        return _count(self.packages, what)

    def by_commune(self) -> dict[str, list[FoundPackage]]:
        """Return the packages by the code of their commune, "" for those that do not tell."""
        found: dict[str, list[FoundPackage]] = {}
        for one in self.packages:
            found.setdefault(one.commune, []).append(one)
        return found


class TreeResult(msgspec.Struct, frozen=True, kw_only=True):
    """Every package that was looked at; `stopped` says that others were not."""

    packages: tuple[TakenPackage, ...]
    stopped: bool = False

    def count(self, what: What) -> int:
        """Return how many packages ended like this."""
        return _count(self.packages, what)


def _count(packages: Iterable[FoundPackage | TakenPackage], what: What) -> int:
    return sum(one.what == what for one in packages)
