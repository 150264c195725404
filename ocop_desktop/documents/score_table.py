"""Annex II: the score sheet of a set, every option with its box, filled or left to the assessor."""

from collections.abc import Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    SMALL,
    TABLE,
    Block,
    Box,
    Cell,
    Inline,
    Paragraph,
    Row,
    Run,
    Stars,
    TableBlock,
)
from ocop_desktop.documents.criteria_report import NO_SET, NOT_SCORED, is_own_criterion, not_scored
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.scoring.score import Score, score
from ocop_desktop.rulebook.criteria import CriteriaSet, Doubt, Option, SetCriterion, SetSection

_HEAD = ("Các tiêu chí", "Thang điểm", "Điểm chấm")
_WIDTHS = (122.0, 19.0, 19.0)
_HANG = 6.5
_DOUBTS = {
    "source_doubt": "Nghi vấn của văn bản",
    "transcription_fix": "Đã sửa bản chép",
    "observation": "Lưu ý của phần mềm",
}


def score_table(answers: Answers) -> list[Block]:
    """Return the score table, with doubts about the whole set above it."""
    chosen = answers.chosen
    if chosen is None:
        return list(body(NO_SET))
    notes: list[Block] = [_doubt(doubt, 3.0) for doubt in chosen.doubts if doubt.number is None]
    table = TableBlock(
        widths=_WIDTHS,
        head=(head_row(_HEAD, TABLE),),
        rows=tuple(_Sheet(answers, chosen).rows()),
    )
    return [*notes, table]


class _Sheet:
    """The rows of one sheet."""

    def __init__(self, answers: Answers, chosen: CriteriaSet) -> None:
        self._answers = answers
        self._chosen = chosen
        self._blank = answers.context.blank
        self._score: Score = score(answers.rulebook, answers.dossier)

    def rows(self) -> list[Row]:
        """Return all rows: parts, sections, criteria, options, total."""
        rows: list[Row] = []
        for part in self._answers.rulebook.edition.parts:
            given = getattr(self._score.points, part.id)
            title = f"Phần {part.id}: {part.title}"
            rows.append(self._row(title, self._chosen.part_max(part.id), given, align="center"))
            for section in self._chosen.sections:
                if section.part == part.id:
                    rows += self._section(section)
        whole = sum(part.max for part in self._answers.rulebook.edition.parts)
        return [*rows, self._row("TỔNG ĐIỂM", whole, self._score.points.total, last=True)]

    def _section(self, section: SetSection) -> list[Row]:
        rows: list[Row] = []
        if not is_own_criterion(section):
            given = sum(self._score.per_criterion[item.number] for item in section.criteria)
            title = f"{section.number}. {section.title.upper()}"
            rows.append(self._row(title, section.max, given, self._doubts(section.number)))
        group = ""
        for item in section.criteria:
            if item.group and item.group != group:
                group = item.group
                found = next(part for part in section.groups if part.number == group)
                title = f"{group}. {found.title}"
                rows.append(self._row(title, found.max, None, self._doubts(group)))
            rows += self._criterion(item)
        return rows

    def _criterion(self, item: SetCriterion) -> list[Row]:
        criterion = item.criterion
        title = f"{item.number}. {criterion.title}"
        notes = [plain(text, size=TABLE, italic=True) for text in self._notes(item)]
        notes += self._doubts(item.number)
        given = self._score.per_criterion[item.number]
        answer = self._answers.dossier.answer(item.number)
        head = self._row(title, item.max, given, notes, answered=answer.option is not None)
        if criterion.single_box:
            box = (Run(text="\u00a0 "), Box(checked=self._chose(item, None, 1)))
            return [_with_box(head, box)]
        rows = [head]
        for case in criterion.cases:
            text = f"Trường hợp {case.id}: {case.when}"
            label = cell(text, TABLE, italic=True, bold=True)
            rows.append(Row(cells=(label, _empty(), _empty()), keep_next=True))
            rows += self._options(item, case.options, case.id)
        return rows + self._options(item, criterion.options, None)

    def _options(
        self, item: SetCriterion, options: Sequence[Option], case: str | None
    ) -> list[Row]:
        rows = []
        for index, option in enumerate(options, start=1):
            checked = self._chose(item, case, index)
            cells = (
                _option(option, checked=checked),
                cell(str(option.points), TABLE, "center"),
                _empty(),
            )
            rows.append(Row(cells=cells, target=f"assessment/{item.number}"))
        return rows

    def _chose(self, item: SetCriterion, case: str | None, index: int) -> bool:
        answer = self._answers.dossier.answer(item.number)
        return not self._blank and answer.option == index and case in {None, answer.case}

    def _notes(self, item: SetCriterion) -> list[str]:
        criterion = item.criterion
        notes = [f"({criterion.hint})"] if criterion.hint else []
        if criterion.requirement:
            notes.append(f"Điều kiện: {criterion.requirement}.")
        notes += [f"{rule.when}: {_CONSEQUENCE[rule.kind]}." for rule in criterion.eliminates]
        if criterion.note:
            notes.append(f"Ghi chú: {criterion.note}.")
        if not self._blank and not_scored(item, self._chosen, self._answers.dossier):
            notes.append(NOT_SCORED)
        return notes

    def _doubts(self, number: str) -> list[Paragraph]:
        return [_doubt(doubt) for doubt in self._chosen.doubts if doubt.number == number]

    def _row(
        self,
        title: str,
        top: int | None,
        given: int | None,
        notes: Sequence[Paragraph] = (),
        *,
        align: str = "left",
        answered: bool = True,
        last: bool = False,
    ) -> Row:
        head = plain(title, size=TABLE, bold=True, align="center" if align == "center" else "left")
        shown = "" if self._blank or given is None or not answered else str(given)
        return Row(
            cells=(
                Cell(content=(head, *notes)),
                cell("" if top is None else str(top), TABLE, "center", bold=True),
                cell(shown, TABLE, "center", bold=True),
            ),
            keep_next=not last,
        )


_CONSEQUENCE = {
    "disqualified": "sản phẩm bị loại",
    "stop_scoring": "không đánh giá các bước tiếp theo",
}


def _option(option: Option, *, checked: bool) -> Cell:
    parts: list[Inline] = [Box(checked=checked), Run(text=option.text)]
    if option.min_star:
        parts += [Run(text="\u00a0 "), Stars(count=option.min_star)]
    text = Paragraph(inlines=tuple(parts), size=TABLE, align="left", hang=_HANG, after=0)
    return Cell(content=(text,))


def _with_box(row: Row, box: tuple[Inline, ...]) -> Row:
    first, *others = row.cells
    head, *notes = first.content
    boxed = Paragraph(inlines=(*head.inlines, *box), size=TABLE, align="left", after=0)
    return Row(cells=(Cell(content=(boxed, *notes)), *others))


def _doubt(doubt: Doubt, after: float = 0.0) -> Paragraph:
    return plain(f"{_DOUBTS[doubt.kind]}: {doubt.text}", size=SMALL, italic=True, after=after)


def _empty() -> Cell:
    return cell("", TABLE)
