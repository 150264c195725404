"""What an export works on: a dossier frozen with the paths of its evidence."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop.documents.appendix import Item
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.exchange.signing import Signer
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.media.converter import Converter
from ocop_desktop.media.print_copies import PrintCopies
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace.photos import Photos

if TYPE_CHECKING:
    from ocop_desktop.media.copies import Copy


class PackageSource(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen dossier with the paths of its evidence: all an export needs, in any thread.

    `version` is the number it was finalised as, 0 while it is open: what was finalised had
    nothing blocking on its day and is exported as it was. `copies` keeps photos ready to print;
    with a `converter` office files become pages of the appendix too; a `signer` signs the package.
    The producer's answers to what was `returned` go along.
    """

    dossier: Dossier
    rulebook: Rulebook
    units: AdminUnits
    files: Mapping[str, Path]
    version: int = 0
    copies: PrintCopies | None = None
    converter: Converter | None = None
    signer: Signer | None = None
    returned: tuple[Returned, ...] = ()

    @property
    def photos(self) -> Photos:
        """Return the photos, ready to print."""
        return Photos(self.dossier, self.files, self.copies)

    @property
    def snapshot(self) -> str:
        """Return the identity of what the dossier says, whole."""
        return snapshot(self.dossier)

    def converted(self, item: Evidence, path: Path) -> Path | None:
        """Return an office file as a PDF, or None when it stays as it is."""
        return self.converter.convert(path, item.sha256) if self.converter else None

    def copy_of(self, item: Item) -> "Copy":
        """Return the copy of a photo of the appendix."""
        from ocop_desktop.media.copies import working_copy  # noqa: PLC0415  (Pillow, when needed)

        path, evidence = self.files[item.evidence.id], item.evidence
        if self.copies is None:
            return working_copy(path, evidence.adjustments, name=item.name)
        return self.copies.get(path, evidence.sha256, evidence.adjustments, item.name)
