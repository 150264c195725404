"""Checks of choices against the data: a contradiction is said, never overwritten."""

from collections.abc import Iterator

from ocop_desktop.dossier.findings import CheckContext, Finding


def contradictions(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding where the chosen option and what the answers show differ."""
    chosen = context.rulebook.sets.get(context.dossier.set or "")
    if chosen is None:
        return
    for number, proposal in context.proposals.items():
        option = context.dossier.answer(number).option
        if option is None or option == proposal.option:
            continue
        more = option > (proposal.option or 0)
        yield context.finding(
            "claims-more-than-data" if more else "data-says-more",
            section="assessment",
            criterion=number,
            number=number,
            title=chosen.by_number[number].criterion.title,
            reason=proposal.reason,
            proposed=f"mức {proposal.option}" if proposal.option else "chưa đạt mức nào",
            chosen=option,
            place=chosen.by_number[number].place,
        )
