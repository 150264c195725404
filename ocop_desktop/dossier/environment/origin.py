"""Where materials come from, row by row and in all."""

from decimal import Decimal
from typing import Literal

import msgspec

from ocop_desktop.dossier.scoring.measures import number
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.units import AdminUnits

SOURCES = "materials.sources"
Place = Literal["commune", "province", "country", "imported", "unknown"]
PLACES: tuple[Place, ...] = ("commune", "province", "country", "imported", "unknown")
_WHOLE = Decimal(100)


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the materials and the place its share counts for."""

    material: str
    supplier: str
    commune: str
    share: Decimal
    quantity: Decimal | None
    unit: str
    contract: str
    place: Place


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """All sources; shares in per cent. `in_province` holds the commune's share as well."""

    sources: tuple[Source, ...]
    shares: dict[Place, Decimal]
    total: Decimal

    @property
    def in_commune(self) -> Decimal:
        """The share from the producer's commune."""
        return self.shares["commune"]

    @property
    def in_province(self) -> Decimal:
        """The share from the producer's province, its commune included."""
        return self.shares["commune"] + self.shares["province"]

    @property
    def complete(self) -> bool:
        """Whether the shares add up to the whole."""
        return self.total == _WHOLE

    @property
    def foreign(self) -> bool:
        """Whether all of it is imported or of unknown origin."""
        known = self.shares["commune"] + self.shares["province"] + self.shares["country"]
        return bool(self.sources) and self.total > 0 and known == 0


def origin(units: AdminUnits, dossier: Dossier) -> Origin:
    """Return the materials with their places; an empty origin when none are told."""
    sources = tuple(_source(units, dossier, row) for row in dossier.rows(SOURCES))
    shares = {
        place: sum((one.share for one in sources if one.place == place), Decimal(0))
        for place in PLACES
    }
    return Origin(sources=sources, shares=shares, total=sum(shares.values(), Decimal(0)))


def _source(units: AdminUnits, dossier: Dossier, row: Row) -> Source:
    code = str(row.get("commune") or "")
    return Source(
        material=str(row.get("material") or ""),
        supplier=str(row.get("supplier") or ""),
        commune=units.title(code) if code in units.communes else "",
        share=number(row, "share"),
        quantity=number(row, "quantity") if row.get("quantity") is not None else None,
        unit=str(row.get("unit") or ""),
        contract=str(row.get("contract") or ""),
        place=_place(units, dossier, row, code),
    )


def _place(units: AdminUnits, dossier: Dossier, row: Row, code: str) -> Place:
    if row.get("imported"):
        return "imported"
    unit = units.communes.get(code)
    if unit is None:
        return "unknown"
    if code == dossier.text("producer.commune"):
        return "commune"
    return "province" if unit.province == dossier.text("producer.province") else "country"
