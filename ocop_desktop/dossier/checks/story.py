"""Findings about a story or an idea that also stands in another dossier."""

from collections.abc import Iterator

from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.stories.likeness import Likeness
from ocop_desktop.dossier.stories.meter import criterion_of


def story_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding per text that is too much like another one, for each criterion it costs."""
    file = context.rulebook.story
    chosen = context.rulebook.sets.get(context.dossier.set or "")
    if file is None or chosen is None:
        return
    topics = {item.field: item.topics for item in file.similarity.fields}
    for one in context.likenesses:
        numbers = [criterion_of(chosen, topic) for topic in topics.get(one.field, ())]
        number = next(filter(None, numbers), "")
        if number:
            yield _finding(context, one, number)


def _finding(context: CheckContext, one: Likeness, number: str) -> Finding:
    if one.degree == "close":
        rule = "story-close"
    else:
        rule = "story-same-own" if one.own else "story-same-other"
    section = one.field.partition(".")[0]
    title = context.rulebook.sets[context.dossier.set or ""].by_number[number].criterion.title
    return context.finding(
        rule,
        section=section,
        field=one.field,
        criterion=number,
        label=context.rulebook.fields[one.field].label,
        product=one.product or "chưa đặt tên",
        producer=one.producer or "chưa ghi chủ thể",
        share=f"{round(one.share * 100)}%",
        number=number,
        passage=one.passage,
        title=title,
    )
