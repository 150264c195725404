"""Tables into registers: what every line would do is known before anything is stored."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.documents.registers.reading import ReadTable, read_table
from ocop_desktop.dossier.paper_dates import months_before
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.layouts import Layout, split_place
from ocop_desktop.rulebook.register_book import RegisterBook
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.registers import layouts
from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.registers.values import (
    Action,
    Columns,
    Incoming,
    IncomingRow,
    ListedRow,
    RowEdit,
)
from ocop_desktop.workspace.values import Cancelled, Progress

_STARS = str.maketrans(dict.fromkeys("*★⭐☆", " "))
_AT_ONCE = 1_000
_MANY_WRONG = "…"
Cells = dict[str, Any]
_Slot = tuple[str, int]


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One line, read but not yet compared with what is there: cells by (register, row)."""

    line: int
    slots: dict[_Slot, Cells]
    problems: dict[str, str]


class Intake:
    """Reads tables for one workspace. `read` and `drafts` touch no database: any thread."""

    def __init__(self, store: Store, catalogue: Catalogue, registers: Registers) -> None:
        self._store, self._catalogue, self._registers = store, catalogue, registers

    @property
    def book(self) -> RegisterBook:
        """The registers and layouts."""
        return self._catalogue.registers()

    def layouts(self, name: str) -> list[Layout]:
        """Return the layouts a register can be read from, its own columns first."""
        return layouts.layouts_of(self.book, self._registers.get(name))

    def read(
        self,
        name: str,
        path: Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ReadTable:
        """Return the table in a file; raise UserError when it is none."""
        known = layouts.known_headings(self.layouts(name))
        return read_table(path, known, progress, cancelled)

    def layout_for(self, name: str, table: ReadTable) -> Layout:
        """Return the layout that fits the headings best."""
        return layouts.best_layout(self.layouts(name), table.headings)

    def columns(self, name: str, table: ReadTable, layout: Layout) -> Columns:
        """Return where the headings go: as the last time, else by their names."""
        kept = layouts.remembered(self._store, name, table.headings)
        allowed = layouts.targets(layout, self.book) | {"no": ""}
        if kept is not None and all(to in allowed for to in kept.values()):
            return kept
        return layouts.suggested(layout, table.headings)

    def targets(self, layout: Layout) -> dict[str, str]:
        """Return what a heading may be tied to: place → name for people."""
        return layouts.targets(layout, self.book)

    def drafts(
        self,
        name: str,
        table: ReadTable,
        columns: Columns,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> list[Draft]:
        """Read every line into cells."""
        reader = _Reader(self._registers, self.book, self._registers.get(name), columns, table)
        made: list[Draft] = []
        for at, line in enumerate(table.rows):
            if at % _AT_ONCE == 0:
                if cancelled and cancelled():
                    break
                if progress:
                    progress(at, len(table.rows), "")
            if any(line):
                made.append(reader.draft(at, line))
        return made

    def judge(
        self, name: str, drafts: Sequence[Draft], columns: Columns, legacy: str = ""
    ) -> Incoming:
        """Compare lines with the registers: new, changed, the same, doubled or wrong."""
        judge = _Judge(self._store, self._registers, self._registers.get(name))
        rows = tuple(judge.row(draft) for draft in drafts)
        return Incoming(rows=rows, columns=columns, legacy=legacy)

    def prepare(self, name: str, path: Path) -> Incoming:
        """Read a file and say what it would do, with the columns known so far. Stores nothing."""
        table = self.read(name, path)
        columns = self.columns(name, table, self.layout_for(name, table))
        if not any(columns.values()):
            raise UserError(
                f"Không nhận ra cột nào của sổ trong “{path.name}” — "
                "đặt tên cột như tệp xuất từ sổ rồi nhập lại."
            )
        return self.judge(name, self.drafts(name, table, columns), columns, table.legacy)

    def take_in(self, name: str, incoming: Incoming, label: str = "") -> int:
        """Store what is new or changed as one step of undo; return how many lines that were."""
        return sum(self.steps(name, incoming, label))

    def steps(self, name: str, incoming: Incoming, label: str = "") -> Iterator[int]:
        """Store lines part by part, all in one batch; yield how many lines each part had.

        A screen stays alive between the parts; stopping half way leaves whole lines.
        """
        layouts.remember(self._store, name, incoming.columns)
        rows = [row for row in incoming.rows if row.action in {"new", "change"}]
        label = label or f"Nhập {len(rows)} dòng vào sổ {self._registers.get(name).title.lower()}"
        batch = 0
        for start in range(0, len(rows), _AT_ONCE):
            part = rows[start : start + _AT_ONCE]
            edits = [edit for row in part for edit in row.edits]
            batch = self._registers.write(edits, label, batch)
            yield len(part)


class _Reader:
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

    def draft(self, at: int, line: Sequence[str]) -> Draft:
        slots: dict[_Slot, Cells] = {(self._register.id, 1): {}}
        problems: dict[str, str] = {}
        for index, heading, to in self._places:
            text = line[index]
            if not text:
                continue
            name, number, column_id = split_place(to)
            try:
                value = self._parse(name, column_id, text)
            except ValueError as error:
                problems[heading] = f"“{text[:60]}”: {error}"
                continue
            slots.setdefault((name, number), {})[column_id] = value
        self._carry(slots)
        return Draft(line=self._first + at, slots=slots, problems=problems)

    def _parse(self, name: str, column_id: str, text: str) -> Any:
        maker = self._registers.maker(name)
        column = maker.register.column(column_id)
        if column.look == "stars":
            text = fold(text.translate(_STARS)).replace("sao", "").strip()
        if column.kind == "choice":
            text = _choice(column.choices, text) or text
        return maker.parse(column, text)

    def _carry(self, slots: dict[_Slot, Cells]) -> None:
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

    def _complete(self, slots: dict[_Slot, Cells]) -> None:
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


class _Judge:
    """Compares lines with what the registers hold."""

    def __init__(self, store: Store, registers: Registers, register: Register) -> None:
        self._shelf, self._registers, self._register = store.registers, registers, register
        self._seen: dict[tuple[str, str], int] = {}

    def row(self, draft: Draft) -> IncomingRow:
        own = draft.slots[self._register.id, 1]
        maker = self._registers.maker(self._register.id)
        title = str(own.get(self._register.key[0]) or _MANY_WRONG)
        problems = dict(draft.problems)
        for column_id, reason in maker.problems(own).items():
            if not maker.register.column(column_id).kept_up:
                problems[maker.register.column(column_id).label] = reason
        if problems:
            return IncomingRow(line=draft.line, action="wrong", title=title, problems=problems)
        first = self._seen.setdefault((self._register.id, maker.key(own)), draft.line)
        if first != draft.line:
            told = {self._register.column(self._register.key[0]).label: f"Trùng với dòng {first}."}
            return IncomingRow(line=draft.line, action="doubled", title=title, problems=told)
        edits, action = self._edits(draft)
        return IncomingRow(line=draft.line, action=action, title=title, edits=edits)

    def _edits(self, draft: Draft) -> tuple[tuple[RowEdit, ...], Action]:
        edits: list[RowEdit] = []
        action: Action = "same"
        for (name, _), cells in draft.slots.items():
            known = self._shelf.with_key(name, cells)
            if known is None:
                key = (name, self._registers.maker(name).key(cells))
                # Two lines of one producer make one row of it.
                if (
                    name == self._register.id
                    or self._seen.setdefault(key, draft.line) == draft.line
                ):
                    edits.append(RowEdit(register=name, cells=cells, origin="import"))
            else:
                fresh = self._fresh(name, known, cells)
                if fresh:
                    whole = {**known.cells, **fresh}
                    edits.append(RowEdit(register=name, no=known.no, cells=whole))
            if name == self._register.id:
                action = "new" if known is None else "change" if edits else "same"
        return tuple(edits), "change" if edits and action == "same" else action

    def _fresh(self, name: str, known: ListedRow, cells: Mapping[str, Any]) -> Cells:
        """Return the cells that say something else than the row; what a dossier says stays."""
        return {
            column_id: value
            for column_id, value in cells.items()
            if value is not None
            and known.cells.get(column_id) != value
            and not self._registers.locked(name, known, column_id)
        }


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
