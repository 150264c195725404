"""Placing strips on pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ocop_desktop.documents.pdf.strips import Strip

_FUZZ = 0.01


@dataclass(slots=True)
class Page:
    """Strips with their distance from the top of the text area."""

    placed: list[tuple[float, Strip]] = field(default_factory=list)
    used: float = 0.0

    def put(self, strip: Strip) -> None:
        """Add a strip below the others; its gap counts only between strips."""
        if self.placed:
            self.used += strip.gap
        self.placed.append((self.used, strip))
        self.used += strip.height


def pages(strips: Sequence[Strip], height: float) -> list[Page]:
    """Return the pages; strips tied together move together as long as they fit on one page."""
    done = [Page()]
    for group in _groups(strips):
        # A chain longer than a page cannot be kept; it is placed strip by strip.
        for part in [group] if _needed(group, fresh=True) <= height + _FUZZ else _singly(group):
            page = done[-1]
            full = page.used + _needed(part, fresh=not page.placed) > height + _FUZZ
            if page.placed and (part[0].new_page or full):
                page = Page()
                done.append(page)
            if not page.placed:
                for head in part[0].head:
                    page.put(head)
            for strip in part:
                page.put(strip)
    return done


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        if strip.new_page and group:
            yield group
            group = []
        group.append(strip)
        if not strip.keep_next:
            yield group
            group = []
    if group:
        yield group


def _singly(group: Sequence[Strip]) -> Iterator[list[Strip]]:
    return ([strip] for strip in group)


def _needed(group: Sequence[Strip], *, fresh: bool) -> float:
    height = sum(strip.gap + strip.height for strip in group)
    if fresh:
        height += sum(head.height for head in group[0].head) - group[0].gap
    return height
