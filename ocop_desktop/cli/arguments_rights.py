"""What may be typed after rights, upgrade and carry-over."""

import argparse
from collections.abc import Callable

AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_rights_verbs(verb: AddVerb, day: Callable[[str], object]) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence, `day` reads a date."""
    made = verb("rights", "sở hữu trí tuệ: tiến độ từng quyền, sao cần gì, tệp lô-gô")
    _add_item(made, "tệp hồ sơ hoặc mã hồ sơ")
    _add_day(made, day)
    made = verb("upgrade", "so bản đã công nhận với hồ sơ này: đổi gì, làm mới gì, kết quả các năm")
    _add_item(made, "tệp hồ sơ hoặc mã hồ sơ")
    made.add_argument(
        "--base", default="", metavar="BẢN", help="so với bản chốt số mấy, hồ sơ (mã), gói hay tệp"
    )
    _add_day(made, day)
    made = verb("carry-over", "lập hồ sơ nâng hạng, đánh giá lại từ hồ sơ cũ hoặc gói đã nộp")
    _add_item(made, "hồ sơ cũ (mã), gói hay tệp")
    made.add_argument(
        "--kind", required=True, choices=["upgrade", "reassessment"],
        metavar="upgrade|reassessment", help="nâng hạng hay đánh giá lại",
    )  # fmt: skip
    made.add_argument(
        "--star", type=int, choices=[3, 4, 5], metavar="SAO", help="sao đã được công nhận"
    )
    made.add_argument("--number", default="", metavar="SỐ", help="số giấy chứng nhận")
    made.add_argument(
        "--issued", type=day, metavar="NĂM-THÁNG-NGÀY", help="ngày cấp giấy chứng nhận"
    )


def _add_item(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("items", metavar="TỆP_HOẶC_MÃ", help=about)


def _add_day(parser: argparse.ArgumentParser, day: Callable[[str], object]) -> None:
    parser.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )
