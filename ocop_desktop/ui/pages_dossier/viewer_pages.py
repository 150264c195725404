"""The strip of pages beside the page in view: shown ones in their order, hidden ones behind."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDropEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ocop_desktop.dossier.papers.adjusting import whole
from ocop_desktop.dossier.values import Adjustments, Evidence
from ocop_desktop.ui.drawn.canvas import pen
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PICTURE = QSize(84, 88)
_GONE = 0.4
_PAGE = "application/x-ocop-page"


class PageModel(QAbstractListModel):
    """Pages of a paper; pictures are only made of those in view."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper = Evidence()
        self.pages: tuple[int, ...] = ()
        self.shown = 0
        thumbnails.ready.connect(self._redraw)

    def show_paper(self, paper: Evidence, count: int) -> None:
        """Show the pages of a paper."""
        self.beginResetModel()
        self._paper = paper
        shown = paper.shown_pages(count)
        self.shown = len(shown)
        self.pages = shown + tuple(page for page in whole(paper, count) if page not in shown)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of pages, hidden ones too."""
        return 0 if parent.isValid() else len(self.pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words or the picture of a page."""
        if not index.isValid():
            return None
        page = self.pages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if index.row() >= self.shown:
                return self.tr("Trang {page} (ẩn)").format(page=page)
            return self.tr("Trang {page}").format(page=page)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pages that are shown can be dragged; they drop between others."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.row() < self.shown else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Pages only change their place."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return what a dragged page is called."""
        return [_PAGE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the page that is dragged."""
        data = QMimeData()
        pages = [self.pages[index.row()] for index in indexes if index.isValid()]
        data.setData(_PAGE, QByteArray(str(pages[0]).encode() if pages else b""))
        return data

    def single(self, page: int) -> Evidence:
        """Return the paper as if it had only this page, for its picture."""
        asked = self._paper.adjustments or Adjustments()
        one = msgspec.structs.replace(asked, pages=(page,))
        return msgspec.structs.replace(self._paper, adjustments=one, pages=None)

    def _redraw(self) -> None:
        if self.pages:
            self.dataChanged.emit(self.index(0), self.index(len(self.pages) - 1))


class PageDelegate(QStyledItemDelegate):
    """Draws a page: its picture, and below it its number."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, strip: "PageStrip") -> None:
        super().__init__(strip)
        self._theme, self._thumbnails, self._strip = theme, thumbnails, strip

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        px = self._theme.px
        return QSize(px(_PICTURE.width()) + 24, px(_PICTURE.height()) + px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, model = self._theme, self._strip.model_of
        gone = index.row() >= model.shown
        whole = QRectF(option.rect)
        box = QRectF(0, whole.y() + 6, theme.px(_PICTURE.width()), theme.px(_PICTURE.height()))
        box.moveLeft(whole.center().x() - box.width() / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_GONE if gone else 1)
        self._thumbnails.paint(painter, box, model.single(model.pages[index.row()]))
        painter.setOpacity(1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(pen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-1, -1, 1, 1))
        painter.setFont(theme.font("caption", bold=chosen))
        painter.setPen(theme.color("ink3" if gone else "ink"))
        below = QRectF(whole.x(), box.bottom() + 2, whole.width(), theme.px(22))
        words = str(index.data())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class PageStrip(QListView):
    """Emits `turned` with the page that was chosen.

    A page that is dragged to another place is told by `put`: the page, and its place among those
    shown, counted from 0.
    """

    turned = Signal(int)
    put = Signal(int, int)

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self.model_of = PageModel(thumbnails, self)
        self.setModel(self.model_of)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(PageDelegate(theme, thumbnails, self))
        self.setStyleSheet(
            "QListView, QListView:focus { background: transparent; border: none;"
            " border-radius: 0; padding: 0; }"
        )
        self.setAccessibleName(self.tr("Các trang"))
        self.setToolTip(self.tr("Kéo trang lên xuống để xếp lại thứ tự"))
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(self._chosen)
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Fit pictures and width to the text size."""
        self.setFixedWidth(self._theme.px(_PICTURE.width()) + 40)
        self.scheduleDelayedItemsLayout()

    def choose(self, page: int) -> None:
        """Mark a page without telling."""
        if page not in self.model_of.pages:
            return
        index = self.model_of.index(self.model_of.pages.index(page))
        blocked = self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.selectionModel().blockSignals(blocked)
        self.scrollTo(index)
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where a page was put; the paper changes and the strip is drawn anew from it."""
        data = bytes(event.mimeData().data(_PAGE).data())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the view must not take the row out
        event.accept()
        self.stopAutoScroll()
        self.setState(QListView.State.NoState)
        self.viewport().update()
        if data.isdigit() and int(data) in self.model_of.pages[: self.model_of.shown]:
            page, place = int(data), self._place_at(event.position().toPoint(), int(data))
            # The drag is still under way: changing the model under it would be too early.
            QTimer.singleShot(0, lambda: self.put.emit(page, place))

    def _place_at(self, spot: QPoint, page: int) -> int:
        """Return the place a page dropped at `spot` takes, once it has left its own."""
        index, shown = self.indexAt(spot), self.model_of.shown
        row = index.row() if index.isValid() else shown
        if index.isValid() and spot.y() > self.visualRect(index).center().y():
            row += 1
        row = min(row, shown)
        return row - 1 if self.model_of.pages.index(page) < row else row

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.turned.emit(self.model_of.pages[index.row()])
