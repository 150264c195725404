"""How far a dossier is: per section, per page, and as a whole. Shapes for lists and bars."""

from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import is_filled, is_required, shown_fields, shown_sections
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook

State = Literal["not_started", "in_progress", "problems", "blocked", "ready"]


class SectionProgress(msgspec.Struct, frozen=True, kw_only=True):
    """State of one page: fields filled of those asked, required ones filled of required."""

    state: State
    filled: int
    asked: int
    required_filled: int
    required: int
    problems: int


def progress(
    rulebook: Rulebook, dossier: Dossier, score: Score | None, findings: tuple[Finding, ...]
) -> dict[str, SectionProgress]:
    """Return the state of every shown section (not a tool's), then "evidence", "assessment"."""
    pages = {
        section.id: _section(rulebook, dossier, section.id, findings)
        for section in shown_sections(rulebook, dossier)
        if not section.tool
    }
    pages["evidence"] = _evidence(rulebook, dossier, score, findings)
    pages["assessment"] = _assessment(rulebook, dossier, score, findings)
    return pages


# Rules that speak of work left to do, not of a mistake: they make a page unfinished, not blocked.
TO_DO = frozenset(
    {"required", "rows-missing", "criterion-unanswered", "elimination-unanswered", "set-missing"}
)


def _problems(findings: tuple[Finding, ...], page: str) -> tuple[int, int]:
    """Return (blocking, should fix) mistakes of a page, without what is only not done yet."""
    own = [item for item in findings if item.section == page and item.rule not in TO_DO]
    return (
        sum(item.severity == "blocking" for item in own),
        sum(item.severity == "should_fix" for item in own),
    )


def _state(*, filled: int, complete: bool, blocking: int, should_fix: int) -> State:
    if blocking:
        return "blocked"
    if not filled:
        return "not_started"
    if should_fix:
        return "problems"
    return "ready" if complete else "in_progress"


def _section(
    rulebook: Rulebook, dossier: Dossier, section_id: str, findings: tuple[Finding, ...]
) -> SectionProgress:
    section = next(s for s in rulebook.sections if s.id == section_id)
    fields = shown_fields(section, rulebook, dossier)
    filled = {field.id for field in fields if is_filled(field, dossier)}
    required = {field.id for field in fields if is_required(field, rulebook, dossier)}
    blocking, should_fix = _problems(findings, section_id)
    short = any(f.rule == "rows-missing" and f.section == section_id for f in findings)
    return SectionProgress(
        state=_state(
            filled=len(filled),
            complete=required <= filled and not short,
            blocking=blocking,
            should_fix=should_fix,
        ),
        filled=len(filled),
        asked=len(fields),
        required_filled=len(required & filled),
        required=len(required),
        problems=blocking + should_fix,
    )


def _assessment(
    rulebook: Rulebook, dossier: Dossier, score: Score | None, findings: tuple[Finding, ...]
) -> SectionProgress:
    chosen = rulebook.sets.get(dossier.set or "")
    asked = len(chosen.criteria) if chosen else 0
    answered = score.answered if score else 0
    open_questions = any(f.section == "assessment" and f.rule in TO_DO for f in findings)
    blocking, should_fix = _problems(findings, "assessment")
    return SectionProgress(
        state=_state(
            filled=answered,
            complete=bool(chosen) and not open_questions,
            blocking=blocking,
            should_fix=should_fix,
        ),
        filled=answered,
        asked=asked,
        required_filled=answered,
        required=asked,
        problems=blocking + should_fix,
    )


def _evidence(
    rulebook: Rulebook, dossier: Dossier, score: Score | None, findings: tuple[Finding, ...]
) -> SectionProgress:
    chosen = rulebook.sets.get(dossier.set or "")
    missing = sum(f.rule == "criterion-unproven" for f in findings)
    asked = 0
    if chosen is not None and score is not None:
        for item in chosen.criteria:
            points = score.per_criterion[item.number]
            asked += bool(rulebook.proof(item.criterion).kinds_for(points))
    blocking, should_fix = _problems(findings, "evidence")
    return SectionProgress(
        state=_state(
            filled=len(dossier.evidence),
            complete=not missing,
            blocking=blocking,
            should_fix=should_fix,
        ),
        filled=len(dossier.evidence),
        asked=asked,
        required_filled=asked - missing,
        required=asked,
        problems=blocking + should_fix,
    )
