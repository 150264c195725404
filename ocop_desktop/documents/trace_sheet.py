"""The content sheet of the electronic traceability page: items, code of the link, balances."""

from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Align, Block, Qr, Space
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.tracing.lots import Lot
from ocop_desktop.dossier.tracing.page import PageLine, TraceReport, trace_report

_SMALL = 12.0
_UNITS = {"mass": "kg", "volume": "lít"}


def trace_sheet(answers: Answers) -> list[Block]:
    """Return the sheet; for services the sentence that says what serves instead."""
    today = answers.context.today or date.min
    report = trace_report(answers.rulebook, answers.units, answers.dossier, today)
    if report.applies:
        return [*body(report.applies), *_code(report)]
    rows = [(line.name, _shown(line), line.article) for line in report.lines]
    story = next((line.text for line in report.lines if line.id == "story"), "")
    return [
        _title("Dữ liệu của trang"),
        grid(("Mục", "Nội dung", "Căn cứ"), rows, ("left", "left", "left")),
        *([_title("Câu chuyện đưa vào trang"), *body(story)] if story else []),
        *_code(report),
        *_balances(report),
        *_disagreements(report),
        *(plain(note, size=_SMALL, italic=True, after=6.0) for note in report.notes),
    ]


def _shown(line: PageLine) -> str:
    if not line.text:
        return "Hồ sơ chưa có, cần điền"
    return "In đủ ở phần dưới" if line.id == "story" else line.text


def _code(report: TraceReport) -> list[Block]:
    if not report.link:
        return list(body("Chưa có đường dẫn trang truy xuất nên chưa có mã QR."))
    return [
        _title("Mã QR của trang"),
        plain(f"Quét mã mở trang: {report.link}", keep_next=True),
        Qr(text=report.link, size=30.0),
        Space(height=2.0),
    ]


def _balances(report: TraceReport) -> list[Block]:
    if not report.lots:
        return []
    heads = ("Số lô", "Vào", "Đóng gói", "Hao hụt", "Xuất", "Tồn", "Nhận xét")
    rows = [_balance(lot) for lot in report.lots]
    aligns: tuple[Align, ...] = ("left", *("right",) * 5, "left")
    return [_title("Cân đối khối lượng từng lô"), grid(heads, rows, aligns)]


def _balance(lot: Lot) -> tuple[str, ...]:
    unit = _UNITS.get(lot.measure, "")
    sums = (lot.taken_in, lot.packed, lot.lost, lot.sent_out, lot.stock)
    figures = tuple(f"{format_number(value)} {unit}".strip() for value in sums)
    return (lot.lot, *figures, "; ".join(lot.problems) or "Khớp")


def _disagreements(report: TraceReport) -> list[Block]:
    if not report.disagreements:
        return []
    rows = [
        (f"{one.what[:1].upper()}{one.what[1:]}", one.problem, one.fix)
        for one in report.disagreements
    ]
    return [
        _title("Chỗ nhãn, trang truy xuất, hồ sơ chưa khớp"),
        grid(("Việc", "Chưa khớp", "Cách sửa"), rows, ("left", "left", "left")),
    ]


def _title(text: str) -> Block:
    return plain(text, bold=True, keep_next=True, after=6.0, level=2)
