"""Type of a leaflet: lines broken to a width, the largest size at which a text fits. Points."""

from typing import TYPE_CHECKING

import msgspec

from ocop_desktop.documents.wording import printable

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from ocop_desktop.documents.pdf.fonts import Face, Fonts

LEADING = 1.42
_GAP = 0.45
_STEP = 0.25


class SetLine(msgspec.Struct, frozen=True):
    """A line and the room above it, in type sizes."""

    text: str
    above: float


def set_lines(text: str, face: "Face", size: float, width: float) -> list[SetLine]:
    """Return the lines of a text of paragraphs; a word wider than a line stands alone on it."""
    found: list[SetLine] = []
    for paragraph in filter(None, map(str.strip, printable(text).split("\n"))):
        first = _GAP if found else 0.0
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and face.width(longer, size) > width:
                found.append(SetLine(line, first))
                line, first = word, 0.0
            else:
                line = longer
        found.append(SetLine(line, first))
    return found


def height(lines: list[SetLine], size: float) -> float:
    """Return the height of lines."""
    return sum(LEADING * size + line.above * size for line in lines)


def largest(
    text: str, face: "Face", width: float, room: float, most: float, least: float
) -> float | None:
    """Return the largest size from `most` down to `least` at which a text fits, or None."""
    size = most
    while size >= least:
        if height(set_lines(text, face, size, width), size) <= room:
            return size
        size -= _STEP
    return None


def draw_lines(
    canvas: "Canvas",
    lines: list[SetLine],
    fonts: "Fonts",
    face: "Face",
    size: float,
    x: float,
    top: float,
    *,
    centre: float = 0.0,
) -> float:
    """Draw lines downwards from `top` and return where they end; `centre` is a width to centre."""
    at = top
    for line in lines:
        at -= line.above * size + LEADING * size
        left = x + (centre - face.width(line.text, size)) / 2 if centre else x
        base = at + (LEADING - 1) * size * 0.75
        for piece, words in fonts.split(line.text, face):
            canvas.setFont(piece.name, size)
            canvas.drawString(left, base, words)
            left += piece.width(words, size)
    return at
