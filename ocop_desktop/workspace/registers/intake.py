"""Tables into registers: what every line would do is known before anything is stored."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ocop_desktop.documents.registers.reading import ReadTable, read_table
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.layouts import Layout
from ocop_desktop.rulebook.register_book import RegisterBook
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers import layouts
from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.registers.line_judge import LineJudge
from ocop_desktop.workspace.registers.line_reader import Draft, LineReader
from ocop_desktop.workspace.registers.values import Columns, Incoming
from ocop_desktop.workspace.values import Cancelled, Progress

_AT_ONCE = 1_000


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
        reader = LineReader(self._registers, self.book, self._registers.get(name), columns, table)
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
        judge = LineJudge(self._store, self._registers, self._registers.get(name))
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
