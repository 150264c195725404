"""The window's composition root: builds everything once and passes it by constructor."""

import gc
import logging
import os
import signal
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from ocop_desktop import __version__, paths
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.crash import CrashDialog, report
from ocop_desktop.ui.desk import PAGES as DESK_PAGES
from ocop_desktop.ui.language import Speech
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import PageFactory
from ocop_desktop.ui.pages import PAGES
from ocop_desktop.ui.pages_dossier import PAGES as PAGES_INSIDE
from ocop_desktop.ui.radar import PAGES as RADAR_PAGES
from ocop_desktop.ui.registers import PAGES_OFFICE
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.sharing import PAGES as SHARING_PAGES
from ocop_desktop.ui.start_problem import Answer, StartProblem
from ocop_desktop.ui.theme import Theme, system_is_dark
from ocop_desktop.ui.tools import PAGES as TOOL_PAGES
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace

if TYPE_CHECKING:
    from ocop_desktop.ui.first_start import FirstStart

WORKSPACE = "workspace"
_LOG_BYTES = 512_000
_LOG_FILES = 3
_log = logging.getLogger("ocop_desktop")


def main(folder: Path | None = None, *, samples: bool = False) -> int:
    """Open the window on the workspace in `folder` and return the exit code.

    With `samples` an empty workspace is filled with the sample dossiers first. Raises UserError
    when there is no screen to show a window on.
    """
    _require_screen()
    start_logging(paths.log_dir())
    app = make_application()
    settings = Settings(paths.config_dir())
    speech = make_speech(app, settings)
    theme = Theme()
    dark = settings.theme == "dark" or (settings.theme == "system" and system_is_dark())
    theme.apply(app, dark=dark, scale=settings.scale)
    place = folder or usual_folder(settings)
    first: FirstStart | None = None
    if folder is None and not samples and not Workspace.exists(place):
        first = ask_first(theme, place)
        if first is None:
            return 0
        place = first.folder
    workspace = open_workspace(place, theme)
    if workspace is None:
        return 1
    shown = ShownWindow(app, workspace, theme, settings, speech)
    try:
        if first is not None:
            keep_answers(workspace, first, settings)
        if samples:
            import_samples(workspace)
        shown.show(Target(rooms.HOME))
        QTimer.singleShot(0, collect_again)
        # Ctrl+C in the terminal ends the program; Qt's loop alone would never look.
        signal.signal(signal.SIGINT, lambda *_: shown.window.close())
        ticking = QTimer(app)
        ticking.timeout.connect(lambda: None)
        ticking.start(500)
        return app.exec()
    finally:
        shown.workspace.close()


class ShownWindow:
    """The window on the screen and its workspace, which whoever made it closes at the end.

    Another language builds the window again at the same place, another folder of the data too.
    """

    def __init__(
        self,
        app: QApplication,
        workspace: Workspace,
        theme: Theme,
        settings: Settings,
        speech: Speech,
    ) -> None:
        self._app = app
        self.workspace = workspace
        self._theme = theme
        self._settings = settings
        self._speech = speech
        self._unlocked = False
        self.window = make_window(workspace, theme, settings)

    def show(self, target: Target) -> None:
        """Show the window and go to a place in it."""
        window = self.window
        catch_crashes(window)
        self._app.styleHints().colorSchemeChanged.connect(window.set_theme)
        window.language_changed.connect(self._speak)
        window.folder_moved.connect(self.move_to)
        window.show()
        if self.workspace.lock.is_set and not self._unlocked:
            window.lock_screen()
        self._unlocked = True
        window.navigator.go_to(target)

    def move_to(self, folder: Path) -> None:
        """Go on in the copy of the workspace in `folder`; set the old folder aside."""
        old = self.workspace
        self.window.close()
        old.close()
        try:
            self.workspace = Workspace.open(folder)
        except UserError as error:
            self.workspace = Workspace.open(old.folder)
            self._again(Target(rooms.SETTINGS))
            self.window.show_error(error)
            return
        self._settings.set_last_folder(WORKSPACE, folder)
        from ocop_desktop.workspace.relocation import set_aside  # noqa: PLC0415  (once in a while)

        aside = set_aside(old.folder)
        self._again(Target(rooms.SETTINGS))
        self.window.notify(
            QCoreApplication.translate(
                "ShownWindow", "Dữ liệu đã ở chỗ mới. Chỗ cũ còn nguyên ở “{folder}”."
            ).format(folder=aside)
        )

    def _speak(self) -> None:
        self._speech.speak(self._settings.language)
        self._again(self.window.navigator.current)

    def _again(self, target: Target) -> None:
        old = self.window
        self.window = make_window(self.workspace, self._theme, self._settings)
        self.window.restoreGeometry(old.saveGeometry())
        self.show(target)
        old.close()
        old.deleteLater()


