"""The words of a PDF, as far as they are text and not a picture of text."""

from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desktop.media.limits import MAX_TEXT_CHARS, MAX_TEXT_PAGES
from ocop_desktop.media.pdfium import opened
from ocop_desktop.text import nfc

if TYPE_CHECKING:
    import pypdfium2


def pdf_text(path: Path, name: str = "", pages: int = MAX_TEXT_PAGES) -> tuple[str, ...]:
    """Return the text of the first pages, one string a page; "" where a page is only scanned.

    Reading stops at `MAX_TEXT_CHARS`. Raises UserError when the file is no readable PDF.
    """
    found: list[str] = []
    left = MAX_TEXT_CHARS
    with opened(path, name) as document:
        for index in range(min(len(document), pages)):
            text = _page_text(document, index, left) if left else ""
            left -= len(text)
            found.append(text)
    return tuple(found)


def _page_text(document: "pypdfium2.PdfDocument", index: int, limit: int) -> str:
    from pypdfium2 import PdfiumError  # noqa: PLC0415  (loaded with the document already)

    try:
        page = document[index]
        words = page.get_textpage()
    except PdfiumError:
        return ""
    count = min(words.count_chars(), limit)
    text = words.get_text_range(0, count) if count > 0 else ""
    words.close()
    page.close()
    return nfc(text.replace("\r\n", "\n").replace("\ufffe", "-"))[:limit]
