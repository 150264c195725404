"""The recovery code, shown once: to be written down, printed or kept as a file elsewhere."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label

_WIDTH = 560
_MARGIN_MM = 25


class CodeDialog(QDialog):
    """Closes once the person says that the code is kept."""

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self.setWindowTitle(self.tr("Mã khôi phục"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(tokens.GAP_M)
        column.addWidget(label(self.tr("Cất mã khôi phục này"), "title", wrap=True))
        about = self.tr(
            "Quên mật khẩu thì mã này mở được màn hình. Mã chỉ hiện một lần; phần mềm không giữ "
            "lại. In ra hoặc chép tay, để ở chỗ khác với máy."
        )
        column.addWidget(label(about, "second", wrap=True))
        shown = label(code, "title", wrap=True)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(self.tr("Mã khôi phục: {code}").format(code=code))
        column.addWidget(shown)
        column.addWidget(label(_honest(), "caption", wrap=True))
        column.addStretch(1)
        self.kept = WrapCheck(theme, self.tr("Tôi đã cất mã"))
        column.addWidget(self.kept)
        self.save = SecondaryButton(theme, self.tr("Lưu tờ &in (PDF)"), icon="print")
        self.save.clicked.connect(self._save)
        self.finish = PrimaryButton(theme, self.tr("&Xong"))
        self.finish.setEnabled(False)
        self.finish.clicked.connect(self.accept)
        self.kept.toggled.connect(self.finish.setEnabled)
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        flow.addWidget(self.save)
        flow.addWidget(self.finish)
        column.addWidget(box)
        self.setMinimumWidth(min(theme.px(_WIDTH), self.screen().availableSize().width() - 80))

    def reject(self) -> None:
        """Esc closes only what may be closed."""
        if self.kept.isChecked():
            super().reject()

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu tờ in mã khôi phục"), self.tr("Mã khôi phục OCOP Desktop.pdf")
        )
        if name:
            print_code(self.code, Path(name))


def print_code(code: str, path: Path) -> None:
    """Write one A4 page with the code and what it is for."""
    title = _tr("Mã khôi phục màn hình OCOP Desktop")
    how = _tr("Ở màn hình khóa, gõ mã này thay mật khẩu rồi đặt mật khẩu mới trong Cài đặt.")
    paper = QTextDocument()
    paper.setHtml(
        f"<h2>{escape(title)}</h2><p style='font-size:16pt'><b>{escape(code)}</b></p>"
        f"<p>{escape(how)}</p><p>{escape(_honest())}</p>"
    )
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    side = _MARGIN_MM
    writer.setPageMargins(QMarginsF(side, side, side, side), QPageLayout.Unit.Millimeter)
    paper.print_(writer)


def _honest() -> str:
    return _tr(
        "Khóa chỉ che màn hình, không mã hóa ổ đĩa: ai lấy được máy vẫn đọc được tệp. Mất cả mật "
        "khẩu lẫn mã thì dữ liệu vẫn còn trong thư mục dữ liệu và các bản sao lưu."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CodeDialog", text)
