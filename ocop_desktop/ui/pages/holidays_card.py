"""Settings: the days off that working days are counted without."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ocop_desktop.dossier.numbers import format_date, parse_date
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.edition import Holiday
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.words import weekday
from ocop_desktop.workspace.holidays import LONGEST_NAME

_ROWS = 8
_ROW = 30


class HolidaysCard(Card):
    """Days of the edition to read, days of one's own to add and remove."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.body.addWidget(label(self.tr("Ngày nghỉ lễ"), "heading"))
        about = self.tr(
            "Ngày làm việc được đếm trừ thứ Bảy, Chủ nhật và các ngày này. Ngày nghỉ bù, nghỉ Tết "
            "do Nhà nước quyết từng năm: có thông báo thì thêm vào đây."
        )
        self.body.addWidget(label(about, "caption", wrap=True))
        self.table = self._make_table()
        self.body.addWidget(self.table)
        self.day, self.name = self._line(self.tr("Ngày")), self._line(self.tr("Tên ngày nghỉ"))
        self.day.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.name.setPlaceholderText(self.tr("ví dụ: Nghỉ bù Quốc khánh"))
        self.name.setMaxLength(LONGEST_NAME)
        self.day.entered.connect(lambda: self.name.setFocus(Qt.FocusReason.TabFocusReason))
        self.name.entered.connect(self.add)
        self.body.addWidget(self._make_adding())
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        context.theme.changed.connect(self._restyle)
        self.reload()

    def reload(self) -> None:
        """Show the days, the earliest first."""
        holidays = self.context.workspace.holidays
        own = {one.day for one in holidays.own()}
        days = sorted((*holidays.shipped(), *holidays.own()), key=lambda one: one.day)
        self.table.setRowCount(len(days))
        for row, one in enumerate(days):
            self._show_row(row, one, own=one.day in own)
        self._restyle()
        self._enable()

    def add(self) -> None:
        """Add the day that was typed; say what does not hold."""
        try:
            day = parse_date(self.day.text())
        except ValueError:
            self._say(self.tr("Ngày chưa đúng. Gõ như 3/9/2027."), self.day)
            return
        try:
            self.context.workspace.holidays.add(day, self.name.text())
        except UserError as error:
            self._say(str(error), self.name)
            return
        self.problem.hide()
        self.day.clear()
        self.name.clear()
        self.reload()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_out(self) -> None:
        """Take out the chosen day when it was added here; the notice brings it back."""
        chosen = self._chosen()
        if chosen is None:
            return
        holidays = self.context.workspace.holidays
        holidays.remove(chosen.day)
        self.reload()

        def bring_back() -> None:
            holidays.add(chosen.day, chosen.name)
            self.reload()

        text = self.tr("Đã bỏ ngày nghỉ {day}").format(day=format_date(chosen.day))
        self.context.notify(text, bring_back)

    # --- inside ----------------------------------------------------------------------------

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        names = [self.tr("Ngày"), self.tr("Tên"), self.tr("Nguồn")]
        table.setHorizontalHeaderLabels(names)
        table.setAccessibleName(self.tr("Ngày nghỉ lễ"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.currentCellChanged.connect(lambda *_: self._enable())
        return table

    def _make_adding(self) -> QWidget:
        theme = self.context.theme
        self.add_button = SecondaryButton(theme, self.tr("Thêm ngày nghỉ"), icon="add")
        self.add_button.clicked.connect(self.add)
        self.remove_button = SecondaryButton(theme, self.tr("Bỏ ngày đang chọn"), icon="delete")
        self.remove_button.clicked.connect(self.take_out)
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        for widget in (self.day, self.name, self.add_button, self.remove_button):
            flow.addWidget(widget)
        return box

    def _line(self, name: str) -> InputLine:
        line = InputLine(self.context.theme)
        line.setAccessibleName(name)
        return line

    def _show_row(self, row: int, one: Holiday, *, own: bool) -> None:
        day = f"{weekday(one.day)}, {format_date(one.day)}"
        source = self.tr("Tự thêm") if own else self.tr("Bộ quy định")
        for column, text in enumerate((day, one.name, source)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setData(Qt.ItemDataRole.UserRole, one if own else None)
            self.table.setItem(row, column, item)

    def _chosen(self) -> Holiday | None:
        item = self.table.item(self.table.currentRow(), 0)
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Holiday) else None

    def _enable(self) -> None:
        self.remove_button.setEnabled(self._chosen() is not None)

    def _say(self, text: str, line: InputLine) -> None:
        self.problem.setText(text)
        self.problem.show()
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        px = self.context.theme.px
        self.table.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.table.setFixedHeight(px(_ROW) * (_ROWS + 1) + 4)
        self.day.setFixedWidth(px(130))
        self.name.setFixedWidth(px(250))
