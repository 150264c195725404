"""A package behind a passphrase: AES-256-GCM in pieces, the key made by scrypt.

File: mark (8 bytes) · length of the head (4) · head (JSON: cost of scrypt, salt, nonce prefix) ·
pieces of at most 1 MiB, each followed by its 16-byte tag. A piece's nonce is the prefix, its
number and whether it is the last, so pieces cannot be swapped, dropped, doubled or cut off; the
mark and the head are authenticated with every piece.
"""

import base64
import hashlib
import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from ocop_desktop.disk import sync_file, writing_to
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.archive import MAX_TOTAL_BYTES
from ocop_desktop.text import nfc

SUFFIX = ".ocopkhoa"
SHORTEST_PASSPHRASE = 8
_MARK = b"OCOPKHOA"
_LENGTH = struct.Struct("<I")
_MAX_HEAD = 512
_PIECE = 1024 * 1024
_TAG = 16
_KEY = 32
_SALT = 16
_PREFIX = 7
# 64 MiB and about a fifth of a second on an office laptop (RFC 7914: 128 · r · n bytes).
_COST = 2**16
_BLOCK = 8
_COSTS = range(2**14, 2**18 + 1)

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


class WrongPassphraseError(UserError):
    """The passphrase does not open the file; a changed first piece looks the same."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Mật khẩu không mở được “{path.name}” — gõ lại cho đúng chữ hoa, chữ thường và dấu; "
            "nếu chắc chắn đúng thì tệp đã bị sửa, xin người gửi gửi lại."
        )


class DamagedSealError(UserError):
    """A sealed file that was cut off or changed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"Tệp khóa “{path.name}” bị hỏng ({reason}) — xin người gửi gửi lại tệp gốc."
        )


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cost: int
    salt: str
    prefix: str


def is_sealed(path: Path) -> bool:
    """Return whether a file is a sealed package, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MARK)) == _MARK
    except OSError:
        return False


def check_passphrase(passphrase: str) -> None:
    """Raise UserError when a new passphrase is too short to keep anybody out."""
    if len(nfc(passphrase)) < SHORTEST_PASSPHRASE:
        raise UserError(
            f"Mật khẩu ngắn quá — dùng từ {SHORTEST_PASSPHRASE} ký tự, tốt nhất là bốn năm từ dễ "
            "nhớ, và báo cho người nhận qua đường khác."
        )


def seal(
    source: Path,
    target: Path,
    passphrase: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write `source` sealed to `target`, which must not exist; nothing is left on failure."""
    check_passphrase(passphrase)
    salt, prefix = os.urandom(_SALT), os.urandom(_PREFIX)
    head = _Head(_COST, base64.b64encode(salt).decode(), base64.b64encode(prefix).decode())
    told = msgspec.json.encode(head)
    start = _MARK + _LENGTH.pack(len(told)) + told
    box = _Box(_key(passphrase, salt, _COST), prefix, start)
    size = source.stat().st_size
    with writing_to(target.parent):
        try:
            with source.open("rb") as plain, target.open("xb") as out:
                out.write(start)
                for number, (piece, last) in enumerate(_pieces(plain, _PIECE)):
                    _stop_if(cancelled)
                    out.write(box.closed(number, piece, last=last))
                    if progress:
                        progress(min(size, (number + 1) * _PIECE), size, target.name)
            sync_file(target)
        except FileExistsError:
            raise  # it is somebody else's and stays
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _stop_if(cancelled: Cancelled | None) -> None:
    if cancelled and cancelled():
        raise CancelledError


def try_passphrase(path: Path, passphrase: str) -> None:
    """Raise WrongPassphraseError or DamagedSealError when a passphrase does not open a file."""
    with path.open("rb") as file:
        box = _opener(path, file, passphrase)
        piece, last = next(_pieces(file, _PIECE + _TAG))
        _opened(path, box, 0, piece, last=last)


