"""What must hold between the files of a rulebook. Run on every load."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_advice import verify_actions, verify_proposals
from ocop_desktop.rulebook.integrity_business import verify_business
from ocop_desktop.rulebook.integrity_desk import verify_desk
from ocop_desktop.rulebook.integrity_evidence import verify_checks, verify_evidence
from ocop_desktop.rulebook.integrity_fields import verify_documents, verify_fields
from ocop_desktop.rulebook.integrity_labels import verify_labels
from ocop_desktop.rulebook.integrity_plan import verify_plan
from ocop_desktop.rulebook.integrity_publication import verify_publication
from ocop_desktop.rulebook.integrity_quality import verify_environment, verify_quality
from ocop_desktop.rulebook.integrity_rights import verify_rights, verify_upgrade
from ocop_desktop.rulebook.integrity_story import verify_story
from ocop_desktop.rulebook.model import Rulebook

_STARS = [1, 2, 3, 4, 5]


def verify(rulebook: Rulebook) -> None:
    """Raise RulebookError at the first thing that does not hold."""
    for chosen in rulebook.sets.values():
        _verify_sums(rulebook, chosen)
        _verify_criteria(chosen)
    _verify_numbers(rulebook)
    _verify_used(rulebook)
    verify_fields(rulebook)
    verify_documents(rulebook)
    verify_evidence(rulebook)
    verify_checks(rulebook)
    verify_actions(rulebook)
    verify_proposals(rulebook)
    verify_plan(rulebook)
    verify_labels(rulebook)
    verify_desk(rulebook)
    verify_publication(rulebook)
    verify_business(rulebook)
    verify_quality(rulebook)
    verify_environment(rulebook)
    verify_rights(rulebook)
    verify_upgrade(rulebook)
    verify_story(rulebook)


def gates(sets: Iterable[CriteriaSet]) -> Counter[int]:
    """Return how many options carry each star mark, over all sets."""
    return Counter(mark for chosen in sets for item in chosen.criteria for mark in _marks(item))


def leaves(sets: Iterable[CriteriaSet]) -> int:
    """Return the number of leaf criteria over all sets."""
    return sum(len(chosen.criteria) for chosen in sets)


def _marks(item: SetCriterion) -> Iterator[int]:
    criterion = item.criterion
    for options in [case.options for case in criterion.cases] or [criterion.options]:
        for option in options:
            if option.min_star is not None:
                yield option.min_star


def _file(chosen: CriteriaSet) -> str:
    return f"sets/{chosen.no:02d}-{chosen.id}.toml"


def _verify_sums(rulebook: Rulebook, chosen: CriteriaSet) -> None:
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


def _verify_criteria(chosen: CriteriaSet) -> None:
    file = _file(chosen)
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
    file = "rulebook.toml"
    if len(rulebook.sets) != expected.sets:
        raise RulebookError(file, "integrity.sets", f"có {len(rulebook.sets)} bộ sản phẩm")
    number = leaves(rulebook.sets.values())
    if number != expected.leaves:
        raise RulebookError(file, "integrity.leaves", f"có {number} tiêu chí")
    found = gates(rulebook.sets.values())
    for star, marks in expected.gates.items():
        if found[int(star)] != marks:
            raise RulebookError(file, f"integrity.gates.{star}", f"có {found[int(star)]} dấu")
    for no, times in Counter(chosen.no for chosen in rulebook.sets.values()).items():
        if times > 1:
            raise RulebookError("sets/", f"no = {no}", "số thứ tự bị lặp")
    if sorted(band.star for band in rulebook.edition.bands) != _STARS:
        raise RulebookError(file, "bands", "cần đủ 5 bậc sao, mỗi bậc một lần")


def _verify_used(rulebook: Rulebook) -> None:
    used = {item.criterion.id for chosen in rulebook.sets.values() for item in chosen.criteria}
    for criterion_id in rulebook.criteria:
        if criterion_id not in used:
            raise RulebookError("criteria/", criterion_id, "không bộ sản phẩm nào dùng")
