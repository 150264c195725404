"""What must hold between the help texts of an edition and its rules."""

from collections import Counter
from collections.abc import Iterable

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import FieldHelp, HelpFile, example_rows

PLACE = "help/"


def verify_help(rulebook: Rulebook, found: HelpFile) -> None:
    """Raise RulebookError at the first dangling or repeated id, empty text or unfit example."""
    _verify_once("fields", (item.field for item in found.fields))
    _verify_once("topics", (item.topic for item in found.topics))
    _verify_once("chapters", (item.id for item in found.chapters))
    _verify_once("terms", (item.term.casefold() for item in found.terms))
    for item in found.fields:
        if item.field not in rulebook.fields:
            raise RulebookError(PLACE, f"fields “{item.field}”", "không mục nào có trường này")
        _verify_texts(f"fields “{item.field}”", what=item.what, why=item.why, where=item.where)
        _verify_examples(rulebook, item)
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    for level in found.topics:
        key = f"topics “{level.topic}”"
        if level.topic not in topics:
            raise RulebookError(PLACE, key, "không tiêu chí nào thuộc chủ đề này")
        _verify_texts(key, meaning=level.meaning, papers=level.papers, mistakes=level.mistakes)
    for chapter in found.chapters:
        key = f"chapters “{chapter.id}”"
        _verify_texts(key, title=chapter.title, text=chapter.text, source=chapter.source)
    for term in found.terms:
        key = f"terms “{term.term}”"
        _verify_texts(key, meaning=term.meaning, source=term.source)


def missing_help(rulebook: Rulebook, found: HelpFile) -> tuple[str, ...]:
    """Return the ids of fields, then topics, nobody has written help for. Not an error."""
    fields = {item.field for item in found.fields}
    topics = {item.topic for item in found.topics}
    asked = dict.fromkeys(criterion.topic for criterion in rulebook.criteria.values())
    return (
        *(field for field in rulebook.fields if field not in fields),
        *(topic for topic in asked if topic not in topics),
    )


def _verify_once(kind: str, ids: Iterable[str]) -> None:
    for name, times in Counter(ids).items():
        if times > 1:
            raise RulebookError(PLACE, f"{kind} “{name}”", f"viết {times} lần")


def _verify_texts(key: str, **texts: str) -> None:
    for name, text in texts.items():
        if not text.strip():
            raise RulebookError(PLACE, key, f"{name} để trống")


def _verify_examples(rulebook: Rulebook, item: FieldHelp) -> None:
    known = {one.id for one in rulebook.classification.industries}
    known |= {one.id for one in rulebook.classification.groups}
    columns = rulebook.fields[item.field].columns
    for name, text in item.examples.items():
        key = f"fields “{item.field}”, examples “{name}”"
        if name not in known:
            raise RulebookError(PLACE, key, "không có ngành hay nhóm này trong classification.toml")
        _verify_texts(key, example=text)
        for number, row in enumerate(example_rows(text) if columns else (), start=1):
            if len(row) != len(columns):
                reason = f"dòng {number} có {len(row)} ô, bảng có {len(columns)} cột"
                raise RulebookError(PLACE, key, reason)
