"""Criteria, options and criteria sets of Annex II; classification of Annex I."""

from functools import cached_property
from typing import Literal

import msgspec

from ocop_desktop.rulebook.edition import Frozen, PartId


class Option(Frozen, frozen=True):
    """One level of a criterion. `min_star` marks it as the minimum for that star."""

    points: int
    text: str
    min_star: Literal[3, 4, 5] | None = None


class Case(Frozen, frozen=True):
    """One of several alternative option lists of a criterion (tourism 8, 9, 15)."""

    id: str
    when: str
    options: tuple[Option, ...]


class Elimination(Frozen, frozen=True):
    """A rule under a criterion that ends the scoring.

    `disqualified`: the law says "bị loại"; `stop_scoring`: "không đánh giá …". With
    `zero_points_at` the scores themselves decide (set 16, 6.4); otherwise it is a question.
    """

    kind: Literal["disqualified", "stop_scoring"]
    when: str
    zero_points_at: tuple[str, ...] = ()


class Criterion(Frozen, frozen=True):
    """One distinct leaf criterion; exactly one of `options`, `cases`, `single_box` is given."""

    id: str
    part: PartId
    topic: str
    title: str
    hint: str = ""
    note: str = ""
    requirement: str = ""
    applies_when: Literal["has_story"] | None = None
    single_box: bool = False
    options: tuple[Option, ...] = ()
    cases: tuple[Case, ...] = ()
    eliminates: tuple[Elimination, ...] = ()


class Disqualifier(Frozen, frozen=True):
    """A cause for which the whole dossier is out before any scoring."""

    id: str
    when: str


class Doubt(Frozen, frozen=True, kw_only=True):
    """A place where the transcription is repaired, doubtful or remarkable. Always shown."""

    number: str | None = None
    kind: Literal["source_doubt", "transcription_fix", "observation"]
    text: str


class CriterionRef(Frozen, frozen=True):
    """How a set's file names a criterion: number in the set, id, maximum."""

    number: str
    id: str
    max: int
    group: str = ""


class SubGroup(Frozen, frozen=True):
    """A heading between section and criterion (6.1 and 6.2 of sets 11 and 13)."""

    number: str
    title: str
    max: int | None = None


class SetSectionFile(Frozen, frozen=True):
    """A section of a set as written in its file."""

    number: str
    title: str
    max: int
    criteria: tuple[CriterionRef, ...]
    groups: tuple[SubGroup, ...] = ()


class SetPartFile(Frozen, frozen=True):
    """A part of a set as written in its file."""

    part: PartId
    max: int
    sections: tuple[SetSectionFile, ...]


class SetFile(Frozen, frozen=True, kw_only=True):
    """One file of `sets/`."""

    no: int
    id: str
    name: str
    group: str
    subgroup: str = ""
    agencies: tuple[str, ...]
    samples_required: bool
    source: str
    keywords: tuple[str, ...]
    disqualifiers: tuple[Disqualifier, ...] = ()
    parts: tuple[SetPartFile, ...]
    doubts: tuple[Doubt, ...] = ()


class SetCriterion(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A criterion in its place within a set. Its `__dict__` only holds the index of its marks."""

    number: str
    criterion: Criterion
    max: int
    part: PartId
    section: str
    group: str
    place: str

    def options(self, case: str | None = None) -> tuple[Option, ...]:
        """Return the options in the law's order; a single box is one option worth the maximum.

        Raises KeyError when the criterion has cases and `case` names none of them.
        """
        if self.criterion.single_box:
            return (Option(points=self.max, text=self.criterion.title),)
        if self.criterion.cases:
            for candidate in self.criterion.cases:
                if candidate.id == case:
                    return candidate.options
            raise KeyError(case)
        return self.criterion.options

    def marks(self, case: str | None = None) -> tuple[tuple[int, int], ...]:
        """Return (option from 1, star) of every option that is the minimum of a star.

        Raises KeyError when the criterion has cases and `case` names none of them.
        """
        return self._marks[case if self.criterion.cases else None]

    @cached_property
    def _marks(self) -> dict[str | None, tuple[tuple[int, int], ...]]:
        cases: list[str | None] = [case.id for case in self.criterion.cases]
        return {
            case: tuple(
                (index, option.min_star)
                for index, option in enumerate(self.options(case), start=1)
                if option.min_star is not None
            )
            for case in cases or [None]
        }


class SetSection(msgspec.Struct, frozen=True, kw_only=True):
    """A section (1, 2, … ) of a set with its criteria in order."""

    number: str
    title: str
    max: int
    part: PartId
    groups: tuple[SubGroup, ...]
    criteria: tuple[SetCriterion, ...]


class CriteriaSet(msgspec.Struct, frozen=True, kw_only=True):
    """One of the score sheets of Annex II, resolved."""

    no: int
    id: str
    name: str
    industry: "Industry"
    group: "Group"
    subgroup: str
    agencies: tuple[str, ...]
    samples_required: bool
    source: str
    keywords: tuple[str, ...]
    disqualifiers: tuple[Disqualifier, ...]
    sections: tuple[SetSection, ...]
    doubts: tuple[Doubt, ...]
    by_number: dict[str, SetCriterion]

    @property
    def criteria(self) -> tuple[SetCriterion, ...]:
        """All leaf criteria in the law's order."""
        return tuple(self.by_number.values())

    def part_max(self, part: PartId) -> int:
        """Return the maximum of a part, added up from its criteria."""
        return sum(item.max for item in self.criteria if item.part == part)

    def doubts_at(self, number: str) -> tuple[Doubt, ...]:
        """Return the doubts recorded for the criterion `number` or for the heading above it."""
        item = self.by_number[number]
        places = {number, item.group, item.section}
        return tuple(doubt for doubt in self.doubts if doubt.number in places)


class Industry(Frozen, frozen=True):
    """Ngành (sản phẩm) of Annex I."""

    id: str
    name: str


class Group(Frozen, frozen=True):
    """Nhóm of Annex I."""

    id: str
    name: str
    industry: str


class Agency(Frozen, frozen=True):
    """Cơ quan chủ trì quản lý of Annex I."""

    id: str
    name: str


class Classification(Frozen, frozen=True):
    """Industries, groups and agencies of Annex I."""

    source: str
    industries: tuple[Industry, ...]
    groups: tuple[Group, ...]
    agencies: tuple[Agency, ...]
