"""Undo and redo inside one table: earlier and later states of its lines."""

from ocop_desktop.ui.table.lines import Lines

LIMIT = 200


class History:
    """Two stacks of states. A state is a tuple of references, so keeping many is cheap."""

    def __init__(self) -> None:
        self._past: list[Lines] = []
        self._future: list[Lines] = []

    @property
    def can_undo(self) -> bool:
        """Return whether there is an earlier state."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Return whether there is a later state."""
        return bool(self._future)

    def clear(self) -> None:
        """Forget everything."""
        self._past.clear()
        self._future.clear()

    def remember(self, before: Lines) -> None:
        """Keep the state from before an edit; what was undone is gone."""
        self._past = [*self._past[-LIMIT + 1 :], before]
        self._future.clear()

    def undo(self, now: Lines) -> Lines:
        """Return the state before; `now` becomes the next redo."""
        self._future.append(now)
        return self._past.pop()

    def redo(self, now: Lines) -> Lines:
        """Return the state after; `now` becomes the next undo."""
        self._past.append(now)
        return self._future.pop()
