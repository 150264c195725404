"""How many guests a destination can take in, on which routes, with how many guides. Pure.

Beds of the households, services, routes, guides and the visitors of past years are entered once;
here they are held against each other.
"""

from calendar import isleap
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import msgspec

from ocop_desktop.dossier.conditions import shown_sections
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.scoring.measures import day, number
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold

ROUTES, GUIDES, RISKS = "hospitality.routes", "hospitality.guides", "hospitality.risks"
SERVICES, HOMES, VISITORS = "operation.services", "operation.homestays", "service.visitors"
_SECTION = "hospitality"
_STAY, _UNPRICED = "stay", ("shop", "other", "")


class RouteLoad(msgspec.Struct, frozen=True, kw_only=True):
    """One route: guests in a group, groups a day, guides a group, hours of one walk."""

    name: str
    group: int
    groups: int
    guides: int
    hours: Decimal

    @property
    def guests(self) -> int:
        """Guests in a day."""
        return self.group * self.groups

    @property
    def guide_hours(self) -> Decimal:
        """Hours all guides of the route walk in a day."""
        return self.groups * self.guides * self.hours


class GuestGap(msgspec.Struct, frozen=True, kw_only=True):
    """What does not agree, and the field where it is mended."""

    field: str
    where: str
    message: str


class Guests(msgspec.Struct, frozen=True, kw_only=True):
    """Rooms and beds of the households, beds the services offer, routes, number of guides."""

    rooms: int
    beds: int
    offered: int
    routes: tuple[RouteLoad, ...]
    guides: int
    gaps: tuple[GuestGap, ...]

    @property
    def walking(self) -> int:
        """Guests all routes take in a day."""
        return sum(route.guests for route in self.routes)

    @property
    def guide_hours(self) -> Decimal:
        """Hours of guiding in a full day."""
        return sum((route.guide_hours for route in self.routes), Decimal(0))


def guests(rulebook: Rulebook, dossier: Dossier, today: date) -> Guests | None:
    """Return what a destination can take in; None for a product that receives no guests."""
    if all(section.id != _SECTION for section in shown_sections(rulebook, dossier)):
        return None
    homes, services = dossier.rows(HOMES), dossier.rows(SERVICES)
    routes = tuple(_route(row) for row in dossier.rows(ROUTES))
    beds = _sum(homes, "beds")
    offered = _sum([row for row in services if row.get("kind") == _STAY], "capacity")
    return Guests(
        rooms=_sum(homes, "rooms"),
        beds=beds,
        offered=offered,
        routes=routes,
        guides=len(dossier.rows(GUIDES)),
        gaps=(
            *_bed_gaps(beds, offered, dossier.rows(VISITORS)),
            *_route_gaps(routes, dossier),
            *_guide_gaps(dossier.rows(GUIDES), today),
            *_price_gaps(services),
        ),
    )


def _bed_gaps(beds: int, offered: int, years: list[Row]) -> Iterator[GuestGap]:
    if beds and offered > beds:
        told = f"Dịch vụ lưu trú kê {_told(offered)} khách, các hộ nhận được {_told(beds)}."
        yield GuestGap(field=HOMES, where="Lưu trú", message=told)
    for row in years:
        year, all_, slept = (int(number(row, name)) for name in ("year", "visitors", "overnight"))
        foreign = int(number(row, "foreign"))
        where = f"Năm {year}"
        for count, name in ((slept, "khách lưu trú"), (foreign, "khách nước ngoài")):
            if count > all_:
                told = f"{_told(count)} {name} nhiều hơn {_told(all_)} lượt khách."
                yield GuestGap(field=VISITORS, where=where, message=told)
        days = 365 + isleap(year)
        if beds and slept > beds * days:
            told = f"{_told(slept)} khách lưu trú, {_told(beds)} chỗ ngủ cả năm chỉ đón được"
            told = f"{told} {_told(beds * days)}."
            yield GuestGap(field=VISITORS, where=where, message=told)


def _route_gaps(routes: tuple[RouteLoad, ...], dossier: Dossier) -> Iterator[GuestGap]:
    rows, guides = dossier.rows(ROUTES), len(dossier.rows(GUIDES))
    capacity = {fold(str(row.get("service") or "")): row for row in dossier.rows(SERVICES)}
    risky = [fold(str(row.get("place") or "")) for row in dossier.rows(RISKS)]
    for route, row in zip(routes, rows, strict=True):
        service = capacity.get(fold(route.name))
        most = int(number(service, "capacity")) if service else 0
        if most and route.guests > most:
            told = f"{route.group} × {route.groups} = {_told(route.guests)} khách một ngày"
            told = f"{told}, dịch vụ cùng tên kê sức chứa {_told(most)}."
            yield GuestGap(field=ROUTES, where=route.name, message=told)
        if route.guides > guides:
            told = f"Mỗi đoàn cần {route.guides} người dẫn, danh sách có {guides}."
            yield GuestGap(field=GUIDES, where=route.name, message=told)
        way = fold(f"{route.name} {row.get('stops') or ''}")
        if not any(place and (place in way or fold(route.name) in place) for place in risky):
            told = "Chưa kê rủi ro nào ở tuyến này hay ở nơi tuyến đi qua."
            yield GuestGap(field=RISKS, where=route.name, message=told)


def _guide_gaps(guides: list[Row], today: date) -> Iterator[GuestGap]:
    for row in guides:
        last = day(row, "expires_on")
        if last is not None and last < today:
            told = f"Thẻ, chứng chỉ hết hạn ngày {format_date(last)}."
            yield GuestGap(field=GUIDES, where=str(row.get("name") or ""), message=told)


def _price_gaps(services: list[Row]) -> Iterator[GuestGap]:
    for row in services:
        if not number(row, "price") and str(row.get("kind") or "") not in _UNPRICED:
            name = str(row.get("service") or "")
            yield GuestGap(field=SERVICES, where=name, message="Chưa có giá để niêm yết.")


def _route(row: Row) -> RouteLoad:
    group, groups, guides = (int(number(row, name)) for name in ("group", "groups", "guides"))
    return RouteLoad(
        name=str(row.get("route") or ""),
        group=group,
        groups=groups,
        guides=guides,
        hours=number(row, "hours"),
    )


def _sum(rows: list[Row], column: str) -> int:
    return sum(int(number(row, column)) for row in rows)


def _told(count: int) -> str:
    return format_number(count)
