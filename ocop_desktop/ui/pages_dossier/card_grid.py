"""The grid of cards and how a card is drawn."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.drawn.state import paint_state
from ocop_desktop.ui.pages_dossier.card_model import CARD
from ocop_desktop.ui.pages_dossier.page_counts import PageCounts
from ocop_desktop.ui.pages_dossier.paper_cards import CardData
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.table.delegate import wrapped
from ocop_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
GAP = 12
_CARD = 168
_PICTURE = 112
_TEXT = 118
_PAD = 10


class CardDelegate(QStyledItemDelegate):
    """Draws a card; missing ones dashed and in red."""

    def __init__(
        self, theme: Theme, thumbnails: Thumbnails, counts: PageCounts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._thumbnails, self._counts = thumbnails, counts
        self.width = 180

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.width + GAP, self.height())

    def height(self) -> int:
        """Return the height of a card with its gap."""
        return self.theme.px(_PICTURE + _TEXT) + GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: CardData = index.data(CARD)
        box = QRectF(option.rect).adjusted(1, 1, -GAP - 1, -GAP - 1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, box, card, chosen=chosen or focus)
        picture = QRectF(box.x() + 1, box.y() + 1, box.width() - 2, self.theme.px(_PICTURE))
        if card.paper is not None:
            self._paint_picture(painter, picture, card.paper)
            self._paint_badges(painter, picture, card, card.paper)
        else:
            self._paint_add(painter, picture, needless=card.needless)
        self._paint_words(painter, box, picture, card)
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRectF, card: CardData, *, chosen: bool) -> None:
        theme, missing = self.theme, card.paper is None and not card.needless
        shape = rounded(box.x(), box.y(), box.width(), box.height(), 8)
        painter.fillPath(shape, theme.color("redsoft" if missing else "surface"))
        color = "accent" if chosen else "redline" if missing else "line"
        dashed = card.paper is None and not chosen
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(pen(theme.color(color), 2 if chosen else 1.3 if missing else 1, style))
        painter.drawPath(shape)

    def _paint_picture(self, painter: QPainter, box: QRectF, paper: Evidence) -> None:
        theme = self.theme
        back = rounded(box.x(), box.y(), box.width(), box.height(), 7)
        painter.fillPath(back, theme.color("head"))
        wide = box.width() if not paper.file.lower().endswith(".pdf") else box.width() * 0.66
        sheet = QRectF(0, 0, wide, box.height() - (0 if wide == box.width() else 8))
        sheet.moveBottom(box.bottom())
        sheet.moveLeft(box.center().x() - wide / 2)
        self._thumbnails.paint(painter, sheet, paper)
        painter.setPen(pen(theme.color("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_badges(
        self, painter: QPainter, box: QRectF, card: CardData, paper: Evidence
    ) -> None:
        """Draw how long the paper is in force above its picture, how many pages below."""
        if card.badge:
            over = card.problem is not None and card.problem.rule == "paper-expired"
            family = "red" if over else "amber"
            self._paint_badge(painter, box.topLeft() + QPointF(6, 6), card.badge, family)
        count = self._counts.of(paper)
        if count > 1:
            words = self.tr("{count} trang").format(count=count)
            size = self._badge_size(words)
            corner = box.bottomRight() - QPointF(size.width() + 6, size.height() + 6)
            self._paint_badge(painter, corner, words, "")

    def _badge_size(self, words: str) -> QSizeF:
        metrics = QFontMetrics(self.theme.font("caption", bold=True))
        return QSizeF(metrics.horizontalAdvance(words) + 14, self.theme.px(20))

    def _paint_badge(self, painter: QPainter, at: QPointF, words: str, family: str) -> None:
        theme, size = self.theme, self._badge_size(words)
        shape = rounded(at.x(), at.y(), size.width(), size.height(), 4)
        painter.fillPath(shape, theme.color(f"{family}soft" if family else "surface"))
        painter.setPen(pen(theme.color(f"{family}line" if family else "line2"), 1))
        painter.drawPath(shape)
        painter.setFont(theme.font("caption", bold=True))
        painter.setPen(theme.color(family or "ink2"))
        painter.drawText(QRectF(at, size), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_add(self, painter: QPainter, box: QRectF, *, needless: bool) -> None:
        theme = self.theme
        color = theme.color("ink3" if needless else "red")
        side = theme.px(22)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        spot.translate(0, -theme.px(10))
        icons.paint(painter, "check" if needless else "add", spot, color)
        painter.setFont(theme.font(bold=True))
        painter.setPen(color)
        words = self.tr("Không cần") if needless else self.tr("Thêm tệp")
        below = QRectF(box.x(), spot.bottom() + 2, box.width(), theme.px(22))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_words(self, painter: QPainter, box: QRectF, picture: QRectF, card: CardData) -> None:
        theme = self.theme
        inner = QRectF(
            box.x() + _PAD, picture.bottom() + 7, box.width() - 2 * _PAD, theme.px(_TEXT) - 17
        )
        caption = QFontMetrics(theme.font("caption"))
        strong = QFontMetrics(theme.font(bold=True))
        painter.setFont(theme.font("caption", bold=True))
        missing = card.paper is None and not card.needless
        painter.setPen(theme.color("red" if missing else "ink3" if card.needless else "accent"))
        gap = self.tr("Không cần") if card.needless else self.tr("Chưa có")
        painter.drawText(inner, 0, gap if card.paper is None else card.code)
        y = inner.y() + caption.lineSpacing() + 2
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("ink"))
        title = wrapped(card.title, strong, int(inner.width()), 2)
        painter.drawText(QRectF(inner.x(), y, inner.width(), 10_000), 0, title)
        y += strong.lineSpacing() * (title.count("\n") + 1) + 2
        self._paint_second(painter, QRectF(inner.x(), y, inner.width(), theme.px(17)), card)
        self._paint_criteria(painter, inner, card)

    def _paint_second(self, painter: QPainter, line: QRectF, card: CardData) -> None:
        theme, left = self.theme, line.x()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        if card.state is not None:
            side = theme.px(14)
            paint_state(painter, QRectF(left, line.y() + 1, side, side), card.state, theme)
            left += side + 5
            painter.setPen(theme.color("red" if card.expiring else "amber"))
        metrics = painter.fontMetrics()
        if card.listed is not None and card.listed.late:
            painter.setPen(theme.color("red"))
        words = card.second
        room = int(line.right() - left)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, line.y(), room, line.height()), 0, text)

    def _paint_criteria(self, painter: QPainter, inner: QRectF, card: CardData) -> None:
        theme, x = self.theme, inner.x()
        high = theme.px(19)
        top = inner.bottom() - high
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        for number in card.criteria:
            wide = metrics.horizontalAdvance(number) + 12
            if x + wide > inner.right():
                painter.setPen(theme.color("ink3"))
                painter.drawText(QRectF(x, top, 20, high), int(Qt.AlignmentFlag.AlignVCenter), "…")
                return
            shape = rounded(x, top, wide, high, 4)
            missing = card.paper is None and not card.needless
            painter.fillPath(shape, theme.color("redsoft" if missing else "head"))
            painter.setPen(pen(theme.color("redline" if missing else "line2"), 1))
            painter.drawPath(shape)
            painter.setPen(theme.color("red" if missing else "ink2"))
            painter.drawText(QRectF(x, top, wide, high), Qt.AlignmentFlag.AlignCenter, number)
            x += wide + 5


class CardGrid(QListView):
    """Cards in rows that fill the width; Delete removes, Enter goes to the form."""

    entered = Signal()
    remove_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, delegate: CardDelegate) -> None:
        super().__init__()
        self._cards = delegate
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            "QListView, QListView:focus { background: transparent; border: none;"
            " border-radius: 0; padding: 0; }"
        )

    def fit(self) -> None:
        """Choose how many cards stand in a row."""
        room = self.viewport().width() - 2
        theme = self._cards.theme
        count = max(1, room // (theme.px(_CARD) + GAP))
        self._cards.width = room // count - GAP
        self.setGridSize(QSize(room // count, self._cards.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width anew."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the grid."""
        key = event.key()
        if key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        else:
            super().keyPressEvent(event)
