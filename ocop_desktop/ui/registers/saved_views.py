"""The lists an office keeps under a name, as chips."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear
from ocop_desktop.workspace.registers.values import SavedView


class SavedViews(QWidget):
    """The lists of one register, shipped and own ones. `chosen` carries a query."""

    chosen = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._register = ""
        self._query = Query()
        self._flow = FlowLayout(self, gap=6, line_gap=6)

    def show_list(self, register: str, query: Query) -> None:
        """Offer the lists of a register and mark the one that is shown."""
        self._register, self._query = register, query
        self._fill()

    def ask_name(self) -> None:
        """Ask under which name to keep the list that is shown."""
        name, ok = QInputDialog.getText(
            self, self.tr("Lưu danh sách"), self.tr("Tên danh sách, ví dụ: Sắp hết hạn ở xã tôi")
        )
        if ok:
            self.keep(name)

    def keep(self, name: str) -> None:
        """Keep the list that is shown under a name."""
        saved = self._context.workspace.registers.saved
        try:
            view = saved.keep(self._register, name, self._query)
        except UserError as error:
            self._context.show_error(error)
            return
        self._fill()
        self._context.notify(
            self.tr("Đã lưu danh sách “{name}”").format(name=view.name),
            self._then_fill(lambda: saved.drop(view.id)),
        )

    def drop(self, view: SavedView) -> None:
        """Forget a list of the person; it can be taken back."""
        saved, register = self._context.workspace.registers.saved, self._register
        saved.drop(view.id)
        self._fill()
        self._context.notify(
            self.tr("Đã bỏ danh sách “{name}”").format(name=view.name),
            self._then_fill(lambda: saved.keep(register, view.name, view.query)),
        )

    def _fill(self) -> None:
        clear(self._flow)
        everything = SavedView(id="", name=self.tr("Tất cả"), query=Query(), shipped=True)
        for view in (everything, *self._context.workspace.registers.saved.views(self._register)):
            self._flow.addWidget(self._chip(view))

    def _chip(self, view: SavedView) -> FilterChip:
        chip = FilterChip(view.name)
        chip.setChecked(_same(view.query, self._query))
        chip.clicked.connect(lambda _=False: self.chosen.emit(view.query))
        if not view.shipped:
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            drop = QAction(self.tr("Bỏ danh sách này"), chip)
            drop.triggered.connect(lambda _=False: self.drop(view))
            chip.addAction(drop)
            chip.setToolTip(self.tr("Bấm chuột phải để bỏ danh sách này"))
        return chip

    def _then_fill(self, act: Callable[[], object]) -> Callable[[], None]:
        def both() -> None:
            act()
            self._fill()

        return both


def _same(one: Query, other: Query) -> bool:
    return (one.words, one.filters) == (other.words, other.filters)