def collect_again() -> None:
    """Look for garbage from now on; what the start made lives to the end and is passed over."""
    gc.freeze()
    gc.enable()


def usual_folder(settings: Settings) -> Path:
    """Return the workspace chosen at the first start; one named by the system wins."""
    chosen = settings.last_folder(WORKSPACE)
    named = paths.named_workspace()
    return named or (Path(chosen) if chosen else paths.default_workspace())


def ask_first(theme: Theme, place: Path) -> "FirstStart | None":
    """Ask who works here and where the data may lie; None when the person left."""
    from ocop_desktop.ui.first_start import FirstStart  # noqa: PLC0415  (once in a lifetime)

    catalogue = Catalogue(paths.forms_dir())
    asked = FirstStart(theme, catalogue.units(catalogue.newest()), place)
    return asked if asked.exec() == FirstStart.DialogCode.Accepted else None


def keep_answers(workspace: Workspace, first: "FirstStart", settings: Settings) -> None:
    """Keep what was answered at the first start, and bring the samples when they are wanted."""
    workspace.profile.keep(first.profile)
    settings.set_last_folder(WORKSPACE, workspace.folder)
    if first.secret:
        from ocop_desktop.ui.lock.code_dialog import CodeDialog  # noqa: PLC0415

        CodeDialog(first.theme, workspace.lock.set(first.secret)).exec()
    if first.samples:
        import_samples(workspace)


def gallery() -> int:
    """Show every widget in its states and return the exit code."""
    from ocop_desktop.ui.gallery.window import Gallery  # noqa: PLC0415  (rarely wanted)

    _require_screen()
    app = make_application()
    make_speech(app, Settings(paths.config_dir()))
    theme = Theme()
    theme.apply(app, dark=system_is_dark())
    shown = Gallery(theme, Catalogue(paths.forms_dir()))
    shown.show()
    return app.exec()


def make_application() -> QApplication:
    """Return the application object with its name."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError(type(app))
    app.setApplicationName("OCOP Desktop")
    app.setApplicationVersion(__version__)
    return app


def make_speech(app: QApplication, settings: Settings) -> Speech:
    """Put the language of the settings in force."""
    speech = Speech(app, paths.resources_dir() / "translations")
    speech.speak(settings.language)
    return speech


def all_pages() -> dict[str, PageFactory]:
    """Return the factories of every room, those inside a dossier among them."""
    return {
        **PAGES,
        **PAGES_OFFICE,
        **PAGES_INSIDE,
        **TOOL_PAGES,
        **SHARING_PAGES,
        **DESK_PAGES,
        **RADAR_PAGES,
    }


def make_window(workspace: Workspace, theme: Theme, settings: Settings) -> MainWindow:
    """Return the window around a workspace; nothing is shown yet."""
    return MainWindow(workspace, theme=theme, settings=settings, pages=all_pages())


def open_workspace(folder: Path, theme: Theme) -> Workspace | None:
    """Open the workspace; while that fails, say why and let the person choose. None: they left."""
    while True:
        try:
            return Workspace.open(folder)
        except UserError as error:
            _log.warning("workspace could not be opened: %s", type(error.__cause__).__name__)
            dialog = StartProblem(theme, error)
            dialog.exec()
            if dialog.answer is Answer.LEAVE:
                return None
            if dialog.answer is Answer.ELSEWHERE:
                folder = Path(dialog.folder)


def import_samples(workspace: Workspace) -> None:
    """Bring the sample dossiers into a workspace that has none yet."""
    if workspace.dossiers.list(limit=1):
        return
    for file in sorted(paths.samples_dir().glob("*/*.json")):
        workspace.dossiers.import_file(file)


def catch_crashes(window: MainWindow) -> None:
    """Show UserErrors that nobody caught in the window, everything else in the crash dialog."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, UserError):
            window.show_error(error)
            return
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        text = report(error, trace)
        _log.error("crash\n%s", text)
        CrashDialog(window.theme, text, window).open()

    sys.excepthook = caught


def start_logging(folder: Path) -> None:
    """Write warnings of ours to a rotating file; logs hold no personal data."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "ocop-desktop.log",
            maxBytes=_LOG_BYTES,
            backupCount=_LOG_FILES,
            encoding="utf-8",
        )
    except OSError:
        # A log that cannot be written must not keep anybody from working.
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)


def _require_screen() -> None:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise UserError(
            "Máy này không có màn hình để mở cửa sổ — dùng các lệnh của ocop-desktop, "
            "xem “ocop-desktop --help”."
        )
