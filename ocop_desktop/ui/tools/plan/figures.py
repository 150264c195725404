"""The four figures on top of the plan: revenue, profit, break-even, the criterion of growth."""

from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ocop_desktop.dossier.business import BusinessPlan
from ocop_desktop.dossier.business.shapes import PastYear
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment

_MILLION = Decimal(1_000_000)
_ACROSS = 4
_FOUR_FROM = 860
_COMPACT_FROM = 700
_LOW = 560


class FigureCard(Card):
    """A name, a large figure with its unit, one line about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setSpacing(2)
        self._name = ElidedLabel("", "second")
        self._value = label("", "title")
        self._unit = label("", "caption")
        self._about = ElidedLabel("", "caption")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._value)
        row.addWidget(self._unit)
        row.addStretch(1)
        self.body.addWidget(self._name)
        self.body.addLayout(row)
        self.body.addWidget(self._about)

    def set_compact(self, *, on: bool) -> None:
        """Give up the line about the figure where the page is low."""
        self._about.setVisible(not on)

    def say(self, name: str, value: str, unit: str, about: str) -> None:
        """Show a figure; a screen reader hears it as one sentence."""
        self._name.set_full_text(name)
        self._value.setText(value)
        self._unit.setText(unit)
        self._about.set_full_text(about)
        self.setAccessibleName(f"{name}: {value} {unit}. {about}".strip())


class FigureStrip(QWidget):
    """Four cards beside one another, two by two where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards = [FigureCard() for _ in range(_ACROSS)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.CARD_GAP)
        self._across = 0

    def fit(self, width: int, height: int) -> None:
        """Put the cards in one row or two; on a low page in one row of low cards."""
        low = height < self._theme.px(_LOW)
        for card in self.cards:
            card.set_compact(on=low)
        least = _COMPACT_FROM if low else _FOUR_FROM
        across = _ACROSS if width >= self._theme.px(least) else _ACROSS // 2
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // across, place % across)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def show_plan(self, plan: BusinessPlan, assessment: Assessment) -> None:
        """Fill the cards from a plan."""
        year = next((one for one in plan.comparison if one.planned), None)
        when = str(year.year) if year else ""
        revenue, profit, even, growth = self.cards
        revenue.say(
            self.tr("Doanh thu {year}").format(year=when),
            _millions(year.revenue if year else None),
            self.tr("triệu đồng"),
            self._step(year, year.revenue_step if year else None),
        )
        profit.say(
            self.tr("Lợi nhuận {year}").format(year=when),
            _millions(year.profit if year else None),
            self.tr("triệu đồng"),
            self._step(year, year.profit_step if year else None),
        )
        self._show_even(even, plan, when)
        self._show_growth(growth, assessment)

    def _step(self, year: PastYear | None, step: Decimal | None) -> str:
        if year is None or step is None:
            return self.tr("Chưa có năm trước để so")
        sign = "+" if step > 0 else ""
        return self.tr("{step}% so với năm {year}").format(
            step=f"{sign}{format_number(step)}", year=year.year - 1
        )

    def _show_even(self, card: FigureCard, plan: BusinessPlan, when: str) -> None:
        even = plan.first.breakeven if plan.first else None
        name = self.tr("Điểm hòa vốn {year}").format(year=when)
        if even is None:
            card.say(name, "–", "", self.tr("Cần bảng chi phí và giá bán"))
            return
        about = self.tr("{share}% sản lượng kế hoạch").format(share=format_number(even.share))
        card.say(name, format_number(even.quantity), plan.unit, about)

    def _show_growth(self, card: FigureCard, assessment: Assessment) -> None:
        number, most, found = growth_of(assessment)
        name = self.tr("Tiêu chí {number}, tăng trưởng").format(number=number)
        if found is None:
            card.say(name, "–", "", self.tr("Cần lợi nhuận hai năm trước năm đánh giá"))
            return
        unit = self.tr("trên {most} điểm").format(most=most)
        card.say(name, str(found.points), unit, found.reason)


def growth_of(assessment: Assessment) -> tuple[str, int, Proposal | None]:
    """Return number and most points of the criterion of growth and what the data says of it."""
    chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
    topic = assessment.rulebook.business.growth_topic
    for item in chosen.criteria if chosen else ():
        if item.criterion.topic == topic:
            return item.number, item.max, assessment.proposals.get(item.number)
    return "", 0, None


def _millions(amount: int | None) -> str:
    if amount is None:
        return "–"
    return format_number(Decimal(amount) / _MILLION, 0)
