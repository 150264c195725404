"""What may be typed after the verbs that freeze, plan and print."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

NOW = "nay"
_MOST_HITS = 1_000

AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_guided_verbs(verb: AddVerb, day: Callable[[str], object]) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence, `day` reads a date."""
    made = verb("finalise", "chốt hồ sơ: giữ nguyên bản này và khóa lại")
    _add_item(made)
    made.add_argument("--note", default="", metavar="LỜI_GHI", help="ghi lại chốt để làm gì")
    _add_day(made, day)
    made = verb("reopen", "mở lại hồ sơ đã chốt để sửa")
    _add_item(made)
    made.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao phải mở lại")
    made = verb("versions", "liệt kê, xem hoặc so các bản đã chốt của hồ sơ")
    _add_item(made)
    made.add_argument(
        "--compare", nargs=2, action=_Versions, metavar=("TRƯỚC", "SAU"),
        help=f"so hai bản đã chốt theo số; SAU là “{NOW}” thì so với hồ sơ bây giờ",
    )  # fmt: skip
    made.add_argument(
        "--show", type=_number, dest="number", metavar="BẢN", help="bản này đã khai gì"
    )
    made = verb("plan", "kế hoạch giấy tờ tính ngược từ đợt đánh giá")
    _add_item(made)
    made.add_argument(
        "--ics", type=Path, dest="out", metavar="TỆP", help="ghi thêm tệp lịch (.ics) vào đây"
    )
    _add_day(made, day)
    made = verb("quality", "chất lượng, an toàn: luật cần gì, đang có gì, ngày nào phải nhớ")
    _add_item(made)
    _add_day(made, day)
    made = verb("environment", "hồ sơ môi trường, lao động, liên kết, nguồn gốc nguyên liệu")
    _add_item(made)
    _add_day(made, day)
    made = verb("print-blank", "in sổ để trống ghi bằng bút: các mục, giấy tờ, phiếu tự chấm")
    made.add_argument("--set", required=True, dest="items", metavar="BỘ", help="mã hoặc số của bộ")
    _add_booklet(made)
    made = verb("print-draft", "in sổ ghi với những gì hồ sơ đã có, chỗ trống để ghi tiếp")
    _add_item(made)
    _add_booklet(made)
    made = verb("search", "tìm trong hồ sơ, chủ thể, minh chứng, câu hỏi, luật và sổ tay")
    made.add_argument("items", nargs="+", metavar="TỪ", help="từ cần tìm, bỏ dấu cũng được")
    made.add_argument(
        "--limit", type=_count, metavar="SỐ", help="nhiều nhất bao nhiêu kết quả (20)"
    )


def _add_booklet(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--section", nargs="+", dest="sections", metavar="MỤC", help="mã các mục, ví dụ producer"
    )
    what.add_argument("--all", action="store_true", dest="whole", help="tất cả")
    what.add_argument(
        "--criteria", action="store_true", dest="questionnaire", help="phiếu tự chấm theo tiêu chí"
    )
    what.add_argument("--papers", action="store_true", help="giấy tờ cần chuẩn bị")
    parser.add_argument(
        "--format", choices=["pdf", "docx"], default="pdf", metavar="pdf|docx", help="loại tệp"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="TỆP", help="tệp hoặc thư mục")


def _add_day(parser: argparse.ArgumentParser, day: Callable[[str], object]) -> None:
    parser.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )


def _add_item(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", metavar="MÃ", help="mã hồ sơ (đủ để phân biệt)")


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_HITS:
        raise argparse.ArgumentTypeError(f"“{text}” không phải số từ 1 đến {_MOST_HITS}")
    return int(text)


def _number(text: str) -> str:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” không phải số của một bản chốt")
    return text


class _Versions(argparse.Action):
    """Two numbers of versions, the second one perhaps the dossier as it is now."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        del option_string
        first, second = values
        for text in (first, *(() if second == NOW else (second,))):
            if not text.isdecimal():
                parser.error(f"--compare: “{text}” không phải số của một bản chốt")
        setattr(namespace, self.dest, (first, second))
