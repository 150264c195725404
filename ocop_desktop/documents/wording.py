"""From texts and answers to inlines: blanks, stars, paragraphs. Pure functions."""

import re
from collections.abc import Callable

from ocop_desktop.documents.blocks import (
    BODY,
    Align,
    Blank,
    Break,
    Inline,
    Paragraph,
    Run,
    Stars,
)
from ocop_desktop.rulebook.documents import PLACEHOLDER
from ocop_desktop.text import nfc

# Embeddings, overrides and isolates turn the letters behind them around; the plain marks U+200E
# and U+200F move nothing but themselves and stay.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_NOT_PRINTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_MARKS = re.compile(r"(…+|★+|\{[^{}]*\}|  +|\n)")
# A link moves to the next line as a whole and would tear the line before it apart.
_LONG_WORD = re.compile(r"\S{30}")
_GAP = "\u00a0\u00a0\u00a0\u00a0 "
_MM_PER_DOTS = 5.0
_SHORTEST_BLANK = 9.0
_MIDDLE_BLANK = 28.0


def printable(text: str) -> str:
    """Return a person's text as it goes on paper: NFC, plain line ends, nothing hidden or turned.

    Control characters have no picture; bidi overrides would show other words than were typed.
    """
    ends = _LINE_ENDS.sub("\n", nfc(text)).replace("\t", " ")
    return _NOT_PRINTED.sub("", _TURNING.sub("", ends))


def one_line(text: str) -> str:
    """Return `text` printable and without line ends."""
    return " ".join(printable(text).split("\n")).strip()


def filled(
    template: str,
    answer: Callable[[str], str],
    place: Callable[[str], str] | None = None,
    *,
    bold: bool = False,
    italic: bool = False,
    strong: bool = False,
    fill: bool = False,
) -> tuple[Inline, ...]:
    """Return the inlines of a document text with its placeholders answered.

    "…" is a blank, "★" a drawn star, a line end a line end. An empty answer is a blank too; with
    `fill` the blank at the end runs to the end of the line. `place` names the entry behind an
    answer.
    """
    found: list[Inline] = []
    for part in _MARKS.split(template):
        if part.startswith("…"):
            found.append(Blank(width=max(_SHORTEST_BLANK, _MM_PER_DOTS * len(part))))
        elif part.startswith("★"):
            found.append(Stars(count=len(part)))
        elif part == "\n":
            found.append(Break())
        elif PLACEHOLDER.fullmatch(part):
            text = one_line(answer(part[1:-1]))
            target = place(part[1:-1]) if place else ""
            look = Run(text=text, bold=bold or strong, italic=italic, target=target)
            found.append(look if text else Blank(width=_MIDDLE_BLANK, target=target))
        elif part:
            text = _GAP if part.isspace() else part
            found.append(Run(text=text, bold=bold, italic=italic))
    if fill and found and isinstance(found[-1], Blank):
        found[-1] = Blank(fill=True, target=found[-1].target)
    return tuple(found)


def plain(
    text: str,
    *,
    size: float = BODY,
    align: Align = "left",
    bold: bool = False,
    italic: bool = False,
    keep_next: bool = False,
    after: float = 0.0,
    level: int = 0,
    target: str = "",
) -> Paragraph:
    """Return a paragraph of one look."""
    return Paragraph(
        inlines=(Run(text=one_line(text), bold=bold, italic=italic, target=target),),
        size=size,
        align=align,
        keep_next=keep_next,
        after=after,
        level=level,
    )


def body(text: str, lead: str = "", size: float = BODY, target: str = "") -> list[Paragraph]:
    """Return a person's text as body paragraphs, `lead` before the first one."""
    lines = [line.strip() for line in printable(text).split("\n") if line.strip()]
    if lead and len(lines) > 1:
        head = Paragraph(inlines=(Run(text=lead.rstrip()),), indent=True, size=size, keep_next=True)
        return [head, *body(text, size=size, target=target)]
    return [said((lead, ""), (line, target), size=size) for line in lines]


def said(*parts: tuple[str, str], size: float = BODY) -> Paragraph:
    """Return one body paragraph of (text, the entry it prints or "") parts."""
    whole = "".join(text for text, _ in parts)
    return Paragraph(
        inlines=tuple(Run(text=text, target=target) for text, target in parts if text),
        indent=True,
        size=size,
        align="left" if _LONG_WORD.search(whole) else "justify",
    )


def dotted(count: int) -> list[Paragraph]:
    """Return `count` lines of dots to write on."""
    return [Paragraph(inlines=(Blank(fill=True),), align="left") for _ in range(count)]
