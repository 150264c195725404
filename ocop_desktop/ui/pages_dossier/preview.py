"""Real pages of a document before it is exported: one page at a time, drawn in the background."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.media.rendering import page_size
from ocop_desktop.ui.entry_places import name_of_path, target_of_path
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.preview_sheet import Sheet
from ocop_desktop.ui.pages_dossier.thumbnails import drawn_page
from ocop_desktop.ui.widgets.buttons import IconButton
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.preview import Preview as Made

MakePdf = Callable[[str], Callable[[], Made]]
_MARGIN = 14
_ZOOMS = (1.0, 1.5, 2.0)


class Preview(QWidget):
    """Tabs of documents, page by page. `make` freezes the dossier and returns the work to do.

    An answer on a page leads to where it is answered in the dossier that `assess` returns.
    """

    shown = Signal()

    def __init__(
        self,
        context: AppContext,
        make: MakePdf,
        documents: Sequence[tuple[str, str]],
        assess: Callable[[], Assessment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._make = make
        self._assess = assess
        self._documents = list(documents)
        self._pdf: Made | None = None
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
            lambda _progress, _cancelled: work(),
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
        self.sheet.chosen.connect(self._open)
        self.sheet.passed.connect(self._pass_on)
        self.sheet.reached.connect(self._reveal)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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

    def _made(self, run: int, made: Made) -> None:
        if run != self._run:
            return
        self._pdf, self._pages = made, made.pages
        self._page = min(self._page, max(1, self._pages))
        self._stack.setCurrentIndex(1)
        self._draw()

    def _draw(self) -> None:
        if self._pdf is None:
            return
        room = self.area.viewport().width() - 2 * _MARGIN
        ratio = self.devicePixelRatioF()
        wide = round(max(120, room) * _ZOOMS[self._zoom] * ratio)
        image = drawn_page(self._pdf.path, self._page, wide)
        image.setDevicePixelRatio(ratio)
        self.sheet.show_image(image)
        self._show_anchors(self._pdf)
        text = self.tr("{page} / {pages}").format(page=self._page, pages=self._pages)
        self._number.setText(text)
        self.area.setAccessibleDescription(self.tr("Trang {text}").format(text=text))
        self.before.setEnabled(self._page > 1)
        self.after.setEnabled(self._page < self._pages)
        self.shown.emit()

    def _zoom_on(self) -> None:
        self._zoom = (self._zoom + 1) % len(_ZOOMS)
        self._draw()

    def _show_anchors(self, made: Made) -> None:
        assessment = self._assess()
        own = [
            anchor
            for anchor in made.anchors
            if anchor.page == self._page and target_of_path(anchor.target, assessment)
        ]
        wide, _ = page_size(made.path, self._page)
        self.sheet.show_anchors(own, wide, lambda path: name_of_path(path, assessment))

    def _open(self, path: str) -> None:
        target = target_of_path(path, self._assess())
        if target is not None:
            self.context.navigator.go_to(target)

    def _pass_on(self, step: int) -> None:
        """The walk through the answers goes on with the next page that has any."""
        if 1 <= self._page + step <= self._pages:
            self.turn(step)
            targets = self.sheet.targets
            if targets:
                self.sheet.choose(targets[0 if step > 0 else -1])
            else:
                self._pass_on(step)

    def _reveal(self, box: QRectF) -> None:
        middle = box.center().toPoint()
        self.area.ensureVisible(middle.x(), middle.y(), 40, round(box.height() / 2) + 30)
