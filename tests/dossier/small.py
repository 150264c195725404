"""Small criteria sets made for tests, and the independent truth about them by trying everything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import msgspec

from ocop_desktop.dossier.scoring.advisor import Weigh
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.scoring.score import score_set
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.actions import Action, ActionsFile
from ocop_desktop.rulebook.criteria import (
    Case,
    CriteriaSet,
    Criterion,
    Elimination,
    Option,
    SetCriterion,
)
from ocop_desktop.rulebook.model import Rulebook

SET = "bo-thu"
Cost = tuple[float, float, float]


@dataclass(frozen=True)
class Level:
    """One option: points, star mark, and the action that leads to it.

    Without effort it has no action of its own: that of the next lower level leads here as well.
    """

    points: int
    star: int | None = None
    months: float = 1
    effort: int | None = 1
    changeable: bool = True


@dataclass(frozen=True)
class Row:
    """One criterion of a small set; `other` is its second case, if it has cases."""

    levels: tuple[Level, ...]
    topic: str = ""
    has_story: bool = False
    other: tuple[Level, ...] = ()
    zeros: tuple[str, ...] = ()
    asked: bool = False

    def of(self, case: str | None) -> tuple[Level, ...]:
        return self.other if case == "b" else self.levels


@dataclass(frozen=True)
class Small:
    """A small set with its bands: `bands` are the points from which 2 to 5 stars are given."""

    rows: tuple[Row, ...]
    bands: tuple[int, int, int, int] = (2, 4, 7, 10)
    cumulative: bool = True
    numbers: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "numbers", tuple(str(n) for n in range(1, len(self.rows) + 1)))

    def rulebook(self, base: Rulebook) -> Rulebook:
        """Return `base` with this set in the place of all others."""
        first = next(iter(base.sets.values()))
        items = {n: self._item(n, row) for n, row in zip(self.numbers, self.rows, strict=True)}
        points = (0, *self.bands)
        bands = tuple(
            msgspec.structs.replace(band, from_points=from_points)
            for band, from_points in zip(base.edition.bands, points, strict=True)
        )
        edition = msgspec.structs.replace(
            base.edition, bands=bands, cumulative_minimums=self.cumulative
        )
        made = CriteriaSet(
            no=first.no,
            id=SET,
            name="Bộ thử",
            industry=first.industry,
            group=first.group,
            subgroup="",
            agencies=(),
            samples_required=False,
            source="Bộ thử",
            keywords=(),
            disqualifiers=(),
            sections=(),
            doubts=(),
            by_number=items,
        )
        actions = ActionsFile(actions=tuple(self._actions()))
        return msgspec.structs.replace(
            base,
            edition=edition,
            sets={SET: made},
            criteria={item.criterion.id: item.criterion for item in items.values()},
            actions=actions,
        )

    def _item(self, number: str, row: Row) -> SetCriterion:
        rules = []
        if row.zeros:
            rules.append(Elimination(kind="stop_scoring", when="0 điểm", zero_points_at=row.zeros))
        if row.asked:
            rules.append(Elimination(kind="disqualified", when="bị hỏi"))
        criterion = Criterion(
            id=f"c{number}",
            part="A",
            topic=row.topic or f"t{number}",
            title=f"Tiêu chí {number}",
            applies_when="has_story" if row.has_story else None,
            options=() if row.other else _options(row.levels),
            cases=(
                Case(id="a", when="a", options=_options(row.levels)),
                Case(id="b", when="b", options=_options(row.other)),
            )
            if row.other
            else (),
            eliminates=tuple(rules),
        )
        return SetCriterion(
            number=number,
            criterion=criterion,
            max=max(level.points for level in (*row.levels, *row.other)),
            part="A",
            section=number,
            group="",
            place=f"Bộ thử, tiêu chí {number}",
        )

    def _actions(self) -> Iterator[Action]:
        for number, row in zip(self.numbers, self.rows, strict=True):
            for level in (*row.levels, *row.other):
                if level.effort is not None:
                    yield Action(
                        topic=row.topic or f"t{number}",
                        from_points=level.points,
                        title=f"Làm {number} tới {level.points}",
                        months=level.months,
                        effort=level.effort,
                        changeable=level.changeable,
                    )


def _options(levels: Sequence[Level]) -> tuple[Option, ...]:
    return tuple(Option(level.points, f"{level.points} điểm", level.star) for level in levels)


def dossier(
    options: Mapping[str, int | None],
    *,
    cases: Mapping[str, str] | None = None,
    eliminations: Mapping[str, bool] | None = None,
) -> Dossier:
    """Return a dossier of the small set with these options chosen."""
    return Dossier(
        id="d",
        rulebook="qd-26-2026",
        set=SET,
        assessment={
            number: Answer(option=option, case=(cases or {}).get(number))
            for number, option in options.items()
        },
        eliminations=dict(eliminations or {}),
    )


def shows(options: Mapping[str, int]) -> dict[str, Proposal]:
    """Return proposals: what the data is said to show."""
    return {
        number: Proposal(
            criterion=number,
            option=option,
            points=0,
            reason="",
            reading="",
            fields=(),
            source="",
        )
        for number, option in options.items()
    }


def burdens(
    row: Row, case: str | None, start: int, shown: int
) -> dict[int, tuple[float, float, int]]:
    """Return, per option that may be chosen, (months, effort, actions) of rising to it.

    Staying costs nothing, and neither does any level the data shows. Else the way passes every
    level in between, and takes the longest wait and the greatest effort among them.
    """
    levels = row.of(case)
    found = {start: (0.0, 0.0, 0)}
    months = effort = 0.0
    for index in range(start + 1, len(levels) + 1):
        action = _leading(row, levels[index - 1])
        if action is not None:
            months, effort = max(months, action.months), max(effort, float(action.effort or 0))
        if index <= shown:
            found[index] = (0.0, 0.0, 0)
        elif action is not None and action.changeable:
            found[index] = (months, effort, 1)
    return found


def _leading(row: Row, level: Level) -> Level | None:
    """Return the level whose action leads to `level`: its own, else the next lower one's."""
    below = [
        other
        for other in (*row.levels, *row.other)
        if other.effort is not None and other.points <= level.points
    ]
    return max(below, key=lambda other: other.points, default=None)


