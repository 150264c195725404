from itertools import pairwise

import pytest

from ocop_desktop.documents.blocks import CELL_SIDE, TABLE, TEXT_WIDTH
from ocop_desktop.documents.columns import fit
from ocop_desktop.documents.measure import line_count, text_width
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


@pytest.mark.parametrize("amount", ["-3.000.000.000", "-12.345.678.901", "-1.234.567.890.123"])
def test_a_figure_below_zero_stays_on_one_line(amount: str) -> None:
    """Cash by quarter has five columns of figures; what is short of money is the longest."""
    heads = ["Khoản", "Quý I", "Quý II", "Quý III", "Quý IV", "Cả năm"]
    size, widths = fit(heads, [["Thu bán hàng", *[amount] * 5]])
    assert all(text_width(amount, size) + 2 * CELL_SIDE <= width for width in widths[1:])
    assert size >= 9


def test_too_many_columns_still_fit_the_page() -> None:
    heads = [f"Cột-không-ngắt-được-{no}" for no in range(12)]
    size, widths = fit(heads, [["nội-dung-không-ngắt-được"] * 12])
    assert size < TABLE
    assert sum(widths) == pytest.approx(TEXT_WIDTH)


_MARKET = (
    ["TT", "Tên", "Loại kênh", "Khu vực", "Địa chỉ", "Số hợp đồng", "Ngày ký", "Đường dẫn", "Tỷ"],
    [
        ["1", "Công ty lữ hành Mây Núi", "Đơn vị lữ hành, lưu trú", "Ngoài tỉnh", "TP Hà Nội",
         "01/2025/HĐLH-HS", "10/02/2025", "", "26%"],
        ["2", "Kênh đặt phòng trực tuyến", "Sàn thương mại điện tử", "Trên mạng", "",
         "HS-OTA-2025", "08/05/2025", "https://datphong.vidu.vn/hang-sao", "18%"],
    ],
)  # fmt: skip


def test_a_crowded_table_breaks_codes_rather_than_stacking_words() -> None:
    heads, rows = _MARKET
    size, widths = fit(heads, rows)
    by_head = dict(zip(heads, widths, strict=True))
    assert by_head["Số hợp đồng"] < 30 > by_head["Đường dẫn"]
    for row in rows:
        for text, width in zip(row, widths, strict=True):
            assert line_count(text, width - 2 * CELL_SIDE, size) <= 4


def test_figures_and_dates_stay_whole_in_a_crowded_table() -> None:
    heads, rows = _MARKET
    size, widths = fit(heads, rows)
    assert text_width("10/02/2025", size) + 2 * CELL_SIDE <= widths[6]
    heads = ["Năm", *["Giá trị hợp đồng (đồng)"] * 5, "Ghi chú"]
    size, widths = fit(heads, [["2025", *["1.250.000.000"] * 5, "câu dài hơn một dòng " * 4]])
    assert all(text_width("1.250.000.000", size) + 2 * CELL_SIDE <= width for width in widths[1:6])


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
