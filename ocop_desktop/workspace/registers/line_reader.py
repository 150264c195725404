"""Reads one line of somebody else's table into cells of registers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from ocop_desktop.documents.registers.reading import ReadTable
from ocop_desktop.dossier.planning.paper_dates import months_before
from ocop_desktop.rulebook.layouts import split_place
from ocop_desktop.rulebook.register_book import RegisterBook
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.text import fold
from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.registers.values import Columns

_STARS = str.maketrans(dict.fromkeys("*★⭐☆", " "))
# Three figures behind a sign are thousands: standards write two places at most.
_SHORT = re.compile(r"(?P<whole>\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,](?P<rest>\d{1,2}))?")
Cells = dict[str, Any]
Slot = tuple[str, int]


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One line, read but not yet compared with what is there: cells by (register, row).

    `lost` are cells that find no place: heading → (column of the register itself or "", value).
    `rough` says by how much a column of the register may differ and still be the same: its
    number was told in a larger unit.
    """

    line: int
    slots: dict[Slot, Cells]
    problems: dict[str, str]
    lost: dict[str, tuple[str, Any]] = msgspec.field(default_factory=dict)
    rough: dict[str, int] = msgspec.field(default_factory=dict)


def _scaled(text: str, scale: int) -> str:
    """Return a number told in a larger unit in the unit of the register; other text as it is."""
    found = _SHORT.fullmatch(text.strip())
    if scale == 1 or found is None:
        return text
    whole = re.sub("[.,\\s]", "", found["whole"])
    return str(round(Decimal(f"{whole}.{found['rest'] or 0}") * scale))


class LineReader:
    """Turns lines of texts into cells."""

    def __init__(
        self,
        registers: Registers,
        book: RegisterBook,
        register: Register,
        columns: Columns,
        table: ReadTable,
    ) -> None:
        self._registers, self._register, self._first = registers, register, table.first
        self._places = [
            (at, heading, columns[heading])
            for at, heading in enumerate(table.headings)
            if columns.get(heading) and columns[heading] != "no"
        ]
        self._book = book
        # A column of a standard that counts in millions is the same money, told shorter.
        self._scales = {
            (one.heading, one.to): (one.scale, one.places or 0)
            for layout in book.layouts.values()
            for one in layout.columns
            if one.scale != 1 and layout.register == register.id
        }

    def draft(self, at: int, line: Sequence[str]) -> Draft:
        """Return the line at this place of the table, read."""
        slots: dict[Slot, Cells] = {(self._register.id, 1): {}}
        problems: dict[str, str] = {}
        said: list[tuple[str, Slot, str, Any]] = []
        rough: dict[str, int] = {}
        for index, heading, to in self._places:
            text = line[index]
            if not text:
                continue
            name, number, column_id = split_place(to)
            scale, places = self._scales.get((heading, to), (1, 0))
            if scale != 1:
                rough[column_id] = scale // 10**places // 2
            try:
                value = self._parse(name, column_id, _scaled(text, scale))
            except ValueError as error:
                problems[heading] = f"“{text[:60]}”: {error}"
                continue
            slots.setdefault((name, number), {})[column_id] = value
            said.append((heading, (name, number), column_id, value))
        self._carry(slots)
        lost = dict(self._lost(said, slots))
        return Draft(line=self._first + at, slots=slots, problems=problems, lost=lost, rough=rough)

    def _lost(
        self, said: Sequence[tuple[str, Slot, str, Any]], slots: Mapping[Slot, Cells]
    ) -> Iterator[tuple[str, tuple[str, Any]]]:
        """Yield what the line says and no row of any register will hold."""
        rows = {name for name, _ in slots}
        carried = {
            column for to, column in self._register.carries.items() if split_place(to)[0] in rows
        }
        for heading, slot, column_id, value in said:
            if slot not in slots:
                yield heading, ("", value)
            elif slot[0] == self._register.id:
                latest = self._register.column(column_id).latest
                if latest and column_id not in carried:
                    yield heading, (column_id, value)

    def _parse(self, name: str, column_id: str, text: str) -> Any:
        maker = self._registers.maker(name)
        column = maker.register.column(column_id)
        if column.look == "stars":
            text = fold(text.translate(_STARS)).replace("sao", "").strip()
        if column.kind == "choice":
            text = _choice(column.choices, text) or text
        return maker.parse(column, text)

    def _carry(self, slots: dict[Slot, Cells]) -> None:
        """Hand cells of the line on to rows of other registers."""
        own = slots[self._register.id, 1]
        others: dict[str, Cells] = {}
        for to, column_id in self._register.carries.items():
            name, _, target = split_place(to)
            if own.get(column_id) is not None:
                others.setdefault(name, {})[target] = own[column_id]
        for name, cells in others.items():
            numbers = sorted(number for slot, number in slots if slot == name) or [1]
            newest = numbers[-1]
            for number in numbers:
                given = slots.get((name, number), {})
                if number != newest and not given:
                    continue
                # The current star and expiry belong to the newest recognition of the line.
                carried = cells if number == newest else _unmoving(cells, self._book, name)
                slots[name, number] = carried | given
        self._complete(slots)

    def _complete(self, slots: dict[Slot, Cells]) -> None:
        """A certificate whose end is known but not its beginning began so many months before."""
        for (name, _), cells in slots.items():
            maker = self._registers.maker(name)
            for column in maker.register.columns:
                if column.after and cells.get(column.id) and not cells.get(column.after.column):
                    day = date.fromisoformat(cells[column.id])
                    months = maker.months(column.after.clock)
                    cells[column.after.column] = months_before(day, months).isoformat()
        for slot, cells in list(slots.items()):
            if slot[0] != self._register.id and not _whole(self._registers, slot[0], cells):
                del slots[slot]
        own = slots[self._register.id, 1]
        for column in self._register.columns:
            if column.kept_up:
                own.pop(column.id, None)


def _choice(choices: Sequence[Any], text: str) -> str | None:
    """Return the label a shortened or longer text means: "HTX" is "Hợp tác xã"."""
    wanted = fold(text)
    labels = {str(choice.label): fold(choice.label) for choice in choices}
    for choice in choices:
        label = labels[choice.label]
        initials = "".join(word[0] for word in label.split())
        if wanted in {label, choice.id, initials}:
            return str(choice.label)
    inside = [name for name, label in labels.items() if label in wanted]
    return max(inside, key=len, default=None)


def _unmoving(cells: Cells, book: RegisterBook, name: str) -> Cells:
    """Return only what says which thing a row is about."""
    return {key: value for key, value in cells.items() if key in book.registers[name].match}


def _whole(registers: Registers, name: str, cells: Cells) -> bool:
    """Return whether a row of another register can be made: everything it requires is there."""
    required = (c.id for c in registers.get(name).columns if c.required)
    return all(cells.get(one) is not None for one in required)
