"""What the dossier knows about the goods, in the words a label needs."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.labels.nutrition import Panel, panel_of
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.tracing.link import trace_link
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.labels import LabelsFile
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

_HOME = "Sản xuất tại Việt Nam"
_STORE = re.compile(r"(?:^|[.;]\s*)([^.;]*\b(?:bảo quản|đậy kín|để nơi)[^.]*)", re.IGNORECASE)
_UNITS = {"day": "ngày", "month": "tháng", "year": "năm"}
_TOURISM = "samples_required"


class Ingredient(msgspec.Struct, frozen=True, kw_only=True):
    """One ingredient; `share` in per cent of mass, None when nobody said."""

    name: str
    share: float | None = None
    additive: str = ""
    ins: str = ""
    emphasised: bool = False

    @property
    def printed(self) -> str:
        """As a label prints it: additives with their group (Điều 48.3)."""
        code = f" ({self.ins})" if self.ins else ""
        text = f"{self.additive}: {self.name}{code}" if self.additive else self.name
        stated = self.emphasised and self.share is not None
        return f"{text} {format_number(self.share or 0)}%" if stated else text


class Quantity(msgspec.Struct, frozen=True):
    """An amount and its unit as written."""

    amount: float
    unit: str

    @property
    def printed(self) -> str:
        """“1.000 g”."""
        return f"{format_number(self.amount)} {self.unit}".strip()


class LabelFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a label may print, from the answers of one dossier. "" where nobody said."""

    goods: str
    name: str
    foreign_name: str
    brand: str
    producer: str
    street: str
    commune: str
    province: str
    province_code: str
    phone: str
    origin: str
    quantity: Quantity | None
    packings: tuple[Quantity, ...]
    ingredients: tuple[Ingredient, ...]
    panel: Panel
    exempt: str
    directions: str
    storage: str
    warning: str
    uses: str
    ethanol: float | None
    technical: str
    artisan: str
    made_on: date | None
    shelf_life: int | None
    shelf_unit: str
    lot: str
    gtin: str
    trace_link: str
    bilingual: bool
    standard: str
    declaration: str
    certificate: str
    certificate_star: str
    certificate_expires: date | None

    @property
    def address(self) -> str:
        """The whole address, with the units of today."""
        return ", ".join(part for part in (self.street, self.commune, self.province) if part)

    @property
    def shelf(self) -> str:
        """“24 tháng”, or ""."""
        if self.shelf_life is None or self.shelf_unit not in _UNITS:
            return ""
        return f"{self.shelf_life} {_UNITS[self.shelf_unit]}"

    def star_on(self, day: date) -> str:
        """Return the star that may be printed on `day`, "" when none is recognised."""
        expires = self.certificate_expires
        valid = bool(self.certificate) and expires is not None and expires >= day
        return self.certificate_star if valid else ""


def facts_of(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> LabelFacts:
    """Return the facts; every answer is asked once, in the section it belongs to."""
    text, number = dossier.text, dossier.number
    commune = units.communes.get(text("producer.commune"))
    province = units.provinces.get(text("producer.province"))
    ingredients = _ingredients(dossier, text("product.name"))
    packings = tuple(
        Quantity(float(row["quantity"]), str(row.get("unit") or ""))
        for row in dossier.rows("product.packings")
        if isinstance(row.get("quantity"), int | float)
    )
    amount = number("labelling.quantity")
    own = Quantity(amount, text("labelling.unit")) if amount is not None else None
    labels = rulebook.labels
    return LabelFacts(
        goods=text("packaging.goods_kind"),
        name=text("product.name"),
        foreign_name=text("labelling.foreign_name"),
        brand=text("product.brand"),
        producer=text("producer.name"),
        street=text("producer.address"),
        commune=commune.title if commune else "",
        province=province.title if province else "",
        province_code=province.code if province else "",
        phone=text("producer.phone"),
        origin=text("labelling.origin") or _HOME,
        quantity=own or next(iter(packings), None),
        packings=packings if own is None else (),
        ingredients=ingredients,
        panel=_panel(labels, dossier) if labels else Panel(),
        exempt=text("labelling.nutrition_exempt"),
        directions=text("quality.directions"),
        storage=text("labelling.storage") or _storage(text("quality.directions")),
        warning=text("labelling.warning"),
        uses=text("labelling.uses"),
        ethanol=number("labelling.ethanol"),
        technical=text("labelling.technical"),
        artisan=text("labelling.artisan"),
        made_on=dossier.day("labelling.made_on"),
        shelf_life=_whole(number("labelling.shelf_life")),
        shelf_unit=text("labelling.shelf_unit"),
        lot=text("labelling.lot"),
        gtin=text("packaging.gtin"),
        trace_link=trace_link(dossier),
        bilingual=bool(text("packaging.bilingual") or text("labelling.foreign_name")),
        standard=text("product.standard"),
        declaration=text("quality.declaration_number"),
        certificate=text("registration.certificate_number"),
        certificate_star=text("registration.certificate_star"),
        certificate_expires=dossier.day("registration.certificate_expires"),
    )


def is_goods(rulebook: Rulebook, dossier: Dossier) -> bool:
    """Return whether the dossier is about goods: services have no label and no lot."""
    chosen = rulebook.sets.get(dossier.set or "")
    return chosen is None or bool(getattr(chosen, _TOURISM))


def names_it(ingredient: str, product: str) -> bool:
    """Return whether the name of a product calls an ingredient: all words of it, in a row."""
    wanted = fold(ingredient)
    return bool(wanted) and f" {wanted} " in f" {fold(product)} "


def _ingredients(dossier: Dossier, product: str) -> tuple[Ingredient, ...]:
    found = []
    for row in dossier.rows("labelling.ingredients"):
        name = str(row.get("name") or "").strip()
        if name:
            found.append(
                Ingredient(
                    name=name,
                    share=_share(row),
                    additive=str(row.get("additive") or "").strip(),
                    ins=str(row.get("ins") or "").strip(),
                    emphasised=bool(row.get("emphasised")) or names_it(name, product),
                )
            )
    return tuple(sorted(found, key=lambda item: -(item.share or 0)))


def _share(row: Mapping[str, Any]) -> float | None:
    value = row.get("share")
    return float(value) if isinstance(value, int | float) else None


def _panel(labels: LabelsFile, dossier: Dossier) -> Panel:
    return panel_of(
        labels.nutrition,
        dossier.rows("labelling.ingredients"),
        dossier.rows("labelling.nutrients"),
        sugar_added=dossier.answers.get("labelling.sugar_added") is True,
        fried=dossier.answers.get("labelling.fried") is True,
    )


def _storage(directions: str) -> str:
    """Return the sentence of the directions that speaks of keeping, or ""."""
    found = _STORE.search(directions)
    return found.group(1).strip() if found else ""


def _whole(value: float | None) -> int | None:
    return int(value) if value is not None else None
