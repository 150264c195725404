"""The recognised product beside the new dossier: changes by subject, what to renew, results."""

from collections.abc import Iterable
from datetime import date

import msgspec
from msgspec.structs import replace

from ocop_desktop.dossier.checks.check import scored
from ocop_desktop.dossier.conditions import shown_sections
from ocop_desktop.dossier.planning.radar import RadarDay, certificate_days
from ocop_desktop.dossier.sharing.compare import AnswerChange, changes
from ocop_desktop.dossier.upgrade.recognised import Recognised
from ocop_desktop.dossier.upgrade.refresh import Refresh, refresh
from ocop_desktop.dossier.upgrade.results import YearResult, results
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.rulebook.upgrade import UpdateTopic

_OWN = "registration"


class TopicChanges(msgspec.Struct, frozen=True, kw_only=True):
    """What changed under one subject of the law; nothing changed is an answer as well."""

    topic: UpdateTopic
    changes: tuple[AnswerChange, ...]


class UpgradeView(msgspec.Struct, frozen=True, kw_only=True):
    """What the tool shows, prints and answers on the command line.

    `other` are changes the law does not name; without a `base` nothing is compared. `points` are
    those of the recognised dossier and of this one, None while no set is chosen.
    """

    base: Recognised | None
    points: tuple[int | None, int | None]
    topics: tuple[TopicChanges, ...]
    other: tuple[AnswerChange, ...]
    same_criteria: bool
    refresh: tuple[Refresh, ...]
    results: tuple[YearResult, ...]
    days: tuple[RadarDay, ...]
    source: str

    @property
    def count(self) -> int:
        """How many places differ."""
        return len(self.other) + sum(len(one.changes) for one in self.topics)

    @property
    def pressing(self) -> tuple[Refresh, ...]:
        """What must be renewed, without what only is to be looked at."""
        return tuple(one for one in self.refresh if one.state != "check")


def upgrade_view(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    base: Recognised | None,
    today: date,
) -> UpgradeView:
    """Return the view. Criteria are compared only where both stand under the same set."""
    file = rulebook.upgrade
    old = base.dossier() if base else None
    same = old is not None and (old.set, old.rulebook) == (dossier.set, dossier.rulebook)
    found = _changes(rulebook, units, old, dossier, same=same) if old else ()
    topics, other = _sorted(_asked(rulebook, dossier), found, _tools(rulebook))
    expires = dossier.day("registration.certificate_expires")
    return UpgradeView(
        base=base,
        points=(_points(rulebook, old) if same else None, _points(rulebook, dossier)),
        topics=topics if old else (),
        other=other,
        same_criteria=same,
        refresh=refresh(rulebook, old, dossier, today),
        results=results(rulebook, old, dossier, today),
        days=tuple(certificate_days(rulebook.deadlines, expires, "own", "")) if expires else (),
        source=file.source if file else "",
    )


def _changes(
    rulebook: Rulebook, units: AdminUnits, old: Dossier, new: Dossier, *, same: bool
) -> tuple[AnswerChange, ...]:
    found = changes(rulebook, units, _aligned(old, new), new)
    return _paired(
        one for one in found if one.section != _OWN and (same or one.section != "assessment")
    )


def _paired(found: Iterable[AnswerChange]) -> tuple[AnswerChange, ...]:
    """Return the changes with rows that were edited told as one: same table, same first cell."""
    paired: list[AnswerChange] = []
    gone: dict[tuple[str, str], int] = {}
    for one in found:
        key = one.path, (one.before or one.after).partition(";")[0]
        row = ", " in one.label and "/" not in one.path
        if row and one.what == "added" and key in gone:
            place = gone.pop(key)
            label = f"{one.label.rpartition(', ')[0]}, sửa dòng"
            before = paired[place].before
            paired[place] = replace(one, what="changed", label=label, before=before)
            continue
        if row and one.what == "removed":
            gone[key] = len(paired)
        paired.append(one)
    return tuple(paired)


def _aligned(old: Dossier, new: Dossier) -> Dossier:
    """Return `old` with its papers called as in `new` where the content is the same."""
    ids = {item.id for item in new.evidence}
    by_content = {item.sha256: item.id for item in new.evidence if item.sha256}
    return replace(
        old,
        evidence=tuple(
            item if item.id in ids else replace(item, id=by_content.get(item.sha256, item.id))
            for item in old.evidence
        ),
    )


def _sorted(
    topics: tuple[UpdateTopic, ...], found: tuple[AnswerChange, ...], tools: frozenset[str]
) -> tuple[tuple[TopicChanges, ...], tuple[AnswerChange, ...]]:
    """Return the changes by the first topic whose fields name them, and the rest.

    What only a tool asks is no part of the filed dossier and left out unless a topic names it.
    """
    taken: dict[str, list[AnswerChange]] = {topic.id: [] for topic in topics}
    other: list[AnswerChange] = []
    for one in found:
        home = next((t.id for t in topics if one.path.startswith(t.fields)), "")
        if home:
            taken[home].append(one)
        elif one.section not in tools:
            other.append(one)
    grouped = (TopicChanges(topic=topic, changes=tuple(taken[topic.id])) for topic in topics)
    return tuple(grouped), tuple(other)


def _asked(rulebook: Rulebook, dossier: Dossier) -> tuple[UpdateTopic, ...]:
    """Return the topics of which this kind of product is asked something."""
    known = {section.id for section in shown_sections(rulebook, dossier)}
    topics = rulebook.upgrade.topics if rulebook.upgrade else ()
    return tuple(
        topic for topic in topics if any(one.partition(".")[0] in known for one in topic.fields)
    )


def _tools(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(section.id for section in rulebook.sections if section.tool)


def _points(rulebook: Rulebook, dossier: Dossier | None) -> int | None:
    if dossier is None:
        return None
    try:
        found = scored(rulebook, dossier)
    except UserError:
        return None
    return found.points.total if found else None
