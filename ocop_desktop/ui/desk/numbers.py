"""Four numbers of the desk that open their list; the home of an officer shows them too."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import add_working_days
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.card import ActionCard
from ocop_desktop.ui.widgets.text import Role, clear, label

if TYPE_CHECKING:
    from ocop_desktop.workspace.desk import Case

MINE, SOON, RETURNED, SENT, ALL = "mine", "soon", "returned", "sent", "all"
SOON_DAYS = 3
_SENT_STATES = frozenset({"forwarded", "assessed", "recognised", "expired", "revoked"})


def in_view(case: "Case", view: str) -> bool:
    """Return whether a case belongs to a view."""
    tests: dict[str, bool] = {
        MINE: case.is_open,
        SOON: case.is_open and case.clock.left <= SOON_DAYS,
        RETURNED: case.state == "returned",
        SENT: case.state in _SENT_STATES,
    }
    return tests.get(view, True)


class DeskNumbers(QWidget):
    """Counts of cases; a click or Enter opens the view behind a number."""

    def __init__(
        self, context: AppContext, choose: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._choose = context, choose
        self.cards: list[ActionCard] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.CARD_GAP)

    def show_cases(self, cases: list["Case"], today: date) -> None:
        """Count anew."""
        clear(self._row)
        self.cards = []
        mine = [case for case in cases if in_view(case, MINE)]
        fresh = sum(case.state == "received" for case in mine)
        soon = [case for case in cases if in_view(case, SOON)]
        back = [case for case in cases if in_view(case, RETURNED)]
        self._add(
            MINE,
            str(len(mine)),
            "figure",
            _tr("Việc của tôi"),
            _tr("{seen} đang xem, {new} mới nhận").format(seen=len(mine) - fresh, new=fresh),
        )
        first = min(soon, key=lambda case: case.clock.left, default=None)
        self._add(
            SOON,
            str(len(soon)),
            "red" if soon else "figure",
            _tr("Hạn trong {n} ngày làm việc").format(n=SOON_DAYS),
            f"{first.title}, {format_date(first.clock.due)}" if first else _tr("không có"),
        )
        self._add(
            RETURNED,
            str(len(back)),
            "clay" if back else "figure",
            _tr("Chờ chủ thể nộp lại"),
            back[0].title if back else _tr("không có"),
        )
        self._add(SENT, *self._round(today))

    def _round(self, today: date) -> tuple[str, Role, str, str]:
        rulebook = self._context.workspace.catalogue.newest()
        deadlines = (
            item.commune_deadline(year)
            for year in (today.year, today.year + 1)
            for item in rulebook.deadlines.rounds
        )
        deadline = min(day for day in deadlines if day > today)
        last = add_working_days(deadline, -1, rulebook.deadlines.days_off())
        return (
            str((last - today).days),
            "figure",
            _tr("ngày đến hạn gửi tỉnh"),
            _tr("trước {day}").format(day=format_date(deadline)),
        )

    def _add(self, view: str, number: str, role: Role, title: str, text: str) -> None:
        card = ActionCard(padding=10)
        card.setAccessibleName(f"{title}: {number}")
        card.setAccessibleDescription(text)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        figure = label(number, "figure")
        figure.setProperty("tone", role)
        row.addWidget(figure)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(label(title, "strong", wrap=True))
        words.addWidget(label(text, "caption", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        card.activated.connect(lambda: self._choose(view))
        self.cards.append(card)
        self._row.addWidget(card, 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskNumbers", text)
