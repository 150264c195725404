"""Read a table out of an Excel or CSV file somebody sent: texts only, within hard limits.

A file from elsewhere may be anything: too large, a zip bomb, a web page called .xlsx. Whatever it
is, a sentence says so and nothing else happens.
"""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import combining

import msgspec

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.legacy_text import convert, recognise
from ocop_desktop.text import fold, nfc

MOST_BYTES = 80 * 1024 * 1024
MOST_UNPACKED = 600 * 1024 * 1024
MOST_PARTS = 3_000
MOST_ROWS = 200_000
MOST_COLUMNS = 200
LONGEST_CELL = 2_000
_HEAD_ROWS = 40
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_EVERY = 2_000
_VOTES = 200
_FORMULA = frozenset("=+-@")
_LETTERS = frozenset(
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
)

Report = Callable[[int, int, str], None]
Stop = Callable[[], bool]
Line = tuple[str, ...]


class ReadTable(msgspec.Struct, frozen=True, kw_only=True):
    """A table of texts. `first` is the line number of the first row in the file.

    `legacy` names the old encoding some cells were typed in ("tcvn3", "vni") and were turned from.
    """

    headings: tuple[str, ...]
    rows: tuple[Line, ...]
    first: int
    legacy: str = ""


def read_table(
    path: Path,
    known: Iterable[str],
    progress: Report | None = None,
    cancelled: Stop | None = None,
) -> ReadTable:
    """Return the table in `path`; `known` are headings by which the head of the table is found.

    Raises UserError for anything that is no table or too large, CancelledError when stopped.
    """
    lines = list(_watched(_lines(path), progress, cancelled))
    lines = [line for line in lines if line is not None]
    if not any(any(line) for line in lines):
        raise UserError(f"“{path.name}” không có dòng nào — mở tệp xem lại trang tính đầu tiên.")
    at, headings = _head(lines, {fold(one) for one in known})
    width = len(headings)
    body = (_fit(line, width) for line in lines[at:])
    rows, headings, legacy = _unicode(body, headings)
    return ReadTable(headings=_named(headings), rows=tuple(rows), first=at + 1, legacy=legacy)


def _lines(path: Path) -> Iterator[Line]:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise UserError(
                f"“{path.name}” lớn hơn {MOST_BYTES // 1024 // 1024} MB — "
                "xóa hình trong tệp hoặc tách thành nhiều tệp rồi nhập lại."
            )
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        raise UserError(f"Không đọc được “{path}” — xem lại tệp còn ở đó không.") from error
    if start.startswith(_OLD_EXCEL):
        raise UserError(
            f"“{path.name}” là tệp Excel đời cũ (.xls) hoặc có mật khẩu — "
            "mở bằng Excel, lưu lại thành .xlsx không mật khẩu rồi nhập."
        )
    return _excel(path) if start.startswith(_ZIP) else _text(path)


def _excel(path: Path) -> Iterator[Line]:
    guard(path)
    from openpyxl import load_workbook  # noqa: PLC0415  (loaded when a file is read)

    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what a file says about its size need not be true
            for row in sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1):
                yield tuple(map(cell_text, row))
        finally:
            book.close()
    except UserError:
        raise
    except Exception as error:
        # The library raises whatever its parsers raise; for the person it is one thing.
        raise no_table(path) from error


