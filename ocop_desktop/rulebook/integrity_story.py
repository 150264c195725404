"""What must hold for `story.toml`: fields, topics, the words of criteria, patterns."""

import re
from collections.abc import Iterable

from ocop_desktop.rulebook.criteria import Criterion
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.story import Element, Signal, StoryFile

_FILE = "story.toml"
_CARRIERS = "story.carriers"
_NAMES = re.compile(r"\{([^{}]*)\}")
_KNOWN = {"full": {"product", "producer", "place"}, "bare": {"product", "producer"}}


def verify_story(rulebook: Rulebook) -> None:
    """Raise RulebookError where `story.toml` names something unknown or says nothing."""
    file = rulebook.story
    if file is None:
        return
    _once("prompts", [item.field for item in file.prompts])
    _once("variants", [item.id for item in file.variants])
    _once("elements", [item.id for item in file.elements])
    if not file.judgement.strip():
        raise RulebookError(_FILE, "judgement", "phải nói rõ đây là cách đọc của phần mềm")
    for name in _texts(file):
        if name not in rulebook.fields or rulebook.fields[name].kind != "long_text":
            raise RulebookError(_FILE, name, "không có ô chữ dài này trong sections/")
    _draft(file)
    for element in file.elements:
        _element(rulebook, element)
    if file.similarity.close > file.similarity.same:
        raise RulebookError(_FILE, "similarity.close", "lớn hơn same")
    for compared in file.similarity.fields:
        for topic in compared.topics:
            _criteria(rulebook, f"similarity {compared.field}", topic)


def _draft(file: StoryFile) -> None:
    for key, known in _KNOWN.items():
        for name in _NAMES.findall(getattr(file.draft, key)):
            if name not in known:
                raise RulebookError(_FILE, f"draft.{key}", f"không có tên “{name}”")


def _texts(file: StoryFile) -> Iterable[str]:
    yield from (item.field for item in file.prompts)
    yield from (item.field for item in file.variants)
    yield from (item.field for item in file.similarity.fields)


def _element(rulebook: Rulebook, element: Element) -> None:
    key = f"elements {element.id}"
    said = _criteria(rulebook, key, element.topic)
    if not any(element.mark in text for item in said for text in _words_of(item)):
        raise RulebookError(_FILE, key, f"tiêu chí không có chữ “{element.mark}”")
    ways = (bool(element.signals), bool(element.sentence_words), bool(element.carrier))
    if sum(ways) != 1:
        raise RulebookError(_FILE, key, "cần đúng một trong signals, sentence_words, carrier")
    if element.carrier and element.carrier not in _choices(rulebook):
        raise RulebookError(_FILE, key, f"“{_CARRIERS}” không có mức “{element.carrier}”")
    if element.signals and element.at_least > len(element.signals):
        raise RulebookError(_FILE, key, "at_least lớn hơn số signals")
    for signal in element.signals:
        _signal(rulebook, key, signal)


def _signal(rulebook: Rulebook, key: str, signal: Signal) -> None:
    if not (signal.words or signal.patterns or signal.facts or signal.filled):
        raise RulebookError(_FILE, key, f"“{signal.name}” không có cách nhận biết")
    for pattern in signal.patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise RulebookError(_FILE, key, f"mẫu “{pattern}” sai ({error})") from error
    for name in signal.filled:
        if name not in rulebook.fields:
            raise RulebookError(_FILE, key, f"không có trường “{name}”")
    for name in signal.facts:
        field, _, column = name.partition("/")
        known = rulebook.fields.get(field)
        if known is None or (column and column not in {one.id for one in known.columns}):
            raise RulebookError(_FILE, key, f"không có trường “{name}”")


def _criteria(rulebook: Rulebook, key: str, topic: str) -> list[Criterion]:
    found = [item for item in rulebook.criteria.values() if item.topic == topic]
    if not found:
        raise RulebookError(_FILE, key, f"không có chủ đề “{topic}”")
    return found


def _words_of(criterion: Criterion) -> Iterable[str]:
    yield criterion.title
    yield criterion.requirement
    yield from (option.text for option in criterion.options)


def _choices(rulebook: Rulebook) -> set[str]:
    if _CARRIERS not in rulebook.fields:
        raise RulebookError(_FILE, _CARRIERS, "không có trường này trong sections/")
    return {choice.id for choice in rulebook.fields[_CARRIERS].choices}


def _once(key: str, names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise RulebookError(_FILE, key, f"“{name}” bị lặp")
