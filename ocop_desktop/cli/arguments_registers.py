"""What may be typed after the verbs of the office: register, report, publish."""

import argparse
from collections.abc import Callable
from pathlib import Path

AddVerb = Callable[[str, str], argparse.ArgumentParser]
_WHAT = ("list", "export", "import", "rewards")
_YEARS = range(2000, 2101)


def add_register_verbs(verb: AddVerb, day: Callable[[str], object]) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence, `day` reads a date."""
    made = verb(
        "register", "sổ theo dõi: list [SỔ [TỪ…]], export SỔ --out TỆP, import SỔ TỆP…, rewards"
    )
    made.add_argument(
        "what",
        choices=_WHAT,
        metavar="|".join(_WHAT),
        help="làm gì; rewards [BẢNG_THƯỞNG] tính tiền thưởng từ sổ công nhận",
    )
    made.add_argument(
        "items", nargs="*", metavar="SỔ …", help="mã sổ hoặc mã mẫu sổ, rồi từ cần lọc hoặc tệp"
    )
    made.add_argument("--out", type=Path, metavar="TỆP", help="tệp .xlsx hoặc .csv")
    made.add_argument("--limit", type=int, metavar="SỐ", help="list: nhiều nhất mấy dòng (20)")
    made.add_argument(
        "--dry-run", action="store_true", dest="draft", help="import: chỉ thử, không ghi gì"
    )
    _add_year(made)
    _add_day(made, day)
    made = verb("report", "báo cáo chỉ tiêu năm: report indicators --year NĂM --out TỆP")
    made.add_argument("what", choices=("indicators",), metavar="BÁO_CÁO", help="báo cáo nào")
    made.add_argument("--out", type=Path, metavar="TỆP", help="tệp .docx, .pdf hoặc .xlsx")
    made.add_argument(
        "--plan", dest="rulebook", default="", metavar="KẾ_HOẠCH", help="so với kế hoạch này"
    )
    _add_year(made)
    _add_day(made, day)
    made = verb("publish", "gửi các sổ lên máy chủ PostgreSQL; không nêu địa chỉ thì in mô tả bảng")
    made.add_argument(
        "items", nargs="?", metavar="ĐỊA_CHỈ",
        help="postgresql://tên:mật_khẩu@máy:cổng/cơ_sở_dữ_liệu[?schema=…&source=…]",
    )  # fmt: skip


def register_problem(found: dict[str, object]) -> str:
    """Return what is wrong with the words behind `register`, "" when nothing is."""
    if found["verb"] != "register":
        return ""
    items = found.get("items") or []
    count = len(items) if isinstance(items, list) else 1
    if found["what"] == "export" and count != 1:
        return "register export cần đúng một mã sổ"
    if found["what"] == "rewards" and count > 1:
        return "register rewards cần nhiều nhất một mã bảng thưởng"
    if found["what"] == "import" and count < 2:  # noqa: PLR2004  (a register and a file)
        return "register import cần mã sổ và tệp"
    return ""


def _add_year(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--year", type=_year, metavar="NĂM", help="năm của số liệu")


def _add_day(parser: argparse.ArgumentParser, day: Callable[[str], object]) -> None:
    parser.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )


def _year(text: str) -> int:
    if not text.isdecimal() or int(text) not in _YEARS:
        raise argparse.ArgumentTypeError(f"“{text}” không phải năm bốn chữ số")
    return int(text)
