"""Breaking a paragraph into lines, and drawing them. Lengths in points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.blocks import (
    INDENT,
    Blank,
    Box,
    Break,
    Inline,
    Paragraph,
    Run,
    Stars,
)
from ocop_desktop.documents.pdf.fonts import Face, Fonts
from ocop_desktop.documents.pdf.marks import BOX, STAR, draw_box, draw_stars

MM = 72 / 25.4
LEADING = 1.15
_ASCENT = 0.91
_SPACES = re.compile(r"( +)")
_LEAST_FILL = 40.0
# A line whose spaces would grow past this share of the type size is left ragged.
_WIDEST_STRETCH = 0.9
# A word too long for a line breaks behind one of these, else anywhere.
_SOFT = frozenset("/.-_?&=,;:")


@dataclass(slots=True)
class Piece:
    """Text in one face, or a mark. `mark` is a box, stars, or None for text."""

    width: float
    face: Face
    text: str = ""
    mark: Box | Stars | None = None
    fill: bool = False
    ends: bool = False

    @property
    def spaces(self) -> int:
        """How many spaces stretch when the line is justified; no-break spaces do too."""
        return self.text.count(" ") + self.text.count("\u00a0")


@dataclass(slots=True)
class Word:
    """Pieces that stay on one line, and the space before them."""

    pieces: list[Piece] = field(default_factory=list)
    space: Piece | None = None

    @property
    def width(self) -> float:
        """Width without the space."""
        return sum(piece.width for piece in self.pieces)

    @property
    def ends(self) -> bool:
        """Whether this is a line end."""
        return bool(self.pieces) and self.pieces[0].ends


@dataclass(slots=True)
class Line:
    """One line, ready to draw: pieces from `x` on, spaces widened by `stretch`."""

    pieces: list[Piece]
    size: float
    x: float = 0.0
    stretch: float = 0.0

    @property
    def height(self) -> float:
        """Distance to the next line."""
        return self.size * LEADING

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw with the upper left corner at (x, top)."""
        base = top - self.size * _ASCENT
        x += self.x
        text = canvas.beginText()
        text.setTextOrigin(x, base)
        text.setWordSpace(self.stretch)
        face = ""
        for piece in self.pieces:
            if piece.mark is not None:
                _draw_mark(canvas, piece.mark, x, base, self.size)
                x += piece.width
                text.setTextOrigin(x, base)
                continue
            if piece.face.name != face:
                face = piece.face.name
                text.setFont(face, self.size)
            text.textOut(piece.text)
            x += piece.width + piece.spaces * self.stretch
        canvas.drawText(text)


def _draw_mark(canvas: Canvas, mark: Box | Stars, x: float, base: float, size: float) -> None:
    if isinstance(mark, Box):
        draw_box(canvas, mark, x, base, size)
    else:
        draw_stars(canvas, mark, x, base, size)


def layout(paragraph: Paragraph, width: float, fonts: Fonts) -> list[Line]:
    """Return the lines of `paragraph` in a column of `width` points; at least one."""
    indent = INDENT * MM if paragraph.indent else 0.0
    hang = paragraph.hang * MM
    mark, words = _words(paragraph, fonts, width - hang)
    lines: list[Line] = []
    for pieces, last in _rows(words, width - hang, indent):
        room = width - hang - (indent if not lines else 0.0)
        line = Line(_joined(_filled(pieces, room)), paragraph.size)
        line.x = width - room
        _align(line, paragraph, room, last=last)
        lines.append(line)
    lines = lines or [Line([], paragraph.size)]
    if mark:
        mark.width = lines[0].x
        lines[0] = Line([mark, *lines[0].pieces], paragraph.size, 0.0, lines[0].stretch)
    return lines


def _align(line: Line, paragraph: Paragraph, room: float, *, last: bool) -> None:
    spare = room - sum(piece.width for piece in line.pieces)
    if paragraph.align == "center":
        line.x += spare / 2
    elif paragraph.align == "right":
        line.x += spare
    elif paragraph.align == "justify" and not last:
        spaces = sum(piece.spaces for piece in line.pieces)
        stretch = spare / spaces if spaces else 0.0
        line.stretch = stretch if stretch < _WIDEST_STRETCH * line.size else 0.0


