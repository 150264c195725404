"""Tables of somebody else, read into registers and written from them."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from ocop_desktop.rulebook.edition import Frozen


class Place(Frozen, frozen=True):
    """One column of a layout: its `heading`, others it goes by, and where it leads to.

    `to` is "register.column", or "register#2.column" for the second row made of the same line;
    "no" is the running number, "" is kept nowhere. Written out, a number is divided by `scale`
    and given `places` decimals, text is cut at `length`; `codes` says how choices and numbers are
    written ("3" = "3*"). `moment` is worked out instead: "year" of the report, "status" of the
    certificate.
    """

    heading: str
    to: str = ""
    also: tuple[str, ...] = ()
    scale: int = 1
    places: int | None = None
    length: int = 0
    codes: dict[str, str] = msgspec.field(default_factory=dict)
    moment: Literal["", "year", "status"] = ""
    width: int = 16
    group: str = ""


class Layout(Frozen, frozen=True, kw_only=True):
    """A table of somebody else: read into registers and written from `register`.

    `stars` limits what is written to rows with one of these stars in the column "star".
    """

    id: str
    no: int
    title: str
    about: str
    source: str
    register: str
    sheet: str
    stars: tuple[int, ...] = ()
    columns: tuple[Place, ...]


def split_place(to: str) -> tuple[str, int, str]:
    """Return ("recognitions", 2, "star") for "recognitions#2.star"; without a number it is 1."""
    register, _, column = to.partition(".")
    register, _, number = register.partition("#")
    return register, int(number or 1), column


def registers_named(layout: Layout) -> Iterator[tuple[str, int]]:
    """Yield every (register, number of row) a layout leads to, each once."""
    seen: set[tuple[str, int]] = set()
    for place in layout.columns:
        if place.to and place.to != "no":
            register, number, _ = split_place(place.to)
            if (register, number) not in seen:
                seen.add((register, number))
                yield register, number
