"""Checks of the self-assessment: eliminations, unanswered criteria, minimums of the target."""

from collections.abc import Iterator

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.scoring.score import Score, applies
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion

PAGE = "assessment"


def assessment_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield the findings about part III; nothing while no set is chosen."""
    chosen = context.rulebook.sets.get(context.dossier.set or "")
    if chosen is None or context.score is None:
        return
    yield from _eliminations(context, chosen, context.score)
    for item in chosen.criteria:
        yield from _criterion(context, chosen, context.score, item)
    yield from _target(context, chosen, context.score)
    yield from _traceability(context, chosen, context.score)


def _eliminations(context: CheckContext, chosen: CriteriaSet, score: Score) -> Iterator[Finding]:
    for hit in score.eliminations:
        rule = "eliminated" if hit.kind == "disqualified" else "scoring-stopped"
        criterion = hit.id if hit.id in chosen.by_number else ""
        yield context.finding(
            rule, section=PAGE, criterion=criterion, when=hit.when, place=hit.place
        )
    answered = context.dossier.eliminations
    for disqualifier in chosen.disqualifiers:
        if disqualifier.id not in answered:
            yield context.finding(
                "elimination-unanswered", section=PAGE, when=disqualifier.when, place=chosen.source
            )
    for item in chosen.criteria:
        for elimination in item.criterion.eliminates:
            if not elimination.zero_points_at and item.number not in answered:
                yield context.finding(
                    "elimination-unanswered",
                    section=PAGE,
                    criterion=item.number,
                    when=elimination.when,
                    place=item.place,
                )


def _criterion(
    context: CheckContext, chosen: CriteriaSet, score: Score, item: SetCriterion
) -> Iterator[Finding]:
    answer = context.dossier.answer(item.number)
    words = {
        "section": PAGE,
        "criterion": item.number,
        "number": item.number,
        "title": item.criterion.title,
        "place": item.place,
    }
    if not applies(item, chosen, context.dossier.assessment):
        return
    points = score.per_criterion[item.number]
    if answer.option is None:
        # A criterion that reaches no level may be left without a choice, but then says why.
        if not answer.description:
            yield context.finding("criterion-unanswered", **words)
    elif points > 0 and not answer.description:
        yield context.finding("criterion-undescribed", points=points, **words)
    if item.criterion.requirement:
        met = context.dossier.requirements.get(item.number)
        words["requirement"] = item.criterion.requirement
        if met is None:
            yield context.finding("requirement-unanswered", **words)
        elif not met:
            yield context.finding("requirement-unmet", **words)


def _target(context: CheckContext, chosen: CriteriaSet, score: Score) -> Iterator[Finding]:
    target = target_star(context.dossier)
    if target is None:
        return
    for blocker in score.blockers(target):
        item = chosen.by_number[blocker.criterion]
        yield context.finding(
            "minimum-missed",
            section=PAGE,
            criterion=item.number,
            number=item.number,
            title=item.criterion.title,
            have=blocker.have,
            need=blocker.need,
            star=target,
            place=item.place,
        )
    need = context.rulebook.band(target).from_points
    if score.points.total < need:
        yield context.finding(
            "target-points", section=PAGE, points=score.points.total, star=target, need=need
        )


def _traceability(context: CheckContext, chosen: CriteriaSet, score: Score) -> Iterator[Finding]:
    if context.dossier.text("packaging.trace_link"):
        return
    needed = {
        "label": int(context.parameter("trace-missing", "label_points")),
        "story": int(context.parameter("trace-missing", "story_points")),
    }
    for item in chosen.criteria:
        points = needed.get(item.criterion.topic)
        if points is not None and score.per_criterion[item.number] >= max(points, item.max):
            yield context.finding(
                "trace-missing",
                section=PAGE,
                criterion=item.number,
                field="packaging.trace_link",
                number=item.number,
                place=item.place,
            )
