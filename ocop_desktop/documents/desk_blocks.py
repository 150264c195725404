"""What the commune prints about a dossier it received: names in texts, and blocks."""

from collections.abc import Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import AFTER, Align, Block, Paragraph, Run
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import body, dotted, one_line, plain
from ocop_desktop.dossier.numbers import date_in_words, format_date
from ocop_desktop.rulebook import computed_items as computed

DOTS = "." * 20
_NONE = "(Không có.)"


def desk_value(answers: Answers, name: str) -> str:
    """Return what a desk name stands for on paper, "" when it is not known."""
    sheet = answers.context.desk
    if sheet is None:
        return _BLANK_DESK.get(name, "")
    place = sheet.commune.partition(" ")[2] or sheet.commune
    day = date_in_words(sheet.letter_day) if sheet.letter_day else "ngày … tháng … năm …"
    values = {
        "desk_commune": sheet.commune,
        "desk_commune_upper": sheet.commune.upper(),
        "desk_province": sheet.province,
        "desk_number": sheet.number,
        "desk_received": format_date(sheet.received_on),
        "desk_receiver": sheet.received_by,
        "desk_due": format_date(sheet.due),
        "desk_samples": f"{sheet.samples:02}",
        "desk_round": str(sheet.round),
        "desk_letter_number": sheet.letter_number,
        "desk_place_day": f"{place}, {day}",
        "desk_answer_by": format_date(sheet.answer_by) if sheet.answer_by else "",
        "desk_signatory": sheet.signatory,
        "desk_capacity": sheet.capacity.partition("\n")[0],
        "desk_position": " ".join(sheet.capacity.splitlines()[1:]),
    }
    return values[name]


NAMES = (
    "desk_commune",
    "desk_commune_upper",
    "desk_province",
    "desk_number",
    "desk_received",
    "desk_receiver",
    "desk_due",
    "desk_samples",
    "desk_round",
    "desk_letter_number",
    "desk_place_day",
    "desk_answer_by",
    "desk_signatory",
    "desk_capacity",
    "desk_position",
)

_BLANK_DESK = {
    "desk_place_day": "…………, ngày … tháng … năm …",
    "desk_commune": f"xã {DOTS}",
    "desk_commune_upper": f"XÃ {DOTS}",
}


def finding_blocks(answers: Answers, item: computed.DeskFinding) -> list[Block]:
    """Return the commune's own finding, or lines to write it by hand."""
    sheet = answers.context.desk
    words = sheet.findings.get(item.slot, "") if sheet else ""
    return list(body(words)) if words else list(dotted(item.count))


def text_blocks(
    answers: Answers, item: computed.DeskText, default: Sequence[Paragraph]
) -> list[Block]:
    """Return the officer's own words for an editable text, else those of the form."""
    sheet = answers.context.desk
    own = sheet.texts.get(item.id, "") if sheet else ""
    return list(body(own)) if own else list(default)


def comment_blocks(answers: Answers) -> list[Block]:
    """Return the comments as a numbered table."""
    sheet = answers.context.desk
    if sheet is None or not sheet.comments:
        return [plain(_NONE, italic=True, after=AFTER)]
    aligns: list[Align] = ["center", "left", "left"]
    rows = [
        [str(number), item.place, f"{item.kind[:1].upper()}{item.kind[1:]}: {item.words}"]
        for number, item in enumerate(sheet.comments, start=1)
    ]
    return [grid(["TT", "Nội dung", "Ý kiến của xã"], rows, aligns)]


def component_blocks(answers: Answers) -> list[Block]:
    """Return the components of the dossier and where each stands."""
    sheet = answers.context.desk
    rows = [
        [str(number), name, state]
        for number, (name, state) in enumerate(sheet.components if sheet else (), start=1)
    ]
    if not rows:
        return [plain(_NONE, italic=True, after=AFTER)]
    aligns: list[Align] = ["center", "left", "left"]
    return [grid(["TT", "Thành phần hồ sơ", "Khi nhận"], rows, aligns)]


def event_blocks(answers: Answers) -> list[Block]:
    """Return the journal of a case."""
    sheet = answers.context.desk
    if sheet is None or not sheet.events:
        return [plain(_NONE, italic=True, after=AFTER)]
    aligns: list[Align] = ["center", "left", "left", "left"]
    rows = [
        [format_date(item.day), item.by, item.what, one_line(item.words)] for item in sheet.events
    ]
    return [grid(["Ngày", "Người làm", "Việc", "Nội dung"], rows, aligns)]


def sample_blocks(answers: Answers) -> list[Block]:
    """Return the list of samples that goes to the province."""
    sheet = answers.context.desk
    if sheet is None or not sheet.samples:
        return [plain(_NONE, italic=True, after=AFTER)]
    name = one_line(answers.field("product.name"))
    packings = "; ".join(
        one_line(str(row.get("packing", ""))) for row in answers.rows("product.packings")
    )
    row = ["1", name, packings, f"{sheet.samples:02}", ""]
    labels = ["TT", "Sản phẩm", "Quy cách", "Số lượng", "Ghi chú"]
    aligns: list[Align] = ["center", "left", "left", "center", "left"]
    return [grid(labels, [row], aligns)]


def recipients(answers: Answers) -> tuple[Paragraph, ...]:
    """Return "Nơi nhận" as NĐ 30/2020 prints it, nothing when nobody is named."""
    sheet = answers.context.desk
    names = sheet.recipients if sheet else ()
    if not names:
        return ()
    last = len(names) - 1
    head = Paragraph(
        inlines=(Run(text="Nơi nhận:", bold=True, italic=True),), size=12, align="left", after=0
    )
    lines = [
        plain(f"- {name.rstrip('.;')}{'.' if place == last else ';'}", size=11)
        for place, name in enumerate(names)
    ]
    return (head, *lines)
