"""Column widths and type size of a data table, chosen by what stands in it."""

from collections.abc import Sequence

from ocop_desktop.documents.blocks import CELL_SIDE, TABLE, TEXT_WIDTH
from ocop_desktop.documents.measure import text_width

SIZES = (TABLE, 12.0, 11.0)
_LAST_RESORT = 10.0
# A longer word (a link) is broken rather than given the whole table.
_WORD_CAP = 38.0
_PADDING = 2 * CELL_SIDE + 0.6
_MOST_LINES = 12
# Up to so many lines per cell a table stays in the largest type.
_EASY_LINES = 3
_SMALLER_COSTS = 9.0
# Enough rows to know what a column holds.
_SAMPLE = 24
_HALVINGS = 6

_Words = Sequence[float]


def fit(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    last: Sequence[str] = (),
    total: float = TEXT_WIDTH,
) -> tuple[float, tuple[float, ...]]:
    """Return (type size, column widths in mm) so that no word is broken and cells stay low.

    Widths add up to `total`. `last` is a bold row. The type gets smaller when that saves lines.
    """
    step = max(1, len(rows) // _SAMPLE)
    columns = [
        _Column(head, [row[index] for row in rows[::step]], last[index] if last else "")
        for index, head in enumerate(heads)
    ]
    found: list[tuple[float, float, list[float]]] = []
    for size in SIZES:
        lines, widths = _fewest_lines(columns, size, total)
        if widths:
            cost = max(lines, _EASY_LINES) * size + _SMALLER_COSTS * (TABLE - size)
            found.append((cost, size, widths))
    if not found:
        widths = [column.least(_LAST_RESORT) for column in columns]
        found = [(0.0, _LAST_RESORT, widths)]
    _, size, widths = min(found, key=lambda choice: choice[0])
    stretch = total / sum(widths)
    return size, tuple(width * stretch for width in widths)


class _Column:
    """What one column holds, as widths of words in units of one point of type."""

    def __init__(self, head: str, cells: Sequence[str], last: str) -> None:
        self._bold = max(_longest(head, bold=True), _longest(last, bold=True))
        self._plain = max((_longest(cell, bold=False) for cell in cells), default=0.0)
        self._cells = [
            [[text_width(word, 1.0) for word in line.split(" ")] for line in cell.split("\n")]
            for cell in cells
        ]
        self._space = text_width(" ", 1.0)
        self._needs: dict[int, float] = {}

    def least(self, size: float) -> float:
        """Return the width in mm below which a word breaks."""
        return max(self._bold * size, min(_WORD_CAP, self._plain * size)) + _PADDING

    def width(self, lines: int, size: float) -> float:
        """Return the width in mm at which nine cells of ten take at most `lines` lines."""
        if lines not in self._needs:
            needs = sorted(self._need(cell, lines) for cell in self._cells) or [0.0]
            self._needs[lines] = needs[9 * (len(needs) - 1) // 10]
        return max(self.least(size), self._needs[lines] * size + _PADDING)

    def _need(self, cell: Sequence[_Words], lines: int) -> float:
        low, high = 0.0, max(sum(line) + self._space * len(line) for line in cell)
        allowed = max(lines, len(cell))
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            fits = sum(self._count(line, middle) for line in cell) <= allowed
            low, high = (low, middle) if fits else (middle, high)
        return high

    def _count(self, words: _Words, width: float) -> int:
        count, used = 1, 0.0
        for word in words:
            if used and used + self._space + word > width:
                count, used = count + 1, word
            else:
                used += word + (self._space if used else 0.0)
            if word > width:
                count += int(word / max(width, 1.0))
        return count


def _fewest_lines(columns: Sequence[_Column], size: float, total: float) -> tuple[int, list[float]]:
    """Return (lines, widths) of the flattest table that fits; no widths when a word would break."""
    for lines in range(1, _MOST_LINES):
        widths = [column.width(lines, size) for column in columns]
        if sum(widths) <= total:
            return lines, widths
    widths = [column.least(size) for column in columns]
    return _MOST_LINES, widths if sum(widths) <= total else []


def _longest(text: str, *, bold: bool) -> float:
    words = text.replace("\n", " ").split(" ")
    return max(text_width(word, 1.0, bold=bold) for word in words)
