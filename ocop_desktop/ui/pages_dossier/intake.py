"""The other ways papers come in: a folder looked into, a link to a clip."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.errors import UserError
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton, PrimaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.folder_scan import Found, Scan
from ocop_desktop.workspace.paper_views import Refused

_PATH = Qt.ItemDataRole.UserRole
_TOLD = 5
_KB = 1024


class ScanDialog(QDialog):
    """The files of a folder; those new since the last look are ticked. Emits what to add."""

    chosen = Signal(list)

    def __init__(self, theme: Theme, scan: Scan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quét thư mục"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(560), theme.px(440))
        new = sum(item.new for item in scan.found)
        text = self.tr("{new} tệp mới, {old} tệp đã thấy lần trước, {held} tệp đã có trong hồ sơ.")
        about = text.format(new=new, old=len(scan.found) - new, held=scan.held)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các tệp trong thư mục"))
        for found in scan.found:
            self.list.addItem(self._item(found, scan.folder))
        self.list.itemChanged.connect(self._count)
        self.add_button = PrimaryButton(theme, self.tr("Thêm"), icon="add")
        self.add_button.clicked.connect(self._take)
        cancel = ActionButton(theme, self.tr("Đóng"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label(str(scan.folder), "strong", wrap=True))
        column.addWidget(label(about, "second", wrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._count()

    def picked(self) -> list[Path]:
        """Return the ticked files."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [Path(i.data(_PATH)) for i in items if i.checkState() == Qt.CheckState.Checked]

    def _item(self, found: Found, folder: Path) -> QListWidgetItem:
        name = str(found.path.relative_to(folder))
        size = f"{max(1, round(found.size / _KB))} KB"
        mark = self.tr("mới") if found.new else self.tr("đã thấy")
        item = QListWidgetItem(f"{name}    {size}, {mark}")
        item.setData(_PATH, str(found.path))
        item.setCheckState(Qt.CheckState.Checked if found.new else Qt.CheckState.Unchecked)
        return item

    def _count(self) -> None:
        count = len(self.picked())
        self.add_button.set_text(self.tr("Thêm {count} tệp").format(count=count))
        self.add_button.setEnabled(count > 0)

    def _take(self) -> None:
        picked = self.picked()
        self.accept()
        self.chosen.emit(picked)


class LinkDialog(QDialog):
    """Asks for the address of a clip; `keep` stores it or raises UserError."""

    def __init__(
        self, theme: Theme, keep: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setWindowTitle(self.tr("Thêm đường dẫn clip"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(480), 0)
        self.line = QLineEdit()
        self.line.setPlaceholderText("https://")
        self.line.setAccessibleName(self.tr("Đường dẫn clip"))
        self._problem = label("", "second", wrap=True)
        self._problem.hide()
        add = PrimaryButton(theme, self.tr("Thêm"), icon="add")
        add.setDefault(True)
        add.clicked.connect(self._take)
        cancel = ActionButton(theme, self.tr("Đóng"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(add)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        text = self.tr("Clip nằm nơi khác chỉ được ghi đường dẫn; phần mềm không tải về.")
        column.addWidget(label(text, "second", wrap=True))
        column.addWidget(self.line)
        column.addWidget(self._problem)
        column.addLayout(foot)

    def _take(self) -> None:
        try:
            self._keep(self.line.text())
        except UserError as error:
            self._problem.setText(str(error))
            self._problem.show()
            self.line.setFocus()
            return
        self.accept()


class RefusedBanner(Banner):
    """The files that were not taken in, each with its sentence; it can be put away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "warn", parent=parent)
        close = IconButton(theme, "close", self.tr("Đóng danh sách tệp không nhận"))
        close.clicked.connect(self.hide)
        self.row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_refused(self, refused: Sequence[Refused]) -> None:
        """List the sentences."""
        lines = [f"• {item.why}" for item in refused[:_TOLD]]
        if len(refused) > _TOLD:
            rest = len(refused) - _TOLD
            lines.append(self.tr("… và {count} tệp khác.").format(count=rest))
        title = self.tr("{count} tệp không nhận được").format(count=len(refused))
        self.say(title, "\n".join(lines))
        self.show()
