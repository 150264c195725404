"""The star report: where the dossier stands, in one picture and one sentence."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    AFTER,
    BODY,
    TEXT_WIDTH,
    Block,
    Columns,
    Inline,
    Paragraph,
    Run,
    Simple,
    Stars,
)
from ocop_desktop.documents.criteria_report import NO_SET
from ocop_desktop.documents.measure import line_count
from ocop_desktop.documents.star_figures import (
    RING_HEIGHT,
    fitting,
    ladder_figure,
    ring_figure,
    rungs,
)
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import round_of
from ocop_desktop.dossier.scoring.explain import headline
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, Score, score
from ocop_desktop.dossier.scoring.truth import Fall, three_scores

HEADING = 12.0
TEXT = 11.0
_RING_COLUMN = 54.0
_FALLS_WIDTH = 44.0
_LINE_MM = 1.2 * 25.4 / 72
_POINTS = 72 / 25.4
_UNKNOWN = "chưa ghi"


def aim_of(answers: Answers, result: Score) -> int:
    """Return the star a report is about: the one asked for, the dossier's aim, or the next one."""
    wanted = str(answers.dossier.answers.get("registration.target_star", ""))
    aims = (answers.context.star, int(wanted) if wanted.isdecimal() else 0)
    highest = max(STARS_WITH_MINIMUMS)
    lowest = min(STARS_WITH_MINIMUMS)
    asked = next((aim for aim in aims if lowest <= aim <= highest and aim > result.star), 0)
    return asked or min(highest, max(lowest, result.star + 1))


def star_scores(answers: Answers) -> list[Block]:
    """Return the ring beside the result in words."""
    if answers.chosen is None:
        return list(body(NO_SET))
    result = score(answers.rulebook, answers.dossier)
    return [
        Columns(
            left=(ring_figure(answers.rulebook.edition, result),),
            right=(*_identity(answers), *_results(answers, result)),
            left_width=_RING_COLUMN,
            right_width=TEXT_WIDTH - _RING_COLUMN,
            after=AFTER / 2,
        )
    ]


def star_ladder(answers: Answers) -> list[Block]:
    """Return the ladder under its heading; nothing while no set is chosen."""
    if answers.chosen is None:
        return []
    result = score(answers.rulebook, answers.dossier)
    edition = answers.rulebook.edition
    steps = rungs(edition, answers.chosen, answers.dossier, result)
    note = "theo điểm tự chấm; mỗi sao cần đủ điểm và đủ mức tối thiểu"
    return [
        heading("Thang sao", note),
        ladder_figure(edition, steps, result.points.total, aim_of(answers, result)),
    ]


def extra_height(answers: Answers) -> float:
    """Return how many mm the head of the report is higher than usual: long names, many numbers."""
    if answers.chosen is None:
        return 0.0
    result = score(answers.rulebook, answers.dossier)
    column = [*_identity(answers), *_results(answers, result)]
    beside = sum(_height(part) for part in column if isinstance(part, Paragraph))
    title = line_count(answers.field("product.name").upper(), TEXT_WIDTH, BODY) - 1
    return max(0.0, beside - RING_HEIGHT) + title * BODY * _LINE_MM


def _height(paragraph: Paragraph) -> float:
    lines = line_count(paragraph.text, TEXT_WIDTH - _RING_COLUMN, paragraph.size)
    return lines * paragraph.size * _LINE_MM + paragraph.before / _POINTS


def heading(text: str, note: str = "") -> Paragraph:
    """Return a heading of the report with a quiet remark behind it."""
    inlines: list[Inline] = [Run(text=text, bold=True)]
    if note:
        inlines.append(Run(text=f"  ({note})", italic=True))
    return Paragraph(inlines=tuple(inlines), size=HEADING, align="left", keep_next=True, after=3.0)


def line(text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    """Return a line of the report."""
    return plain(text, size=TEXT, bold=bold, italic=italic, after=1.5)


def _identity(answers: Answers) -> list[Simple]:
    chosen = answers.chosen
    found = round_of(answers.rulebook, answers.dossier)
    when = f"{found[0].name.lower()} năm {found[1].year}" if found else _UNKNOWN
    day = answers.context.today
    lines = [
        f"Chủ thể: {answers.field('producer.name') or _UNKNOWN}",
        f"Bộ sản phẩm: {chosen.no}. {chosen.name}" if chosen else "",
        f"Đăng ký: {when}" + (f"; tính đến ngày {format_date(day)}" if day else ""),
    ]
    return [plain(text, size=TEXT) for text in lines]


def _results(answers: Answers, result: Score) -> list[Simple]:
    told: list[Simple] = [
        Paragraph(
            inlines=(Run(text=headline(result), bold=True),),
            size=HEADING,
            align="left",
            before=4.0,
            after=0.0,
        ),
        _score_line("Tự chấm", result),
    ]
    if answers.context.today is None:
        return told
    truth = three_scores(answers.rulebook, answers.dossier, answers.context.today)
    told.append(_score_line("Có minh chứng", truth.proven, "chưa có giấy tờ", truth.unproven))
    until = f" đến {format_date(truth.council)}" if truth.council else ""
    told.append(_score_line(f"Còn hiệu lực{until}", truth.valid, "giấy hết hạn", truth.lapsing))
    return told


def _score_line(name: str, result: Score, why: str = "", falls: tuple[Fall, ...] = ()) -> Paragraph:
    inlines: list[Inline] = [Run(text=f"{name}: "), Run(text=f"{result.points.total} điểm, ")]
    verdict = "bị loại" if result.eliminated else f"{result.star} sao"
    inlines.append(Run(text=verdict, bold=True))
    if result.star:
        inlines += [Run(text=" "), Stars(count=result.star)]
    if falls:
        numbers = fitting([fall.criterion for fall in falls], _FALLS_WIDTH, TEXT)
        inlines.append(Run(text=f"; {why}: {numbers}"))
    return Paragraph(inlines=tuple(inlines), size=TEXT, align="left", before=2.0, after=0.0)
