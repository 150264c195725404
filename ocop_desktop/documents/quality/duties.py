"""What the law asks of this product and where it stands; the days to remember; files to hand in."""

from collections.abc import Iterator, Sequence
from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block, Box, Cell, Paragraph, Row, Run, TableBlock
from ocop_desktop.documents.tables import cell, grid, head_row
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.quality import files
from ocop_desktop.dossier.quality.dates import ImportantDay, quality_days
from ocop_desktop.dossier.quality.duties import Need, needs
from ocop_desktop.dossier.quality.files import FileLine

SIZE = 12.0
_NOTE = 11.0
_STATES = {
    "expired": "Hết hạn",
    "missing": "Còn thiếu",
    "unfit": "Chưa khớp",
    "expiring": "Sắp hết hạn",
    "unclear": "Cần hỏi",
    "have": "Đã có",
    "exempt": "Không phải",
}
_VERDICTS = {
    "required": "Bắt buộc",
    "wanted": "Cần cho mức sao",
    "unclear": "Luật không nói rõ",
    "exempt": "Không phải",
}
_BY = {
    "evidence": "đã có trong Minh chứng",
    "answer": "đã khai trong hồ sơ",
    "ticked": "người lập hồ sơ đánh dấu",
}
_WHEN = {"past": "Đã qua", "soon": "Sắp tới", "later": ""}
_WIDTHS = (46.0, 27.0, 87.0)
_FILE_WIDTHS = (8.0, 96.0, 56.0)


def duties(answers: Answers) -> list[Block]:
    """Return every need with its rule, article and doubt; what is open stands first."""
    found = needs(answers.rulebook, answers.units, answers.dossier, _today(answers))
    if not found:
        return list(body("Chưa chọn bộ sản phẩm nên chưa biết sản phẩm này cần gì."))
    head = head_row(("Việc", "Tình trạng", "Theo luật"), SIZE)
    rows = tuple(Row(cells=_need_cells(need), target=need.place) for need in found)
    return [_title("Cần gì, đang có gì"), TableBlock(widths=_WIDTHS, head=(head,), rows=rows)]


def days(answers: Answers) -> list[Block]:
    """Return the days to remember, or a sentence when there is none."""
    found = quality_days(answers.rulebook, answers.dossier, _today(answers))
    title = _title("Ngày phải nhớ")
    if not found:
        return [title, *body("Hồ sơ chưa ghi ngày hết hạn nào.")]
    if not any(_WHEN[one.when] for one in found):  # nothing is past or near
        plain_rows = [(format_date(one.day), one.name, _source(one)) for one in found]
        return [title, grid(("Ngày", "Việc", "Theo"), plain_rows, ("center", "left", "left"))]
    rows = [(format_date(one.day), one.name, _WHEN[one.when], _source(one)) for one in found]
    labels = ("Ngày", "Việc", "Nay", "Theo")
    return [title, grid(labels, rows, ("center", "left", "center", "left"))]


def certificate_file(answers: Answers) -> list[Block]:
    """Return the file for the food-safety certificate with boxes."""
    return [_file_table(files.certificate_file(answers.rulebook, answers.dossier))]


def declaration_file(answers: Answers) -> list[Block]:
    """Return what goes with a self-declaration, with boxes."""
    lines = files.declaration_file(answers.rulebook, answers.dossier)
    return [_title("Hồ sơ tự công bố gồm"), _file_table(lines)]


def _need_cells(need: Need) -> tuple[Cell, ...]:
    return (
        Cell(content=tuple(_title_lines(need))),
        Cell(content=tuple(_state_lines(need))),
        Cell(content=tuple(_law_lines(need))),
    )


def _title_lines(need: Need) -> Iterator[Paragraph]:
    yield plain(need.title, size=SIZE, bold=True)
    if need.form:
        yield plain(need.form, size=_NOTE)
    if need.number:
        yield plain(f"Số {need.number}", size=_NOTE)


def _state_lines(need: Need) -> Iterator[Paragraph]:
    yield plain(_STATES[need.state], size=SIZE, bold=need.is_open)
    if need.state != "exempt":
        yield plain(_VERDICTS[need.verdict], size=_NOTE)
    if need.until:
        yield plain(f"đến {format_date(need.until)}", size=_NOTE)
    if need.why:
        yield plain(need.why, size=_NOTE, italic=True)


def _law_lines(need: Need) -> Iterator[Paragraph]:
    yield plain(need.text, size=_NOTE)
    yield plain(f"Căn cứ: {need.article}", size=_NOTE)
    if need.reckoned:
        yield plain(f"Hạn tính theo {need.lasts_source}", size=_NOTE)
    for doubt in (need.doubt, need.lasts_doubt):
        if doubt:
            yield plain(f"Còn nghi vấn: {doubt}", size=_NOTE, italic=True)


def _file_table(lines: Sequence[FileLine]) -> TableBlock:
    head = head_row(("", "Giấy tờ", "Tình trạng"), SIZE)
    return TableBlock(
        widths=_FILE_WIDTHS,
        head=(head,),
        rows=tuple(Row(cells=_file_cells(line)) for line in lines),
    )


def _file_cells(line: FileLine) -> tuple[Cell, ...]:
    box = Paragraph(inlines=(Box(checked=line.have),), size=SIZE, align="center", after=0)
    notes = [line.part.note, f"Còn nghi vấn: {line.part.doubt}" if line.part.doubt else ""]
    return (
        Cell(content=(box,)),
        Cell(
            content=(
                plain(line.part.name, size=SIZE, bold=True),
                *(plain(note, size=_NOTE, italic=True) for note in notes if note),
            )
        ),
        cell(_BY.get(line.by, "chưa có"), SIZE),
    )


def _source(one: ImportantDay) -> str:
    return f"{one.source}. Còn nghi vấn: {one.doubt}" if one.doubt else one.source


def _title(text: str) -> Paragraph:
    return Paragraph(inlines=(Run(text=text, bold=True),), indent=True, keep_next=True, level=2)


def _today(answers: Answers) -> date:
    """Return the export's day; without one nothing has lapsed."""
    return answers.context.today or date.min.replace(year=1900)
