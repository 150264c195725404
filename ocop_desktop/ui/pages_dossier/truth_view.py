"""Three honest scores side by side in the panel, and which criteria make the later two fall."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.scoring.truth import Fall, Truth
from ocop_desktop.text import lower_first
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment


class TruthView(QWidget):
    """Emits `chosen` with a criterion number."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.chips: list[ChipButton] = []
        self._shown: object = None
        names = [self.tr("Tự chấm"), self.tr("Có minh chứng"), self.tr("Còn hiệu lực")]
        self._names = names
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        self._points = [label("", "strong") for _ in names]
        self._stars = [StarRow(theme, size=13) for _ in names]
        self._words = [label("", "strong") for _ in names]
        for row, name in enumerate(names):
            grid.addWidget(label(name), row, 0)
            grid.addWidget(self._points[row], row, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._stars[row], row, 2)
            grid.addWidget(self._words[row], row, 3)
        self._falls = QVBoxLayout()
        self._falls.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Ba điểm số"), "strong"))
        column.addLayout(grid)
        column.addLayout(self._falls)

    def show_assessment(self, found: Assessment) -> None:
        """Show the scores of a dossier; nothing when it has none or they are shown already."""
        self.setVisible(found.truth is not None)
        now = (found.dossier.id, found.truth)
        if found.truth is None or now == self._shown:
            return
        self._shown = now
        truth = found.truth
        told = []
        for row, score in enumerate((truth.claimed, truth.proven, truth.valid)):
            points = str(score.points.total)
            star = self.tr("{n} sao").format(n=score.star)
            self._points[row].setText(points)
            self._stars[row].set_stars(score.star, 0)
            self._words[row].setText(star)
            told.append(
                self.tr("{name}: {points} điểm, {star}").format(
                    name=self._names[row], points=points, star=star
                )
            )
        self.setAccessibleName("; ".join(told))
        self._show_falls(found, truth)

    def _show_falls(self, found: Assessment, truth: Truth) -> None:
        clear(self._falls)
        self.chips = []
        if truth.unproven:
            self._add(self.tr("Chưa có giấy kèm theo:"), found, truth.unproven)
        if truth.lapsing:
            day = format_date(truth.council) if truth.council else self.tr("hôm nay")
            self._add(self.tr("Giấy hết hạn trước {day}:").format(day=day), found, truth.lapsing)

    def _add(self, title: str, found: Assessment, falls: Sequence[Fall]) -> None:
        self._falls.addWidget(label(title, "caption", wrap=True))
        box = QWidget()
        flow = FlowLayout(box)
        for fall in falls:
            text = self.tr("{number}: {claimed} → {kept}").format(
                number=fall.criterion, claimed=fall.claimed, kept=fall.kept
            )
            chip = ChipButton(text, "amber", self._reason(found, fall))
            chip.clicked.connect(lambda _=False, one=fall.criterion: self.chosen.emit(one))
            self.chips.append(chip)
            flow.addWidget(chip)
        self._falls.addWidget(box)

    def _reason(self, found: Assessment, fall: Fall) -> str:
        if fall.expired:
            return self.tr("Hết hạn: {papers}").format(papers=", ".join(fall.expired))
        kinds = [lower_first(found.rulebook.kind(kind).name) for kind in fall.missing]
        return self.tr("Cần {kinds}").format(kinds=self.tr(" hoặc ").join(kinds))
