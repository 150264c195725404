"""What must hold for the production and business plan."""

from collections.abc import Iterable

from ocop_desktop.rulebook.business import DRAFT_NAMES
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook

_FILE = "business.toml"


def verify_business(rulebook: Rulebook) -> None:
    """Raise RulebookError where a field, a group, a topic or a name in a sentence is unknown."""
    business = rulebook.business
    for group in business.groups:
        _verify_fields(rulebook, f"groups “{group.id}”", group.fields)
    groups = [group.id for group in business.groups]
    if len(groups) != len(set(groups)):
        raise RulebookError(_FILE, "groups", "mã nhóm bị lặp")
    for draft in business.drafts:
        key = f"drafts “{draft.field}”"
        _verify_fields(rulebook, key, (draft.field,))
        if rulebook.fields[draft.field].kind != "long_text":
            raise RulebookError(_FILE, key, "câu nháp chỉ cho trường đoạn văn (long_text)")
        if draft.group not in groups:
            raise RulebookError(_FILE, key, f"không có nhóm “{draft.group}”")
    for sentence, name in business.names():
        if name not in DRAFT_NAMES:
            raise RulebookError(_FILE, sentence, f"không có tên “{name}”")
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    if business.growth_topic and business.growth_topic not in topics:
        raise RulebookError(_FILE, "growth_topic", f"không có chủ đề “{business.growth_topic}”")


def _verify_fields(rulebook: Rulebook, key: str, names: Iterable[str]) -> None:
    for name in names:
        if name not in rulebook.fields:
            raise RulebookError(_FILE, key, f"không có trường “{name}”")
