"""Make the rows of changed dossiers; of very many part by part, while the window stays alive."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ocop_desktop.workspace.registers.desk import Registers

_AT_ONCE = 400  # changed dossiers nobody has to wait for
_A_BREATH = 100  # dossiers between two looks at what the person does


class CatchingUp(QObject):
    """Emits `waiting` with how many dossiers are left, and `done` when what was many is done.

    It pauses while `page` is not seen.
    """

    waiting = Signal(int)
    done = Signal()

    def __init__(self, registers: Callable[[], Registers], page: QWidget) -> None:
        super().__init__(page)
        self._registers, self._page = registers, page

    def start(self) -> None:
        """Make the rows; a few at once, many beginning with the first part."""
        registers = self._registers()
        if registers.waiting() <= _AT_ONCE:
            registers.refresh()
            return
        self._go_on()

    def _go_on(self) -> None:
        registers = self._registers()
        registers.refresh(cancelled=_after_one_call(), at_once=_A_BREATH)
        left = registers.waiting()
        if left and self._page.isVisible():
            self.waiting.emit(left)
            QTimer.singleShot(0, self._go_on)
        else:
            self.done.emit()


def _after_one_call() -> Callable[[], bool]:
    """Return a question that is answered no once, then yes."""
    asked = [0]

    def enough() -> bool:
        asked[0] += 1
        return asked[0] > 1

    return enough
