"""Every right on its way: which steps are done, which is due, when it lapses."""

from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.naming import same_holder
from ocop_desktop.dossier.scoring.measures import day, months_before
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.rights import RightKind, RightRoute, RightsFile, RightStep

RIGHTS = "ip.rights"

StepState = Literal["done", "late", "next", "later", "open"]
Standing = Literal["preparing", "under_way", "granted", "to_renew", "lapsed"]


class StepOfRight(msgspec.Struct, frozen=True, kw_only=True):
    """One step. `day` is when it was done, or when it is to be expected (None: nobody knows).

    "open" steps have no clock: they wait for the owner.
    """

    step: RightStep
    state: StepState
    day: date | None


class Right(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the table of rights. `row` counts from 1.

    `number` is that of the deed or decision, and of the application before there is one.
    `lapses` is the day written in the table, or (`reckoned`) counted from the kind's life;
    `renew_from` is when a renewal may be filed, None where there is none.
    """

    row: int
    name: str
    kind: str
    kind_name: str
    stage: str
    holder: str
    number: str
    application: str
    standing: Standing
    own: bool
    steps: tuple[StepOfRight, ...]
    lapses: date | None
    reckoned: bool
    renew_from: date | None
    source: str
    doubt: str

    @property
    def current(self) -> StepOfRight | None:
        """The first step that is not done, None when all are."""
        return next((step for step in self.steps if step.state != "done"), None)

    def reached(self, step_id: str) -> bool:
        """Return whether a step is done; a right that lapsed has reached nothing."""
        done = any(one.step.id == step_id and one.state == "done" for one in self.steps)
        return done and self.standing != "lapsed"

    def expected(self, step_id: str) -> date | None:
        """Return the day of a step, done or to be expected."""
        return next((one.day for one in self.steps if one.step.id == step_id), None)


def rights(rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[Right, ...]:
    """Return every right of the table as of `today`; none where the edition knows no rights."""
    file = rulebook.rights
    if file is None or RIGHTS not in rulebook.fields:
        return ()
    found = []
    for number, row in enumerate(dossier.rows(RIGHTS), start=1):
        kind = file.kind(str(row.get("kind") or ""))
        if kind is not None:
            found.append(_right(rulebook, file, kind, dossier, row, number, today))
    return tuple(found)


def steps_of(file: RightsFile, route: RightRoute, row: Row, today: date) -> tuple[StepOfRight, ...]:
    """Return the steps of a row: done ones with their day, the others with the expected one.

    A step counts from the day the step before was done or is expected, but never from a day
    that has passed without it: a late office still has not answered today. Behind a step whose
    day was not written nothing is expected.
    """
    done = _done(file, route, row)
    found: list[StepOfRight] = []
    before: date | None = None
    first = True
    for place, step in enumerate(route.steps):
        told = day(row, step.column)
        if place <= done:
            before = told
            found.append(StepOfRight(step=step, state="done", day=told))
            continue
        expected = _counted(before, step)
        state: StepState = "open" if expected is None else "next" if first else "later"
        if state == "next" and expected is not None and expected < today:
            state = "late"
        found.append(StepOfRight(step=step, state=state, day=expected))
        before = max(expected, today) if expected else None
        first = False
    return tuple(found)


def _right(
    rulebook: Rulebook,
    file: RightsFile,
    kind: RightKind,
    dossier: Dossier,
    row: Row,
    number: int,
    today: date,
) -> Right:
    holder, producer = str(row.get("holder") or ""), dossier.text("producer.name")
    own = not holder or not producer or same_holder(holder, producer)
    used = kind.use_route if kind.use_route and not (own and holder) else ""
    steps = steps_of(file, file.route(used or kind.route), row, today)
    lapses, reckoned = _lapses(kind, row, used=bool(used))
    column = rulebook.fields[RIGHTS].column("kind")
    kind_name = next(one.label for one in column.choices if one.id == kind.id)
    if steps[-1].state != "done" and reckoned:
        lapses, reckoned = None, False
    return Right(
        row=number,
        name=str(row.get("name") or "") or kind_name,
        kind=kind.id,
        kind_name=kind_name,
        stage=str(row.get("stage") or ""),
        holder=holder,
        number=str(row.get("certificate") or row.get("application") or ""),
        application=str(row.get("application") or ""),
        standing=_standing(file, row, steps, lapses, today),
        own=own or bool(used),
        steps=steps,
        lapses=lapses,
        reckoned=reckoned,
        renew_from=(
            months_before(lapses, file.warn_months)
            if lapses and (used or _can_be_renewed(kind, row, lapses))
            else None
        ),
        source=kind.source,
        doubt=kind.doubt if reckoned or not lapses else "",
    )


def _done(file: RightsFile, route: RightRoute, row: Row) -> int:
    """Return the place of the last step that is done, by stage or by date; -1 for none."""
    stage = next((one.step for one in file.stages if one.id == row.get("stage")), "")
    places = [-1]
    for place, step in enumerate(route.steps):
        if step.id == stage or day(row, step.column) is not None:
            places.append(place)
    return max(places)


def _counted(before: date | None, step: RightStep) -> date | None:
    return months_before(before, -step.months) if before and step.months else None


def _lapses(kind: RightKind, row: Row, *, used: bool) -> tuple[date | None, bool]:
    told = day(row, "expires_on")
    if told is not None or used or not kind.life_months:
        return told, False
    since = day(row, kind.life_from)
    return (months_before(since, -kind.life_months), True) if since else (None, False)


def _can_be_renewed(kind: RightKind, row: Row, lapses: date) -> bool:
    """Return whether the kind may live on after a day; some kinds only up to a longest life."""
    since = day(row, kind.life_from) if kind.most_months else None
    return kind.renewable and (since is None or lapses < months_before(since, -kind.most_months))


def _standing(
    file: RightsFile, row: Row, steps: tuple[StepOfRight, ...], lapses: date | None, today: date
) -> Standing:
    if row.get("stage") == "expired" or (lapses is not None and lapses < today):
        return "lapsed"
    if steps[-1].state == "done":
        soon = lapses is not None and months_before(lapses, file.warn_months) <= today
        return "to_renew" if soon else "granted"
    applied = any(one.step.id == "application" and one.state == "done" for one in steps)
    return "under_way" if applied else "preparing"
