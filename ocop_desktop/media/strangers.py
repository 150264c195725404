"""Kinds of files people often have that are not taken: what they are, and what to do with them."""

from collections.abc import Callable

ACCEPTED = "PDF, ảnh JPG, PNG, HEIC, tệp DOCX, XLSX hoặc clip MP4"

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURE = "lưu thành JPG hoặc PNG rồi thêm lại"
_FILM = "lưu lại thành MP4 (H.264), hoặc đưa clip lên mạng rồi ghi đường dẫn"
_FILM_STARTS = (b"\x1aE\xdf\xa3", b"FLV", b"\x00\x00\x01\xba", b"0&\xb2u")
_FILM_BOXES = frozenset({b"moov", b"mdat", b"wide"})
_NO_FILM = frozenset({b"avif", b"avis", b"mif1", b"msf1"})


def _starts(*starts: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(starts)


def _riff(kind: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(b"RIFF") and head[8:12] == kind


def _film(head: bytes) -> bool:
    if head[4:8] == b"ftyp":
        return head[8:12] not in _NO_FILM
    return head[4:8] in _FILM_BOXES or head.startswith(_FILM_STARTS)


_KNOWN: tuple[tuple[Callable[[bytes], bool], str, str], ...] = (
    (
        _starts(_OLD_OFFICE),
        "là tệp Word, Excel đời cũ hoặc có mật khẩu",
        "mở ra, bỏ mật khẩu nếu có, lưu thành DOCX, XLSX hoặc PDF rồi thêm lại",
    ),
    (_starts(b"II*\x00", b"MM\x00*"), "là ảnh TIFF", "lưu thành PDF hoặc JPG rồi thêm lại"),
    (_starts(b"GIF8"), "là ảnh GIF", _PICTURE),
    (_starts(b"BM"), "là ảnh BMP", _PICTURE),
    (_riff(b"WEBP"), "là ảnh WebP", _PICTURE),
    (lambda head: head[4:12] in {b"ftypavif", b"ftypavis"}, "là ảnh AVIF", _PICTURE),
    (_riff(b"AVI "), "là clip không phải MP4", _FILM),
    (_film, "là clip không phải MP4", _FILM),
    (
        _starts(b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"),
        "là tệp nén",
        "giải nén rồi thêm từng tệp bên trong",
    ),
    (
        _starts(b"PK"),
        "là tệp nén hoặc tệp văn phòng không phải DOCX, XLSX",
        "giải nén rồi thêm từng tệp, hoặc lưu thành DOCX, XLSX, PDF",
    ),
    (
        _starts(b"MZ", b"\x7fELF", b"#!"),
        "là chương trình",
        f"đừng mở tệp này; chỉ thêm {ACCEPTED}",
    ),
)


def told(head: bytes) -> tuple[str, str]:
    """Return (what it is, what to do) for a file that begins with `head` and is none of ours."""
    for fits, what, todo in _KNOWN:
        if fits(head):
            return what, todo
    return (
        "có nội dung không nhận ra được",
        f"chỉ thêm {ACCEPTED}; nếu tệp vốn thuộc loại này thì tệp đã hỏng, hãy chép lại từ nguồn",
    )
