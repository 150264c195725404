"""What may be typed after `desk`: the commune's desk."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ocop_desktop.cli.arguments_keys import add_passphrase
from ocop_desktop.dossier.desk.review import MARKS

AddVerb = Callable[[str, str], argparse.ArgumentParser]

# Task → what must follow it.
TASKS: dict[str, tuple[str, ...]] = {
    "receive": ("GÓI",),
    "list": (),
    "show": ("PHIẾU",),
    "comment": ("PHIẾU", "CHỖ", "LỜI"),
    "return": ("PHIẾU",),
    "forward": ("PHIẾU",),
    "history": ("PHIẾU",),
    "print": ("PHIẾU", "TÀI_LIỆU"),
    "recall": ("PHIẾU",),
    "assessed": ("PHIẾU",),
    "recognise": ("PHIẾU",),
    "expire": ("PHIẾU",),
    "revoke": ("PHIẾU",),
    "take-numbers": (),
}
NO_MARK = "none"
_OUT = {"return", "forward", "print"}


def add_desk_verbs(verb: AddVerb, day: Callable[[str], object]) -> None:
    """Add the verb; `verb` makes a parser of a name and a sentence, `day` reads a date."""
    made = verb("desk", "bàn tiếp nhận của xã: nhận, xem xét, trả lại, gửi tỉnh")
    made.add_argument(
        "task", choices=tuple(TASKS), metavar="VIỆC",
        help="receive GÓI (thư mục, .zip hoặc mã hồ sơ lập tại bàn), list, show PHIẾU, "
        "comment PHIẾU CHỖ LỜI, return, forward, history, print PHIẾU TÀI_LIỆU, "
        "recall (tỉnh trả về xã), assessed, recognise, expire, revoke, "
        "take-numbers (máy này cấp số phiếu từ nay)",
    )  # fmt: skip
    made.add_argument(
        "items", nargs="*", metavar="PHIẾU", help="số phiếu, số thứ tự hoặc mã; rồi điều cần ghi"
    )
    made.add_argument("--out", type=Path, metavar="THƯ_MỤC", help="nơi đặt giấy tờ")
    made.add_argument(
        "--samples", type=_count, dest="handed_samples", metavar="SỐ",
        help="receive: số sản phẩm mẫu đã nhận",
    )  # fmt: skip
    made.add_argument(
        "--dry-run", action="store_true", dest="dry", help="receive: chỉ xem gói, không ghi gì"
    )
    made.add_argument("--note", default="", metavar="LỜI_GHI", help="ghi thêm khi nhận, khi ghi")
    made.add_argument(
        "--mark", choices=(*MARKS, NO_MARK), default="mend", metavar="fine|mend|question|none",
        help="comment: được, cần sửa (mặc định), hỏi thêm; none bỏ nhận xét đã ghi",
    )  # fmt: skip
    made.add_argument("--signatory", default="", metavar="HỌ_TÊN", help="người ký văn bản")
    made.add_argument("--number", default="", metavar="SỐ", help="số của thông báo, văn bản")
    made.add_argument("--star", type=int, default=0, metavar="SAO", help="recognise: số sao")
    made.add_argument("--decision", default="", metavar="SỐ", help="recognise: số quyết định")
    made.add_argument(
        "--decided-on", type=day, metavar="NĂM-THÁNG-NGÀY", help="recognise: ngày quyết định"
    )
    made.add_argument("--ground", default="", metavar="MÃ", help="revoke: mã căn cứ ở Điều 8")
    made.add_argument(
        "--format", choices=["pdf", "docx"], default="pdf", metavar="pdf|docx", help="print: loại"
    )
    add_passphrase(made)
    made.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )


def desk_problem(found: dict[str, Any]) -> str:
    """Return what is wrong with the words after `desk`, or ""; put the task into `what`."""
    if found.get("verb") != "desk":
        return ""
    found["what"] = task = found.pop("task")
    wanted, given = TASKS[task], found.get("items") or ()
    if len(given) != len(wanted):
        return f"desk {task} cần {' '.join(wanted) or 'không gì thêm'}"
    if task in _OUT and not found.get("out"):
        return f"desk {task} cần --out THƯ_MỤC"
    if task == "recognise" and not (found.get("star") and found.get("decided_on")):
        return "desk recognise cần --star SAO --decision SỐ --decided-on NGÀY"
    return ""


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” không phải số mẫu")
    return int(text)
