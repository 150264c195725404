"""The language of the window: Vietnamese as written in the code, English from its .qm file."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QTranslator

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")

# Vietnamese needs words for Qt's own buttons and menus, English for everything of ours.
_FILES: dict[Language, str] = {"vi": "qt_vi.qm", "en": "ocop_en.qm"}


class Speech:
    """The one translator in force. Texts made before a change keep their old words."""

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Put a language in force; the code's own words stay when its file cannot be read."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        words = QTranslator(self._app)
        if words.load(str(self._folder / _FILES[language])):
            self._app.installTranslator(words)
            self._translator = words
