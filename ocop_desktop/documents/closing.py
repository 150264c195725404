"""What stands before a signature goes with it onto its page."""

from msgspec.structs import replace

from ocop_desktop.documents.blocks import TEXT_WIDTH, Block, Paragraph, TableBlock
from ocop_desktop.documents.measure import line_count

# A paragraph of fewer lines only closes the paper; what it closes has to stand with it.
_SUBSTANCE_LINES = 4
_LAST_ROWS = 2
_FARTHEST = 6  # blocks: tying more than that would push half a page over


def tie_closing(blocks: list[Block]) -> None:
    """Tie the end of a paper to the signature that follows, in place.

    Short closing lines are tied up to the substance above them: the last lines of a long paragraph
    or the last rows of a table. So nobody signs a page with nothing but closing words on it.
    """
    for back in range(1, min(_FARTHEST, len(blocks)) + 1):
        block = blocks[-back]
        if isinstance(block, TableBlock):
            blocks[-back] = _tied_table(block)
            return
        if not isinstance(block, Paragraph):
            return
        blocks[-back] = replace(block, keep_next=True)
        if line_count(block.text, TEXT_WIDTH, block.size) >= _SUBSTANCE_LINES:
            return


def _tied_table(table: TableBlock) -> TableBlock:
    first = len(table.rows) - _LAST_ROWS
    rows = (
        replace(row, keep_next=True) if place >= first else row
        for place, row in enumerate(table.rows)
    )
    return replace(table, rows=tuple(rows))
