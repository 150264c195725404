"""Blocks as Excel and LibreOffice put them on the clipboard."""

from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.ui.table.clipboard import read_block, write_block


def test_plain_cells_and_a_last_line_break() -> None:
    assert read_block("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]


def test_quoted_cells_hold_line_breaks_tabs_and_quotes() -> None:
    text = '"hai\r\ndòng"\t"có ""ngoặc"""\t"a\tb"\n1\t2\t3'
    assert read_block(text) == [["hai\r\ndòng", 'có "ngoặc"', "a\tb"], ["1", "2", "3"]]


def test_a_quote_that_never_closes_is_a_character() -> None:
    assert read_block('"abc\td\ne') == [['"abc', "d"], ["e"]]
    assert read_block('12" inch\t5"') == [['12" inch', '5"']]


def test_empty_cells_and_rows_keep_their_place() -> None:
    assert read_block("\t\t\n\nx") == [["", "", ""], [""], ["x"]]


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2), min_size=1)
)
def test_what_is_written_is_read_back(block: list[list[str]]) -> None:
    assert read_block(write_block(block)) == block
