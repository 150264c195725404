"""PDF files: whole or not, how many pages, locked or not."""

import os
from pathlib import Path

import msgspec
import pypdfium2 as pdfium
from pypdfium2 import raw

from ocop_desktop.errors import UserError
from ocop_desktop.media.limits import MAX_PDF_PAGES
from ocop_desktop.media.pdfium import BrokenPdfError, opened

_TAIL = 64 * 1024
_NOT_LOCKED = -1


class PdfLook(msgspec.Struct, frozen=True):
    """Pages of a PDF, and whether its maker forbids changes."""

    pages: int
    locked: bool


def look(path: Path, name: str) -> PdfLook:
    """Return what the PDF holds; raise UserError when it is broken, cut short or has a password."""
    with opened(path, name) as document:
        pages = len(document)
        locked = raw.FPDF_GetSecurityHandlerRevision(document.raw) != _NOT_LOCKED
        if pages > MAX_PDF_PAGES:
            raise UserError(
                f"Tệp PDF “{name}” có {pages} trang, nhiều hơn {MAX_PDF_PAGES} — "
                "tách ra, chỉ thêm những trang làm minh chứng."
            )
        if not pages or not _has_end(path):
            raise BrokenPdfError(name)
        if not (_opens(document, 0) and _opens(document, pages - 1)):
            raise BrokenPdfError(name)
    return PdfLook(pages=pages, locked=locked)


def _opens(document: pdfium.PdfDocument, index: int) -> bool:
    """Whether a page is there; its content is not unpacked, that would take most of the time."""
    try:
        wide, high = document.get_page_size(index)
    except pdfium.PdfiumError:
        return False
    return bool(wide > 0 and high > 0)


def _has_end(path: Path) -> bool:
    """A file cut short is rebuilt by readers with pages missing and nobody told."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    return b"%%EOF" in tail or b"startxref" in tail
