"""A paper in full: its pages, zoomed and turned, beside the criteria it proves."""

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.dossier.papers import adjusting
from ocop_desktop.dossier.values import Adjustments, Crop, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.pages_dossier.viewer_crop import CropBar
from ocop_desktop.ui.pages_dossier.viewer_drawing import PageDrawing
from ocop_desktop.ui.pages_dossier.viewer_keys import verb_of
from ocop_desktop.ui.pages_dossier.viewer_pages import PageStrip
from ocop_desktop.ui.pages_dossier.viewer_proof import ViewerProof
from ocop_desktop.ui.pages_dossier.viewer_sheet import ViewerSheet
from ocop_desktop.ui.pages_dossier.viewer_tools import ViewerTools
from ocop_desktop.ui.widgets.text import label, rule
from ocop_desktop.workspace.assessment import Assessment

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_WHOLE = _ZOOMS.index(1.0)
_MARGIN = 12
_PROOF = 290
_LEAST_BESIDE = 820
_LEAST_STRIP = 560


class Viewer(QWidget):
    """Emits `changed` with the id of the paper and its new adjustments, and `closed`.

    `paper_wanted` asks for the next paper (1) or the one before (-1).
    """

    changed = Signal(str, object)
    closed = Signal()
    outside_wanted = Signal(str)
    criterion_wanted = Signal(str)
    paper_wanted = Signal(int)
    drawn = Signal()

    def __init__(
        self, context: AppContext, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.paper = Evidence()
        self.page = 1
        self.count = 0
        self._zoom = _WHOLE
        self._read_only = False
        self._drawing = PageDrawing(self)
        self._drawing.drawn.connect(self._keep)
        self._build(thumbnails)

    # --- what the page asks for --------------------------------------------------------------

    def show_paper(self, paper: Evidence, code: str, assessment: Assessment) -> bool:
        """Show a paper; return whether it has pages that can be drawn."""
        other = paper.id != self.paper.id
        try:
            self.count = self.context.workspace.paper_views.pages_of(paper)
        except UserError:
            self.count = 0
        if not self.count:
            return False
        same = not other and self._look(paper) == self._look(self.paper)
        self.paper = paper
        self.proof.show_paper(paper, assessment)
        self._say_criteria(paper, assessment)
        self.tools.show_name(code, paper.label)
        pages = adjusting.whole(paper, self.count) or (1,)
        if other or self.page not in pages:
            self.page = next(iter(paper.shown_pages(self.count)), 1)
            self._zoom = _WHOLE
            self.sheet.end_crop()
        if not same:
            self.strip.model_of.show_paper(paper, self.count)
            self._fit_sides()
            self._draw()
        return True

    def set_read_only(self, *, on: bool) -> None:
        """Let the paper be looked at only."""
        self._read_only = on
        self.tools.set_read_only(on=on)

    def first(self) -> QWidget:
        """Return where the keys of the viewer work."""
        return self.sheet

    # --- verbs -------------------------------------------------------------------------------

    def turn(self, step: int) -> None:
        """Turn to another page, in the order of the strip."""
        pages = self.strip.model_of.pages
        if self.page in pages:
            self.go_to(pages[min(max(pages.index(self.page) + step, 0), len(pages) - 1)])

    def go_to(self, page: int) -> None:
        """Show a page."""
        if page != self.page:
            self.sheet.end_crop()
            self.page = page
            self._draw()

    def zoom(self, step: int) -> None:
        """Show it larger (1), smaller (-1) or as wide as there is room (0)."""
        at = _WHOLE if step == 0 else min(max(self._zoom + step, 0), len(_ZOOMS) - 1)
        if at != self._zoom:
            self._zoom = at
            self._draw()

    def rotate(self, degrees: int = 90) -> None:
        """Turn the page clockwise."""
        self._emit(adjusting.turned(self.paper, self.page, self.count, degrees))

    def crop(self) -> None:
        """Begin to draw what is kept of this page, or keep what was drawn."""
        if self._read_only:
            return
        if self.sheet.cropping:
            self.keep_crop()
            return
        asked = self.paper.adjustments or Adjustments()
        self.sheet.begin_crop(asked.crop_of(self.page))
        self._draw()

    def keep_crop(self, *, every: bool = False) -> None:
        """Keep the part that was drawn, of this page or of every page."""
        self._cropped(self.sheet.box, every)

    def leave_crop(self) -> None:
        """Leave the page as it was."""
        self.sheet.end_crop()
        self._draw()

    def hide_page(self) -> None:
        """Hide the page from documents, or show it again."""
        shown = self.page in self.paper.shown_pages(self.count)
        change = adjusting.hidden if shown else adjusting.shown
        self._emit(change(self.paper, self.page, self.count))

    def move_page(self, step: int) -> None:
        """Move the page up or down among those shown."""
        if self.page in self.paper.shown_pages(self.count):
            self._emit(adjusting.moved(self.paper, self.page, self.count, step))

    def put_page(self, page: int, place: int) -> None:
        """Put a page at a place among those shown, counted from 0."""
        shown = self.paper.shown_pages(self.count)
        if page in shown:
            step = place - shown.index(page)
            self._emit(adjusting.moved(self.paper, page, self.count, step))

    def step_paper(self, step: int) -> None:
        """Go to the next paper, or the one before."""
        self.paper_wanted.emit(step)

    def close_viewer(self) -> None:
        """Go back to the cards."""
        self.sheet.end_crop()
        self.closed.emit()

    # --- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the viewer."""
        if not self._run_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the sheet before the scroll area does; plain arrows scroll."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            crops = watched is self.sheet and self.sheet.cropping
            if not crops and self._run_key(event):
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page for the new width; the criteria give way where there is no room."""
        super().resizeEvent(event)
        px = self.context.theme.px
        self.proof.setFixedWidth(px(_PROOF))
        self._fit_sides()
        if self.count and event.size().width() != event.oldSize().width():
            self._draw()

    # --- inside ------------------------------------------------------------------------------

    def _fit_sides(self) -> None:
        """Without room the criteria are one line and the strip of pages goes."""
        px, wide = self.context.theme.px, self.width()
        beside = wide >= px(_LEAST_BESIDE) or wide >= 3 * px(_PROOF)
        self.tools.fit(wide, self.context.theme)
        self.proof.setVisible(beside)
        self.about.setVisible(not beside and bool(self.about.text()))
        several = len(self.strip.model_of.pages) > 1
        self.strip.setVisible(several and wide >= px(_LEAST_STRIP))

    def _say_criteria(self, paper: Evidence, assessment: Assessment) -> None:
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        known = chosen.by_number if chosen else {}
        proves = [f"{n} {known[n].criterion.title}" for n in paper.criteria if n in known]
        words = self.tr("Chứng minh cho: {criteria}").format(criteria="; ".join(proves))
        self.about.setText(words if proves else "")

    def _run_key(self, event: QKeyEvent) -> bool:
        verb = verb_of(event, self)
        if verb is not None:
            verb()
        return verb is not None

    def _room(self) -> int:
        bar = self.area.verticalScrollBar().sizeHint().width()
        return max(160, self.area.width() - bar - 2 * _MARGIN)

    def _build(self, thumbnails: Thumbnails) -> None:
        theme = self.context.theme
        self.tools = ViewerTools(theme)
        for signal, verb in (
            (self.tools.back.clicked, self.close_viewer),
            (self.tools.before.clicked, lambda: self.turn(-1)),
            (self.tools.after.clicked, lambda: self.turn(1)),
            (self.tools.smaller.clicked, lambda: self.zoom(-1)),
            (self.tools.larger.clicked, lambda: self.zoom(1)),
            (self.tools.rotate.clicked, lambda: self.rotate(90)),
            (self.tools.crop.clicked, self.crop),
            (self.tools.hide_page.clicked, self.hide_page),
            (self.tools.up.clicked, lambda: self.move_page(-1)),
            (self.tools.down.clicked, lambda: self.move_page(1)),
            (self.tools.earlier.clicked, lambda: self.step_paper(-1)),
            (self.tools.later.clicked, lambda: self.step_paper(1)),
            (self.tools.outside.clicked, lambda: self.outside_wanted.emit(self.paper.id)),
        ):
            signal.connect(verb)
        self.strip = PageStrip(theme, thumbnails)
        self.strip.turned.connect(self.go_to)
        self.strip.put.connect(self.put_page)
        self.sheet = ViewerSheet(theme)
        self.sheet.cropped.connect(self._cropped)
        self.sheet.cancelled.connect(self._draw)
        self.bar = CropBar(theme)
        self.bar.kept.connect(lambda every: self.keep_crop(every=every))
        self.bar.left.connect(self.leave_crop)
        self.sheet.installEventFilter(self)
        self.strip.installEventFilter(self)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self.sheet)
        self.proof = ViewerProof(theme)
        self.proof.criterion_wanted.connect(self.criterion_wanted)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.area, 1)
        middle.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addLayout(middle, 1)
        row.addWidget(rule("v"))
        row.addWidget(self.proof)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.about = label("", "caption", wrap=True)
        self.about.setContentsMargins(16, 0, 12, 6)
        column.addWidget(self.tools)
        column.addWidget(self.about)
        column.addLayout(row, 1)

    def _look(self, paper: Evidence) -> tuple[object, ...]:
        return paper.sha256, paper.pages, paper.adjustments, paper.id

    def _cropped(self, box: Crop | None, every: bool) -> None:  # noqa: FBT001  (a signal's)
        self.sheet.end_crop()
        before = self.paper.adjustments
        change = (
            adjusting.all_cropped(self.paper, box)
            if every
            else adjusting.cropped(self.paper, self.page, self.count, box)
        )
        self._emit(change)
        if change == before:
            self._draw()

    def _emit(self, change: Adjustments | None) -> None:
        if change != self.paper.adjustments and not self._read_only:
            self.changed.emit(self.paper.id, change)

    def _draw(self) -> None:
        """Ask for the page in the size for the room there is."""
        if not self.count:
            return
        paper, ratio = self.paper, self.devicePixelRatioF()
        asked = paper.adjustments or Adjustments()
        if self.sheet.cropping and asked.crop_of(self.page):
            whole = msgspec.structs.replace(asked, crop=None, crops=())
            paper = msgspec.structs.replace(paper, adjustments=whole)
        wide = round(self._room() * _ZOOMS[self._zoom] * ratio)
        self._tell()
        try:
            path = self.context.workspace.evidence.path_of(paper)
        except UserError as error:
            self.bar.say(str(error))
            return
        self._drawing.ask(path, self.page, wide, paper)

    def _keep(self, image: QImage) -> None:
        # A photo has only so many pixels, a page turned sideways another width than asked.
        self.sheet.show_image(image, round(self._room() * _ZOOMS[self._zoom]))
        if image.isNull():
            self.bar.say(self.tr("Không vẽ được trang này; mở bằng chương trình khác."))
        self.drawn.emit()

    def _tell(self) -> None:
        """Say where we are, for eyes and for screen readers."""
        pages = self.paper.shown_pages(self.count)
        hidden = self.page not in pages
        at = pages.index(self.page) + 1 if not hidden else 0
        text = self.tr("ẩn") if hidden else f"{at} / {len(pages)}"
        self.tools.show_place(text, f"{round(_ZOOMS[self._zoom] * 100)}%", hidden=hidden)
        several = self.count > 1
        self.tools.allow(order=several and not hidden, hide=several)
        self.strip.choose(self.page)
        words = self.tr("Trang {text}, {name}").format(text=text, name=self.paper.label)
        self.sheet.setAccessibleName(words)
        self.bar.show_cropping(on=self.sheet.cropping, several=several)
        self.tools.show_cropping(on=self.sheet.cropping)
