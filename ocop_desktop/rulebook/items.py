"""Items of a printed document that say what they print: texts, ticks, slots, signatures.

Texts may hold `{field.id}` placeholders. "…" in a text is a blank to fill in by hand, "★" a drawn
star.
"""

from collections.abc import Iterator

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition


class Item(Frozen, frozen=True, tag_field="kind"):
    """Base of the items. `id` is what a field's `slot` names; `shown_when` may hide the item."""

    id: str = ""
    shown_when: Condition | None = None


class FormNumber(Item, frozen=True, tag="form_number", kw_only=True):
    """“Mẫu số …”, top right of the first page."""

    text: str


class NationalHeader(Item, frozen=True, tag="national_header"):
    """Quốc hiệu and tiêu ngữ; with `agency` the issuing agency on the left.

    Below them `number` and `about` (a letter's subject) at the left, `place_date` at the right.
    """

    agency: tuple[str, ...] = ()
    number: str = ""
    about: str = ""
    place_date: str = ""


class Title(Item, frozen=True, tag="title", kw_only=True):
    """Centred bold title lines, then italic lines, then a short rule."""

    lines: tuple[str, ...]
    italic: tuple[str, ...] = ()
    rule: bool = True


class Heading(Item, frozen=True, tag="heading", kw_only=True):
    """A heading: centred ("Phần I / THÔNG TIN CHUNG") or at the left (bold numbered line)."""

    lines: tuple[str, ...]
    centred: bool = False
    new_page: bool = False


class Line(Item, frozen=True, tag="line", kw_only=True):
    """A paragraph of label and answers; `strong` prints the answers bold."""

    text: str
    centred: bool = False
    strong: bool = False
    bold: bool = False
    italic: bool = False
    keep_with_next: bool = False


class Tick(Item, frozen=True, tag="tick", kw_only=True):
    """A label with a tick box behind it, ticked when `when` holds."""

    text: str
    when: Condition


class TickRow(Item, frozen=True, tag="tick_row", kw_only=True):
    """Several ticks on one line; `lead` stands before them."""

    lead: str
    ticks: tuple[Tick, ...]


class Slot(Item, frozen=True, tag="slot"):
    """All visible fields that name this slot, in section order: label, then answer or table.

    `also` names slots of other documents ("mau-03/II.1") whose fields are printed here too.
    """

    text: str = ""
    also: tuple[str, ...] = ()


class Signature(Item, frozen=True, tag="signature", kw_only=True):
    """Place and date, then title lines; at the right. `beside` signs at the left.

    With `recipients` the left side lists who gets a copy.
    """

    place_date: str
    lines: tuple[str, ...]
    italic: tuple[str, ...] = ()
    name: str = ""
    beside: tuple[str, ...] = ()
    recipients: bool = False


class BlankLines(Item, frozen=True, tag="blank_lines", kw_only=True):
    """`count` dotted lines to write on."""

    count: int


class PageBreak(Item, frozen=True, tag="page_break"):
    """What follows starts on a new page."""


def texts(item: Item) -> Iterator[str]:
    """Yield every text of an item that is printed and may hold placeholders."""
    for name in ("text", "lead", "place_date", "name", "number", "about"):
        yield getattr(item, name, "")
    for name in ("lines", "italic", "agency", "beside"):
        part = getattr(item, name, ())
        if isinstance(part, tuple):  # Line.italic is a flag
            yield from part
    for tick in getattr(item, "ticks", ()):
        yield from texts(tick)
