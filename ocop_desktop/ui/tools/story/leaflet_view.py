"""The leaflet as it will be printed: the PDF itself as a picture."""

import tempfile
import weakref
from pathlib import Path
from shutil import rmtree

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.thumbnails import drawn_page
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools.side_by_side import SideBySide
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.stories import Format, Leaflet, LeafletMade, write

_MARGIN = 12
_GAP = 16
_SHARP = 900


class LeafletCanvas(Canvas):
    """The pages below each other, as large as they fit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(420), self.theme.px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 180)

    def show_images(self, images: list[QImage], said: str) -> None:
        """Show other pages; `said` tells them to who cannot see them."""
        self.images = images
        self.describe(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        images = [image for image in self.images if not image.isNull()]
        if not images:
            return
        room_w, room_h = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        high = sum(image.height() for image in images)
        wide = max(image.width() for image in images)
        scale = min(room_w / wide, (room_h - _GAP * (len(images) - 1)) / high)
        top = float(_MARGIN)
        with painting(self) as painter:
            for image in images:
                w, h = image.width() * scale, image.height() * scale
                paper = QRectF((self.width() - w) / 2, top, w, h)
                painter.drawImage(paper, image)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(pen(self.theme.color("field"), 1))
                painter.drawRect(paper)
                top += h + _GAP


class LeafletView(QWidget):
    """Preview on the left, the form of the sheet and what to know on the right."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folder: Path | None = None
        self._last: tuple[Leaflet, Format] | None = None
        self._dossier = ""
        self.canvas = LeafletCanvas(context.theme)
        names = [self.tr("A5 một mặt"), self.tr("A4 gấp đôi")]
        self.forms = SegmentedTabs(context.theme, names, self.tr("Khổ tờ rơi"))
        self.forms.changed.connect(lambda _index: self.show_dossier(self._dossier))
        self.banner = Banner(context.theme)
        halves_names = self.tr("Xem trước"), self.tr("Khổ giấy")
        halves = SideBySide(
            context.theme, self.canvas, halves_names, self.tr("Xem trước hay khổ giấy")
        )
        about = self.tr(
            "Ảnh lớn là ảnh đầu tiên ở ô Ảnh cho tờ rơi (thẻ Kể chuyện), chưa có thì lấy ảnh sản "
            "phẩm. Mã QR mở đường dẫn truy xuất ở mục Bao bì, nhãn, truy xuất."
        )
        fold = self.tr(
            "Tờ gấp in hai mặt trên giấy A4 nằm ngang, lật theo cạnh ngắn, gấp đôi ở giữa."
        )
        for part in (self.forms, self.banner):
            halves.right.addWidget(part)
        halves.right.addWidget(label(about, "second", wrap=True))
        halves.right.addWidget(label(fold, "second", wrap=True))
        halves.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    @property
    def form(self) -> Format:
        """The form of the sheet in view."""
        return "a4" if self.forms.index else "a5"

    def show_dossier(self, dossier_id: str) -> None:
        """Draw the leaflet of a dossier, unless it is drawn already."""
        self._dossier = dossier_id
        try:
            contents = self._context.workspace.stories.leaflet(dossier_id)
            if self._last == (contents, self.form):
                return
            made = write(contents, self._place() / "to-roi.pdf", self.form)
        except UserError as error:
            self._last = None
            self.canvas.show_images([], str(error))
            self.banner.say(str(error), "", "info")
            return
        self._last = (contents, self.form)
        pages = [drawn_page(made.path, page + 1, _SHARP) for page in range(made.pages)]
        said = self.tr("Tờ rơi {product}, {pages} trang").format(
            product=contents.product, pages=made.pages
        )
        self.canvas.show_images(pages, said)
        self._tell(contents, made)

    def _tell(self, contents: Leaflet, made: LeafletMade) -> None:
        if made.left_out:
            words = self.tr("Không in được: “{text}”. Rút ngắn Bản tờ rơi ở thẻ Viết và đo.")
            said = words.format(text=" ".join(made.left_out))
            self.banner.say(self.tr("Câu chuyện dài quá khổ giấy"), said, "error")
        elif not contents.link or not contents.photos:
            lacks = [
                "" if contents.photos else self.tr("Chưa có ảnh, đang in nền hoa văn."),
                "" if contents.link else self.tr("Chưa có đường dẫn truy xuất nên chưa có mã QR."),
            ]
            self.banner.say(self.tr("In được, còn thiếu"), " ".join(filter(None, lacks)), "warn")
        else:
            self.banner.say(self.tr("Đủ ảnh, câu chuyện, chủ thể và mã QR"), "", "ok")

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="ocop-"))
            weakref.finalize(self, rmtree, self._folder, ignore_errors=True)
        return self._folder
