"""Check the words of a label against the law and against the dossier.

Every content has its own small judge; a judge returns one line. The order is that of `labels.toml`.
"""

import re
from collections.abc import Callable
from datetime import date

import msgspec

from ocop_desktop.dossier.labels import date_judges, judges
from ocop_desktop.dossier.labels.case import Case
from ocop_desktop.dossier.labels.doubts import with_doubts
from ocop_desktop.dossier.labels.facts import LabelFacts, facts_of, is_goods
from ocop_desktop.dossier.labels.ingredient_judge import ingredients
from ocop_desktop.dossier.labels.more_judges import (
    code,
    electronic,
    foreign,
    numbers,
    phrases,
    printed,
    star,
    type_size,
)
from ocop_desktop.dossier.labels.nutrition_judge import nutrition
from ocop_desktop.dossier.labels.report import LabelLine, LabelReport
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.labels import Content, Goods, LabelsFile
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TEXT = "labelling.text"
# No label says more; searching a whole book for its amounts and days would take minutes.
LONGEST = 20_000
_MOST_DIGITS = 30
_TOO_MANY_DIGITS = re.compile(rf"\d{{{_MOST_DIGITS},}}")
PRINTED = "labelling.printed_on"
_JUDGES: dict[str, Callable[[Case, Content], LabelLine]] = {
    "name": judges.name,
    "quantity": judges.quantity,
    "ethanol": judges.ethanol,
    "ingredients": ingredients,
    "nutrition": nutrition,
    "made_on": date_judges.made_on,
    "expires_on": date_judges.expires_on,
    "origin": judges.origin,
    "responsible": judges.responsible,
}


def check_label(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date, text: str | None = None
) -> LabelReport:
    """Return what is present, missing or wrong on a label.

    `text` is what stands on it; without one the answer of the dossier is read. Nothing is judged
    while there are no words. For services the report says why it does not apply.
    """
    labels = rulebook.labels
    if labels is None:
        return LabelReport(applies="Bộ quy định này chưa có dữ liệu về nhãn.")
    if not is_goods(rulebook, dossier):
        return LabelReport(applies=labels.services)
    facts = facts_of(rulebook, units, dossier)
    words = (dossier.text(TEXT) if text is None else text)[:LONGEST]
    words = _TOO_MANY_DIGITS.sub(lambda run: run[0][:_MOST_DIGITS], words)
    goods_name = rulebook.fields["packaging.goods_kind"].choice_label(facts.goods)
    case = Case(
        labels=labels, units=units, facts=facts, text=words, today=today,
        printed_on=dossier.day(PRINTED),
    )  # fmt: skip
    needed, if_any = wanted_contents(rulebook, labels, facts)
    lines = tuple(
        _judged(case, content, needed=content.id in needed)
        for content in labels.contents
        if content.id in needed or content.id in if_any
    )
    goods = labels.of_goods(facts.goods)
    return LabelReport(
        goods=facts.goods,
        goods_name=goods_name if facts.goods else "",
        read=bool(words.strip()),
        lines=(*lines, *_others(case, goods)),
        notes=(_limit(labels), type_size(case), electronic(case), *_goods_note(goods)),
    )


def wanted_contents(
    rulebook: Rulebook, labels: LabelsFile, facts: LabelFacts
) -> tuple[frozenset[str], frozenset[str]]:
    """Return (needed, needed where there is such a thing) for the kind of goods."""
    rule, goods = rulebook.label_rule(facts.goods), labels.of_goods(facts.goods)
    needed = set(rule.needs) if rule else {"name", "responsible", "origin"}
    if_any = set(goods.if_any) if goods else set()
    if goods and goods.nutrition:
        needed.add("nutrition")
    if facts.lot:
        if_any.add("lot")
    return frozenset(needed), frozenset(if_any - needed)


def _judged(case: Case, content: Content, *, needed: bool) -> LabelLine:
    judge = _JUDGES.get(content.id, judges.told)
    line = with_doubts(case.labels, judge(case, content))
    if not needed and line.state == "missing" and not line.wanted:
        return msgspec.structs.replace(line, state="not_needed")
    return line


def _others(case: Case, goods: Goods | None) -> list[LabelLine]:
    """Return what no list of contents names: fixed phrases, second language, codes, stars."""
    lines = phrases(case, goods) if goods else []
    for more in (foreign(case), code(case), star(case), printed(case)):
        lines += [more] if more else []
    return lines + numbers(case)


def _limit(labels: LabelsFile) -> LabelLine:
    return LabelLine(
        id="limit", name="Phần mềm chỉ đọc chữ", state="hint", article="Cách làm của phần mềm",
        problem=labels.limit,
    )  # fmt: skip


def _goods_note(goods: Goods | None) -> tuple[LabelLine, ...]:
    if goods is None or not goods.note:
        return ()
    note = LabelLine(
        id="goods", name="Riêng loại hàng này", state="hint",
        article="NĐ 37/2026/NĐ-CP, Phụ lục I", problem=goods.note,
        doubt=goods.doubt,
    )  # fmt: skip
    return (note,)
