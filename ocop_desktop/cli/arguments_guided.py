"""What may be typed after the verbs that freeze, plan and print."""

import argparse
from collections.abc import Callable
from typing import Any

NOW = "nay"

AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_guided_verbs(verb: AddVerb, day: Callable[[str], object]) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence, `day` reads a date."""
    made = verb("finalise", "chốt hồ sơ: giữ nguyên bản này và khóa lại")
    _add_item(made)
    made.add_argument("--note", default="", metavar="LỜI_GHI", help="ghi lại chốt để làm gì")
    made.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )
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


def _add_item(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", metavar="MÃ", help="mã hồ sơ (đủ để phân biệt)")


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
