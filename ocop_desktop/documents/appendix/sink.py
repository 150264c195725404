"""A PDF written object by object: what is written needs no memory any more."""

import hashlib
import zlib
from collections.abc import Mapping
from typing import BinaryIO

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 6


class PdfSink:
    """Numbers objects, remembers where each lies, closes with the table of them."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._places: dict[int, int] = {}
        self._last = 0
        self._at = 0
        self._write(_HEAD)

    def reserve(self) -> int:
        """Return the number of an object to be written later."""
        self._last += 1
        return self._last

    def put(self, body: bytes, number: int = 0) -> int:
        """Write an object and return its number."""
        number = number or self.reserve()
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return number

    def put_stream(
        self,
        entries: Mapping[str, bytes],
        data: bytes,
        number: int = 0,
        *,
        packed: bool = True,
    ) -> int:
        """Write a stream; with `packed` its data is already as its filter says."""
        if not packed:
            data = zlib.compress(data, _LEVEL)
            entries = {**entries, "Filter": b"/FlateDecode"}
        body = dictionary({**entries, "Length": b"%d" % len(data)})
        return self.put(b"%b\nstream\n%b\nendstream" % (body, data), number)

    def finish(self, root: int, info: int, identity: str) -> None:
        """Write the table of objects and what it hangs on; equal `identity`, equal bytes."""
        start = self._at
        count = self._last + 1
        rows = [b"0000000000 65535 f \n"]
        # A number that was never written is a free one.
        rows += [
            b"%010d 00000 n \n" % self._places[number]
            if number in self._places
            else b"0000000000 00000 f \n"
            for number in range(1, count)
        ]
        mark = hashlib.sha256(identity.encode()).hexdigest()[:32].encode()
        trailer = dictionary(
            {
                "Size": b"%d" % count,
                "Root": ref(root),
                "Info": ref(info),
                "ID": b"[<%b><%b>]" % (mark, mark),
            }
        )
        self._write(b"xref\n0 %d\n%btrailer\n%b\n" % (count, b"".join(rows), trailer))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._at += len(data)


def ref(number: int) -> bytes:
    """Return the reference to an object."""
    return b"%d 0 R" % number


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """Return a dictionary of plain names and written values."""
    inside = b" ".join(b"/%b %b" % (key.encode(), value) for key, value in entries.items())
    return b"<< %b >>" % inside


def text(value: str) -> bytes:
    """Return words for a reader's eyes (titles, bookmarks)."""
    return b"<%b>" % ("\ufeff" + value).encode("utf-16-be").hex().encode()


def number(value: float) -> bytes:
    """Return a number with at most four decimals, always written the same way."""
    short = f"{value:.4f}".rstrip("0").rstrip(".")
    return b"0" if short in {"-0", ""} else short.encode()


def array(*parts: bytes) -> bytes:
    """Return an array."""
    return b"[%b]" % b" ".join(parts)
