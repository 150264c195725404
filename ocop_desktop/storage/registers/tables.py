"""Tables of the registers. Their columns are data: a column added to `forms/` is added here too.

A column that is taken out of `forms/` stays in the database with what it holds; it is only no
longer read.
"""

from collections.abc import Iterable

from sqlite_utils import Database

from ocop_desktop.dossier.registers.rows import SORTED_AS_WORDS
from ocop_desktop.rulebook.registers import Register, RegisterColumn

_TYPES = {
    "integer": "INTEGER", "money": "INTEGER", "year": "INTEGER", "yes_no": "INTEGER",
    "decimal": "REAL", "percent": "REAL",
}  # fmt: skip
FIXED = (
    "no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, dossier TEXT, "
    "part INTEGER NOT NULL DEFAULT 0, key TEXT NOT NULL, match TEXT NOT NULL, "
    "folded TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT"
)


WORDS = "fts5(folded, content = '{table}', content_rowid = 'no', detail = none, prefix = '1 2 3')"


def table(register: Register) -> str:
    """Return the name of a register's table."""
    return f"reg_{register.id}"


def cell(column: RegisterColumn) -> str:
    """Return the name of the column that holds the value."""
    return f"c_{column.id}"


def order(column: RegisterColumn) -> str:
    """Return the name of the column that rows are sorted by."""
    return f"k_{column.id}" if column.kind in SORTED_AS_WORDS else cell(column)


def words(register: Register) -> str:
    """Return the name of the index of a register's words; it says nothing of its own."""
    return f"{table(register)}_words"


def make_tables(db: Database, registers: Iterable[Register]) -> None:
    """Bring the tables in line with the registers. Needs a transaction around it."""
    for register in registers:
        name = table(register)
        known = {row[1] for row in db.execute(f"PRAGMA table_info({name})")}
        added = [f"{column} {kind}" for column, kind in _wanted(register) if column not in known]
        if not known:
            # Whole at once: adding a column reads all tables of the workspace again.
            db.execute(f"CREATE TABLE {name} ({', '.join([FIXED, *added])}) STRICT")
        else:
            for column in added:
                db.execute(f"ALTER TABLE {name} ADD COLUMN {column}")
        for index, what in _indexes(register):
            db.execute(f"CREATE INDEX IF NOT EXISTS {index} ON {name} {what}")
        _index_words(db, register)


def _index_words(db: Database, register: Register) -> None:
    """Let triggers keep the words found: whatever writes a row cannot forget them."""
    name, found = table(register), words(register)
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [found]).fetchone():
        return
    db.execute(f"CREATE VIRTUAL TABLE {found} USING {WORDS.format(table=name)}")
    add = f"INSERT INTO {found} (rowid, folded) VALUES (new.no, new.folded);"  # noqa: S608
    take = f"INSERT INTO {found} ({found}, rowid, folded) VALUES ('delete', old.no, old.folded);"  # noqa: S608
    for when, what in (
        ("INSERT", add), ("DELETE", take), ("UPDATE OF folded", take + add),
    ):  # fmt: skip
        trigger = f"{found}_{when.split()[0].lower()}"
        changed = " WHEN old.folded <> new.folded" if when.startswith("UPDATE") else ""
        db.execute(f"CREATE TRIGGER {trigger} AFTER {when} ON {name}{changed} BEGIN {what} END")
    db.execute(f"INSERT INTO {found} ({found}) VALUES ('rebuild')")  # noqa: S608


def _wanted(register: Register) -> Iterable[tuple[str, str]]:
    for column in register.columns:
        yield cell(column), _TYPES.get(column.kind, "TEXT")
        if column.kind in SORTED_AS_WORDS:
            yield order(column), "TEXT"


def _indexes(register: Register) -> Iterable[tuple[str, str]]:
    name = table(register)
    live = "WHERE deleted_at IS NULL"
    yield f"{name}_by_key", "(key)"
    yield f"{name}_by_match", "(match)"
    yield f"{name}_by_dossier", "(dossier)"
    yield f"{name}_by_words", f"(folded) {live}"
    for column in register.shown:
        yield f"{name}_by_{column.id}", f"({order(column)}, no) {live}"
