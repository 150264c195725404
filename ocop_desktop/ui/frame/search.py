"""The list under the search field: what was found, in groups, walked by keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.text import fold
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import rounded
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.fields import SearchField

_PAUSE_MS = 90
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BOTTOM_LEFT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
_HIT = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: what it is called, where it leads, under which head it stands.

    The marks are (start, end) of the words that were asked for.
    """

    title: str
    about: str
    icon: str
    target: Target
    group: str
    title_marks: tuple[tuple[int, int], ...] = ()
    about_marks: tuple[tuple[int, int], ...] = ()


class SearchPopup(QFrame):
    """The list under the search field. The field keeps the focus; arrows, Enter, Esc work in it."""

    #: The person has come to the field.
    opened = Signal()

    def __init__(
        self,
        theme: Theme,
        field: SearchField,
        find: Callable[[str], Sequence[Hit]],
        go: Callable[[Target], object],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self.theme = theme
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Kết quả tìm"))
        self._over = over
        self._field = field
        self._find = find
        self._go = go
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_HitDelegate(theme, self._list))
        self._list.itemClicked.connect(self._open)
        self._list.setStyleSheet("QListWidget { border: none; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._list)
        field.textEdited.connect(self._typed)
        field.installEventFilter(self)
        self.hide()

    @property
    def titles(self) -> list[str]:
        """What is listed."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item.data(_HIT).title for item in items if item.data(_HIT)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.opened.emit()
        elif event.type() == QEvent.Type.FocusOut:
            self._pause.stop()
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in _KEYS and self._pause.isActive():
            # What was typed last counts, however fast Enter came.
            self._pause.stop()
            self._search()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.isVisible():
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isVisible():
            item = self._list.currentItem()
            if item is not None:
                self._open(item)
            return True
        if key == Qt.Key.Key_Escape:
            self._field.clear()
            self.hide()
            self._field.clearFocus()
            return True
        return False

    def _step(self, step: int) -> None:
        """Move among the hits; the heads of groups are passed over."""
        rows = [row for row in range(self._list.count()) if self._list.item(row).data(_HIT)]
        if rows:
            now = self._list.currentRow()
            at = rows.index(now) if now in rows else -1
            self._list.setCurrentRow(rows[(at + step) % len(rows)])
            if at + step in (0, len(rows)):
                self._list.scrollToTop()  # with the head of the first group

    def _typed(self, text: str) -> None:
        if fold(text):
            self._pause.start()
        else:
            self._pause.stop()
            self.hide()

    def _search(self) -> None:
        text = self._field.text()
        found = self._find(text)
        self._list.clear()
        group = ""
        for hit in found:
            if hit.group != group:
                group = hit.group
                head = QListWidgetItem(group, self._list)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(self._list)
            item.setData(_HIT, hit)
            words = f"{hit.title}, {hit.group}, {hit.about}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        if not found and fold(text):
            item = QListWidgetItem(self.tr("Không thấy. Thử ít chữ hơn."), self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.setCurrentRow(1 if found else 0)
        self._place(shown=bool(fold(text)))

    def _place(self, *, shown: bool) -> None:
        if not shown:
            self.hide()
            return
        over = self._over
        wide = max(self._field.width(), self.theme.px(420))
        rows = range(self._list.count())
        high = sum(self._list.sizeHintForRow(row) for row in rows) + 18
        corner = self._field.mapTo(over, QPoint(0, self._field.height() + 4))
        left = min(corner.x(), over.width() - wide - 12)
        most = over.height() - corner.y() - 40
        self.setGeometry(left, corner.y(), wide, min(high, most))
        self.show()
        self.raise_()

    def _open(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        if hit is None:
            return
        self._field.clear()
        self._pause.stop()
        self.hide()
        self._field.clearFocus()
        self._go(hit.target)


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(44 if index.data(_HIT) else 28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit | None = index.data(_HIT)
        theme = self._theme
        box = QRectF(option.rect)
        if hit is None:
            painter.save()
            painter.setFont(theme.font("caption", bold=True))
            painter.setPen(theme.color("ink3"))
            words = str(index.data() or "")
            painter.drawText(box.adjusted(10, 0, -8, -3), _BOTTOM_LEFT, words)
            painter.restore()
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            path = rounded(box.x(), box.y(), box.width(), box.height(), 6)
            painter.fillPath(path, theme.color("accentsoft"))
        side = theme.px(18)
        icon = QRectF(box.x() + 10, box.center().y() - side / 2, side, side)
        icons.paint(painter, hit.icon, icon, theme.color("ink2"))
        left = icon.right() + 10
        room = box.right() - left - 8
        half = box.height() / 2
        lines = (
            (hit.title, hit.title_marks, theme.font(bold=True), "ink", box.y() + 4),
            (hit.about, hit.about_marks, theme.font("caption"), "ink3", box.y() + half - 1),
        )
        for text, marked, font, ink, top in lines:
            painter.setFont(font)
            line = QRectF(left, top, room, half - 3)
            _paint_words(painter, theme, line, text, marked, ink)
        painter.restore()


def _paint_words(
    painter: QPainter,
    theme: Theme,
    line: QRectF,
    text: str,
    marked: Sequence[tuple[int, int]],
    ink: str,
) -> None:
    """Paint one line, the words that were asked for on a coloured ground and underlined."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
    whole = len(shown) if shown == text else len(shown) - 1
    for start, end in marked:
        if start >= whole:
            break
        at = line.x() + metrics.horizontalAdvance(shown[:start])
        wide = metrics.horizontalAdvance(shown[start : min(end, whole)])
        high = metrics.height()
        field = QRectF(at - 1, line.center().y() - high / 2, wide + 2, high)
        painter.fillPath(
            rounded(field.x(), field.y(), field.width(), high, 3), theme.color("starsoft")
        )
        painter.fillRect(QRectF(at, field.bottom() - 1, wide, 1), theme.color("star"))
    painter.setPen(theme.color(ink))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
