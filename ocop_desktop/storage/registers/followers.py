"""Cells that follow other registers: the newest recognition of a product, how many products.

They are brought up to date in the same transaction as what they follow, for the rows concerned;
when very many rows changed, for all of them at once.
"""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.dossier.registers.rows import SORTED_AS_WORDS, RowMaker, sort_word
from ocop_desktop.rulebook.registers import Counts, Register, RegisterColumn
from ocop_desktop.storage.registers.query import where
from ocop_desktop.storage.registers.tables import cell, order, table

_MANY = 3_000


class Touched:
    """What changed in one transaction: matches by register, names by (register, column)."""

    def __init__(self, makers: Mapping[str, RowMaker]) -> None:
        self._makers = makers
        self._counting = _counting(makers)
        self.matches: dict[str, set[str]] = {}
        self.names: dict[tuple[str, str], set[str]] = {}

    def add(self, register: str, cells: Mapping[str, Any] | None) -> None:
        """Note a row as it was or as it is now."""
        if cells is None:
            return
        maker = self._makers[register]
        self.matches.setdefault(register, set()).add(maker.match(cells))
        for owner, _, counts in self._counting:
            if counts.register == register:
                self._name((register, counts.match), cells.get(counts.match))
            if owner.id == register:
                self._name((counts.register, counts.match), cells.get(counts.own))

    def _name(self, place: tuple[str, str], value: Any) -> None:
        if value:
            self.names.setdefault(place, set()).add(sort_word(str(value)))


def follow(db: Database, makers: Mapping[str, RowMaker], touched: Touched) -> None:
    """Bring every cell up to date that follows what was touched."""
    for maker in makers.values():
        _follow_latest(db, maker.register, makers, touched)
    for owner, column, counts in _counting(makers):
        names = touched.names.get((counts.register, counts.match), set())
        if names:
            _recount(db, owner, column, counts, makers[counts.register].register, names)


def _counting(makers: Mapping[str, RowMaker]) -> list[tuple[Register, RegisterColumn, Counts]]:
    return [
        (maker.register, column, column.counts)
        for maker in makers.values()
        for column in maker.register.columns
        if column.counts
    ]


def _follow_latest(
    db: Database, register: Register, makers: Mapping[str, RowMaker], touched: Touched
) -> None:
    columns = [column for column in register.columns if column.latest]
    sources = {column.latest.register for column in columns if column.latest}
    for source in sources:
        wanted = touched.matches.get(source, set()) | touched.matches.get(register.id, set())
        wanted.discard("")
        if not wanted:
            continue
        mine = [c for c in columns if c.latest and c.latest.register == source]
        _take_latest(db, register, mine, makers[source].register, wanted)
        if touched.matches.get(source):
            _note_owners(db, register, makers, touched, wanted)


def _take_latest(
    db: Database,
    register: Register,
    columns: list[RegisterColumn],
    source: Register,
    wanted: set[str],
) -> None:
    own, theirs = [], []
    for column in columns:
        if column.latest is None:
            continue
        found = source.column(column.latest.column)
        own.append(cell(column))
        theirs.append(cell(found))
        if column.kind in SORTED_AS_WORDS:
            own.append(order(column))
            theirs.append(order(found))
    by = columns[0].latest.by if columns[0].latest else source.order
    name, other = table(register), table(source)
    text = (
        f"UPDATE {name} SET ({', '.join(own)}) = (SELECT {', '.join(theirs)} "  # noqa: S608
        f"FROM {other} s WHERE s.match = {name}.match AND s.deleted_at IS NULL "
        f"ORDER BY s.{cell(source.column(by))} DESC, s.no DESC LIMIT 1) WHERE match"
    )
    if len(wanted) > _MANY:
        db.execute(f"{text} <> ''")
    else:
        db.conn.executemany(f"{text} = ?", [(one,) for one in wanted])


def _note_owners(
    db: Database,
    register: Register,
    makers: Mapping[str, RowMaker],
    touched: Touched,
    wanted: set[str],
) -> None:
    """The rows that follow changed: whoever counts them must count again."""
    for _, _, counts in _counting(makers):
        if counts.register != register.id:
            continue
        column = order(register.column(counts.match))
        text = f"SELECT DISTINCT {column} FROM {table(register)} WHERE match"  # noqa: S608
        names = touched.names.setdefault((register.id, counts.match), set())
        if len(wanted) > _MANY:
            names |= {row[0] for row in db.execute(f"{text} <> ''") if row[0]}
        else:
            for one in wanted:
                names |= {row[0] for row in db.execute(f"{text} = ?", [one]) if row[0]}


def _recount(
    db: Database,
    owner: Register,
    column: RegisterColumn,
    counts: Counts,
    counted: Register,
    names: set[str],
) -> None:
    condition, values = where(counted, "", counts.where)
    own = f"{table(owner)}.{order(owner.column(counts.own))}"
    text = (
        f"UPDATE {table(owner)} SET {cell(column)} = (SELECT count(*) "  # noqa: S608
        f"FROM {table(counted)} WHERE {condition} "
        f"AND {order(counted.column(counts.match))} = {own})"
    )
    if len(names) > _MANY:
        db.execute(text, values)
    else:
        # Said as the index says it, or the index would not be used.
        mine = f"{text} WHERE deleted_at IS NULL AND {order(owner.column(counts.own))} = ?"
        db.conn.executemany(mine, [(*values, one) for one in names])
