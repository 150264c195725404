"""Days to remember, the earliest first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.quality.dates import ImportantDay, When
from ocop_desktop.ui import tokens
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import clear, label

_FAMILIES: dict[When, Family] = {"past": "red", "soon": "amber", "later": "plain"}


class DaysCard(Card):
    """Hidden while there are no days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(label(self.tr("Ngày phải nhớ"), "heading"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.GAP_M)
        self._grid.setVerticalSpacing(tokens.GAP_S)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)

    def show_days(self, days: Sequence[ImportantDay]) -> None:
        """Show other days."""
        self.setVisible(bool(days))
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, one in enumerate(days):
            chip = Chip(format_date(one.day), _FAMILIES[one.when])
            chip.setToolTip(when_said(one.when))
            about = f"{one.source}. {one.doubt}" if one.doubt else one.source
            self._grid.addWidget(chip, row, 0, top)
            self._grid.addWidget(label(when_said(one.when), "caption"), row, 1, top)
            name = label(one.name, wrap=True)
            name.setToolTip(about)
            self._grid.addWidget(name, row, 2, top)


def when_said(when: When) -> str:
    """Return a day's nearness in a word."""
    names: dict[When, str] = {
        "past": _tr("đã qua"),
        "soon": _tr("sắp tới"),
        "later": _tr("còn xa"),
    }
    return names[when]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DaysCard", text)
