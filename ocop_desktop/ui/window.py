"""The window: rail, top line, pages, panel and status line around one workspace."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.frame.findable import search
from ocop_desktop.ui.frame.search import Hit, SearchPopup
from ocop_desktop.ui.frame.shell import Shell
from ocop_desktop.ui.frame.walk import Walk
from ocop_desktop.ui.language import Language
from ocop_desktop.ui.lock.curtain import Curtain
from ocop_desktop.ui.navigator import Navigator, Target
from ocop_desktop.ui.page import AppContext, Page, PageFactory, Undo
from ocop_desktop.ui.paper_reading import PaperReading
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.tasks import Task, TaskRunner
from ocop_desktop.ui.theme import Theme, next_scale, system_is_dark
from ocop_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from ocop_desktop.ui.coach.coach import Coach

_SIZE = (1366, 768)
_MINIMUM = (960, 600)


class _Notices(QObject):
    """Brings commit notices, which may come from a worker thread, into the window's thread."""

    committed = Signal(str, object)


class MainWindow(QMainWindow):
    """One workspace in one window. Pages are built when first visited."""

    language_changed = Signal()
    #: The data was copied to this folder; whoever made the window opens it there.
    folder_moved = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        *,
        theme: Theme,
        settings: Settings,
        pages: Mapping[str, PageFactory],
        today: Callable[[], date] = date.today,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.theme = theme
        self.settings = settings
        self._now = now
        self._factories = dict(pages)
        self._built: dict[str, Page] = {}
        self._shortcuts: list[QShortcut] = []
        self.navigator = Navigator(self)
        self.tasks = TaskRunner(self.show_error, self)
        self.context = AppContext(
            workspace=workspace,
            navigator=self.navigator,
            theme=theme,
            settings=settings,
            today=today,
            run_task=self.tasks.run,
            is_busy=lambda: bool(self.tasks.running),
            notify=self.notify,
            show_error=self.show_error,
            set_theme=self.set_theme,
            set_scale=self.set_scale,
            set_language=self.set_language,
            lock_screen=self.lock_screen,
            lock_changed=self._watch_idle,
            move_to=self.folder_moved.emit,
            show_coach=self.show_coach,
            offer_coach=self.offer_coach,
        )
        self._build()
        self._connect()
        self._restore()

    # -- what pages and the app call ----------------------------------------------------------

    def notify(self, text: str, undo: Undo | None = None) -> None:
        """Show a short notice; `undo` adds a button that takes the action back."""
        self.toast.say(text, undo)

    def show_error(self, error: UserError) -> None:
        """Show what happened and what to do, above the page, until it is closed."""
        from ocop_desktop.workspace.trust import ExpiredKeyError  # noqa: PLC0415  (rarely)

        if isinstance(error, ExpiredKeyError):
            text = self.tr("Tạo khóa ký mới")
            self.error_bar.say(str(error), text, lambda: self.navigator.go(rooms.EXCHANGE))
        else:
            self.error_bar.say(str(error))

    def page(self, room: str) -> Page:
        """Return the page of a room, building it on the first visit."""
        if room not in self._built:
            made = self._factories[room](self.context)
            self._built[room] = made
            self._stack.addWidget(made)
        return self._built[room]

    def set_scale(self, scale: int) -> None:
        """Change the text size and remember it."""
        self.settings.scale = scale
        self._apply(scale=scale)

    def set_language(self, language: Language) -> None:
        """Remember the language; whoever made the window builds it again in its words."""
        if language == self.settings.language:
            return
        if self.tasks.running:
            self.notify(self.tr("Chờ việc đang chạy xong rồi đổi ngôn ngữ."))
            return
        self.settings.language = language
        self.language_changed.emit()

    def set_theme(self) -> None:
        """Put the theme of the settings in force."""
        choice = self.settings.theme
        self._apply(dark=choice == "dark" or (choice == "system" and system_is_dark()))

    @property
    def coach(self) -> "Coach":
        """The walk through a dossier, built when it is first asked for."""
        return self._walk.coach

    def show_coach(self) -> None:
        """Walk through a dossier."""
        self._walk.show()

    def offer_coach(self, dossier_id: str) -> None:
        """Walk through the first dossier somebody makes, once."""
        self._walk.offer(dossier_id)

    @property
    def is_locked(self) -> bool:
        """Whether everything is hidden until the passphrase is given."""
        return self._curtain.is_drawn

    def lock_screen(self) -> None:
        """Hide everything until the passphrase is given; without a lock nothing happens."""
        if not self.is_locked and not self.workspace.lock.is_set:
            self.notify(self.tr("Chưa đặt khóa màn hình. Đặt trong Cài đặt."))
            return
        self._curtain.draw()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("OCOP Desktop"))
        self.setMinimumSize(*_MINIMUM)
        self.shell = shell = Shell(self.context)
        self.rail, self.topline, self.sidecolumn = shell.rail, shell.topline, shell.sidecolumn
        self.panel, self.statusline, self.toast = shell.panel, shell.statusline, shell.toast
        self.error_bar, self.lock_bar, self._stack = shell.error_bar, shell.lock_bar, shell.stack
        self._walk = Walk(self.context, shell)
        self._curtain = Curtain(self.theme, self.workspace.lock, shell)
        self.lock_page, self.idle = self._curtain.page, self._curtain.idle
        self.setCentralWidget(self._curtain)
        self.popup = SearchPopup(
            self.theme, self.topline.search, self._find, self.navigator.go_to, shell
        )
        self.reading = PaperReading(self.workspace.search, self.tasks, self.topline.search)
        self.statusline.show_law(self.workspace.catalogue.newest().edition)
        self.statusline.show_backup(
            self.workspace.last_backup, self.context.today(), self.workspace.backup_problem
        )

    def _connect(self) -> None:
        self.navigator.went.connect(self._show)
        self._curtain.opened.connect(self._unlocked)
        self._curtain.turned.connect(self._set_shortcuts)
        self.idle.idle.connect(self.lock_screen)
        self.rail.chosen.connect(self.navigator.go)
        self.sidecolumn.chosen.connect(self.navigator.go_to)
        self.popup.opened.connect(self.reading.begin)
        self.lock_bar.list_wanted.connect(lambda one: self.navigator.go(rooms.VERSIONS, one))
        self.shell.choice_bar.wanted.connect(lambda one: self.navigator.go(rooms.CHOICES, one))
        self.topline.undo_wanted.connect(self._undo)
        self.topline.redo_wanted.connect(self._redo)
        self.topline.help_wanted.connect(self._open_chapter)
        self.tasks.started.connect(self._show_tasks)
        self.tasks.finished.connect(self._show_tasks)
        self._notices = _Notices(self)
        self._notices.committed.connect(self._committed)
        self._unsubscribe = self.workspace.subscribe(self._notices.committed.emit)
        for keys, action in (
            ("Ctrl+K", self._focus_search),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl++", lambda: self._step_scale(1)),
            ("Ctrl+=", lambda: self._step_scale(1)),
            ("Ctrl+-", lambda: self._step_scale(-1)),
            ("Ctrl+0", lambda: self.set_scale(100)),
            ("Ctrl+N", lambda: self.navigator.go(rooms.NEW_DOSSIER)),
            ("Ctrl+1", lambda: self.navigator.go(rooms.HOME)),
            ("Ctrl+2", lambda: self.navigator.go(rooms.DOSSIERS)),
            ("Ctrl+3", lambda: self.navigator.go(rooms.HANDBOOK)),
            ("Ctrl+5", lambda: self.navigator.go(rooms.DESK)),
            ("Ctrl+4", self._open_tools),
            ("Alt+Left", self.navigator.back),
            ("Alt+Right", self.navigator.forward),
            ("F9", self.panel.toggle),
            ("Ctrl+L", self.lock_screen),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(action)
            self._shortcuts.append(shortcut)

    def _restore(self) -> None:
        self.resize(*_SIZE)
        geometry = self.settings.geometry
        if geometry is not None:
            self.restoreGeometry(geometry)

    # -- the lock -----------------------------------------------------------------------------

    def _set_shortcuts(self, locked: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not locked)

    def _unlocked(self, recovered: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self._focus_page()
        if recovered:
            self.navigator.go(rooms.SETTINGS, field="lock")
            self.notify(self.tr("Đã mở bằng mã khôi phục. Đặt mật khẩu mới ở đây."))

    def _watch_idle(self) -> None:
        self._curtain.watch()

    # -- moving about -------------------------------------------------------------------------

    def _show(self, target: Target) -> None:
        try:
            page = self.page(target.room)
            page.show_for(target)
        except UserError as error:
            self.show_error(error)
            if target.room != rooms.HOME:
                self.navigator.go(rooms.HOME)
            return
        self._stack.setCurrentWidget(page)
        officer = self.workspace.profile.get().role == "officer"
        office = target.room in (rooms.REGISTERS, rooms.INDICATORS)
        self.rail.show_desk(on=officer or office or rooms.is_desk(target.room))
        self.rail.show_room(target.room)
        self.shell.show_target(target, page)
        if target.field is None and target.criterion is None:
            # After the layout: a widget that is not laid out yet does not take the focus.
            QTimer.singleShot(0, self, self._focus_page)

    def _focus_page(self) -> None:
        page = self.current_page()
        focus = page.first_focus() if page else None
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        return self.shell.page()

    def _open_chapter(self) -> None:
        page = self.current_page()
        if page is not None:
            page.open_chapter()

    # -- changes ------------------------------------------------------------------------------

    def _committed(self, dossier_id: str, changed: frozenset[str]) -> None:
        self.statusline.show_saved(self._now())
        target = self.navigator.current
        page = self.current_page()
        if not dossier_id:
            self._forget_pages(page)
        if page is None:
            return
        if target.dossier_id in (None, dossier_id):
            page.refresh(frozenset(changed))
        if target.dossier_id == dossier_id:
            self.shell.show_dossier(target, page)

    def _forget_pages(self, shown: Page | None) -> None:
        """Build the other pages anew when next visited: what they were built on changed."""
        for room, page in list(self._built.items()):
            if page is not shown:
                del self._built[room]
                self._stack.removeWidget(page)
                page.deleteLater()

    def _undo(self) -> None:
        self._step_history(self.workspace.dossiers.undo, self.tr("Không còn gì để hoàn tác"))

    def _redo(self) -> None:
        self._step_history(self.workspace.dossiers.redo, self.tr("Không còn gì để làm lại"))

    def _step_history(self, step: Callable[[str], Any], nothing: str) -> None:
        dossier_id = self.navigator.current.dossier_id
        page = self.current_page()
        try:
            if dossier_id is None:
                if page is not None:
                    page.step_history(redo=step == self.workspace.dossiers.redo)
                return
            if not step(dossier_id):
                self.notify(nothing)
        except UserError as error:
            self.show_error(error)

    # -- theme, text size, tasks, search --------------------------------------------------------

    def _apply(self, *, dark: bool | None = None, scale: int | None = None) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.theme.apply(app, dark=dark, scale=scale)
        page = self.current_page()
        if page is not None:
            self.shell.fit(page)

    def _step_scale(self, step: int) -> None:
        self.set_scale(next_scale(self.theme.scale, step))

    def _show_tasks(self, _task: Task) -> None:
        running = self.tasks.running
        self.statusline.show_task(running[-1] if running else None)

    def _focus_search(self) -> None:
        self.topline.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.topline.search.selectAll()

    def _open_tools(self) -> None:
        dossier_id = self.navigator.current.dossier_id
        if dossier_id is not None:
            self.navigator.go(rooms.TOOLS, dossier_id)

    def _find(self, words: str) -> list[Hit]:
        return search(
            self.workspace, words, self.navigator.current.dossier_id, self.context.today()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.current_page()
        if page is not None:
            self.shell.fit(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.tasks.stop_all()
        self._unsubscribe()
        self.settings.geometry = self.saveGeometry()
        self.settings.save()
        super().closeEvent(event)
