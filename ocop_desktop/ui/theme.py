"""Theme and text size: palette, style sheet and fonts built from the token table."""

import re
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ocop_desktop import paths
from ocop_desktop.ui import tokens
from ocop_desktop.ui.tokens import DARK, LIGHT, SCALES, Tokens

_SIZE = re.compile(r"@px\((\d+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Set on the application once it has its style, which no theme and no text size changes.
_DRESSED = "ocopDressed"
_NAME = re.compile(r"@([a-z_]+\d?)")


class Theme(QObject):
    """The look in force. Drawn widgets ask it for colours, sizes and fonts when they paint.

    `changed` is emitted after the style sheet of the application was replaced.
    """

    changed = Signal()

    def __init__(self, *, dark: bool = False, scale: int = 100) -> None:
        super().__init__()
        self.dark = dark
        self.scale = scale
        self._fonts: dict[tuple[float, bool, int], QFont] = {}

    @property
    def tokens(self) -> Tokens:
        """The colour table in force."""
        return DARK if self.dark else LIGHT

    def color(self, name: str) -> QColor:
        """Return the token `name` as a colour."""
        return QColor(self.tokens.color(name))

    def px(self, size: float) -> int:
        """Return a length that follows the text size, in pixels."""
        return round(size * self.scale / 100)

    def font(self, role: str = "body", *, bold: bool = False) -> QFont:
        """Return the font of a role of `tokens.TEXT_SIZES`, at the text size in force."""
        return self.figure(tokens.TEXT_SIZES[role], bold=bold or role in ("heading", "title"))

    def figure(self, size: float, *, bold: bool = True) -> QFont:
        """Return a font of `size` px at 100 % with tabular figures, for numbers and drawings.

        Drawings ask for the same few fonts thousands of times, so they are kept.
        """
        key = (size, bold, self.scale)
        if key not in self._fonts:
            self._fonts[key] = self._figure(size, bold=bold)
        return QFont(self._fonts[key])

    def _figure(self, size: float, *, bold: bool) -> QFont:
        font = QFont(QGuiApplication.font())
        font.setPixelSize(max(1, self.px(size)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def apply(
        self, app: QApplication, *, dark: bool | None = None, scale: int | None = None
    ) -> None:
        """Put theme and text size in force for the whole application."""
        self.dark = self.dark if dark is None else dark
        self.scale = self.scale if scale is None else scale
        self._fonts.clear()
        sheet = style_sheet(self.tokens, self.scale)
        # The sheet holds every colour and size: the same sheet is the same look, and each of
        # these calls makes every widget ask for its style again.
        if app.styleSheet() != sheet:
            if app.property(_DRESSED) is None:
                app.setStyle("Fusion")
                app.setProperty(_DRESSED, True)
            app.setPalette(palette(self.tokens))
            app.setFont(base_font(self.scale))
            app.setStyleSheet(sheet)
        self.changed.emit()


def base_font(scale: int) -> QFont:
    """Return the application font at a text size in percent."""
    font = QFont()
    font.setFamilies(list(tokens.FAMILIES))
    font.setPixelSize(round(tokens.BASE_TEXT * scale / 100))
    return font


def system_is_dark() -> bool:
    """Return whether the desktop asks for a dark look."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def next_scale(scale: int, step: int) -> int:
    """Return the text size `step` places up or down the list, held at its ends."""
    at = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - scale))
    return SCALES[max(0, min(len(SCALES) - 1, at + step))]


def style_sheet(colors: Tokens, scale: int) -> str:
    """Return `theme.qss` with colours and scaled sizes put in. Raise KeyError for a wrong name."""
    text = _SIZE.sub(lambda m: f"{round(int(m[1]) * scale / 100)}px", _template())
    known = set(colors.names())

    def value(match: re.Match[str]) -> str:
        if match[1] not in known:
            raise KeyError(match[1])
        return colors.color(match[1])

    return _NAME.sub(value, text)


@lru_cache(maxsize=1)
def _template() -> str:
    folder = paths.resources_dir() / "theme"
    text = (folder / "theme.qss").read_text(encoding="utf-8")
    return _COMMENT.sub("", text).replace("@icons", folder.as_posix())


def palette(colors: Tokens) -> QPalette:
    """Return the palette for everything the style sheet leaves to the style."""
    role = QPalette.ColorRole
    made = QPalette()
    for key, name in (
        (role.Window, "bg"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "ink"),
        (role.PlaceholderText, "ink3"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "ink"),
        (role.Highlight, "accentfill"),
        (role.HighlightedText, "onaccent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.Light, "surface"),
        (role.Midlight, "line"),
        (role.Mid, "line2"),
        (role.Dark, "field"),
        (role.Shadow, "line2"),
        (role.Accent, "accent"),
    ):
        made.setColor(key, QColor(colors.color(name)))
    disabled = QPalette.ColorGroup.Disabled
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(disabled, key, QColor(colors.ink3))
    return made
