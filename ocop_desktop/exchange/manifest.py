"""The BagIt-style papers of a package (RFC 8493, payload beside the tags, SHA-256)."""

import hashlib
import re
from collections.abc import Mapping

from ocop_desktop.errors import UserError

BAGIT = "bagit.txt"
INFO = "bag-info.txt"
OFFICER = "Contact-Name"
"""Names in bag-info the officer who took the dossier in: only what a commune forwards has it."""
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
TAGS = (BAGIT, INFO, MANIFEST, TAG_MANIFEST)
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
SNAPSHOT = "External-Identifier"
SUPPLEMENT = "Supplement-To"
"""The identity of the version a supplement follows; only supplements have it."""
MAX_TAG_BYTES = 1024 * 1024

_LINE = re.compile(r"^([0-9a-f]{64})  ?\*?(.+)$")
_ESCAPES = (("%", "%25"), ("\n", "%0A"), ("\r", "%0D"))


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def manifest(checksums: Mapping[str, str]) -> bytes:
    """Return a manifest: one line per file, in the order of the names."""
    lines = [f"{checksums[name]}  {_escaped(name)}\n" for name in sorted(checksums)]
    return "".join(lines).encode()


def parse_manifest(data: bytes, name: str) -> dict[str, str]:
    """Return name → SHA-256; raise UserError on a line that is none."""
    found: dict[str, str] = {}
    for number, line in enumerate(_text(data, name).splitlines(), start=1):
        match = _LINE.match(line)
        if not match or _plain(match[2]) in found:
            raise UserError(
                f"Dòng {number} của “{name}” trong gói không đọc được — "
                "xin người gửi xuất lại gói từ phần mềm."
            )
        found[_plain(match[2])] = match[1]
    return found


def info(values: Mapping[str, str]) -> bytes:
    """Return bag-info: one "Key: value" per line."""
    return "".join(f"{key}: {' '.join(value.split())}\n" for key, value in values.items()).encode()


def parse_info(data: bytes) -> dict[str, str]:
    """Return the keys and values of bag-info; lines of another shape are left out."""
    pairs = (line.partition(": ") for line in _text(data, INFO).splitlines())
    return {key: value for key, colon, value in pairs if colon}


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError(
            f"“{name}” trong gói không phải chữ UTF-8 — xin người gửi xuất lại gói từ phần mềm."
        ) from error


def _escaped(name: str) -> str:
    for plain, escape in _ESCAPES:
        name = name.replace(plain, escape)
    return name


def _plain(name: str) -> str:
    for plain, escape in reversed(_ESCAPES):
        name = name.replace(escape, plain)
    return name
