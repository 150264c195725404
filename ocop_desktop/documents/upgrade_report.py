"""The report on changes since a product was recognised (Điều 6 khoản 1)."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Cell, Paragraph, Row, Run, TableBlock
from ocop_desktop.documents.tables import cell, grid, head_row
from ocop_desktop.documents.wording import body, printable
from ocop_desktop.dossier.compare_words import Part, word_parts
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.sharing.compare import AnswerChange
from ocop_desktop.dossier.upgrade.results import YearResult
from ocop_desktop.dossier.upgrade.view import UpgradeView, upgrade_view
from ocop_desktop.rulebook.computed_items import UpgradePart

_STATES = {
    "expired": "Hết hạn",
    "lapses": "Hết trước ngày xét",
    "old": "Quá cũ",
    "check": "Xem lại",
}
_LONGEST = 300
_SIZE = 11.0
_WIDTHS = (40.0, 60.0, 60.0)
_MARKS = "Chữ đậm là chỗ mới, chữ nghiêng là chỗ đã bỏ."
_UNCOMPARED = "Chưa so với bản đã công nhận."
_UNTOLD = "Chưa chọn bản đã công nhận để so; mở công cụ Nâng hạng, đánh giá lại và chọn."


def upgrade_part(answers: Answers, item: UpgradePart) -> Sequence[Block]:
    """Return the blocks of one part."""
    view = upgrade_view(
        answers.rulebook,
        answers.units,
        answers.dossier,
        answers.context.recognised,
        answers.context.today or date.min.replace(year=1900),
    )
    return _PARTS[item.part](answers, view)


def _base(answers: Answers, view: UpgradeView) -> list[Block]:
    told = []
    number, star = (
        answers.field(f"registration.certificate_{name}") for name in ("number", "star")
    )
    issued, expires = (
        answers.field(f"registration.certificate_{name}") for name in ("issued", "expires")
    )
    if number or star:
        told.append(f"Giấy chứng nhận số {number or '……'}, {star or '…… sao'}.")
    if issued or expires:
        told.append(f"Cấp ngày {issued or '……'}, hết hạn ngày {expires or '……'}.")
    decision = answers.field("registration.certificate_decision")
    if decision:
        told.append(f"Quyết định công nhận: {decision}.")
    told.append(f"Bản đem so: {view.base.told}." if view.base else _UNTOLD)
    before, now = view.points
    if before is not None and now is not None:
        told.append(f"Điểm tự chấm: lần trước {before}, lần này {now}.")
    return [one for line in told for one in body(line)]


def _topics(answers: Answers, view: UpgradeView) -> list[Block]:
    del answers
    if view.base is None:
        return []
    rows = [
        (
            one.topic.name,
            str(len(one.changes) or "Không đổi"),
            _labels(one.changes),
        )
        for one in view.topics
    ]
    if view.other:
        rows.append(("Nội dung khác", str(len(view.other)), _labels(view.other)))
    return [grid(("Nội dung", "Số chỗ đổi", "Đổi ở"), rows, ("left", "center", "left"))]


def _results(answers: Answers, view: UpgradeView) -> list[Block]:
    del answers
    labels = (
        "Năm", "Sản lượng", "Doanh thu (đồng)", "So năm trước", "Lợi nhuận (đồng)", "So năm trước",
    )  # fmt: skip
    rows = [_year(one) for one in view.results]
    table = grid(labels, rows, ("center", "right", "right", "right", "right", "right"))
    notes = []
    if any(one.differs for one in view.results):
        notes.append("(*) Khác số đã khai ở bản được công nhận; giải thích khi hội đồng hỏi.")
    if any(one.estimated for one in view.results):
        notes.append("Năm ghi “ước” là số ước, thay bằng số thực hiện trước khi hội đồng họp.")
    return [table, *(block for note in notes for block in body(note))]


def _refresh(answers: Answers, view: UpgradeView) -> list[Block]:
    del answers
    if not view.refresh:
        return list(body("Không có giấy nào phải làm mới theo những ngày đã ghi."))
    rows = [
        (one.name, format_date(one.day) if one.day else "", _STATES[one.state], one.text)
        for one in view.refresh
    ]
    labels = ("Giấy tờ", "Ngày", "Tình trạng", "Phải làm")
    return [grid(labels, rows, ("left", "center", "left", "left"))]


def _changes(answers: Answers, view: UpgradeView) -> list[Block]:
    del answers
    if view.base is None:
        return list(body(_UNCOMPARED))
    groups = [(one.topic.name, one.changes) for one in view.topics if one.changes]
    groups += [("Nội dung khác", view.other)] if view.other else []
    if not groups:
        return list(body("Hai bản giống nhau."))
    blocks: list[Block] = list(body(_MARKS))
    for name, found in groups:
        blocks.append(Paragraph(inlines=(Run(text=name, bold=True),), keep_next=True))
        blocks.append(_side_by_side(found))
    if not view.same_criteria:
        blocks += body("Hai bản thuộc bộ tiêu chí khác nhau nên không so điểm từng tiêu chí.")
    return blocks


def _side_by_side(found: Sequence[AnswerChange]) -> TableBlock:
    rows = (Row(cells=(cell(one.label, _SIZE), *_marked(one)), target=one.path) for one in found)
    head = head_row(("Mục", "Bản đã công nhận", "Bản này"), _SIZE)
    return TableBlock(widths=_WIDTHS, head=(head,), rows=tuple(rows))


def _marked(one: AnswerChange) -> tuple[Cell, Cell]:
    """Return both texts; what is gone is slanted, what is new is bold."""
    old, new = _cut(one.before), _cut(one.after)
    before, after = word_parts(old, new) if old and new else (((old, False),), ((new, False),))
    gone = tuple(Run(text=text, italic=differs) for text, differs in _printed(before))
    come = tuple(Run(text=text, bold=differs) for text, differs in _printed(after))
    return _cell_of(gone), _cell_of(come)


def _cell_of(runs: tuple[Run, ...]) -> Cell:
    return Cell(content=(Paragraph(inlines=runs, align="left", size=_SIZE, after=0),))


def _printed(parts: Sequence[Part]) -> list[Part]:
    # One cell is one paragraph here: the lines of a list follow each other.
    return [(printable(text).replace("\n", " "), differs) for text, differs in parts if text]


def _year(one: YearResult) -> tuple[str, ...]:
    if one.missing:
        return (str(one.year), "chưa khai", "", "", "", "")
    mark = "*" if one.differs else ""
    year = f"{one.year}{' (ước)' if one.estimated else ''}{mark}"
    return (
        year,
        f"{format_number(one.output)} {one.unit}".strip() if one.output else "",
        format_number(one.revenue),
        _grown(one.revenue_growth),
        format_number(one.profit),
        _grown(one.profit_growth),
    )


def _grown(value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"{'+' if value > 0 else ''}{format_number(value)}%"


def _labels(found: Sequence[AnswerChange]) -> str:
    return "; ".join(dict.fromkeys(one.label.partition(",")[0] for one in found))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


_PARTS: dict[str, Callable[[Answers, UpgradeView], list[Block]]] = {
    "base": _base,
    "topics": _topics,
    "results": _results,
    "refresh": _refresh,
    "changes": _changes,
}
