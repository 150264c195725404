"""Which heading of a table goes where: a layout of `forms/`, or a register's own columns."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from ocop_desktop.rulebook.layouts import Layout, Place
from ocop_desktop.rulebook.register_book import RegisterBook
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.registers.values import Columns

_KEPT = "registers/columns/"


def own_layout(register: Register) -> Layout:
    """Return the layout of a register's own columns, as its export writes them."""
    places = tuple(
        Place(
            heading=column.label,
            to=f"{register.id}.{column.id}",
            also=column.also,
            width=max(8, column.width // 8),
        )
        for column in register.columns
    )
    return Layout(
        id=register.id,
        no=0,
        title=register.title,
        about=register.about,
        source=register.source,
        register=register.id,
        sheet=register.title,
        columns=places,
    )


def layout_named(book: RegisterBook, register: Register, layout_id: str) -> Layout:
    """Return a layout by id; "" or the register's own id is its own columns."""
    return book.layouts.get(layout_id) or own_layout(register)


def layouts_of(book: RegisterBook, register: Register) -> list[Layout]:
    """Return the layouts a register is read from and written as, its own first."""
    others = [one for one in book.layouts.values() if one.register == register.id]
    return [own_layout(register), *others]


def known_headings(layouts: Iterable[Layout]) -> list[str]:
    """Return every heading under which a column of these layouts is known."""
    return [
        name
        for layout in layouts
        for place in layout.columns
        for name in (place.heading, *place.also)
    ]


def suggested(layout: Layout, headings: Sequence[str]) -> Columns:
    """Return where each heading goes: "" where none of the layout's columns is known by it."""
    by_name: dict[str, str] = {}
    for place in layout.columns:
        for name in (place.heading, *place.also):
            by_name.setdefault(fold(name), place.to)
    found: Columns = {}
    taken: set[str] = set()
    for heading in headings:
        to = by_name.get(fold(heading), "")
        found[heading] = "" if to in taken and to != "no" else to
        taken.add(to)
    return found


def best_layout(layouts: Sequence[Layout], headings: Sequence[str]) -> Layout:
    """Return the layout that knows most of the headings."""
    names = [fold(one) for one in headings]

    def hits(layout: Layout) -> int:
        known = {fold(name) for name in known_headings([layout])}
        return sum(name in known for name in names)

    return max(layouts, key=hits)


def targets(layout: Layout, book: RegisterBook) -> dict[str, str]:
    """Return what a heading may be tied to: place → name for people, in order."""
    found = {"": "(bỏ qua)"}
    for place in layout.columns:
        if place.to and place.to != "no":
            found.setdefault(place.to, place.heading)
    for column in book.registers[layout.register].columns:
        to = f"{layout.register}.{column.id}"
        if not column.counts and not column.minus:
            found.setdefault(to, column.label)
    return found


def remembered(store: Store, register: str, headings: Sequence[str]) -> Columns | None:
    """Return how a table with the same headings was tied last time, or None."""
    kept: Any = store.setting(_key(register, headings))
    return kept if isinstance(kept, dict) and set(kept) == set(headings) else None


def remember(store: Store, register: str, columns: Columns) -> None:
    """Keep how the headings of a table were tied, for the next one like it."""
    store.set_setting(_key(register, list(columns)), columns)


def _key(register: str, headings: Sequence[str]) -> str:
    text = "\n".join(sorted(fold(one) for one in headings))
    return f"{_KEPT}{register}/{hashlib.sha256(text.encode()).hexdigest()[:24]}"
