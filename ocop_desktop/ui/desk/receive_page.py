"""Receiving: a package is verified and shown before anything is stored."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.beside import Work, run_beside, stoppable
from ocop_desktop.ui.desk.dropping import dropped_package, may_drop
from ocop_desktop.ui.desk.incoming_cards import components_card, findings_card, product_card
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.opening import ask_passphrase
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.tasks import Cancelled, Progress, Task
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.desk import Case, Incoming
from ocop_desktop.workspace.sealed import SUFFIX as SEALED
from ocop_desktop.workspace.sealed import is_sealed, opened
from ocop_desktop.workspace.workspace import Workspace

_PURPOSE = "desk"
_OWN_OFFERED = 300  # dossiers somebody filled in at this desk lately


class ReceivePage(Page):
    """`target.section` names a dossier of this machine that is handed in at the desk.

    `target.field` is the path of a package to look at, dropped elsewhere.
    """

    chapter = "ban-tiep-nhan"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.setAcceptDrops(True)
        self._path: Path | None = None
        # What a sealed package held, until another one is looked at.
        self._opened = ExitStack()
        self._task: Task | None = None
        self._storing = False
        self.incoming: Incoming | None = None
        self.area, column = scrolled()
        column.addWidget(label(self.tr("Nhận hồ sơ"), "title"))
        column.addLayout(self._make_source())
        self.banner = Banner(theme, "info")
        column.addWidget(self.banner)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._cards)
        column.addWidget(self._make_notes())
        column.addStretch(1)
        stack(self, self.area, self._make_footer(), stretched=self.area)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Nhận hồ sơ")

    def show_for(self, target: Target) -> None:
        """Begin anew, unless something is still being stored."""
        super().show_for(target)
        if self._storing:
            return
        self._forget()
        self.samples.setValue(0)
        self.note.show_text("")
        self._offer_own(target.section or "")
        self._show()
        if target.field:
            path = Path(target.field)
            # It may ask for a passphrase: only once the page is there.
            QTimer.singleShot(0, self, lambda: self.look(path))

    def first_focus(self) -> QWidget | None:
        """Return the way to choose a package."""
        return self.own if self.own.currentData() else self.choose_file

    # --- doing -----------------------------------------------------------------------------

    def look(self, path: Path) -> None:
        """Open a sealed package, verify it in a worker and show it."""
        if self._storing:
            return
        self._forget()
        try:
            passphrase = ask_passphrase(self.context, path) if is_sealed(path) else ""
        except CancelledError:
            return
        except UserError as error:
            self.context.show_error(error)
            return
        self._path, self.incoming = path, None
        self.own.setCurrentIndex(0)
        self._opened = held = ExitStack()
        stack = held.enter_context(ExitStack())
        desk, today = self.context.workspace.desk, self.context.today()

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Path, Incoming]:
            readable = stack.enter_context(opened(path, lambda _: passphrase))
            return readable, desk.look_apart(readable, today, stoppable(progress, cancelled))

        self._task = task = self.context.run_task(
            self.tr("Kiểm tra gói"),
            work,
            lambda found: self._looked(path, *found),
            partial(self._not_looked, path),
        )
        task.ended.connect(lambda: self._ended(task))
        # Looked at no more: what it was opened into goes once the worker has let go of it.
        task.ended.connect(lambda: None if self._opened is held else stack.close())
        self._show()

    def receive(self) -> None:
        """Store in a worker what was looked at, then show its case."""
        if not self.go.isEnabled():
            return
        self._storing = True
        self._task = task = run_beside(
            self.context, self.tr("Nhận hồ sơ"), self._storing_work(), self._received
        )
        task.ended.connect(lambda: self._ended(task))
        self._show()
        # What had the focus is disabled now.
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _storing_work(self) -> Work[Case]:
        today, path, looked = self.context.today(), self._path, self.incoming
        samples, note = self.samples.value(), self.note.text()
        own = str(self.own.currentData() or "")

        def work(beside: Workspace, progress: Progress, cancelled: Cancelled) -> Case:
            if own or path is None:
                return beside.desk.receive_here(own, today, samples=samples, note=note)
            return beside.desk.receive(
                path, today, samples=samples, note=note, looked=looked,
                progress=progress, cancelled=cancelled,
            )  # fmt: skip

        return work

    def _received(self, case: Case) -> None:
        self._storing = False
        self.context.workspace.reread([case.dossier])
        if self.context.navigator.current.room == rooms.DESK_RECEIVE:
            self.context.navigator.go(rooms.DESK, section=case.id, field="mine")
        words = self.tr("Đã nhận, phiếu số {number}, lần {round}.")
        self.context.notify(words.format(number=case.number, round=case.round))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing of a sealed package open behind a page that nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous() and not self._storing:
            self._forget()

    def _forget(self) -> None:
        """Stop looking, and close what a sealed package was opened into."""
        self._stop()
        self._opened.close()
        self._opened = ExitStack()
        self._path, self.incoming = None, None

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _ended(self, task: Task) -> None:
        if task is self._task:
            stopped = self._storing
            self._task, self._storing = None, False
            if not self.isVisible():
                self._forget()
            self._show()
            if stopped and self.isVisible():
                self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        may_drop(event)

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_package(self.context, event)
        if path is not None:
            self.look(path)

    # --- building --------------------------------------------------------------------------

    def _make_source(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self.choose_file = SecondaryButton(theme, self.tr("Chọn tệp gói…"), icon="import")
        self.choose_file.clicked.connect(self._ask_file)
        self.choose_folder = SecondaryButton(theme, self.tr("Chọn thư mục gói…"), icon="folder")
        self.choose_folder.clicked.connect(self._ask_folder)
        self.own = QComboBox()
        self.own.setAccessibleName(self.tr("Hồ sơ lập tại bàn"))
        self.own.currentIndexChanged.connect(self._own_chosen)
        row.addWidget(self.choose_file)
        row.addWidget(self.choose_folder)
        row.addWidget(label(self.tr("hoặc"), "second"))
        row.addWidget(self.own, 1)
        return row

    def _make_notes(self) -> Card:
        card = Card()
        card.body.addWidget(label(self.tr("Ghi khi nhận"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        name = label(self.tr("Số sản phẩm mẫu đã nhận"), "strong")
        self.samples = QSpinBox()
        self.samples.setRange(0, 1000)
        self.samples.setAccessibleName(self.tr("Số sản phẩm mẫu đã nhận"))
        name.setBuddy(self.samples)
        row.addWidget(name)
        row.addWidget(self.samples)
        row.addStretch(1)
        card.body.addLayout(row)
        self.note = InputLine(self.context.theme)
        self.note.setAccessibleName(self.tr("Ghi chú khi nhận"))
        self.note.setPlaceholderText(self.tr("ghi chú, ví dụ: người nộp, bộ giấy thiếu dấu"))
        card.body.addWidget(self.note)
        self._notes = card
        return card

    def _make_footer(self) -> Footer:
        theme = self.context.theme
        self.back = SecondaryButton(theme, self.tr("Bàn tiếp nhận"), icon="back")
        self.back.clicked.connect(lambda: self.context.navigator.go(rooms.DESK))
        self.go = PrimaryButton(theme, self.tr("Nhận hồ sơ"), icon="check", key="Ctrl+Enter")
        self.go.clicked.connect(self.receive)
        bind(self, self.receive, *GO_ON)
        self.stop = SecondaryButton(theme, self.tr("Dừng"), icon="stop")
        self.stop.clicked.connect(self._stop)
        return Footer(self.back, self.stop, self.go)

    # --- inside ----------------------------------------------------------------------------

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Chọn gói hồ sơ"),
            self.context.settings.last_folder(_PURPOSE),
            self.tr("Gói hồ sơ ({kinds});;Mọi tệp (*)").format(kinds=f"*.zip *{SEALED}"),
        )
        self._taken(name)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Chọn thư mục gói"), self.context.settings.last_folder(_PURPOSE)
        )
        self._taken(name)

    def _taken(self, name: str) -> None:
        if name:
            self.context.settings.set_last_folder(_PURPOSE, Path(name).parent)
            self.look(Path(name))

    def _offer_own(self, chosen: str) -> None:
        """Offer dossiers of this machine that are not at the desk, or returned to be mended."""
        workspace, today = self.context.workspace, self.context.today()
        self.own.blockSignals(True)
        self.own.clear()
        self.own.addItem(self.tr("chọn hồ sơ lập tại bàn này"), "")
        for item in workspace.dossiers.recent(_OWN_OFFERED):
            case = workspace.desk.of_dossier(item.id, today)
            if case is None or (case.here and case.state == "returned"):
                self.own.addItem(item.title or self.tr("Hồ sơ chưa đặt tên"), item.id)
        self.own.setCurrentIndex(max(0, self.own.findData(chosen)))
        self.own.blockSignals(False)

    def _own_chosen(self) -> None:
        if self.own.currentData():
            self._path, self.incoming = None, None
        self._show()

    def _not_looked(self, path: Path, error: UserError) -> None:
        if path == self._path:
            self._path = None
            self._show()
        if not isinstance(error, CancelledError):
            self.context.show_error(error)

    def _looked(self, path: Path, readable: Path, found: Incoming) -> None:
        if path == self._path:
            self._path = readable
            self.incoming = self.context.workspace.desk.placed(found, self.context.today())
            self._show()
            self.samples.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        clear(self._cards)
        found, own = self.incoming, self.own.currentData()
        ready = bool(own) or (found is not None and found.can_be_received)
        self.go.setEnabled(ready and self._task is None)
        self._notes.setVisible(ready)
        self._notes.setEnabled(not self._storing)
        self.stop.setVisible(self._task is not None)
        for way in (self.choose_file, self.choose_folder, self.own):
            way.setEnabled(not self._storing)
        if self._storing:
            self.banner.say(
                self.tr("Đang nhận hồ sơ"),
                self.tr("Chép minh chứng rồi cấp số phiếu. Dừng trước khi xong thì không ghi gì."),
                "info",
            )
            if found is not None:
                self._show_cards(found)
        elif own:
            self.banner.say(
                self.tr("Nhận hồ sơ lập tại bàn"),
                self.tr("Hồ sơ được giữ nguyên như lúc nộp; trả lại thì mở ra để sửa tiếp."),
                "info",
            )
        elif found is None:
            looking = self._path is not None
            text = self.tr("Đang kiểm tra gói…") if looking else self.tr("Chưa chọn gói hồ sơ")
            hint = self.tr(
                "Kéo gói vào trang này, hoặc chọn tệp, thư mục. Chưa có gì được ghi trước khi bấm "
                "Nhận hồ sơ."
            )
            self.banner.say(text, hint, "info")
        elif not found.can_be_received:
            self.banner.say(self.tr("Không nhận được gói này"), found.refusal, "error")
        else:
            self._show_whole(found)

    def _show_whole(self, found: Incoming) -> None:
        again = found.again
        title = (
            self.tr("Bản nộp lại của phiếu {number}").format(number=again.number)
            if again
            else self.tr("Gói nguyên vẹn, mã {code}").format(code=found.verified.snapshot)
        )
        told = [found.signed, *found.warnings]
        doubtful = bool(found.warnings) or found.doubted
        self.banner.say(
            title, " ".join(part for part in told if part), "warn" if doubtful else "ok"
        )
        self._show_cards(found)

    def _show_cards(self, found: Incoming) -> None:
        self._cards.addWidget(product_card(self.context, found))
        self._cards.addWidget(components_card(self.context, found))
        if found.findings:
            self._cards.addWidget(findings_card(found))
