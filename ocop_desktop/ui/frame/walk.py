"""When somebody is walked through a dossier: on request, and once with the first dossier."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.frame.shell import Shell
from ocop_desktop.ui.page import AppContext

if TYPE_CHECKING:
    from ocop_desktop.ui.coach.coach import Coach

_SEEN = "coach-seen"
_FEW = 20  # dossiers looked through for one of the person's own


class Walk(QObject):
    """Leads the coach through the window."""

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(shell)
        self._context, self._shell = context, shell

    @cached_property
    def coach(self) -> "Coach":
        """The coach, built when it is first asked for."""
        from ocop_desktop.ui.coach.coach import Coach  # noqa: PLC0415

        made = Coach(self._shell, self._context.theme, self._context.navigator)
        made.ended.connect(lambda: self._context.settings.set_flag(_SEEN, value=True))
        return made

    def show(self) -> None:
        """Walk through the open dossier, else the latest one; without any, offer to make one."""
        navigator = self._context.navigator
        dossier_id = navigator.current.dossier_id
        if dossier_id is None:
            found = self._context.workspace.dossiers.recent(1)
            if not found:
                navigator.go(rooms.NEW_DOSSIER)
                self._context.notify(self.tr("Lập một hồ sơ trước, hướng dẫn sẽ hiện ngay sau đó."))
                return
            dossier_id = found[0].id
        self.coach.start(dossier_id)

    def offer(self, dossier_id: str) -> None:
        """Walk through the first dossier somebody makes, once."""
        dossiers = self._context.workspace.dossiers.list(limit=_FEW)
        own = [item.id for item in dossiers if not item.sample]
        if own == [dossier_id] and not self._context.settings.flag(_SEEN):
            self.coach.start(dossier_id)
