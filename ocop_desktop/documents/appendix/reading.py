"""Read a file somebody else made: as it is, mended where it must be, or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ocop_desktop.documents.appendix.copying import TooDeepError
from ocop_desktop.documents.appendix.items import Item
from ocop_desktop.errors import UserError
from ocop_desktop.media import pdfium

# What reading a broken file may end in.
UNREADABLE = (
    PyPdfError,
    TooDeepError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RecursionError,
    OSError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    EOFError,
)


@contextmanager
def readable(item: Item) -> Iterator[PdfReader | None]:
    """Yield a reader of the item's file, mended first where it must be; None when none can."""
    assert item.path is not None  # noqa: S101  (only originals have none)
    with item.path.open("rb") as file:
        reader = _opened(file)
        if reader is not None:
            yield reader
            return
    handle, name = tempfile.mkstemp(suffix=".pdf")
    os.close(handle)
    mended = Path(name)
    try:
        pdfium.mended(item.path, mended, item.name)
        with mended.open("rb") as file:
            yield _opened(file)
    except UserError:
        yield None
    finally:
        mended.unlink(missing_ok=True)


def _opened(file: BinaryIO) -> PdfReader | None:
    """Return a reader, or None for a file that is locked or whose pages are not found."""
    try:
        reader = PdfReader(file)
        return reader if not reader.is_encrypted and len(reader.pages) else None
    except UNREADABLE:
        return None