def cost(steps: Sequence[tuple[float, float, int]], weigh: Weigh) -> Cost:
    """Return what a plan costs, first the thing that is weighed."""
    longest = max((months for months, _, _ in steps), default=0.0)
    effort = sum(effort for _, effort, _ in steps)
    number = float(sum(actions for _, _, actions in steps))
    orders: dict[Weigh, Cost] = {
        "effort": (effort, number, longest),
        "time": (longest, effort, number),
        "few": (number, effort, longest),
    }
    return orders[weigh]


def best_by_trying(
    small: Small, rulebook: Rulebook, start: Dossier, shown: Mapping[str, int]
) -> dict[int, dict[Weigh, Cost]]:
    """Return the least cost per star and weighing, by trying every option not below today's.

    A star that nothing reaches is missing. Points, minimums and eliminations come from
    `score_set`, nothing else.
    """
    chosen = rulebook.sets[SET]
    per_row = []
    for number, row in zip(small.numbers, small.rows, strict=True):
        answer = start.answer(number)
        case = answer.case or ("a" if row.other else None)
        ways = burdens(row, case, answer.option or 0, shown.get(number, 0))
        per_row.append([(number, option, case, burden) for option, burden in ways.items()])
    best: dict[int, dict[Weigh, Cost]] = {}
    for combination in product(*per_row):
        answers = {
            number: Answer(option=option or None, case=case)
            for number, option, case, _ in combination
        }
        score = score_set(rulebook.edition, chosen, answers, start.eliminations)
        steps = [burden for _, _, _, burden in combination]
        for star in range(3, 0 if score.eliminated else score.star_by_points + 1):
            if score.blockers(star):
                continue
            held = best.setdefault(star, {})
            for weigh in ("effort", "time", "few"):
                spent = cost(steps, weigh)
                held[weigh] = min(held.get(weigh, spent), spent)
    return best
