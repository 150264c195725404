"""What stands on every page: number, draft mark, footer."""

from typing import Any

from ocop_desktop.documents.blocks import BODY, TEXT_WIDTH, Document
from ocop_desktop.documents.word.xml import el, run, text, twips

_MARK_SIZE = 11.0
_FOOTER_SIZE = 10.0


def furnish(section: Any, document: Document) -> None:
    """Fill headers and footers; the first page has no number (Phụ lục I, NĐ 30/2020/NĐ-CP)."""
    _fill(section.first_page_header, _header(numbered=False, mark=document.mark))
    _fill(section.header, _header(numbered=True, mark=document.mark))
    for footer in (section.first_page_footer, section.footer):
        _fill(footer, _footer(document))


def _fill(story: Any, content: Any) -> None:
    story.is_linked_to_previous = False
    for child in list(story._element):  # noqa: SLF001, the library has no way to empty a header
        story._element.remove(child)  # noqa: SLF001
    story._element.append(content)  # noqa: SLF001


def _header(*, numbered: bool, mark: str) -> Any:
    properties = el(
        "pPr",
        el(
            "tabs",
            el("tab", val="center", pos=twips(TEXT_WIDTH / 2)),
            el("tab", val="right", pos=twips(TEXT_WIDTH)),
        ),
    )
    number = el("fldSimple", run(text("2"), size=BODY), instr="PAGE") if numbered else None
    framed = run(text(f"\u00a0{mark}\u00a0"), size=_MARK_SIZE, bold=True)
    framed.rPr.append(el("bdr", val="single", sz=4, space=0, color="auto"))
    tab = run(el("tab"), size=BODY)
    return el(
        "p",
        properties,
        tab,
        number,
        run(el("tab"), size=BODY) if mark else None,
        framed if mark else None,
    )


def _footer(document: Document) -> Any:
    properties = el(
        "pPr",
        el("pBdr", el("top", val="single", sz=4, space=1, color="auto")),
        el("tabs", el("tab", val="right", pos=twips(TEXT_WIDTH))),
    )
    return el(
        "p",
        properties,
        run(text(document.footer_left), size=_FOOTER_SIZE),
        run(el("tab"), text(document.footer_right), size=_FOOTER_SIZE),
    )
