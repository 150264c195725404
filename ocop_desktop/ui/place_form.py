"""Where the dossiers will lie: a folder, with warnings before anything is stored there."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, BannerKind
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.places import PlaceWarning, judge


class PlaceForm(QWidget):
    """The folder is judged when it is chosen, left, entered, and before it is used."""

    entered = Signal()

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.warnings: tuple[PlaceWarning, ...] = ()
        self.line = InputLine(theme)
        self.line.setAccessibleName(self.tr("Thư mục dữ liệu"))
        self.line.left.connect(self.judge)
        self.line.entered.connect(self._entered)
        self.change = SecondaryButton(theme, self.tr("Đổ&i…"), icon="folder")
        self.change.setAccessibleName(self.tr("Đổi thư mục dữ liệu"))
        self.change.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        row.addWidget(self.line, 1)
        row.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        name = label(self.tr("Thư mục dữ liệu"), "strong")
        name.setBuddy(self.line)
        about = self.tr("Mọi hồ sơ và minh chứng nằm ở đây, trên máy này, không gửi đi đâu.")
        column.addWidget(name)
        column.addWidget(label(about, "caption", wrap=True))
        column.addLayout(row)
        self._said = QVBoxLayout()
        self._said.setSpacing(tokens.GAP_XS)
        column.addLayout(self._said)
        self.set_folder(folder)

    @property
    def folder(self) -> Path:
        """Return the folder that is named."""
        return Path(self.line.text().strip()).expanduser()

    def set_folder(self, folder: Path) -> None:
        """Name a folder and judge it."""
        self.line.show_text(str(folder))
        self.judge()

    def judge(self) -> bool:
        """Show what speaks against the folder; return whether dossiers can be kept there."""
        text = self.line.text().strip()
        found = judge(self.folder) if text else ()
        if found != self.warnings or not text:
            self.warnings = found
            clear(self._said)
            for one in found:
                what, _, todo = one.text.partition(" — ")
                kind: BannerKind = "error" if one.stop else "warn"
                words = f"{todo[:1].upper()}{todo[1:]}"
                self._said.addWidget(Banner(self.theme, kind, what, words))
        if not text:
            words = self.tr("Chưa chọn thư mục dữ liệu")
            self._said.addWidget(Banner(self.theme, "error", words))
        return bool(text) and not any(one.stop for one in found)

    # --- inside ----------------------------------------------------------------------------

    def _entered(self) -> None:
        if self.judge():
            self.entered.emit()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Chọn thư mục dữ liệu"), str(self.folder.parent)
        )
        if folder:
            self.set_folder(Path(folder))
