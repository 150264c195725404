"""What may be typed about passphrases, signing keys and exchange between machines."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

Verb = Callable[[str, str], argparse.ArgumentParser]

TASKS = ("show", "make", "card", "add", "trust", "forget")


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """A passphrase never stands on the command line, where other programs could read it."""
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="TỆP",
        help="tệp chứa mật khẩu ở dòng đầu; không nêu thì hỏi trên màn hình",
    )  # fmt: skip


def add_key_verb(verb: Verb, day: Callable[[str], date]) -> None:
    """Add `keys`."""
    made = verb("keys", "khóa ký của máy này và các khóa đã biết")
    made.add_argument(
        "what", choices=TASKS, metavar="|".join(TASKS),
        help="liệt kê; tạo khóa; xuất thẻ khóa; đọc thẻ của nơi khác và so mã; "
        "lưu thẻ đã so mã; bỏ một thẻ",
    )  # fmt: skip
    made.add_argument(
        "items", nargs="*", metavar="TỆP_HOẶC_MÃ",
        help="tệp thẻ khóa hoặc ảnh, PDF chụp mã QR của thẻ; hoặc mã thẻ",
    )  # fmt: skip
    made.add_argument("--code", default="", metavar="MÃ", help="add: mã mà người gửi đọc cho nghe")
    made.add_argument("--name", default="", metavar="TÊN", help="tên người hoặc cơ quan ký")
    made.add_argument("--place", default="", metavar="NƠI", help="xã, tỉnh")
    made.add_argument(
        "--role", choices=("producer", "commune", "province"), default="",
        metavar="producer|commune|province", help="chủ thể, xã hay tỉnh",
    )  # fmt: skip
    made.add_argument("--out", type=Path, metavar="TỆP", help="nơi ghi thẻ khóa")
    made.add_argument("--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi hôm nay là ngày này")


def add_sync_verbs(verb: Verb, day: Callable[[str], date]) -> None:
    """Add `share`, `merge`, `choose` and `radar`."""
    made = verb("share", "ghi tệp đồng bộ cho máy khác")
    made.add_argument("items", nargs="*", metavar="MÃ", help="hồ sơ; không nêu là tất cả")
    made.add_argument("--out", type=Path, required=True, metavar="TỆP", help="tệp .ocopsync")
    made = verb("merge", "gộp tệp đồng bộ của máy khác vào đây")
    made.add_argument("items", nargs=1, metavar="TỆP", help="tệp .ocopsync")
    made.add_argument("--dry-run", action="store_true", dest="dry", help="chỉ xem, không ghi gì")
    made.add_argument("--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi hôm nay là ngày này")
    made = verb("choose", "chọn giữa hai máy: MÃ để xem, MÃ CHỖ SỐ để chọn")
    made.add_argument("items", nargs="+", metavar="MÃ", help="hồ sơ, chỗ chờ chọn, số của giá trị")
    made = verb("radar", "những ngày sắp tới: đợt, thời hạn, giấy và chứng nhận hết hạn")
    made.add_argument("--out", type=Path, metavar="TỆP", help="ghi thêm tệp lịch .ics")
    made.add_argument("--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi hôm nay là ngày này")
