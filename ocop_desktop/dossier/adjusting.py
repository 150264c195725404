"""Turn, crop, hide and order the pages of a paper: new adjustments from old ones. Pure."""

import msgspec

from ocop_desktop.dossier.values import Adjustments, Evidence, Turn

Box = tuple[float, float, float, float]

_PLAIN = Adjustments()
_TURNS: dict[int, Turn] = {0: 0, 90: 90, 180: 180, 270: 270}
_LEAST = 0.05  # a crop that keeps less than a twentieth of a side was a slip


def turned(item: Evidence, page: int, count: int, degrees: int) -> Adjustments | None:
    """Return the adjustments with a page turned clockwise; of a single page its crop turns too."""
    asked = item.adjustments or _PLAIN
    if count == 1:
        rotation = _TURNS[(asked.rotation_of(1) + degrees) % 360]
        box = asked.crop
        for _ in range(degrees % 360 // 90):
            box = _turned_box(box) if box else None
        return _kept(msgspec.structs.replace(asked, rotation=rotation, turned=(), crop=box))
    own = sum(by for number, by in asked.turned if number == page)
    others = tuple(pair for pair in asked.turned if pair[0] != page)
    by = _TURNS[(own + degrees) % 360]
    pairs = tuple(sorted((*others, (page, by)))) if by else others
    return _kept(msgspec.structs.replace(asked, turned=pairs))


def cropped(item: Evidence, box: Box | None) -> Adjustments | None:
    """Return the adjustments with this part kept; None, or nearly nothing, keeps everything."""
    asked = item.adjustments or _PLAIN
    if box is not None and (box[2] - box[0] < _LEAST or box[3] - box[1] < _LEAST):
        box = None
    if box == (0, 0, 1, 1):
        box = None
    return _kept(msgspec.structs.replace(asked, crop=box))


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


def _turned_box(box: Box) -> Box:
    left, top, right, bottom = box
    return 1 - bottom, left, 1 - top, right
