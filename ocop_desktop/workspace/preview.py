"""One document of a frozen dossier to look at, with where its answers stand."""

from pathlib import Path

import msgspec

from ocop_desktop import documents
from ocop_desktop.documents import Anchor, ContentsRow, PrintContext
from ocop_desktop.documents.appendix import appendix_of
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.workspace.data_file import evidence_codes
from ocop_desktop.workspace.package_writing import PackageSource, lists_contents, package_specs

__all__ = ["Anchor", "Preview", "write_preview"]


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """A document as PDF. Anchors are in points from the upper left corner of their page."""

    path: Path
    pages: int
    anchors: tuple[Anchor, ...]

    def at(self, page: int, x: float, y: float) -> str:
        """Return the entry printed at a point ("producer.name", "assessment/1.1" …), or ""."""
        found = documents.anchor_at(self.anchors, page, x, y)
        return found.target if found else ""

    def places(self, target: str) -> tuple[Anchor, ...]:
        """Return where an entry is printed, the first place first."""
        return tuple(anchor for anchor in self.anchors if anchor.target == target)


def write_preview(source: PackageSource, spec_id: str, path: Path) -> Preview:
    """Write one document to `path`; a draft unless the source is a version. Any thread may."""
    specs = [spec for spec in package_specs(source.rulebook) if not lists_contents(spec)]
    context = PrintContext(
        draft=not source.version,
        snapshot=short(source.snapshot),
        evidence_codes=evidence_codes(source.rulebook, source.dossier),
        photos=source.photos,
        contents=tuple(ContentsRow(name=spec.short) for spec in specs),
    )
    plan = appendix_of(source.rulebook, source.dossier, source.units, context, source.files)
    pages, anchors = documents.render_with_anchors(
        source.rulebook,
        source.dossier,
        source.units,
        spec_id,
        path,
        msgspec.structs.replace(context, evidence_places=plan.places),
    )
    return Preview(path=path, pages=pages, anchors=anchors)
