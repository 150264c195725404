"""A drop-down list of versions."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ocop_desktop.ui.theme import Theme


class VersionChoice(QComboBox):
    """Emits `changed` when a person chose another version."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _index: self.changed.emit())

    @property
    def chosen(self) -> str:
        """The id of the chosen version."""
        return self.currentData() or ""

    def offer(self, items: Sequence[tuple[str, str]], at: int = 0) -> None:
        """Offer (id, name) pairs and choose the one at a place."""
        self.clear()
        for version_id, name in items:
            self.addItem(name, version_id)
        self.setCurrentIndex(at)

    def choose(self, version_id: str) -> None:
        """Choose a version as a person would."""
        self.setCurrentIndex(self.findData(version_id))
        self.changed.emit()
