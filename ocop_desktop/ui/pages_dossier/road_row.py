"""One step of the road, with everything that is known about it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.planning.roadmap import Step
from ocop_desktop.ui import tokens
from ocop_desktop.ui.next_steps import RoadStep
from ocop_desktop.ui.pages.road_card import Axis, RoadBar
from ocop_desktop.ui.pages.step_list import StepNumber
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label

_PLAN = 150


class RoadRow(QFrame):
    """Emits `planned` when its box is ticked and `opened` when the person goes to its place."""

    planned = Signal(str, bool)
    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        number: int,
        step: Step,
        line: RoadStep,
        papers: tuple[str, ...],
        axis: Axis,
        last: date | None,
    ) -> None:
        super().__init__()
        self.step = step
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(tokens.GAP_M)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(StepNumber(theme, number, filled=step.planned), 0, top)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(label(step.title, "strong", wrap=True))
        words.addWidget(label(line.step.about, "second", wrap=True))
        words.addWidget(self._facts(step, papers))
        row.addLayout(words, 1)
        self.bar = RoadBar(theme, axis, line, last)
        self.bar.describe(self._time(step))
        row.addWidget(self.bar)
        row.addLayout(self._hands(theme, line))
        self.setAccessibleName(f"{number}. {step.title}")

    def _facts(self, step: Step, papers: tuple[str, ...]) -> QWidget:
        chips: list[tuple[str, Family]] = []
        if step.points:
            chips.append((self.tr("+{n} điểm").format(n=step.points), "green"))
        chips += [(self.tr("Mở mức {n} sao").format(n=star), "accent") for star in step.opens]
        chips.append((self._time(step), "plain"))
        if not step.possible:
            chips.append((self.tr("Không kịp đợt này"), "red"))
        chips += [(name, "plain") for name in papers]
        box = QWidget()
        flow = FlowLayout(box)
        for text, family in chips:
            flow.addWidget(Chip(text, family))
        return box

    def _time(self, step: Step) -> str:
        if not step.months:
            return self.tr("Làm được ngay")
        return self.tr("Thường mất {n} tháng").format(n=format_number(step.months))

    def _hands(self, theme: Theme, line: RoadStep) -> QVBoxLayout:
        self.plan = QCheckBox(self.tr("Đã lên kế hoạch"))
        self.plan.setChecked(line.planned)
        self.plan.setAccessibleName(f"{self.plan.text()}: {line.step.title}")
        self.plan.toggled.connect(lambda on: self.planned.emit(self.step.id, on))
        self.open = SecondaryButton(theme, self.tr("Mở mục"), trailing="next")
        self.open.setAccessibleName(f"{self.open.text()}: {line.step.title}")
        self.open.clicked.connect(lambda: self.opened.emit(line.step.target))
        column = QVBoxLayout()
        column.setSpacing(4)
        right = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.open, 0, right)
        column.addWidget(self.plan, 0, right)
        column.addStretch(1)
        self.plan.setMinimumWidth(theme.px(_PLAN))
        return column
