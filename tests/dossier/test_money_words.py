"""Amounts in words, checked by hand."""

import pytest

from ocop_desktop.dossier.money_words import money_in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (55, "Năm mươi lăm đồng"),
        (101, "Một trăm linh một đồng"),
        (1001, "Một nghìn không trăm linh một đồng"),
        (24_050, "Hai mươi tư nghìn không trăm năm mươi đồng"),
        (121_000, "Một trăm hai mươi mốt nghìn đồng"),
        (1_000_000, "Một triệu đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (2_241_000_000, "Hai tỷ hai trăm bốn mươi mốt triệu đồng"),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
        (-3, "Âm ba đồng"),
    ],
)
def test_money(amount: int, words: str) -> None:
    assert money_in_words(amount) == words
