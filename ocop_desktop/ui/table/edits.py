"""What an edit makes of the lines of a table. Pure: old lines in, new lines out."""

from collections.abc import Iterable, Mapping

from ocop_desktop.dossier.kinds import MAX_ROWS
from ocop_desktop.ui.table.clipboard import Block
from ocop_desktop.ui.table.lines import EMPTY, Cells, Line, Lines


def with_lines(lines: Lines, new: Mapping[int, Line]) -> Lines:
    """Return the lines with some replaced; rows past the end are added, empty ones are not."""
    made = list(lines)
    for row in sorted(new):
        while row >= len(made):
            made.append(EMPTY)
        made[row] = new[row]
    while len(made) > len(lines) and made[-1].empty:
        made.pop()
    return tuple(made)


def without(lines: Lines, rows: set[int]) -> Lines:
    """Return the lines without those at `rows`."""
    return tuple(line for at, line in enumerate(lines) if at not in rows)


def moved(lines: Lines, first: int, last: int, step: int) -> Lines:
    """Return the lines with `first`…`last` one place up or down; as they are without room."""
    made = list(lines)
    if step < 0 < first and last < len(made):
        made.insert(last, made.pop(first - 1))
    elif step > 0 and first >= 0 and last < len(made) - 1:
        made.insert(first, made.pop(last + 1))
    return tuple(made)


def cleared(cells: Cells, lines: Lines, places: Iterable[tuple[int, int]]) -> Lines:
    """Return the lines with the cells (row, column) emptied."""
    new: dict[int, Line] = {}
    for row, column in places:
        if row < len(lines):
            new[row] = cells.with_value(new.get(row, lines[row]), column, None)
    return with_lines(lines, new)


def with_block(cells: Cells, lines: Lines, row: int, column: int, block: Block) -> Lines:
    """Return the lines with a block of texts written from a cell on, cut off at the limits."""
    columns = len(cells.spec.columns)
    new: dict[int, Line] = {}
    for at, texts in enumerate(block[: MAX_ROWS - row], start=row):
        line = lines[at] if at < len(lines) else EMPTY
        for index, text in enumerate(texts[: columns - column], start=column):
            line = cells.with_text(line, index, text)
        new[at] = line
    return with_lines(lines, new)
