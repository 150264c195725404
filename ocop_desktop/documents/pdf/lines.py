"""Breaking a paragraph into lines, and drawing them. Lengths in points."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.blocks import INDENT, Box, Paragraph, Stars
from ocop_desktop.documents.pdf.fonts import Fonts
from ocop_desktop.documents.pdf.marks import draw_box, draw_stars
from ocop_desktop.documents.pdf.words import MM, Piece, Word, words_of

LEADING = 1.15
_ASCENT = 0.91
# A line whose spaces would grow past this share of the type size is left ragged.
_WIDEST_STRETCH = 0.9


class Spot(NamedTuple):
    """Where a part with a target stands, in points right of and below a corner."""

    left: float
    top: float
    right: float
    bottom: float
    target: str

    def moved(self, right: float, down: float) -> "Spot":
        """Return the same spot seen from a corner so far left and above."""
        return Spot(
            self.left + right, self.top + down, self.right + right, self.bottom + down, self.target
        )


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

    def spots(self, x: float = 0.0, top: float = 0.0) -> Iterator[Spot]:
        """Yield where answers stand when the upper left corner is at (x, top), top growing down."""
        x += self.x
        for target, pieces in groupby(self.pieces, lambda piece: piece.target):
            wide = sum(piece.width + piece.spaces * self.stretch for piece in pieces)
            if target and wide:
                yield Spot(x, top, x + wide, top + self.height, target)
            x += wide

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
    mark, words = words_of(paragraph, fonts, width - hang)
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


def _filled(pieces: list[Piece], room: float) -> list[Piece]:
    """Let the dots at the end of a line run to its end."""
    if not pieces or not pieces[-1].fill:
        return pieces
    dots = pieces[-1]
    dot = dots.width / len(dots.text)
    spare = room - sum(piece.width for piece in pieces[:-1])
    text = "." * max(1, int(spare / dot))
    return [*pieces[:-1], Piece(dot * len(text), dots.face, text, target=dots.target)]


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
            and before.target == piece.target
        ):
            text = before.text + piece.text
            joined[-1] = Piece(before.width + piece.width, piece.face, text, target=piece.target)
        else:
            joined.append(piece)
    return joined
