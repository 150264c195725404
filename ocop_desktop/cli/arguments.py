"""What may be typed, in Vietnamese."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import msgspec

from ocop_desktop import __version__, paths
from ocop_desktop.cli.arguments_advice import add_advice_verbs, usage_problem
from ocop_desktop.cli.arguments_business import add_business_verbs
from ocop_desktop.cli.arguments_desk import add_desk_verbs, desk_problem
from ocop_desktop.cli.arguments_guided import add_guided_verbs
from ocop_desktop.cli.arguments_keys import add_key_verb, add_passphrase, add_sync_verbs
from ocop_desktop.cli.arguments_labels import add_label_verbs
from ocop_desktop.cli.arguments_registers import add_register_verbs, register_problem
from ocop_desktop.cli.arguments_rights import add_rights_verbs
from ocop_desktop.cli.parser import Parser, read_day, read_formats, read_points, read_words
from ocop_desktop.dossier.scoring.advisor import Weigh

_PROGRAM = "ocop-desktop"
_REPLACED = 3  # the dossier, the paper and the newer file


class Arguments(msgspec.Struct, frozen=True, kw_only=True):
    """The command, typed."""

    verb: str
    workspace: Path
    sealed: bool = False
    dry: bool = False
    row: bool = False
    public: bool = False
    passphrase_file: Path | None = None
    name: str = ""
    place: str = ""
    code: str = ""
    json: bool = False
    items: tuple[str, ...] = ()
    rulebook: str = ""
    points: tuple[Decimal, ...] | None = None
    today: date | None = None
    out: Path | None = None
    formats: tuple[str, ...] = ("docx", "pdf")
    draft: bool = False
    tree: bool = False
    separate: bool = False
    convert: bool = False
    since: str = ""
    include_deleted: bool = False
    note: str = ""
    reason: str = ""
    compare: tuple[str, ...] = ()
    number: str = ""
    limit: int = 20
    what: str = ""
    star: int = 0
    weigh: Weigh = "effort"
    against: tuple[str, ...] = ()
    new_sheet: str = ""
    role: str = ""
    sheet: str = ""
    marks: tuple[str, ...] = ()
    remove_sheet: str = ""
    add_sheet: Path | None = None
    export_sheet: str = ""
    document: str = ""
    format: str = "pdf"
    blank: bool = False
    sections: tuple[str, ...] = ()
    whole: bool = False
    table_file: Path = Path()
    questionnaire: bool = False
    papers: bool = False
    kind: str = ""
    criteria: tuple[str, ...] = ()
    samples: bool = False
    year: int | None = None
    handed_samples: int = 0
    mark: str = "mend"
    decision: str = ""
    decided_on: date | None = None
    ground: str = ""
    signatory: str = ""
    text: Path | None = None
    size: tuple[float, float] | None = None
    link: str = ""
    base: str = ""
    issued: date | None = None

    @property
    def day(self) -> date:
        """The day to judge by: the one given, else today."""
        return self.today or date.today()  # noqa: DTZ011  (a day of the person's calendar)


def read_arguments(argv: Sequence[str] | None = None) -> Arguments:
    """Return what was typed; exit with 2 on wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    found = vars(_parser().parse_args(words))
    if found.pop("self_test", False):
        found["verb"] = "self-test"
    found["verb"] = found.get("verb") or "run"
    if found["verb"] == "evidence":
        found["items"] = [found.pop("task"), *found["items"]]
        if not _fits(*found["items"]):
            _parser().error(
                "evidence add cần mã hồ sơ và tệp; evidence replace cần mã hồ sơ, mã MC, một tệp; "
                "evidence list và evidence guess chỉ cần mã hồ sơ"
            )
    if found["verb"] == "score" and bool(found.get("items")) == (found.get("points") is not None):
        _parser().error("score cần tệp hoặc mã hồ sơ, hoặc chỉ --points A B C")
    problem = usage_problem(found) or register_problem(found) or desk_problem(found)
    if problem:
        _parser().error(problem)
    found.setdefault("workspace", paths.default_workspace())
    if isinstance(found.get("items"), str):
        found["items"] = [found["items"]]
    for name in ("items", "formats", "points", "compare", "against", "marks", "sections", "size"):
        if found.get(name) is not None:
            found[name] = tuple(found[name])
    return Arguments(**{name: value for name, value in found.items() if value is not None})


