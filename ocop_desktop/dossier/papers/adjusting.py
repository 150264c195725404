"""Turn, crop, hide and order the pages of a paper: new adjustments from old ones. Pure."""

import msgspec

from ocop_desktop.dossier.values import Adjustments, Crop, Evidence, Turn

_PLAIN = Adjustments()
_TURNS: dict[int, Turn] = {0: 0, 90: 90, 180: 180, 270: 270}
_WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
_LEAST = 0.05  # a crop that keeps less than a twentieth of a side was a slip


def turned(item: Evidence, page: int, count: int, degrees: int) -> Adjustments | None:
    """Return the adjustments with a page turned clockwise; what is kept of it turns along."""
    asked = item.adjustments or _PLAIN
    box = asked.crop_of(page)
    for _ in range(degrees % 360 // 90):
        box = _turned_box(box) if box else None
    if count == 1:
        rotation = _TURNS[(asked.rotation_of(1) + degrees) % 360]
        plain = msgspec.structs.replace(asked, rotation=rotation, turned=(), crop=box, crops=())
        return _kept(plain)
    asked = _with_crop(asked, page, box)
    own = sum(by for number, by in asked.turned if number == page)
    others = tuple(pair for pair in asked.turned if pair[0] != page)
    by = _TURNS[(own + degrees) % 360]
    pairs = tuple(sorted((*others, (page, by)))) if by else others
    return _kept(msgspec.structs.replace(asked, turned=pairs))


def cropped(item: Evidence, page: int, count: int, box: Crop | None) -> Adjustments | None:
    """Return the adjustments with this part of a page kept; other pages stay as they are.

    None, or nearly nothing, keeps the whole page.
    """
    asked = item.adjustments or _PLAIN
    if count == 1:
        return all_cropped(item, box)
    return _kept(_with_crop(asked, page, _meant(box)))


def all_cropped(item: Evidence, box: Crop | None) -> Adjustments | None:
    """Return the adjustments with the same part of every page kept."""
    asked = item.adjustments or _PLAIN
    return _kept(msgspec.structs.replace(asked, crop=_meant(box), crops=()))


def hidden(item: Evidence, page: int, count: int) -> Adjustments | None:
    """Return the adjustments without a page; the last page shown stays."""
    shown = item.shown_pages(count)
    left = tuple(one for one in shown if one != page)
    return _with_pages(item, left or shown, count)


def shown(item: Evidence, page: int, count: int) -> Adjustments | None:
    """Return the adjustments with a hidden page back before the first later one."""
    pages = list(item.shown_pages(count))
    if page not in pages:
        at = next((at for at, one in enumerate(pages) if one > page), len(pages))
        pages.insert(at, page)
    return _with_pages(item, tuple(pages), count)


def moved(item: Evidence, page: int, count: int, step: int) -> Adjustments | None:
    """Return the adjustments with a page `step` places further down (negative: up)."""
    pages = list(item.shown_pages(count))
    at = pages.index(page)
    to = min(max(at + step, 0), len(pages) - 1)
    pages.insert(to, pages.pop(at))
    return _with_pages(item, tuple(pages), count)


def whole(item: Evidence, count: int) -> tuple[int, ...]:
    """Return every page of the file that is this paper, hidden ones too."""
    first, last = item.pages or (1, count)
    return tuple(range(max(first, 1), min(last, count) + 1))


def _with_pages(item: Evidence, pages: tuple[int, ...], count: int) -> Adjustments | None:
    asked = item.adjustments or _PLAIN
    kept = () if pages == whole(item, count) else pages
    return _kept(msgspec.structs.replace(asked, pages=kept))


def _kept(asked: Adjustments) -> Adjustments | None:
    return None if asked == _PLAIN else asked


def _meant(box: Crop | None) -> Crop | None:
    """Return the part to keep; what a slip of the hand drew keeps everything."""
    if box is None or box[2] - box[0] < _LEAST or box[3] - box[1] < _LEAST:
        return None
    return None if box == _WHOLE else box


def _with_crop(asked: Adjustments, page: int, box: Crop | None) -> Adjustments:
    """Return the adjustments with one page's own part; what all pages have need not be said."""
    others = tuple(pair for pair in asked.crops if pair[0] != page)
    own = () if box == asked.crop else ((page, box or _WHOLE),)
    return msgspec.structs.replace(asked, crops=tuple(sorted((*others, *own))))


def _turned_box(box: Crop) -> Crop:
    left, top, right, bottom = box
    return 1 - bottom, left, 1 - top, right
