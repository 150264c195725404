"""The parts of the page, put together."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.documents.star_figures import ladder_figure, ring_figure, rungs
from ocop_desktop.documents.star_report import aim_of
from ocop_desktop.documents.webpage.answers import answer_sections
from ocop_desktop.documents.webpage.criteria import criteria_table
from ocop_desktop.documents.webpage.markup import Markup, el, file_link, joined
from ocop_desktop.documents.webpage.papers import Places, papers_table
from ocop_desktop.documents.webpage.style import STYLE
from ocop_desktop.documents.webpage.svg import svg
from ocop_desktop.dossier.scoring.explain import headline
from ocop_desktop.dossier.scoring.score import score
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

# Nothing is loaded from anywhere and nothing runs, whatever stands in the page.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_SAMPLE = "MẪU, số liệu giả định"


class LinkedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A document of the package: its name, its files by label ("PDF"), relative to the page."""

    name: str
    files: Mapping[str, str]
    pages: int | None = None


def web_page(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    context: PrintContext,
    documents: Sequence[LinkedFile],
    places: Places,
) -> bytes:
    """Return the page in UTF-8. `places` tells where the papers lie beside it."""
    answers = Answers(rulebook, dossier, units, context)
    title = dossier.text("product.name") or "Hồ sơ sản phẩm OCOP"
    head = joined(
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"{title} {context.snapshot}".strip()),
        Markup(f"<style>{STYLE}</style>"),
    )
    body = joined(_header(answers, title), el("main", *_sections(answers, documents, places)))
    page = el("html", el("head", head), el("body", body), lang="vi")
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _header(answers: Answers, title: str) -> Markup:
    context = answers.context
    state = "Bản công khai" if context.public else "Bản nháp" if context.draft else "Bản chốt"
    marks = [f"{state} {context.snapshot}"]
    if answers.dossier.sample:
        marks.append(_SAMPLE)
    chosen = answers.chosen
    inside = joined(
        el("h1", title),
        el("p", answers.field("producer.name")),
        el("p", f"Bộ sản phẩm: {chosen.name}" if chosen else "Chưa chọn bộ sản phẩm"),
        el("p", *(el("span", mark.strip(), class_="mark") for mark in marks)),
        el(
            "nav",
            *(
                el("a", words, href=f"#{key}")
                for key, words in (
                    ("tai-lieu", "Tài liệu"),
                    ("diem", "Điểm tự chấm"),
                    ("tieu-chi", "Từng tiêu chí"),
                    ("minh-chung", "Minh chứng"),
                    ("noi-dung", "Nội dung khai"),
                )
            ),
        ),
    )
    return el("header", el("div", inside))


def _sections(
    answers: Answers, documents: Sequence[LinkedFile], places: Places
) -> Iterator[Markup]:
    yield _section("tai-lieu", "Tài liệu trong gói", _documents(documents))
    yield _section("diem", "Điểm tự chấm", _score(answers))
    yield _section("tieu-chi", "Từng tiêu chí", criteria_table(answers, places))
    yield _section("minh-chung", "Minh chứng", papers_table(answers, places))
    yield _section("noi-dung", "Nội dung khai", *answer_sections(answers, places))
    yield el(
        "footer",
        el(
            "p",
            "Trang này mở được không cần mạng và không chạy chương trình nào. "
            "Muốn biết gói còn nguyên vẹn, mở gói bằng OCOP Desktop và chọn kiểm tra gói.",
        ),
    )


def _section(key: str, title: str, *children: Markup) -> Markup:
    return el("section", el("h2", title), *children, id=key)


def _documents(documents: Sequence[LinkedFile]) -> Markup:
    rows = [
        el(
            "tr",
            el("td", item.name),
            el("td", *_joined_links(item.files)),
            el("td", str(item.pages) if item.pages else "", class_="n"),
        )
        for item in documents
    ]
    head = el("tr", el("th", "Tài liệu"), el("th", "Mở"), el("th", "Số trang", class_="n"))
    return el("table", el("thead", head), el("tbody", *rows))


def _joined_links(files: Mapping[str, str]) -> Iterator[Markup | str]:
    for place, (label, path) in enumerate(files.items()):
        if place:
            yield " · "
        yield file_link(path, label)


def _score(answers: Answers) -> Markup:
    chosen = answers.chosen
    if chosen is None:
        return el("p", "Hồ sơ chưa chọn bộ sản phẩm nên chưa có điểm.", class_="quiet")
    try:
        result = score(answers.rulebook, answers.dossier)
    except UserError as error:
        return el("p", str(error), class_="late")
    edition = answers.rulebook.edition
    steps = rungs(edition, chosen, answers.dossier, result)
    ladder = ladder_figure(edition, steps, result.points.total, aim_of(answers, result))
    return joined(
        el("p", headline(result)),
        el("div", svg(ring_figure(edition, result)), svg(ladder), class_="score"),
    )
