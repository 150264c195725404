"""Mẫu 02, phần III: every criterion in the order of the set, with points, words and evidence."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import AFTER, TABLE, Block, Cell, Paragraph, Row, TableBlock
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import body, plain, printable
from ocop_desktop.dossier.scoring.score import Score, applies, chosen_option, score
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion, SetSection

NO_SET = "(Hồ sơ chưa chọn bộ sản phẩm.)"
NOT_SCORED = "Không chấm tiêu chí này vì sản phẩm không có câu chuyện."
_HEAD = ("Tiêu chí", "Điểm tự\u00a0chấm", "Mô tả", "Minh chứng, trang\u00a0phụ\u00a0lục")
_WIDTHS = (34.0, 21.0, 70.0, 35.0)
_NOTHING_CHOSEN = "(chưa tự chấm)"
_NO_PAPER = "(chưa có)"


def criteria_report(answers: Answers) -> list[Block]:
    """Return the heading lines and the table of part III."""
    chosen = answers.chosen
    if chosen is None:
        return list(body(NO_SET))
    result = score(answers.rulebook, answers.dossier)
    lines = (
        f"Bộ sản phẩm: {chosen.name}",
        f"(Sản phẩm: {chosen.industry.name}. Nhóm: {chosen.group.name})",
    )
    last = len(lines) - 1
    titles = [
        plain(text, align="center", italic=True, keep_next=True, after=AFTER if i == last else 0)
        for i, text in enumerate(lines)
    ]
    table = TableBlock(
        widths=_WIDTHS, head=(head_row(_HEAD, TABLE),), rows=tuple(_rows(answers, chosen, result))
    )
    return [*titles, table]


def section_points(section: SetSection, result: Score) -> int:
    """Return the points given in a section."""
    return sum(result.per_criterion[item.number] for item in section.criteria)


def is_own_criterion(section: SetSection) -> bool:
    """Return whether a section is itself its only criterion (7, 8, 9 …)."""
    return len(section.criteria) == 1 and section.criteria[0].number == section.number


def not_scored(item: SetCriterion, chosen: CriteriaSet, dossier: Dossier) -> bool:
    """Return whether the criterion falls away because it was answered that there is no story."""
    if applies(item, chosen, dossier.assessment):
        return False
    stories = (other for other in chosen.criteria if other.criterion.topic == "story")
    return any(dossier.answer(other.number).option is not None for other in stories)


def _rows(answers: Answers, chosen: CriteriaSet, result: Score) -> list[Row]:
    rows: list[Row] = []
    for part in answers.rulebook.edition.parts:
        points = getattr(result.points, part.id)
        top = chosen.part_max(part.id)
        title = f"Phần {part.id}. {part.title}: tự chấm {points}/{top} điểm"
        rows.append(_wide(title))
        for section in (section for section in chosen.sections if section.part == part.id):
            rows += _section(answers, section, result, chosen)
    whole = sum(part.max for part in answers.rulebook.edition.parts)
    last = cell(f"Tổng cộng: tự chấm {result.points.total}/{whole} điểm", TABLE, bold=True, span=4)
    return [*rows, Row(cells=(last,))]


def _section(
    answers: Answers, section: SetSection, result: Score, chosen: CriteriaSet
) -> list[Row]:
    rows: list[Row] = []
    if not is_own_criterion(section):
        points = section_points(section, result)
        rows.append(
            _wide(f"{section.number}. {section.title}: {points}/{section.max} điểm", italic=True)
        )
    group = ""
    for item in section.criteria:
        if item.group and item.group != group:
            group = item.group
            title = next(g.title for g in section.groups if g.number == group)
            rows.append(_wide(f"{group}. {title}", italic=True))
        rows.append(_criterion(answers, item, result, chosen))
    return rows


def _wide(text: str, *, italic: bool = False) -> Row:
    return Row(cells=(cell(text, TABLE, bold=True, italic=italic, span=4),), keep_next=True)


def _criterion(answers: Answers, item: SetCriterion, result: Score, chosen: CriteriaSet) -> Row:
    points = f"{result.per_criterion[item.number]}/{item.max}"
    return Row(
        cells=(
            cell(f"{item.number}. {item.criterion.title}", TABLE),
            cell(points, TABLE, "center"),
            Cell(content=tuple(_description(answers, item, chosen))),
            Cell(content=tuple(_papers(answers, item, result))),
        ),
        target=f"assessment/{item.number}",
    )


def _description(answers: Answers, item: SetCriterion, chosen: CriteriaSet) -> list[Paragraph]:
    answer = answers.dossier.answer(item.number)
    picked = chosen_option(item, answer)
    lines: list[str] = []
    case = next((case for case in item.criterion.cases if case.id == answer.case), None)
    if case:
        lines.append(f"Trường hợp {case.id}: {case.when}.")
    if not_scored(item, chosen, answers.dossier):
        lines.append(NOT_SCORED)
    elif picked is None:
        lines.append(_NOTHING_CHOSEN)
    words = [line for line in printable(answer.description).split("\n") if line.strip()]
    # Without words of the producer's own the chosen level speaks for itself.
    lines += words or ([picked[1].text] if picked else [])
    lines += _requirement(answers, item)
    return [plain(line, size=TABLE) for line in lines]


def _requirement(answers: Answers, item: SetCriterion) -> list[str]:
    met = answers.dossier.requirements.get(item.number)
    if not item.criterion.requirement or met is None:
        return []
    return [f"Điều kiện “{item.criterion.requirement}”: {'đáp ứng' if met else 'chưa đáp ứng'}."]


def _papers(answers: Answers, item: SetCriterion, result: Score) -> list[Paragraph]:
    tied = [
        plain(_paper(answers, paper), size=TABLE, target=f"evidence/{paper.id}")
        for paper in answers.evidence_for(item.number)
    ]
    points = result.per_criterion[item.number]
    if not tied and answers.rulebook.proof(item.criterion).kinds_for(points):
        return [plain(_NO_PAPER, size=TABLE)]
    return tied or [plain("", size=TABLE)]


def _paper(answers: Answers, paper: Evidence) -> str:
    parts = [answers.code(paper) or paper.label, answers.place(paper).replace(" ", "\u00a0")]
    return ", ".join(part for part in parts if part)
