"""Every field kind: what is read, what is refused, how it is shown."""

from typing import Any, get_args

import pytest

from ocop_desktop.dossier.kinds import MAX_ROWS, MAX_TEXT, Kind, Table, kind_of
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Choice, Column, Field, FieldKind
from ocop_desktop.rulebook.units import AdminUnits

CHOICES = (
    Choice(id="none", label="Chưa có"),
    Choice(id="vietgap", label="VietGAP, VietGAHP"),
    Choice(id="other", label="Khác"),
)


def _field(kind: str, **more: Any) -> Field:
    return Field(
        id="x.y",
        kind=kind,
        label="Ô",
        source="Nguồn",
        slot="a/b",
        **more,  # type: ignore[arg-type]
    )


def _kind(kind: str, units: AdminUnits, **more: Any) -> tuple[Kind, Field]:
    if kind in {"choice", "choices"}:
        more.setdefault("choices", CHOICES)
    field = _field(kind, **more)
    return kind_of(field, units), field


READ = [
    ("text", "  Mật   ong\thoa rừng ", "Mật ong hoa rừng", "Mật ong hoa rừng"),
    ("text", "Ma\u0302\u0323t", "Mật", "Mật"),
    ("long_text", "Dòng một\r\nDòng hai\rDòng ba", "Dòng một\nDòng hai\nDòng ba", None),
    ("integer", "1.234", 1234, "1.234"),
    ("integer", "12,0", 12, "12"),
    ("decimal", "1.234,5", 1234.5, "1.234,5"),
    ("decimal", "37,90", 37.9, "37,9"),
    ("decimal", "5", 5, "5"),
    ("percent", "62%", 62, "62%"),
    ("percent", "61,9 %", 61.9, "61,9%"),
    ("percent", "100", 100, "100%"),
    ("money", "1.234.567", 1234567, "1.234.567"),
    ("money", "1.234.567 đ", 1234567, "1.234.567"),
    ("money", "5000 VNĐ", 5000, "5.000"),
    ("money", "350.000 đồng", 350000, "350.000"),
    ("money", "2,5 tỷ", 2_500_000_000, "2.500.000.000"),
    ("money", "2,5 tỉ đồng", 2_500_000_000, "2.500.000.000"),
    ("money", "450 triệu", 450_000_000, "450.000.000"),
    ("money", "3tr", 3_000_000, "3.000.000"),
    ("money", "1.500 triệu", 1_500_000_000, "1.500.000.000"),
    ("money", "500 nghìn", 500_000, "500.000"),
    ("money", "500 ngàn", 500_000, "500.000"),
    ("money", "500k", 500_000, "500.000"),
    ("date", "5/3/26", "2026-03-05", "05/3/2026"),
    ("date", "05032026", "2026-03-05", "05/3/2026"),
    ("year", "2027", 2027, "2027"),
    ("choice", "khac", "other", "Khác"),
    ("choice", "VietGAP, VietGAHP", "vietgap", "VietGAP, VietGAHP"),
    ("choice", "none", "none", "Chưa có"),
    ("choices", "Khác; chưa có; khac", ["other", "none"], "Khác; Chưa có"),
    ("yes_no", "Có", True, "Có"),
    ("yes_no", "x", True, "Có"),
    ("yes_no", "không", False, "Không"),
    ("phone", "0900 000 001", "0900000001", "0900 000 001"),
    ("phone", "+84 900.000.001", "0900000001", "0900 000 001"),
    ("phone", "(0229) 3-123-456", "02293123456", "0229 312 3456"),
    ("email", "thungmay@vidu.vn", "thungmay@vidu.vn", "thungmay@vidu.vn"),
    ("tax_code", "0100 109 106", "0100109106", "0100109106"),
    ("tax_code", "0108977908-001", "0108977908-001", "0108977908-001"),
    ("tax_code", "037000000001", "037000000001", "037000000001"),
    ("personal_number", "037 184 000 001", "037184000001", "037184000001"),
    ("gtin", "893-0000-000019", "8930000000019", "8930000000019"),
    ("gtin", "96385074", "96385074", "96385074"),
    ("province", "ninh binh", "37", "tỉnh Ninh Bình"),
    ("province", "Tỉnh Ninh Bình", "37", "tỉnh Ninh Bình"),
    ("province", "TP. Hà Nội", "01", "thành phố Hà Nội"),
    ("province", "37", "37", "tỉnh Ninh Bình"),
    ("commune", "Phú Long", "14458", "xã Phú Long, tỉnh Ninh Bình"),
    ("commune", "xa phu long, ninh binh", "14458", "xã Phú Long, tỉnh Ninh Bình"),
    ("commune", "Sơn Lương, Phú Thọ", "08296", "xã Sơn Lương, tỉnh Phú Thọ"),
    ("commune", "14458", "14458", "xã Phú Long, tỉnh Ninh Bình"),
    ("link", "https://thungmay.vidu.vn/a?b=1", "https://thungmay.vidu.vn/a?b=1", None),
]


