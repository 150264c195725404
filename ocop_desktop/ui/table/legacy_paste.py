"""The offer to turn pasted cells of old fonts into Unicode, for one table."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ocop_desktop.legacy_text import Encoding, convert, recognise
from ocop_desktop.ui.fields.legacy_offer import LegacyOffer
from ocop_desktop.ui.table.clipboard import Block
from ocop_desktop.ui.theme import Theme

Put = Callable[[int, int, Block], object]


class LegacyPaste:
    """What was pasted stays as it is until the offer is taken; taking it is one step of undo."""

    def __init__(self, theme: Theme, view: QWidget, put: Put, undo: Callable[[], object]) -> None:
        self._theme, self._view, self._put, self._undo = theme, view, put, undo
        self._found: tuple[int, int, Block] | None = None
        self.offer: LegacyOffer | None = None

    def pasted(self, row: int, column: int, block: Block) -> None:
        """Make an offer for a block that was written from a cell on, or withdraw the last one."""
        made, encoding = converted(block)
        if encoding is None:
            if self.offer is not None:
                self.offer.hide()
            return
        if self.offer is None:
            self.offer = LegacyOffer(self._theme, self._view)
            self.offer.taken.connect(self._take)
            self.offer.undone.connect(self._undo)
        self._found = (row, column, made)
        self.offer.offer(encoding, _first_change(block, made))

    def take_key(self, event: QKeyEvent) -> bool:
        """Return whether a key answered the offer."""
        return self.offer is not None and self.offer.take_key(event)

    def _take(self) -> None:
        if self._found is not None and self.offer is not None:
            self._put(*self._found)
            self.offer.tell()


def converted(block: Block) -> tuple[Block, Encoding | None]:
    """Return a block as Unicode with the encoding it was typed in; None when it was in none.

    A block is one text: a column of short words alone would often leave a doubt. Where it holds
    Unicode too, its cells are looked at one by one.
    """
    whole = recognise("\n".join(cell for row in block for cell in row))
    found: list[Encoding] = []

    def read(cell: str) -> str:
        encoding = whole or recognise(cell)
        if encoding is None:
            return cell
        found.append(encoding)
        return convert(cell, encoding)

    made = [[read(cell) for cell in row] for row in block]
    return (made, found[0]) if found and made != block else (block, None)


def _first_change(before: Block, after: Block) -> str:
    for old, new in zip(before, after, strict=True):
        for was, now in zip(old, new, strict=True):
            if was != now:
                return now
    return ""
