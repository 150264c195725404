"""The line above the criteria: trying answers without touching the dossier, and printing."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.assessment_bar import AssessmentBar, below
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.pages_dossier.trial_card import TrialCard
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.printing import SCORE_SHEET, STAR_REPORT
from ocop_desktop.workspace.trying import changes, tried


class Attempt(QWidget):
    """Holds what is tried. Emits `changed` when the page should show the dossier anew.

    `turned` follows when trying began or ended: the focus belongs to the criterion again.
    """

    changed = Signal()
    chosen = Signal(str)
    turned = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dossier_id = ""
        self._entries: dict[str, Any] | None = None
        self._last: tuple[Assessment, dict[str, Any], Assessment] | None = None
        self.printing = Printing(context, self)
        self.bar = AssessmentBar(context.theme)
        self.card = TrialCard(context.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._frame = QWidget()
        frame = QVBoxLayout(self._frame)
        frame.setContentsMargins(12, 8, 12, 8)
        frame.addWidget(self.card)
        self._frame.hide()
        column.addWidget(self._frame)
        self.bar.attempt.clicked.connect(self.toggle)
        self.bar.road.clicked.connect(lambda: context.navigator.go(rooms.ROAD, self._dossier_id))
        self.bar.rehearse.clicked.connect(
            lambda: context.navigator.go(rooms.REHEARSAL, self._dossier_id)
        )
        self.bar.sheet.clicked.connect(lambda: self._pop(self.bar.sheet, self.sheet_menu()))
        self.bar.report.clicked.connect(lambda: self._pop(self.bar.report, self.report_menu()))
        self.card.take.clicked.connect(self.adopt)
        self.card.drop.clicked.connect(self.stop)
        self.card.chosen.connect(self.chosen)

    @property
    def on(self) -> bool:
        """Whether answers are only tried."""
        return self._entries is not None

    def show_for(self, dossier_id: str) -> None:
        """Turn to a dossier; what was tried on another one is forgotten."""
        if dossier_id != self._dossier_id:
            self._dossier_id = dossier_id
            self._entries = None
            self._show_state()

    def on_top(self, found: Assessment) -> Assessment:
        """Return the assessment with what is tried."""
        if self._entries is None:
            return found
        if self._last is None or self._last[0] is not found or self._last[1] != self._entries:
            self._last = (found, self._entries, tried(found, self._entries))
            self.card.show_trial(found, self._last[2])
        return self._last[2]

    def take(self, path: str, value: Any) -> bool:
        """Keep an answer here instead of storing it; return whether it was kept."""
        if self._entries is None:
            return False
        self._entries = changes(self._found(), {**self._entries, path: value})
        self.changed.emit()
        return True

    def toggle(self) -> None:
        """Begin or end trying."""
        if self._entries is None:
            self._entries = {}
            self._last = None
            self._show_state()
            self.changed.emit()
            self.turned.emit()
        else:
            self.stop()

    def stop(self) -> None:
        """Forget what was tried."""
        self._entries = None
        self._show_state()
        self.changed.emit()
        self.turned.emit()

    def adopt(self) -> None:
        """Store what was tried as one undo step."""
        entries, here = self._entries or {}, self._dossier_id
        dossiers = self._context.workspace.dossiers
        self._entries = None
        try:
            dossiers.set_many(here, entries, self.tr("nhận phương án đã thử"))
        except UserError as error:
            self._entries = entries
            self._context.show_error(error)
            return
        self._show_state()
        self.changed.emit()
        self.turned.emit()
        self._context.notify(
            self.tr("Đã nhận phương án, {n} chỗ thay đổi").format(n=len(entries)),
            lambda: dossiers.undo(here),
        )

    def sheet_menu(self) -> QMenu:
        """Return the ways to print the score sheet."""
        return self.printing.menu(self._dossier_id, SCORE_SHEET, blanks=True)

    def report_menu(self) -> QMenu:
        """Return the ways to print the star report."""
        star = target_star(self._found().dossier) or 0
        return self.printing.menu(self._dossier_id, STAR_REPORT, star=star)

    # --- inside ----------------------------------------------------------------------------

    def _found(self) -> Assessment:
        return self._context.workspace.assess(self._dossier_id, self._context.today())

    def _show_state(self) -> None:
        # What is printed is the dossier, not what is tried: nothing to print meanwhile.
        self.bar.setVisible(not self.on)
        self._frame.setVisible(self.on)

    def _pop(self, button: ActionButton, menu: QMenu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below(button))
