"""What may be typed after the verbs that advise, rehearse, compare editions and print."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from ocop_desktop.dossier.scoring.advisor import Weigh

AddVerb = Callable[[str, str], argparse.ArgumentParser]
Reader = Callable[[str], object]

STARS = range(1, 6)
_OPTION = "TIÊU_CHÍ=MỨC"


def add_advice_verbs(verb: AddVerb, day: Reader, formats: Reader) -> None:
    """Add the verbs; `verb` makes a parser of a name and a sentence, the others read values."""
    _add_advice(verb, day)
    _add_rehearsal(verb)
    _add_editions(verb)
    _add_prints(verb, day, formats)


def usage_problem(found: dict[str, Any]) -> str:
    """Return what is wrong with words that fit together badly, or ""."""
    verb, items = found.get("verb"), found.get("items") or ()
    if verb == "rulebook" and found.get("what") in {"diff", "try"} and len(items) != len("AB"):
        return f"rulebook {found['what']} cần hai mã bộ quy định: trước, sau"
    if verb == "rehearse" and bool(found.get("export_sheet")) != bool(found.get("out")):
        return "rehearse --export-sheet đi với --out"
    if verb == "rehearse" and found.get("marks") and not found.get("sheet"):
        return "rehearse --mark đi với --sheet"
    return ""


def _add_advice(verb: AddVerb, day: Reader) -> None:
    made = verb("advise", "việc phải làm để đạt sao, xếp theo thời gian")
    _add_dossier(made)
    _add_star(made, "sao muốn đạt; không nêu thì theo mục tiêu của hồ sơ")
    made.add_argument(
        "--weigh", choices=get_args(Weigh), default="effort", metavar="effort|time|few",
        help="ưu tiên ít công sức (effort), chóng xong (time) hay ít việc (few)",
    )  # fmt: skip
    _add_today(made, day)
    made = verb("propose", "số liệu đã khai cho thấy mức nào ở từng tiêu chí")
    _add_dossier(made)
    _add_today(made, day)
    made = verb("whatif", "thử đổi mức mà không sửa hồ sơ, so hai phương án")
    made.add_argument(
        "items", nargs="+", metavar=f"TỆP_HOẶC_MÃ {_OPTION}",
        help="hồ sơ rồi các mức thử; bỏ trống mức là không chọn, a:2 là mức 2 của trường hợp a",
    )  # fmt: skip
    made.add_argument(
        "--against", nargs="+", metavar=_OPTION, help="phương án kia; không nêu thì là hồ sơ"
    )


def _add_rehearsal(verb: AddVerb) -> None:
    made = verb("rehearse", "hội đồng chấm thử: các phiếu, điểm trung bình, chỗ chấm khác nhau")
    made.add_argument("items", metavar="MÃ", help="mã hồ sơ (đủ để phân biệt)")
    made.add_argument("--new-sheet", metavar="TÊN", help="thêm phiếu của một người chấm")
    made.add_argument("--role", metavar="VAI_TRÒ", help="vai trò của người chấm mới")
    made.add_argument("--sheet", metavar="TÊN", help="phiếu của ai, với --mark")
    made.add_argument(
        "--mark", nargs="+", dest="marks", metavar=_OPTION, help="ghi mức vào phiếu của --sheet"
    )
    made.add_argument("--remove-sheet", metavar="TÊN", help="bỏ phiếu của người này")
    made.add_argument("--add-sheet", type=Path, metavar="TỆP", help="nhận phiếu chấm từ tệp")
    made.add_argument("--export-sheet", metavar="TÊN", help="xuất phiếu của người này, với --out")
    made.add_argument("--out", type=Path, metavar="TỆP", help="tệp hoặc thư mục nhận phiếu")


def _add_editions(verb: AddVerb) -> None:
    made = verb("rulebook", "việc với bộ quy định: kiểm tra, so hai bộ, thử chuyển hồ sơ")
    made.add_argument(
        "what", choices=["check", "diff", "try"], metavar="check|diff|try",
        help="check kiểm tra; diff so hai bộ; try thử chuyển các hồ sơ sang bộ sau",
    )  # fmt: skip
    made.add_argument("items", nargs="*", metavar="MÃ", help="mã bộ quy định; check: trống là hết")
    made = verb("move", "chép hồ sơ sang bộ quy định khác; hồ sơ cũ giữ nguyên")
    made.add_argument("items", metavar="MÃ", help="mã hồ sơ (đủ để phân biệt)")
    made.add_argument("--to", required=True, dest="rulebook", metavar="BỘ", help="mã bộ quy định")


def _add_prints(verb: AddVerb, day: Reader, formats: Reader) -> None:
    made = verb("print", "in một tài liệu của hồ sơ")
    _add_dossier(made)
    made.add_argument(
        "--document", required=True, metavar="MÃ_TÀI_LIỆU",
        help="ví dụ mau-01, mau-02, phieu-cham, bao-cao-sao, bien-ban-cham-thu",
    )  # fmt: skip
    made.add_argument(
        "--format", choices=["pdf", "docx"], default="pdf", metavar="pdf|docx", help="loại tệp"
    )
    made.add_argument("--out", type=Path, required=True, metavar="TỆP", help="tệp hoặc thư mục")
    made.add_argument("--blank", action="store_true", help="phiếu chấm để trống")
    _add_star(made, "sao mà báo cáo sao nhắm tới")
    _add_today(made, day)
    made = verb("export-blank", "in phiếu chấm để trống")
    made.add_argument("items", nargs="*", metavar="BỘ", help="mã hoặc số của bộ; trống là cả 26 bộ")
    made.add_argument("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt phiếu")
    made.add_argument(
        "--formats", type=formats, default=("docx", "pdf"), metavar="docx,pdf", help="loại tài liệu"
    )


def _add_dossier(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", metavar="TỆP_HOẶC_MÃ", help="tệp hồ sơ hoặc mã hồ sơ")


def _add_star(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("--star", type=_star, metavar="SAO", help=about)


def _add_today(parser: argparse.ArgumentParser, day: Reader) -> None:
    parser.add_argument(
        "--today", type=day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )


def _star(text: str) -> int:
    if not text.isdecimal() or int(text) not in STARS:
        raise argparse.ArgumentTypeError(f"“{text}” không phải số sao từ 1 đến 5")
    return int(text)
