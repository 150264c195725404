"""Contracts of linkage: how much of the output they cover and for how many months they run."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import is_shown
from ocop_desktop.dossier.quality.dates import ImportantDay, important_day
from ocop_desktop.dossier.scoring.measures import day, months_before, number
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.environment import ContractTable, LinkageRule
from ocop_desktop.rulebook.model import Rulebook

State = Literal["running", "ended", "later", "undated"]
_WHOLE = Decimal(100)
_TOPIC = "linkage"


class Contract(msgspec.Struct, frozen=True, kw_only=True):
    """One contract. `months` are whole months it has run by today; `long` that they suffice."""

    table: str
    partner: str
    about: str
    number: str
    start: date | None
    end: date | None
    share: Decimal | None
    state: State
    months: int
    long: bool


class Linkage(msgspec.Struct, frozen=True, kw_only=True):
    """All contracts; shares in per cent of the output. `proposal` is what the criterion gets."""

    contracts: tuple[Contract, ...]
    covered: Decimal
    covered_long: Decimal
    over: bool
    proposal: Proposal | None
    source: str
    text: str


def linkage(
    rulebook: Rulebook, dossier: Dossier, proposals: dict[str, Proposal], today: date
) -> Linkage | None:
    """Return the summary, None when the edition says nothing about it."""
    if rulebook.environment is None:
        return None
    rule = rulebook.environment.linkage
    found = tuple(_contracts(rulebook, dossier, rule, today))
    counted = [one for one in found if one.state != "ended" and one.share is not None]
    covered = sum((one.share or Decimal(0) for one in counted), Decimal(0))
    return Linkage(
        contracts=found,
        covered=covered,
        covered_long=sum((one.share or Decimal(0) for one in counted if one.long), Decimal(0)),
        over=covered > _WHOLE,
        proposal=_proposal(rulebook, dossier, proposals),
        source=rule.source,
        text=rule.text,
    )


def linkage_days(rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[ImportantDay, ...]:
    """Return when contracts end, and when those that still run for less reach their months."""
    if rulebook.environment is None:
        return ()
    rule = rulebook.environment.linkage
    return tuple(sorted(_days(rulebook, dossier, rule, today), key=lambda one: (one.day, one.id)))


def _days(
    rulebook: Rulebook, dossier: Dossier, rule: LinkageRule, today: date
) -> Iterator[ImportantDay]:
    for place, one in enumerate(_contracts(rulebook, dossier, rule, today), start=1):
        if one.end:
            yield important_day(
                id=f"contract-ends/{place}",
                name=f"Hợp đồng với {one.partner} hết hạn",
                kind="ends",
                day=one.end,
                warn_months=rule.warn_months,
                today=today,
                source=rule.source,
                field=one.table,
            )
        full = months_before(one.start, -rule.months) if one.start else None
        if full and not one.long and one.state != "ended" and not (one.end and one.end < full):
            yield important_day(
                id=f"contract-long/{place}",
                name=f"Hợp đồng với {one.partner} chạy đủ {rule.months} tháng",
                kind="begins",
                day=full,
                warn_months=rule.warn_months,
                today=today,
                source=rule.source,
                field=one.table,
            )


def _contracts(
    rulebook: Rulebook, dossier: Dossier, rule: LinkageRule, today: date
) -> Iterator[Contract]:
    for table in rule.tables:
        if is_shown(rulebook.fields[table.table], rulebook, dossier):
            for row in dossier.rows(table.table):
                yield _contract(rulebook, table, row, rule.months, today)


def _contract(
    rulebook: Rulebook, table: ContractTable, row: Row, months: int, today: date
) -> Contract:
    start, end = day(row, table.start), day(row, table.end)
    about = rulebook.fields[table.table].column(table.about)
    value = str(row.get(table.about) or "")
    share = number(row, table.share) if table.share and row.get(table.share) is not None else None
    return Contract(
        table=table.table,
        partner=str(row.get(table.partner) or ""),
        about=next((choice.label for choice in about.choices if choice.id == value), value),
        number=str(row.get(table.number) or ""),
        start=start,
        end=end,
        share=share,
        state=_state(start, end, today),
        months=_months(start, min(today, end) if end else today),
        long=start is not None and start <= months_before(today, months),
    )


def _state(start: date | None, end: date | None, today: date) -> State:
    if end is not None and end < today:
        return "ended"
    if start is None:
        return "undated"
    return "later" if start > today else "running"


def _months(start: date | None, until: date) -> int:
    if start is None or start > until:
        return 0
    whole = (until.year - start.year) * 12 + until.month - start.month
    return whole if months_before(until, whole) >= start else whole - 1


def _proposal(
    rulebook: Rulebook, dossier: Dossier, proposals: dict[str, Proposal]
) -> Proposal | None:
    chosen = rulebook.sets.get(dossier.set or "")
    for item in chosen.criteria if chosen else ():
        if item.criterion.topic == _TOPIC:
            return proposals.get(item.number)
    return None
