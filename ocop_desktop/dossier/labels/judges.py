"""One judge per content of a label: is it there, and does it agree with the dossier."""

from ocop_desktop.dossier.labels.addresses import find_address
from ocop_desktop.dossier.labels.case import TINY, Case, unit_of
from ocop_desktop.dossier.labels.reading import after_lead, amounts, percent
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.naming import same_holder
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.rulebook.labels import Content, QuantityUnit
from ocop_desktop.text import fold


def name(case: Case, content: Content) -> LabelLine:
    """The name of the goods, as in the dossier."""
    wanted = case.facts.name
    if case.has(wanted):
        return case.line(content, state="present", found=wanted, wanted=wanted)
    near = _nearest(case, wanted)
    if near:
        problem = f"ghi “{near}”, hồ sơ là “{wanted}”"
        fix = "Tên trên nhãn, bản công bố và hồ sơ phải trùng nhau."
        return case.line(
            content, state="wrong", found=near, wanted=wanted, problem=problem, fix=fix
        )
    return case.line(content, state="missing", wanted=wanted)


def quantity(case: Case, content: Content) -> LabelLine:
    """Net quantity: a lead, a lawful unit, one of the packings."""
    wanted = case.facts.quantity.printed if case.facts.quantity else ""
    said = after_lead(case.text, content.leads)
    found = [
        pair for pair in amounts(said.rest if said else case.text) if unit_of(case.labels, pair[1])
    ]
    if not found:
        return case.line(content, state="missing", wanted=wanted)
    amount, written = found[0]
    unit = unit_of(case.labels, written)
    shown = f"{format_number(amount)} {written}"
    problem, fix = "", content.rule
    if unit and written in unit.wrong:
        problem, fix = f"đơn vị ghi “{written}”", f"Ký hiệu đúng là “{unit.symbol}”."
    elif said is None:
        problem = f"có “{shown}” nhưng không có chữ dẫn"
        fix = f"Ghi “{content.leads[0]}: {shown}”."
    elif unit and not _fits(case, amount, unit):
        problem = f"ghi {shown}, hồ sơ có {_packings(case)}"
        fix = "Sửa nhãn hoặc bảng quy cách cho khớp."
    state = "wrong" if problem else "present"
    return case.line(content, state=state, found=shown, wanted=wanted, problem=problem, fix=fix)


def ethanol(case: Case, content: Content) -> LabelLine:
    """Ethanol in per cent of volume, as in the dossier."""
    wanted = case.facts.ethanol
    told = f"{format_number(wanted)}%" if wanted is not None else ""
    said = after_lead(case.text, content.leads)
    value = percent(said.rest) if said else None
    if value is None:
        return case.line(content, state="missing", wanted=told)
    found = f"{format_number(value)}%"
    if wanted is not None and abs(value - wanted) > TINY:
        problem = f"ghi {found}, hồ sơ {told}"
        return case.line(content, state="wrong", found=found, wanted=told, problem=problem)
    return case.line(content, state="present", found=found, wanted=told)


def origin(case: Case, content: Content) -> LabelLine:
    """One of the phrases of Điều 47 with a place behind it."""
    said = after_lead(case.text, content.leads)
    wanted = case.facts.origin
    if said is None:
        place = "made in" in case.text.lower()
        if place:
            fix = f"Ghi “{wanted}”."
            return case.line(
                content, state="wrong", found="Made in…", wanted=wanted,
                problem="chỉ có xuất xứ bằng tiếng nước ngoài", fix=fix,
            )  # fmt: skip
        return case.line(content, state="missing", wanted=wanted)
    if not said.rest:
        problem = f"có “{said.lead}” nhưng không có nước, nơi sản xuất"
        return case.line(content, state="wrong", found=said.lead, wanted=wanted, problem=problem)
    return case.line(content, state="present", found=f"{said.lead} {said.rest}", wanted=wanted)