@pytest.mark.parametrize(("kind", "typed", "value", "shown"), READ)
def test_reads_and_shows(
    units: AdminUnits, kind: str, typed: str, value: object, shown: str | None
) -> None:
    reader, field = _kind(kind, units)
    found = reader.parse(typed, field)
    assert found == value
    assert type(found) is type(value)
    assert reader.problem(found, field) is None
    assert reader.show(found, field) == (value if shown is None else shown)


REFUSED = [
    ("integer", "1,5", "không có phần lẻ"),
    ("integer", "ba", "Chưa phải là số"),
    ("decimal", "1.2.3", "Chưa phải là số"),
    ("decimal", "9" * 30, "quá lớn"),
    ("percent", "100,1", "Lớn nhất là 100"),
    ("percent", "-1", "Nhỏ nhất là 0"),
    ("money", "2 vạn", "Chưa phải là số"),
    ("money", "0,5", "không có phần lẻ"),
    ("money", "9" * 40, "quá lớn"),
    ("date", "31/2/2026", "Không có ngày"),
    ("date", "1/1/1500", "Năm 1500"),
    ("year", "27", "Nhỏ nhất là 1.900"),
    ("year", "20270", "Lớn nhất là 2.100"),
    ("choice", "Có rồi", "Không có mức “Có rồi”"),
    ("choices", "Khác; Có rồi", "Không có mức “Có rồi”"),
    ("yes_no", "có lẽ", "Trả lời"),
    ("phone", "0900 000 00", "10 chữ số"),
    ("phone", "0100000000", "10 chữ số"),
    ("phone", "84900000001", "10 chữ số"),
    ("phone", "٠٩٠٠٠٠٠٠٠١", "10 chữ số"),
    ("email", "thungmay", "ten@noi.vn"),
    ("email", "a b@vidu.vn", "ten@noi.vn"),
    ("email", "a@vidu", "ten@noi.vn"),
    ("tax_code", "0100109107", "Chữ số kiểm tra"),
    ("tax_code", "010010910", "10 chữ số"),
    ("tax_code", "0100109106001", "10 chữ số"),
    ("personal_number", "137184000001", "bắt đầu bằng 0"),
    ("personal_number", "03718400000", "12 chữ số"),
    ("gtin", "8930000000018", "Chữ số kiểm tra"),
    ("gtin", "893000000001", "13 chữ số"),
    ("province", "Hà Tây", "Không có tỉnh"),
    ("commune", "Thung Mây", "Không có xã, phường"),
    ("commune", "Sơn Lương", "Có nhiều nơi"),
    ("commune", "Phú Long, Hà Tây", "Không có xã, phường"),
    ("link", "thungmay.vidu.vn", "http://"),
    ("link", "https://a b.vn", "http://"),
    ("link", "javascript:alert(1)", "http://"),
]


@pytest.mark.parametrize(("kind", "typed", "words"), REFUSED)
def test_refuses_in_words(units: AdminUnits, kind: str, typed: str, words: str) -> None:
    reader, field = _kind(kind, units)
    with pytest.raises(ValueError, match=words):
        reader.parse(typed, field)


