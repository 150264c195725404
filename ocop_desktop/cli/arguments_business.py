"""What may be typed after business and tables."""

import argparse
from collections.abc import Callable
from pathlib import Path

AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_business_verbs(verb: AddVerb) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence."""
    made = verb("business", "phương án sản xuất kinh doanh tính từ các bảng của hồ sơ")
    made.add_argument("items", metavar="TỆP_HOẶC_MÃ", help="tệp hồ sơ hoặc mã hồ sơ")
    made = verb("tables", "các bảng của hồ sơ ra Excel và vào lại: export|import MÃ TỆP")
    made.add_argument("what", choices=("export", "import"), metavar="export|import", help="làm gì")
    made.add_argument("items", metavar="MÃ", help="mã hồ sơ (đủ để phân biệt)")
    made.add_argument("table_file", type=Path, metavar="TỆP", help="tệp .xlsx")
    made.add_argument(
        "--field", nargs="+", dest="sections", metavar="BẢNG",
        help="chỉ các bảng này, ví dụ business.costs",
    )  # fmt: skip
    made.add_argument(
        "--dry-run", action="store_true", dest="draft", help="import: chỉ thử, không ghi gì"
    )
