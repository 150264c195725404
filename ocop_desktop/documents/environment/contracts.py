"""Contracts of linkage: the summary, and the first article of a draft."""

from collections.abc import Sequence
from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Align, Block, Paragraph
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import body, filled
from ocop_desktop.dossier.environment.linkage import Contract, Linkage, linkage
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.scoring.measures import percent
from ocop_desktop.dossier.scoring.proposals import propose
from ocop_desktop.text import fold, lower_first

_STATES = {
    "running": "Đang chạy",
    "ended": "Đã hết hạn",
    "later": "Chưa bắt đầu",
    "undated": "Chưa ghi ngày",
}
_ALIGNS: tuple[Align, ...] = (
    "center",
    "left",
    "left",
    "left",
    "center",
    "center",
    "right",
    "right",
    "left",
)
_HEAD = ("TT", "Bên liên kết", "Nội dung", "Số", "Từ", "Đến", "Sản lượng", "Đã chạy", "Tình trạng")


def contracts(answers: Answers) -> list[Block]:
    """Return every contract with its share and the months it has run."""
    found = _linkage(answers)
    if found is None or not found.contracts:
        return list(body("Chưa kê hợp đồng liên kết."))
    rows = [_row(number, one) for number, one in enumerate(found.contracts, start=1)]
    used = [i for i in range(len(_HEAD)) if any(row[i] for row in rows)]
    table = grid(
        [_HEAD[i] for i in used],
        [[row[i] for i in used] for row in rows],
        [_ALIGNS[i] for i in used],
    )
    return [table]


def covered(answers: Answers) -> list[Block]:
    """Return the covered shares, the option they point to, and how they were counted."""
    found = _linkage(answers)
    if found is None or not found.contracts:
        return []
    texts = [f"Cách tính: {found.text}", f"Căn cứ: {found.source}."]
    if any(one.share is not None for one in found.contracts):
        texts.insert(
            0,
            f"Hợp đồng chưa hết hạn gồm {percent(found.covered)} sản lượng; phần đã chạy đủ số "
            f"tháng là {percent(found.covered_long)}.",
        )
    if found.over:
        texts.append("Lưu ý: cộng lại quá 100%, có phần sản lượng kê hai lần.")
    if found.proposal is not None and found.proposal.reading:
        texts.append(f"Cách đọc: {found.proposal.reading}")
    return [part for text in texts for part in body(text)]


def agreement(answers: Answers) -> list[Block]:
    """Return subject, share and term of the draft, taken from the table where its partner is."""
    found = _linkage(answers)
    wanted = fold(answers.dossier.text("agreement.partner"))
    known = found.contracts if found else ()
    one = next((item for item in known if wanted and fold(item.partner) == wanted), None)
    lines = (
        f"1. Nội dung liên kết: {lower_first(one.about)}."
        if one and one.about
        else "1. Nội dung liên kết: {}",
        f"2. Sản lượng: {percent(one.share)} sản lượng một năm."
        if one and one.share is not None
        else "2. Sản lượng: …………… % sản lượng một năm.",
        f"3. Số hợp đồng: {one.number}." if one and one.number else "3. Số hợp đồng: {}",
        f"4. Thời hạn: {_term(one)}.",
    )
    return [Paragraph(inlines=filled(text, lambda _: "", fill=True), indent=True) for text in lines]


def _linkage(answers: Answers) -> Linkage | None:
    today = answers.context.today or date.min.replace(year=1900)
    known = propose(answers.rulebook, answers.units, answers.dossier, today)
    return linkage(answers.rulebook, answers.dossier, known, today)


def _term(one: Contract | None) -> str:
    start = format_date(one.start) if one and one.start else "…………………"
    end = format_date(one.end) if one and one.end else "…………………"
    return f"từ ngày {start} đến ngày {end}"


def _row(number: int, one: Contract) -> Sequence[str]:
    return (
        str(number),
        one.partner,
        one.about,
        one.number,
        format_date(one.start) if one.start else "",
        format_date(one.end) if one.end else "",
        percent(one.share) if one.share is not None else "",
        f"{one.months} tháng" if one.state == "running" else "",
        _STATES[one.state],
    )
