"""Traceability of a dossier: page content, lots and balances, the code of a link."""

from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop.disk import writing_whole
from ocop_desktop.documents import codes
from ocop_desktop.dossier.tracing.link import LONGEST
from ocop_desktop.dossier.tracing.lots import Lot, LotEvent
from ocop_desktop.dossier.tracing.page import Disagreement, PageLine, TraceReport, trace_report
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers

__all__ = [
    "Disagreement",
    "Lot",
    "LotEvent",
    "PageLine",
    "QrFile",
    "TraceReport",
    "Tracing",
]

SHEET = "noi-dung-truy-xuat"
QR_FORMATS = codes.FORMATS


class QrFile(msgspec.Struct, frozen=True, kw_only=True):
    """A code that was written; `side` in millimetres."""

    path: Path
    link: str
    side: float


class Tracing:
    """Traceability of all dossiers."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers

    def report(self, dossier_id: str, today: date) -> TraceReport:
        """Return page content, lots with their balance, and where texts disagree."""
        rulebook = self._dossiers.rulebook(dossier_id)
        units = self._catalogue.units(rulebook)
        return trace_report(rulebook, units, self._dossiers.get(dossier_id), today)

    def write_qr(self, dossier_id: str, out: Path, link: str = "") -> QrFile:
        """Write the code of `link`, or of the dossier's own page, as PNG, SVG or PDF by suffix.

        Raises UserError without a link, for a link of another kind and for another suffix.
        """
        wanted = link or self._dossiers.get(dossier_id).text("packaging.trace_link")
        if not wanted:
            raise UserError(
                "Chưa có đường dẫn trang truy xuất — điền ở mục Bao bì, nhãn, truy xuất."
            )
        if not wanted.lower().startswith(("http://", "https://")) or len(wanted) > LONGEST:
            raise UserError(
                f"“{wanted[:80]}” không phải đường dẫn — cần bắt đầu bằng http:// hoặc https://."
            )
        fmt = out.suffix.lower().lstrip(".")
        if fmt not in codes.FORMATS:
            raise UserError(f"Mã QR ghi được ra {', '.join(codes.FORMATS)} — đổi đuôi tệp.")
        rules = self._dossiers.rulebook(dossier_id).tracing
        module, quiet = (rules.qr.module_mm, rules.qr.quiet) if rules else (0.4, 4)
        side = write_code(wanted, out, module, quiet)
        return QrFile(path=out, link=wanted, side=side)

    def code(self, link: str) -> tuple[tuple[bool, ...], ...]:
        """Return the squares of the code of `link`, true where dark, without quiet zone."""
        return codes.squares(link)


def write_code(link: str, out: Path, module: float, quiet: int) -> float:
    """Write a code by the suffix of `out`, whole or not at all; return its side in mm."""
    fmt = out.suffix.lower().lstrip(".")
    with writing_whole(out) as part:
        return codes.write_qr(link, fmt, part, module, quiet)