def responsible(case: Case, content: Content) -> LabelLine:
    """Name and address of who answers for the goods; former units with their last day."""
    facts, rules = case.facts, case.labels.transition
    named = case.has(facts.producer) or any(
        same_holder(facts.producer, line)
        for line in case.text.splitlines()
        if fold(line) and set(fold(facts.producer).split()) & set(fold(line).split())
    )
    place = find_address(case.labels, case.units, facts, case.text)
    wanted = ", ".join(part for part in (facts.producer, facts.address) if part)
    if not named:
        return case.line(content, state="missing", found=place.line, wanted=wanted)
    if place.state == "missing":
        return case.line(
            content, state="wrong", found=facts.producer, wanted=wanted, problem="chưa có địa chỉ",
            fix=f"Ghi {facts.address}.",
        )  # fmt: skip
    if place.state == "old":
        until = place.until or rules.old_address_until
        late = case.today > until or (case.printed_on is not None and case.printed_on > until)
        told = f"địa chỉ cũ ({'; '.join(place.old)}), dùng được đến {format_date(until)}"
        return case.line(
            content, state="wrong" if late else "old", found=place.line, wanted=wanted,
            problem=told if not late else f"{told}, nay đã quá",
            article=f"{rules.article}; {rules.former_article}",
            fix=f"In nhãn mới: {facts.address}.", doubt=rules.doubt,
        )  # fmt: skip
    if place.state == "other":
        return case.line(
            content, state="wrong", found=place.line, wanted=wanted,
            problem=f"địa chỉ ghi “{place.line}”, hồ sơ là “{facts.address}”",
            fix="Ghi đúng thôn hoặc đường, xã, tỉnh của chủ thể.",
        )  # fmt: skip
    return case.line(content, state="present", found=place.line, wanted=wanted)


def told(case: Case, content: Content) -> LabelLine:
    """Any content that is known by its lead, or by the very words of the dossier."""
    wanted = {
        "technical": case.facts.technical, "uses": case.facts.uses, "lot": case.facts.lot,
        "directions": case.facts.directions, "storage": case.facts.storage,
        "warning": case.facts.warning,
    }.get(content.id, "")  # fmt: skip
    said = after_lead(case.text, content.leads)
    if said is None:
        state = "present" if wanted and case.has(wanted) else "missing"
        return case.line(
            content, state=state, found=wanted if state == "present" else "", wanted=wanted
        )
    if not (said.rest or said.below):
        problem = f"có chữ “{said.lead}” nhưng không có nội dung"
        return case.line(content, state="wrong", found=said.lead, wanted=wanted, problem=problem)
    return case.line(content, state="present", found=said.rest or said.below, wanted=wanted)


def _nearest(case: Case, wanted: str) -> str:
    """Return the line that shares most words with the name, "" when less than half."""
    words = fold(wanted).split()
    best, share = "", 0.0
    maker = fold(case.facts.producer)
    for line in case.text.splitlines():
        own = fold(line).split()
        elsewhere = "dia chi" in fold(line) or (maker and maker in fold(line))
        if not words or elsewhere or len(own) > 2 * len(words):
            continue
        part = len(set(words) & set(own)) / len(words)
        if part > share:
            best, share = line.strip(), part
    return best if share >= 0.5 else ""  # noqa: PLR2004 - half of the words


def _fits(case: Case, amount: float, unit: QuantityUnit) -> bool:
    known = [case.facts.quantity, *case.facts.packings]
    told = [(item, unit_of(case.labels, item.unit)) for item in known if item]
    same = [(item, own) for item, own in told if own and own.kind == unit.kind]
    value = amount * unit.factor
    return not same or any(abs(item.amount * own.factor - value) <= TINY for item, own in same)


def _packings(case: Case) -> str:
    known = [case.facts.quantity, *case.facts.packings]
    return ", ".join(dict.fromkeys(item.printed for item in known if item))
