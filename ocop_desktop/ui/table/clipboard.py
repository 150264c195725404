"""Blocks of cells as Excel and LibreOffice put them on the clipboard: tabs, lines, quotes."""

Block = list[list[str]]


def read_block(text: str) -> Block:
    """Return the rows and cells of clipboard text.

    A cell that begins with a quote runs to its closing quote and may hold tabs, line breaks and
    doubled quotes. A quote that is never closed is a plain character. One line break at the very
    end closes the last row and adds none.
    """
    rows: Block = []
    row: list[str] = []
    at = 0
    while True:
        cell, at = _cell(text, at)
        row.append(cell)
        if text.startswith("\t", at):
            at += 1
            continue
        rows.append(row)
        row = []
        at = _past_line_break(text, at)
        if at >= len(text):
            return rows


def write_block(block: Block) -> str:
    """Return clipboard text for `block`, readable by Excel, LibreOffice and `read_block`."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in block)


def _cell(text: str, at: int) -> tuple[str, int]:
    if text.startswith('"', at):
        found = _quoted_cell(text, at)
        if found is not None:
            return found
    end = at
    while end < len(text) and text[end] not in "\t\r\n":
        end += 1
    return text[at:end], end


def _quoted_cell(text: str, at: int) -> tuple[str, int] | None:
    parts: list[str] = []
    start = at + 1
    while True:
        close = text.find('"', start)
        if close < 0:
            return None
        parts.append(text[start:close])
        if text.startswith('""', close):
            parts.append('"')
            start = close + 2
            continue
        after = close + 1
        if after < len(text) and text[after] not in "\t\r\n":
            return None
        return "".join(parts), after


def _past_line_break(text: str, at: int) -> int:
    if text.startswith("\r\n", at):
        return at + 2
    return at + 1


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in "\t\r\n") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
