from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.dossier.numbers import (
    date_in_words,
    format_date,
    format_number,
    parse_date,
    parse_decimal,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1234.5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1,234", "1.234"),
        ("0,5", "0.5"),
        ("-12", "-12"),
        ("-1.234,75", "-1234.75"),
        ("12 345", "12345"),
        ("12\u00a0345,5", "12345.5"),
        ("12\u202f345", "12345"),
        ("007", "7"),
    ],
)
def test_numbers_as_people_type_them(text: str, value: str) -> None:
    assert parse_decimal(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "abc", "1.2.3", "1,2,3", "12.34.567", "1..2", ",5", "5,", "1e5", "0x1", "½", "--1",
             "1.234.56", "1.234,5,6", "nan", "inf"],
)  # fmt: skip
def test_what_is_not_a_number_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="Chưa phải là số"):
        parse_decimal(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (1234567.8, "1.234.567,8"),
        (1e15, "1.000.000.000.000.000"),
        (0.1 + 0.2, "0,3"),
        (-1234.5, "-1.234,5"),
        (10.0, "10"),
        (100, "100"),
        (Decimal("1.10"), "1,1"),
        (1e-9, "0"),
        (10**40, "10" + ".000" * 13),
    ],
)
def test_numbers_as_people_read_them(value: float, text: str) -> None:
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(61.85, 1, "61,9"), (0.125, 2, "0,13"), (2.5, 0, "3"), (1234, 2, "1.234,00"),
     (-0.04, 1, "0,0"), (1e300, 0, None)],
)  # fmt: skip
def test_fixed_places_round_halves_up(value: float, places: int, text: str | None) -> None:
    shown = format_number(value, places)
    assert shown == text if text else len(shown) > 300


@given(st.decimals(-(10**12), 10**12, places=3))
def test_what_is_printed_is_read_back(value: Decimal) -> None:
    assert parse_decimal(format_number(value, 3)) == value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/3/26", "2026-03-05"),
        ("05/03/2026", "2026-03-05"),
        ("05032026", "2026-03-05"),
        ("2026-03-05", "2026-03-05"),
        ("5.3.2026", "2026-03-05"),
        ("5-3-2026", "2026-03-05"),
        (" 5 3 2026 ", "2026-03-05"),
        ("29/2/2028", "2028-02-29"),
        ("07/4/2027", "2027-04-07"),
    ],
)
def test_dates_as_people_type_them(text: str, day: str) -> None:
    assert parse_date(text) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Chưa phải là ngày"),
        ("hôm nay", "Chưa phải là ngày"),
        ("5/3", "Chưa phải là ngày"),
        ("5/3/026", "Chưa phải là ngày"),
        ("2026/3/5", "Chưa phải là ngày"),
        ("31/4/2026", "Không có ngày 31/4/2026"),
        ("29/2/2026", "Không có ngày 29/2/2026"),
        ("3/13/2026", "Không có ngày 3/13/2026"),
        ("0/1/2026", "Không có ngày 0/1/2026"),
    ],
)
def test_what_is_not_a_date_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_date(text)


@pytest.mark.parametrize(
    ("day", "short", "words"),
    [
        ("2027-04-07", "07/4/2027", "ngày 07 tháng 4 năm 2027"),
        ("2026-12-31", "31/12/2026", "ngày 31 tháng 12 năm 2026"),
        ("2026-02-10", "10/02/2026", "ngày 10 tháng 02 năm 2026"),
        ("2026-01-01", "01/01/2026", "ngày 01 tháng 01 năm 2026"),
    ],
)
def test_dates_are_written_by_the_rule_of_official_letters(
    day: str, short: str, words: str
) -> None:
    assert format_date(date.fromisoformat(day)) == short
    assert date_in_words(date.fromisoformat(day)) == words


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_printed_date_is_read_back(day: date) -> None:
    assert parse_date(format_date(day)) == day