@cache
def _parser() -> Parser:
    # It keeps nothing of what it reads; a process that reads many commands builds it once.
    common = Parser(add_help=False)
    common.add_argument(
        "--workspace", type=Path, metavar="THƯ_MỤC", default=argparse.SUPPRESS,
        help="thư mục dữ liệu; không nêu thì dùng thư mục mặc định",
    )  # fmt: skip
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="in JSON cho máy đọc"
    )
    parser = Parser(
        prog=_PROGRAM,
        parents=[common],
        description="Hồ sơ sản phẩm OCOP theo Quyết định 26/2026/QĐ-TTg.",
    )
    parser.add_argument(
        "--version", action="version", version=f"OCOP Desktop {__version__}", help="in số phiên bản"
    )
    parser.add_argument(
        "--self-test", action="store_true", default=argparse.SUPPRESS,
        help="tự thử: xuất một hồ sơ mẫu ra thư mục tạm rồi kiểm tra gói",
    )  # fmt: skip
    verbs = parser.add_subparsers(
        dest="verb", metavar="LỆNH", title="Các lệnh", parser_class=Parser
    )
    _add_verbs(verbs, common)
    return parser


def _add_verbs(verbs: "argparse._SubParsersAction[Parser]", common: Parser) -> None:
    def verb(name: str, about: str) -> Parser:
        return verbs.add_parser(name, help=about, description=about, parents=[common])

    def items(parser: Parser, metavar: str, about: str, nargs: str | None = "+") -> None:
        parser.add_argument("items", nargs=nargs, metavar=metavar, help=about)

    made = verb("schema", "in JSON Schema của tệp hồ sơ")
    made.add_argument("--rulebook", default="", metavar="MÃ", help="mã bộ quy định")
    made = verb("import", "nhập tệp hồ sơ (.json), gói hoặc tệp trả lại (.ocopr), in mã hồ sơ")
    items(made, "TỆP", "tệp hoặc gói")
    made.add_argument(
        "--tree", action="store_true", help="nhập mọi gói trong thư mục; chạy lại thì làm tiếp"
    )
    made.add_argument(
        "--separate", action="store_true",
        help="gói của hồ sơ đã nhập: nhập thành bản riêng, không thành bản mới của hồ sơ đó",
    )  # fmt: skip
    add_passphrase(made)
    made = verb("list", "liệt kê hồ sơ")
    made.add_argument("--all", action="store_true", dest="include_deleted", help="cả hồ sơ đã xóa")
    items(verb("show", "in một hồ sơ"), "MÃ", "mã hồ sơ (đủ để phân biệt) hoặc tệp", nargs=None)
    made = verb("set", "ghi câu trả lời vào hồ sơ")
    items(made, "MÃ TRƯỜNG=GIÁ_TRỊ", "mã hồ sơ, rồi các câu trả lời; để trống giá trị là xóa")
    made = verb("score", "chấm điểm, nói sao và mức tối thiểu chưa đạt")
    items(made, "TỆP_HOẶC_MÃ", "tệp hồ sơ hoặc mã hồ sơ", nargs="*")
    made.add_argument(
        "--points", nargs=3, type=read_points, metavar=("A", "B", "C"),
        help="chỉ tính hạng sao của ba phần điểm (điểm trung bình của hội đồng được phép lẻ)",
    )  # fmt: skip
    _add_today(made)
    items(
        verb("suggest", "gợi ý bộ sản phẩm từ lời thường ngày"),
        "TỪ",
        "tên sản phẩm, bỏ dấu cũng được",
    )
    made = verb("check", "kiểm tra hồ sơ")
    items(made, "TỆP_HOẶC_MÃ", "tệp hồ sơ hoặc mã hồ sơ")
    _add_today(made)
    made = verb(
        "evidence",
        "thêm minh chứng (add MÃ TỆP…), liệt kê (list MÃ), đọc thử (guess MÃ), "
        "thay bằng giấy mới (replace MÃ MC-… TỆP)",
    )
    tasks = ("add", "list", "guess", "replace")
    made.add_argument("task", choices=tasks, metavar="|".join(tasks), help="việc cần làm")
    _add_today(made)
    items(made, "MÃ TỆP", "mã hồ sơ, rồi các tệp cần thêm")
    made.add_argument("--kind", default="", metavar="LOẠI", help="mã loại minh chứng")
    made.add_argument(
        "--row", action="store_true", help="replace: dòng của giấy cũ trong bảng theo giấy mới"
    )
    made.add_argument(
        "--criteria",
        type=read_words,
        default=(),
        metavar="1.1,4.1",
        help="tiêu chí được chứng minh",
    )
    _add_packages(verb, items)
    add_guided_verbs(verb, read_day)
    add_advice_verbs(verb, read_day, read_formats)
    add_register_verbs(verb, read_day)
    add_desk_verbs(verb, read_day)
    add_business_verbs(verb)
    add_label_verbs(verb, read_day)
    add_rights_verbs(verb, read_day)
    made = verb("demo", "nhập, kiểm tra, chấm, xuất các hồ sơ mẫu")
    _add_out(made)
    _add_today(made)
    made = verb("run", "mở cửa sổ")
    made.add_argument("--samples", action="store_true", help="nạp hồ sơ mẫu khi chưa có hồ sơ nào")
    verb("gallery", "mở cửa sổ bày mọi thành phần giao diện")


