"""The line under the criteria: before, after, the keys, and the score while it is out of sight."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.fields import KeyCap
from ocop_desktop.ui.widgets.text import label


class CriterionSteps(Footer):
    """Emits `stepped` with -1 or 1."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.before = SecondaryButton(theme, "", icon="up")
        self.after = SecondaryButton(theme, "", icon="down")
        self.standing = label("", "strong")
        self.check = SecondaryButton(theme, "", icon="checklist")
        super().__init__(self.before, self.standing, self.check, parent=parent)
        self.check.set_text(self.tr("Kiểm tra"))
        self.row.insertWidget(1, self.after)
        keys = self._keys()
        self.row.insertWidget(2, keys)
        self.spare = [keys]
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))

    def show_steps(self, before: str, after: str) -> None:
        """Name the criteria on both sides; "" where there is none."""
        words = (
            (self.before, before, self.tr("Tiêu chí trước")),
            (self.after, after, self.tr("Tiêu chí sau")),
        )
        for button, number, name in words:
            button.setEnabled(bool(number))
            button.set_text(number or "–")
            button.setAccessibleName(f"{name} {number}".strip())

    def show_score(self, score: Score | None) -> None:
        """Show points and star, or nothing."""
        text = ""
        if score is not None:
            text = self.tr("{points} điểm, {star} sao").format(
                points=score.points.total, star=score.star
            )
        if text != self.standing.text():
            self.standing.setText(text)
            self.fit()

    def _keys(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for cap, text in (("Alt+↑↓", self.tr("đổi tiêu chí")), ("0–9", self.tr("chọn mức"))):
            row.addWidget(KeyCap(cap))
            row.addWidget(label(text, "caption"))
        return keys


def around(numbers: Sequence[str], passed: Collection[str], at: str) -> tuple[list[str], list[str]]:
    """Return the numbers before and after `at` that the filter lets through.

    A filter that lets none through is none: one must be able to go on.
    """
    kept = [number for number in numbers if number in passed] or list(numbers)
    place = numbers.index(at) if at in numbers else 0
    earlier = [number for number in kept if numbers.index(number) < place]
    return earlier, [number for number in kept if numbers.index(number) > place]
