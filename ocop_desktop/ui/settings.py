"""What the window remembers for one person: an INI file, nothing of the dossiers."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

from ocop_desktop.ui.language import LANGUAGES, Language
from ocop_desktop.ui.tokens import SCALES

ThemeChoice = Literal["system", "light", "dark"]
_FILE = "window.ini"


class Settings:
    """Window geometry, theme, text size, last folders. `folder` is the config folder."""

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """Which theme the person chose; "system" follows the desktop."""
        value = self._text("window/theme")
        if value == "light":
            return "light"
        return "dark" if value == "dark" else "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("window/theme", choice)

    @property
    def language(self) -> Language:
        """The language of the window, Vietnamese unless the person chose English."""
        value = self._text("window/language")
        return next((one for one in LANGUAGES if one == value), "vi")

    @language.setter
    def language(self, choice: Language) -> None:
        self._store.setValue("window/language", choice)

    @property
    def scale(self) -> int:
        """Text size in percent, one of `tokens.SCALES`."""
        try:
            wanted = int(self._text("window/scale") or 100)
        except ValueError:
            return 100
        return min(SCALES, key=lambda size: abs(size - wanted))

    @scale.setter
    def scale(self, percent: int) -> None:
        self._store.setValue("window/scale", str(percent))

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was, as Qt saved it."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    @geometry.setter
    def geometry(self, value: QByteArray | None) -> None:
        self._store.setValue("window/geometry", value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a remembered yes or no, such as whether a panel is open."""
        text = self._text(f"flags/{name}")
        return default if not text else text == "true"

    def set_flag(self, name: str, *, value: bool) -> None:
        """Remember a yes or no."""
        self._store.setValue(f"flags/{name}", "true" if value else "false")

    def last_folder(self, purpose: str) -> str:
        """Return the folder last used for `purpose` ("import", …), "" when unknown or gone."""
        text = self._text(f"folders/{purpose}")
        return text if text and Path(text).is_dir() else ""

    def set_last_folder(self, purpose: str, folder: Path) -> None:
        """Remember the folder used for `purpose`."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""
