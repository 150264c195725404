"""What is made and what it brings: output by season, packs, revenue."""

from decimal import Decimal

from ocop_desktop.dossier.business.amounts import (
    HUNDRED,
    changed,
    dong,
    exact,
    name_key,
    per_unit,
    rounded,
    whole,
    whole_packs,
    words,
)
from ocop_desktop.dossier.business.reading import Inputs, Packing
from ocop_desktop.dossier.business.shapes import Sale, SeasonOutput, Shock
from ocop_desktop.dossier.values import Row

MATERIAL, CAPACITY = "material", "capacity"
_STAY = "stay"


def seasons_of(inputs: Inputs, year: int, shock: Shock) -> tuple[SeasonOutput, ...]:
    """Return the seasons of a year; for tourism one line per service and season."""
    if inputs.visits:
        return tuple(_visit(inputs, row, shock) for row in _of_year(inputs.visits, year))
    return tuple(_season(row, shock) for row in _of_year(inputs.seasons, year))


def output_of(
    inputs: Inputs, year: int, seasons: tuple[SeasonOutput, ...], shock: Shock
) -> Decimal:
    """Return the output of a year: of its seasons, else what the targets say.

    For tourism guests that stay are counted; without any, all services.
    """
    if inputs.visits:
        rows = _of_year(inputs.visits, year)
        stays = [
            one.output
            for one, row in zip(seasons, rows, strict=True)
            if _kind(inputs, row) == _STAY
        ]
        return rounded(sum(stays or [one.output for one in seasons], Decimal(0)))
    if seasons:
        return rounded(sum((one.output for one in seasons), Decimal(0)))
    told = exact(inputs.targets.get(year, {}), "output") or Decimal(0)
    return rounded(changed(told, shock.output))


def sales_of(inputs: Inputs, year: int, output: Decimal, shock: Shock) -> tuple[Sale, ...]:
    """Return what every packing or service brings in a year."""
    percents = (-inputs.discount, inputs.changes.get(year, (Decimal(0),))[0], shock.price)
    if inputs.visits:
        return tuple(
            _service_sale(inputs, row, percents, shock) for row in _of_year(inputs.visits, year)
        )
    return tuple(_sale(inputs, packing, output, percents) for packing in inputs.packings)


def size_of(inputs: Inputs, packing: Packing) -> Decimal | None:
    """Return a pack's content in the unit of the output, or None when it cannot be told."""
    factor = per_unit(packing.unit or inputs.unit, inputs.unit)
    if factor is None or not packing.size:
        return None
    return packing.size * factor


def _of_year(rows: tuple[Row, ...], year: int) -> list[Row]:
    return [row for row in rows if whole(row, "year") in (None, year)]


def _season(row: Row, shock: Shock) -> SeasonOutput:
    material, gained = exact(row, "material"), exact(row, "yield")
    daily, days = exact(row, "daily"), exact(row, "days")
    made = None if material is None or gained is None else rounded(material * gained)
    able = None if daily is None or days is None else rounded(daily * days)
    known = [value for value in (made, able) if value is not None]
    least = min(known, default=Decimal(0))
    limit = ""
    if made is not None and able is not None and made != able:
        limit = MATERIAL if made < able else CAPACITY
    return SeasonOutput(
        season=words(row, "season"),
        from_material=made,
        from_capacity=able,
        output=rounded(changed(least, shock.output)),
        limit=limit,
    )


def _visit(inputs: Inputs, row: Row, shock: Shock) -> SeasonOutput:
    service = inputs.services.get(name_key(words(row, "service")))
    room = (service.capacity if service else None) or Decimal(0)
    places = room * (exact(row, "nights") or Decimal(0))
    taken = places * (exact(row, "occupancy") or Decimal(0)) / HUNDRED
    name = ", ".join(part for part in (words(row, "service"), words(row, "season")) if part)
    guests = rounded(changed(taken, shock.output))
    return SeasonOutput(
        season=name,
        from_material=None,
        from_capacity=rounded(places),
        # Half a guest buys nothing.
        output=Decimal(int(guests)),
    )


def _kind(inputs: Inputs, row: Row) -> str:
    service = inputs.services.get(name_key(words(row, "service")))
    return service.kind if service else ""


def _service_sale(inputs: Inputs, row: Row, percents: tuple[Decimal, ...], shock: Shock) -> Sale:
    one = _visit(inputs, row, shock)
    service = inputs.services.get(name_key(words(row, "service")))
    price = dong(changed(Decimal(service.price if service else 0), *percents))
    guests = int(one.output)
    return Sale(
        name=one.season, packs=guests, quantity=one.output, price=price, revenue=guests * price
    )


def _sale(inputs: Inputs, packing: Packing, output: Decimal, percents: tuple[Decimal, ...]) -> Sale:
    size = size_of(inputs, packing)
    packs = whole_packs(output * packing.share / HUNDRED, size) if size else 0
    price = dong(changed(Decimal(packing.price), *percents))
    return Sale(
        name=packing.name,
        packs=packs,
        quantity=rounded(packs * (size or Decimal(0))),
        price=price,
        revenue=packs * price,
    )