def guard(path: Path) -> None:
    """Raise UserError for a file that is no workbook, unpacks too large or defines entities."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > MOST_UNPACKED:
                raise UserError(
                    f"“{path.name}” bung ra quá lớn — chép phần bảng sang tệp mới rồi nhập lại."
                )
            for one in parts:
                if one.filename.endswith((".xml", ".rels")):
                    with archive.open(one) as part:
                        if b"<!DOCTYPE" in part.read(4096):
                            raise no_table(path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise no_table(path) from error


def _text(path: Path) -> Iterator[Line]:
    raw = path.read_bytes()
    text = _decoded(raw)
    if "\x00" in text:
        raise no_table(path)
    sample = "\n".join(text.splitlines()[:_HEAD_ROWS])
    delimiter = max(";,\t|", key=sample.count)
    csv.field_size_limit(LONGEST_CELL * 50)
    try:
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            yield tuple(_unquoted(" ".join(nfc(cell).split())) for cell in row)
    except csv.Error as error:
        raise no_table(path) from error


def _unquoted(cell: str) -> str:
    """Take away the mark that keeps a cell from being read as a formula."""
    marked = cell.startswith("'") and cell[1:2] in _FORMULA
    return cell[marked : LONGEST_CELL + 1]


def _decoded(raw: bytes) -> str:
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
                       (b"\xfe\xff", "utf-16")):  # fmt: skip
        if raw.startswith(mark):
            return raw.decode(name, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        # TCVN3 and VNI files are bytes that Windows shows as Latin letters.
        return _vietnamese(raw) or raw.decode("cp1252", errors="replace")


def _vietnamese(raw: bytes) -> str:
    """Return the text of a file in the Vietnamese code page of Windows, "" when it is not one.

    It writes tone marks after their letters: all of them must find one, and make Vietnamese.
    """
    try:
        text = nfc(raw.decode("cp1258"))
    except UnicodeDecodeError:
        return ""
    strange = {
        sign for sign in set(text) if not sign.isascii() and (sign.isalpha() or combining(sign))
    }
    return text if strange <= _LETTERS else ""


def _watched(
    lines: Iterator[Line], progress: Report | None, cancelled: Stop | None
) -> Iterator[Line]:
    for at, line in enumerate(lines):
        if at % _EVERY == 0:
            if cancelled and cancelled():
                raise CancelledError
            if progress:
                progress(at, 0, "")
        if at >= MOST_ROWS:
            raise UserError(f"Tệp có hơn {MOST_ROWS} dòng — tách thành nhiều tệp rồi nhập lại.")
        if len(line) > MOST_COLUMNS and any(line[MOST_COLUMNS:]):
            raise UserError(f"Tệp có hơn {MOST_COLUMNS} cột — chỉ giữ các cột cần nhập.")
        yield line


def cell_text(value: Any) -> str:
    """Return a cell as a person would type it: 1234.5 becomes "1234,5"."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        exact = Decimal(repr(value))
        whole = exact == exact.to_integral_value()
        return str(int(exact)) if whole else f"{exact:f}".replace(".", ",")
    return " ".join(nfc(str(value)).split())[: LONGEST_CELL + 1]


def _head(lines: Sequence[Line], known: set[str]) -> tuple[int, tuple[str, ...]]:
    """Return (index of the first row below the head, its headings).

    A head may have two lines, groups above single headings ("Lần 1" over "Sao", "Ngày").
    """
    best, found = -1, (1, _stripped(lines[0]))
    for at, line in enumerate(lines[:_HEAD_ROWS]):
        for below, names in ((at + 1, line), (at + 1, _grouped(lines[at - 1], line))):
            if at == 0 and names is not line:
                continue
            score = sum(fold(name) in known for name in names if name)
            if score > best:
                best, found = score, (below, _stripped(names))
    return found


def _grouped(above: Line, line: Line) -> Line:
    width = max(len(above), len(line))
    upper = [*above, *[""] * (width - len(above))]
    lower = [*line, *[""] * (width - len(line))]
    names, group = [], ""
    for top, name in zip(upper, lower, strict=True):
        group = top or (group if name else "")
        names.append(f"{group} {name}" if group and name and group != name else name or top)
    return tuple(names)


def _stripped(line: Line) -> Line:
    last = max((at for at, name in enumerate(line) if name), default=0)
    return line[: last + 1]


def _named(headings: Line) -> Line:
    """Return headings that differ: columns without one, or with the same, get a number."""
    seen: dict[str, int] = {}
    made = []
    for at, name in enumerate(headings, start=1):
        name = name or f"(cột {at})"  # noqa: PLW2901
        seen[name] = seen.get(name, 0) + 1
        made.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(made)


def _fit(line: Line, width: int) -> Line:
    return (*line[:width], *[""] * (width - len(line)))


def _unicode(lines: Iterable[Line], headings: Line) -> tuple[list[Line], Line, str]:
    """Turn cells typed with an old font into Unicode, all by the one encoding of the file.

    A few words fit both old encodings; what the rest of the file is typed in decides.
    """
    rows = list(lines)
    while rows and not any(rows[-1]):
        rows.pop()
    cells = {cell for line in (headings, *rows) for cell in line if cell and not cell.isascii()}
    guesses = {cell: recognise(cell) for cell in cells}
    found = {cell: guess for cell, guess in guesses.items() if guess is not None}
    if not found:
        return rows, headings, ""
    whole = recognise(" ".join(sorted(found)[:_VOTES]))
    votes = Counter(found.values())
    encoding = whole or votes.most_common(1)[0][0]
    turned = {cell: convert(cell, encoding) for cell in found}
    made = [tuple(turned.get(cell, cell) for cell in line) for line in rows]
    return made, tuple(turned.get(one, one) for one in headings), encoding


def no_table(path: Path) -> UserError:
    """Return what is said of a file that is no table."""
    return UserError(
        f"“{path.name}” không phải bảng Excel (.xlsx) hoặc CSV đọc được — "
        "mở bằng Excel, lưu lại thành .xlsx rồi nhập."
    )
