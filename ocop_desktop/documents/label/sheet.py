"""The content sheet for a designer: what to print, on which ground, figures, codes, sizes."""

from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Qr, Space
from ocop_desktop.documents.label.blocks import barcode_width
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.labels.check import check_label
from ocop_desktop.dossier.labels.draft import DraftLine, LabelDraft, draft_label
from ocop_desktop.dossier.labels.facts import is_goods
from ocop_desktop.dossier.labels.report import LabelReport
from ocop_desktop.dossier.numbers import format_date, format_number

_SMALL = 12.0
_HEAD = ("Nội dung", "Chữ in trên nhãn", "Căn cứ")
_STATES = {
    "present": "có",
    "missing": "thiếu",
    "wrong": "chưa khớp",
    "old": "địa chỉ cũ",
    "hint": "lưu ý",
    "not_needed": "không cần",
}


def label_sheet(answers: Answers) -> list[Block]:
    """Return the sheet; for services only the sentence that says why there is no label."""
    rulebook, dossier = answers.rulebook, answers.dossier
    if rulebook.labels is None:
        return []
    if not is_goods(rulebook, dossier):
        return list(body(rulebook.labels.services))
    today = answers.context.today or date.min
    draft = draft_label(rulebook, answers.units, dossier, today)
    report = check_label(rulebook, answers.units, dossier, today)
    return [
        *_intro(report),
        _title("Nội dung phải in"),
        grid(_HEAD, [_row(line) for line in draft.lines], ("left", "left", "left")),
        *_content_doubts(draft),
        *_panel(draft),
        *_codes(draft),
        *_sizes(draft),
        *_checked(report, rulebook.labels.limit),
    ]


def _intro(report: LabelReport) -> list[Block]:
    kind = report.goods_name or "chưa chọn loại hàng, mới tính nội dung chung của mọi hàng"
    return list(body(f"Nhãn theo loại hàng hóa: {kind}."))


def _row(line: DraftLine) -> tuple[str, str, str]:
    name = line.name if line.mandatory else f"{line.name} (nếu có)"
    text = line.printed if line.known else "Hồ sơ chưa có, cần điền"
    return name, text, line.article


def _content_doubts(draft: LabelDraft) -> list[Block]:
    shown = {rules.doubt for rules in (draft.labels.nutrition, draft.labels.type_size)}
    shown.add(draft.labels.barcode.doubt)
    told = [text for text in draft.doubts if text not in shown]
    return [block for text in told for block in _note(f"Chỗ chưa chắc: {text}")]


def _panel(draft: LabelDraft) -> list[Block]:
    rules, panel = draft.labels.nutrition, draft.panel
    if draft.line("nutrition") is None or not panel.whole:
        return []
    rows = [(line.name, line.printed) for line in panel.lines]
    return [
        _title(f"Bảng dinh dưỡng trong {rules.basis} ({rules.article})"),
        grid(("Chỉ tiêu", "Lượng"), rows, ("left", "right")),
        *_note(f"Chỗ chưa chắc: {rules.doubt}"),
    ]


def _codes(draft: LabelDraft) -> list[Block]:
    rules = draft.labels.barcode
    blocks: list[Block] = []
    if draft.gtin:
        width = format_number(barcode_width(rules, rules.scale_least), 1)
        full = format_number(barcode_width(rules, 1.0), 1)
        text = (
            f"Mã vạch EAN-13: {draft.gtin}. Rộng ít nhất {width} mm kể cả khoảng trắng hai bên, "
            f"cỡ chuẩn {full} mm; vạch tối trên nền sáng, không thu thấp."
        )
        blocks += body(text)
        if not draft.gtin.startswith(rules.prefix):
            blocks += _note(f"Mã không bắt đầu bằng {rules.prefix}: kiểm lại nếu đăng ký ở VN.")
    if draft.link:
        blocks.append(plain(f"Mã QR truy xuất mở trang: {draft.link}", keep_next=True))
        blocks += [Qr(text=draft.link, size=22.0), Space(height=2.0)]
    if draft.star:
        blocks += body(f"Được in hạng {draft.star} sao OCOP theo giấy chứng nhận còn hiệu lực.")
    else:
        blocks += body(f"Chưa được in hạng sao OCOP. {draft.labels.star_mark.rule}")
    title = _title("Mã vạch, mã QR, nhãn hiệu OCOP")
    return [title, *blocks, *_note(f"Chỗ chưa chắc: {rules.doubt}")]


def _sizes(draft: LabelDraft) -> list[Block]:
    rules = draft.labels.type_size
    return [
        _title("Cỡ chữ và màu"),
        *body(f"{rules.rule} ({rules.article}.)"),
        *body(last_days(draft)),
        *_note(f"Chỗ chưa chắc: {draft.labels.transition.doubt}"),
        *_note(f"Chỗ chưa chắc: {rules.doubt}"),
    ]


def _checked(report: LabelReport, limit: str) -> list[Block]:
    if not report.read:
        return []
    rows = [
        (line.name, _STATES[line.state], line.problem or line.found or line.wanted)
        for line in report.lines
    ]
    doubts = dict.fromkeys(
        f"Chỗ chưa chắc, {line.name}: {line.doubt}" for line in report.lines if line.doubt
    )
    return [
        _title("Đối chiếu nhãn đang dùng"),
        grid(("Nội dung", "Kết quả", "Chi tiết"), rows, ("left", "left", "left")),
        *_note(limit),
        *(block for text in doubts for block in _note(text)),
    ]


def _title(text: str) -> Block:
    return plain(text, bold=True, keep_next=True, after=6.0, level=2)


def _note(text: str) -> list[Block]:
    return [plain(text, size=_SMALL, italic=True, after=6.0)]


def last_days(draft: LabelDraft) -> str:
    """Return the sentence on labels printed before, with their last days."""
    rules = draft.labels.transition
    return (
        f"Nhãn in trước {format_date(rules.printed_before)} dùng đến "
        f"{format_date(rules.old_label_until)}; nhãn mang địa chỉ có trước "
        f"{format_date(rules.merged_on)} dùng đến "
        f"{format_date(rules.old_address_until)} ({rules.article})."
    )
