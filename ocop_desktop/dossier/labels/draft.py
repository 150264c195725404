"""The contents of a label as text to print, in the order of importance. Pure.

What the dossier does not know stays a blank with its article, so that a draft never looks whole
when it is not.
"""

from collections.abc import Callable
from datetime import date

import msgspec

from ocop_desktop.dossier.labels.case import unit_of
from ocop_desktop.dossier.labels.check import wanted_contents
from ocop_desktop.dossier.labels.design import LabelDesign
from ocop_desktop.dossier.labels.facts import LabelFacts, facts_of, is_goods
from ocop_desktop.dossier.labels.nutrition import Panel
from ocop_desktop.dossier.labels.reading import end_of
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.labels import Content, LabelsFile
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

_BLANK = "……………"


class DraftLine(msgspec.Struct, frozen=True, kw_only=True):
    """One content as printed: lead and text. `known`: the dossier had it; `mandatory`: by law."""

    id: str
    name: str
    lead: str = ""
    text: str
    article: str
    known: bool = True
    mandatory: bool = True
    field: str = ""

    @property
    def printed(self) -> str:
        """Lead and text in one line."""
        return f"{self.lead}: {self.text}" if self.lead else self.text


class LabelDraft(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a label prints. `star` is "" unless recognised; `gtin` and `link` may be ""."""

    goods: str
    lines: tuple[DraftLine, ...]
    panel: Panel
    gtin: str
    link: str
    star: str
    labels: LabelsFile

    @property
    def missing(self) -> tuple[DraftLine, ...]:
        """Mandatory contents the dossier does not know."""
        return tuple(line for line in self.lines if line.mandatory and not line.known)

    def line(self, content_id: str) -> DraftLine | None:
        """Return the line of a content, or None."""
        return next((line for line in self.lines if line.id == content_id), None)

    @property
    def has_ean13(self) -> bool:
        """Whether the number can be printed as the bar code of a label."""
        return len(self.gtin) == 13  # noqa: PLR2004 - the name says it

    def lacks(self, design: LabelDesign) -> tuple[str, ...]:
        """Return the codes that are wanted but not known: "barcode", "qr"."""
        absent = ("barcode" if design.barcode and not self.has_ean13 else "",
                  "qr" if design.qr and not self.link else "")  # fmt: skip
        return tuple(filter(None, absent))

    @property
    def title(self) -> str:
        """Return what a file of the draft is called."""
        name = self.line("name")
        return f"Nhãn nháp {name.text}" if name and name.known else "Nhãn nháp"

    @property
    def doubts(self) -> tuple[str, ...]:
        """Return what is unsure about the rules of what is printed, each content's first."""
        ids = {line.id for line in self.lines}
        told = [f"{one.name}: {one.doubt}" for one in self.labels.contents
                if one.doubt and one.id in ids]  # fmt: skip
        goods, codes = self.labels.of_goods(self.goods), self.gtin or self.link
        panel = self.panel.whole and "nutrition" in ids
        more = (
            goods.doubt if goods else "",
            self.labels.nutrition.doubt if panel else "",
            self.labels.type_size.doubt,
            self.labels.barcode.doubt if codes else "",
        )
        return (*told, *filter(None, more))

    @property
    def text(self) -> str:
        """All words of the label, for the checker."""
        return "\n".join(line.printed for line in self.lines if line.known)


# Which answer fills a content; shown beside a blank.
_FIELDS = {
    "name": "product.name",
    "foreign": "labelling.foreign_name",
    "quantity": "labelling.quantity",
    "ethanol": "labelling.ethanol",
    "ingredients": "labelling.ingredients",
    "nutrition": "labelling.nutrients",
    "technical": "labelling.technical",
    "uses": "labelling.uses",
    "directions": "quality.directions",
    "storage": "labelling.storage",
    "warning": "labelling.warning",
    "made_on": "labelling.made_on",
    "expires_on": "labelling.shelf_life",
    "lot": "labelling.lot",
    "origin": "labelling.origin",
    "responsible": "producer.name",
}


def draft_label(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date) -> LabelDraft:
    """Return the draft; raise UserError for services and for an edition without label data."""
    labels = rulebook.labels
    if labels is None:
        raise UserError("Bộ quy định này chưa có dữ liệu về nhãn — dùng bộ quy định mới hơn.")
    if not is_goods(rulebook, dossier):
        raise UserError(f"{labels.services.rstrip('.')} — chọn hồ sơ hàng hóa để làm nhãn.")
    facts = facts_of(rulebook, units, dossier)
    needed, if_any = wanted_contents(rulebook, labels, facts)
    lines = []
    for content in labels.contents:
        mandatory = content.id in needed
        line = _line(labels, content, facts, mandatory=mandatory)
        wanted = mandatory or (content.id in if_any and line.known)
        if wanted and not _doubled(content.id, facts):
            lines.append(line)
        if content.id == "name" and facts.foreign_name:
            lines.append(_foreign(labels, facts))
    goods = labels.of_goods(facts.goods)
    if goods is not None:
        lines += [
            DraftLine(id="phrase", name="Câu bắt buộc", text=one, article=goods.phrases_article)
            for one in goods.phrases
        ]
    if facts.artisan:
        lines.append(_artisan(facts))
    return LabelDraft(
        goods=facts.goods,
        lines=tuple(lines),
        panel=facts.panel,
        gtin=facts.gtin,
        link=facts.trace_link,
        star=facts.star_on(today),
        labels=labels,
    )


def _line(labels: LabelsFile, content: Content, facts: LabelFacts, *, mandatory: bool) -> DraftLine:
    text = _TEXTS[content.id](facts)
    lead = content.leads[0] if content.leads and content.id not in ("origin", "responsible") else ""
    if content.id == "quantity" and facts.quantity:
        unit = unit_of(labels, facts.quantity.unit)
        lead = labels.quantity.leads[unit.kind] if unit else lead
    return DraftLine(
        id=content.id,
        name=content.name,
        lead=lead,
        text=text or _BLANK,
        article=content.article,
        known=bool(text),
        mandatory=mandatory,
        field=_FIELDS.get(content.id, ""),
    )


def _doubled(content_id: str, facts: LabelFacts) -> bool:
    """Return whether a content needs no line of its own: said in another, or exempt."""
    if content_id == "nutrition":
        return facts.exempt not in ("", "none")
    return content_id == "storage" and bool(facts.storage) and facts.storage in facts.directions


def _foreign(labels: LabelsFile, facts: LabelFacts) -> DraftLine:
    return DraftLine(
        id="foreign", name="Tên tiếng nước ngoài", text=facts.foreign_name, mandatory=False,
        article=labels.foreign.article, field=_FIELDS["foreign"],
    )  # fmt: skip


def _artisan(facts: LabelFacts) -> DraftLine:
    return DraftLine(
        id="artisan", name="Nghệ nhân, làng nghề", lead="Nghệ nhân, làng nghề", text=facts.artisan,
        article="NĐ 37/2026/NĐ-CP, Điều 44 khoản 1 điểm c", mandatory=False,
        field="labelling.artisan",
    )  # fmt: skip


def _day(day: date | None) -> str:
    """Return a day as a label wants it: two digits each, four for the year (Điều 46)."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day else ""


def _expires(facts: LabelFacts) -> str:
    if facts.made_on and facts.shelf_life and facts.shelf_unit:
        return _day(end_of(facts.made_on, facts.shelf_life, facts.shelf_unit))
    return f"{facts.shelf} kể từ ngày sản xuất" if facts.shelf else ""


def _made(facts: LabelFacts) -> str:
    # The day is stamped at the factory: a lead with room for it is a whole content.
    return _day(facts.made_on) or "in trên bao bì"


def _responsible(facts: LabelFacts) -> str:
    if not (facts.producer and facts.street and facts.commune):
        return ""
    phone = f". ĐT: {facts.phone}" if facts.phone else ""
    return f"{facts.producer}. Địa chỉ: {facts.address}{phone}"


_TEXTS: dict[str, Callable[[LabelFacts], str]] = {
    "name": lambda f: f.name,
    "quantity": lambda f: f.quantity.printed if f.quantity else "",
    "ethanol": lambda f: f"{f.ethanol:g}".replace(".", ",") + "%" if f.ethanol is not None else "",
    "ingredients": lambda f: ", ".join(item.printed for item in f.ingredients),
    "nutrition": lambda f: (
        "; ".join(f"{line.name} {line.printed}" for line in f.panel.lines) if f.panel.whole else ""
    ),
    "technical": lambda f: f.technical,
    "uses": lambda f: f.uses,
    "directions": lambda f: f.directions,
    "storage": lambda f: f.storage,
    "warning": lambda f: f.warning,
    "made_on": _made,
    "expires_on": _expires,
    "lot": lambda f: f.lot,
    "origin": lambda f: f.origin,
    "responsible": _responsible,
}
