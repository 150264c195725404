"""Room to write in: dotted lines, boxes for digits and for ticks, small hints."""

from collections.abc import Iterator, Sequence

from ocop_desktop.documents.blocks import (
    AFTER,
    Blank,
    Box,
    Inline,
    Paragraph,
    Run,
)
from ocop_desktop.documents.measure import text_width
from ocop_desktop.documents.wording import one_line, printable

LABEL = 13.0
HINT = 10.5
# Dots far enough apart for a hand.
LINE_AFTER = 7.0
_DIGIT_SIZE = 17.0
_ROW = 150.0
_GAP = Run(text="\u00a0\u00a0\u00a0 ")
_HANG = 7.0


def heading(text: str) -> Paragraph:
    """Return the heading of a part, apart from what stands above it."""
    return Paragraph(
        inlines=(Run(text=text, bold=True),),
        align="left",
        before=3 * AFTER,
        after=2.0,
        keep_next=True,
        level=1,
    )


def label(text: str, *, required: bool, after: float = 0.0, keep: bool = True) -> Paragraph:
    """Return a question on a line of its own."""
    star = (Run(text=" (cần ghi)", italic=True),) if required else ()
    inlines = (Run(text=text, bold=True), *star)
    return Paragraph(
        inlines=inlines, size=LABEL, align="left", before=AFTER, after=after, keep_next=keep
    )


def on_one_line(
    text: str, answer: Sequence[Inline], *, required: bool, hint: str = ""
) -> list[Paragraph]:
    """Return a question with its answer or dots behind it, and its hint close below."""
    star = (Run(text=" (cần ghi)", italic=True),) if required else ()
    inlines = (Run(text=text, bold=True), *star, Run(text=": "), *answer)
    line = Paragraph(
        inlines=inlines,
        size=LABEL,
        align="left",
        before=AFTER,
        after=0.0 if hint else AFTER,
        keep_next=bool(hint),
    )
    return [line, note(hint, keep=False, after=AFTER)] if hint else [line]


def note(text: str, *, keep: bool = True, before: float = 0.0, after: float = 2.0) -> Paragraph:
    """Return a hint in small type."""
    return Paragraph(
        inlines=(Run(text=one_line(text), italic=True),),
        size=HINT,
        align="left",
        before=before,
        after=after,
        keep_next=keep,
    )


def lines(count: int, target: str = "") -> list[Paragraph]:
    """Return `count` dotted lines, kept together."""
    last = count - 1
    return [
        Paragraph(
            inlines=(Blank(fill=True, target=target),),
            size=LABEL,
            align="left",
            after=LINE_AFTER,
            keep_next=place < last,
        )
        for place in range(count)
    ]


def digits(count: int, target: str) -> Paragraph:
    """Return `count` boxes side by side, one digit each."""
    return Paragraph(
        inlines=tuple(Box(checked=False, target=target) for _ in range(count)),
        size=_DIGIT_SIZE,
        align="left",
        after=AFTER,
    )


def written(text: str, target: str) -> list[Paragraph]:
    """Return an answer that is known already, its paragraphs as they were typed."""
    parts = [line.strip() for line in printable(text).split("\n") if line.strip()]
    return [
        Paragraph(inlines=(Run(text=part, target=target),), size=LABEL, align="left", after=3.0)
        for part in parts
    ]


def ticks(choices: Sequence[tuple[str, bool]], target: str) -> Iterator[Paragraph]:
    """Yield boxes to tick: on one line where they have room, else one below the other."""
    whole = sum(text_width(text, LABEL) + 12.0 for text, _ in choices)
    if whole <= _ROW:
        inlines: list[Inline] = []
        for text, checked in choices:
            inlines += [_GAP] if inlines else []
            inlines += [
                Box(checked=checked, target=target),
                Run(text=f"\u00a0{text.replace(' ', chr(160))}"),
            ]
        yield Paragraph(inlines=tuple(inlines), size=LABEL, align="left", after=AFTER)
        return
    for text, checked in choices:
        parts = (Box(checked=checked, target=target), Run(text=text))
        yield Paragraph(inlines=parts, size=LABEL, align="left", hang=_HANG, after=2.0)
