"""A road laid into the calendar: what to do, from when, until when, and whether it is in time."""

from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.days import shifted
from ocop_desktop.dossier.planning.calendar import latest_filing, round_of
from ocop_desktop.dossier.scoring.advisor import Road, Weigh, road
from ocop_desktop.dossier.scoring.proposals import Proposal, propose
from ocop_desktop.dossier.scoring.truth import Fall, Truth, three_scores
from ocop_desktop.dossier.scoring.ways import DAYS_PER_MONTH
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import lower_first


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the to-do.

    `renew`: a paper lapses before the council; `raise`: climb to an option; `accept`: take over
    what the data shows; `prove`: attach a paper. `id` is what `planned/<id>` marks. Dates are None
    while no round is chosen.
    """

    id: str
    kind: Literal["renew", "accept", "raise", "prove"]
    criterion: str
    title: str
    reason: str
    points: int
    opens: tuple[int, ...]
    months: float
    effort: int
    papers: tuple[str, ...]
    field: str
    to_option: int | None
    possible: bool
    start_by: date | None
    planned: bool


class Roadmap(msgspec.Struct, frozen=True, kw_only=True):
    """The ordered to-do for a star, with the day by which the dossier must be handed in."""

    star: int
    reachable: bool
    in_time: bool
    reason: str
    points_now: int
    points_after: int
    points_needed: int
    file_by: date | None
    steps: tuple[Step, ...]


def roadmap(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    star: int,
    today: date,
    weigh: Weigh = "effort",
    *,
    proposals: dict[str, Proposal] | None = None,
    truth: Truth | None = None,
) -> Roadmap:
    """Return the to-do that leads to `star`: papers that lapse, then raises, then missing proof.

    `proposals` and `truth` of the same dossier and day spare computing them again.
    """
    if proposals is None:
        proposals = propose(rulebook, units, dossier, today)
    if truth is None:
        truth = three_scores(rulebook, dossier, today)
    found = road(
        rulebook,
        dossier,
        star,
        today,
        proposals=proposals,
        weigh=weigh,
    )
    chosen = round_of(rulebook, dossier)
    file_by = latest_filing(rulebook, chosen[1]) if chosen else None
    planner = _Planner(rulebook, dossier, today, file_by)
    raised = {item.criterion for item in found.raises if not item.accept}
    steps = [planner.renew(fall) for fall in truth.lapsing]
    steps += planner.raises(found)
    steps += [planner.prove(fall) for fall in truth.unproven if fall.criterion not in raised]
    return Roadmap(
        star=star,
        reachable=found.reachable,
        in_time=found.reachable and all(step.possible for step in steps),
        reason=found.reason,
        points_now=found.points_now,
        points_after=found.points_after,
        points_needed=found.points_needed,
        file_by=file_by,
        steps=tuple(steps),
    )


class _Planner:
    def __init__(
        self, rulebook: Rulebook, dossier: Dossier, today: date, file_by: date | None
    ) -> None:
        self._rulebook = rulebook
        self._dossier = dossier
        self._today = today
        self._file_by = file_by

    def renew(self, fall: Fall) -> Step:
        papers = [paper for paper in self._rulebook.papers() if paper.kind in fall.missing]
        topic = self._topic(fall.criterion)
        fitting = next((paper for paper in papers if topic in paper.topics), None)
        days = fitting.days if fitting else 0
        names = ", ".join(fall.expired)
        return self._step(
            id=f"renew-{fall.criterion}",
            kind="renew",
            criterion=fall.criterion,
            title=f"Xin cấp lại {lower_first(names)}",
            reason=f"Giấy hết hạn trước ngày hội đồng có kết quả; giữ {fall.claimed} điểm.",
            months=round(days / DAYS_PER_MONTH, 1),
            effort=2,
            papers=(fitting.id,) if fitting else (),
        )

    def prove(self, fall: Fall) -> Step:
        kinds = [lower_first(self._rulebook.kind(kind).name) for kind in fall.missing]
        return self._step(
            id=f"prove-{fall.criterion}",
            kind="prove",
            criterion=fall.criterion,
            title=f"Gắn minh chứng cho tiêu chí {fall.criterion}",
            reason=f"Cần {' hoặc '.join(kinds)}; chưa có thì chỉ còn {fall.kept} điểm.",
            effort=1,
        )

    def raises(self, found: Road) -> list[Step]:
        steps = []
        for item in found.raises:
            opens = f"Mở mức {item.opens[0]} sao. " if item.opens else ""
            steps.append(
                self._step(
                    id=f"raise-{item.criterion}-{item.to_option}",
                    kind="accept" if item.accept else "raise",
                    criterion=item.criterion,
                    title=item.title,
                    reason=f"{opens}{item.note}".strip(),
                    points=item.points,
                    opens=item.opens,
                    months=item.months,
                    effort=item.effort,
                    papers=item.papers,
                    field=item.field,
                    to_option=item.to_option,
                )
            )
        return steps

    def _step(
        self,
        *,
        id: str,  # noqa: A002 - the field's name
        kind: Literal["renew", "accept", "raise", "prove"],
        criterion: str,
        title: str,
        reason: str,
        points: int = 0,
        opens: tuple[int, ...] = (),
        months: float = 0,
        effort: int = 0,
        papers: tuple[str, ...] = (),
        field: str = "",
        to_option: int | None = None,
    ) -> Step:
        wait = round(months * DAYS_PER_MONTH)
        start_by = shifted(self._file_by, -wait) if self._file_by else None
        return Step(
            id=id,
            kind=kind,
            criterion=criterion,
            title=title,
            reason=reason,
            points=points,
            opens=opens,
            months=months,
            effort=effort,
            papers=papers,
            field=field,
            to_option=to_option,
            possible=start_by is None or start_by >= self._today,
            start_by=start_by,
            planned=self._dossier.planned.get(id, False),
        )

    def _topic(self, number: str) -> str:
        chosen = self._rulebook.sets[self._dossier.set or ""]
        return chosen.by_number[number].criterion.topic
