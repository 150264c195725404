"""Bookmarks of the appendix."""

from collections.abc import Sequence

import msgspec

from ocop_desktop.documents.appendix import sink as pdf
from ocop_desktop.documents.appendix.sink import PdfSink


class Mark(msgspec.Struct, frozen=True):
    """A bookmark to a page (counted from 1) and those below it."""

    title: str
    page: int
    below: tuple["Mark", ...] = ()


def write_outline(sink: PdfSink, kids: Sequence[int], marks: Sequence[Mark]) -> int:
    """Write the bookmarks and return the number of their root; `kids` are the pages' numbers."""
    root = sink.reserve()
    numbers = [sink.reserve() for _ in marks]
    entries = {"Type": b"/Outlines", "Count": b"%d" % len(marks)}
    if numbers:
        entries |= {"First": pdf.ref(numbers[0]), "Last": pdf.ref(numbers[-1])}
    sink.put(pdf.dictionary(entries), root)
    _write(sink, kids, marks, numbers, root)
    return root


def _write(
    sink: PdfSink, kids: Sequence[int], marks: Sequence[Mark], numbers: Sequence[int], parent: int
) -> None:
    for place, (mark, number) in enumerate(zip(marks, numbers, strict=True)):
        entries = {
            "Title": pdf.text(mark.title),
            "Parent": pdf.ref(parent),
            "Dest": pdf.array(pdf.ref(kids[mark.page - 1]), b"/Fit"),
        }
        if place:
            entries["Prev"] = pdf.ref(numbers[place - 1])
        if place + 1 < len(numbers):
            entries["Next"] = pdf.ref(numbers[place + 1])
        below = [sink.reserve() for _ in mark.below]
        if below:
            entries["First"], entries["Last"] = pdf.ref(below[0]), pdf.ref(below[-1])
            # Closed at first: the criteria fit on the screen.
            entries["Count"] = b"%d" % -len(below)
        sink.put(pdf.dictionary(entries), number)
        _write(sink, kids, mark.below, below, number)
