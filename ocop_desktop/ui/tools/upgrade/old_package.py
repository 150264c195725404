"""An old package a new registration may begin from: what would come along, two ways to begin."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.upgrade.carrying import Kind
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.beside import stoppable
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.opening import ask_passphrase
from ocop_desktop.ui.tasks import Cancelled, Progress, Task
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.ui.working import done_beside
from ocop_desktop.workspace.sealed import is_sealed, opened
from ocop_desktop.workspace.upgrades import Begun, OldPackage
from ocop_desktop.workspace.workspace import Workspace


class OldPackageCard(Card):
    """Hidden until a package was looked at. Emits `compare` with the path to compare with."""

    compare = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        # What a sealed package held, until another one is looked at.
        self._opened = ExitStack()
        self._task: Task | None = None
        self.found: OldPackage | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(tokens.GAP_XS)
        theme = context.theme
        self.upgrade = PrimaryButton(theme, self.tr("Lập hồ sơ nâng hạng"), icon="copy")
        self.upgrade.clicked.connect(lambda: self.begin("upgrade"))
        self.reassess = SecondaryButton(theme, self.tr("Lập hồ sơ đánh giá lại"), icon="copy")
        self.reassess.clicked.connect(lambda: self.begin("reassessment"))
        self.beside = SecondaryButton(theme, self.tr("Chỉ so với hồ sơ này"), icon="history")
        self.beside.clicked.connect(self._compare)
        self.leave = ActionButton(theme, self.tr("Thôi"), icon="close", role="quiet")
        self.leave.clicked.connect(self.put_away)
        self.body.addWidget(label(self.tr("Gói cũ mang sang những gì"), "heading"))
        self.body.addLayout(self._lines)
        bar = QWidget()
        bar.setProperty("plain", True)
        flow = FlowLayout(bar, gap=8, line_gap=8)
        for button in (self.upgrade, self.reassess, self.beside, self.leave):
            flow.addWidget(button)
        self.body.addWidget(bar)
        self.hide()

    def look(self, path: Path) -> None:
        """Check a package in a worker and show what it brings; a sealed one is opened there too."""
        self.put_away()
        try:
            passphrase = ask_passphrase(self._context, path) if is_sealed(path) else ""
        except CancelledError:
            return
        except UserError as error:
            self._context.show_error(error)
            return
        upgrades, held = self._context.workspace.upgrades, self._opened

        def work(progress: Progress, cancelled: Cancelled) -> OldPackage:
            readable = held.enter_context(opened(path, lambda _: passphrase))
            return upgrades.look_at_package(readable, stoppable(progress, cancelled))

        self._task = task = self._context.run_task(
            self.tr("Đọc gói cũ"), work, partial(self._looked, held), self._not_looked
        )
        task.ended.connect(partial(self._ended, task, held))

    def begin(self, kind: Kind) -> None:
        """Bring the old dossier in, begin the new one and open it; both can be taken back."""
        if self.found is None:
            return
        path = self.found.path

        def work(beside: Workspace, progress: Progress, cancelled: Cancelled) -> Begun:
            return beside.upgrades.begin_from_package(
                path, kind, progress=progress, cancelled=cancelled
            )

        title = self.tr("Nhập hồ sơ cũ, lập hồ sơ mới")
        try:
            made = done_beside(self._context, title, path.name, work)
        except CancelledError:
            self._context.notify(self.tr("Đã dừng, không có gì thay đổi"))
            return
        except UserError as error:
            self._context.show_error(error)
            return
        self._context.workspace.reread([made.old, made.made])
        self.put_away()
        here = self._context.navigator.current
        told = self.tr("Đã nhập hồ sơ cũ và lập hồ sơ mới từ hồ sơ ấy.")
        self._context.notify(told, lambda: self._take_back(made, here.room, here.dossier_id))
        self._context.navigator.go(rooms.SECTION, made.made, "registration")

    def put_away(self) -> None:
        """Forget the package; what is still being read is told to stop."""
        self.found = None
        if self._task is None:
            self._opened.close()
        else:
            self._task.cancel()
        self._opened, self._task = ExitStack(), None
        self.hide()

    # --- inside ------------------------------------------------------------------------------

    def _looked(self, held: ExitStack, found: OldPackage) -> None:
        if self._opened is held:
            self._show(found)

    def _not_looked(self, error: UserError) -> None:
        if not isinstance(error, CancelledError):
            self._context.show_error(error)

    def _ended(self, task: Task, held: ExitStack) -> None:
        if self._task is task:
            self._task = None
        if self._opened is not held:
            # Looked at no more: it goes once the worker has let go of it.
            held.close()

    def _show(self, found: OldPackage) -> None:
        self.found = found
        clear(self._lines)
        for place, text in enumerate(filter(None, self._told(found))):
            self._lines.addWidget(label(text, "body" if place else "strong", wrap=True))
        self.show()
        self.upgrade.setFocus()

    def _told(self, found: OldPackage) -> list[str]:
        parts = (found.title, found.producer, found.path.name)
        moved = self.tr(
            "Gói theo {name}: chuyển sang bộ quy định đang áp dụng, {review} tiêu chí phải chọn "
            "lại mức, {dropped} câu trả lời không còn chỗ hỏi (vẫn còn trong hồ sơ cũ)."
        )
        anew = self.tr("Hỏi lại từ đầu: {names}.").format(names=", ".join(found.forgotten))
        return [
            " · ".join(filter(None, parts)),
            self.tr(
                "Mang sang {answers} câu trả lời, {scored} tiêu chí tự chấm, {papers} giấy tờ; đọc "
                "lại từng phần rồi sửa cho đúng nay."
            ).format(answers=found.answers, scored=found.scored, papers=found.papers),
            anew if found.forgotten else "",
            moved.format(name=found.moved_from, review=found.review, dropped=found.dropped)
            if found.moved_from
            else "",
            self.tr("Hồ sơ trong gói cũng được nhập, để so bản cũ với bản mới."),
        ]

    def _compare(self) -> None:
        if self.found is not None:
            self.compare.emit(self.found.path)
            self.put_away()

    def _take_back(self, made: Begun, room: str, dossier_id: str | None) -> None:
        for one in (made.made, made.old):
            self._context.workspace.dossiers.remove(one)
            self._context.navigator.forget(one)
        self._context.navigator.go(room, dossier_id)
