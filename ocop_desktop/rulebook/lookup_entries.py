"""What of an edition and its help can be searched for."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from ocop_desktop.rulebook.criteria import Criterion
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import HelpFile

LawKind = Literal["section", "field", "criterion", "set", "chapter", "term", "article", "reading"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing that can be found. `item` is its id; for a criterion the id of the criterion."""

    kind: LawKind
    item: str
    title: str
    about: str
    texts: tuple[str, ...] = ()


def entries(rulebook: Rulebook, help_file: HelpFile) -> Iterator[Entry]:
    """Yield everything of an edition that can be found."""
    yield from _questions(rulebook, help_file)
    yield from _criteria(rulebook, help_file)
    for chosen in rulebook.sets.values():
        about = ", ".join(chosen.keywords)
        texts: tuple[str, ...] = (about, chosen.industry.name, chosen.group.name, chosen.subgroup)
        title = f"Bộ {chosen.no}: {chosen.name}"
        yield Entry(kind="set", item=chosen.id, title=title, about=about, texts=texts)
    for chapter in help_file.chapters:
        texts = (*chapter.text.split("\n\n"), chapter.source)
        yield Entry(
            kind="chapter", item=chapter.id, title=chapter.title, about=texts[0], texts=texts
        )
    for term in help_file.terms:
        yield Entry(
            kind="term",
            item=term.term,
            title=term.term,
            about=term.meaning,
            texts=(term.meaning, term.source),
        )
    for article in rulebook.edition.articles:
        yield Entry(
            kind="article",
            item=article.no,
            title=article.no,
            about=article.about,
            texts=(article.about, rulebook.edition.title),
        )
    for reading in rulebook.edition.readings:
        yield Entry(
            kind="reading",
            item=reading.id,
            title=reading.about,
            about=reading.text,
            texts=(reading.text,),
        )


def _questions(rulebook: Rulebook, help_file: HelpFile) -> Iterator[Entry]:
    for section in rulebook.sections:
        yield Entry(
            kind="section",
            item=section.id,
            title=section.title,
            about=section.intro,
            texts=(section.intro, section.short),
        )
        for field in section.fields:
            told = help_file.field(field.id)
            texts: tuple[str, ...] = (field.hint, *(column.label for column in field.columns))
            if told:
                texts += (told.what, told.why, told.where, told.mistake)
            about = field.hint or (told.what if told else section.title)
            yield Entry(kind="field", item=field.id, title=field.label, about=about, texts=texts)


def _criteria(rulebook: Rulebook, help_file: HelpFile) -> Iterator[Entry]:
    for criterion in rulebook.criteria.values():
        told = help_file.topic(criterion.topic)
        texts: tuple[str, ...] = (
            criterion.hint,
            criterion.note,
            criterion.requirement,
            *_options(criterion),
        )
        if told:
            texts += (told.meaning, told.papers, told.mistakes)
        about = told.meaning if told else criterion.hint
        yield Entry(
            kind="criterion",
            item=criterion.id,
            title=criterion.title,
            about=about,
            texts=tuple(filter(None, texts)),
        )


def _options(criterion: Criterion) -> Iterator[str]:
    for options in (criterion.options, *(case.options for case in criterion.cases)):
        yield from (option.text for option in options)
    yield from (case.when for case in criterion.cases)
