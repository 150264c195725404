"""Findings about labels, lots and traceability, once there are words or events to judge."""

from collections.abc import Iterator

from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.labels.check import TEXT, check_label
from ocop_desktop.dossier.labels.report import LabelLine
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.tracing.lots import EVENTS
from ocop_desktop.dossier.tracing.page import trace_report
from ocop_desktop.text import lower_first

_LABEL, _TRACE = "labelling", "tracing"


def label_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield what is missing or wrong on the label that was read, and in the records of lots."""
    if context.rulebook.labels is not None and context.dossier.text(TEXT).strip():
        report = check_label(context.rulebook, context.units, context.dossier, context.today)
        for line in report.of("missing", "wrong", "old"):
            yield _finding(context, line)
    if context.rulebook.tracing is not None:
        yield from _tracing(context)


def _finding(context: CheckContext, line: LabelLine) -> Finding:
    place = {"section": _LABEL, "field": TEXT}
    what, labels = lower_first(line.name), context.rulebook.labels
    article = f"{line.article} (chỗ chưa chắc: {line.doubt})" if line.doubt else line.article
    if line.state == "missing":
        fix = f"Ghi thêm: {line.wanted}" if line.wanted else line.fix or "Ghi thêm lên nhãn."
        return context.finding("label-missing", what=what, fix=fix, article=article, **place)
    if line.state == "old" and labels is not None:
        until = format_date(labels.transition.old_address_until)
        return context.finding(
            "label-old-address", found=line.found, until=until, article=article, **place
        )
    problem = f"{line.problem}."
    return context.finding(
        "label-wrong", what=what, problem=problem, fix=line.fix, article=article, **place
    )


def _tracing(context: CheckContext) -> Iterator[Finding]:
    report = trace_report(context.rulebook, context.units, context.dossier, context.today)
    for lot in report.lots:
        for problem in lot.problems:
            yield context.finding(
                "lot-balance", section=_TRACE, field=EVENTS, lot=lot.lot, problem=f"{problem}."
            )
    for item in report.disagreements:
        yield context.finding(
            "trace-wrong",
            section=item.field.partition(".")[0],
            field=item.field,
            what=item.what,
            problem=f"{item.problem}.",
            fix=item.fix,
            article=item.article,
        )
