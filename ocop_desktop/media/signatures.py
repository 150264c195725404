"""What a file is by its first bytes. Loads nothing: asked for whole lists of papers."""

from pathlib import Path
from typing import Literal

from ocop_desktop.media import office

Kind = Literal["pdf", "jpeg", "png", "heic", "docx", "xlsx", "mp4"]

SUFFIXES: dict[Kind, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "heic": (".heic", ".heif"),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "mp4": (".mp4", ".m4v"),
}
PICTURES: frozenset[Kind] = frozenset({"jpeg", "png", "heic"})
PRINTED: frozenset[Kind] = PICTURES | {"pdf"}

HEAD = 4096
"""How many bytes are enough."""
_PDF = b"%PDF-"
_PDF_LEAD = 1024  # readers find the mark behind mail headers and byte order marks up to here
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})
_HEIC_MAYBE = frozenset({b"mif1", b"msf1"})
_MP4 = frozenset(
    b"isom iso2 iso3 iso4 iso5 iso6 iso7 iso8 iso9 mp41 mp42 avc1 M4VH M4VP MSNV dash mmp4".split()
) | {b"M4V "}


def kind_of(path: Path) -> Kind | None:
    """Return what a file is; None for what is none of ours."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    return by_content(path, head)


def by_content(path: Path, head: bytes) -> Kind | None:
    """Return what a file is that begins with `head`."""
    if _PDF in head[:_PDF_LEAD]:
        return "pdf"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if is_heic(head):
        return "heic"
    if head[4:8] == b"ftyp" and head[8:12] in _MP4:
        return "mp4"
    return office.kind(path) if head.startswith(b"PK\x03\x04") else None


def is_heic(head: bytes) -> bool:
    """Return whether a file that begins with `head` is a HEIC or HEIF picture."""
    if head[4:8] != b"ftyp":
        return False
    told = head[8:12] in _HEIC_MAYBE and (b"heic" in head[8:64] or b"heix" in head[8:64])
    return head[8:12] in _HEIC or told
