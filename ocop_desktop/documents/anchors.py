"""Where the answers of a printed page stand, so that a click leads to its field."""

import msgspec


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """A rectangle on a page with the entry printed there.

    `page` counts from 1. Lengths are points from the upper left corner of the page, y grows
    downwards, as on screens. `target` is an entry of the dossier: a field ("producer.name"),
    "assessment/1.1", "evidence/<id>", "set". Rectangles may lie in one another (a paper in the
    row of its criterion): the smallest one is meant.
    """

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    target: str

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point of the page lies in the rectangle."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


def anchor_at(anchors: tuple[Anchor, ...], page: int, x: float, y: float) -> Anchor | None:
    """Return the smallest anchor under a point of a page, or None."""
    under = [anchor for anchor in anchors if anchor.page == page and anchor.holds(x, y)]
    return min(under, key=lambda at: (at.x1 - at.x0) * (at.y1 - at.y0), default=None)
