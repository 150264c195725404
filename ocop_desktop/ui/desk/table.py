"""The register of the desk as a table: a model over cases, rows of two lines drawn by hand."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ocop_desktop import shapes
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.text import sort_key
from ocop_desktop.ui.desk.words import FAMILIES, clock_token, clock_words, kind_name
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.row_list import Index, RowModel
from ocop_desktop.workspace.desk import Case

CASE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_PAD = 8


class Column(IntEnum):
    """Columns from left to right."""

    NUMBER = 0
    PRODUCT = 1
    SET = 2
    STARS = 3
    RECEIVED = 4
    CLOCK = 5
    STATE = 6


class CaseModel(RowModel[Case]):
    """Rows are cases."""

    columns = Column

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Số"),
            self.tr("Sản phẩm, chủ thể"),
            self.tr("Bộ, lần"),
            self.tr("Mục tiêu"),
            self.tr("Nhận"),
            self.tr("Đồng hồ ngày làm việc"),
            self.tr("Trạng thái"),
        )

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        item = self._rows[index.row()]
        if role == CASE_ROLE:
            return item
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in self.lines(item, Column(index.column())) if part)
        return None

    def lines(self, item: Case, column: Column) -> tuple[str, str]:
        """Return the two lines of a cell."""
        mark = self.tr(" (MẪU)") if item.sample else ""
        chosen = self._catalogue.newest().sets.get(item.set_id or "")
        name = self.tr("Bộ {no}").format(no=chosen.no) if chosen else ""
        again = self.tr("lần {round}").format(round=item.round) if item.round > 1 else ""
        told: dict[Column, tuple[str, str]] = {
            Column.NUMBER: (f"{item.order:02}", ""),
            Column.PRODUCT: (item.title + mark, item.producer),
            Column.SET: (name, kind_name(item.kind)),
            Column.STARS: (self.tr("mục tiêu {n} sao").format(n=item.target_star or 0), ""),
            Column.RECEIVED: (format_date(item.received_on), again),
            Column.CLOCK: (clock_words(item), ""),
            Column.STATE: (item.state_name, ""),
        }
        return told[column]

    def key(self, item: Case, column: int) -> tuple[Any, ...]:
        number = (item.year, item.order)
        keys: dict[Column, tuple[Any, ...]] = {
            Column.NUMBER: number,
            Column.PRODUCT: (sort_key(item.title), number),
            Column.SET: (item.set_id or "", item.kind, number),
            Column.STARS: (item.target_star or 0, number),
            Column.RECEIVED: (item.received_on, number),
            Column.CLOCK: (item.clock.stopped is not None, item.clock.left, number),
            Column.STATE: (item.state_name, number),
        }
        return keys[Column(column)]


class CaseDelegate(QStyledItemDelegate):
    """Draws a cell of two lines, the stars, the clock, the state as a chip."""

    def __init__(self, theme: Theme, model: CaseModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        case: Case = index.data(CASE_ROLE)
        column = Column(index.column())
        rect = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column is Column.STARS:
            self._stars(painter, rect, case.target_star or 0)
        elif column is Column.CLOCK:
            self._clock(painter, rect, case)
        elif column is Column.STATE:
            self._chip(painter, rect, case)
        else:
            strong = column is Column.PRODUCT
            self._two(painter, rect, self._model.lines(case, column), strong=strong)
        painter.restore()

    def _two(
        self, painter: QPainter, rect: QRectF, lines: tuple[str, str], *, strong: bool
    ) -> None:
        theme = self._theme
        upper = QRectF(rect)
        if lines[1]:
            upper.setBottom(rect.center().y())
            lower = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2)
            self._text(painter, lower, lines[1], "caption", "ink2", top=True)
        font = theme.font(bold=strong)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        side = Qt.AlignmentFlag.AlignBottom if lines[1] else Qt.AlignmentFlag.AlignVCenter
        text = QFontMetrics(font).elidedText(
            lines[0], Qt.TextElideMode.ElideRight, int(rect.width())
        )
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | side, text)

    def _text(
        self, painter: QPainter, rect: QRectF, text: str, size: str, token: str, *, top: bool
    ) -> None:
        font = self._theme.font(size)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        side = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | side, shown)

    def _stars(self, painter: QPainter, rect: QRectF, count: int) -> None:
        side = self._theme.px(13)
        for number in range(count):
            x = rect.left() + number * (side + 2) + side / 2
            paint_star(painter, (x, rect.center().y()), side / 2, "full", self._theme)

    def _clock(self, painter: QPainter, rect: QRectF, case: Case) -> None:
        theme, color = self._theme, clock_token(case)
        bars = shapes.day_bars(case.clock.days, theme.px(7), theme.px(9))
        top = rect.center().y() - bars[0].height - 1
        for number, bar in enumerate(bars, start=1):
            path = rounded(rect.left() + bar.x, top + bar.y, bar.width, bar.height, bar.width / 4)
            painter.fillPath(path, theme.color(color if number <= case.clock.used else "track"))
        below = QRectF(rect.left(), rect.center().y() + 2, rect.width(), rect.height() / 2)
        ink = "ink2" if color == "field" else color
        self._text(painter, below, clock_words(case), "caption", ink, top=True)

    def _chip(self, painter: QPainter, rect: QRectF, case: Case) -> None:
        theme, family = self._theme, FAMILIES[case.state]
        plain = family == "plain"
        fill, edge, ink = (
            ("head", "line2", "ink2") if plain else (f"{family}soft", f"{family}line", family)
        )
        font = theme.font("caption", bold=not plain)
        high = theme.px(22)
        wide = min(
            rect.width(), QFontMetrics(font).horizontalAdvance(case.state_name) + theme.px(18)
        )
        box = QRectF(rect.left(), rect.center().y() - high / 2, wide, high)
        path = rounded(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, high / 2)
        painter.fillPath(path, theme.color(fill))
        painter.setPen(pen(theme.color(edge), 1))
        painter.drawPath(path)
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, case.state_name)
