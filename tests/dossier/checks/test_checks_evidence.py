"""Papers that prove points, papers that ran out or will before the council."""

from datetime import date
from typing import Any

import pytest

from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.planning.calendar import council_day
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)
ROUND = {"registration.round": "dot-1", "registration.year": 2027}


def dossier(*evidence: Evidence, **more: Any) -> Dossier:
    answers = more.pop("answers", ROUND)
    return Dossier(id="d", rulebook="qd-26-2026", answers=answers, evidence=evidence, **more)


def found(rulebook: Rulebook, units: AdminUnits, given: Dossier, rule: str) -> list[Finding]:
    return [item for item in check(rulebook, units, given, TODAY) if item.rule == rule]


def paper(**more: Any) -> Evidence:
    told = {"id": "e", "file": "a.pdf", "kind": "dieu-kien-san-xuat", "criteria": ("10",)} | more
    return Evidence(**told)


def test_a_paper_is_in_force_to_the_end_of_its_day(rulebook: Rulebook, units: AdminUnits) -> None:
    for day, expired in ((date(2026, 11, 19), True), (TODAY, False)):
        given = dossier(paper(expires_on=day))
        hits = found(rulebook, units, given, "paper-expired")
        assert bool(hits) == expired
        soon = found(rulebook, units, given, "paper-expires-before-council")
        assert bool(soon) != expired
    (hit,) = found(rulebook, units, dossier(paper(expires_on=date(2026, 11, 19))), "paper-expired")
    assert (hit.severity, hit.evidence, hit.criterion) == ("blocking", "e", "10")


def test_the_council_day_itself_is_soon_enough(rulebook: Rulebook, units: AdminUnits) -> None:
    council = council_day(rulebook, dossier())
    assert council is not None
    rule = "paper-expires-before-council"
    assert not found(rulebook, units, dossier(paper(expires_on=council)), rule)
    (hit,) = found(
        rulebook, units, dossier(paper(expires_on=date.fromordinal(council.toordinal() - 1))), rule
    )
    assert hit.severity == "should_fix"
    assert council.strftime("%d/%m/%Y").lstrip("0").split("/")[-1] in hit.message
    without = dossier(paper(expires_on=date(2026, 12, 1)), answers={})
    assert not found(rulebook, units, without, rule), "no round, no council"


@pytest.mark.parametrize(
    ("issued", "old"),
    [(date(2025, 11, 20), True), (date(2025, 11, 21), False), (date(2024, 1, 1), True)],
)
def test_a_test_report_is_old_after_twelve_months(
    rulebook: Rulebook, units: AdminUnits, issued: date, *, old: bool
) -> None:
    report = paper(kind="kiem-nghiem", issued_on=issued)
    hits = found(rulebook, units, dossier(report), "test-report-old")
    assert bool(hits) == old
    assert all(hit.severity == "should_fix" and "12 tháng" in hit.message for hit in hits)
    other = paper(issued_on=issued)
    assert not found(rulebook, units, dossier(other), "test-report-old")


def test_what_a_paper_is_and_proves_is_asked_for(rulebook: Rulebook, units: AdminUnits) -> None:
    bare = dossier(paper(kind=None, criteria=()))
    (kind,) = found(rulebook, units, bare, "evidence-without-kind")
    (tie,) = found(rulebook, units, bare, "evidence-unused")
    assert (kind.severity, tie.severity) == ("advice", "advice")
    tied = dossier(paper(criteria=(), fields=("product.photos",)))
    assert not found(rulebook, units, tied, "evidence-unused")
    assert not found(rulebook, units, tied, "evidence-without-kind")


def test_points_without_a_paper_are_named(rulebook: Rulebook, units: AdminUnits) -> None:
    chosen = rulebook.sets["mat-ong-va-nong-san-khac"]
    item = next(
        one
        for one in chosen.criteria
        if not one.criterion.cases and rulebook.proof(one.criterion).kinds_for(3)
    )
    level = next(at for at, option in enumerate(item.criterion.options, 1) if option.points == 3)
    given = dossier(set=chosen.id, assessment={item.number: Answer(option=level)})
    rule = "criterion-unproven"
    (hit,) = [h for h in found(rulebook, units, given, rule) if h.criterion == item.number]
    assert "3 điểm" in hit.message
    (kind, *_) = rulebook.proof(item.criterion).kinds_for(3)
    proof = paper(kind=kind, criteria=(item.number,))
    proven = dossier(proof, set=chosen.id, assessment={item.number: Answer(option=level)})
    assert not [h for h in found(rulebook, units, proven, rule) if h.criterion == item.number]
