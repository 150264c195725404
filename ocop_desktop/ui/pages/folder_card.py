"""Settings: where the data lies, and the way to another folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ocop_desktop import paths
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.moving import MoveDialog
from ocop_desktop.ui.place_form import PlaceForm
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.relocation import check_move

RunMove = Callable[[Path], bool]


class FolderCard(Card):
    """Opens the folder; copies everything to another one, compared, and goes on there."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        theme = context.theme
        folder = context.workspace.folder
        self.run_move: RunMove = self._run_move
        self.body.addWidget(label(self.tr("Dữ liệu"), "heading"))
        self.folder_label = label(str(folder), wrap=True)
        self.folder_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(label(self.tr("Thư mục dữ liệu"), "strong"))
        self.body.addWidget(self.folder_label)
        about = self.tr(
            "Mọi hồ sơ và minh chứng nằm trong thư mục này, trên máy của anh/chị; phần mềm không "
            "gửi gì đi đâu. Muốn chuyển sang máy khác, xuất gói hồ sơ hoặc chép cả thư mục."
        )
        self.body.addWidget(label(about, "caption", wrap=True))
        self.backup = Banner(theme, "info")
        self.body.addWidget(self.backup)
        box = QWidget()
        row = FlowLayout(box, gap=tokens.GAP_S)
        opening = SecondaryButton(theme, self.tr("Mở thư mục dữ liệu"), icon="folder-open")
        opening.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.change = SecondaryButton(theme, self.tr("Chuyển sang chỗ khác…"), icon="folder")
        self.change.clicked.connect(self._ask)
        row.addWidget(opening)
        row.addWidget(self.change)
        self.body.addWidget(box)
        self._add_asking()

    def reload(self) -> None:
        """Show the last backup, and whether the folder may be changed here."""
        workspace = self.context.workspace
        if workspace.backup_problem:
            self.backup.say(self.tr("Chưa sao lưu được"), workspace.backup_problem, "warn")
        elif workspace.last_backup is not None:
            day = format_date(workspace.last_backup)
            self.backup.say(self.tr("Sao lưu gần nhất: {day}").format(day=day), "", "ok")
        self.backup.setVisible(bool(workspace.backup_problem or workspace.last_backup))
        self.change.setVisible(paths.named_workspace() is None)

    def move_data(self) -> None:
        """Copy the data to the folder named, compare it, and go on there."""
        if not self.place.judge():
            self.place.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.context.is_busy():
            self._say(self.tr("Chờ việc đang chạy xong rồi chuyển dữ liệu."))
            return
        target = self.place.folder
        try:
            check_move(self.context.workspace.folder, target)
        except UserError as error:
            self._say(str(error))
            return
        if self.run_move(target):
            self.context.move_to(target.resolve())

    # --- inside ----------------------------------------------------------------------------

    def _add_asking(self) -> None:
        theme = self.context.theme
        self.asking = Card()
        about = self.tr(
            "Mọi tệp được chép sang chỗ mới và so lại từng tệp. Đủ cả rồi phần mềm mới dùng chỗ "
            "mới; chỗ cũ được đổi tên và để nguyên cho anh/chị tự xóa."
        )
        self.asking.body.addWidget(label(about, "second", wrap=True))
        self.place = PlaceForm(
            theme, self.context.workspace.folder.with_name(self.tr("OCOP Desktop mới"))
        )
        self.asking.body.addWidget(self.place)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.asking.body.addWidget(self.problem)
        box = QWidget()
        row = FlowLayout(box, gap=tokens.GAP_S)
        self.go = SecondaryButton(theme, self.tr("Chuyển dữ liệu"), icon="forward")
        self.go.clicked.connect(self.move_data)
        self.leave = SecondaryButton(theme, self.tr("Thôi"))
        self.leave.clicked.connect(self._leave)
        row.addWidget(self.go)
        row.addWidget(self.leave)
        self.asking.body.addWidget(box)
        self.place.entered.connect(self.move_data)
        self.body.addWidget(self.asking)
        self.asking.hide()

    def _ask(self) -> None:
        self.problem.hide()
        self.asking.show()
        self.place.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.asking.hide()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run_move(self, target: Path) -> bool:
        dialog = MoveDialog(self.context, target, self.window())
        done = dialog.exec() == MoveDialog.DialogCode.Accepted
        if dialog.failure:
            self._say(dialog.failure)
        return done

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
