"""The list of workers beside the table of labour: the same people, counted once."""

from decimal import Decimal

import msgspec

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.measures import number
from ocop_desktop.dossier.values import Dossier

TABLE, PEOPLE = "people.labour", "workforce.people"


class Labour(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers of the table and of the list, and where they disagree.

    `local` are people resident in the producer's commune.
    """

    total: int
    local: int
    insured: int
    listed: int
    listed_local: int
    listed_insured: int
    problems: tuple[str, ...]


def labour(dossier: Dossier) -> Labour:
    """Return both countings; the list is only compared when somebody stands on it."""
    rows, people = dossier.rows(TABLE), dossier.rows(PEOPLE)
    home = dossier.text("producer.commune")
    table = {name: _sum(rows, name) for name in ("total", "local", "insured")}
    listed = len(people)
    local = sum(bool(home) and row.get("commune") == home for row in people)
    insured = sum(bool(row.get("insured")) for row in people)
    pairs = (
        ("người", listed, table["total"]),
        ("người thường trú trong xã", local, table["local"]),
        ("người đóng bảo hiểm", insured, table["insured"]),
    )
    problems = [
        f"Danh sách có {mine} {what}, bảng lao động ghi {format_number(theirs)}."
        for what, mine, theirs in pairs
        if listed and mine != theirs
    ]
    return Labour(
        total=table["total"],
        local=table["local"],
        insured=table["insured"],
        listed=listed,
        listed_local=local,
        listed_insured=insured,
        problems=tuple(problems),
    )


def _sum(rows: list[dict[str, object]], column: str) -> int:
    return int(sum((number(row, column) for row in rows), Decimal(0)))
