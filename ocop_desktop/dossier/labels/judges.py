"""One judge per content of a label: is it there, and does it agree with the dossier."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

import msgspec

from ocop_desktop.dossier.labels.addresses import find_address
from ocop_desktop.dossier.labels.facts import Ingredient, LabelFacts, names_it
from ocop_desktop.dossier.labels.reading import (
    Said,
    after_lead,
    amounts,
    days_of,
    end_of,
    first_day,
    listed,
    percent,
    period,
)
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.naming import same_holder
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.rulebook.labels import Content, LabelsFile, QuantityUnit
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

_TINY = 0.01
_SLACK_DAYS = 3


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """What the judges look at."""

    labels: LabelsFile
    units: AdminUnits
    facts: LabelFacts
    text: str
    today: date
    printed_on: date | None = None

    def line(self, content: Content, **said: object) -> LabelLine:
        """Return a line of `content` with its article and doubt."""
        return msgspec.convert(
            {
                "id": content.id, "name": content.name, "article": content.article,
                "doubt": content.doubt, "fix": content.rule, **said,
            },
            LabelLine,
        )  # fmt: skip

    def has(self, words: str) -> bool:
        """Return whether the label has these words, accents aside."""
        return bool(words) and f" {fold(words)} " in f" {fold(self.text)} "


def unit_of(labels: LabelsFile, written: str) -> QuantityUnit | None:
    """Return the unit meant by a word, also one written wrongly; None for any other word."""
    for unit in labels.units:
        if written in (unit.symbol, *unit.other, *unit.wrong):
            return unit
    small = written.lower()
    return next((unit for unit in labels.units if small in (unit.symbol, *unit.other)), None)


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
    if wanted is not None and abs(value - wanted) > _TINY:
        problem = f"ghi {found}, hồ sơ {told}"
        return case.line(content, state="wrong", found=found, wanted=told, problem=problem)
    return case.line(content, state="present", found=found, wanted=told)


def ingredients(case: Case, content: Content) -> LabelLine:
    """The list: complete, by falling mass, additives with group, named ones with their share."""
    declared = case.facts.ingredients
    wanted = ", ".join(item.printed for item in declared)
    said = after_lead(case.text, content.leads)
    if said is None:
        return case.line(content, state="missing", wanted=wanted)
    shown = said.rest or said.below
    problem, fix, article = _ingredient_problem(case, content, listed(shown), declared)
    state = "wrong" if problem else "present"
    return case.line(
        content, state=state, found=shown, wanted=wanted, problem=problem, fix=fix,
        article=article,
    )  # fmt: skip


def made_on(case: Case, content: Content) -> LabelLine:
    """The day of making: written day, month, year on one line, or where it is printed."""
    day = case.facts.made_on
    said = after_lead(case.text, content.leads)
    if said is None:
        return case.line(content, state="missing", wanted=format_date(day) if day else "")
    return _day_line(case, content, said)


def expires_on(case: Case, content: Content) -> LabelLine:
    """The last day, or a period from the day of making; not before it, as long as declared."""
    facts = case.facts
    said = after_lead(case.text, content.leads)
    if said is None:
        return case.line(content, state="missing", wanted=facts.shelf)
    span = period(said.rest)
    if span is not None:
        from_making = any(fold(word) in fold(said.rest) for word in case.labels.dates.periods)
        problem, fix = "", content.rule
        if not from_making:
            problem = f"ghi “{said.rest}” mà không nói kể từ ngày nào"
            fix = f"Ghi thêm “{case.labels.dates.periods[0]}”."
        elif (
            facts.shelf_life
            and abs(days_of(*span) - days_of(facts.shelf_life, facts.shelf_unit or "month"))
            > _SLACK_DAYS
        ):
            problem, fix = f"ghi “{said.rest}”, hồ sơ {facts.shelf}", "Sửa bên sai."
        state = "wrong" if problem else "present"
        return case.line(
            content, state=state, found=said.rest, wanted=facts.shelf, problem=problem, fix=fix
        )
    line = _day_line(case, content, said)
    return line if line.state == "wrong" else _end_judged(case, content, line)


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
            problem=told if not late else f"{told}, nay đã quá", article=rules.article,
            fix=f"In nhãn mới: {facts.address}.", doubt=rules.doubt,
        )  # fmt: skip
    if place.state == "other":
        return case.line(
            content, state="wrong", found=place.line, wanted=wanted,
            problem=f"địa chỉ ghi “{place.line}”, hồ sơ là “{facts.address}”",
            fix="Ghi đúng tên xã, tỉnh của chủ thể.",
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


# --- inside ------------------------------------------------------------------------------------


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
    return not same or any(abs(item.amount * own.factor - value) <= _TINY for item, own in same)


def _packings(case: Case) -> str:
    known = [case.facts.quantity, *case.facts.packings]
    return ", ".join(dict.fromkeys(item.printed for item in known if item))


_Problem = tuple[str, str, str]


def _ingredient_problem(
    case: Case, content: Content, parts: list[str], declared: tuple[Ingredient, ...]
) -> _Problem:
    """Return (problem, fix, article) of the first thing wrong with the list."""
    found = chain(
        _order_problems(content, parts, declared),
        _additive_problems(case, parts, declared),
        _stated_problems(case, content, parts, declared),
    )
    return next(found, ("", content.rule, content.article))


def _order_problems(
    content: Content, parts: list[str], declared: tuple[Ingredient, ...]
) -> Iterator[_Problem]:
    shares = [value for part in parts if (value := percent(part)) is not None]
    if shares != sorted(shares, reverse=True):
        yield "tỷ lệ ghi trên nhãn không giảm dần", content.rule, content.article
    places = [(item, _place(parts, item)) for item in declared]
    lost = [item.name for item, at in places if at is None]
    if lost:
        problem = f"thiếu {', '.join(lost)} so với bảng thành phần"
        yield problem, "Ghi đủ mọi thành phần.", content.article
    order = [at for item, at in places if at is not None and item.share is not None]
    if order != sorted(order):
        wanted = ", ".join(item.name for item in declared)
        yield "thứ tự không theo khối lượng giảm dần", f"Xếp: {wanted}.", content.article


def _additive_problems(
    case: Case, parts: list[str], declared: tuple[Ingredient, ...]
) -> Iterator[_Problem]:
    for part in parts:
        if _is_bare_additive(case, part, declared):
            problem = f"phụ gia “{part}” chưa ghi nhóm công dụng"
            fix = "Ghi nhóm rồi đến tên hoặc mã, ví dụ chất bảo quản: kali sorbat (202)."
            yield problem, fix, case.labels.additives.article


def _stated_problems(
    case: Case, content: Content, parts: list[str], declared: tuple[Ingredient, ...]
) -> Iterator[_Problem]:
    for item in declared:
        at = _place(parts, item)
        if at is None:
            continue
        stated = percent(parts[at])
        if stated is None and _must_be_stated(case, item):
            problem = f"“{item.name}” có trong tên hàng hoặc được nhấn mạnh mà chưa ghi lượng"
            yield problem, f"Ghi “{item.name} …%”.", case.labels.named_ingredient.article
        elif stated is not None and item.share is not None and abs(stated - item.share) > _TINY:
            problem = (
                f"“{item.name}” ghi {format_number(stated)}%, "
                f"bảng thành phần {format_number(item.share)}%"
            )
            yield problem, "Sửa bên sai.", content.article


def _place(parts: list[str], item: Ingredient) -> int | None:
    wanted = f" {fold(item.name)} "
    code = fold(item.ins)
    for at, part in enumerate(parts):
        words = f" {fold(part)} "
        if wanted in words or (code and f" {code} " in words):
            return at
    return None


def _must_be_stated(case: Case, item: Ingredient) -> bool:
    return item.emphasised or names_it(item.name, case.facts.name)


def _is_bare_additive(case: Case, part: str, declared: tuple[Ingredient, ...]) -> bool:
    groups = case.labels.additives.groups
    if any(fold(group) in fold(part) for group in groups):
        return False
    additive = any(item.additive and _place([part], item) is not None for item in declared)
    code = fold(part).replace("ins ", "e").split()
    return additive or any(word[:1] == "e" and word[1:4].isdigit() for word in code)


def _day_line(case: Case, content: Content, said: Said) -> LabelLine:
    if any(fold(word) in fold(said.rest) for word in case.labels.dates.elsewhere):
        return case.line(content, state="present", found=said.rest)
    written = first_day(said.rest)
    if written is None:
        below = first_day(said.below) if not said.rest else None
        if below is not None:
            problem = f"“{said.lead}” và ngày {below.text} nằm ở hai dòng"
            return case.line(content, state="wrong", found=below.text, problem=problem)
        if content.id == "made_on" and said.rest[:4].isdigit() and case.facts.goods == "textile":
            return case.line(content, state="present", found=said.rest)
        problem = f"có “{said.lead}” nhưng không có ngày"
        return case.line(content, state="wrong", found=said.rest, problem=problem)
    if written.problem:
        problem = f"ghi {written.text}: {written.problem}"
        fix = "Ghi ngày, tháng, năm: mỗi số hai chữ số, năm có thể bốn chữ số."
        return case.line(content, state="wrong", found=written.text, problem=problem, fix=fix)
    return case.line(content, state="present", found=written.text)


def _end_judged(case: Case, content: Content, line: LabelLine) -> LabelLine:
    """Compare the last day with the day of making and the declared shelf life."""
    end = first_day(line.found)
    said = after_lead(case.text, case.labels.content("made_on").leads)
    begin = first_day(said.rest) if said else None
    if not (end and end.day and begin and begin.day):
        return line
    facts, problem = case.facts, ""
    if end.day <= begin.day:
        problem = f"hạn {end.text} không ở sau ngày sản xuất {begin.text}"
    elif facts.shelf_life and facts.shelf_unit:
        wanted = end_of(begin.day, facts.shelf_life, facts.shelf_unit)
        if abs((end.day - wanted).days) > _SLACK_DAYS:
            problem = (
                f"hạn {end.text}, nhưng {facts.shelf} kể từ {begin.text} là {format_date(wanted)}"
            )
    if not problem:
        return line
    return case.line(
        content, state="wrong", found=end.text, wanted=facts.shelf, problem=problem,
        fix="Tính lại hạn dùng theo ngày sản xuất.",
    )  # fmt: skip
