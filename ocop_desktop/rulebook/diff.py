"""What changed between two editions, line by line."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec

from ocop_desktop.rulebook.criteria import CriteriaSet, Option, SetCriterion
from ocop_desktop.rulebook.model import Rulebook

What = Literal["added", "removed", "changed"]
_UNITS = {"working_days": "ngày làm việc", "days": "ngày", "months": "tháng"}
_ENDS = {"disqualified": "bị loại khi", "stop_scoring": "dừng chấm khi"}


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One line: where, which thing, what it was and what it is."""

    what: What
    set: str
    criterion: str
    key: str
    before: str
    after: str

    def __str__(self) -> str:
        place = " ".join(part for part in (self.set, self.criterion, self.key) if part)
        if self.what == "added":
            return f"+ {place}: {self.after}"
        if self.what == "removed":
            return f"- {place}: {self.before}"
        return f"~ {place}: {self.before} → {self.after}"


def diff(before: Rulebook, after: Rulebook) -> tuple[Difference, ...]:
    """Return every difference in bands, sets, criteria, options, marks, fields and deadlines."""
    return (
        *_named("bậc sao", _bands(before), _bands(after)),
        *_sets(before, after),
        *_named("trường", _fields(before), _fields(after)),
        *_named("thời hạn", _clocks(before), _clocks(after)),
    )


def same_criterion(before: SetCriterion, after: SetCriterion) -> bool:
    """Return whether an answer may be carried over: same options, marks, cases and conditions."""
    old, new = before.criterion, after.criterion
    return before.max == after.max and (
        old.options,
        old.cases,
        old.single_box,
        old.requirement,
        old.applies_when,
        old.eliminates,
    ) == (
        new.options,
        new.cases,
        new.single_box,
        new.requirement,
        new.applies_when,
        new.eliminates,
    )


def _bands(rulebook: Rulebook) -> dict[str, str]:
    return {f"{b.star} sao": f"từ {b.from_points} điểm" for b in rulebook.edition.bands}


def _fields(rulebook: Rulebook) -> dict[str, str]:
    return {field.id: field.label for field in rulebook.fields.values()}


def _clocks(rulebook: Rulebook) -> dict[str, str]:
    clocks = {c.id: f"{c.amount} {_UNITS[c.unit]}" for c in rulebook.deadlines.clocks}
    return clocks | {r.id: f"{r.commune_by}, {r.province_by}" for r in rulebook.deadlines.rounds}


def _named(
    key: str, before: Mapping[str, str], after: Mapping[str, str], **place: str
) -> Iterator[Difference]:
    where: dict[str, Any] = {"set": "", "criterion": "", **place}
    for name in [*before, *(name for name in after if name not in before)]:
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        what: What = "added" if old is None else ("removed" if new is None else "changed")
        yield Difference(
            what=what, key=f"{key} {name}".strip(), before=old or "", after=new or "", **where
        )


def _sets(before: Rulebook, after: Rulebook) -> Iterator[Difference]:
    yield from _named(
        "bộ sản phẩm",
        {chosen.id: chosen.name for chosen in before.sets.values()},
        {chosen.id: chosen.name for chosen in after.sets.values()},
    )
    for set_id, old in before.sets.items():
        new = after.sets.get(set_id)
        if new is not None:
            yield from _one_set(old, new)


def _one_set(old: CriteriaSet, new: CriteriaSet) -> Iterator[Difference]:
    yield from _named("điều kiện loại", _causes(old), _causes(new), set=old.id)
    yield from _named("tiêu chí", _titles(old), _titles(new), set=old.id)
    for number, item in old.by_number.items():
        other = new.by_number.get(number)
        if other is not None and item != other:
            place = {"set": old.id, "criterion": number}
            yield from _named("", _criterion(item), _criterion(other), **place)


def _causes(chosen: CriteriaSet) -> dict[str, str]:
    return {cause.id: cause.when for cause in chosen.disqualifiers}


def _titles(chosen: CriteriaSet) -> dict[str, str]:
    return {item.number: item.criterion.title for item in chosen.criteria}


def _criterion(item: SetCriterion) -> dict[str, str]:
    criterion = item.criterion
    told = {
        "tối đa": f"{item.max} điểm",
        "điều kiện": criterion.requirement,
        "gợi ý": criterion.hint,
        "chú thích": criterion.note,
        "chỉ chấm khi": "có câu chuyện sản phẩm" if criterion.applies_when else "",
        "một ô": "có" if criterion.single_box else "",
    }
    lines = {key: text for key, text in told.items() if text}
    for rule in criterion.eliminates:
        zeros = f" (0 điểm ở {', '.join(rule.zero_points_at)})" if rule.zero_points_at else ""
        lines[_ENDS[rule.kind]] = f"{rule.when}{zeros}"
    lines |= {f"trường hợp {case.id}": case.when for case in criterion.cases}
    lists = [(f"{case.id}.", case.options) for case in criterion.cases]
    for prefix, options in lists or [("", criterion.options)]:
        for number, option in enumerate(options, start=1):
            lines[f"mức {prefix}{number}"] = _option(option)
    return lines


def _option(option: Option) -> str:
    mark = f", tối thiểu {option.min_star} sao" if option.min_star else ""
    return f"{option.points} điểm{mark}: {option.text}"
