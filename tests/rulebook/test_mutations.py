"""No figure of the law can change unseen: every single change in the loaded data is told.

The reference is a committed digest (tests/data/qd-26-2026-digest.json), one readable line per
criterion, and independent figures (qd-26-2026-structure.json). Each test changes one thing in
memory and expects the comparison to tell it.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ocop_desktop.rulebook.criteria import (
    Case,
    CriteriaSet,
    Criterion,
    Elimination,
    Option,
    SetCriterion,
)
from ocop_desktop.rulebook.diff import diff
from ocop_desktop.rulebook.model import Rulebook
from tests.rulebook.digest import digest, line, reference, set_lines

STRUCTURE = json.loads(
    (Path(__file__).parent.parent / "data" / "qd-26-2026-structure.json").read_text("utf-8")
)
REFERENCE = reference()
MARKS = (None, 3, 4, 5)
Change = Callable[[Criterion], Criterion]


def test_the_data_is_the_reference(rulebook: Rulebook) -> None:
    found = digest(rulebook)
    assert found.keys() == REFERENCE.keys()
    for number, lines in found.items():
        assert lines == REFERENCE[number]


def test_the_reference_tells_the_independent_figures() -> None:
    """Numbers, maxima, points and marks of the digest are those of structure.json."""
    assert REFERENCE.keys() == STRUCTURE.keys()
    for number, lines in REFERENCE.items():
        items = STRUCTURE[number]["items"]
        assert len(items) == len(lines) - 1
        for told, (item, top, figures) in zip(lines[1:], items, strict=True):
            _, named, most, scale, *_ = told.split(" · ")
            assert named.startswith(f"{item} ")
            assert most == f"tối đa {top}"
            assert scale == _told(figures)


def _told(figures: Any) -> str:
    if isinstance(figures, dict):
        return "; ".join(f"{case}: {_told(options)}" for case, options in figures.items())
    told = [f"{points} ({star} sao)" if star else str(points) for points, star in figures]
    return " | ".join(told) or "một ô"


def replaced(option: Option, options: tuple[Option, ...], index: int) -> tuple[Option, ...]:
    return (*options[:index], option, *options[index + 1 :])


def option_lists(
    criterion: Criterion,
) -> Iterator[tuple[tuple[Option, ...], Callable[[tuple[Option, ...]], Criterion]]]:
    """Yield every option list with a function that returns the criterion with another one."""
    if criterion.options:
        yield criterion.options, lambda new: msgspec.structs.replace(criterion, options=new)
    for position, case in enumerate(criterion.cases):

        def with_case(
            new: tuple[Option, ...], case: Case = case, position: int = position
        ) -> Criterion:
            made = msgspec.structs.replace(case, options=new)
            cases = (*criterion.cases[:position], made, *criterion.cases[position + 1 :])
            return msgspec.structs.replace(criterion, cases=cases)

        yield case.options, with_case


def points(criterion: Criterion) -> Iterator[Criterion]:
    for options, build in option_lists(criterion):
        for index, option in enumerate(options):
            for other in (option.points - 1, option.points + 1):
                changed = msgspec.structs.replace(option, points=other)
                yield build(replaced(changed, options, index))


def marks(criterion: Criterion) -> Iterator[Criterion]:
    for options, build in option_lists(criterion):
        for index, option in enumerate(options):
            for star in MARKS:
                if star != option.min_star:
                    changed = msgspec.structs.replace(option, min_star=star)
                    yield build(replaced(changed, options, index))


def texts(criterion: Criterion) -> Iterator[Criterion]:
    for options, build in option_lists(criterion):
        for index, option in enumerate(options):
            changed = msgspec.structs.replace(option, text=f"{option.text}.")
            yield build(replaced(changed, options, index))


def order(criterion: Criterion) -> Iterator[Criterion]:
    """Two neighbours exchanged: also where they are worth the same (sets 7 and 23)."""
    for options, build in option_lists(criterion):
        for index in range(len(options) - 1):
            first, second = options[index], options[index + 1]
            yield build((*options[:index], second, first, *options[index + 2 :]))


def missing(criterion: Criterion) -> Iterator[Criterion]:
    for options, build in option_lists(criterion):
        for index in range(len(options)):
            yield build((*options[:index], *options[index + 1 :]))
        yield build((*options, Option(options[-1].points + 1, "Thêm một mức")))


def rules(criterion: Criterion) -> Iterator[Criterion]:
    """Eliminations: other verb, other words, other zeros, one less, one more."""
    for index, rule in enumerate(criterion.eliminates):
        others = (*criterion.eliminates[:index], *criterion.eliminates[index + 1 :])
        yield msgspec.structs.replace(criterion, eliminates=others)
        verb = "disqualified" if rule.kind == "stop_scoring" else "stop_scoring"
        for changed in (
            msgspec.structs.replace(rule, kind=verb),
            msgspec.structs.replace(rule, when=f"{rule.when}."),
            msgspec.structs.replace(rule, zero_points_at=(*rule.zero_points_at, "1.1")),
        ):
            yield msgspec.structs.replace(criterion, eliminates=(changed, *others))
    more = Elimination(kind="stop_scoring", when="Thêm")
    yield msgspec.structs.replace(criterion, eliminates=(*criterion.eliminates, more))


def words(criterion: Criterion) -> Iterator[Criterion]:
    """Title, condition, hint, note, when it is scored, single box, names of cases."""
    for name in ("title", "requirement", "hint", "note"):
        yield msgspec.structs.replace(criterion, **{name: f"{getattr(criterion, name)}."})
    flag = None if criterion.applies_when else "has_story"
    yield msgspec.structs.replace(criterion, applies_when=flag)
    if not criterion.options:
        box = (Option(0, "Không"), Option(1, "Có"))
        yield msgspec.structs.replace(criterion, single_box=False, cases=(), options=box)
    for index, case in enumerate(criterion.cases):
        for changed in (
            msgspec.structs.replace(case, id="c"),
            msgspec.structs.replace(case, when=f"{case.when}."),
        ):
            cases = (*criterion.cases[:index], changed, *criterion.cases[index + 1 :])
            yield msgspec.structs.replace(criterion, cases=cases)


# How many changes each kind makes over the 220 distinct criteria with their 727 options.
KINDS = {
    points: 2 * 727,
    marks: 3 * 727,
    texts: 727,
    order: 727 - 222,  # 219 lists of options and 3 more for the second cases
    missing: 727 + 222,
    rules: 220 + 4 * 27,
    words: 5 * 220 + 4 + 2 * 6,
}


def places(rulebook: Rulebook) -> dict[str, list[tuple[str, int, SetCriterion]]]:
    """Return where every criterion stands: set, line of the digest, item."""
    found: dict[str, list[tuple[str, int, SetCriterion]]] = {}
    for chosen in rulebook.sets.values():
        for index, item in enumerate(chosen.criteria, start=1):
            found.setdefault(item.criterion.id, []).append((str(chosen.no), index, item))
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_single_change_of_a_criterion_is_told(
    rulebook: Rulebook, kind: Callable[[Criterion], Iterator[Criterion]]
) -> None:
    """In every set that uses the criterion, its line differs from the reference."""
    made = 0
    standing = places(rulebook)
    for criterion in rulebook.criteria.values():
        for changed in kind(criterion):
            made += 1
            assert changed != criterion
            for number, index, item in standing[criterion.id]:
                told = line(msgspec.structs.replace(item, criterion=changed))
                assert told != REFERENCE[number][index], (number, item.number, changed)
    assert made == KINDS[kind]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_comparison_of_editions_tells_it_too(
    rulebook: Rulebook, kind: Callable[[Criterion], Iterator[Criterion]]
) -> None:
    """A person who compares two editions sees each of these changes (one set per criterion)."""
    small = msgspec.structs.replace(rulebook, fields={})
    where = {
        item.criterion.id: chosen for chosen in rulebook.sets.values() for item in chosen.criteria
    }
    for criterion in rulebook.criteria.values():
        chosen = where[criterion.id]
        before = msgspec.structs.replace(small, sets={chosen.id: chosen})
        for changed in kind(criterion):
            after = msgspec.structs.replace(
                small, sets={chosen.id: _with(chosen, criterion, changed)}
            )
            assert diff(before, after), changed


def _with(chosen: CriteriaSet, criterion: Criterion, changed: Criterion) -> CriteriaSet:
    items = {
        number: msgspec.structs.replace(item, criterion=changed)
        if item.criterion is criterion
        else item
        for number, item in chosen.by_number.items()
    }
    return msgspec.structs.replace(chosen, by_number=items)


def test_every_change_of_a_place_is_told(rulebook: Rulebook) -> None:
    """Maximum, number, part, section; an item left out, doubled or exchanged with the next."""
    made = 0
    for chosen in rulebook.sets.values():
        expected = REFERENCE[str(chosen.no)]
        items = list(chosen.criteria)
        for index, item in enumerate(items):
            for changed in (
                {"max": item.max + 1},
                {"max": item.max - 1},
                {"number": f"{item.number}0"},
                {"part": "B" if item.part != "B" else "C"},
                {"section": f"{item.section}0"},
            ):
                made += 1
                assert line(msgspec.structs.replace(item, **changed)) != expected[index + 1]
            rest = [*items[:index], *items[index + 1 :]]
            after = index + 1 if index + 1 < len(items) else 0
            swapped = list(items)
            swapped[index], swapped[after] = swapped[after], swapped[index]
            for other in (rest, [*items, item], swapped):
                made += 1
                assert [line(one) for one in other] != expected[1:]
    assert made == 8 * 787


def test_every_change_of_a_set_is_told(rulebook: Rulebook) -> None:
    for chosen in rulebook.sets.values():
        expected = REFERENCE[str(chosen.no)]
        causes = chosen.disqualifiers
        changes: list[dict[str, Any]] = [{"name": f"{chosen.name}."}]
        for index, cause in enumerate(causes):
            rest = (*causes[:index], *causes[index + 1 :])
            changes += [
                {"disqualifiers": rest},
                {"disqualifiers": (msgspec.structs.replace(cause, id="khac"), *rest)},
                {"disqualifiers": (msgspec.structs.replace(cause, when="Khác"), *rest)},
            ]
        for changed in changes:
            assert set_lines(msgspec.structs.replace(chosen, **changed)) != expected


def test_a_set_left_out_or_renumbered_is_told(rulebook: Rulebook) -> None:
    for set_id, chosen in rulebook.sets.items():
        rest = {name: other for name, other in rulebook.sets.items() if name != set_id}
        assert digest(msgspec.structs.replace(rulebook, sets=rest)).keys() != REFERENCE.keys()
        moved = {set_id: msgspec.structs.replace(chosen, no=chosen.no + 1)}
        assert digest(msgspec.structs.replace(rulebook, sets=moved)) != {
            str(chosen.no): REFERENCE[str(chosen.no)]
        }
