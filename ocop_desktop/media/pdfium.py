"""The one door to pdfium, which may be used by one thread at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desktop.errors import UserError

if TYPE_CHECKING:
    import pypdfium2

_LOCK = threading.RLock()
# The library is loaded when the first page is asked for: the window starts before.


class LockedPdfError(UserError):
    """A PDF that asks for a password before it shows anything."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Tệp “{name}” có mật khẩu nên không đọc được — "
            "mở bằng mật khẩu, in lại thành PDF không mật khẩu rồi thêm tệp mới."
        )


class BrokenPdfError(UserError):
    """A file that begins like a PDF and cannot be read as one."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Tệp PDF “{name}” bị hỏng hoặc chép thiếu — "
            "mở thử tệp gốc; nếu mở được thì in lại thành PDF rồi thêm tệp mới, "
            "nếu không thì quét lại giấy."
        )


@contextmanager
def opened(path: Path, name: str = "") -> "Iterator[pypdfium2.PdfDocument]":
    """Open a PDF; raise LockedPdfError or BrokenPdfError. Other threads wait until it is closed.

    `name` is how sentences call the file; stored files are named by their hash.
    """
    import pypdfium2 as pdfium  # noqa: PLC0415

    with _LOCK:
        try:
            document = pdfium.PdfDocument(path)
        except pdfium.PdfiumError as error:
            if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
                raise LockedPdfError(name or path.name) from error
            raise BrokenPdfError(name or path.name) from error
        try:
            yield document
        finally:
            document.close()


def mended(path: Path, out: Path, name: str = "") -> None:
    """Write the PDF anew to `out`, its table of objects repaired and its protection taken off."""
    from pypdfium2 import raw  # noqa: PLC0415

    with opened(path, name) as document, out.open("wb") as target:
        document.save(target, flags=raw.FPDF_NO_INCREMENTAL | raw.FPDF_REMOVE_SECURITY)
