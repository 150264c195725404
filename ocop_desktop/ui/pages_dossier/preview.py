"""Real pages of a document before it is exported: one page at a time, drawn in the background."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.media.rendering import page_count
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.thumbnails import drawn_page
from ocop_desktop.ui.widgets.buttons import IconButton
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label

MakePdf = Callable[[str], Callable[[], Path]]
_MARGIN = 14
_ZOOMS = (1.0, 1.5, 2.0)


class Sheet(Canvas):
    """A page of paper."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.theme)
        self._picture: QPixmap | None = None

    def show_image(self, image: QImage) -> None:
        """Show a page in its own size."""
        self._picture = None if image.isNull() else QPixmap.fromImage(image)
        self.setFixedSize(self._size())
        self.update()

    def _size(self) -> QSize:
        if self._picture is None:
            return QSize(200, 200)
        return self._picture.size() + QSize(2, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a thin edge."""
        if self._picture is None:
            return
        with painting(self) as painter:
            painter.drawPixmap(1, 1, self._picture)
            painter.setPen(pen(self.theme.color("line2"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class Preview(QWidget):
    """Tabs of documents, page by page. `make` freezes the dossier and returns the work to do."""

    shown = Signal()

    def __init__(
        self,
        context: AppContext,
        make: MakePdf,
        documents: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._make = make
        self._documents = list(documents)
        self._pdf: Path | None = None
        self._at = 0
        self._page = 1
        self._pages = 0
        self._zoom = 0
        self._run = 0
        self._build()

    # --- what the page asks for ------------------------------------------------------------

    @property
    def pages(self) -> int:
        """Return how many pages the document has; 0 while it is not made."""
        return self._pages

    @property
    def page(self) -> int:
        """Return the page in view, counted from 1."""
        return self._page

    def show_document(self, at: int) -> None:
        """Show another document from its first page."""
        for one, chip in enumerate(self.chips):
            chip.setChecked(one == at)
        if at != self._at:
            self._at = at
            self._pdf = None
            self._page = 1
            self.reload()

    def reload(self) -> None:
        """Make the document anew from the dossier as it is now; the page in view stays."""
        self._run += 1
        run = self._run
        spec_id = self._documents[self._at][0]
        self._say(self.tr("Đang dựng trang…"))
        try:
            work = self._make(spec_id)
        except UserError as error:
            self._say(str(error))
            return
        self.context.run_task(
            self.tr("Dựng bản xem trước"),
            lambda _progress, _cancelled: _counted(work()),
            lambda made: self._made(run, made),
            lambda error: self._say(str(error)),
        )

    def turn(self, step: int) -> None:
        """Turn to another page."""
        page = self._page + step
        if 1 <= page <= self._pages:
            self._page = page
            self._draw()

    # --- Qt --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn pages."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step:
            self.turn(step)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page for the new width."""
        super().resizeEvent(event)
        if self._pdf is not None and event.size().width() != event.oldSize().width():
            self._draw()

    # --- inside ----------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.context.theme
        self.chips = [FilterChip(name) for _, name in self._documents]
        tabs = QWidget()
        flow = FlowLayout(tabs)
        for at, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _=False, one=at: self.show_document(one))
            flow.addWidget(chip)
        self.chips[0].setChecked(True)
        self.before = IconButton(theme, "back", self.tr("Trang trước (Page Up)"))
        self.after = IconButton(theme, "next", self.tr("Trang sau (Page Down)"))
        self.zoom = IconButton(theme, "zoom", self.tr("Phóng to, thu nhỏ"))
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.zoom.clicked.connect(self._zoom_on)
        self._number = label("", "body")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 10)
        head.setSpacing(6)
        head.addWidget(tabs, 1)
        for widget in (self.before, self._number, self.after, self.zoom):
            head.addWidget(widget)
        self.sheet = Sheet(self.context)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self.sheet)
        self.area.setAccessibleName(self.tr("Trang xem trước"))
        self._words = label("", "second", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._words)
        self._stack.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _say(self, text: str) -> None:
        if self._pdf is None:
            self._words.setText(text)
            self._stack.setCurrentIndex(0)
            self._number.setText("")

    def _made(self, run: int, made: tuple[Path, int]) -> None:
        if run != self._run:
            return
        self._pdf, self._pages = made
        self._page = min(self._page, max(1, self._pages))
        self._stack.setCurrentIndex(1)
        self._draw()

    def _draw(self) -> None:
        if self._pdf is None:
            return
        room = self.area.viewport().width() - 2 * _MARGIN
        ratio = self.devicePixelRatioF()
        wide = round(max(120, room) * _ZOOMS[self._zoom] * ratio)
        image = drawn_page(self._pdf, self._page, wide)
        image.setDevicePixelRatio(ratio)
        self.sheet.show_image(image)
        text = self.tr("{page} / {pages}").format(page=self._page, pages=self._pages)
        self._number.setText(text)
        self.area.setAccessibleDescription(self.tr("Trang {text}").format(text=text))
        self.before.setEnabled(self._page > 1)
        self.after.setEnabled(self._page < self._pages)
        self.shown.emit()

    def _zoom_on(self) -> None:
        self._zoom = (self._zoom + 1) % len(_ZOOMS)
        self._draw()


def _counted(pdf: Path) -> tuple[Path, int]:
    return pdf, page_count(pdf)
