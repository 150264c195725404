"""What registers reckon from a dossier (`calc` of a column). Each name is one small function."""

from collections.abc import Callable, Mapping
from typing import Any

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.text import fold

Fact = Callable[[Rulebook, Dossier], Any]

_MODERN = frozenset({"supermarket", "ecommerce"})
_FIRMS = frozenset({"llc", "private_enterprise", "joint_stock"})
_MAJORITY = "kinh"


def _set_number(rulebook: Rulebook, dossier: Dossier) -> int | None:
    chosen = rulebook.sets.get(dossier.set or "")
    return chosen.no if chosen else None


def _group_name(rulebook: Rulebook, dossier: Dossier) -> str | None:
    chosen = rulebook.sets.get(dossier.set or "")
    return chosen.name if chosen else None


def _certificate_star(_rulebook: Rulebook, dossier: Dossier) -> int | None:
    text = dossier.text("registration.certificate_star")
    return int(text) if text.isdigit() else None


def _yearly(dossier: Dossier) -> list[tuple[int, int]]:
    """Return (year, revenue) of the years that have both, newest first."""
    rows = dossier.rows("results.yearly")
    found = [(row.get("year"), row.get("revenue")) for row in rows]
    pairs = [(y, r) for y, r in found if isinstance(y, int) and isinstance(r, int)]
    return sorted(pairs, reverse=True)


def _revenue(_rulebook: Rulebook, dossier: Dossier) -> int | None:
    years = _yearly(dossier)
    return years[0][1] if years else None


def _revenue_before(_rulebook: Rulebook, dossier: Dossier) -> int | None:
    years = _yearly(dossier)
    return next((money for year, money in years if year == years[0][0] - 1), None)


def _modern(_rulebook: Rulebook, dossier: Dossier) -> bool | None:
    rows = dossier.rows("market.outlets")
    return any(row.get("kind") in _MODERN for row in rows) if rows else None


def _traced(_rulebook: Rulebook, dossier: Dossier) -> bool:
    return bool(dossier.text("packaging.trace_link") or dossier.text("packaging.gtin"))


def _linked_area(_rulebook: Rulebook, dossier: Dossier) -> bool | None:
    return True if dossier.rows("materials.contracts") else None


def _total(column: str) -> Fact:
    def total(_rulebook: Rulebook, dossier: Dossier) -> int | None:
        numbers = [row.get(column) for row in dossier.rows("people.labour")]
        counted = [n for n in numbers if isinstance(n, int) and not isinstance(n, bool)]
        return sum(counted) if counted else None

    return total


def _registered_again(_rulebook: Rulebook, dossier: Dossier) -> bool:
    return dossier.text("registration.kind") in {"upgrade", "reassessment"}


def _minority_led(_rulebook: Rulebook, dossier: Dossier) -> bool | None:
    people = fold(dossier.text("producer.representative_ethnicity"))
    return people != _MAJORITY if people else None


def _small_firm(_rulebook: Rulebook, dossier: Dossier) -> bool | None:
    # Only small and middle-sized firms may take part (Điều 2 khoản 3).
    kind = dossier.text("producer.kind")
    return kind in _FIRMS if kind else None


FACTS: Mapping[str, Fact] = {
    "set_number": _set_number,
    "group_name": _group_name,
    "target_star": lambda _rulebook, dossier: target_star(dossier),
    "certificate_star": _certificate_star,
    "revenue": _revenue,
    "revenue_before": _revenue_before,
    "modern_channel": _modern,
    "traced": _traced,
    "linked_area": _linked_area,
    "workers": _total("total"),
    "workers_trained": _total("trained"),
    "registered_again": _registered_again,
    "minority_led": _minority_led,
    "small_firm": _small_firm,
}
# Entries the reckonings above look at, so that only these need to be read.
READ = (
    "set",
    "registration.target_star",
    "registration.certificate_star",
    "registration.kind",
    "results.yearly",
    "market.outlets",
    "packaging.trace_link",
    "packaging.gtin",
    "materials.contracts",
    "people.labour",
    "producer.representative_ethnicity",
    "producer.kind",
)


def needed_entries(registers: Mapping[str, Register]) -> tuple[str, ...]:
    """Return the entries of a dossier the registers are made of."""
    paths = set(READ)
    for register in registers.values():
        paths |= {column.source for column in register.columns if "." in column.source}
        paths |= {one for one in (register.rows.table, register.rows.filled) if one}
    return tuple(sorted(paths))


def rows_of(register: Register, rulebook: Rulebook, dossier: Dossier) -> list[dict[str, Any]]:
    """Return the cells of every row a dossier gives to a register, in order; None = not said."""
    if register.rows.each == "none":
        return []
    if register.rows.filled and not dossier.answers.get(register.rows.filled):
        return []
    if register.rows.each == "table":
        lines = dossier.rows(register.rows.table)
        return [_cells(register, rulebook, dossier, line) for line in lines]
    return [_cells(register, rulebook, dossier, {})]


def _cells(
    register: Register, rulebook: Rulebook, dossier: Dossier, line: Mapping[str, Any]
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column in register.columns:
        if column.calc:
            found[column.id] = FACTS[column.calc](rulebook, dossier)
        elif column.source:
            cells = dossier.answers if "." in column.source else line
            found[column.id] = _plain(cells.get(column.source))
    return found


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float) and value != "" else None
