"""The questionnaire of a set: every criterion with its options to tick and room for the why."""

from collections.abc import Iterator, Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    AFTER,
    TEXT_WIDTH,
    Blank,
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
from ocop_desktop.documents.booklet.writing import HINT, LABEL, heading, note
from ocop_desktop.documents.criteria_report import NO_SET, is_own_criterion
from ocop_desktop.documents.tables import cell
from ocop_desktop.documents.wording import body, one_line, plain
from ocop_desktop.rulebook.criteria import Option, SetCriterion
from ocop_desktop.rulebook.sections import HelpFile

_POINTS = 18.0
_WIDTHS = (TEXT_WIDTH - _POINTS, _POINTS)
_HANG = 6.5
_ROOM = 5.0
_WHY_LINES = 2


def criteria_blocks(answers: Answers, help_file: HelpFile, *, blank: bool) -> list[Block]:
    """Return the questionnaire; part by part, one table a criterion."""
    chosen = answers.chosen
    if chosen is None:
        return list(body(NO_SET))
    asker = _Questionnaire(answers, help_file, blank=blank)
    blocks: list[Block] = [
        heading("TỰ CHẤM THEO BỘ TIÊU CHÍ"),
        _legend(),
    ]
    blocks += asker.disqualifiers()
    for part in answers.rulebook.edition.parts:
        title = f"Phần {part.id}. {part.title} ({chosen.part_max(part.id)} điểm)"
        blocks.append(plain(title, bold=True, keep_next=True, after=AFTER, level=2))
        for section in chosen.sections:
            if section.part != part.id:
                continue
            if not is_own_criterion(section):
                title = f"{section.number}. {section.title}"
                blocks.append(plain(title, bold=True, size=LABEL, keep_next=True, after=AFTER / 2))
            blocks += [asker.table(item) for item in section.criteria]
    return blocks


def _legend() -> Paragraph:
    inlines: tuple[Inline, ...] = (
        Run(text="Đánh dấu √ một ô ở mỗi tiêu chí. Dấu ", italic=True),
        Stars(count=3),
        Run(text=" là mức tối thiểu để được 3 sao; 4, 5 sao cũng vậy.", italic=True),
    )
    return Paragraph(inlines=inlines, size=HINT, align="left", after=AFTER, keep_next=True)


class _Questionnaire:
    def __init__(self, answers: Answers, help_file: HelpFile, *, blank: bool) -> None:
        self._answers, self._help, self._blank = answers, help_file, blank
        self._dossier = answers.dossier

    def disqualifiers(self) -> Iterator[Block]:
        """Yield the causes for which the dossier is out before any scoring."""
        chosen = self._answers.chosen
        causes = chosen.disqualifiers if chosen else ()
        if causes:
            yield plain("Hồ sơ bị loại khi:", bold=True, size=LABEL, keep_next=True)
        for cause in causes:
            hit = not self._blank and self._dossier.eliminations.get(cause.id, False)
            yield self._ticked(cause.when, checked=hit, target=f"elimination/{cause.id}", after=2.0)
        if causes:
            yield note("Rơi vào một điều trên thì hỏi cán bộ xã trước khi làm tiếp.", keep=False)

    def table(self, item: SetCriterion) -> TableBlock:
        """Return one criterion as a table that stays on one page where it fits."""
        rows = [self._head(item)]
        for case in item.criterion.cases:
            text = f"Trường hợp {case.id}: {case.when}"
            rows.append(Row(cells=(cell(text, LABEL, italic=True, span=2),), keep_next=True))
            rows += self._options(item, case.options, case.id)
        rows += self._options(item, () if item.criterion.cases else item.options(), None)
        rows.append(self._why(item))
        return TableBlock(widths=_WIDTHS, head=(), rows=tuple(rows), after=AFTER)

    def _head(self, item: SetCriterion) -> Row:
        criterion = item.criterion
        title = plain(f"{item.number}. {criterion.title}", size=LABEL, bold=True)
        notes = [criterion.hint, f"Ghi chú: {criterion.note}." if criterion.note else ""]
        told = self._help.topic(criterion.topic)
        notes += [f"Giấy chứng minh: {told.papers}"] if told else []
        small = [note(text, after=0.0) for text in notes if text]
        extra = [*self._requirement(item), *self._eliminations(item)]
        points = plain(f"tối đa {item.max}", size=HINT, align="center")
        return Row(
            cells=(Cell(content=(title, *small, *extra)), Cell(content=(points,))),
            keep_next=True,
            target=f"assessment/{item.number}",
        )

    def _requirement(self, item: SetCriterion) -> Iterator[Paragraph]:
        if item.criterion.requirement:
            met = None if self._blank else self._dossier.requirements.get(item.number)
            target = f"requirement/{item.number}"
            text = f"Đáp ứng điều kiện: {item.criterion.requirement}"
            yield self._ticked(text, checked=met is True, target=target)

    def _eliminations(self, item: SetCriterion) -> Iterator[Paragraph]:
        for rule in item.criterion.eliminates:
            if not rule.zero_points_at:
                hit = not self._blank and self._dossier.eliminations.get(item.number, False)
                target = f"elimination/{item.number}"
                yield self._ticked(f"Bị loại nếu: {rule.when}", checked=hit, target=target)

    def _options(
        self, item: SetCriterion, options: Sequence[Option], case: str | None
    ) -> Iterator[Row]:
        answer = self._dossier.answer(item.number)
        for index, option in enumerate(options, start=1):
            picked = answer.option == index and case in {None, answer.case}
            parts: list[Inline] = [
                Box(checked=picked and not self._blank, target=f"assessment/{item.number}"),
                Run(text=option.text),
            ]
            if option.min_star:
                parts += [Run(text="\u00a0 "), Stars(count=option.min_star)]
            text = Paragraph(inlines=tuple(parts), size=LABEL, align="left", hang=_HANG, after=0)
            points = cell(str(option.points), LABEL, "center")
            yield Row(cells=(Cell(content=(text,)), points), keep_next=True)

    def _why(self, item: SetCriterion) -> Row:
        """Room to say why and to name the papers, or what is known of both."""
        target = f"assessment/{item.number}"
        words = one_line(self._dossier.answer(item.number).description)
        tied = self._answers.evidence_for(item.number)
        papers = ", ".join(self._answers.code(paper) or paper.label for paper in tied)
        content = [*self._line("Vì sao, số liệu", words, target, _WHY_LINES)]
        content += self._line("Giấy kèm theo", papers, target, 1)
        return Row(cells=(Cell(content=tuple(content), span=2),), target=target)

    def _line(self, name: str, text: str, target: str, count: int) -> Iterator[Paragraph]:
        if text:
            inlines = (Run(text=f"{name}: ", italic=True), Run(text=text, target=target))
            yield Paragraph(inlines=inlines, size=LABEL, align="left", after=0)
            return
        for place in range(count):
            # A cell knows no space between its lines; an empty low one makes room for the hand.
            yield plain("", size=_ROOM)
            lead = () if place else (Run(text=f"{name}: ", italic=True),)
            dots = (*lead, Blank(fill=True, target=target))
            yield Paragraph(inlines=dots, size=LABEL, align="left", after=0)

    def _ticked(self, text: str, *, checked: bool, target: str, after: float = 0.0) -> Paragraph:
        parts = (Box(checked=checked, target=target), Run(text=text))
        return Paragraph(inlines=parts, size=LABEL, align="left", hang=_HANG, after=after)
