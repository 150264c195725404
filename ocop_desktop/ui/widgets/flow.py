"""A layout that puts widgets in lines and breaks like words in a text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, top to bottom, `gap` between things and `line_gap` between lines."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        # Layouts around this one ask for the height of the same width again and again.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def _inner(self, rect: QRect) -> QRect:
        return rect.marginsRemoved(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        wide = sum(item.sizeHint().width() for item in self._shown())
        wide += self._gap * max(0, len(self._shown()) - 1)
        high = max((item.sizeHint().height() for item in self._shown()), default=0)
        return QSize(wide, high).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._shown()), default=0)
        high = max((item.minimumSize().height() for item in self._shown()), default=0)
        return QSize(wide, high).grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, whole: QRect, *, move: bool) -> int:
        """Put the items into lines, each in the middle of its line; return the height used."""
        rect = self._inner(whole)
        top = rect.y()
        for line in self._lines(rect.width()):
            high = max(size.height() for _, size in line)
            x = rect.x()
            for item, size in line:
                if move:
                    y = top + (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self._gap
            top += high + self._line_gap
        used = max(rect.y(), top - self._line_gap)
        return used - whole.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = 0
        for item in self._shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), width), hint.height())
            if not lines or taken + size.width() > width:
                lines.append([])
                taken = 0
            lines[-1].append((item, size))
            taken += size.width() + self._gap
        return lines
