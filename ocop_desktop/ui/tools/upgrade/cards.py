"""Cards of the page: what must be renewed, the years in a table."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.upgrade.refresh import Refresh, State
from ocop_desktop.dossier.upgrade.results import YearResult
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools.environment.cards import FactsCard
from ocop_desktop.ui.tools.law_lines import add_law
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import clear, label

_FAMILIES: dict[State, Family] = {
    "expired": "red",
    "lapses": "amber",
    "old": "amber",
    "check": "plain",
}
_TOP = Qt.AlignmentFlag.AlignTop
_MILLION = 1_000_000


class RefreshCard(FactsCard):
    """Emits `chosen` with the path of what is to be renewed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self._found: tuple[Refresh, ...] | None = None
        self.buttons: list[ActionButton] = []

    def show_refresh(self, found: Sequence[Refresh]) -> None:
        """Show other things to renew; the same ones stay as they are."""
        if self._found == tuple(found):
            return
        self._found = tuple(found)
        self.buttons = []
        clear(self.lines)
        if not found:
            told = self.tr("Không có giấy nào phải làm mới theo những ngày đã ghi.")
            self.lines.addWidget(label(told, wrap=True))
        for one in found:
            self.lines.addLayout(self._row(one))

    def _row(self, one: Refresh) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        row.addWidget(Chip(state_said(one.state), _FAMILIES[one.state]), 0, _TOP)
        column = QVBoxLayout()
        column.setSpacing(2)
        name = f"{one.name} ({format_date(one.day)})" if one.day else one.name
        column.addWidget(label(name, "strong", wrap=True))
        add_law(column, one.text, one.source)
        row.addLayout(column, 1)
        button = ActionButton(self._theme, self.tr("Mở"), trailing="next", role="link")
        button.setAccessibleName(self.tr("Mở: {name}").format(name=one.name))
        button.clicked.connect(lambda: self.chosen.emit(one.path))
        self.buttons.append(button)
        row.addWidget(button, 0, _TOP)
        return row


class ResultsCard(FactsCard):
    """Three years of output, revenue and profit, each with its growth."""

    def show_results(self, found: Sequence[YearResult], source: str) -> None:
        """Show other years."""
        clear(self.lines)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_L)
        grid.setVerticalSpacing(tokens.GAP_S)
        heads = (
            self.tr("Năm"),
            self.tr("Sản lượng"),
            self.tr("Doanh thu, triệu đồng"),
            self.tr("Lợi nhuận, triệu đồng"),
        )
        for column, text in enumerate(heads):
            grid.addWidget(label(text, "caption", wrap=True), 0, column, _TOP)
            grid.setColumnStretch(column, 1)
        for row, one in enumerate(found, start=1):
            for column, text in enumerate(_cells(one)):
                grid.addWidget(label(text, "body" if column else "strong", wrap=True), row, column)
        self.lines.addLayout(grid)
        if any(one.differs for one in found):
            told = self.tr("Năm có dấu * khác số đã khai ở bản được công nhận.")
            self.lines.addWidget(label(told, "amber", wrap=True))
        add_law(self.lines, "", source)


def state_said(state: State) -> str:
    """Return why something is to be renewed, in words."""
    names: dict[State, str] = {
        "expired": _tr("Hết hạn"),
        "lapses": _tr("Hết trước ngày xét"),
        "old": _tr("Quá cũ"),
        "check": _tr("Xem lại"),
    }
    return names[state]


def _cells(one: YearResult) -> tuple[str, ...]:
    year = f"{one.year}*" if one.differs else str(one.year)
    if one.missing:
        return (year, _tr("chưa khai"), "", "")
    year = _tr("{year}, ước").format(year=year) if one.estimated else year
    output = f"{format_number(one.output)} {one.unit}".strip() if one.output else ""
    return (
        year,
        output,
        _grown(one.revenue, one.revenue_growth),
        _grown(one.profit, one.profit_growth),
    )


def _grown(amount: Decimal, growth: Decimal | None) -> str:
    told = format_number(round(amount / _MILLION, 1))
    if growth is None:
        return told
    sign = "+" if growth > 0 else ""
    return f"{told} ({sign}{format_number(growth)}%)"


def _tr(text: str) -> str:
    return QCoreApplication.translate("UpgradeCards", text)
