"""Column widths and type size of a data table, chosen by what stands in it."""

import re
from collections.abc import Sequence

from ocop_desktop.documents.blocks import CELL_SIDE, TABLE, TEXT_WIDTH
from ocop_desktop.documents.measure import text_width

SIZES = (TABLE, 12.0, 11.0)
# Sums of a large house in many columns: small type rather than a figure over two lines.
_LAST_RESORTS = (10.0, 9.0, 8.0)
# A longer word (a link) is broken rather than given the whole table.
_WORD_CAP = 38.0
_PADDING = 2 * CELL_SIDE + 0.6
# Up to so many lines per row a table stays in the largest type.
_EASY_LINES = 3
_SMALLER_COSTS = 6.0
_BREAKING_COSTS = 4.0
# Room is handed out in steps of so many mm.
_STEP = 2.0
# Enough rows to know what a column holds.
_SAMPLE = 24
# A contract number or a link may go on after one of these; a figure, a date or the number of a lot
# may not: people look those up. Nor may a figure break behind its sign.
_CODE = re.compile(r"(?![-+]?[\d.,/%]+$).{13,}")
_PARTS = re.compile(r"[^/._?&=-]*[/._?&=-]+|[^/._?&=-]+")

_Atom = tuple[float, float]
"""Width of the space before, and width of what is never broken, in mm at one point of type."""


def fit(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    last: Sequence[str] = (),
    total: float = TEXT_WIDTH,
) -> tuple[float, tuple[float, ...]]:
    """Return (type size, column widths in mm) so that words stay whole and rows low.

    Widths add up to `total`. `last` is a bold row. The type gets smaller, and long numbers of
    papers go on behind a stroke or a hyphen, when that saves lines.
    """
    step = max(1, len(rows) // _SAMPLE)
    given = [
        (head, [row[index] for row in rows[::step]], last[index] if last else "")
        for index, head in enumerate(heads)
    ]
    found: list[tuple[float, float, list[float]]] = []
    for breaking in (False, True):
        columns = [_Column(*texts, breaking=breaking) for texts in given]
        for size in SIZES:
            shared = _shared(columns, size, total)
            if shared:
                lines, widths = shared
                cost = max(lines, _EASY_LINES) * size + _SMALLER_COSTS * (TABLE - size)
                found.append((cost + breaking * _BREAKING_COSTS, size, widths))
                if lines <= _EASY_LINES:
                    break
        if found and min(found)[0] <= _EASY_LINES * TABLE:
            break
    if not found:
        found = [_squeezed(columns, total)]
    _, size, widths = min(found, key=lambda choice: choice[0])
    stretch = total / sum(widths)
    return size, tuple(width * stretch for width in widths)


def _squeezed(columns: Sequence["_Column"], total: float) -> tuple[float, float, list[float]]:
    """Return (cost, size, widths) in the largest of the small types in which words stay whole."""
    for size in _LAST_RESORTS:
        shared = _shared(columns, size, total)
        if shared:
            return 0.0, size, shared[1]
    # Words this long break in any type that can be read.
    size = _LAST_RESORTS[0]
    return 0.0, size, [column.least(size) for column in columns]


class _Column:
    """What one column holds, as widths in units of one point of type."""

    def __init__(self, head: str, cells: Sequence[str], last: str, *, breaking: bool) -> None:
        bold = [_atoms(text, bold=True, breaking=False) for text in (head, last)]
        plain = [_atoms(text, bold=False, breaking=breaking) for text in cells]
        self._bold = _widest(bold)
        self._plain = _widest(plain)
        self._cells = [*plain, bold[0]]

    def least(self, size: float) -> float:
        """Return the width in mm below which a word breaks."""
        return max(self._bold * size, min(_WORD_CAP, self._plain * size)) + _PADDING

    def lines(self, width: float, size: float) -> list[int]:
        """Return how many lines each cell takes at `width` mm, the header last."""
        room = (width - _PADDING + 0.01) / size
        return [sum(_count(paragraph, room) for paragraph in cell) for cell in self._cells]


def _shared(
    columns: Sequence[_Column], size: float, total: float
) -> tuple[float, list[float]] | None:
    """Return (lines, widths): what the words leave over goes to the columns that are tallest.

    Lines are those of a row on average. None when a word would break.
    """
    widths = [column.least(size) for column in columns]
    spare = total - sum(widths)
    if spare < 0:
        return None
    heights = [column.lines(width, size) for column, width in zip(columns, widths, strict=True)]
    while spare > 0:
        pressed = [sum(n * n for n in cells if n > 1) for cells in heights]
        place = max(range(len(columns)), key=pressed.__getitem__)
        if not pressed[place]:
            break
        widths[place] += min(_STEP, spare)
        spare -= _STEP
        heights[place] = columns[place].lines(widths[place], size)
    rows = [max(cells) for cells in zip(*heights, strict=True)]
    return sum(rows) / len(rows), widths


def _count(atoms: Sequence[_Atom], room: float) -> int:
    count, used = 1, 0.0
    for space, width in atoms:
        if used and used + space + width > room:
            count, used = count + 1, width
        else:
            used += width + (space if used else 0.0)
        if width > room:
            count += int(width / max(room, 0.1))
    return count


def _atoms(text: str, *, bold: bool, breaking: bool) -> list[list[_Atom]]:
    """Return the paragraphs of a cell, each as what stays whole in it."""
    space = text_width(" ", 1.0, bold=bold)
    paragraphs: list[list[_Atom]] = []
    for line in text.split("\n"):
        atoms: list[_Atom] = []
        for word in line.split(" "):
            parts = _PARTS.findall(word) if breaking and _CODE.fullmatch(word) else [word]
            atoms += [
                (0.0 if place else space, text_width(part, 1.0, bold=bold))
                for place, part in enumerate(parts)
            ]
        paragraphs.append(atoms)
    return paragraphs


def _widest(cells: Sequence[Sequence[Sequence[_Atom]]]) -> float:
    widths = (width for cell in cells for line in cell for _, width in line)
    return max(widths, default=0.0)
