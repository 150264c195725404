"""Evidence on the page: what it is, until when it is valid, and where it lies."""

from collections.abc import Mapping

import msgspec

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.webpage.markup import Markup, el, file_link, joined, web_link
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Where papers lie, relative to the page.

    `originals` maps evidence ids to files, `pages` to their first page of the file `appendix`.
    """

    originals: Mapping[str, str]
    appendix: str = ""
    pages: Mapping[str, int] = {}


def paper_link(answers: Answers, item: Evidence, places: Places) -> Markup:
    """Return the code of a paper as a link to its place in the appendix, else to its file."""
    code = answers.code(item) or item.label
    page = places.pages.get(item.id)
    if page and places.appendix:
        return file_link(places.appendix, f"{code}, {answers.place(item)}", page)
    path = places.originals.get(item.id)
    return file_link(path, code) if path else el("span", code)


def papers_table(answers: Answers, places: Places) -> Markup:
    """Return the table of all papers."""
    found = answers.evidence()
    if not found:
        return el("p", "Chưa có minh chứng nào.", class_="quiet")
    head = el(
        "tr", el("th", "Mã"), el("th", "Minh chứng"), el("th", "Số, ngày, nơi cấp"),
        el("th", "Hết hạn"), el("th", "Tiêu chí"), el("th", "Mở"),
    )  # fmt: skip
    rows = [_row(answers, item, places) for item in found]
    return el("div", el("table", el("thead", head), el("tbody", *rows)), class_="wide")


def _row(answers: Answers, item: Evidence, places: Places) -> Markup:
    kinds = {kind.id: kind.name for kind in answers.rulebook.evidence.kinds}
    kind = kinds.get(item.kind or "", "")
    issued = format_date(item.issued_on) if item.issued_on else ""
    told = ", ".join(part for part in (item.number, issued, item.issuer) if part)
    return el(
        "tr",
        el("td", answers.code(item), class_="k"),
        el("td", item.label, joined(el("br"), el("span", kind, class_="quiet")) if kind else None),
        el("td", told),
        el("td", format_date(item.expires_on) if item.expires_on else "", class_="k"),
        el("td", ", ".join(item.criteria)),
        el("td", _open(answers, item, places), class_="k"),
    )


def _open(answers: Answers, item: Evidence, places: Places) -> Markup:
    if item.link:
        return web_link(item.link)
    path = places.originals.get(item.id)
    original = file_link(path, "tệp gốc") if path else None
    page = places.pages.get(item.id)
    if not page or not places.appendix:
        return joined(original)
    shown = file_link(places.appendix, f"phụ lục {answers.place(item)}", page)
    return joined(shown, el("br"), original)
