"""The plan drawn: years, break-even, bad turns, cash, and the table behind them."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.business import BusinessPlan
from ocop_desktop.dossier.business.charts import (
    breakeven_chart,
    cash_chart,
    scenario_chart,
    years_chart,
)
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.chart import ChartView
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools.plan.year_grid import YearGrid
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label

_HIGH = 250
_ROW = 34
_TWO_FROM = 900


class ChartsView(QWidget):
    """Two columns, one where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.years = ChartView(theme, _HIGH)
        self.even = ChartView(theme, _HIGH)
        self.turns = ChartView(theme, 4 * _ROW)
        self.cash = ChartView(theme, _HIGH)
        self.grid = YearGrid()
        self._turns_note = label("", "caption", wrap=True)
        self._cash_note = label("", "caption", wrap=True)
        self._cards = [
            self._card(self.tr("Ba năm qua và ba năm tới"), self.years),
            self._card(self.tr("Hòa vốn năm đầu"), self.even),
            self._card(self.tr("Các năm, triệu đồng"), self.grid),
            self._card(self.tr("Nếu không thuận, lợi nhuận năm đầu"), self.turns, self._turns_note),
            self._card(self.tr("Tiền còn lại cuối quý, triệu đồng"), self.cash, self._cash_note),
        ]
        area, column = scrolled()
        column.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, tokens.PAGE_MARGIN)
        self._layout = QGridLayout()
        self._layout.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._layout)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._across = 0
        self._place()

    def show_plan(self, plan: BusinessPlan) -> None:
        """Draw another plan."""
        self.years.show_drawing(partial(years_chart, plan))
        self.even.show_drawing(partial(breakeven_chart, plan))
        self.turns.show_drawing(
            partial(scenario_chart, plan), _ROW * (1 + len(plan.scenarios) if plan.known else 1)
        )
        self.cash.show_drawing(partial(cash_chart, plan))
        self.grid.show_plan(plan)
        missing = "" if plan.known else self.tr("Điền giá bán và chi phí để vẽ.")
        self._turns_note.setText(missing or self._turns(plan))
        self._cash_note.setText(missing or self.cash.accessibleName())

    def _turns(self, plan: BusinessPlan) -> str:
        if not plan.scenarios:
            return ""
        worst = min(plan.scenarios, key=lambda one: one.profits[0])
        amount = format_number(round(worst.profits[0] / 1_000_000))
        if worst.profits[0] < 0:
            text = self.tr("{name}: lỗ, lợi nhuận {amount} triệu đồng.")
        else:
            text = self.tr("{name}: vẫn lãi {amount} triệu đồng.")
        return text.format(name=worst.shock.name, amount=amount)

    def _card(self, title: str, *parts: QWidget) -> Card:
        card = Card()
        card.body.addWidget(label(title, "heading"))
        for part in parts:
            card.body.addWidget(part)
        card.body.addStretch(1)
        return card

    def _place(self) -> None:
        self._across = 2 if self.width() >= self._theme.px(_TWO_FROM) else 1
        for place, card in enumerate(self._cards):
            last = place == len(self._cards) - 1
            span = self._across if last else 1
            self._layout.addWidget(card, place // self._across, place % self._across, 1, span)
        self._layout.setColumnStretch(0, 3)
        self._layout.setColumnStretch(1, 2 if self._across > 1 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns."""
        super().resizeEvent(event)
        if self._across != (2 if self.width() >= self._theme.px(_TWO_FROM) else 1):
            self._place()
