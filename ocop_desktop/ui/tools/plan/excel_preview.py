"""What an Excel file would change, shown before anything is stored."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.field_tables import ReadTables, TableChange, change_told


class ExcelPreview(QDialog):
    """Table by table what becomes of the rows, and what the file holds that is passed over."""

    taken = Signal()

    def __init__(
        self,
        context: AppContext,
        changes: Sequence[TableChange],
        found: ReadTables,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self.setWindowTitle(self.tr("Nhập các bảng từ Excel"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = (parent.window() if parent is not None else self).size() - QSize(60, 60)
        self.resize(QSize(theme.px(600), theme.px(420)).boundedTo(room))
        self.lines = [change_told(change) for change in changes]
        self.take = PrimaryButton(theme, self.tr("Nhập {n} bảng").format(n=len(changes)))
        self.take.clicked.connect(self._take)
        stay = ActionButton(theme, self.tr("Thôi"))
        stay.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label(self.tr("Bảng trong tệp thay cho bảng đang có:"), "strong"))
        column.addWidget(self._body(changes, found), 1)
        column.addWidget(label(self.tr("Nhập xong vẫn hoàn tác được."), "caption"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(stay)
        row.addWidget(self.take)
        column.addLayout(row)
        self.take.setDefault(True)

    def _body(self, changes: Sequence[TableChange], found: ReadTables) -> QScrollArea:
        area, column = scrolled()
        column.setContentsMargins(0, 0, tokens.GAP_S, 0)
        column.setSpacing(tokens.GAP_S)
        for change, text in zip(changes, self.lines, strict=True):
            column.addWidget(label(text, "amber" if change.lost else "body", wrap=True))
        if found.notes:
            column.addWidget(label(self.tr("Không nhập:"), "strong"))
            for note in found.notes:
                column.addWidget(label(note, "second", wrap=True))
        column.addStretch(1)
        return area

    def _take(self) -> None:
        self.taken.emit()
        self.accept()
