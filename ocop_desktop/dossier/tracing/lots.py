"""Lots and their events, read from the tables of the dossier, and the balance of each lot."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.tracing import Flow, TracingFile
from ocop_desktop.text import fold

LOTS = "tracing.lots"
EVENTS = "tracing.events"
_PERCENT = 100


class LotEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event. `amount` is in the base unit of `measure` (kg or l); None when not given."""

    day: date | None
    kind: str
    flow: Flow
    what: str = ""
    quantity: float | None = None
    unit: str = ""
    place: str = ""
    person: str = ""
    paper: str = ""
    amount: float | None = None
    measure: str = ""


class Lot(msgspec.Struct, frozen=True, kw_only=True):
    """One lot with its events by day. `problems` are sentences; empty when the record is whole.

    `taken_in`, `packed`, `lost`, `sent_out` are sums in `measure`'s base unit (kg, l).
    """

    lot: str
    made_on: date | None = None
    expires_on: date | None = None
    packing: str = ""
    packs: int | None = None
    events: tuple[LotEvent, ...] = ()
    taken_in: float = 0
    packed: float = 0
    lost: float = 0
    sent_out: float = 0
    measure: str = ""
    problems: tuple[str, ...] = ()

    @property
    def stock(self) -> float:
        """What was packed and not sent out."""
        return self.packed - self.sent_out


def lots_of(tracing: TracingFile, dossier: Dossier) -> tuple[Lot, ...]:
    """Return the lots in the order of the table; lots named only by events come last."""
    rows = {str(row.get("lot") or "").strip(): row for row in dossier.rows(LOTS)}
    groups: dict[str, list[LotEvent]] = {name: [] for name in rows if name}
    for row in dossier.rows(EVENTS):
        name = str(row.get("lot") or "").strip()
        if name:
            groups.setdefault(_same(groups, name), []).append(_event(tracing, row))
    return tuple(_lot(tracing, name, rows.get(name), events) for name, events in groups.items())


def _same(groups: Mapping[str, Any], name: str) -> str:
    """Return the lot already known under another spelling of `name`, else `name`."""
    return next((known for known in groups if fold(known) == fold(name)), name)


def _event(tracing: TracingFile, row: Mapping[str, Any]) -> LotEvent:
    quantity = row.get("quantity")
    amount = float(quantity) if isinstance(quantity, int | float) else None
    unit = str(row.get("unit") or "")
    known = tracing.unit(unit)
    kind = str(row.get("kind") or "")
    return LotEvent(
        day=_day(row.get("day")),
        kind=kind,
        flow=tracing.flow(kind),
        what=str(row.get("what") or ""),
        quantity=amount,
        unit=unit,
        place=str(row.get("place") or ""),
        person=str(row.get("person") or ""),
        paper=str(row.get("paper") or ""),
        amount=amount * known.factor if known and amount is not None else None,
        measure=known.kind if known else "",
    )


def _lot(
    tracing: TracingFile, name: str, row: Mapping[str, Any] | None, events: list[LotEvent]
) -> Lot:
    ordered = sorted(events, key=lambda event: event.day or date.max)
    sums = dict.fromkeys(("in", "packed", "loss", "out"), 0.0)
    for event in ordered:
        if event.flow in sums:
            sums[event.flow] += event.amount or 0
    packs = row.get("packs") if row else None
    lot = Lot(
        lot=name,
        made_on=_day(row.get("made_on")) if row else None,
        expires_on=_day(row.get("expires_on")) if row else None,
        packing=str(row.get("packing") or "") if row else "",
        packs=int(packs) if isinstance(packs, int | float) else None,
        events=tuple(ordered),
        taken_in=sums["in"],
        packed=sums["packed"],
        lost=sums["loss"],
        sent_out=sums["out"],
        measure=next((event.measure for event in ordered if event.measure), ""),
    )
    listed = () if row is not None else ("chưa có trong bảng các lô hàng",)
    return msgspec.structs.replace(lot, problems=(*listed, *_problems(tracing, lot)))


def _problems(tracing: TracingFile, lot: Lot) -> list[str]:
    if not lot.events:
        return ["chưa ghi việc nào"]
    found = [*_gaps(tracing, lot), *_days(lot), *_units(lot)]
    if found and any("đơn vị" in one for one in found):
        return found
    return found + _imbalance(tracing, lot)


def _gaps(tracing: TracingFile, lot: Lot) -> list[str]:
    names = {"material": "nguyên liệu vào", "step": "bước làm", "packing": "đóng gói"}
    has = {event.kind for event in lot.events}
    lost = [
        names.get(one.kind, one.kind)
        for one in tracing.events
        if one.needed and one.kind not in has
    ]
    return [f"chưa ghi {', '.join(lost)}"] if lost else []


def _days(lot: Lot) -> list[str]:
    found = []
    if any(event.day is None for event in lot.events):
        found.append("có việc chưa ghi ngày")
    first = _first(lot, "in")
    packed = _first(lot, "packed")
    out = _first(lot, "out")
    if first and packed and packed < first:
        found.append(
            f"đóng gói ngày {format_date(packed)} trước khi nhập nguyên liệu {format_date(first)}"
        )
    if packed and out and out < packed:
        found.append(f"xuất kho ngày {format_date(out)} trước khi đóng gói {format_date(packed)}")
    if lot.made_on and lot.expires_on and lot.expires_on <= lot.made_on:
        found.append("hạn sử dụng không ở sau ngày sản xuất")
    return found


def _first(lot: Lot, flow: Flow) -> date | None:
    return min((e.day for e in lot.events if e.flow == flow and e.day), default=None)


def _units(lot: Lot) -> list[str]:
    told = [event for event in lot.events if event.flow != "none" and event.quantity is not None]
    strange = sorted({event.unit for event in told if not event.measure})
    found = [f"đơn vị “{unit}” không cộng được" for unit in strange]
    if len({event.measure for event in told if event.measure}) > 1:
        found.append("đơn vị lẫn lộn khối lượng và thể tích, không cộng được")
    return found


def _imbalance(tracing: TracingFile, lot: Lot) -> list[str]:
    unit = {"mass": "kg", "volume": "lít"}.get(lot.measure, "")
    found = []
    if lot.taken_in and lot.packed:
        left = lot.taken_in - lot.packed - lot.lost
        share = abs(left) / lot.taken_in * _PERCENT
        if share > tracing.balance.tolerance_percent:
            sign = "thừa" if left > 0 else "thiếu"
            found.append(
                f"vào {format_number(lot.taken_in)} {unit}, đóng gói "
                f"{format_number(lot.packed)} {unit}, hao hụt {format_number(lot.lost)} {unit}: "
                f"{sign} {format_number(abs(left))} {unit} ({format_number(share, 1)}%)"
            )
    if lot.sent_out > lot.packed + 1e-9:
        found.append(
            f"xuất {format_number(lot.sent_out)} {unit}, nhiều hơn đóng gói "
            f"{format_number(lot.packed)} {unit}"
        )
    return found


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
