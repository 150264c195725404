"""What is shown and logged when something of ours breaks: a report without personal data."""

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ocop_desktop import __version__, paths
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.text import label

_PACKAGE = "ocop_desktop"
_WIDTH = 620


def report(error: BaseException, trace: TracebackType | None = None) -> str:
    """Return versions, the kind of error and where it happened.

    The message of an error may quote what a person typed, and a path may hold a name; neither is
    in the report.
    """
    system = f"{platform.system()} {platform.release()}"
    lines = [
        f"OCOP Desktop {__version__}{' (frozen)' if paths.is_frozen() else ''}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {system}",
        "",
    ]
    for one in _chain(error):
        lines.append(type(one).__qualname__)
        frames = traceback.extract_tb(trace if one is error and trace else one.__traceback__)
        lines += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join(lines)


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    now: BaseException | None = error
    while now is not None and now not in found:
        found.append(now)
        now = now.__cause__ or now.__context__
    return found


def _place(filename: str) -> str:
    """Return a file's place within the package, or its bare name for files of others."""
    parts = filename.replace("\\", "/").split("/")
    if _PACKAGE in parts:
        return "/".join(parts[parts.index(_PACKAGE) :])
    return parts[-1]


class CrashDialog(QDialog):
    """Says that it is our fault, that the data is safe, and gives the report to copy."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phần mềm gặp lỗi"))
        self.setMinimumWidth(_WIDTH)
        self._text = text
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Phần mềm gặp lỗi, không phải do anh/chị"), "title"))
        words = self.tr(
            "Những gì đã nhập đều đã ghi xuống đĩa. Có thể làm tiếp; nếu lỗi lặp lại, hãy chép "
            "báo cáo dưới đây gửi cho người hỗ trợ. Báo cáo không có thông tin trong hồ sơ."
        )
        column.addWidget(label(words, "second", wrap=True))
        self.details = QPlainTextEdit(text)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Báo cáo lỗi"))
        self.details.setTabChangesFocus(True)
        column.addWidget(self.details)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.copy = SecondaryButton(theme, self.tr("&Chép báo cáo"), icon="copy")
        self.copy.clicked.connect(self._copy)
        leave = ActionButton(theme, self.tr("&Đóng phần mềm"), role="quiet")
        leave.clicked.connect(QGuiApplication.quit)
        go_on = PrimaryButton(theme, self.tr("&Làm tiếp"))
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(go_on)
        column.addLayout(row)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
