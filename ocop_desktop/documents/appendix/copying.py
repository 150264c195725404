"""Take objects of a foreign PDF over into a sink, each once, nothing that is not drawn."""

import io
from collections import deque
from collections.abc import Iterator
from typing import Any

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from ocop_desktop.documents.appendix.sink import PdfSink, array, ref

# They describe and draw nothing; some tell who made the page.
_LEFT_OUT = frozenset({"/Metadata", "/PieceInfo", "/StructParent", "/StructParents"})
# Following one of these would copy the whole foreign document.
_TREES = frozenset({"/Page", "/Pages", "/Catalog", "/StructTreeRoot"})
_DEEPEST = 60
_STREAM_OWN = frozenset({"/Length"})


class TooDeepError(ValueError):
    """Objects nested beyond reason."""


class Copier:
    """Copies from one reader; keep it as long as objects may be shared."""

    def __init__(self, sink: PdfSink) -> None:
        self._sink = sink
        self._known: dict[tuple[int, int], bytes] = {}
        self._waiting: deque[tuple[int, Any]] = deque()

    def value(self, found: Any) -> bytes:
        """Return an object as written inside another; what it refers to is copied."""
        body = self._written(found, 0)
        self._drain()
        return body

    def _written(self, found: Any, depth: int) -> bytes:
        if depth > _DEEPEST:
            raise TooDeepError
        match found:
            case IndirectObject():
                return self._reference(found)
            case StreamObject():
                # A stream must stand by itself.
                number = self._sink.reserve()
                self._waiting.append((number, found))
                return ref(number)
            case DictionaryObject():
                entries = self._entries(found, _LEFT_OUT, depth)
                return b"<< %b >>" % b" ".join(b"%b %b" % pair for pair in entries)
            case ArrayObject():
                return array(*(self._written(item, depth + 1) for item in list.__iter__(found)))
            case _:
                return _plain(found)

    def _entries(
        self, found: DictionaryObject, left_out: frozenset[str], depth: int
    ) -> Iterator[tuple[bytes, bytes]]:
        for key, value in dict.items(found):
            if key not in left_out:
                yield NameObject(key).renumber(), self._written(value, depth + 1)

    def _reference(self, found: IndirectObject) -> bytes:
        key = (found.idnum, found.generation)
        known = self._known.get(key)
        if known is None:
            target = found.get_object()
            if target is None or isinstance(target, NullObject) or _leads_out(target):
                return b"null"
            number = self._sink.reserve()
            known = self._known[key] = ref(number)
            self._waiting.append((number, target))
        return known

    def _drain(self) -> None:
        while self._waiting:
            number, found = self._waiting.popleft()
            if isinstance(found, StreamObject):
                left_out = _LEFT_OUT | _STREAM_OWN
                entries = {
                    name[1:].decode("ascii"): body
                    for name, body in self._entries(found, left_out, 0)
                }
                self._sink.put_stream(entries, raw_data(found), number)
            else:
                self._sink.put(self._written(found, 0), number)


def _leads_out(target: PdfObject) -> bool:
    return isinstance(target, DictionaryObject) and target.get("/Type") in _TREES


def raw_data(stream: StreamObject) -> bytes:
    """Return a stream's data as its filters left it; unpacking and packing again would cost."""
    return bytes(stream._data)  # noqa: SLF001


def _plain(value: Any) -> bytes:
    """Return a value that holds no others; the common ones without a detour over a stream."""
    match value:
        case NameObject():
            return value.renumber()
        case FloatObject():
            return value.myrepr().encode()
        case NumberObject():
            return b"%d" % value
        case PdfObject():
            return _bytes(value)
        case _:
            return b"null"


def _bytes(value: PdfObject) -> bytes:
    out = io.BytesIO()
    value.write_to_stream(out)
    return out.getvalue()
