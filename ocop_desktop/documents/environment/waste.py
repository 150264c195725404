"""The standing of a place in environmental law, amounts beside thresholds, what is done."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Paragraph, Run
from ocop_desktop.documents.slots import field_blocks
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import body
from ocop_desktop.dossier.environment.standing import Amount, bound_words, standing
from ocop_desktop.dossier.numbers import format_number

_KEPT = {
    "below": "Dưới ngưỡng",
    "over": "Chạm hoặc vượt ngưỡng",
    "untreated": "Chưa xử lý tại chỗ",
    "unknown": "Chưa có số",
}


def standing_said(answers: Answers) -> list[Block]:
    """Return the answer with its article and its doubt."""
    found = standing(answers.rulebook, answers.dossier)
    if found is None:
        return []
    said = Paragraph(inlines=(Run(text=found.text, bold=True),), indent=True)
    source = body(f"Căn cứ: {found.source}.")
    if not found.doubt:
        return [said, *source]
    doubt = Run(text=f"Cần đối chiếu: {found.doubt}", italic=True)
    return [said, *source, Paragraph(inlines=(doubt,), indent=True)]


def amounts(answers: Answers) -> list[Block]:
    """Return every amount beside its threshold."""
    found = standing(answers.rulebook, answers.dossier)
    if found is None:
        return []
    labels = ("TT", "Loại chất thải", "Lượng thải", "Ngưỡng (dưới)", "So với ngưỡng", "Theo")
    rows = [
        (
            str(number),
            amount.threshold.name,
            _amount(amount),
            bound_words(amount.threshold),
            _KEPT[amount.kept],
            amount.threshold.source,
        )
        for number, amount in enumerate(found.amounts, start=1)
    ]
    return [grid(labels, rows, ("center", "left", "right", "right", "left", "left"))]


def levels(answers: Answers) -> list[Block]:
    """Return the levels of the criterion with what the dossier tells of each."""
    found = standing(answers.rulebook, answers.dossier)
    blocks: list[Block] = []
    for line in found.levels if found else ():
        lead = Run(text=f"{line.level.text}: ", bold=True)
        if not line.told:
            blocks.append(Paragraph(inlines=(lead, Run(text="chưa kể trong hồ sơ.")), indent=True))
            continue
        blocks.append(Paragraph(inlines=(lead,), indent=True, keep_next=True))
        for name in line.level.fields:
            field = answers.rulebook.fields[name]
            blocks += field_blocks(answers, field, field.label)
    return blocks


def _amount(amount: Amount) -> str:
    if amount.value is None:
        return ""
    treated = {True: ", xử lý tại chỗ", False: ", chưa xử lý", None: ""}[amount.treated]
    return f"{format_number(amount.value)} {amount.threshold.unit}{treated}"
