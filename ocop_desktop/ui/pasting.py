"""What is on the clipboard as files: those copied in a file manager, or a copied picture."""

import shutil
import tempfile
import weakref
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication


class Pasting:
    """Turns the clipboard into files. Pictures become PNG files in a folder of their own."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ocop-"))
        self._count = 0
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def files(self, name: str) -> list[Path]:
        """Return the files on the clipboard, or its picture as `name` with a number."""
        data = QApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files or not data.hasImage():
            return files
        image = QApplication.clipboard().image()
        return [self._kept(image, name)] if not image.isNull() else []

    def _kept(self, image: QImage, name: str) -> Path:
        self._count += 1
        path = self._folder / f"{name} {self._count}.png"
        image.save(str(path))
        return path
