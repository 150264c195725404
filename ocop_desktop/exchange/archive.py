"""A stranger's package, folder or zip, behind one careful face. Reads only; writes nothing."""

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from ocop_desktop.errors import UserError
from ocop_desktop.exchange.manifest import MANIFEST, TAGS
from ocop_desktop.exchange.names import UnsafeNameError, check, check_together

MAX_ENTRIES = 2_000
MAX_TOTAL_BYTES = 4 * 1024**3
MAX_RATIO = 200  # unpacked to packed; office papers stay below 20
RATIO_FREE_BYTES = 1024 * 1024  # small text may shrink more without meaning harm
MAX_DIRECTORY_BYTES = 4 * 1024**2  # of the table of contents at the end of a zip

# What file managers leave behind by themselves.
LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_ENCRYPTED = 0x1
# What zipfile raises over headers that make no sense (ValueError: names that are no UTF-8,
# RuntimeError: ways of packing it does not know).
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, ValueError)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class BadPackageError(UserError):
    """A package that is not opened."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"Không mở được gói “{path.name}”: {reason} — "
            "xin người gửi xuất lại gói từ phần mềm rồi chép lại."
        )


class Archive:
    """Files of a package by name, each openable. Close it after use."""

    def __init__(
        self,
        path: Path,
        sizes: dict[str, int],
        opener: Callable[[str], BinaryIO],
        close: Callable[[], None],
    ) -> None:
        self.path, self.sizes = path, sizes
        self._opener, self.close = opener, close

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """Open a file for reading; damage inside is a BadPackageError."""
        try:
            stream = self._opener(name)
        except (*_BROKEN, OSError) as error:
            raise BadPackageError(self.path, f"“{name}” bị hỏng bên trong") from error
        try:
            with stream:
                yield stream
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise BadPackageError(self.path, f"không đọc hết được “{name}”") from error

    def read(self, name: str, limit: int) -> bytes:
        """Return a small file whole; raise when it is larger than `limit` bytes."""
        if self.sizes[name] > limit:
            raise BadPackageError(self.path, f"“{name}” quá lớn")
        with self.open(name) as stream:
            return stream.read(limit + 1)


def open_archive(path: Path, most: int | None = None) -> Archive:
    """Return the package at `path`, every name and limit checked; raise UserError.

    `most` is how many files it may hold (None: as many as a package may).
    """
    most = MAX_ENTRIES if most is None else most
    try:
        if path.is_dir():
            return _open_folder(_package_in(path), most)
        if path.exists():
            return _open_zip(path, most)
    except OSError as error:
        raise BadPackageError(path, f"máy báo “{error.strerror or error}”") from error
    raise UserError(f"Không thấy gói “{path}” — xem lại đường dẫn.")


def _package_in(folder: Path) -> Path:
    """Return the package itself, also when `folder` merely holds one; raise UserError.

    A folder of other things is refused before anything in it is read.
    """
    if (folder / MANIFEST).exists():
        return folder
    inside = [path for path in folder.iterdir() if (path / MANIFEST).is_file()]
    if len(inside) == 1 and not inside[0].is_symlink():
        return inside[0]
    if any((folder / name).exists() for name in TAGS):
        return folder  # a damaged one: what is missing will be told
    name = folder.resolve().name
    if inside:
        raise UserError(f"Thư mục “{name}” chứa {len(inside)} gói — mở thư mục, chọn một gói.")
    raise UserError(
        f"“{name}” là thư mục thường, không phải gói hồ sơ — chọn thư mục do phần mềm xuất ra."
    )


def _open_folder(folder: Path, most: int) -> Archive:
    sizes: dict[str, int] = {}
    for path, found in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if not stat.S_ISREG(found.st_mode):
            raise BadPackageError(folder, f"“{name}” là liên kết hoặc tệp đặc biệt")
        sizes[name] = found.st_size
        _check_size(folder, sizes, most)
    _check_names(sizes)
    return Archive(folder, sizes, lambda name: (folder / name).open("rb"), lambda: None)


def _walk(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield every file below `folder` without following links."""
    with os.scandir(folder) as items:
        for item in items:
            found = item.stat(follow_symlinks=False)
            if stat.S_ISDIR(found.st_mode):
                yield from _walk(Path(item.path))
            elif item.name.lower() not in LITTER:
                yield Path(item.path), found


