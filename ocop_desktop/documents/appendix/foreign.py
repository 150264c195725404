"""A page of a person's PDF as a form that can be drawn anywhere, its stamps and signatures too."""

from collections.abc import Iterator
from typing import Any, cast

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, EncodedStreamObject, StreamObject

from ocop_desktop.documents.appendix.copying import Copier, raw_data
from ocop_desktop.documents.appendix.fitting import Box
from ocop_desktop.documents.appendix.sink import PdfSink, array, dictionary, number, ref

_HIDDEN, _NO_VIEW = 2, 32
_NOT_DRAWN = frozenset({"/Popup", "/Link"})
_SMALLEST = 1.0


class ForeignPage:
    """One page, read when made; `form` writes it."""

    def __init__(self, page: PageObject) -> None:
        self._page = page
        self.box = _box(page)
        self.rotation = int(page.rotation or 0) % 360

    def form(self, sink: PdfSink, copier: Copier) -> int:
        """Write the page as a form and return its number."""
        drawn = {f"A{index}": found for index, found in enumerate(self._appearances())}
        body = self._body(sink, copier)
        if not drawn:
            return body
        names = {"P": ref(body)}
        orders = [b"/P Do"]
        for name, (stream, matrix) in drawn.items():
            names[name] = copier.value(stream)
            orders.append(b"q %b cm /%b Do Q" % (numbers(matrix), name.encode()))
        return sink.put_stream(
            {
                **_form_head(self.box),
                "Resources": dictionary({"XObject": dictionary(names)}),
            },
            b"\n".join(orders),
            packed=False,
        )

    def _body(self, sink: PdfSink, copier: Copier) -> int:
        entries = _form_head(self.box)
        resources = self._page.get("/Resources")
        if resources is not None:
            entries["Resources"] = copier.value(self._page.raw_get("/Resources"))
        group = self._page.get("/Group")
        if group is not None:
            entries["Group"] = copier.value(self._page.raw_get("/Group"))
        contents = self._page.get("/Contents")
        if contents is not None:
            contents = contents.get_object()
        if isinstance(contents, EncodedStreamObject):
            for name in ("/Filter", "/DecodeParms"):
                if name in contents:
                    entries[name[1:]] = copier.value(contents.raw_get(name))
            return sink.put_stream(entries, raw_data(contents))
        return sink.put_stream(entries, b"\n".join(_parts(contents)), packed=False)

    def _appearances(self) -> Iterator[tuple[Any, tuple[float, ...]]]:
        """Yield what annotations show: electronic signatures, stamps, filled fields."""
        found = self._page.get("/Annots")
        for item in found.get_object() if found is not None else ():
            annotation = item.get_object()
            if not isinstance(annotation, DictionaryObject) or not _is_shown(annotation):
                continue
            stream, reference = _appearance(annotation)
            matrix = _matrix(annotation, stream) if stream is not None else None
            if matrix is not None:
                yield reference, matrix


def numbers(values: tuple[float, ...]) -> bytes:
    """Return numbers parted by spaces."""
    return b" ".join(number(value) for value in values)


def _form_head(box: Box) -> dict[str, bytes]:
    return {
        "Type": b"/XObject",
        "Subtype": b"/Form",
        "BBox": array(*(number(side) for side in box)),
    }


def _box(page: PageObject) -> Box:
    """Return what a reader shows of the page: the crop box within the sheet."""
    media = _sides(page.mediabox)
    crop = _sides(page.cropbox)
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    box = (left, bottom, right, top) if right > left and top > bottom else media
    if box[2] - box[0] < _SMALLEST or box[3] - box[1] < _SMALLEST:
        raise ValueError("page without area")
    return box


def _sides(box: Any) -> Box:
    x0, y0, x1, y1 = (float(side) for side in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _parts(contents: Any) -> Iterator[bytes]:
    """Yield the parts of a page's content, unpacked; they are one stream of orders."""
    if isinstance(contents, StreamObject):
        yield contents.get_data()
    elif isinstance(contents, ArrayObject):
        for item in contents:
            part = item.get_object()
            if isinstance(part, StreamObject):
                yield part.get_data()


def _is_shown(annotation: DictionaryObject) -> bool:
    flags = int(cast("int", annotation.get("/F", 0)))
    return not flags & (_HIDDEN | _NO_VIEW) and annotation.get("/Subtype") not in _NOT_DRAWN


def _appearance(annotation: DictionaryObject) -> tuple[StreamObject | None, Any]:
    """Return the normal appearance and the reference to it."""
    looks = annotation.get("/AP")
    looks = looks.get_object() if looks is not None else None
    if not isinstance(looks, DictionaryObject) or "/N" not in looks:
        return None, None
    reference = looks.raw_get("/N")
    normal = reference.get_object()
    if isinstance(normal, StreamObject):
        return normal, reference
    state = annotation.get("/AS")
    if isinstance(normal, DictionaryObject) and state in normal:
        reference = normal.raw_get(str(state))
        chosen = reference.get_object()
        return (chosen, reference) if isinstance(chosen, StreamObject) else (None, None)
    return None, None


def _matrix(annotation: DictionaryObject, stream: StreamObject) -> tuple[float, ...] | None:
    """Return what brings the appearance into its rectangle (ISO 32000-1, 12.5.5)."""
    rectangle, own = annotation.get("/Rect"), stream.get("/BBox")
    if rectangle is None or own is None:
        return None
    left, bottom, right, top = _sides(rectangle.get_object())
    x0, y0, x1, y1 = _sides(own.get_object())
    turn = stream.get("/Matrix")
    a, b, c, d, e, f = (float(part) for part in turn.get_object()) if turn else (1, 0, 0, 1, 0, 0)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    wide = max(x for x, _ in corners) - min(x for x, _ in corners)
    high = max(y for _, y in corners) - min(y for _, y in corners)
    if wide <= 0 or high <= 0 or right <= left or top <= bottom:
        return None
    across, up = (right - left) / wide, (top - bottom) / high
    return (
        across,
        0.0,
        0.0,
        up,
        left - min(x for x, _ in corners) * across,
        bottom - min(y for _, y in corners) * up,
    )
