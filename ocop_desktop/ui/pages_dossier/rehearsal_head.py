"""What stands above the grid of a rehearsal: verbs, a new scorer, the result in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.rehearsal.sheets import Result, Sheet
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label

_NAME = 140
_ROLE = 120


class ScorerForm(Card):
    """A name and a role; Enter takes them, Escape gives up. Emits `taken`."""

    taken = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=10)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Họ tên người chấm"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.setMinimumWidth(theme.px(_NAME))
        self.role = QComboBox()
        self.role.setEditable(True)
        self.role.addItems([self.tr("Tổ tư vấn"), self.tr("Họp xã"), self.tr("Chủ thể")])
        self.role.setAccessibleName(self.tr("Vai trò"))
        self.role.setMinimumWidth(theme.px(_ROLE))
        self.go = PrimaryButton(theme, self.tr("Ghi"))
        self.stop = SecondaryButton(theme, self.tr("Thôi"))
        self.go.clicked.connect(self._take)
        self.name.returnPressed.connect(self._take)
        self.stop.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        row.addWidget(self.name, 1)
        row.addWidget(self.role)
        row.addWidget(self.go)
        row.addWidget(self.stop)
        self.body.addLayout(row)
        self.hide()

    def ask(self, name: str = "", role: str = "") -> None:
        """Show the form and begin with the name."""
        self.name.setText(name)
        self.role.setCurrentText(role or self.role.itemText(0))
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _take(self) -> None:
        self.taken.emit(self.name.text(), self.role.currentText())


class RehearsalHead(QWidget):
    """Buttons for the whole rehearsal, and those for the sheet the cursor is in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = SecondaryButton(theme, self.tr("Thêm người chấm"), icon="add")
        self.bring = SecondaryButton(theme, self.tr("Nhận phiếu từ tệp"), icon="import")
        self.minutes = SecondaryButton(theme, self.tr("Lập biên bản"), icon="document")
        self.export = ActionButton(theme, self.tr("Xuất phiếu ra tệp"), icon="export", role="link")
        self.rename = ActionButton(theme, self.tr("Sửa tên"), icon="edit", role="link")
        self.remove = ActionButton(theme, self.tr("Bỏ phiếu"), icon="delete", role="link")
        self._whose = label("", "strong")
        self.form = ScorerForm(theme)
        self.banner = Banner(theme, "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_S)
        top = QWidget()
        flow = FlowLayout(top, gap=12, line_gap=6)
        flow.addWidget(label(self.tr("Chấm thử"), "title"))
        for button in (self.add, self.bring, self.minutes):
            flow.addWidget(button)
        column.addWidget(top)
        column.addWidget(self.form)
        column.addWidget(self.banner)
        self._sheet = QWidget()
        line = FlowLayout(self._sheet, gap=10, line_gap=4)
        for widget in (self._whose, self.export, self.rename, self.remove):
            line.addWidget(widget)
        column.addWidget(self._sheet)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Name whose sheet the buttons act on."""
        self._sheet.setVisible(sheet is not None)
        if sheet is None:
            return
        self._whose.setText(self.tr("Phiếu của {name}:").format(name=sheet.scorer))
        for button in (self.export, self.rename, self.remove):
            button.setAccessibleName(f"{button.text()}: {sheet.scorer}")

    def show_result(self, result: Result | None, reading: str, apart: int, others: int) -> None:
        """Say the averaged result and how the law is read; `others` sheets are of another set."""
        self.minutes.setEnabled(result is not None)
        self.banner.setVisible(result is not None)
        if result is None:
            return
        more = self.tr("{n} tiêu chí chấm khác nhau.").format(n=apart) if apart else ""
        if others:
            more += " " + self.tr("{n} phiếu của bộ sản phẩm khác không tính.").format(n=others)
        kind = "error" if result.eliminated_by else "warn" if apart else "ok"
        text = " ".join(part for part in (more.strip(), reading) if part)
        self.banner.say(self.sentence(result), text, kind)  # type: ignore[arg-type]

    def sentence(self, result: Result) -> str:
        """Return the result in one sentence."""
        average = format_number(result.average, 2)
        if result.eliminated_by:
            return self.tr(
                "Trung bình {points} điểm, nhưng {n} phiếu loại hồ sơ: chưa có sao"
            ).format(points=average, n=len(result.eliminated_by))
        words = self.tr("Trung bình {points} điểm: đủ điểm {band} sao").format(
            points=average, band=result.star_by_points
        )
        if result.minimums_all == result.minimums_most:
            words += self.tr("; mức tối thiểu đủ tới {n} sao").format(n=result.minimums_all)
        else:
            words += self.tr(
                "; mọi phiếu đủ mức tối thiểu {all} sao, quá nửa số phiếu đủ {most} sao"
            ).format(all=result.minimums_all, most=result.minimums_most)
        return words + self.tr(" → {n} sao").format(n=result.star)
