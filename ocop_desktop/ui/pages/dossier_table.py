"""The list of dossiers as a table: a model over summaries, stars drawn by a delegate."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.text import sort_key
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.row_list import Index, RowModel
from ocop_desktop.workspace.values import DossierSummary

STAR_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Column(IntEnum):
    """Columns from left to right."""

    TITLE = 0
    PRODUCER = 1
    SET = 2
    TARGET = 3
    ROUND = 4
    UPDATED = 5


class DossierModel(RowModel[DossierSummary]):
    """Rows are summaries of dossiers."""

    columns = Column

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._practice: frozenset[str] = frozenset()

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
        self._practice = practice
        self.show_rows(rows, ranked=ranked)

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Sản phẩm"),
            self.tr("Chủ thể"),
            self.tr("Bộ sản phẩm"),
            self.tr("Mục tiêu"),
            self.tr("Đợt"),
            self.tr("Sửa lần cuối"),
        )

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

    def key(self, item: DossierSummary, column: int) -> tuple[Any, ...]:
        title = sort_key(item.title)
        if column == Column.PRODUCER:
            return (sort_key(item.producer), title)
        if column == Column.SET:
            chosen = self._catalogue.get(item.rulebook).sets.get(item.set_id or "")
            return (chosen.no if chosen else 99, title)
        if column == Column.TARGET:
            return (item.target_star or 0, title)
        if column == Column.ROUND:
            return (item.year or 0, item.round, title)
        if column == Column.UPDATED:
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