def _add_packages(verb: Callable[[str, str], Parser], items: Callable[..., None]) -> None:
    made = verb("export", "xuất gói hồ sơ")
    items(made, "TỆP_HOẶC_MÃ", "tệp hồ sơ hoặc mã hồ sơ", nargs=None)
    _add_out(made)
    made.add_argument(
        "--formats",
        type=read_formats,
        default=("docx", "pdf"),
        metavar="docx,pdf",
        help="loại tài liệu",
    )
    made.add_argument("--draft", action="store_true", help="bản nháp, không cần hết lỗi")
    _add_convert(made)
    made.add_argument(
        "--sealed", action="store_true", help="khóa gói bằng mật khẩu, không để bản mở"
    )
    made.add_argument(
        "--public", action="store_true", help="bản công khai: bỏ dữ liệu cá nhân và giấy tờ"
    )
    add_passphrase(made)
    _add_today(made)
    made = verb("supplement", "xuất gói bổ sung: chỉ những gì đổi so với gói đã nộp")
    items(made, "TỆP_HOẶC_MÃ", "tệp hồ sơ hoặc mã hồ sơ", nargs=None)
    made.add_argument(
        "--since", required=True, metavar="GÓI", help="gói đã nộp, hoặc số hay mã một bản chốt"
    )
    _add_out(made)
    made.add_argument("--formats", type=read_formats, metavar="docx,pdf", help="loại tài liệu")
    made.add_argument("--draft", action="store_true", help="bản nháp, không cần hết lỗi")
    _add_convert(made)
    _add_today(made)
    made = verb("verify", "kiểm tra gói còn nguyên vẹn, ai ký")
    items(made, "GÓI", "thư mục, tệp .zip hoặc tệp khóa", nargs=None)
    add_passphrase(made)
    _add_today(made)
    add_key_verb(verb, read_day)
    add_sync_verbs(verb, read_day)


def _fits(task: str, *items: str) -> bool:
    """Return whether a task of evidence was given what it needs: dossier, then papers or files."""
    if task == "add":
        return len(items) > 1
    return len(items) == (_REPLACED if task == "replace" else 1)


def _add_today(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--today", type=read_day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này"
    )


def _add_convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--convert", action="store_true",
        help="in cả minh chứng DOCX, XLSX vào phụ lục nếu máy có LibreOffice",
    )  # fmt: skip


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="THƯ_MỤC", help="nơi đặt gói")
