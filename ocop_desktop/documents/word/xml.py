"""WordprocessingML elements. Lengths in twips (1/20 pt), sizes in half points."""

from functools import cache
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

FONT = "Times New Roman"
# Word and LibreOffice take these marks from whatever symbol font there is.
SYMBOL = "Segoe UI Symbol"
_MM = 1440 / 25.4
_SPACE = {"w": nsmap["w"]}
_KEPT = qn("xml:space")


def twips(mm: float) -> int:
    """Return millimetres in twips."""
    return round(mm * _MM)


def points(value: float) -> int:
    """Return points in twips."""
    return round(value * 20)


@cache
def _name(word: str) -> str:
    # A document has thousands of elements of some forty names.
    return qn(f"w:{word}")


def el(tag: str, *children: Any, **attributes: str | int) -> Any:
    """Return the element `w:tag` with `w:` attributes; None among the children is skipped."""
    element = oxml_parser.makeelement(_name(tag), nsmap=_SPACE)
    for name, value in attributes.items():
        element.set(_name(name), str(value))
    for child in children:
        if child is not None:
            element.append(child)
    return element


def text(value: str) -> Any:
    """Return a text element that keeps its spaces."""
    element = el("t")
    element.set(_KEPT, "preserve")
    element.text = value
    return element


def fonts(name: str) -> Any:
    """Return the font of all scripts; without `eastAsia` Word picks another for some letters."""
    return el("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def run(
    *content: Any, size: float, bold: bool = False, italic: bool = False, font: str = ""
) -> Any:
    """Return a run of one look."""
    look = el(
        "rPr",
        fonts(font) if font else None,
        el("b") if bold else None,
        el("i") if italic else None,
        el("sz", val=round(size * 2)),
        el("szCs", val=round(size * 2)),
    )
    return el("r", look, *content)
