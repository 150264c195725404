"""Try options without touching the dossier, and compare two variants."""

from collections.abc import Mapping

import msgspec

from ocop_desktop.dossier.scoring.score import Score, score_set
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.model import Rulebook


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion in which two variants differ; points are those counted."""

    criterion: str
    before: int
    after: int


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two variants side by side."""

    first: Score
    second: Score
    changes: tuple[Change, ...]
    minimums_gained: tuple[tuple[int, str], ...]
    minimums_lost: tuple[tuple[int, str], ...]


def variant(dossier: Dossier, options: Mapping[str, int | None]) -> dict[str, Answer]:
    """Return the assessment with the options in `options`; the dossier stays as it is."""
    answers = dict(dossier.assessment)
    for number, option in options.items():
        answers[number] = msgspec.structs.replace(answers.get(number, Answer()), option=option)
    return answers


def compare(
    rulebook: Rulebook,
    dossier: Dossier,
    first: Mapping[str, Answer],
    second: Mapping[str, Answer],
) -> Comparison:
    """Return the scores of two variants and where they differ."""
    chosen = rulebook.sets[dossier.set or ""]
    one = score_set(rulebook.edition, chosen, first, dossier.eliminations)
    two = score_set(rulebook.edition, chosen, second, dossier.eliminations)
    return between(one, two)


def between(one: Score, two: Score) -> Comparison:
    """Return where two scores of the same set differ."""
    missed_one = {(item.star, item.criterion) for item in one.blocking}
    missed_two = {(item.star, item.criterion) for item in two.blocking}
    return Comparison(
        first=one,
        second=two,
        changes=tuple(
            Change(criterion=number, before=points, after=two.per_criterion[number])
            for number, points in one.per_criterion.items()
            if points != two.per_criterion[number]
        ),
        minimums_gained=tuple(sorted(missed_one - missed_two)),
        minimums_lost=tuple(sorted(missed_two - missed_one)),
    )
