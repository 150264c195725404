"""Small pictures of papers: the top of the first page, the middle of a photo.

Made in one background thread, what was asked for last first, and kept on disk by the workspace;
in memory only for the few screens around the one in view.
"""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.media.rendering import page_size, render_page
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.theme import Theme

# Pixels: the top three quarters of a page as high as wide is enough for every frame they fill.
_PAGE = (400, 420)
_PHOTO = (400, 300)
_DRAWN = (".pdf", ".jpg", ".jpeg", ".png", ".heic", ".heif")
_KEPT = 120
_WAITING = 60

Make = Callable[[Evidence, tuple[int, int]], Path | None]


def drawn_page(path: Path, page: int, width: int, paper: Evidence | None = None) -> QImage:
    """Return a page (counted from 1) of a PDF, or a photo, `width` px wide.

    A null image when it cannot be drawn: a Word file, a damaged one, one with a password.
    """
    name = paper.label if paper else ""
    try:
        wide, _ = page_size(path, page, name)
        adjustments = paper.adjustments if paper else None
        made = render_page(path, page, width / max(wide, 1), adjustments, name)
    except (UserError, IndexError):
        return QImage()
    image = QImage(made.rgb, made.width, made.height, made.width * 3, QImage.Format.Format_RGB888)
    return image.copy()


def is_pdf(paper: Evidence) -> bool:
    """Return whether a paper is a PDF by its name."""
    return paper.file.lower().endswith(".pdf")


def is_drawn(paper: Evidence) -> bool:
    """Return whether a paper has pages that can be shown, by its name."""
    return paper.file.lower().endswith(_DRAWN)


class Answer(QObject):
    """Carries pictures out of a worker; it outlives the widget that asked."""

    made = Signal(object, QImage)


class Thumbnails(QObject):
    """Gives pictures of papers; emits `ready` when one has been made."""

    ready = Signal(str)

    def __init__(self, theme: Theme, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._make = make
        self._pictures: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._drawn: dict[tuple[str, tuple[int, int]], QPixmap] = {}
        self._waiting: set[str] = set()
        self._asked = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)
        self._answer = Answer()
        self._answer.made.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def picture(self, paper: Evidence) -> QPixmap | None:
        """Return the picture of a paper, or None while it is being made or cannot be."""
        key = _key(paper)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        if paper.sha256 and key not in self._waiting:
            self._ask(key, paper)
        return None

    def paint(self, painter: QPainter, box: QRectF, paper: Evidence, radius: float = 2) -> None:
        """Draw a paper into `box`: the top of a page, the middle of a photo, or a sign for it."""
        theme = self._theme
        shape = rounded(box.x(), box.y(), box.width(), box.height(), radius)
        picture = self.picture(paper)
        painter.save()
        if picture is None:
            painter.fillPath(shape, theme.color("head"))
            side = min(box.width(), box.height(), theme.px(40)) * 0.6
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(box.center())
            name = "link" if paper.link else "pdf" if is_pdf(paper) else "document"
            icons.paint(painter, name, spot, theme.color("ink3"))
        else:
            painter.setClipPath(shape)
            painter.drawPixmap(box.topLeft(), self._scaled(paper, picture, box))
            painter.setClipping(False)
        painter.setPen(pen(theme.color("line2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.restore()

    def _scaled(self, paper: Evidence, picture: QPixmap, box: QRectF) -> QPixmap:
        """Return the part to show at the size to show; drawing it smaller would look ragged."""
        size = (round(box.width()), round(box.height()))
        key = (_key(paper), size)
        if key not in self._drawn:
            if len(self._drawn) > _KEPT:
                self._drawn.clear()
            part = picture.copy(_part(picture, box, top=is_pdf(paper)).toRect())
            self._drawn[key] = part.scaled(
                *size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._drawn[key]

    def wait(self) -> None:
        """Wait until everything asked for has been made."""
        self._pool.waitForDone()

    def stop(self) -> None:
        """Make no more pictures than the one under way."""
        self._pool.clear()
        self._waiting.clear()

    def _ask(self, key: str, paper: Evidence) -> None:
        if len(self._waiting) >= _WAITING:
            self.stop()  # scrolled past; what is still in view asks again when it is drawn
        self._waiting.add(key)
        self._asked += 1
        # A fast scroll asks for many: what is in view now comes first.
        self._pool.start(_Making(self._answer, self._make, key, paper), self._asked)

    def _keep(self, key: str, image: QImage) -> None:
        self._waiting.discard(key)
        self._pictures[key] = None if image.isNull() else QPixmap.fromImage(image)
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.ready.emit(key)


class _Making(QRunnable):
    def __init__(self, answer: Answer, make: Make, key: str, paper: Evidence) -> None:
        super().__init__()
        self._answer, self._make, self._key, self._paper = answer, make, key, paper

    def run(self) -> None:
        """Make or load one picture."""
        try:
            path = self._make(self._paper, _PAGE if is_pdf(self._paper) else _PHOTO)
        except (UserError, OSError):
            path = None
        image = QImage(str(path)) if path else QImage()
        self._answer.made.emit(self._key, image)


def _key(paper: Evidence) -> str:
    """Return what a picture depends on."""
    return f"{paper.sha256} {paper.pages} {paper.adjustments}"


def _part(picture: QPixmap, box: QRectF, *, top: bool) -> QRectF:
    """Return the part of a picture with the shape of `box`, as large as it can be."""
    wide, high = picture.width(), picture.height()
    shape = box.width() / box.height()
    part_wide = min(wide, high * shape)
    part_high = part_wide / shape
    y = 0 if top else (high - part_high) / 2
    return QRectF((wide - part_wide) / 2, y, part_wide, part_high)
