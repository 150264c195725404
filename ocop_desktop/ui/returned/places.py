"""Where a returned item belongs: the page that mends it, and that place in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.entry_places import name_of_path, target_of_path
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.assessment import Assessment


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """One item for a list: the officer's words, where and by whom, and the way there."""

    id: str
    words: str
    place: str
    about: str
    target: Target


def target_of(item: Returned, assessment: Assessment) -> Target:
    """Return the page of an item with its field, criterion or paper focused."""
    known = target_of_path(item.target, assessment)
    return known or Target(rooms.DOSSIER, assessment.dossier.id)


def place_of(item: Returned, assessment: Assessment) -> str:
    """Return the place in words: the field, the criterion, the paper, else the page."""
    return name_of_path(item.target, assessment) or _tr("Cả hồ sơ")


def names_of(items: Sequence[Returned], assessment: Assessment) -> dict[str, str]:
    """Return id → place for the items of one page, where that says more than the page itself."""
    narrow = (item for item in items if item.field or item.criterion or item.evidence)
    return {item.id: place_of(item, assessment) for item in narrow}


def about(item: Returned) -> str:
    """Return who returned it, when, and what is wanted."""
    wanted = _tr("cần trả lời") if item.mark == "question" else _tr("cần sửa")
    parts = (item.by or _tr("Xã"), format_date(item.on), wanted)
    return ", ".join(parts)


def lines_of(items: Sequence[Returned], assessment: Assessment) -> tuple[ReturnedLine, ...]:
    """Return the open items as lines."""
    return tuple(
        ReturnedLine(
            item.id,
            item.words,
            place_of(item, assessment),
            about(item),
            target_of(item, assessment),
        )
        for item in items
        if not item.done
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Returned", text)
