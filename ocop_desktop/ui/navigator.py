"""Where the person is: rooms, targets and the way back. Passed to pages by constructor."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

HOME: Final = "home"
DOSSIERS: Final = "dossiers"
NEW_DOSSIER: Final = "new"
DOSSIER: Final = "dossier"
SECTION: Final = "section"
ASSESSMENT: Final = "assessment"
EVIDENCE: Final = "evidence"
QUICK: Final = "quick"
CHECK: Final = "check"
EXPORT: Final = "export"
FINALISE: Final = "finalise"
VERSIONS: Final = "versions"
VERSION: Final = "version"
ROAD: Final = "road"
REHEARSAL: Final = "rehearsal"
HANDBOOK: Final = "handbook"
SETTINGS: Final = "settings"
EDITIONS: Final = "editions"
TOOLS: Final = "tools"
BOOKLET: Final = "booklet"
PRACTICE: Final = "practice"
EXCHANGE: Final = "exchange"
CHOICES: Final = "choices"
MOMENTS: Final = "moments"
DESK: Final = "desk"
DESK_RECEIVE: Final = "desk-receive"
DESK_REVIEW: Final = "desk-review"
DESK_SEND: Final = "desk-send"
DESK_HISTORY: Final = "desk-history"

_DESK = "desk-"
REGISTERS: Final = "registers"
INDICATORS: Final = "indicators"
RADAR: Final = "radar"

_TOOL = "tool-"

_MEMORY = 50


def room_of(tool: str) -> str:
    """Return the room that shows a section: its tool's page, or the page of any section."""
    return f"tool-{tool}" if tool else SECTION


@dataclass(frozen=True, slots=True)
class Target:
    """A place to show: a room and, where the room needs it, what to show and focus in it.

    In the handbook `section` is the id of a criteria set and `criterion` a number within it,
    `field` a term or an article; in the room of a version `section` is the id of the version, in
    that of booklets the id of a set, in those of the desk the id of a case. In the room of
    registers `section` is the id of one and `field` a list of it (a query as JSON).
    """

    room: str
    dossier_id: str | None = None
    section: str | None = None
    field: str | None = None
    criterion: str | None = None


def column_row(target: Target) -> tuple[str, str | None]:
    """Return (room, section) of the row that stands for a place in the section column."""
    if target.room.startswith(_TOOL):
        return TOOLS, None
    return target.room, target.section


def is_desk(room: str) -> bool:
    """Return whether a room belongs to the commune's desk."""
    return room == DESK or room.startswith(_DESK)


class Navigator(QObject):
    """Emits `went` for every move; keeps the way back. Knows no page."""

    went = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Target] = []
        self._future: list[Target] = []
        self._current = Target(HOME)

    @property
    def current(self) -> Target:
        """The place that is shown."""
        return self._current

    def go(
        self,
        room: str,
        dossier_id: str | None = None,
        section: str | None = None,
        field: str | None = None,
        criterion: str | None = None,
    ) -> None:
        """Show a room; remember where we came from."""
        self.go_to(Target(room, dossier_id, section, field, criterion))

    def go_to(self, target: Target) -> None:
        """Show `target`; remember where we came from."""
        if target != self._current:
            self._past = [*self._past[-_MEMORY:], self._current]
            self._future.clear()
        self._show(target)

    def back(self) -> bool:
        """Go back one step; return whether there was one."""
        if not self._past:
            return False
        self._future.append(self._current)
        self._show(self._past.pop())
        return True

    def forward(self) -> bool:
        """Go forward again; return whether there was a step."""
        if not self._future:
            return False
        self._past.append(self._current)
        self._show(self._future.pop())
        return True

    def forget(self, dossier_id: str) -> None:
        """Drop every remembered place inside a dossier that is gone."""
        self._past = [item for item in self._past if item.dossier_id != dossier_id]
        self._future = [item for item in self._future if item.dossier_id != dossier_id]

    def _show(self, target: Target) -> None:
        self._current = target
        self.went.emit(target)
