"""Booklets to fill with a pen: of a set, empty; or of a dossier, with what is known already."""

from pathlib import Path

import msgspec

from ocop_desktop import documents
from ocop_desktop.disk import writing_whole
from ocop_desktop.documents import Booklet
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import names
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace.data_file import evidence_codes
from ocop_desktop.workspace.printing import find_set

__all__ = ["Booklet", "BookletPart", "BookletSource", "Booklets", "PrintedBooklet"]


class BookletPart(msgspec.Struct, frozen=True, kw_only=True):
    """A section that may be printed."""

    id: str
    no: int
    title: str


class BookletSource(msgspec.Struct, frozen=True, kw_only=True):
    """What a booklet is printed from, frozen: prints in any thread."""

    rulebook: Rulebook
    units: AdminUnits
    dossier: Dossier


class PrintedBooklet(msgspec.Struct, frozen=True, kw_only=True):
    """A booklet that was written. `pages` is 0 for DOCX, which Word paginates."""

    path: Path
    pages: int


class Booklets:
    """Booklets of editions and dossiers."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of_set(self, set_id: str, rulebook_id: str = "") -> BookletSource:
        """Return the source of empty booklets; a set by id or number. Raises UserError."""
        catalogue = self._catalogue
        rulebook = catalogue.get(rulebook_id) if rulebook_id else catalogue.newest()
        chosen = find_set(rulebook, set_id)
        dossier = Dossier(id="", rulebook=rulebook.id, set=chosen.id)
        return self._source(rulebook, dossier)

    def of_dossier(self, dossier: Dossier) -> BookletSource:
        """Return the source of booklets with the answers of a dossier."""
        return self._source(self._catalogue.get(dossier.rulebook), dossier)

    def parts(self, source: BookletSource) -> tuple[BookletPart, ...]:
        """Return the sections that may be printed, in order."""
        found = documents.sections_for(source.rulebook, source.dossier.set)
        return tuple(BookletPart(id=part.id, no=part.no, title=part.title) for part in found)

    def whole(self, source: BookletSource, *, blank: bool = True) -> Booklet:
        """Return the booklet with everything: all sections, papers, criteria."""
        ids = tuple(part.id for part in self.parts(source))
        return Booklet(sections=ids, papers=True, criteria=True, blank=blank)

    def write(
        self, source: BookletSource, booklet: Booklet, out: Path, fmt: str = "pdf"
    ) -> PrintedBooklet:
        """Write a booklet to `out`, or into it when it is a folder; raise UserError.

        Touches no database: may run in a worker thread.
        """
        if fmt not in documents.FORMATS:
            raise UserError(f"Định dạng cần là {' hoặc '.join(documents.FORMATS)} — chọn lại.")
        self._check(source, booklet)
        target = out / names.safe_file(_name(source, booklet), f".{fmt}") if out.is_dir() else out
        context = documents.PrintContext(
            evidence_codes=evidence_codes(source.rulebook, source.dossier)
        )
        help_file = self._catalogue.help(source.rulebook.id)
        with writing_whole(target) as part:
            pages = documents.render_booklet(
                source.rulebook,
                source.dossier,
                source.units,
                booklet,
                fmt,
                part,
                context,
                help_file,
            )
        return PrintedBooklet(path=target, pages=pages)

    def _source(self, rulebook: Rulebook, dossier: Dossier) -> BookletSource:
        units = self._catalogue.units(rulebook)
        return BookletSource(rulebook=rulebook, units=units, dossier=dossier)

    def _check(self, source: BookletSource, booklet: Booklet) -> None:
        if not (booklet.sections or booklet.papers or booklet.criteria):
            raise UserError("Chưa chọn in gì — chọn ít nhất một mục, giấy tờ hoặc tiêu chí.")
        known = {part.id for part in self.parts(source)}
        for name in booklet.sections:
            if name not in known:
                raise UserError(
                    f"Bộ sản phẩm này không có mục “{name}” — chọn: {', '.join(sorted(known))}."
                )


def _name(source: BookletSource, booklet: Booklet) -> str:
    chosen = source.rulebook.sets.get(source.dossier.set or "")
    title = source.dossier.text("product.name")
    what = "Sổ ghi hồ sơ"
    if len(booklet.sections) == 1 and not (booklet.papers or booklet.criteria):
        section = next(s for s in source.rulebook.sections if s.id == booklet.sections[0])
        what = f"Sổ ghi {section.short}"
    elif booklet.criteria and not (booklet.sections or booklet.papers):
        what = "Phiếu tự chấm"
    elif booklet.papers and not (booklet.sections or booklet.criteria):
        what = "Giấy tờ cần chuẩn bị"
    tail = title if title and not booklet.blank else f"bộ {chosen.no}" if chosen else ""
    return f"{what} - {tail}" if tail else what
