"""The leaflet as PDF: one A5 page, or an A4 sheet to fold once. Fonts are embedded."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.pdf.fonts import Fonts, fonts
from ocop_desktop.documents.pdf.words import MM
from ocop_desktop.documents.story import panels
from ocop_desktop.documents.story.setting import SetLine, height, largest, set_lines
from ocop_desktop.dossier.stories.leaflet import Format, Leaflet, LeafletMade
from ocop_desktop.dossier.stories.sentences import sentences

__all__ = ["Format", "Leaflet", "LeafletMade", "write_leaflet"]

_CREATOR = "OCOP Desktop"
_BODY_MOST, _BODY_LEAST = 12.5, 8.0
_GOOD_BODY = 10.5
_PHOTO_MOST, _PHOTO_LEAST = 96 * MM, 30 * MM
_COVER_PHOTO = 122 * MM
_INSIDE_PHOTO, _WOVEN = 62 * MM, 18 * MM
_BACK_BODY, _INSIDE_BODY = 11.5, 13.5
_STEP = 4 * MM
_GAP = 7 * MM


def write_leaflet(leaflet: Leaflet, path: Path, form: Format = "a5") -> LeafletMade:
    """Write the leaflet to `path`. Words that find no room are handed back, never lost in silence.

    Raises UserError for a broken photo or when no font has all Vietnamese letters.
    """
    family = fonts()
    wide = panels.WIDTH * (2 if form == "a4" else 1)
    canvas = Canvas(
        str(path), pagesize=(wide, panels.HEIGHT), invariant=1, pageCompression=1,
        initialFontName=family.regular.name, lang="vi-VN",
    )  # fmt: skip
    canvas.setTitle(leaflet.product)
    canvas.setAuthor(leaflet.producer or _CREATOR)
    canvas.setCreator(_CREATOR)
    if form == "a5":
        size, left = _page(canvas, leaflet, family)
        pages = 1
    else:
        size, left = _folded(canvas, leaflet, family)
        pages = 2
    canvas.save()
    return LeafletMade(path=path, pages=pages, size=size, left_out=left)


def _page(canvas: Canvas, leaflet: Leaflet, family: Fonts) -> tuple[float, tuple[str, ...]]:
    """Photo on top, then name and story, the producer at the foot."""
    _paper(canvas, panels.WIDTH)
    regular = family.face(bold=False, italic=False)
    above = panels.head_height(leaflet, family) + _GAP
    free = panels.HEIGHT - panels.FOOT - above - _GAP
    picture, size = _balance(leaflet.story, family, free)
    text, left = _fitting(leaflet.story, family, size, panels.INNER, free - picture)
    panels.photo(
        canvas, _first(leaflet.photos, 0), 0, panels.HEIGHT - picture, panels.WIDTH, picture
    )
    top = panels.head(canvas, leaflet, family, panels.SIDE, panels.HEIGHT - picture - _GAP)
    # What stays free below a short story is shared above and below it.
    spare = top - panels.FOOT - height(set_lines(text, regular, size, panels.INNER), size)
    panels.story(canvas, text, family, size, panels.SIDE, top - max(0.0, spare - _GAP) / 3,
                 panels.INNER)  # fmt: skip
    panels.foot(canvas, leaflet, family, 0)
    canvas.showPage()
    return size, left


def _balance(text: str, family: Fonts, free: float) -> tuple[float, float]:
    """Return (height of the photo, type size): type easy to read first, then a large photo."""
    regular = family.face(bold=False, italic=False)
    picture = _PHOTO_MOST
    while picture > _PHOTO_LEAST:
        size = largest(text, regular, panels.INNER, free - picture, _BODY_MOST, _GOOD_BODY)
        if size is not None:
            return picture, size
        picture -= _STEP
    room = free - _PHOTO_LEAST
    found = largest(text, regular, panels.INNER, room, _BODY_MOST, _BODY_LEAST)
    return _PHOTO_LEAST, found or _BODY_LEAST


def _folded(canvas: Canvas, leaflet: Leaflet, family: Fonts) -> tuple[float, tuple[str, ...]]:
    """Outside: back and cover; inside: the long story over both halves."""
    _paper(canvas, 2 * panels.WIDTH)
    cover = panels.WIDTH
    panels.photo(canvas, _first(leaflet.photos, 0), cover, panels.HEIGHT - _COVER_PHOTO,
                 panels.WIDTH, _COVER_PHOTO)  # fmt: skip
    panels.head(
        canvas, leaflet, family, cover + panels.SIDE, panels.HEIGHT - _COVER_PHOTO - 2 * _GAP
    )
    regular = family.face(bold=False, italic=False)
    back = panels.HEIGHT - panels.FOOT
    words, _ = _fitting(leaflet.story, family, _BACK_BODY, panels.INNER, back - 4 * _GAP)
    deep = height(set_lines(words, regular, _BACK_BODY, panels.INNER), _BACK_BODY)
    top = panels.FOOT + (back + deep) / 2
    panels.story(canvas, words, family, _BACK_BODY, panels.SIDE, top, panels.INNER)
    panels.foot(canvas, leaflet, family, 0)
    canvas.showPage()
    size, left = _inside(canvas, leaflet, family)
    canvas.showPage()
    return size, left


def _inside(canvas: Canvas, leaflet: Leaflet, family: Fonts) -> tuple[float, tuple[str, ...]]:
    """The long story in two even columns above a photo, or a woven strip where there is none."""
    _paper(canvas, 2 * panels.WIDTH)
    text = leaflet.full or leaflet.story
    regular = family.face(bold=False, italic=False)
    picture = _first(leaflet.photos, 1)
    strip = _INSIDE_PHOTO if picture else _WOVEN
    room = panels.HEIGHT - strip - 2 * panels.SIDE
    size = largest(text, regular, panels.INNER, room * 1.94, _INSIDE_BODY, _BODY_LEAST)
    size = size or _BODY_LEAST
    words, left = _fitting(text, family, size, panels.INNER, room * 1.94)
    lines = set_lines(words, regular, size, panels.INNER)
    half = height(lines, size) / 2
    first = sum(height(lines[: at + 1], size) <= half + size for at in range(len(lines)))
    top = panels.HEIGHT - panels.SIDE - max(0.0, room - half) / 3
    panels.lines(canvas, lines[:first], family, size, panels.SIDE, top)
    second = [
        SetLine(line.text, line.above if at else 0.0) for at, line in enumerate(lines[first:])
    ]
    panels.lines(canvas, second, family, size, panels.WIDTH + panels.SIDE, top)
    panels.photo(canvas, picture, 0, 0, 2 * panels.WIDTH, strip)
    return size, left


def _fitting(
    text: str, family: Fonts, size: float, width: float, room: float
) -> tuple[str, tuple[str, ...]]:
    """Return as many whole sentences as fit, and the rest."""
    regular = family.face(bold=False, italic=False)
    ends = [end for _, end in sentences(text)]
    while ends and height(set_lines(text[: ends[-1]], regular, size, width), size) > room:
        ends.pop()
    cut = ends[-1] if ends else 0
    left = tuple(text[a:b] for a, b in sentences(text) if a >= cut)
    return text[:cut], left


def _paper(canvas: Canvas, width: float) -> None:
    canvas.setFillColor(panels.PAPER)
    canvas.rect(0, 0, width, panels.HEIGHT, stroke=0, fill=1)


def _first(photos: tuple[Path, ...], place: int) -> Path | None:
    return photos[place] if place < len(photos) else None
