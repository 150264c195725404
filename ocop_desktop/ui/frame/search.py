"""Search over dossiers, sections, fields and criteria: words in any order, accents optional."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
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

_MOST = 12
_HIT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that can be found: what it is called, what kind of thing it is, where it leads."""

    title: str
    about: str
    icon: str
    target: Target
    words: str

    @classmethod
    def of(cls, title: str, about: str, icon: str, target: Target) -> "Hit":
        """Return a hit whose words are those of its title and its description."""
        return cls(title, about, icon, target, fold(f"{title} {about}"))


def find(hits: Sequence[Hit], query: str, most: int = _MOST) -> list[Hit]:
    """Return the hits that hold every word of `query`; titles that begin with it come first."""
    wanted = fold(query)
    parts = wanted.split()
    if not parts:
        return []
    found = [hit for hit in hits if all(part in hit.words for part in parts)]
    found.sort(key=lambda hit: (not hit.words.startswith(wanted), f" {wanted}" not in hit.words))
    return found[:most]


class SearchPopup(QFrame):
    """The list under the search field. The field keeps the focus; arrows, Enter, Esc work in it."""

    def __init__(
        self,
        theme: Theme,
        field: SearchField,
        index: Callable[[], Sequence[Hit]],
        go: Callable[[Target], object],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self.theme = theme
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Kết quả tìm"))
        self._over = over
        self._field = field
        self._index = index
        self._go = go
        self._hits: Sequence[Hit] = ()
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_HitDelegate(theme, self._list))
        self._list.itemClicked.connect(self._open)
        self._list.setStyleSheet("QListWidget { border: none; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._list)
        field.textEdited.connect(self._search)
        field.installEventFilter(self)
        self.hide()

    @property
    def titles(self) -> list[str]:
        """What is listed."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item.data(_HIT).title for item in items if item.data(_HIT)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._hits = self._index()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.isVisible():
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (self._list.currentRow() + step) % max(1, self._list.count())
            self._list.setCurrentRow(row)
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

    def _search(self, text: str) -> None:
        if not self._hits:
            self._hits = self._index()
        found = find(self._hits, text)
        self._list.clear()
        for hit in found:
            item = QListWidgetItem(self._list)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}, {hit.about}")
        if not found and fold(text):
            item = QListWidgetItem(self.tr("Không thấy. Thử ít chữ hơn."), self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.setCurrentRow(0)
        self._place(shown=bool(fold(text)))

    def _place(self, *, shown: bool) -> None:
        if not shown:
            self.hide()
            return
        over = self._over
        wide = max(self._field.width(), self.theme.px(420))
        rows = max(1, self._list.count())
        high = rows * self.theme.px(44) + 18
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
        self.hide()
        self._field.clearFocus()
        self._go(hit.target)


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: object) -> QSize:
        return QSize(100, self._theme.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        hit: Hit | None = index.data(_HIT)  # type: ignore[attr-defined]
        if hit is None:
            super().paint(painter, option, index)  # type: ignore[arg-type]
            return
        theme = self._theme
        box = QRectF(option.rect)
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
        for text, font, token, top in (
            (hit.title, theme.font(bold=True), "ink", box.y() + 4),
            (hit.about, theme.font("caption"), "ink3", box.y() + half - 1),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            line = QRectF(left, top, room, half - 3)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
