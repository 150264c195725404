"""The blocks of a label before they have a place: type set to a width, codes in their size."""

from collections.abc import Callable, Iterator

import msgspec

from ocop_desktop.documents.label.type import Faces
from ocop_desktop.documents.label.values import POINT, BlockKind, Placed, TextLine
from ocop_desktop.dossier.labels.design import LabelDesign
from ocop_desktop.dossier.labels.draft import DraftLine, LabelDraft
from ocop_desktop.dossier.labels.ean13 import MODULES
from ocop_desktop.rulebook.labels import Barcode

_LEADING = 1.18
_NAME = 2.0
_FOREIGN = 1.0
_QUANTITY = 1.25
_DIGITS_MM = 3.0
_TITLE = "GIÁ TRỊ DINH DƯỠNG"
_SCAN = "Quét mã để xem nguồn gốc"
_STAR_MM = 14.0
_CELL = 0.7

Make = Callable[[float, float], Placed]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A block to place: `make(width, size)` sets it; `fixed` is the width of a code, else 0."""

    id: str
    name: str
    make: Make
    fixed: float = 0.0
    head: bool = False


def parts_of(draft: LabelDraft, design: LabelDesign, faces: Faces) -> list[Part]:
    """Return the blocks of a draft in the order of importance; the name is the head."""
    parts: list[Part] = []
    for line in draft.lines:
        if line.id == "nutrition":
            parts += _panel(draft, line, faces)
            continue
        head = line.id in ("name", "foreign")
        parts.append(Part(id=line.id, name=line.name, make=_text(line, faces), head=head))
    rules = draft.labels.barcode
    if design.barcode and draft.has_ean13:
        parts.append(_barcode(draft.gtin, rules, faces))
    if design.qr and draft.link:
        parts.append(_qr(draft.link, rules, faces))
    if draft.star:
        parts.append(_star(draft.star, faces))
    return _numbered(parts)


def barcode_width(rules: Barcode, scale: float) -> float:
    """Return the width of a bar code with its quiet zones."""
    return (MODULES + rules.quiet_left + rules.quiet_right) * rules.module_mm * scale


def _numbered(parts: list[Part]) -> list[Part]:
    """Give parts that share an id (fixed phrases) a number each."""
    seen: dict[str, int] = {}
    found = []
    for part in parts:
        seen[part.id] = seen.get(part.id, 0) + 1
        name = part.id if seen[part.id] == 1 else f"{part.id}-{seen[part.id]}"
        found.append(msgspec.structs.replace(part, id=name))
    return found


def _text(line: DraftLine, faces: Faces) -> Make:
    scale = {"name": _NAME, "foreign": _FOREIGN, "quantity": _QUANTITY}.get(line.id, 1.0)
    strong = line.id in ("name", "quantity")

    def make(width: float, size: float) -> Placed:
        runs = ((line.lead + ": ", True),) if line.lead else ()
        words = (*runs, (line.text, strong))
        own = size * scale
        set_lines = tuple(_set(faces, words, width, own, italic=line.id == "foreign"))
        return _block(line.id, line.name, "text", width, set_lines, own, known=line.known)

    return make


def _set(
    faces: Faces, runs: tuple[tuple[str, bool], ...], width: float, size: float, *, italic: bool
) -> Iterator[TextLine]:
    """Yield the lines of words broken at spaces; a longer word is broken where it must."""
    step = size * _LEADING * POINT
    x, row, space = 0.0, 0, faces.width(" ", size)
    pending: list[tuple[str, bool]] = []
    for text, bold in runs:
        for word in text.split():
            pending += [(bit, bold) for bit in faces.broken(word, size, width, bold=bold)]
    for word, bold in pending:
        wide = faces.width(word, size, bold=bold)
        if x and x + wide > width:
            x, row = 0.0, row + 1
        base = row * step + size * POINT * 0.92
        yield TextLine(text=word, x=x, base=base, size=size, bold=bold, italic=italic)
        x += wide + space


def _block(
    block_id: str, name: str, kind: BlockKind, width: float, lines: tuple[TextLine, ...],
    size: float, *, known: bool = True,
) -> Placed:  # fmt: skip
    low = max((line.base for line in lines), default=0.0)
    return Placed(
        id=block_id, name=name, kind=kind, x=0, y=0, width=width,
        height=low + 0.28 * size * POINT, lines=_joined(lines), known=known,
    )  # fmt: skip


def _joined(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """Join words that stand side by side in one look: the text stays searchable."""
    found: list[TextLine] = []
    for line in lines:
        last = found[-1] if found else None
        same = last and (last.base, last.bold, last.italic) == (line.base, line.bold, line.italic)
        if last and same:
            found[-1] = msgspec.structs.replace(last, text=f"{last.text} {line.text}")
        else:
            found.append(line)
    return tuple(found)


def _panel(draft: LabelDraft, line: DraftLine, faces: Faces) -> list[Part]:
    if not draft.panel.whole:
        return [Part(id=line.id, name=line.name, make=_text(line, faces))]
    rows = [(item.name, item.printed) for item in draft.panel.lines]
    title = f"{_TITLE} trong {draft.labels.nutrition.basis}"

    def make(width: float, size: float) -> Placed:
        step = size * _LEADING * POINT + _CELL
        head = tuple(_set(faces, ((title, True),), width - 2 * _CELL, size, italic=False))
        top = max(item.base for item in head) + 0.28 * size * POINT + 2 * _CELL
        words = [
            msgspec.structs.replace(item, x=item.x + _CELL, base=item.base + _CELL)
            for item in _joined(head)
        ]
        lines, rules = list(words), [(0.0, top, width, top)]
        for at, (name, figure) in enumerate(rows):
            base = top + at * step + size * POINT * 0.92 + _CELL / 2
            right = width - _CELL - faces.width(figure, size)
            lines.append(TextLine(text=name, x=_CELL, base=base, size=size))
            lines.append(TextLine(text=figure, x=right, base=base, size=size))
            rules.append((0.0, top + (at + 1) * step, width, top + (at + 1) * step))
        height = top + len(rows) * step
        edges = [(0.0, 0.0, width, 0.0), (0.0, 0.0, 0.0, height), (width, 0.0, width, height)]
        return Placed(
            id=line.id, name=line.name, kind="panel", x=0, y=0, width=width, height=height,
            lines=tuple(lines), rules=(*edges, *rules),
        )  # fmt: skip

    widest = max(faces.width(f"{name}   {figure}", 1.0) for name, figure in rows)
    # A column too narrow for name and figure side by side would let them run into each other.
    return [
        Part(id=line.id, name=line.name, make=lambda w, s: make(max(w, widest * s + 2 * _CELL), s))
    ]


def _barcode(gtin: str, rules: Barcode, faces: Faces) -> Part:
    del faces
    scale = rules.scale_least
    width = barcode_width(rules, scale)
    height = rules.bar_height_mm * scale + _DIGITS_MM

    def make(_width: float, _size: float) -> Placed:
        return Placed(
            id="barcode", name="Mã vạch", kind="barcode", x=0, y=0, width=width, height=height,
            code=gtin, module=rules.module_mm * scale,
        )  # fmt: skip

    return Part(id="barcode", name="Mã vạch", make=make, fixed=width)


def _qr(link: str, rules: Barcode, faces: Faces) -> Part:
    import segno  # noqa: PLC0415

    modules = segno.make(link, error="m", micro=False).symbol_size(border=rules.qr_quiet)[0]
    side = modules * rules.qr_module_mm

    def make(_width: float, size: float) -> Placed:
        own = size * 0.9
        lines = _joined(tuple(_set(faces, ((_SCAN, False),), side, own, italic=False)))
        moved = tuple(msgspec.structs.replace(one, base=one.base + side) for one in lines)
        low = max(one.base for one in moved) + 0.28 * own * POINT
        return Placed(
            id="qr", name="Mã QR truy xuất", kind="qr", x=0, y=0, width=side, height=low,
            lines=moved, code=link, module=rules.qr_module_mm,
        )  # fmt: skip

    return Part(id="qr", name="Mã QR truy xuất", make=make, fixed=side)


def _star(star: str, faces: Faces) -> Part:
    def make(_width: float, size: float) -> Placed:
        text = f"Chỗ đặt nhãn hiệu OCOP {star} sao"
        inner = _STAR_MM - 2 * _CELL
        lines = _joined(tuple(_set(faces, ((text, False),), inner, size * 0.8, italic=False)))
        moved = tuple(
            msgspec.structs.replace(one, x=one.x + _CELL, base=one.base + _CELL) for one in lines
        )
        low = max(_STAR_MM, max(one.base for one in moved) + 0.3 * size * POINT + _CELL)
        return Placed(
            id="star", name=f"Hạng {star} sao OCOP", kind="star", x=0, y=0, width=_STAR_MM,
            height=low, lines=moved, code=star,
        )  # fmt: skip

    return Part(id="star", name=f"Hạng {star} sao OCOP", make=make, fixed=_STAR_MM)
