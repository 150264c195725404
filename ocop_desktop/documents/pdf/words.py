"""Paragraphs as words: pieces of one face with their widths. Lengths in points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ocop_desktop.documents.blocks import Blank, Box, Break, Inline, Paragraph, Run, Stars
from ocop_desktop.documents.pdf.fonts import Face, Fonts
from ocop_desktop.documents.pdf.marks import BOX, STAR

MM = 72 / 25.4
_SPACES = re.compile(r"( +)")
_LEAST_FILL = 40.0
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
    target: str = ""

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


def words_of(paragraph: Paragraph, fonts: Fonts, width: float) -> tuple[Piece | None, list[Word]]:
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
                    yield Piece(face.width(text, size), face, text, target=inline.target)
        case Box():
            yield Piece(BOX * size, regular, mark=inline, target=inline.target)
        case Stars():
            yield Piece(STAR * size * inline.count, regular, mark=inline)
        case Break():
            yield Piece(0.0, regular, ends=True)
        case Blank():
            wide = _LEAST_FILL if inline.fill else inline.width * MM
            text = "." * max(1, int(wide / regular.width(".", size)))
            wide = regular.width(text, size)
            yield Piece(wide, regular, text, fill=inline.fill, target=inline.target)


def _broken(word: Word, size: float, width: float) -> Iterator[Word]:
    """Yield the parts of a word too long for a line, else the word itself."""
    if word.width <= width:
        yield word
        return
    part = Word(space=word.space)
    for piece in word.pieces:
        for text in _cut(piece, size, width, part.width):
            bit = Piece(piece.face.width(text, size), piece.face, text, target=piece.target)
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
