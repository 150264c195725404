"""The papers a set may need, to be ticked and noted with a pen."""

from collections.abc import Iterator

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    AFTER,
    Block,
    Box,
    Cell,
    Paragraph,
    Row,
    TableBlock,
)
from ocop_desktop.documents.booklet.writing import HINT, heading, note
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import plain
from ocop_desktop.dossier.asking import certain, in_words
from ocop_desktop.rulebook.evidence import Paper

_SIZE = 12.0
_HEAD = ("Có", "Giấy tờ", "Nơi cấp", "Số ngày", "Số, ngày cấp", "Hết hạn")
_WIDTHS = (10.0, 62.0, 30.0, 13.0, 25.0, 20.0)


def paper_blocks(answers: Answers) -> list[Block]:
    """Return the list of papers with room for number and dates, the slowest first."""
    papers = sorted(_asked(answers), key=lambda paper: -paper.days)
    return [
        heading("GIẤY TỜ CẦN CHUẨN BỊ"),
        note("Có giấy nào thì đánh dấu và ghi số, ngày; số ngày là ước lượng.", after=AFTER),
        TableBlock(
            widths=_WIDTHS,
            head=(head_row(_HEAD, _SIZE),),
            rows=tuple(_row(answers, paper) for paper in papers),
        ),
    ]


def _asked(answers: Answers) -> Iterator[Paper]:
    chosen = answers.chosen
    topics = {item.criterion.topic for item in chosen.criteria} if chosen else set()
    for paper in answers.rulebook.papers():
        wanted = certain(paper.needed_when, answers.rulebook, answers.dossier.set)
        serves = not chosen or not paper.topics or topics & set(paper.topics)
        if wanted is not False and serves:
            yield paper


def _row(answers: Answers, paper: Paper) -> Row:
    box = Paragraph(inlines=(Box(checked=False),), size=_SIZE, align="center", after=0)
    told = in_words(paper.needed_when, answers.rulebook, answers.dossier.set)
    when = f"Chỉ cần khi {told}." if told else ""
    notes = [when, f"{paper.note}." if paper.note else ""]
    small = [plain(text, size=HINT, italic=True) for text in notes if text]
    return Row(
        cells=(
            Cell(content=(box,)),
            Cell(content=(plain(paper.name, size=_SIZE, bold=True), *small)),
            cell(paper.issuer, _SIZE),
            cell(str(paper.days), _SIZE, "center"),
            cell("", _SIZE),
            cell("", _SIZE),
        )
    )
