"""The options of a criterion, drawn in one widget: number, text, star mark, points."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ocop_desktop.rulebook.criteria import Option
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.theme import Theme

_PAD = 14
_LINE_PAD = 7
_GAP = 12
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class _Row:
    top: int
    height: int


class OptionTable(Canvas):
    """Rows with hairlines above each; as high as its texts need at its width."""

    def __init__(self, theme: Theme, options: tuple[Option, ...]) -> None:
        super().__init__(theme)
        self._options = options
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("; ".join(self._spoken(option) for option in options))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return rows[-1].top + rows[-1].height if rows else 0

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(400, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.theme.px(30) * len(self._options))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        with painting(self) as painter:
            for number, (option, row) in enumerate(
                zip(self._options, self._rows(self.width()), strict=True), start=1
            ):
                painter.fillRect(QRectF(0, row.top, self.width(), 1), theme.color("line"))
                self._paint_number(painter, number, row)
                self._paint_text(painter, option, row)
                self._paint_points(painter, option, row)

    def _paint_number(self, painter: QPainter, number: int, row: _Row) -> None:
        theme = self.theme
        side = theme.px(18)
        y = row.top + (row.height - side) / 2
        painter.setPen(pen(theme.color("line2"), 1))
        painter.drawPath(rounded(_PAD, y, side, side, 4))
        painter.setPen(theme.color("ink2"))
        painter.setFont(theme.font("caption"))
        painter.drawText(QRectF(_PAD, y, side, side), Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_text(self, painter: QPainter, option: Option, row: _Row) -> None:
        painter.setFont(self.theme.font())
        painter.setPen(self.theme.color("ink"))
        left = self._left()
        high = row.height - 2 * _LINE_PAD
        box = QRect(left, row.top + _LINE_PAD, self._room(self.width(), option), high)
        painter.drawText(box, _FLAGS, option.text)

    def _paint_points(self, painter: QPainter, option: Option, row: _Row) -> None:
        theme = self.theme
        right = self.width() - _PAD
        painter.setFont(theme.figure(13))
        painter.setPen(theme.color("ink"))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        points = self._points_width()
        box = QRectF(right - points, row.top, points, row.height)
        painter.drawText(box, end, self.tr("{n} điểm").format(n=option.points))
        if option.min_star is None:
            return
        painter.setFont(theme.font("caption"))
        text = self._mark(option.min_star)
        wide = painter.fontMetrics().horizontalAdvance(text)
        high, star = theme.px(20), theme.px(11)
        whole = wide + star + 18
        left = box.left() - _GAP - whole
        y = row.top + (row.height - high) / 2
        chip = rounded(left, y, whole, high, 4)
        painter.fillPath(chip, theme.color("starsoft"))
        painter.setPen(pen(theme.color("amberline"), 1))
        painter.drawPath(chip)
        paint_star(painter, (left + 6 + star / 2, y + high / 2), star / 2, "full", theme)
        painter.setPen(theme.color("amber"))
        words = QRectF(left + star + 11, y, wide + 2, high)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    def _rows(self, width: int) -> list[_Row]:
        metrics = QFontMetrics(self.theme.font())
        rows: list[_Row] = []
        top = 0
        for option in self._options:
            room = QRect(0, 0, max(60, self._room(width, option)), 10_000)
            text = metrics.boundingRect(room, _FLAGS, option.text).height()
            high = max(self.theme.px(32), text + 2 * _LINE_PAD)
            rows.append(_Row(top, high))
            top += high
        return rows

    def _left(self) -> int:
        return _PAD + self.theme.px(18) + _GAP

    def _room(self, width: int, option: Option) -> int:
        taken = self._left() + _PAD + self._points_width() + _GAP
        if option.min_star is not None:
            metrics = QFontMetrics(self.theme.font("caption"))
            taken += metrics.horizontalAdvance(self._mark(option.min_star))
            taken += self.theme.px(11) + 18 + _GAP
        return width - taken

    def _points_width(self) -> int:
        return self.theme.px(58)

    def _mark(self, star: int) -> str:
        return self.tr("tối thiểu {n} sao").format(n=star)

    def _spoken(self, option: Option) -> str:
        words = f"{option.text}, " + self.tr("{n} điểm").format(n=option.points)
        return f"{words}, {self._mark(option.min_star)}" if option.min_star else words
