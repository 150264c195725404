"""What must hold between the files of a rulebook. Run on every load; printed by `rulebook check`."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.documents import Tick, TickRow
from ocop_desktop.rulebook.edition import PartId
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition

PARTS: tuple[PartId, ...] = ("A", "B", "C")
SEVERITIES = frozenset({"blocking", "should_fix", "advice"})


def verify(rulebook: Rulebook) -> None:
    """Raise RulebookError at the first thing that does not hold."""
    for chosen in rulebook.sets.values():
        _verify_set(rulebook, chosen)
    _verify_numbers(rulebook)
    _verify_used(rulebook)
    _verify_fields(rulebook)
    _verify_evidence(rulebook)
    _verify_checks(rulebook)


def gates(sets: Iterable[CriteriaSet]) -> Counter[int]:
    """Return how many options carry each star mark, over all sets."""
    count: Counter[int] = Counter()
    for chosen in sets:
        for item in chosen.criteria:
            for option in _options_once(item):
                if option:
                    count[option] += 1
    return count


def _options_once(item: SetCriterion) -> Iterator[int]:
    """Yield the star marks of a criterion; alternative cases count once per option row."""
    criterion = item.criterion
    lists = [case.options for case in criterion.cases] or [criterion.options]
    for options in lists:
        for option in options:
            yield option.min_star or 0


def _file(chosen: CriteriaSet) -> str:
    return f"sets/{chosen.no:02d}-{chosen.id}.toml"


def _verify_set(rulebook: Rulebook, chosen: CriteriaSet) -> None:
    file = _file(chosen)
    if not chosen.source:
        raise RulebookError(file, "source", "thiếu chỗ dẫn trong luật")
    for part in rulebook.edition.parts:
        total = chosen.part_max(part.id)
        if total != part.max:
            raise RulebookError(file, f"phần {part.id}", f"tổng {total}, phải là {part.max}")
    for section in chosen.sections:
        total = sum(item.max for item in section.criteria)
        if total != section.max:
            raise RulebookError(file, f"mục {section.number}", f"tổng {total}, ghi {section.max}")
    for item in chosen.criteria:
        key = f"tiêu chí {item.number}"
        if item.criterion.part != item.part:
            raise RulebookError(file, key, f"tiêu chí của phần {item.criterion.part}")
        for case in item.criterion.cases or (None,):
            top = max(option.points for option in item.options(case.id if case else None))
            if top != item.max:
                raise RulebookError(file, key, f"mức cao nhất {top} điểm, ghi tối đa {item.max}")
        for rule in item.criterion.eliminates:
            for number in rule.zero_points_at:
                if number not in chosen.by_number:
                    raise RulebookError(file, key, f"quy tắc 0 điểm nêu tiêu chí lạ {number}")


def _verify_numbers(rulebook: Rulebook) -> None:
    expected = rulebook.edition.integrity
    leaves = sum(len(chosen.criteria) for chosen in rulebook.sets.values())
    file = "rulebook.toml"
    if len(rulebook.sets) != expected.sets:
        raise RulebookError(file, "integrity.sets", f"có {len(rulebook.sets)} bộ sản phẩm")
    if leaves != expected.leaves:
        raise RulebookError(file, "integrity.leaves", f"có {leaves} tiêu chí")
    found = gates(rulebook.sets.values())
    for star, number in expected.gates.items():
        if found[int(star)] != number:
            raise RulebookError(file, f"integrity.gates.{star}", f"có {found[int(star)]} dấu")
    numbers = Counter(chosen.no for chosen in rulebook.sets.values())
    for number, times in numbers.items():
        if times > 1:
            raise RulebookError("sets/", f"no = {number}", "số thứ tự bị lặp")


def _verify_used(rulebook: Rulebook) -> None:
    used = {item.criterion.id for chosen in rulebook.sets.values() for item in chosen.criteria}
    for criterion_id in rulebook.criteria:
        if criterion_id not in used:
            raise RulebookError("criteria/", criterion_id, "không bộ sản phẩm nào dùng tiêu chí này")
    stars = sorted(band.star for band in rulebook.edition.bands)
    if stars != [1, 2, 3, 4, 5]:
        raise RulebookError("rulebook.toml", "bands", "cần đủ 5 bậc sao, mỗi bậc một lần")


def _verify_fields(rulebook: Rulebook) -> None:
    for field in rulebook.fields.values():
        file = f"sections/ ({field.id.partition('.')[0]})"
        if field.kind in ("choice", "choices") and not field.choices:
            raise RulebookError(file, field.id, "thiếu choices")
        if (field.kind == "table") != bool(field.columns):
            raise RulebookError(file, field.id, "columns đi với kind = table và chỉ với nó")
        if not field.source:
            raise RulebookError(file, field.id, "thiếu nguồn pháp lý (source)")
        for ids, what in (
            ([choice.id for choice in field.choices], "choices"),
            ([column.id for column in field.columns], "columns"),
        ):
            if len(ids) != len(set(ids)):
                raise RulebookError(file, field.id, f"{what} có mã bị lặp")
        document, _, slot = field.slot.partition("/")
        spec = rulebook.documents.get(document)
        if spec is None or slot not in spec.item_ids():
            raise RulebookError(file, field.id, f"slot “{field.slot}” không có trong documents/")
        for condition in (field.shown_when, field.required_when):
            _verify_condition(rulebook, file, field.id, condition)
    for section in rulebook.sections:
        _verify_condition(rulebook, f"sections/ ({section.id})", "shown_when", section.shown_when)
    for spec in rulebook.documents.values():
        file = f"documents/ ({spec.id})"
        for item in spec.items:
            _verify_condition(rulebook, file, item.id or "items", item.shown_when)
            ticks = item.ticks if isinstance(item, TickRow) else (item,)
            for tick in ticks:
                if isinstance(tick, Tick):
                    _verify_condition(rulebook, file, tick.text, tick.when)


def _verify_condition(
    rulebook: Rulebook, file: str, key: str, condition: Condition | None
) -> None:
    if condition is None:
        return
    if condition.field:
        field = rulebook.fields.get(condition.field)
        if field is None:
            raise RulebookError(file, key, f"điều kiện nêu trường lạ “{condition.field}”")
        if field.choices:
            known = {choice.id for choice in field.choices}
            for value in condition.among:
                if value not in known:
                    raise RulebookError(file, key, f"“{value}” không phải mức của {field.id}")
        for name, values in condition.row.items():
            column = next((c for c in field.columns if c.id == name), None)
            if column is None:
                raise RulebookError(file, key, f"điều kiện nêu cột lạ “{field.id}.{name}”")
            known = {choice.id for choice in column.choices}
            for value in values:
                if known and value not in known:
                    raise RulebookError(file, key, f"“{value}” không phải mức của cột {name}")
    for industry in condition.industries:
        if industry not in {item.id for item in rulebook.classification.industries}:
            raise RulebookError(file, key, f"ngành lạ “{industry}”")
    for set_id in condition.sets:
        if set_id not in rulebook.sets:
            raise RulebookError(file, key, f"bộ sản phẩm lạ “{set_id}”")
    for inner in (*condition.all_of, *condition.any_of, *condition.none_of):
        _verify_condition(rulebook, file, key, inner)


def _verify_evidence(rulebook: Rulebook) -> None:
    file = "evidence.toml"
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    kinds = [kind.id for kind in rulebook.evidence.kinds]
    if len(kinds) != len(set(kinds)):
        raise RulebookError(file, "kinds", "mã loại minh chứng bị lặp")
    for proof in rulebook.evidence.proofs:
        if proof.topic not in topics:
            raise RulebookError(file, f"proofs {proof.topic}", "không tiêu chí nào thuộc chủ đề này")
        for kind in proof.kinds:
            if kind not in kinds:
                raise RulebookError(file, f"proofs {proof.topic}", f"loại minh chứng lạ “{kind}”")
    for paper in rulebook.evidence.papers:
        if paper.kind not in kinds:
            raise RulebookError(file, f"papers {paper.id}", f"loại minh chứng lạ “{paper.kind}”")
        _verify_condition(rulebook, file, f"papers {paper.id}", paper.needed_when)
    missing = topics - {proof.topic for proof in rulebook.evidence.proofs}
    if missing:
        raise RulebookError(file, "proofs", f"thiếu chủ đề {', '.join(sorted(missing))}")


def _verify_checks(rulebook: Rulebook) -> None:
    for rule in rulebook.checks.values():
        if rule.severity not in SEVERITIES:
            raise RulebookError("checks.toml", rule.id, f"mức độ lạ “{rule.severity}”")
        if not rule.source:
            raise RulebookError("checks.toml", rule.id, "thiếu nguồn pháp lý (source)")
