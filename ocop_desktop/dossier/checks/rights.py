"""Checks of intellectual property: owners, dates, offices that are late, marks on the pack."""

from collections.abc import Iterator

from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.rights.signs import SIGNS, disorders, owners_differ, signs
from ocop_desktop.dossier.rights.tracker import RIGHTS, Right, rights

_ALL_REGISTERED = "ip.all_marks_registered"


def rights_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield what the table of rights and the list of signs contradict."""
    if context.rulebook.rights is None:
        return
    known = rights(context.rulebook, context.dossier, context.today)
    producer = context.dossier.text("producer.name")
    for one in owners_differ(known):
        yield context.finding(
            "right-holder-differs", holder=one.holder, producer=producer, **_place(one)
        )
    for bad in disorders(context.dossier, known):
        yield context.finding(
            "right-dates-order", earlier=bad.earlier, later=bad.later, **_place(bad.right)
        )
    for one in known:
        step = one.current
        if step is not None and step.state == "late" and step.day and one.standing != "lapsed":
            yield context.finding(
                "right-late",
                step=step.step.name,
                day=format_date(step.day),
                law=step.step.source,
                **_place(one),
            )
    if context.dossier.answers.get(_ALL_REGISTERED) is True:
        for sign in signs(context.rulebook, context.dossier, context.today):
            if not sign.registered:
                yield context.finding(
                    "sign-not-registered", section="mark", field=SIGNS, sign=sign.text
                )


def _place(one: Right) -> dict[str, str]:
    return {"section": "ip", "field": RIGHTS, "name": one.name}