def _rows(words: list[Word], width: float, indent: float) -> Iterator[tuple[list[Piece], bool]]:
    """Yield (pieces, is last) for each line."""
    row: list[Piece] = []
    room = width - indent
    for word in words:
        if word.ends:
            yield row, True
            row, room = [], width
            continue
        space = word.space.width if word.space else 0.0
        if row and word.width + space > room:
            yield row, False
            row, room = [], width
        if row and word.space:
            row.append(word.space)
            room -= space
        row += word.pieces
        room -= word.width
    if row:
        yield row, True


def _words(paragraph: Paragraph, fonts: Fonts, width: float) -> tuple[Piece | None, list[Word]]:
    """Return the mark that hangs before the text, and the words of the text."""
    words: list[Word] = []
    current = Word()
    pieces = list(_pieces(paragraph, fonts))
    mark = pieces.pop(0) if paragraph.hang and pieces else None
    for piece in pieces:
        if not piece.ends and (piece.mark is not None or piece.text.strip(" ")):
            current.pieces.append(piece)
            continue
        if current.pieces:
            words.append(current)
            current = Word()
        if piece.ends:
            words.append(Word([piece]))
        else:
            current.space = piece
    if current.pieces:
        words.append(current)
    return mark, [part for word in words for part in _broken(word, paragraph.size, width)]


def _pieces(paragraph: Paragraph, fonts: Fonts) -> Iterator[Piece]:
    for inline in paragraph.inlines:
        yield from _inline(inline, paragraph.size, fonts)


def _inline(inline: Inline, size: float, fonts: Fonts) -> Iterator[Piece]:
    regular = fonts.regular
    match inline:
        case Run():
            look = fonts.face(bold=inline.bold, italic=inline.italic)
            for part in _SPACES.split(inline.text):
                for face, text in fonts.split(part, look) if part else ():
                    yield Piece(face.width(text, size), face, text)
        case Box():
            yield Piece(BOX * size, regular, mark=inline)
        case Stars():
            yield Piece(STAR * size * inline.count, regular, mark=inline)
        case Break():
            yield Piece(0.0, regular, ends=True)
        case Blank():
            wide = _LEAST_FILL if inline.fill else inline.width * MM
            text = "." * max(1, int(wide / regular.width(".", size)))
            yield Piece(regular.width(text, size), regular, text, fill=inline.fill)


def _broken(word: Word, size: float, width: float) -> Iterator[Word]:
    """Yield the parts of a word too long for a line, else the word itself."""
    if word.width <= width:
        yield word
        return
    part = Word(space=word.space)
    for piece in word.pieces:
        for text in _cut(piece, size, width, part.width):
            bit = Piece(piece.face.width(text, size), piece.face, text, piece.mark)
            bit = piece if piece.mark is not None else bit
            if part.pieces and part.width + bit.width > width:
                yield part
                part = Word()
            part.pieces.append(bit)
    yield part


def _cut(piece: Piece, size: float, width: float, used: float) -> Iterator[str]:
    """Yield pieces of text that fit `width`; the first one in what is left beside `used`."""
    text, room = piece.text, width - used
    if piece.mark is not None or not text:
        yield text
        return
    start, soft, wide = 0, 0, 0.0
    index = 0
    while index < len(text):
        wide += piece.face.width(text[index], size)
        if wide > room and index > start:
            end = soft if soft > start else index
            yield text[start:end]
            start, soft, wide, room, index = end, 0, 0.0, width, end
            continue
        if text[index] in _SOFT:
            soft = index + 1
        index += 1
    yield text[start:]


def _filled(pieces: list[Piece], room: float) -> list[Piece]:
    """Let the dots at the end of a line run to its end."""
    if not pieces or not pieces[-1].fill:
        return pieces
    dots = pieces[-1]
    dot = dots.width / len(dots.text)
    spare = room - sum(piece.width for piece in pieces[:-1])
    text = "." * max(1, int(spare / dot))
    return [*pieces[:-1], Piece(dot * len(text), dots.face, text)]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join neighbouring text of one face, so that a line is few drawing orders."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.mark is None
            and piece.mark is None
            and before.face is piece.face
        ):
            joined[-1] = Piece(before.width + piece.width, piece.face, before.text + piece.text)
        else:
            joined.append(piece)
    return joined
