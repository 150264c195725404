"""The filters of the evidence page: chips, and a menu by kind and by criterion."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ocop_desktop.ui.pages_dossier.card_model import CardModel
from ocop_desktop.ui.pages_dossier.paper_cards import CardFilter
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout

_FILTERS: tuple[CardFilter, ...] = ("all", "missing", "expiring", "untied", "needless")


class EvidenceFilters(QWidget):
    """Sets the filters of a card model; emits `changed` afterwards."""

    changed = Signal()

    def __init__(self, theme: Theme, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._criteria: dict[str, str] = {}
        flow = FlowLayout(self)
        self.chips: dict[CardFilter, FilterChip] = {}
        for name in _FILTERS:
            chip = FilterChip(self._name(name))
            chip.clicked.connect(lambda _=False, one=name: self.choose(one))
            self.chips[name] = chip
            flow.addWidget(chip)
        self.chips["all"].setChecked(True)
        self.more = ActionButton(theme, self.tr("Lọc"), icon="filter", trailing="down")
        self.more.clicked.connect(self._open)
        flow.addWidget(self.more)

    def choose(self, name: CardFilter) -> None:
        """Let through what a chip says."""
        for one, chip in self.chips.items():
            chip.setChecked(one == name)
        self._model.set_filter(name)
        self.changed.emit()

    def narrow(self, *, kind: str = "", criterion: str = "") -> None:
        """Let through one kind or one criterion; neither means all."""
        self._model.narrow(kind=kind, criterion=criterion)
        kinds = {card.kind.id: card.kind.name for card in self._model.cards if card.kind}
        text = self.tr("Lọc")
        if kind:
            text = self.tr("Loại: {name}").format(name=_short(kinds.get(kind, kind)))
        elif criterion:
            text = self.tr("Tiêu chí {number}").format(number=criterion)
        self.more.set_text(text)
        self.changed.emit()

    def show_counts(self, criteria: Iterable[tuple[str, str]]) -> None:
        """Show how much stands behind each chip; `criteria` are numbers with their titles."""
        self._criteria = dict(criteria)
        for name, chip in self.chips.items():
            chip.set_count(self._model.count(name))

    def menu(self) -> QMenu:
        """Return the menu by kind and by criterion, only of what there is."""
        menu = QMenu(self)
        everything = menu.addAction(self.tr("Mọi loại, mọi tiêu chí"))
        everything.triggered.connect(self._widen)
        cards = self._model.cards
        kinds = {card.kind.id: (card.kind.no, card.kind.name) for card in cards if card.kind}
        by_kind = menu.addMenu(self.tr("Theo loại giấy"))
        for kind, (_, name) in sorted(kinds.items(), key=lambda item: item[1]):
            self._add(by_kind, name, on=kind == self._model.kind).triggered.connect(
                lambda _=False, one=kind: self.narrow(kind=one)
            )
        held = {number for card in cards for number in card.criteria}
        by_number = menu.addMenu(self.tr("Theo tiêu chí"))
        for number, title in self._criteria.items():
            if number in held:
                text = f"{number} {title}"
                self._add(by_number, text, on=number == self._model.criterion).triggered.connect(
                    lambda _=False, one=number: self.narrow(criterion=one)
                )
        return menu

    def _add(self, menu: QMenu, text: str, *, on: bool) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _widen(self) -> None:
        self.narrow()

    def _open(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _name(self, name: CardFilter) -> str:
        return {
            "all": self.tr("Tất cả"),
            "missing": self.tr("Còn thiếu"),
            "expiring": self.tr("Hết hạn trước ngày họp"),
            "untied": self.tr("Chưa gắn tiêu chí"),
            "needless": self.tr("Không cần"),
        }[name]


_MOST = 24


def _short(name: str) -> str:
    return name if len(name) <= _MOST else name[: _MOST - 1].rstrip(" ,;") + "…"
