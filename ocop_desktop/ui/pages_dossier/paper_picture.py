"""The picture of a paper above its form, with what can be done to it there."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton
from ocop_desktop.ui.widgets.flow import FlowLayout

_PREVIEW = 150


class PaperPicture(Canvas):
    """The top of the page."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__(theme)
        self._thumbnails = thumbnails
        self._paper: Evidence | None = None
        thumbnails.ready.connect(self.update)

    def show_paper(self, paper: Evidence | None) -> None:
        """Show a paper's picture."""
        self._paper = paper
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a preview."""
        return QSize(200, self.theme.px(_PREVIEW))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink in height."""
        return QSize(80, self.theme.px(_PREVIEW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        if self._paper is not None:
            with painting(self) as painter:
                box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
                self._thumbnails.paint(painter, box, self._paper, radius=8)


class PaperHead(QWidget):
    """The picture and its buttons. Emits `turned` with degrees, `crop_wanted`, `replace_wanted`."""

    turned = Signal(int)
    crop_wanted = Signal()
    replace_wanted = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = PaperPicture(theme, thumbnails)
        self._read_only = self._drawn = self._stored = False
        self.left = IconButton(theme, "rotate-left", self.tr("Xoay trái"))
        self.right = IconButton(theme, "rotate", self.tr("Xoay phải"))
        self.crop = IconButton(theme, "crop", self.tr("Cắt"))
        self.renew = ActionButton(theme, self.tr("Thay bằng giấy mới"), icon="renew", role="link")
        self.left.clicked.connect(lambda: self.turned.emit(270))
        self.right.clicked.connect(lambda: self.turned.emit(90))
        self.crop.clicked.connect(self.crop_wanted)
        self.renew.clicked.connect(self.replace_wanted)
        tools = QWidget()
        flow = FlowLayout(tools, gap=2)
        for button in (self.left, self.right, self.crop, self.renew):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._picture)
        column.addWidget(tools)

    def set_read_only(self, *, on: bool) -> None:
        """Let the paper be looked at only."""
        self._read_only = on
        self._offer()

    def show_paper(self, paper: Evidence, *, drawn: bool) -> None:
        """Show a paper; what cannot be drawn cannot be turned or cropped either."""
        self._picture.show_paper(paper)
        self._drawn, self._stored = drawn, bool(paper.sha256)
        self._offer()

    def _offer(self) -> None:
        for button in (self.left, self.right, self.crop):
            button.setVisible(self._drawn and not self._read_only)
        self.renew.setVisible(self._stored and not self._read_only)
