"""A package of a dossier that is here already: its newer version, or a copy beside it?"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from ocop_desktop.errors import CancelledError
from ocop_desktop.workspace.single_packages import Likeness

_Role = QMessageBox.ButtonRole


class SamePackageBox(QMessageBox):
    """Asks what a recognised package is to become; the first button is the usual answer."""

    def __init__(self, like: Likeness, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(_tr("Hồ sơ này đã có trong máy"))
        self.setText(_tr("Gói “{name}”: {what}").format(name=name, what=like.sentence))
        self.here: QPushButton | None = None
        if like.what == "newer":
            self.setInformativeText(
                _tr(
                    "Nhập làm bản mới thì hồ sơ đang có theo gói này, bản trước còn trong lịch sử "
                    "của hồ sơ. Bản xã đã gửi tỉnh thì vẫn giữ."
                )
            )
            self.here = self.addButton(_tr("&Bản mới của hồ sơ đã có"), _Role.AcceptRole)
        elif like.what == "known":
            self.setInformativeText(_tr("Không cần nhập lần hai."))
            self.here = self.addButton(_tr("&Mở hồ sơ đang có"), _Role.AcceptRole)
        self.separate = self.addButton(_tr("Nhập bản &riêng"), _Role.ActionRole)
        self.leave = self.addButton(_tr("&Thôi"), _Role.RejectRole)
        self.setDefaultButton(self.here or self.separate)
        self.setEscapeButton(self.leave)


def asked_separate(like: Likeness, name: str) -> bool:
    """Return whether a package becomes a dossier of its own; raise CancelledError when left."""
    box = SamePackageBox(like, name, QApplication.activeWindow())
    try:
        box.exec()
        clicked = box.clickedButton()
        if clicked is box.leave or clicked is None:
            raise CancelledError
        return clicked is box.separate
    finally:
        box.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("SamePackage", text)
