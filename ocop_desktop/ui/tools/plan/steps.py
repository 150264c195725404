"""The steps of the plan as a row of chips, one of them on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear


class StepChips(QWidget):
    """Emits `chosen` with the id of a step."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self.chips: dict[str, FilterChip] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Các bước của phương án"))

    def set_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Show other steps, (id, name) each; the same ones stay as they are."""
        if [step for step, _ in steps] == list(self.chips):
            return
        clear(self._flow)
        self.chips = {}
        for step, name in steps:
            chip = FilterChip(name)
            chip.clicked.connect(lambda _on=False, one=step: self._choose(one))
            self.chips[step] = chip
            self._flow.addWidget(chip)

    def mark(self, step: str) -> None:
        """Turn exactly one step on."""
        for name, chip in self.chips.items():
            chip.setChecked(name == step)

    def after(self, step: str) -> str:
        """Return the step behind one, "" behind the last."""
        names = list(self.chips)
        place = names.index(step) + 1 if step in names else len(names)
        return names[place] if place < len(names) else ""

    def _choose(self, step: str) -> None:
        self.mark(step)
        self.chosen.emit(step)
