"""The list of dossiers as a table: a model over summaries, stars drawn by a delegate."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.text import sort_key
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.values import DossierSummary

Index = QModelIndex | QPersistentModelIndex
STAR_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """Columns from left to right."""

    TITLE = 0
    PRODUCER = 1
    SET = 2
    TARGET = 3
    ROUND = 4
    UPDATED = 5


class DossierModel(QAbstractTableModel):
    """Rows are summaries in the order they were given, or sorted by a column."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._rows: list[DossierSummary] = []
        self._practice: frozenset[str] = frozenset()
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def set_rows(
        self,
        rows: Sequence[DossierSummary],
        *,
        ranked: bool = False,
        practice: frozenset[str] = frozenset(),
    ) -> None:
        """Show other rows: as given when `ranked`, else in the order of the column sorted by.

        Those whose ids are in `practice` are marked as dossiers to practise on.
        """
        self.beginResetModel()
        self._practice = practice
        self._rows = list(rows)
        if self._sorted is not None and not ranked:
            self._order(*self._sorted)
        self.endResetModel()

    def row(self, index: int) -> DossierSummary:
        """Return the summary of a row."""
        return self._rows[index]

    def row_of(self, dossier_id: str) -> int:
        """Return the row of a dossier, -1 when it is not listed."""
        return next((i for i, item in enumerate(self._rows) if item.id == dossier_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Sản phẩm"),
            self.tr("Chủ thể"),
            self.tr("Bộ sản phẩm"),
            self.tr("Mục tiêu"),
            self.tr("Đợt"),
            self.tr("Sửa lần cuối"),
        )
        return names[section]

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        item = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(item, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item, Column(index.column()))
        if role == Qt.ItemDataRole.FontRole and index.column() == Column.TITLE:
            return self._bold
        if role == STAR_ROLE and index.column() == Column.TARGET:
            return item.target_star or 0
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order) if column >= 0 else None
        if self._sorted is not None:
            self._order(*self._sorted)
        self.layoutChanged.emit()

    def _order(self, column: int, order: Qt.SortOrder) -> None:
        down = order is Qt.SortOrder.DescendingOrder
        self._rows.sort(key=lambda item: self._key(item, Column(column)), reverse=down)

    def _key(self, item: DossierSummary, column: Column) -> tuple[Any, ...]:
        title = sort_key(item.title)
        if column is Column.PRODUCER:
            return (sort_key(item.producer), title)
        if column is Column.SET:
            chosen = self._catalogue.get(item.rulebook).sets.get(item.set_id or "")
            return (chosen.no if chosen else 99, title)
        if column is Column.TARGET:
            return (item.target_star or 0, title)
        if column is Column.ROUND:
            return (item.year or 0, item.round, title)
        if column is Column.UPDATED:
            return (item.updated_at,)
        return (title,)

    def _text(self, item: DossierSummary, column: Column) -> str:
        if column is Column.TITLE:
            mark = self.tr(" (MẪU)") if item.sample else ""
            if item.id in self._practice:
                mark = self.tr(" (LUYỆN TẬP)")
            return (item.title or self.tr("Hồ sơ chưa đặt tên")) + mark
        if column is Column.PRODUCER:
            return item.producer
        if column is Column.SET:
            chosen = self._catalogue.get(item.rulebook).sets.get(item.set_id or "")
            return f"{chosen.no}. {chosen.name}" if chosen else self.tr("Chưa chọn")
        if column is Column.ROUND:
            return self._round(item)
        if column is Column.UPDATED:
            return when(item.updated_at)
        return ""

    def _spoken(self, item: DossierSummary, column: Column) -> str:
        if column is Column.TARGET:
            return self.tr("mục tiêu {n} sao").format(n=item.target_star or 0)
        return self._text(item, column)

    def _round(self, item: DossierSummary) -> str:
        for candidate in self._catalogue.get(item.rulebook).deadlines.rounds:
            if candidate.id == item.round and item.year:
                return format_date(candidate.commune_deadline(item.year))
        return ""


def when(stamp: str) -> str:
    """Return a UTC stamp as local "20/11/2026 10:32"; the stamp itself when it is not one."""
    try:
        local = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    if local.tzinfo is None:
        local = local.replace(tzinfo=UTC)
    local = local.astimezone()
    return f"{format_date(local.date())} {local:%H:%M}"


class StarDelegate(QStyledItemDelegate):
    """Draws the target as outlined stars."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        count = index.data(STAR_ROLE) or 0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(14)
        y = option.rect.center().y() + 1
        for number in range(count):
            x = option.rect.left() + 10 + number * (side + 2) + side / 2
            paint_star(painter, (x, y), side / 2, "full", self._theme)
        painter.restore()
