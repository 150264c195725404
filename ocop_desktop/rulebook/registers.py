"""The registers an office keeps, as data: columns, layouts of other people's tables, targets.

They belong to no edition of the law: a register outlives a decision. What they take from the law
(how long a certificate lasts) they name by its clock in `deadlines.toml`.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.loader import parse
from ocop_desktop.rulebook.sections import Column

FOLDER = "registers"
T = TypeVar("T")
Operator = Literal["is", "in", "not", "from", "to", "contains", "filled", "empty"]
Scalar = str | int | float | bool
_ID = re.compile(r"[a-z][a-z0-9_]{0,40}")
_UNFIT = frozenset({"choices", "table", "files", "long_text"})


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


class Amount(Frozen, frozen=True):
    """What one star level is rewarded with, in đồng."""

    star: int
    amount: int


class Scheme(Frozen, frozen=True, kw_only=True):
    """Rewards for recognised products: once per star level, an upgrade gets the difference."""

    id: str
    title: str
    source: str
    note: str = ""
    example: bool = False
    amounts: tuple[Amount, ...]

    def amount(self, star: int) -> int:
        """Return the reward of a star level in đồng, 0 when there is none."""
        return next((item.amount for item in self.amounts if item.star == star), 0)


class Indicator(Frozen, frozen=True, kw_only=True):
    """A number of the yearly report over one register.

    `count` counts the rows `where` holds; `share` is their part of the rows `of` holds, in
    percent; `sum` adds `column`; `ratio` divides the sum of `column` by that of `base`, in
    percent; `growth` is how far the sum of `column` lies above that of `base`, in percent.
    """

    id: str
    title: str
    group: str
    kind: Literal["count", "share", "sum", "ratio", "growth"]
    register: str
    unit: str
    where: tuple[Filter, ...] = ()
    of: tuple[Filter, ...] = ()
    column: str = ""
    base: str = ""
    by: str = ""
    note: str = ""


class Target(Frozen, frozen=True):
    """What an indicator should reach; without `year` in every year of the plan."""

    indicator: str
    value: float
    year: int | None = None
    note: str = ""


class TargetPlan(Frozen, frozen=True, kw_only=True):
    """The targets of one plan."""

    id: str
    title: str
    source: str
    note: str = ""
    province: str = ""
    example: bool = False
    targets: tuple[Target, ...]

    def target(self, indicator: str, year: int) -> Target | None:
        """Return the target for a year: the one of that year before one for every year."""
        found = [item for item in self.targets if item.indicator == indicator]
        exact = (item for item in found if item.year == year)
        return next(exact, next((item for item in found if item.year is None), None))


class _Schemes(Frozen, frozen=True):
    schemes: tuple[Scheme, ...]


class _Indicators(Frozen, frozen=True):
    indicators: tuple[Indicator, ...]


class RegisterBook(msgspec.Struct, frozen=True, kw_only=True):
    """Everything under `forms/registers/`, by id, in the order of `no` or of the file."""

    registers: dict[str, Register]
    layouts: dict[str, Layout]
    schemes: dict[str, Scheme]
    indicators: dict[str, Indicator]
    plans: dict[str, TargetPlan]


def load_registers(folder: Path) -> RegisterBook:
    """Return the registers in `folder`; raise RulebookError naming file and key."""
    found = [
        (f"{FOLDER}/{path.name}", _read(path, Register))
        for path in sorted(folder.glob("*.toml"))
        if path.name not in {"rewards.toml", "indicators.toml"}
    ]
    layouts = _all(folder, "layouts", Layout)
    plans = _all(folder, "plans", TargetPlan)
    schemes = _read(folder / "rewards.toml", _Schemes).schemes
    indicators = _read(folder / "indicators.toml", _Indicators).indicators
    book = RegisterBook(
        registers=_by_id(sorted(found, key=lambda pair: pair[1].no)),
        layouts=_by_id(sorted(layouts, key=lambda pair: pair[1].no)),
        schemes=_by_id([(f"{FOLDER}/rewards.toml", item) for item in schemes]),
        indicators=_by_id([(f"{FOLDER}/indicators.toml", item) for item in indicators]),
        plans=_by_id(plans),
    )
    for name, register in found:
        _verify_register(name, register, book)
    for name, layout in layouts:
        _verify_layout(name, layout, book)
    for name, plan in plans:
        for target in plan.targets:
            if target.indicator not in book.indicators:
                raise RulebookError(name, "targets", f"không có chỉ tiêu “{target.indicator}”")
    _verify_indicators(book)
    return book


def _read(path: Path, kind: type[T]) -> T:
    name = f"{FOLDER}/{path.name}"
    try:
        return convert(parse(path, name), kind)
    except DecodeError as error:
        raise RulebookError(name, error.place, error.reason) from error


def _all(folder: Path, part: str, kind: type[T]) -> list[tuple[str, T]]:
    files = sorted((folder / part).glob("*.toml"))
    return [(f"{FOLDER}/{part}/{path.name}", _read(path, kind)) for path in files]


def _by_id(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for name, item in pairs:
        item_id: str = item.id  # type: ignore[attr-defined]
        if item_id in found:
            raise RulebookError(name, "id", f"mã “{item_id}” bị lặp")
        found[item_id] = item
    return found


def _verify_register(name: str, register: Register, book: RegisterBook) -> None:
    ids = [column.id for column in register.columns]
    for item_id in (register.id, *ids):
        if not _ID.fullmatch(item_id):
            raise RulebookError(name, item_id, "mã chỉ gồm chữ thường không dấu, số, gạch dưới")
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice:
        raise RulebookError(name, twice, "cột bị lặp")
    for key in (*register.key, *register.match, register.order):
        _need_column(name, "key, match, order", register, key)
    for column in register.columns:
        _verify_column(name, register, column, book)
    for to, own in register.carries.items():
        other, _, column_id = split_place(to)
        _need_column(name, "carries", _need_register(name, "carries", book, other), column_id)
        _need_column(name, "carries", register, own)
    for view in register.views:
        _verify_filters(name, f"views “{view.id}”", register, view.where)
        if view.order:
            _need_column(name, f"views “{view.id}”", register, view.order)


def _verify_column(
    name: str, register: Register, column: RegisterColumn, book: RegisterBook
) -> None:
    key = f"columns “{column.id}”"
    if column.kind in _UNFIT:
        raise RulebookError(name, key, f"sổ không giữ được cột loại “{column.kind}”")
    if column.kind == "choice" and not column.choices:
        raise RulebookError(name, key, "cột chọn thiếu choices")
    if column.latest:
        other = _need_register(name, key, book, column.latest.register)
        _need_column(name, key, other, column.latest.column)
        _need_column(name, key, other, column.latest.by)
        if not (register.match and other.match):
            raise RulebookError(name, key, "latest cần match ở cả hai sổ")
    if column.counts:
        other = _need_register(name, key, book, column.counts.register)
        _need_column(name, key, other, column.counts.match)
        _need_column(name, key, register, column.counts.own)
        _verify_filters(name, key, other, column.counts.where)
    for one in (*column.minus, *([column.after.column] if column.after else [])):
        _need_column(name, key, register, one)


def _verify_layout(name: str, layout: Layout, book: RegisterBook) -> None:
    _need_register(name, "register", book, layout.register)
    for place in layout.columns:
        if place.to and place.to != "no":
            register, _, column = split_place(place.to)
            found = _need_register(name, f"columns “{place.heading}”", book, register)
            _need_column(name, f"columns “{place.heading}”", found, column)


def _verify_indicators(book: RegisterBook) -> None:
    name = f"{FOLDER}/indicators.toml"
    for item in book.indicators.values():
        register = _need_register(name, item.id, book, item.register)
        _verify_filters(name, item.id, register, (*item.where, *item.of))
        needs = [one for one in (item.column, item.base, item.by) if one]
        if item.kind in {"sum", "ratio", "growth"} and not item.column:
            raise RulebookError(name, item.id, "thiếu column")
        if item.kind in {"ratio", "growth"} and not item.base:
            raise RulebookError(name, item.id, "thiếu base")
        for one in needs:
            _need_column(name, item.id, register, one)


def _verify_filters(name: str, key: str, register: Register, filters: Iterable[Filter]) -> None:
    for one in filters:
        _need_column(name, key, register, one.column)


def _need_register(name: str, key: str, book: RegisterBook, register_id: str) -> Register:
    if register_id not in book.registers:
        raise RulebookError(name, key, f"không có sổ “{register_id}”")
    return book.registers[register_id]


def _need_column(name: str, key: str, register: Register, column_id: str) -> None:
    if all(column.id != column_id for column in register.columns):
        raise RulebookError(name, key, f"sổ {register.id} không có cột “{column_id}”")


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
