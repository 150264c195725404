"""The table behind the charts: past and planned years side by side."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ocop_desktop.dossier.business import BusinessPlan
from ocop_desktop.dossier.business.plan import unit_cost
from ocop_desktop.dossier.business.shapes import PastYear
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.ui.widgets.text import clear, label, rule

_MILLION = Decimal(1_000_000)
_NONE = "–"
_PROFIT = 3


class YearGrid(QWidget):
    """Read only; estimated years are named so, planned ones stand under their own head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)

    def show_plan(self, plan: BusinessPlan) -> None:
        """Fill the grid anew."""
        clear(self._grid)
        years = plan.comparison
        costs = {year.year: unit_cost(year) for year in plan.years}
        heads = [self.tr("Năm"), *map(self._name, years)]
        rows = [
            [self.tr("Sản lượng ({unit})").format(unit=plan.unit), *map(_output, years)],
            [self.tr("Doanh thu"), *(_millions(one.revenue) for one in years)],
            [self.tr("Chi phí"), *(_millions(one.cost) for one in years)],
            [self.tr("Lợi nhuận"), *(_millions(one.profit) for one in years)],
            [self.tr("Tăng lợi nhuận"), *(_percent(one.profit_step) for one in years)],
            [self.tr("Giá thành (đồng)"), *(_money(costs.get(one.year)) for one in years)],
        ]
        if plan.inputs.tax is not None and plan.known:
            after = {year.year: year.after_tax for year in plan.years}
            rows.insert(
                _PROFIT + 1,
                [self.tr("Lợi nhuận sau thuế"), *(_millions(after.get(y.year)) for y in years)],
            )
        self._row(0, heads, bold=True)
        for place, row in enumerate(rows):
            line = rule()
            self._grid.addWidget(line, 2 * place + 1, 0, 1, len(heads))
            self._row(2 * place + 2, row, bold=place == _PROFIT)
        self._grid.setColumnStretch(0, 1)
        told = [", ".join(row) for row in (heads, *rows)]
        self.setAccessibleName(self.tr("Bảng các năm") + ". " + "; ".join(told))

    def _row(self, place: int, texts: list[str], *, bold: bool) -> None:
        for column, text in enumerate(texts):
            cell: QLabel = label(text, "strong" if bold else "body")
            if column:
                cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(cell, place, column)

    def _name(self, one: PastYear) -> str:
        if one.planned:
            return self.tr("{year} KH").format(year=one.year)
        return self.tr("{year} ước").format(year=one.year) if one.estimated else str(one.year)


def _output(one: PastYear) -> str:
    return _NONE if one.output is None else format_number(one.output)


def _money(amount: int | None) -> str:
    return _NONE if amount is None else format_number(amount)


def _millions(amount: int | None) -> str:
    return _NONE if amount is None else format_number(Decimal(amount) / _MILLION, 0)


def _percent(step: Decimal | None) -> str:
    if step is None:
        return _NONE
    return f"{'+' if step > 0 else ''}{format_number(step)}%"
