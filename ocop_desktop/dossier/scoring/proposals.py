"""Let the data answer: the option that tables already filled point to, with the reason.

A proposal is never taken over by itself; a choice that contradicts it becomes a finding.
"""

from datetime import date

import msgspec

from ocop_desktop.dossier.conditions import holds, is_filled
from ocop_desktop.dossier.scoring.measures import MEASURES, Facts
from ocop_desktop.dossier.telling import Words
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.proposals import Level, ProposalRule, Test
from ocop_desktop.rulebook.units import AdminUnits


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What the data says about a criterion. `option` is None when no level is reached."""

    criterion: str
    option: int | None
    points: int
    reason: str
    reading: str
    fields: tuple[str, ...]
    source: str


class RequirementProposal(msgspec.Struct, frozen=True, kw_only=True):
    """What the data says about a criterion's own condition."""

    criterion: str
    met: bool
    reason: str
    source: str


def propose(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date
) -> dict[str, Proposal]:
    """Return proposals per criterion number; where the data says nothing there is none."""
    chosen = rulebook.sets.get(dossier.set or "")
    if chosen is None:
        return {}
    facts = Facts(rulebook=rulebook, units=units, dossier=dossier, today=today, valid_on=today)
    found: dict[str, Proposal] = {}
    for item in chosen.criteria:
        rule = rulebook.proposal_rule(item.criterion)
        if rule is not None and _known(facts, rule.needs):
            proposal = _propose(facts, rule, item)
            if proposal is not None:
                found[item.number] = proposal
    return found


def propose_requirements(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date
) -> dict[str, RequirementProposal]:
    """Return, per criterion with a condition of its own, whether the data meets it."""
    chosen = rulebook.sets.get(dossier.set or "")
    facts = Facts(rulebook=rulebook, units=units, dossier=dossier, today=today, valid_on=today)
    found: dict[str, RequirementProposal] = {}
    for item in chosen.criteria if chosen else ():
        for rule in rulebook.proposals.requirements:
            if rule.topic != item.criterion.topic or not item.criterion.requirement:
                continue
            if _known(facts, rule.needs):
                measured = MEASURES[rule.tests[0].measure](facts, rule.tests[0])
                words = {rule.tests[0].measure: measured.words if measured else ""}
                found[item.number] = RequirementProposal(
                    criterion=item.number,
                    met=all(passes(facts, test) for test in rule.tests),
                    reason=rule.says.format_map(words),
                    source=rule.source,
                )
    return found


def passes(facts: Facts, test: Test) -> bool:
    """Return whether a measure lies within the bounds of `test`."""
    measured = MEASURES[test.measure](facts, test)
    if measured is None:
        return False
    value = measured.value
    return (
        (test.at_least is None or value >= test.at_least)
        and (test.above is None or value > test.above)
        and (test.below is None or value < test.below)
    )


def _known(facts: Facts, needs: tuple[str, ...]) -> bool:
    fields = facts.rulebook.fields
    return all(name in fields and is_filled(fields[name], facts.dossier) for name in needs)


def _reached(facts: Facts, level: Level) -> bool:
    return (
        holds(level.when, facts.rulebook, facts.dossier)
        and all(passes(facts, test) for test in level.tests)
        and (not level.any_tests or any(passes(facts, test) for test in level.any_tests))
    )


def _silent(facts: Facts, rule: ProposalRule) -> bool:
    """Return whether a number the rule asks for here cannot be read from the answers."""
    return any(
        MEASURES[test.measure](facts, test) is None
        for level in rule.levels
        if holds(level.when, facts.rulebook, facts.dossier)
        for test in (*level.tests, *level.any_tests)
    )


def _propose(facts: Facts, rule: ProposalRule, item: SetCriterion) -> Proposal | None:
    downwards = sorted(rule.levels, key=lambda level: level.option, reverse=True)
    option = next((level.option for level in downwards if _reached(facts, level)), None)
    if option is None and _silent(facts, rule):
        return None  # not known is not the same as not reached
    return Proposal(
        criterion=item.number,
        option=option,
        points=item.options()[option - 1].points if option else 0,
        reason=rule.says.format_map(Words(facts, rule)),
        reading=rule.reading,
        fields=rule.needs,
        source=f"{rule.source} ({item.place})",
    )
