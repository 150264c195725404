"""What is done to many rows at once, each as one step that can be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from ocop_desktop.rulebook.registers import Register, RegisterColumn
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.delegate import choices_of
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import label


class BulkBar(QFrame):
    """Shown while rows are chosen: put a value into a column of all of them, take them out.

    `wanted` carries the column and the text; `removing`, `opening`, `all_wanted` nothing.
    """

    wanted = Signal(object, str)
    removing = Signal()
    opening = Signal()
    all_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.setProperty("card", True)
        self._register: Register | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(tokens.GAP_S)
        self._count = label("", "strong")
        self.everything = ActionButton(theme, "", role="link")
        self.columns = QComboBox()
        self.columns.setAccessibleName(self.tr("Cột cần ghi"))
        self.columns.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.value = InputLine(theme)
        self.value.setAccessibleName(self.tr("Giá trị ghi cho các dòng đã chọn"))
        self.value.setPlaceholderText(self.tr("để trống là xóa ô"))
        self.choices = QComboBox()
        self.choices.setAccessibleName(self.tr("Giá trị ghi cho các dòng đã chọn"))
        self.put = ActionButton(theme, self.tr("Ghi"), icon="check")
        self.open_row = ActionButton(theme, self.tr("Mở hồ sơ"), icon="folder-open", role="quiet")
        self.remove = ActionButton(theme, self.tr("Xóa"), icon="delete", role="quiet")
        row.addWidget(self._count)
        row.addWidget(self.everything)
        row.addStretch(1)
        self._put_label = label(self.tr("Ghi vào cột"), "second")
        for widget in (self._put_label, self.columns, self.value, self.choices, self.put):
            row.addWidget(widget)
        row.addWidget(self.open_row)
        row.addWidget(self.remove)
        self.columns.activated.connect(lambda _: self._column_changed())
        self.put.clicked.connect(self._put)
        self.value.returnPressed.connect(self._put)
        self.remove.clicked.connect(self.removing.emit)
        self.open_row.clicked.connect(self.opening.emit)
        self.everything.clicked.connect(self.all_wanted.emit)

    def show_register(self, register: Register) -> None:
        """Offer the columns of a register that a person may fill."""
        if register is self._register:
            return
        self._register = register
        self.columns.clear()
        for column in register.columns:
            if not column.kept_up:
                self.columns.addItem(column.label, column.id)
        own = next((c for c in register.columns if not c.kept_up and not c.derived
                    and not c.required), None)  # fmt: skip
        if own is not None:
            self.columns.setCurrentIndex(self.columns.findData(own.id))
        self._column_changed()

    def show_chosen(self, chosen: int, of: int, *, has_dossier: bool) -> None:
        """Say how many rows are chosen out of how many."""
        self._count.setText(self.tr("Đã chọn {n} dòng").format(n=chosen))
        self.everything.set_text(self.tr("Chọn cả {n}").format(n=of))
        self.everything.setVisible(chosen < of)
        self.open_row.setVisible(has_dossier)
        self.setVisible(chosen > 0)

    def column(self) -> RegisterColumn | None:
        """Return the column that is chosen."""
        column_id = self.columns.currentData()
        return self._register.column(column_id) if self._register and column_id else None

    def _column_changed(self) -> None:
        column = self.column()
        options = choices_of(column) if column else []
        self.choices.clear()
        self.choices.addItems(["", *options])
        self.choices.setVisible(bool(options))
        self.value.setVisible(not options)

    def _put(self) -> None:
        column = self.column()
        if column is not None:
            text = self.choices.currentText() if choices_of(column) else self.value.text()
            self.wanted.emit(column, text)
