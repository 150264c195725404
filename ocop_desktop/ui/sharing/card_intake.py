"""How a key card of somebody else comes in: a file, a picture of its QR code, the clipboard."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.files import dropped_files
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pasting import Pasting
from ocop_desktop.ui.tasks import Task
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.trust import (
    CARD_SUFFIX,
    PICTURE_SUFFIXES,
    KeyCard,
    read_card,
    read_card_file,
)

PURPOSE = "keys"


class CardIntake(QWidget):
    """Emits `read` with the card; what is no card is told and nothing changes."""

    read = Signal(KeyCard)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._pasting: Pasting | None = None
        self._task: Task | None = None
        theme = context.theme
        self.open = SecondaryButton(theme, self.tr("Mở thẻ khóa"), icon="folder-open")
        self.open.clicked.connect(self._ask_card)
        self.picture = SecondaryButton(theme, self.tr("Đọc mã QR trong ảnh"), icon="qr")
        self.picture.setToolTip(
            self.tr("Ảnh chụp hoặc bản quét mã QR của thẻ khóa: JPG, PNG, HEIC, trang đầu của PDF")
        )
        self.picture.clicked.connect(self._ask_picture)
        self.paste = SecondaryButton(theme, self.tr("Dán thẻ khóa"), icon="clipboard")
        self.paste.clicked.connect(self.paste_card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        about = self.tr(
            "Mở tệp thẻ khóa hoặc ảnh chụp mã QR, kéo thả vào đây, hay chép dòng chữ hoặc ảnh rồi "
            "bấm dán."
        )
        column.addWidget(label(about, "caption", wrap=True))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=tokens.GAP_S)
        for button in (self.open, self.picture, self.paste):
            flow.addWidget(button)
        column.addWidget(buttons)
        self.working = label(self.tr("Đang tìm thẻ khóa…"), "caption")
        self.working.hide()
        column.addWidget(self.working)

    def open_card(self, path: Path) -> None:
        """Take a card from a file or a picture, read in a worker; a newer one takes its place."""
        if self._task is not None:
            self._task.cancel()

        def failed(error: UserError) -> None:
            if not task.is_cancelled():
                self.context.show_error(error)

        def ended() -> None:
            if self._task is task:
                self._task = None
                self.working.hide()

        task = self.context.run_task(
            self.tr("Đọc thẻ khóa"),
            lambda _progress, _cancelled: read_card_file(path),
            self.read.emit,
            failed,
        )
        task.ended.connect(ended)
        self._task = task
        self.working.show()

    def paste_card(self) -> None:
        """Take a card from the clipboard: its line, a copied picture or a copied file."""
        try:
            card = read_card(QGuiApplication.clipboard().text())
        except UserError as error:
            files = self._files()
            if files:
                self.open_card(files[0])
            else:
                self.context.show_error(error)
            return
        self.read.emit(card)

    def may_drop(self, event: QDragEnterEvent) -> None:
        """Accept a drag that carries a file."""
        if any(path.is_file() for path in dropped_files(event)):
            event.acceptProposedAction()

    def drop(self, event: QDropEvent) -> None:
        """Take the card of what was dropped; one at a time, for each is compared by itself."""
        files = [path for path in dropped_files(event) if path.is_file()]
        if not files:
            return
        event.acceptProposedAction()
        if files[1:]:
            said = self.tr("Mỗi lần một thẻ khóa: đang đọc “{name}”, kéo lại từng tệp sau.")
            self.context.notify(said.format(name=files[0].name))
        self.open_card(files[0])

    # --- inside ----------------------------------------------------------------------------

    def _files(self) -> list[Path]:
        if self._pasting is None:
            self._pasting = Pasting()
        return self._pasting.files(self.tr("Ảnh dán"))

    def _ask_card(self) -> None:
        cards = self.tr("Thẻ khóa (*{suffix})").format(suffix=CARD_SUFFIX)
        self._ask(self.open.text(), f"{cards};;{self._pictures()};;{self.tr('Mọi tệp (*)')}")

    def _ask_picture(self) -> None:
        self._ask(self.picture.text(), f"{self._pictures()};;{self.tr('Mọi tệp (*)')}")

    def _pictures(self) -> str:
        # Some systems tell capitals apart, and cameras write them.
        ends = " ".join(f"*{end} *{end.upper()}" for end in PICTURE_SUFFIXES)
        return self.tr("Ảnh mã QR, PDF ({kinds})").format(kinds=ends)

    def _ask(self, title: str, kinds: str) -> None:
        settings = self.context.settings
        name, _ = QFileDialog.getOpenFileName(self, title, settings.last_folder(PURPOSE), kinds)
        if name:
            settings.set_last_folder(PURPOSE, Path(name).parent)
            self.open_card(Path(name))
