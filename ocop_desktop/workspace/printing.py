"""Single documents: one form of a dossier, a report, minutes, blank score sheets."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop import documents
from ocop_desktop.disk import writing_whole
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.dossier.upgrade.recognised import Recognised
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import names
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.rulebook.computed_items import ScoreTable
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.data_file import evidence_codes
from ocop_desktop.workspace.packages import Packages, PackageSource
from ocop_desktop.workspace.rehearsals import Rehearsals
from ocop_desktop.workspace.upgrades import Upgrades
from ocop_desktop.workspace.values import NewDossier

SCORE_SHEET = "phieu-cham"
STAR_REPORT = "bao-cao-sao"
MINUTES = "bien-ban-cham-thu"
PAPER_LIST = "giay-to"


class PrintSource(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier frozen for printing with its scorers' sheets: prints in any thread."""

    package: PackageSource
    sheets: tuple[Sheet, ...] = ()
    recognised: Recognised | None = None


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was written. `pages` is 0 for DOCX, which Word paginates."""

    path: Path
    document: str
    pages: int
    draft: bool


def write_document(
    source: PrintSource,
    document: str,
    fmt: str,
    out: Path,
    *,
    today: date,
    star: int = 0,
    blank: bool = False,
) -> Printed:
    """Write one document of a dossier to `out`, or into it when it is a folder.

    An official form of a dossier with blocking findings is marked as a draft; else it carries the
    snapshot, as in a package. `star` is the star a report aims at (0: the dossier's own aim),
    `blank` leaves a score sheet to the assessor. Raises UserError for an unknown document.
    """
    package = source.package
    spec = _spec(package.rulebook, document)
    _check_format(fmt)
    draft = spec.official and not blank and _blocked(package, today)
    frozen = "" if draft or blank or not spec.official else short(snapshot(package.dossier))
    context = PrintContext(
        draft=draft,
        snapshot=frozen,
        evidence_codes=evidence_codes(package.rulebook, package.dossier),
        photos=package.photos,
        blank=blank,
        today=today,
        star=star,
        sheets=source.sheets,
        recognised=source.recognised,
    )
    title = package.dossier.text("product.name")
    name = f"{spec.file_name} - {title}" if title else spec.file_name
    target = out / names.safe_file(name, f".{fmt}") if out.is_dir() else out
    pages = _write(package.rulebook, package.dossier, package.units, document, fmt, target, context)
    return Printed(path=target, document=document, pages=pages, draft=draft)


def write_blank_sheets(
    rulebook: Rulebook,
    units: AdminUnits,
    sets: Iterable[str],
    out: Path,
    formats: Sequence[str] = documents.FORMATS,
) -> tuple[Path, ...]:
    """Write the score sheet of each set, left blank, into the folder `out`; return the files."""
    for fmt in formats:
        _check_format(fmt)
    form = next(
        spec.id
        for spec in sorted(rulebook.documents.values(), key=lambda spec: spec.order)
        if any(isinstance(item, ScoreTable) for item in spec.items)
    )
    context = PrintContext(blank=True)
    found: list[Path] = []
    for chosen in [find_set(rulebook, name) for name in sets]:
        dossier = Dossier(id="", rulebook=rulebook.id, set=chosen.id)
        for fmt in formats:
            name = names.safe_file(f"Phiếu chấm {chosen.no:02} {chosen.name}", f".{fmt}")
            _write(rulebook, dossier, units, form, fmt, out / name, context)
            found.append(out / name)
    return tuple(found)


def find_set(rulebook: Rulebook, name: str) -> CriteriaSet:
    """Return a set by its id or its number; raise UserError."""
    for chosen in rulebook.sets.values():
        if name in {chosen.id, str(chosen.no)}:
            return chosen
    raise UserError(f"Không có bộ sản phẩm “{name}” — ghi mã hoặc số của bộ, xem lệnh suggest.")


class Prints:
    """Documents of a workspace's dossiers, one at a time."""

    def __init__(self, packages: Packages, rehearsals: Rehearsals, upgrades: Upgrades) -> None:
        self._packages, self._rehearsals, self._upgrades = packages, rehearsals, upgrades

    def source(self, dossier_id: str) -> PrintSource:
        """Return a dossier frozen as it is now; raise UserError when a file of it is lost."""
        return PrintSource(
            package=self._packages.source(dossier_id),
            sheets=self._rehearsals.fitting(dossier_id),
            recognised=self._upgrades.recognised(dossier_id),
        )

    def source_of_new(self, new: NewDossier) -> PrintSource:
        """Return what a dossier would be that is only begun: its list of papers can be printed."""
        return PrintSource(package=self._packages.source_of_new(new))

    def write(
        self,
        dossier: str | PrintSource,
        document: str,
        fmt: str,
        out: Path,
        *,
        today: date,
        star: int = 0,
        blank: bool = False,
    ) -> Printed:
        """Write one document (see `write_document`); takes an id, or a source frozen before."""
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        return write_document(source, document, fmt, out, today=today, star=star, blank=blank)


def _spec(rulebook: Rulebook, document: str) -> DocumentSpec:
    try:
        return rulebook.documents[document]
    except KeyError as error:
        known = ", ".join(documents.ids(rulebook, package_only=False))
        raise UserError(f"Không có tài liệu “{document}” — chọn {known}.") from error


def _check_format(fmt: str) -> None:
    if fmt not in documents.FORMATS:
        raise UserError(f"Định dạng cần là {' hoặc '.join(documents.FORMATS)} — chọn lại.")


def _blocked(package: PackageSource, today: date) -> bool:
    if package.version:
        return False
    return bool(assess(package.rulebook, package.units, package.dossier, today).blocking)


def _write(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    document: str,
    fmt: str,
    out: Path,
    context: PrintContext,
) -> int:
    with writing_whole(out) as part:
        return documents.render(rulebook, dossier, units, document, fmt, part, context)