STORED = [
    ("text", 5, "Cần chữ"),
    ("text", None, "Cần chữ"),
    ("text", True, "Cần chữ"),
    ("text", "Ma\u0302\u0323t", "NFC"),
    ("text", "a\x07b", "ký tự điều khiển"),
    ("text", "a\ud800b", "ký tự điều khiển"),
    ("text", "a" * (MAX_TEXT + 1), "Dài 2.001 ký tự"),
    ("long_text", "a\x00", "ký tự điều khiển"),
    ("long_text", "a" * 60_001, "Dài 60.001 ký tự"),
    ("integer", 1.5, "Cần số nguyên"),
    ("integer", True, "Cần số nguyên"),
    ("integer", "5", "Cần số nguyên"),
    ("integer", 10**16, "quá lớn"),
    ("decimal", float("inf"), "hữu hạn"),
    ("decimal", float("nan"), "hữu hạn"),
    ("decimal", 1e300, "quá lớn"),
    ("percent", 101, "Lớn nhất"),
    ("money", 1.5, "Cần số tiền"),
    ("date", "5/3/2026", "năm-tháng-ngày"),
    ("date", "20260305", "năm-tháng-ngày"),
    ("date", "2026-W10-4", "năm-tháng-ngày"),
    ("date", "2026-02-30", "năm-tháng-ngày"),
    ("date", "1850-01-01", "Năm 1850"),
    ("year", 1850, "Nhỏ nhất"),
    ("choice", "Khác", "Không có mức"),
    ("choices", "other", "danh sách"),
    ("choices", ["other", "other"], "lặp"),
    ("choices", ["other", 5], "Cần một mức"),
    ("choices", ["khac"], "Không có mức"),
    ("yes_no", "có", "có hoặc không"),
    ("yes_no", 1, "có hoặc không"),
    ("phone", "0900 000 001", "10 chữ số"),
    ("phone", "0900000001\n", "10 chữ số"),
    ("email", "a@vidu.vn\n", "ten@noi.vn"),
    ("link", "https://vidu.vn\n", "http://"),
    ("tax_code", "0100109106\n", "10 chữ số"),
    ("gtin", "8930000000019\n", "13 chữ số"),
    ("province", "99", "Không có tỉnh"),
    ("commune", "99999", "Không có xã"),
    ("files", ["a.pdf"], "gắn qua minh chứng"),
]


@pytest.mark.parametrize(("kind", "value", "words"), STORED)
def test_judges_stored_values(units: AdminUnits, kind: str, value: object, words: str) -> None:
    judge, field = _kind(kind, units)
    assert words in (judge.problem(value, field) or "")


def test_every_kind_reads_nothing_as_none(units: AdminUnits) -> None:
    for kind in set(get_args(FieldKind)) - {"table", "files"}:
        reader, field = _kind(kind, units)
        assert reader.parse("", field) is None
        assert reader.parse(" \t\n ", field) is None


def test_every_kind_has_a_schema(units: AdminUnits, rulebook: Rulebook) -> None:
    for field in rulebook.fields.values():
        schema = kind_of(field, units).schema(field)
        assert schema["type"] in {"string", "integer", "number", "boolean", "array"}


def test_a_tax_code_whose_sum_leaves_no_check_digit_is_not_refused(units: AdminUnits) -> None:
    judge, field = _kind("tax_code", units)
    base = next(
        f"{number:09d}"
        for number in range(370000001, 370001000)
        if sum(
            w * int(d)
            for w, d in zip((31, 29, 23, 19, 17, 13, 7, 5, 3), f"{number:09d}", strict=True)
        ) % 11 == 0
    )  # fmt: skip
    assert judge.problem(f"{base}0", field) is None


def test_bounds_and_length_come_from_the_field(units: AdminUnits) -> None:
    number, field = _kind("decimal", units, minimum=2, maximum=5)
    assert number.problem(1, field) == "Nhỏ nhất là 2."
    assert number.problem(6, field) == "Lớn nhất là 5."
    text, short = _kind("text", units, max_length=5)
    assert text.problem("sáu ký", short) == "Dài 6 ký tự — rút xuống còn 5."


def test_every_commune_is_read_back_as_it_is_shown(units: AdminUnits) -> None:
    reader, field = _kind("commune", units)
    shown = [reader.show(code, field) for code in units.communes][::40]
    assert [reader.show(reader.parse(text, field), field) for text in shown] == shown


