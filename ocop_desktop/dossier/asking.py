"""Conditions before anything is answered: certain already by the set, or said in words."""

from ocop_desktop.dossier.conditions import holds
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition
from ocop_desktop.text import lower_first

_YES_NO = {True: "có", False: "không"}


def certain(condition: Condition | None, rulebook: Rulebook, set_id: str | None) -> bool | None:
    """Return whether a condition holds whatever is answered, never holds, or None: it depends.

    Only the criteria set is known; without one what asks for the set depends too.
    """
    if condition is None:
        return True
    known = [
        _own(condition, rulebook, set_id),
        *(certain(inner, rulebook, set_id) for inner in condition.all_of),
        *(_not(certain(inner, rulebook, set_id)) for inner in condition.none_of),
    ]
    if condition.any_of:
        some = [certain(inner, rulebook, set_id) for inner in condition.any_of]
        known.append(True if True in some else None if None in some else False)
    if False in known:
        return False
    return None if None in known else True


def in_words(condition: Condition | None, rulebook: Rulebook, set_id: str | None = None) -> str:
    """Return a condition as the end of a sentence that begins with "chỉ khi"; "" for none.

    What is certain already by the set is left out.
    """
    if condition is None or certain(condition, rulebook, set_id):
        return ""
    parts = [_field(condition, rulebook), "" if set_id else _set(condition, rulebook)]
    if condition.target_from:
        parts.append(f"nhắm từ {condition.target_from} sao")
    parts += [in_words(inner, rulebook, set_id) for inner in condition.all_of]
    if condition.any_of:
        some = (in_words(inner, rulebook, set_id) for inner in condition.any_of)
        parts.append(" hoặc ".join(filter(None, some)))
    nots = (in_words(inner, rulebook, set_id) for inner in condition.none_of)
    parts += [f"không phải {words}" for words in nots if words]
    return "; ".join(part for part in parts if part)


def _own(condition: Condition, rulebook: Rulebook, set_id: str | None) -> bool | None:
    """Judge what the condition itself says, without those nested in it."""
    if condition.field or condition.target_from is not None:
        return None
    if not (condition.industries or condition.sets):
        return True
    if set_id is None:
        return None
    alone = Condition(industries=condition.industries, sets=condition.sets)
    return holds(alone, rulebook, Dossier(id="", rulebook=rulebook.id, set=set_id))


def _not(value: bool | None) -> bool | None:  # noqa: FBT001  (a third value, not a switch)
    return None if value is None else not value


def _field(condition: Condition, rulebook: Rulebook) -> str:
    if not condition.field:
        return ""
    field = rulebook.fields[condition.field]
    name = f"“{field.label}”"
    if condition.row:
        return f"bảng {name} có dòng như vậy"
    if condition.filled is not None:
        return f"{name} {'đã ghi' if condition.filled else 'để trống'}"
    labels = [
        _YES_NO[value] if isinstance(value, bool) else lower_first(field.choice_label(str(value)))
        for value in condition.among
    ]
    return f"{name} là {' hoặc '.join(labels)}"


def _set(condition: Condition, rulebook: Rulebook) -> str:
    names = {item.id: item.name for item in rulebook.classification.industries}
    parts = [lower_first(names[name]) for name in condition.industries]
    parts += [f"bộ {rulebook.sets[name].no}" for name in condition.sets]
    return f"sản phẩm thuộc {', '.join(parts)}" if parts else ""
