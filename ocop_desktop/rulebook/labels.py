"""Labels of goods as data: contents, goods, units, dates, transition, nutrition, codes.

Lengths in millimetres unless a name says otherwise.
"""

from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.rulebook.edition import Frozen


class Content(Frozen, frozen=True):
    """One thing a label says. `leads` introduce it; the first one is printed on a draft."""

    id: str
    name: str
    leads: tuple[str, ...]
    article: str
    rule: str = ""
    doubt: str = ""


class Goods(Frozen, frozen=True):
    """What a kind of goods needs besides the contents of `LabelRule.needs`.

    `if_any` are contents needed where there is such a thing; `phrases` must be printed as they
    stand; `nutrition`: a nutrition panel is due unless exempt.
    """

    goods: str
    if_any: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    phrases_article: str = ""
    nutrition: bool = False
    note: str = ""
    doubt: str = ""


class QuantityUnit(Frozen, frozen=True):
    """A lawful unit. `other` are as good as `symbol`; `wrong` are seen and not lawful."""

    symbol: str
    kind: Literal["mass", "volume", "length", "count"]
    factor: float
    other: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


class Ground(Frozen, frozen=True):
    """A rule that has no numbers: where it stands and what is doubtful about our reading."""

    article: str
    rule: str = ""
    doubt: str = ""


class QuantityRule(Frozen, frozen=True):
    """How a net quantity is introduced, by the kind of its unit."""

    article: str
    leads: dict[str, str]
    doubt: str = ""


class DateRule(Frozen, frozen=True):
    """How days are written; `elsewhere` are words that send the reader to another place."""

    article: str
    periods: tuple[str, ...]
    elsewhere: tuple[str, ...]
    doubt: str = ""


class Additives(Frozen, frozen=True):
    """Names of the groups of additives."""

    article: str
    groups: tuple[str, ...]
    doubt: str = ""


class TypeSize(Frozen, frozen=True):
    """Letters: a hint for the designer. `least_small_mm` goes for faces below `small_face_cm2`."""

    article: str
    rule: str
    least_mm: float
    least_small_mm: float
    small_face_cm2: float
    doubt: str


class Transition(Frozen, frozen=True):
    """Until when labels printed before, and labels with a former address, may be used."""

    article: str
    printed_before: date
    old_label_until: date
    merged_on: date
    old_address_until: date
    former_words: tuple[str, ...]
    former_article: str
    doubt: str


class StarMark(Frozen, frozen=True):
    """Words that claim a recognised star."""

    words: tuple[str, ...]
    article: str
    rule: str


class Barcode(Frozen, frozen=True):
    """Sizes of EAN-13 and QR; quiet zones in modules."""

    prefix: str
    module_mm: float
    bar_height_mm: float
    quiet_left: int
    quiet_right: int
    scale_least: float
    scale_most: float
    qr_module_mm: float
    qr_quiet: int
    article: str
    doubt: str


class NutritionRow(Frozen, frozen=True):
    """One line of the panel. `energy` is kcal per gram; `when` names the flag that calls for it."""

    id: str
    name: str
    unit: str
    places: int
    words: tuple[str, ...]
    energy: float = 0
    when: Literal["", "sugar_added", "fried"] = ""


class Exemption(Frozen, frozen=True):
    """Why no panel is needed. `checked_by`: what the ingredient table must show."""

    id: str
    name: str
    checked_by: Literal["", "one_ingredient"] = ""
    doubt: str = ""


class Nutrition(Frozen, frozen=True):
    """The nutrition panel."""

    article: str
    in_force_from: date
    basis: str
    doubt: str
    rows: tuple[NutritionRow, ...]
    exemptions: tuple[Exemption, ...]


class FormerProvinces(Frozen, frozen=True):
    """Names no longer in use, by the code of the province they belong to now."""

    source: str
    doubt: str
    names: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class LabelsFile(Frozen, frozen=True):
    """`labels.toml`; an edition may do without."""

    law: str
    in_force_from: date
    services: str
    electronic: str
    electronic_article: str
    limit: str
    contents: tuple[Content, ...]
    goods: tuple[Goods, ...]
    units: tuple[QuantityUnit, ...]
    quantity: QuantityRule
    dates: DateRule
    additives: Additives
    named_ingredient: Ground
    foreign: Ground
    type_size: TypeSize
    transition: Transition
    star_mark: StarMark
    barcode: Barcode
    nutrition: Nutrition
    former_provinces: FormerProvinces

    def content(self, content_id: str) -> Content:
        """Return a content; raise KeyError."""
        for content in self.contents:
            if content.id == content_id:
                return content
        raise KeyError(content_id)

    def of_goods(self, goods: str) -> Goods | None:
        """Return what a kind of goods needs, or None for an unknown kind."""
        return next((item for item in self.goods if item.goods == goods), None)
