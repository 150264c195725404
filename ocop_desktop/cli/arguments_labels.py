"""What may be typed after label, story and trace."""

import argparse
from collections.abc import Callable
from pathlib import Path

AddVerb = Callable[[str, str], argparse.ArgumentParser]


def add_label_verbs(verb: AddVerb, day: Callable[[str], object]) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence, `day` reads a date."""
    made = verb("label", "nhãn: kiểm, làm nháp, phiếu nội dung: check|design|sheet MÃ")
    _add_item(made, ("check", "design", "sheet"))
    made.add_argument("--text", type=Path, metavar="TỆP", help="đọc chữ nhãn từ tệp PDF hoặc .txt")
    made.add_argument(
        "--size", nargs=2, type=_length, metavar=("RỘNG", "CAO"), help="khổ nhãn nháp, mm"
    )
    _add_out(made, day)
    made = verb("story", "câu chuyện: đo theo tiêu chí, ba độ dài, so giống; --out ghi ra thư mục")
    made.add_argument("items", metavar="TỆP_HOẶC_MÃ", help="tệp hồ sơ hoặc mã hồ sơ")
    made.add_argument(
        "--out", type=Path, metavar="THƯ_MỤC", help="ghi tờ rơi A5, tờ gấp A4, tư liệu PDF và Word"
    )
    made.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )
    made = verb("trace", "truy xuất: đối chiếu, nội dung trang, mã QR: check|sheet|qr MÃ")
    _add_item(made, ("check", "sheet", "qr"))
    made.add_argument("--link", default="", metavar="ĐƯỜNG_DẪN", help="trang mà mã QR mở ra")
    _add_out(made, day)


def _add_item(parser: argparse.ArgumentParser, tasks: tuple[str, ...]) -> None:
    parser.add_argument("what", choices=tasks, metavar="|".join(tasks), help="làm gì")
    parser.add_argument("items", metavar="TỆP_HOẶC_MÃ", help="tệp hồ sơ hoặc mã hồ sơ")


def _add_out(parser: argparse.ArgumentParser, day: Callable[[str], object]) -> None:
    parser.add_argument("--out", type=Path, metavar="TỆP", help="tệp sẽ ghi")
    parser.add_argument(
        "--format", choices=["pdf", "docx"], default="pdf", metavar="pdf|docx", help="loại phiếu"
    )
    parser.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )


def _length(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” không phải số milimét") from error
