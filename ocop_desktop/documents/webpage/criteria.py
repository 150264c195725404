"""Part III on the page: every criterion with points, words and links to its papers."""

from collections.abc import Iterator

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.webpage.markup import Markup, el, joined, lines
from ocop_desktop.documents.webpage.papers import Places, paper_link
from ocop_desktop.dossier.scoring.score import chosen_option, score
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import SetCriterion


def criteria_table(answers: Answers, places: Places) -> Markup:
    """Return the table of all criteria of the set."""
    chosen = answers.chosen
    if chosen is None:
        return el("p", "Hồ sơ chưa chọn bộ sản phẩm.", class_="quiet")
    rows: list[Markup] = []
    part = ""
    for item in chosen.criteria:
        if item.part != part:
            part = item.part
            title = next(p.title for p in answers.rulebook.edition.parts if p.id == part)
            cell = el("td", f"Phần {part}. {title}", colspan="4")
            rows.append(el("tr", cell, class_="part"))
        rows.append(_row(answers, item, places))
    head = el(
        "tr", el("th", "Tiêu chí"), el("th", "Điểm", class_="n"), el("th", "Mô tả"),
        el("th", "Minh chứng"),
    )  # fmt: skip
    return el("div", el("table", el("thead", head), el("tbody", *rows)), class_="wide")


def _row(answers: Answers, item: SetCriterion, places: Places) -> Markup:
    return el(
        "tr",
        el("td", f"{item.number}. {item.criterion.title}"),
        el("td", f"{_points(answers, item)}/{item.max}", class_="n"),
        el("td", _words(answers, item)),
        el("td", *_papers(answers, item, places), class_="k"),
    )


def _points(answers: Answers, item: SetCriterion) -> str:
    try:
        return str(score(answers.rulebook, answers.dossier).per_criterion[item.number])
    except UserError:
        return "?"


def _words(answers: Answers, item: SetCriterion) -> Markup:
    answer = answers.dossier.answer(item.number)
    try:
        picked = chosen_option(item, answer)
    except UserError:
        picked = None
    level = el("div", picked[1].text if picked else "Chưa tự chấm", class_="quiet")
    return joined(level, lines(answer.description) if answer.description else None)


def _papers(answers: Answers, item: SetCriterion, places: Places) -> Iterator[Markup | str]:
    for place, paper in enumerate(answers.evidence_for(item.number)):
        if place:
            yield el("br")
        yield paper_link(answers, paper, places)
