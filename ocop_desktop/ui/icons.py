"""Icons: our names for the glyphs of one line set (Phosphor, carried by qtawesome)."""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
    QTransform,
)

from ocop_desktop import paths

if TYPE_CHECKING:
    from ocop_desktop.ui.theme import Theme

_EM = 1024.0

NAMES: dict[str, str] = {
    "add": "plus",
    "assessment": "medal",
    "back": "caret-left",
    "book": "book-open",
    "calendar": "calendar-blank",
    "check": "check",
    "check-bold": "check-bold",
    "checklist": "check-square-offset",
    "clipboard": "clipboard-text",
    "clock": "clock",
    "close": "x",
    "copy": "copy",
    "crop": "crop",
    "delete": "trash",
    "desk": "tray",
    "document": "file-text",
    "down": "caret-down",
    "drag": "dots-six-vertical",
    "edit": "pencil-simple",
    "evidence": "paperclip",
    "export": "export",
    "factory": "factory",
    "filter": "funnel",
    "flask": "flask",
    "folder": "folder",
    "folder-open": "folder-open",
    "forward": "arrow-right",
    "gauge": "gauge",
    "barcode": "barcode",
    "chart": "chart-bar",
    "gear": "gear-six",
    "grid": "squares-four",
    "handshake": "handshake",
    "history": "clock-counter-clockwise",
    "home": "house",
    "image": "image",
    "import": "download-simple",
    "info": "info",
    "leaf": "leaf",
    "link": "link",
    "list": "list-bullets",
    "location": "map-pin",
    "lock": "lock-simple",
    "mail": "envelope-simple",
    "map": "map-trifold",
    "menu": "dots-three",
    "money": "money",
    "moon": "moon",
    "next": "caret-right",
    "office": "buildings",
    "package": "package",
    "people": "users",
    "person": "user",
    "pdf": "file-pdf",
    "phone": "phone",
    "mountain": "map-trifold",
    "plan": "target",
    "plant": "flower-lotus",
    "preview": "eye",
    "print": "printer",
    "process": "gear-six",
    "promotion": "megaphone-simple",
    "qr": "qr-code",
    "question": "question",
    "quote": "quotes",
    "redo": "arrow-u-up-right",
    "return": "arrow-u-up-left",
    "return-bold": "arrow-u-up-left-bold",
    "rights": "copyright",
    "renew": "arrows-clockwise",
    "rotate": "arrow-clockwise",
    "rotate-left": "arrow-counter-clockwise",
    "save": "floppy-disk",
    "search": "magnifying-glass",
    "seal": "circle-wavy-check",
    "settings": "sliders-horizontal",
    "shield": "shield-check",
    "sparkle": "sparkle",
    "stamp": "circle-wavy-check",
    "star": "star",
    "star-full": "star-fill",
    "stop": "stop",
    "storefront": "storefront",
    "story": "notebook",
    "sun": "sun",
    "system": "desktop",
    "table": "table",
    "tag": "tag",
    "target": "target",
    "text-size": "text-aa",
    "tools": "wrench",
    "trend": "trend-up",
    "undo": "arrow-u-up-left",
    "up": "caret-up",
    "upload": "upload-simple",
    "users": "users",
    "warning": "warning",
    "blocked": "warning-octagon",
    "zoom": "magnifying-glass-plus",
    "zoom-out": "magnifying-glass-minus",
}


def icon(theme: "Theme", name: str, color: str = "ink2", *, on: str | None = None) -> QIcon:
    """Return the icon `name` in the token `color`; `on` colours its checked state."""
    return QIcon(_Engine(theme, name, color, on or color))


def paint(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw the icon `name` into `rect`."""
    side = min(rect.width(), rect.height())
    corner = rect.center() - QPointF(side / 2, side / 2)
    place = QTransform.fromTranslate(corner.x(), corner.y()).scale(side / _EM, side / _EM)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(place.map(_glyph(name)), color)
    painter.restore()


def pixmap(theme: "Theme", name: str, size: int, color: str = "ink2", ratio: float = 1) -> QPixmap:
    """Return the icon `name` as a picture of `size` px for a label."""
    image = QPixmap(QSize(size, size) * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, name, QRectF(0, 0, size, size), theme.color(color))
    painter.end()
    return image


class DrawnEngine(QIconEngine):
    """An icon that is painted anew at every size; a subclass paints."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QPixmap(size)
        if image.isNull():  # asked for before the layout has given any room
            return image
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return image


class _Engine(DrawnEngine):
    """Draws a glyph at any size, in the colours of the theme that is in force when it is drawn."""

    def __init__(self, theme: "Theme", name: str, color: str, on: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._color = color
        self._on = on

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = self._on if state == QIcon.State.On else self._color
        color = self._theme.color(token)
        if mode == QIcon.Mode.Disabled:
            color.setAlpha(110)
        paint(painter, self._name, QRectF(rect), color)

    def clone(self) -> "_Engine":
        return _Engine(self._theme, self._name, self._color, self._on)


@cache
def _font() -> tuple[QRawFont, dict[str, str]]:
    folder = paths.icon_fonts_dir()
    charmap = json.loads(_only(folder, "phosphor-charmap-*.json").read_text(encoding="utf-8"))
    file = _only(folder, "phosphor-*.ttf")
    font = QRawFont(str(file), _EM, QFont.HintingPreference.PreferNoHinting)
    return font, charmap


def _only(folder: Path, pattern: str) -> Path:
    return next(iter(sorted(folder.glob(pattern))))


@cache
def _glyph(name: str) -> QPainterPath:
    font, charmap = _font()
    character = chr(int(charmap[NAMES[name]], 16))
    path = font.pathForGlyph(font.glyphIndexesForString(character)[0])
    path.setFillRule(Qt.FillRule.WindingFill)
    return path.translated(0, _EM)
