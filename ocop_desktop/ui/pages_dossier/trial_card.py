"""What is being tried against what the dossier says: points, stars, minimums, changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.dossier.scoring.whatif import Comparison, between
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment

_PARTS = ("A", "B", "C")


class TrialCard(Banner):
    """Emits `chosen` with a criterion. `take` and `drop` are its buttons."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = self.tr("Đang thử giả định: hồ sơ chưa thay đổi")
        super().__init__(theme, "info", title, parent=parent)
        self._differs = self._locked = False
        self.take = PrimaryButton(theme, self.tr("Nhận phương án này"))
        self.drop = SecondaryButton(theme, self.tr("Bỏ"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.GAP_L)
        self._grid.setVerticalSpacing(2)
        self._words = label("", "second", wrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        right = QVBoxLayout()
        right.setSpacing(tokens.GAP_XS)
        right.addWidget(self._words)
        right.addWidget(self._chips)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(tokens.GAP_XL)
        middle.addLayout(self._grid)
        middle.addLayout(right, 1)
        self.column.addLayout(middle)
        buttons = QVBoxLayout()
        buttons.setSpacing(tokens.GAP_XS)
        buttons.addWidget(self.take)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        self.row.addLayout(buttons)

    def set_locked(self, *, on: bool) -> None:
        """Say whether the dossier is finalised: nothing tried can be taken over then."""
        self._locked = on
        self._enable()

    def _enable(self) -> None:
        self.take.setEnabled(self._differs and not self._locked)

    def show_trial(self, now: Assessment, trial: Assessment) -> None:
        """Compare the dossier (A) with what is tried (B)."""
        clear(self._grid)
        clear(self._flow)
        if now.score is None or trial.score is None:
            return
        found = between(now.score, trial.score)
        self._fill_grid(now.score, trial.score)
        self._words.setText(self.sentence(found))
        numbers = sorted(self._changed(now, trial), key=list(trial.score.per_criterion).index)
        self._differs = now.dossier != trial.dossier
        self._enable()
        for number in numbers:
            before, after = (one.dossier.answer(number).option for one in (now, trial))
            text = self.tr("{number}: mức {before} → {after}").format(
                number=number, before=before or 0, after=after or 0
            )
            points = self.tr("từ {before} thành {after} điểm").format(
                before=now.score.per_criterion[number], after=trial.score.per_criterion[number]
            )
            chip = ChipButton(text, "accent", points)
            chip.clicked.connect(lambda _=False, one=number: self.chosen.emit(one))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(numbers))

    def sentence(self, found: Comparison) -> str:
        """Return gain or loss in words."""
        gain = found.second.points.total - found.first.points.total
        if not gain and not found.changes:
            return self.tr("Chọn mức khác ở các tiêu chí bên dưới để xem điểm và sao đổi thế nào.")
        words = [
            self.tr("{n} điểm.").format(n=f"{gain:+d}".replace("-", "\u2212") if gain else "0")
        ]
        for text, marks in (
            (self.tr("Thêm được mức tối thiểu: {marks}."), found.minimums_gained),
            (self.tr("Mất mức tối thiểu: {marks}."), found.minimums_lost),
        ):
            if marks:
                words.append(text.format(marks=", ".join(self._by_criterion(marks))))
        return " ".join(words)

    # --- inside ----------------------------------------------------------------------------

    def _by_criterion(self, marks: Sequence[tuple[int, str]]) -> list[str]:
        stars: dict[str, list[str]] = {}
        for star, number in marks:
            stars.setdefault(number, []).append(str(star))
        return [
            self.tr("{number} ({stars} sao)").format(number=number, stars=", ".join(found))
            for number, found in stars.items()
        ]

    def _fill_grid(self, now: Score, trial: Score) -> None:
        heads = ["", *_PARTS, self.tr("Tổng"), self.tr("Sao")]
        for column, text in enumerate(heads):
            self._grid.addWidget(label(text, "caption"), 0, column, Qt.AlignmentFlag.AlignRight)
        rows = ((self.tr("A: hiện nay"), now), (self.tr("B: đang thử"), trial))
        for row, (name, score) in enumerate(rows, start=1):
            self._grid.addWidget(label(name, "strong"), row, 0)
            figures = [getattr(score.points, part) for part in _PARTS]
            figures += [score.points.total, score.star]
            for column, figure in enumerate(figures, start=1):
                cell = label(str(figure), "strong" if row > 1 else "body")
                self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignRight)

    def _changed(self, now: Assessment, trial: Assessment) -> set[str]:
        keys = now.dossier.assessment.keys() | trial.dossier.assessment.keys()
        scored = trial.score.per_criterion if trial.score else {}
        return {
            number
            for number in keys & scored.keys()
            if (now.dossier.answer(number).option, now.dossier.answer(number).case)
            != (trial.dossier.answer(number).option, trial.dossier.answer(number).case)
        }
