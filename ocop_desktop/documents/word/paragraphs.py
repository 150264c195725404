"""Paragraphs, rules and room to sign as WordprocessingML."""

from collections.abc import Iterator, Sequence
from typing import Any

from docx.oxml.ns import qn

from ocop_desktop.documents.blocks import (
    INDENT,
    Blank,
    Box,
    Break,
    Inline,
    Paragraph,
    Rule,
    Run,
    Space,
    Stars,
)
from ocop_desktop.documents.word.xml import SYMBOL, el, points, run, text, twips

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_DOT_EMS = 0.25
_LEADING = 1.15
_MM_PER_POINT = 25.4 / 72
_RULE_HEIGHT = 3.0
_BOX = {True: "\u2611", False: "\u2610"}


def paragraph(block: Paragraph, width: float, *, new_page: bool = False) -> Any:
    """Return a paragraph in a container of `width` mm."""
    fills = any(isinstance(part, Blank) and part.fill for part in block.inlines)
    properties = el(
        "pPr",
        el("pStyle", val=_style(block)),
        el("keepNext") if block.keep_next else None,
        el("pageBreakBefore") if new_page else None,
        _tabs(block, width) if fills or block.hang else None,
        _spacing(block),
        _indent(block),
        el("jc", val="left" if fills else _ALIGN[block.align]),
    )
    return el("p", properties, *_runs(block))


def rule(block: Rule, width: float) -> Any:
    """Return a short centred line: the lower border of an empty paragraph."""
    side = twips((width - block.width) / 2)
    properties = el(
        "pPr",
        el("pBdr", el("bottom", val="single", sz=6, space=0, color="auto")),
        _exactly(_RULE_HEIGHT, block.after),
        el("ind", left=side, right=side),
    )
    return el("p", properties)


def space(block: Space) -> Any:
    """Return an empty paragraph of a height."""
    return spacer(block.height / _MM_PER_POINT)


def spacer(height: float, *, new_page: bool = False, keep_next: bool = False) -> Any:
    """Return an empty paragraph `height` points high; tables need one between them."""
    properties = el(
        "pPr",
        el("keepNext") if keep_next else None,
        el("pageBreakBefore") if new_page else None,
        _exactly(max(1.0, height), 0),
    )
    return el("p", properties)


def _exactly(height: float, after: float) -> Any:
    return el("spacing", before=0, after=points(after), line=points(height), lineRule="exact")


def _spacing(block: Paragraph) -> Any:
    spacing = el("spacing", before=points(block.before), after=points(block.after))
    # A symbol font must not push the lines apart.
    if any(isinstance(part, Box | Stars) for part in block.inlines):
        spacing.set(qn("w:line"), str(points(block.size * _LEADING)))
        spacing.set(qn("w:lineRule"), "exact")
    return spacing


def _style(block: Paragraph) -> str:
    return f"OCOPMuc{block.level}" if block.level else "Normal"


def _indent(block: Paragraph) -> Any:
    if block.hang:
        return el("ind", left=twips(block.hang), hanging=twips(block.hang))
    return el("ind", firstLine=twips(INDENT) if block.indent else 0)


def _tabs(block: Paragraph, width: float) -> Any:
    if block.hang:
        return el("tabs", el("tab", val="left", pos=twips(block.hang)))
    return el("tabs", el("tab", val="right", leader="dot", pos=twips(width)))


def _runs(block: Paragraph) -> Iterator[Any]:
    inlines: Sequence[Inline] = block.inlines
    for place, part in enumerate(inlines):
        yield _run(part, block.size)
        if block.hang and place == 0:
            yield run(el("tab"), size=block.size)


def _run(part: Inline, size: float) -> Any:
    match part:
        case Run():
            return run(text(part.text), size=size, bold=part.bold, italic=part.italic)
        case Box():
            return run(text(_BOX[part.checked]), size=size, font=SYMBOL)
        case Stars():
            return run(text("\u2605" * part.count), size=size, font=SYMBOL)
        case Break():
            return run(el("br"), size=size)
        case Blank():
            if part.fill:
                return run(el("tab"), size=size)
            dots = max(1, int(part.width / (_DOT_EMS * size * _MM_PER_POINT)))
            return run(text("." * dots), size=size)
