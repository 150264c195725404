"""The end of a paper goes with its signature; wide tables tell a repeated first cell once."""

from ocop_desktop.documents.blocks import Block, Paragraph, Space, TableBlock
from ocop_desktop.documents.closing import tie_closing
from ocop_desktop.documents.grouped import grouped, groups_well
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import plain

LONG = "Cơ sở chịu trách nhiệm về những gì đã khai trong giấy này. " * 8


def ties(blocks: list[Block]) -> list[bool]:
    return [
        block.keep_next if isinstance(block, Paragraph) else block.rows[-1].keep_next
        for block in blocks
        if isinstance(block, Paragraph | TableBlock)
    ]


def people(count: int = 30) -> TableBlock:
    return grid(
        ["Họ tên", "Việc"], [[f"Người {n}", "Quay mật"] for n in range(count)], ["left"] * 2
    )


def test_closing_words_are_tied_to_the_last_rows_of_the_table_above() -> None:
    blocks: list[Block] = [plain(LONG), people(), plain("Cộng 30 người."), plain("Cam kết đúng.")]
    tie_closing(blocks)
    assert ties(blocks) == [False, True, True, True]
    table = blocks[1]
    assert isinstance(table, TableBlock)
    assert [row.keep_next for row in table.rows[-3:]] == [False, True, True]


def test_a_long_paragraph_is_enough() -> None:
    blocks: list[Block] = [people(), plain(LONG), plain("Kính đề nghị xem xét.")]
    tie_closing(blocks)
    assert ties(blocks) == [False, True, True]


def test_what_cannot_be_tied_ends_the_chain() -> None:
    blocks: list[Block] = [plain("Một dòng."), Space(height=4), plain("Dòng cuối.")]
    tie_closing(blocks)
    assert ties(blocks) == [False, True]


def test_equal_first_cells_are_told_once() -> None:
    heads = ["L1", "L1", "L2", "L2", "L2"]
    assert groups_well(heads)
    assert not groups_well(["L1", "L2", "L1", "L2"])
    assert not groups_well(["L1", "L2", "L3"])
    made = grouped("Số lô", heads, people(len(heads)))
    texts = [row.cells[0].content[0].text for row in made.rows]
    assert texts == [
        "Số lô: L1", "Người 0", "Người 1", "Số lô: L2", "Người 2", "Người 3", "Người 4",
    ]  # fmt: skip
    assert made.rows[0].cells[0].span == len(made.widths)
    assert made.rows[3].keep_next