def _open_zip(path: Path, most: int) -> Archive:
    try:
        _check_directory(path, most)
        file = zipfile.ZipFile(path)
    except (*_BROKEN, OSError) as error:
        raise BadPackageError(path, "không phải tệp zip nguyên vẹn") from error
    try:
        for item in file.infolist():
            _check_member(path, item)
        members = [item for item in file.infolist() if not item.is_dir() and not _is_litter(item)]
        infos = {_stored_name(item): item for item in members}
        _check_unique(members)
        sizes = {name: item.file_size for name, item in infos.items()}
        _check_size(path, sizes, most)
        _check_names(sizes)
        _check_ratio(path, members)
        top = _top(sizes)
    except BaseException:
        file.close()
        raise
    inner = {name.removeprefix(top): size for name, size in sizes.items()}
    return Archive(path, inner, lambda n: cast("BinaryIO", file.open(infos[top + n])), file.close)


def _is_litter(item: zipfile.ZipInfo) -> bool:
    parts = item.filename.split("/")
    return parts[-1].lower() in LITTER or parts[0] == "__MACOSX"


def _check_directory(path: Path, most: int) -> None:
    """Look at the zip's last record first: its table of contents is read whole into memory."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 65_557))
        tail = file.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        raise zipfile.BadZipFile
    _, _, _, _, entries, directory, _, _ = _END.unpack(tail[at : at + _END.size])
    if entries > most * 2 or directory > MAX_DIRECTORY_BYTES:
        raise BadPackageError(path, "có quá nhiều tệp bên trong")


def _stored_name(item: zipfile.ZipInfo) -> str:
    """Return the name as it stands in the zip; `filename` is cut at NUL and mended by zipfile."""
    return item.orig_filename


def _check_member(path: Path, item: zipfile.ZipInfo) -> None:
    name = check(_stored_name(item).removesuffix("/"))
    kind = stat.S_IFMT(item.external_attr >> 16)
    if kind and not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
        raise BadPackageError(path, f"“{name}” là liên kết hoặc tệp đặc biệt")
    if item.flag_bits & _ENCRYPTED:
        raise BadPackageError(path, "tệp zip có mật khẩu")
    if item.compress_type not in _PACKINGS:
        raise BadPackageError(path, f"“{name}” nén theo cách lạ")


def _check_unique(members: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for item in members:
        name = _stored_name(item)
        if name in seen:
            raise UnsafeNameError(name, "có hai tệp cùng tên")
        seen.add(name)


def _check_size(path: Path, sizes: dict[str, int], most: int) -> None:
    if len(sizes) > most:
        raise BadPackageError(path, f"có hơn {most} tệp bên trong")
    if sum(sizes.values()) > MAX_TOTAL_BYTES:
        raise BadPackageError(path, f"nội dung lớn hơn {MAX_TOTAL_BYTES // 1024**3} GB")


def _check_ratio(path: Path, members: list[zipfile.ZipInfo]) -> None:
    for item in members:
        if item.file_size > RATIO_FREE_BYTES + item.compress_size * MAX_RATIO:
            raise BadPackageError(path, f"“{item.filename}” bung ra lớn bất thường")


def _check_names(sizes: dict[str, int]) -> None:
    names = [check(name) for name in sizes]
    check_together(names)


def _top(sizes: dict[str, int]) -> str:
    """Return "folder/" when somebody zipped the package's folder instead of its content."""
    if MANIFEST in sizes:
        return ""
    tops = {name.partition("/")[0] for name in sizes}
    top = f"{tops.pop()}/" if len(tops) == 1 else ""
    return top if f"{top}{MANIFEST}" in sizes else ""
