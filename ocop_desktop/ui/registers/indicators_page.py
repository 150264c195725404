"""Indicators of a year against the targets of a plan; each number opens its list."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.numbers import parse_decimal
from ocop_desktop.dossier.registers.indicators import Figure, Report
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.beside import Reading, stoppable
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.registers.figure_card import FigureCard, GroupChart
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label

_YEARS = 6
_CARD = 215
_LARGE = 150  # text size in percent from which buttons of the head show only their icons
_PURPOSE = "reports"


class IndicatorsPage(Page):
    """Nothing here is typed except targets: every number is counted from the registers."""

    chapter = "so-va-chi-tieu"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.report: Report | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area, self._column = scrolled()
        outer.addWidget(area)
        self._column.addLayout(self._make_head())
        self._column.addLayout(self._make_target_line())
        self._note = label("", "caption", wrap=True)
        self._column.addWidget(self._note)
        self._body = QVBoxLayout()
        self._body.setSpacing(tokens.CARD_GAP)
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        self._per_row = 0
        self.cards: dict[str, FigureCard] = {}
        self.charts: dict[str, GroupChart] = {}
        self.reading = Reading(context)
        context.theme.changed.connect(self._show)

    # -- Page -----------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Chỉ tiêu")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._fill_choices()
        self.count()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self.count()

    def first_focus(self) -> QWidget | None:
        return self.years

    # -- building -------------------------------------------------------------------------------

    def _make_head(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Chỉ tiêu OCOP"), "title"))
        self._said = label("", "second", wrap=True)
        words.addWidget(self._said)
        row.addLayout(words, 1)
        self.years, self.plans = QComboBox(), _narrow()
        self.years.setAccessibleName(self.tr("Năm"))
        self.plans.setAccessibleName(self.tr("So với kế hoạch"))
        self.years.activated.connect(lambda _: self.count())
        self.plans.activated.connect(lambda _: self._plan_chosen())
        self.back = SecondaryButton(theme, self.tr("Sổ theo dõi"), icon="table")
        self.back.clicked.connect(lambda: self.context.navigator.go(rooms.REGISTERS))
        self.write_button = PrimaryButton(
            theme, self.tr("Xuất báo cáo"), icon="export", trailing="down"
        )
        self.write_button.clicked.connect(self._show_formats)
        row.addWidget(self.years)
        row.addWidget(self.plans)
        row.addWidget(self.back)
        row.addWidget(self.write_button)
        return row

    def _make_target_line(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        row.addWidget(ElidedLabel(self.tr("Giao chỉ tiêu của đơn vị:"), "second"))
        self.target_of = _narrow()
        self.target_of.setAccessibleName(self.tr("Chỉ tiêu cần giao"))
        self.target_value = InputLine(theme)
        self.target_value.setAccessibleName(self.tr("Mức phải đạt"))
        self.target_value.setPlaceholderText(self.tr("mức phải đạt"))
        self.target_value.returnPressed.connect(self.set_target)
        self.put_target = ActionButton(theme, self.tr("Ghi chỉ tiêu"), icon="check")
        self.put_target.clicked.connect(self.set_target)
        row.addWidget(self.target_of, 2)
        row.addWidget(self.target_value)
        row.addWidget(self.put_target)
        row.addStretch(1)
        return row

    def _fill_choices(self) -> None:
        today = self.context.today()
        if not self.years.count():
            for year in range(today.year + 1, today.year - _YEARS, -1):
                self.years.addItem(self.tr("Năm {year}").format(year=year), year)
            self.years.setCurrentIndex(1)
        if not self.target_of.count():
            known = self.context.workspace.catalogue.registers().indicators.values()
            for one in known:
                self.target_of.addItem(one.title, one.id)
        self._fill_plans()

    def _fill_plans(self) -> None:
        indicators = self.context.workspace.indicators
        self.plans.clear()
        for plan in indicators.plans():
            self.plans.addItem(plan.title, plan.id)
        self.plans.setCurrentIndex(self.plans.findData(indicators.plan().id))

    # -- verbs ----------------------------------------------------------------------------------

    @property
    def year(self) -> int:
        """The year that is shown."""
        return int(self.years.currentData())

    def count(self) -> None:
        """Count everything anew in a worker and show it."""
        year, today = self.year, self.context.today()
        self.reading.ask(
            self.tr("Đếm chỉ tiêu"),
            lambda beside, progress, cancelled: beside.indicators.report(
                year, today, progress=stoppable(progress, cancelled)
            ),
            self._counted,
        )
        self._said.setText(self.tr("Đang đếm năm {year}…").format(year=year))
        self.write_button.setEnabled(False)

    def _counted(self, report: Report) -> None:
        self.report = report
        self.write_button.setEnabled(True)
        self._show()

    def _plan_chosen(self) -> None:
        self.context.workspace.indicators.use_plan(str(self.plans.currentData()))
        self.count()

    def set_target(self) -> None:
        """Set the office's own target for the year; an empty line takes it away."""
        text = self.target_value.text().strip().rstrip("%").strip()
        try:
            value = float(parse_decimal(text)) if text else None
        except ValueError as error:
            self.context.show_error(UserError(str(error)))
            return
        indicator = str(self.target_of.currentData())
        self.context.workspace.indicators.set_target(indicator, self.year, value)
        self.target_value.clear()
        self._fill_plans()
        self.count()
        self.context.notify(self.tr("Đã ghi chỉ tiêu năm {year}").format(year=self.year))

    def open_list(self, figure: Figure, group: int | None = None) -> None:
        """Show the rows behind a number in their register, with the same conditions."""
        filters = figure.filters if group is None else figure.groups[group][2]
        query = msgspec.json.encode(Query(filters=filters)).decode()
        self.context.navigator.go(rooms.REGISTERS, section=figure.indicator.register, field=query)

    def _show_formats(self) -> None:
        menu = QMenu(self)
        for name, ending in (
            (self.tr("Word (.docx)"), "docx"),
            (self.tr("PDF có biểu đồ"), "pdf"),
            (self.tr("Excel (.xlsx)"), "xlsx"),
        ):
            entry = QAction(name, menu)
            entry.triggered.connect(lambda _=False, end=ending: self._ask_out(end))
            menu.addAction(entry)
        menu.popup(self.write_button.mapToGlobal(self.write_button.rect().bottomLeft()))

    def _ask_out(self, ending: str) -> None:
        folder = Path(self.context.settings.last_folder(_PURPOSE))
        name = str(folder / f"chi-tieu-ocop-{self.year}.{ending}")
        title = self.tr("Xuất báo cáo chỉ tiêu")
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, f"*.{ending}")
        if chosen:
            self.context.settings.set_last_folder(_PURPOSE, Path(chosen).parent)
            self.write_out(Path(chosen))

    def write_out(self, out: Path) -> None:
        """Write the report that is shown, in the background."""
        report = self.report
        if report is None:
            return
        indicators = self.context.workspace.indicators
        self.context.run_task(
            self.tr("Xuất báo cáo chỉ tiêu"),
            lambda _progress, _cancelled: indicators.write(report, out),
            lambda _: self.context.notify(
                self.tr("Đã ghi báo cáo vào “{name}”").format(name=out.name)
            ),
        )

    # -- showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        report = self.report
        if report is None:
            return
        place = report.place or self.tr("mọi địa bàn trong dữ liệu này")
        self._said.setText(f"{place} · {report.plan}")
        self._note.setText(report.plan_note)
        self._note.setVisible(bool(report.plan_note))
        self.target_value.setFixedWidth(self.context.theme.px(130))
        large = self.context.theme.scale >= _LARGE
        for button in (self.back, self.write_button, self.put_target):
            button.show_parts("icons" if large else "all")
        clear(self._body)
        self.cards, self.charts = {}, {}
        self._per_row = self._fitting()
        for group, figures in report.groups().items():
            self._body.addWidget(label(group, "heading"))
            self._body.addLayout(self._grid(_told_once(figures)))
            charts = [figure for figure in figures if figure.groups]
            if charts:
                self._body.addLayout(self._charts(charts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.report is not None and self._fitting() != self._per_row:
            self._show()

    def _fitting(self) -> int:
        room = max(self.width(), 600) - 2 * tokens.PAGE_MARGIN
        return max(2, room // (self.context.theme.px(_CARD) + tokens.CARD_GAP))

    def _grid(self, figures: list[Figure]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(tokens.CARD_GAP)
        for at, figure in enumerate(figures):
            card = FigureCard(self.context, figure)
            card.activated.connect(lambda figure=figure: self.open_list(figure))
            self.cards[figure.indicator.id] = card
            grid.addWidget(card, at // self._per_row, at % self._per_row)
        for column in range(self._per_row):
            grid.setColumnStretch(column, 1)
        return grid

    def _charts(self, figures: list[Figure]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.CARD_GAP)
        for figure in figures:
            card = Card()
            card.body.addWidget(label(figure.indicator.title, "strong", wrap=True))
            chart = GroupChart(self.context.theme, figure)
            chart.on_open = partial(self.open_list, figure)
            self.charts[figure.indicator.id] = chart
            card.body.addWidget(chart)
            card.body.addStretch(1)
            row.addWidget(card, 1)
        return row


def _told_once(figures: list[Figure]) -> list[Figure]:
    """Return figures without those that only split a number that is already there."""
    seen: list[tuple[object, ...]] = []
    kept = []
    for figure in figures:
        one = figure.indicator
        same = (one.register, one.kind, one.column, figure.filters)
        if not (figure.groups and same in seen):
            kept.append(figure)
        seen.append(same)
    return kept


def _narrow() -> QComboBox:
    """Return a list that gives way where there is little room."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(14)
    return made
