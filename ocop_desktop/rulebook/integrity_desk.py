"""What must hold for the commune's desk."""

import re
from collections.abc import Iterable

from ocop_desktop.rulebook.desk import MOVES, STATES, DeskFile
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook

_FILE = "desk.toml"
_NAMES = {"number", "province", "commune", "year"}


def verify_desk(rulebook: Rulebook) -> None:
    """Raise RulebookError for a state or step that is missing or doubled, or a dangling name."""
    desk = rulebook.desk
    if desk is None:
        return
    named = set(re.findall(r"\{([^{}]*)\}", desk.number_format))
    if named != _NAMES:
        raise RulebookError(
            _FILE, "number_format", "cần đủ {number}, {province}, {commune}, {year}"
        )
    _verify_ids("states", [state.id for state in desk.states], STATES)
    _verify_ids("moves", [move.id for move in desk.moves], MOVES)
    for part in ("components", "contents", "grounds"):
        ids = [item.id for item in getattr(desk, part)]
        if len(ids) != len(set(ids)):
            raise RulebookError(_FILE, part, "mã bị lặp")
    _verify_names(rulebook, desk)


def _verify_ids(part: str, found: list[str], wanted: Iterable[str]) -> None:
    if len(found) != len(set(found)):
        raise RulebookError(_FILE, part, "mã bị lặp")
    missing = [name for name in wanted if name not in found]
    if missing:
        raise RulebookError(_FILE, part, f"thiếu “{missing[0]}”")


def _verify_names(rulebook: Rulebook, desk: DeskFile) -> None:
    clocks = {clock.id: clock for clock in rulebook.deadlines.clocks}
    for key, unit in (("clock", "working_days"), ("certificate_clock", "months")):
        clock = clocks.get(getattr(desk, key))
        if clock is None or clock.unit != unit:
            raise RulebookError(_FILE, key, f"cần một thời hạn {unit} có trong deadlines.toml")
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    for component in desk.components:
        key = f"components {component.id}"
        if component.check == "document" and component.document not in rulebook.documents:
            raise RulebookError(_FILE, key, f"không có tài liệu “{component.document}”")
        if component.check == "samples" and component.count < 1:
            raise RulebookError(_FILE, key, "thiếu số sản phẩm mẫu")
        _verify_known(rulebook, key, component.fields)
    for content in desk.contents:
        key = f"contents {content.id}"
        _verify_known(rulebook, key, content.fields)
        for topic in content.topics:
            if topic not in topics:
                raise RulebookError(_FILE, key, f"không có chủ đề “{topic}”")


def _verify_known(rulebook: Rulebook, key: str, fields: Iterable[str]) -> None:
    for field in fields:
        if field not in rulebook.fields:
            raise RulebookError(_FILE, key, f"không có trường “{field}”")
