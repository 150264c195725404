"""What the law asks of this product: one card per duty, what is open first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.quality.duties import Need, State
from ocop_desktop.rulebook.quality import Verdict
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools.law_lines import add_law
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import clear, label

_FAMILIES: dict[State, Family] = {
    "expired": "red",
    "missing": "red",
    "unfit": "amber",
    "expiring": "amber",
    "unclear": "amber",
    "have": "green",
    "exempt": "plain",
}


class NeedCard(Card):
    """State, what is needed, the rule with article and doubt, the way to the field."""

    def __init__(self, theme: Theme, need: Need, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.need = need
        self.setAccessibleName(f"{need.title}: {state_said(need.state)}")
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        head.addWidget(label(need.title, "heading", wrap=True), 1)
        head.addWidget(
            Chip(state_said(need.state), _FAMILIES[need.state]), 0, Qt.AlignmentFlag.AlignVCenter
        )
        self.fill = ActionButton(theme, self.tr("Điền"), trailing="next", role="link")
        self.fill.setAccessibleName(self.tr("Điền: {title}").format(title=need.title))
        head.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        known = self._known()
        if known:
            self.body.addWidget(label(known, "strong", wrap=True))
        if need.why:
            self.body.addWidget(label(need.why, "amber", wrap=True))
        add_law(self.body, need.text, need.article, need.doubt, need.lasts_doubt)

    def _known(self) -> str:
        need = self.need
        parts = [need.form, verdict_said(need.verdict) if need.state != "exempt" else ""]
        if need.number:
            parts.append(self.tr("số {number}").format(number=need.number))
        if need.until:
            day = format_date(need.until)
            told = self.tr("tính đến {day}") if need.reckoned else self.tr("đến {day}")
            parts.append(told.format(day=day))
        told = " · ".join(part for part in parts if part)
        return told[:1].upper() + told[1:]


class NeedsView(QWidget):
    """Emits `chosen` with the field to fill."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", True)
        self._theme = theme
        self._shown: tuple[Need, ...] = ()
        self.cards: list[NeedCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.CARD_GAP)

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show other needs; the same ones stay as they are."""
        if tuple(needs) == self._shown:
            return
        self._shown = tuple(needs)
        clear(self._column)
        self.cards = []
        for need in needs:
            card = NeedCard(self._theme, need)
            card.fill.clicked.connect(lambda _on=False, one=need.place: self.chosen.emit(one))
            self.cards.append(card)
            self._column.addWidget(card)


def state_said(state: State) -> str:
    """Return a state in words."""
    names: dict[State, str] = {
        "expired": _tr("Hết hạn"),
        "missing": _tr("Còn thiếu"),
        "unfit": _tr("Chưa khớp"),
        "expiring": _tr("Sắp hết hạn"),
        "unclear": _tr("Cần hỏi"),
        "have": _tr("Đã có"),
        "exempt": _tr("Không phải"),
    }
    return names[state]


def verdict_said(verdict: Verdict) -> str:
    """Return how strong a duty is, in words."""
    names: dict[Verdict, str] = {
        "required": _tr("bắt buộc"),
        "wanted": _tr("cần cho mức sao"),
        "unclear": _tr("luật không nói rõ"),
        "exempt": _tr("không phải"),
    }
    return names[verdict]


def _tr(text: str) -> str:
    return QCoreApplication.translate("NeedsView", text)
