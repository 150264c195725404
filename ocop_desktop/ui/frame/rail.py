"""The left rail: one button per room, icon above word."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop import shapes
from ocop_desktop.ui import icons, navigator
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, polygon, rounded
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.drawn_button import DrawnButton

_WIDTH = 76
_ITEM_HEIGHT = 55


class RailButton(DrawnButton):
    """A room. The current one has a gold bar and a lighter field."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH), self.theme.px(_ITEM_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        on = self.isChecked()
        with painting(self) as painter:
            box = rounded(5, 1, self.width() - 10, self.height() - 2, 6)
            if on or self.hovered:
                field = theme.color("railactive")
                field.setAlpha(255 if on else 110)
                painter.fillPath(box, field)
            if on:
                mark = rounded(0, self.height() * 0.26, 3, self.height() * 0.48, 1.5)
                painter.fillPath(mark, theme.color("railmark"))
            if self.hasFocus():
                painter.setPen(pen(theme.color("railmark"), 2))
                painter.drawPath(rounded(6, 2, self.width() - 12, self.height() - 4, 5))
            self._paint_face(painter, on=on)

    def _paint_face(self, painter: QPainter, *, on: bool) -> None:
        theme = self.theme
        color = Qt.GlobalColor.white if on else theme.color("railink")
        side = theme.px(22)
        # Many rooms at a large text size leave less height than asked for: the air gives way.
        words_high = QFontMetrics(theme.font("caption", bold=True)).height()
        top = max(1, min(theme.px(8), self.height() - side - words_high - 4))
        icon = QRectF((self.width() - side) / 2, top, side, side)
        painter.setPen(color)
        icons.paint(painter, self._icon, icon, painter.pen().color())
        painter.setFont(theme.font("caption", bold=on))
        words = QRectF(0, top + side, self.width(), self.height() - top - side - 3)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class _Logo(Canvas):
    """A honeycomb cell with a star."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH), self.theme.px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        gold = self.theme.color("railmark")
        center = (self.width() / 2, self.height() / 2)
        radius = self.theme.px(15)
        with painting(self) as painter:
            painter.setPen(pen(gold, 2))
            painter.drawPolygon(
                polygon([shapes.on_circle(center, radius, i * 60) for i in range(6)])
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(gold)
            painter.drawPolygon(polygon([(x, y) for x, y in shapes.star(center, radius * 0.55)]))
            painter.drawPoint(QPointF(*center))


class Rail(QWidget):
    """Emits `chosen` with the name of a room."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Các phòng"))
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(3)
        column.addWidget(_Logo(theme))
        for room, icon, text in (
            (navigator.HOME, "home", self.tr("Trang chủ")),
            (navigator.DOSSIERS, "folder", self.tr("Hồ sơ")),
            (navigator.DESK, "desk", self.tr("Tiếp nhận")),
            (navigator.REGISTERS, "table", self.tr("Sổ theo dõi")),
            (navigator.RADAR, "calendar", self.tr("Lịch")),
            (navigator.HANDBOOK, "book", self.tr("Sổ tay")),
        ):
            self._add(column, room, icon, text)
        desk = self._buttons[navigator.DESK]
        desk.setAccessibleName(self.tr("Bàn tiếp nhận"))
        desk.hide()
        column.addStretch(1)
        self._add(column, navigator.SETTINGS, "settings", self.tr("Cài đặt"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_room(self, room: str) -> None:
        """Mark the room that is shown; everything inside a dossier belongs to the dossiers."""
        room = navigator.DESK if navigator.is_desk(room) else room
        room = navigator.REGISTERS if room == navigator.INDICATORS else room
        room = navigator.SETTINGS if room in (navigator.EDITIONS, navigator.EXCHANGE) else room
        wanted = room if room in self._buttons else navigator.DOSSIERS
        for name, button in self._buttons.items():
            button.setChecked(name == wanted)

    def show_desk(self, *, on: bool) -> None:
        """Show the way to the commune's desk and its registers, for officers."""
        self._buttons[navigator.DESK].setVisible(on)
        self._buttons[navigator.REGISTERS].setVisible(on)

    def button(self, room: str) -> RailButton:
        """Return the button of a room."""
        return self._buttons[room]

    def _add(self, column: QVBoxLayout, room: str, icon: str, text: str) -> None:
        button = RailButton(self.theme, icon, text)
        button.clicked.connect(lambda: self._choose(room))
        self._buttons[room] = button
        column.addWidget(button)

    def _choose(self, room: str) -> None:
        self.show_room(room)
        self.chosen.emit(room)

    def _restyle(self) -> None:
        self.setFixedWidth(self.theme.px(_WIDTH))
        for button in self._buttons.values():
            button.updateGeometry()