def test_accents_tell_communes_of_one_province_apart(units: AdminUnits) -> None:
    reader, field = _kind("commune", units)
    assert reader.parse("Văn Lăng, Thái Nguyên", field) == "05665"
    assert reader.parse("Văn Lang, Thái Nguyên", field) != "05665"


def test_unknown_codes_are_shown_as_they_are(units: AdminUnits) -> None:
    for kind, code in (("commune", "99999"), ("province", "99"), ("choice", "gone")):
        reader, field = _kind(kind, units)
        assert reader.show(code, field) == code


# Tables.

COLUMNS = (
    Column(id="name", kind="text", label="Tên", required=True),
    Column(id="share", kind="percent", label="Tỷ lệ"),
    Column(id="kind", kind="choice", label="Loại", choices=CHOICES),
)


@pytest.fixture
def table(units: AdminUnits) -> tuple[Table, Field]:
    field = _field("table", columns=COLUMNS)
    kind = kind_of(field, units)
    assert isinstance(kind, Table)
    return kind, field


def test_a_good_table(table: tuple[Table, Field]) -> None:
    kind, field = table
    rows = [{"name": "A", "share": 62.5, "kind": "other"}, {"name": "B"}]
    assert kind.problem(rows, field) is None
    assert kind.show(rows, field) == "2 dòng"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ({}, "danh sách các dòng"),
        (["A"], "Dòng 1, Cần danh sách các dòng."),
        ([{"name": "A"}, {"share": 5}], "Dòng 2, cột name: chưa điền."),
        ([{"name": "A", "share": 120}], "Dòng 1, cột share: Lớn nhất là 100."),
        ([{"name": "A", "shares": 12}], "Dòng 1, cột shares: không có cột này."),
        ([{"name": "A", "kind": "x"}], "Dòng 1, cột kind: Không có mức “x”"),
        ([{"name": "A", "share": None}], "Dòng 1, cột share: Cần phần trăm"),
        ([{"name": "A"}] * (MAX_ROWS + 1), "Nhiều nhất"),
    ],
)
def test_a_bad_table_names_row_and_column(
    table: tuple[Table, Field], rows: object, words: str
) -> None:
    kind, field = table
    assert words in (kind.problem(rows, field) or "")


def test_all_problems_of_a_row(table: tuple[Table, Field]) -> None:
    kind, field = table
    found = kind.row_problems({"share": -1, "x": 1}, field)
    assert [column for column, _ in found] == ["share", "x", "name"]


def test_a_table_has_a_schema_of_its_columns(table: tuple[Table, Field]) -> None:
    kind, field = table
    row = kind.schema(field)["items"]
    assert list(row["properties"]) == ["name", "share", "kind"]
    assert row["additionalProperties"] is False


def test_a_table_inside_a_table_is_refused(units: AdminUnits) -> None:
    column = Column(id="inner", kind="table", label="Trong")
    assert kind_of(column, units).problem([], column) == "Bảng không nằm trong bảng."


def test_a_cell_is_judged_by_its_own_column_and_type(units: AdminUnits) -> None:
    """Equal values of other types or columns must not share a judgement."""
    number = Column(id="n", kind="integer", label="Số")
    tick = Column(id="t", kind="yes_no", label="Có")
    spec = Field(id="a.b", kind="table", label="Bảng", source="", slot="", columns=(number, tick))
    table = Table(units)
    for _ in range(2):
        assert table.row_problems({"n": 1, "t": True}, spec) == []
        assert [name for name, _ in table.row_problems({"n": True, "t": 1}, spec)] == ["n", "t"]
        assert table.row_problems({"n": 1.5}, spec)
        assert table.row_problems({"n": ["x"]}, spec)


def test_a_row_is_judged_anew_when_only_a_type_differs(units: AdminUnits) -> None:
    """True, 1 and 1.0 are equal: what is remembered of one must not be said of another."""
    column = Column(id="made", label="Tự làm", kind="yes_no")
    field = _field("table", columns=(column,))
    kind = Table(units)
    for value, fine in ((True, True), (1, False), (1.0, False), (True, True)):
        assert (kind.row_problems({"made": value}, field) == []) is fine
    assert kind.row_problems({"made": ["Có"]}, field)
