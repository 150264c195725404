"""The registers an office keeps, as data: columns, rows, views.

They belong to no edition of the law: a register outlives a decision. What they take from the law
(how long a certificate lasts) they name by its clock in `deadlines.toml`.
"""

from typing import Literal

import msgspec

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Column

Operator = Literal["is", "in", "not", "from", "to", "contains", "filled", "empty"]
Scalar = str | int | float | bool


class Filter(Frozen, frozen=True):
    """One condition on a column.

    `value` (with `in` and `not`: `values`) may be a moving day or year: "today", "today+180",
    "year", "year-1", "year-start", "year-end".
    """

    column: str
    op: Operator = "is"
    value: Scalar | None = None
    values: tuple[Scalar, ...] = ()


class Latest(Frozen, frozen=True):
    """A cell that repeats the newest row (highest `by`) of another register with the same match."""

    register: str
    column: str
    by: str


class Counts(Frozen, frozen=True):
    """A cell that counts the rows of another register whose `match` column holds this row's name.

    `own` names the column of this register that is compared.
    """

    register: str
    match: str
    own: str
    where: tuple[Filter, ...] = ()


class Span(Frozen, frozen=True):
    """A day `months` of a clock after the day in `column`, put in when the cell is left empty."""

    column: str
    clock: str


class RegisterColumn(Column, frozen=True, kw_only=True):
    """A column of a register.

    `source` is the entry of a dossier it repeats ("producer.name"; in a register made of the rows
    of a table: a column of that table, or an entry), `calc` the name of a reckoning over the
    dossier. `also` are other headings under which imported tables know it. `minus` are two columns
    whose difference it shows.
    """

    shown: bool = True
    width: int = 120
    look: Literal["", "stars", "expiry", "bold"] = ""
    source: str = ""
    calc: str = ""
    also: tuple[str, ...] = ()
    latest: Latest | None = None
    counts: Counts | None = None
    after: Span | None = None
    minus: tuple[str, ...] = ()

    @property
    def kept_up(self) -> bool:
        """Whether the app works this cell out of other registers or cells; nobody types it."""
        return bool(self.latest or self.counts or self.minus)

    @property
    def derived(self) -> bool:
        """Whether a dossier says what stands here."""
        return bool(self.source or self.calc)


class Rows(Frozen, frozen=True):
    """Which rows come out of dossiers: none, one for each, or one for each row of a table field.

    With `filled` only dossiers that answer this field give a row.
    """

    each: Literal["none", "dossier", "table"] = "none"
    table: str = ""
    filled: str = ""


class View(Frozen, frozen=True):
    """A list a person often wants: filters and an order under a name."""

    id: str
    name: str
    where: tuple[Filter, ...] = ()
    order: str = ""
    down: bool = False


class Register(Frozen, frozen=True, kw_only=True):
    """One register.

    `key` are the columns that make two rows the same thing; `match` those by which rows of other
    registers belong to it. `carries` says which cells a line of an imported table hands on to
    rows of other registers: "recognitions.product" = "name".
    """

    id: str
    no: int
    title: str
    one: str
    about: str
    icon: str
    source: str
    key: tuple[str, ...]
    match: tuple[str, ...] = ()
    order: str
    down: bool = False
    rows: Rows = Rows()
    carries: dict[str, str] = msgspec.field(default_factory=dict)
    columns: tuple[RegisterColumn, ...]
    views: tuple[View, ...] = ()

    def column(self, column_id: str) -> RegisterColumn:
        """Return a column; raise KeyError."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)

    @property
    def shown(self) -> tuple[RegisterColumn, ...]:
        """The columns a list shows unless somebody chose others."""
        return tuple(column for column in self.columns if column.shown)