def unseal(path: Path, target: Path, passphrase: str) -> None:
    """Write what is in the sealed file at `path` to `target`, which must not exist.

    Raises WrongPassphraseError or DamagedSealError; `target` is then not there.
    """
    with path.open("rb") as file:
        box = _opener(path, file, passphrase)
        with writing_to(target.parent):
            try:
                with target.open("xb") as out:
                    _copy_open(path, file, out, box)
            except BaseException:
                target.unlink(missing_ok=True)
                raise


def _opener(path: Path, file: BinaryIO, passphrase: str) -> "_Box":
    start, head = _read_head(path, file)
    key = _key(passphrase, base64.b64decode(head.salt), head.cost)
    return _Box(key, base64.b64decode(head.prefix), start)


def _copy_open(path: Path, file: BinaryIO, out: BinaryIO, box: "_Box") -> None:
    written = 0
    for number, (piece, last) in enumerate(_pieces(file, _PIECE + _TAG)):
        plain = _opened(path, box, number, piece, last=last)
        written += len(plain)
        if written > MAX_TOTAL_BYTES:
            raise DamagedSealError(path, f"lớn hơn {MAX_TOTAL_BYTES // 1024**3} GB")
        out.write(plain)


def _opened(path: Path, box: "_Box", number: int, piece: bytes, *, last: bool) -> bytes:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415

    try:
        return box.opened(number, piece, last=last)
    except InvalidTag as error:
        # A cut after whole pieces shows as a last piece that was not closed as the last.
        if number == 0 and not _opens_otherwise(box, piece, last=last):
            raise WrongPassphraseError(path) from error
        raise DamagedSealError(path, "bị cắt cụt hoặc bị sửa") from error


def _opens_otherwise(box: "_Box", piece: bytes, *, last: bool) -> bool:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415

    try:
        box.opened(0, piece, last=not last)
    except InvalidTag:
        return False
    return True


def _read_head(path: Path, file: BinaryIO) -> tuple[bytes, _Head]:
    mark = file.read(len(_MARK))
    length = file.read(_LENGTH.size)
    if mark != _MARK or len(length) != _LENGTH.size:
        raise DamagedSealError(path, "không phải tệp khóa của phần mềm này")
    (size,) = _LENGTH.unpack(length)
    if size > _MAX_HEAD:
        raise DamagedSealError(path, "phần đầu lạ")
    told = file.read(size)
    try:
        head = msgspec.json.decode(told, type=_Head)
        salt = base64.b64decode(head.salt, validate=True)
        prefix = base64.b64decode(head.prefix, validate=True)
    except (ValueError, msgspec.DecodeError) as error:
        raise DamagedSealError(path, "phần đầu lạ") from error
    power = head.cost > 0 and head.cost & (head.cost - 1) == 0
    if head.cost not in _COSTS or not power or (len(salt), len(prefix)) != (_SALT, _PREFIX):
        # A stranger's file must not make this machine work for hours or fill its memory.
        raise DamagedSealError(path, "phần đầu lạ")
    return mark + length + told, head


def _pieces(file: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    """Yield the content in pieces, each with whether it is the last; always at least one."""
    piece = file.read(size)
    while True:
        following = file.read(size)
        yield piece, not following
        if not following:
            return
        piece = following


def _key(passphrase: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(
        nfc(passphrase).encode(),
        salt=salt,
        n=cost,
        r=_BLOCK,
        p=1,
        maxmem=256 * cost * _BLOCK,
        dklen=_KEY,
    )


class _Box:
    """Closes and opens pieces with one key."""

    def __init__(self, key: bytes, prefix: bytes, about: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        self._cipher, self._prefix, self._about = AESGCM(key), prefix, about

    def closed(self, number: int, piece: bytes, *, last: bool) -> bytes:
        return self._cipher.encrypt(self._nonce(number, last=last), piece, self._about)

    def opened(self, number: int, piece: bytes, *, last: bool) -> bytes:
        return self._cipher.decrypt(self._nonce(number, last=last), piece, self._about)

    def _nonce(self, number: int, *, last: bool) -> bytes:
        return self._prefix + struct.pack(">IB", number, last)
