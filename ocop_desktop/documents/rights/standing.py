"""Signs on the pack, rights and their steps, what the stars ask, whose the rights are."""

from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Paragraph, Run
from ocop_desktop.documents.tables import aimed, grid
from ocop_desktop.documents.wording import body
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.rights.needs import StarNeed, star_needs
from ocop_desktop.dossier.rights.signs import SIGNS, owners_differ, signs
from ocop_desktop.dossier.rights.tracker import RIGHTS, Right, StepOfRight, rights
from ocop_desktop.dossier.scoring.proposals import propose

_STANDING = {
    "preparing": "Đang chuẩn bị",
    "under_way": "Đang xét",
    "granted": "Còn hiệu lực",
    "to_renew": "Sắp hết hạn",
    "lapsed": "Hết hiệu lực",
}
_STATES = {
    "done": "Đã xong",
    "late": "Quá hạn dự kiến",
    "next": "Đang chờ",
    "later": "Dự kiến",
    "open": "Chưa tính được",
}


def sign_table(answers: Answers) -> list[Block]:
    """Return the signs on the pack, each with the right behind it."""
    found = signs(answers.rulebook, answers.dossier, _today(answers))
    if not found:
        return list(body("Chưa kê dấu hiệu nào trên bao bì."))
    rows = [
        (
            str(one.row),
            one.text,
            one.form,
            one.where,
            one.number,
            "Không là nhãn hiệu"
            if one.descriptive
            else _STANDING[one.right.standing]
            if one.right
            else "Chưa đăng ký",
        )
        for one in found
    ]
    labels = ("TT", "Dấu hiệu", "Dạng", "In ở đâu", "Số đơn, văn bằng", "Bảo hộ")
    table = grid(labels, rows, ("center", "left", "left", "left", "left", "left"))
    return [aimed(table, [SIGNS])]


def right_table(answers: Answers) -> list[Block]:
    """Return the rights with number, holder and end."""
    found = _known(answers)
    if not found:
        return list(body("Chưa kê đơn hay văn bằng nào."))
    rows = [
        (str(one.row), one.name, one.kind_name, _number(one), one.holder, _end(one), _standing(one))
        for one in found
    ]
    labels = ("TT", "Tên, dấu hiệu", "Loại", "Số đơn, văn bằng", "Chủ sở hữu", "Hết hạn", "Nay")
    table = grid(labels, rows, ("center", "left", "left", "left", "left", "center", "left"))
    return [aimed(table, [RIGHTS])]


def step_tables(answers: Answers) -> list[Block]:
    """Return a table of steps for every right, with the doubts below."""
    blocks: list[Block] = []
    for one in _known(answers):
        lead = Run(text=f"{one.name} ({one.kind_name.lower()})", bold=True)
        blocks.append(Paragraph(inlines=(lead,), keep_next=True))
        rows = [
            (
                step.step.name,
                _day(step.day),
                _said(step),
                step.step.source,
            )
            for step in one.steps
        ]
        labels = ("Bước", "Ngày", "Tình trạng", "Theo")
        table = grid(labels, rows, ("left", "center", "left", "left"))
        blocks.append(aimed(table, [RIGHTS]))
        doubts = [step.step.doubt for step in one.steps if step.state != "done"]
        blocks += _doubts([*doubts, one.doubt])
    return blocks or list(body("Chưa có quyền nào để theo dõi."))


def star_table(answers: Answers) -> list[Block]:
    """Return what every star asks and whether the table shows it."""
    today = _today(answers)
    proposals = propose(answers.rulebook, answers.units, answers.dossier, today)
    found = star_needs(answers.rulebook, answers.dossier, _known(answers), proposals)
    if found is None:
        return list(body("Chưa chọn bộ sản phẩm nên chưa biết sao cần gì."))
    rows = [(f"{one.star} sao", one.text, f"{one.points}", _met(one)) for one in found.needs]
    labels = ("Mức", f"Tiêu chí {found.criterion} cần", "Điểm", "Bảng quyền cho thấy")
    table = grid(labels, rows, ("center", "left", "center", "left"))
    return [table, *_doubts(found.doubts)]


def owner_lines(answers: Answers) -> list[Block]:
    """Return the rights of others in words, nothing when all are the producer's."""
    blocks: list[Block] = []
    for one in owners_differ(_known(answers)):
        blocks += body(
            f"Lưu ý: {one.name} ghi chủ sở hữu là {one.holder}, khác tên chủ thể; cần giấy chuyển "
            "quyền hoặc cho phép dùng."
        )
    return blocks


def _known(answers: Answers) -> tuple[Right, ...]:
    return rights(answers.rulebook, answers.dossier, _today(answers))


def _today(answers: Answers) -> date:
    return answers.context.today or date.min.replace(year=1900)


def _number(one: Right) -> str:
    """Say the number of the deed or decision, and of the application it came from."""
    if not one.application or one.application == one.number:
        return f"Đơn {one.application}" if one.application else one.number
    return f"{one.number}; đơn {one.application}"


def _end(one: Right) -> str:
    if one.lapses is None:
        return ""
    return f"{format_date(one.lapses)}{' (tính)' if one.reckoned else ''}"


def _day(day: date | None) -> str:
    return format_date(day) if day else ""


def _standing(one: Right) -> str:
    return _STANDING[one.standing]


def _said(step: StepOfRight) -> str:
    return _STATES[step.state] if step.state != "done" or step.day else "Đã xong, chưa ghi ngày"


def _met(one: StarNeed) -> str:
    if one.met:
        return "Đã đạt"
    if one.expected is None:
        return "Chưa đạt"
    told = f"Chưa đạt; sớm nhất khoảng {format_date(one.expected)}"
    return told if one.in_time is not False else f"{told}, sau ngày có kết quả của tỉnh"


def _doubts(texts: list[str] | tuple[str, ...]) -> list[Block]:
    kept = dict.fromkeys(filter(None, texts))
    return [
        Paragraph(inlines=(Run(text=f"Cần đối chiếu: {text}", italic=True),), indent=True)
        for text in kept
    ]
