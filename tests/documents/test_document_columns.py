from itertools import pairwise

import pytest

from ocop_desktop.documents.blocks import CELL_SIDE, TABLE, TEXT_WIDTH
from ocop_desktop.documents.columns import fit
from ocop_desktop.documents.measure import text_width
from ocop_desktop.documents.pdf.fonts import fonts
from ocop_desktop.documents.pdf.words import MM


def test_a_small_table_keeps_the_large_type_and_fills_the_width() -> None:
    size, widths = fit(["Năm", "Doanh thu (đồng)"], [["2025", "1.250.000.000"]])
    assert size == TABLE
    assert sum(widths) == pytest.approx(TEXT_WIDTH)


def test_no_word_is_broken_while_there_is_room() -> None:
    heads = ["TT", "Nguyên liệu", "Tỷ lệ", "Nơi cung cấp", "Khối lượng"]
    rows = [["1", "Mật ong hoa rừng", "81,1%", "Tổ hợp tác nuôi ong Đồi Ngang", "13.700"]] * 5
    size, widths = fit(heads, rows, ["", "", "100,5%", "", "68.500"])
    for width, cells in zip(widths, zip(*rows, strict=True), strict=True):
        words = (word for cell in cells for word in cell.split())
        assert all(text_width(word, size) + 2 * CELL_SIDE <= width for word in words)


def test_prose_gets_more_room_than_numbers() -> None:
    rows = [["1", "câu văn dài kể lại việc đã làm trong cả năm vừa qua " * 3, "12"]] * 3
    _, widths = fit(["TT", "Việc", "Số"], rows)
    assert widths[1] > 2 * (widths[0] + widths[2])


def test_too_many_columns_still_fit_the_page() -> None:
    heads = [f"Cột-không-ngắt-được-{no}" for no in range(12)]
    size, widths = fit(heads, [["nội-dung-không-ngắt-được"] * 12])
    assert size < TABLE
    assert sum(widths) == pytest.approx(TEXT_WIDTH)


@pytest.mark.parametrize("bold", [False, True])
def test_built_in_widths_agree_with_the_font(*, bold: bool) -> None:
    face = fonts().face(bold=bold, italic=False)
    for text in ("Hợp tác xã Nông lâm nghiệp", "1.234.567.890 đồng", "BÁO CÁO TỰ ĐÁNH GIÁ"):
        exact = face.width(text, 13) / MM
        assert text_width(text, 13, bold=bold) == pytest.approx(exact, rel=0.04)


def test_width_grows_with_text_and_size() -> None:
    widths = [text_width("ong" * no, 13) for no in range(1, 5)]
    assert all(small < large for small, large in pairwise(widths))
    assert text_width("ong", 26) == pytest.approx(2 * text_width("ong", 13))
