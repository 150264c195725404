"""Checks of what the quality and environment tools compute: results, lists, declarations."""

from collections.abc import Iterator

from ocop_desktop.dossier.environment.labour import PEOPLE, labour
from ocop_desktop.dossier.environment.standing import KIND, standing
from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.quality.control import PLAN, control_gaps
from ocop_desktop.dossier.quality.guests import guests
from ocop_desktop.dossier.quality.reports import RESULTS, ReportLine, reports


def quality_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield what a tool's own data contradict; nothing while nobody used the tool."""
    if context.dossier.rows(RESULTS):
        for line in reports(context.dossier).lines:
            yield from _result(context, line)
    for gap in control_gaps(context.rulebook, context.dossier):
        yield context.finding(
            "control-gap", section="control", field=PLAN, step=gap.step, message=gap.message
        )
    if context.dossier.rows(PEOPLE):
        for problem in labour(context.dossier).problems:
            yield context.finding(
                "workers-differ", section="workforce", field=PEOPLE, problem=problem
            )
    found = guests(context.rulebook, context.dossier, context.today)
    for one in found.gaps if found is not None else ():
        yield context.finding(
            "guests-differ",
            section=one.field.partition(".")[0],
            field=one.field,
            where=one.where,
            message=one.message,
        )
    yield from _environment(context)


def _result(context: CheckContext, line: ReportLine) -> Iterator[Finding]:
    place = {"section": "standard", "field": RESULTS, "name": line.name}
    if line.verdict == "fail":
        result = f"{line.result} {line.unit}".strip()
        yield context.finding("test-result-failed", result=result, limit=line.limit, **place)
    if not line.known:
        named = line.report or "chưa ghi số"
        yield context.finding("test-report-unknown", report=named, **place)


def _environment(context: CheckContext) -> Iterator[Finding]:
    told = any(name.startswith("impact.") for name in context.dossier.answers)
    found = standing(context.rulebook, context.dossier) if told else None
    if found is not None and found.conflict:
        yield context.finding(
            "environment-conflict",
            section=KIND.partition(".")[0],
            field=KIND,
            conflict=found.conflict,
            law=found.source,
        )
