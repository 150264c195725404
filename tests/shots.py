"""Pictures of every screen: `python -m tests.shots OUTDIR [vi|en]`.

A temporary workspace is filled with the sample dossiers and every registered page is grabbed at
1366×768, some also dark or with large text.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QEventLoop, QIODevice, QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ocop_desktop import app
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.gallery.window import Gallery
from ocop_desktop.ui.language import LANGUAGES, Language
from ocop_desktop.ui.pages.new.page import NewDossierPage
from ocop_desktop.ui.pages.settings import SettingsPage
from ocop_desktop.ui.pages_dossier.export_page import ExportPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from tests import office

SIZE = (1366, 768)
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 32, 5)  # noqa: DTZ001 - a wall clock
HONEY, TEA = "mat-ong-va-nong-san-khac", "che-tuoi-che-che-bien"
PLACE = {"province": "37", "commune": "14620"}
SETTLE_S = 1.2  # thumbnails and pages are drawn by workers that no task announces
PATIENCE_S = 20
MOST_COLOURS = 6_000
LOOKS = ((False, 100), (True, 100), (False, 150), (True, 200))


class Shot(NamedTuple):
    """One picture: its name, the place, and how it is looked at."""

    name: str
    room: str
    of: str = ""
    section: str | None = None
    criterion: str | None = None
    dark: bool = False
    scale: int = 100


SHOTS = (
    Shot("home", rooms.HOME),
    Shot("home-dark", rooms.HOME, dark=True),
    Shot("dossiers", rooms.DOSSIERS),
    Shot("new-dossier", rooms.NEW_DOSSIER),
    Shot("dossier-home", rooms.DOSSIER, HONEY),
    Shot("section", rooms.SECTION, HONEY, section="materials"),
    Shot("section-quality", rooms.SECTION, TEA, section="quality"),
    Shot("section-150", rooms.SECTION, HONEY, section="materials", scale=150),
    Shot("assessment", rooms.ASSESSMENT, HONEY, criterion="3.3"),
    Shot("assessment-dark", rooms.ASSESSMENT, HONEY, criterion="3.3", dark=True),
    Shot("evidence", rooms.EVIDENCE, HONEY),
    Shot("check", rooms.CHECK, HONEY),
    Shot("export", rooms.EXPORT, HONEY),
    Shot("finalise", rooms.FINALISE, HONEY),
    Shot("versions", rooms.VERSIONS, HONEY),
    Shot("tools", rooms.TOOLS, HONEY),
    Shot("plan", "tool-plan", HONEY),
    Shot("tool-quality", "tool-quality", HONEY),
    Shot("tool-environment", "tool-environment", HONEY),
    Shot("tool-label", "tool-label", HONEY),
    Shot("tool-trace", "tool-trace", HONEY),
    Shot("tool-ip", "tool-ip", HONEY),
    Shot("tool-story", "tool-story", HONEY),
    Shot("tool-upgrade", "tool-upgrade", TEA),
    Shot("quick", rooms.QUICK, HONEY),
    Shot("radar", rooms.RADAR),
    Shot("exchange", rooms.EXCHANGE),
    Shot("handbook", rooms.HANDBOOK, section=HONEY),
    Shot("settings", rooms.SETTINGS),
    Shot("booklet", rooms.BOOKLET, HONEY),
    Shot("practice", rooms.PRACTICE),
)
# What an officer sees besides: taken once the desk is full of work.
OFFICE = (
    Shot("home-officer", rooms.HOME),
    Shot("desk", rooms.DESK, section="case"),
    Shot("desk-dark", rooms.DESK, section="case", dark=True),
    Shot("desk-200", rooms.DESK, section="case", scale=200),
    Shot("review", rooms.DESK_REVIEW, section="case"),
    Shot("registers", rooms.REGISTERS, section="products"),
    Shot("recognitions", rooms.REGISTERS, section="recognitions"),
    Shot("indicators", rooms.INDICATORS),
    Shot("radar-officer", rooms.RADAR),
)


def main(arguments: list[str]) -> int:
    """Grab every screen into the folder named."""
    folder, language = [*arguments, "vi"][:2] if arguments else ("", "")
    if language not in LANGUAGES:
        sys.stderr.write("python -m tests.shots OUTDIR [vi|en]\n")
        return 2
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(prefix="ocop-shots-") as name,
        opened(Path(name), language) as window,
    ):
        known = {item.set_id: item.id for item in window.workspace.dossiers.list()}
        for shot in SHOTS:
            if shot.room in app.all_pages() and (not shot.of or shot.of in known):
                keep(grab(window, shot, known.get(shot.of)), out / f"{shot.name}.png")
                sys.stdout.write(f"{shot.name}.png\n")
        case = be_an_officer(window, Path(name))
        for shot in OFFICE:
            place = shot._replace(section=case) if shot.section == "case" else shot
            keep(grab(window, place, None), out / f"{shot.name}.png")
            sys.stdout.write(f"{shot.name}.png\n")
        for picture in keep_gallery(window, out / "gallery"):
            sys.stdout.write(f"gallery/{picture}\n")
    return 0


def be_an_officer(window: MainWindow, folder: Path) -> str:
    """Make the person an officer with a desk full of work; return the case under review."""
    workspace = window.workspace
    workspace.profile.keep(Profile(role="officer", name="Cán bộ MẪU", **PLACE))
    return office.furnish(workspace, folder / "gửi đi")


def keep_gallery(window: MainWindow, out: Path) -> Iterator[str]:
    """Grab every page of the gallery in both themes and at three text sizes; yield the names."""
    out.mkdir(exist_ok=True)
    shown = Gallery(window.theme, window.workspace.catalogue)
    shown.show()
    for dark, scale in LOOKS:
        shown.set_look(dark=dark, scale=scale)
        for at in range(len(shown.names)):
            shown.show_page(at)
            # The inside of the page is grabbed whole, not only what fits the window.
            area = shown.stack.currentWidget()
            inside = (area.widget() if isinstance(area, QScrollArea) else None) or shown
            for _ in range(4):
                QApplication.processEvents()
            name = f"{at + 1}-{'dark' if dark else 'light'}-{scale}.png"
            picture = QPixmap(inside.size())
            picture.fill(window.theme.color("bg"))
            inside.render(picture, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
            keep(picture, out / name)
            yield name
    shown.close()


@contextmanager
def opened(folder: Path, language: Language = "vi") -> Iterator[MainWindow]:
    """Give a shown window on a new workspace that holds the samples."""
    screen = {"name": "S", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1], "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    (folder / "screen.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screen.json'}"
    qt = app.make_application()
    settings = Settings(folder / "config")
    settings.language = language
    speech = app.make_speech(qt, settings)
    theme = Theme()
    theme.apply(qt)
    with Workspace.open(folder / "OCOP") as workspace:
        app.import_samples(workspace)
        window = MainWindow(
            workspace,
            theme=theme,
            settings=settings,
            pages=app.all_pages(),
            today=lambda: TODAY,
            now=lambda: NOW,
        )
        # The copy was made by the real clock; the pictures live on their own day.
        window.statusline.show_backup(TODAY, TODAY, "")
        window.resize(*SIZE)
        window.show()
        yield window
        window.close()
        # A closed window still asks for its style at every later change of the theme.
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    speech.speak("vi")


def grab(window: MainWindow, shot: Shot, dossier_id: str | None) -> QPixmap:
    """Show a place and return its picture once nothing is under way any more."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        raise TypeError(type(qt))
    window.theme.apply(qt, dark=shot.dark, scale=shot.scale)
    window.navigator.go(shot.room, dossier_id, section=shot.section, criterion=shot.criterion)
    page = window.current_page()
    if isinstance(page, NewDossierPage):
        page.product.field.setText("mật ong rừng nguyên chất đóng chai")
    if isinstance(page, ExportPage):
        page.options.set_folder(Path("Tài liệu", "OCOP"))
    if isinstance(page, SettingsPage):
        page.folder.folder_label.setText(str(Path("Tài liệu", "OCOP Desktop")))
    start = time.monotonic()
    while time.monotonic() < start + SETTLE_S or (
        window.tasks.running and time.monotonic() < start + PATIENCE_S
    ):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return window.grab()


def keep(picture: QPixmap, path: Path) -> None:
    """Save a picture, with 256 colours where they do: a third of the size."""
    data, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    with Image.open(BytesIO(data.data())) as image:
        plain = image.convert("RGB")
        # With photos 256 colours are too few: the drawn ones would lose theirs.
        if plain.getcolors(MOST_COLOURS) is None:
            plain.save(path, optimize=True)
        else:
            plain.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
