"""Photos ready to print, each made when a page first asks for it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ocop_desktop.dossier.values import Dossier
from ocop_desktop.media.inspect import PICTURES, kind_of
from ocop_desktop.media.print_copies import PrintCopies


class Photos(Mapping[str, Path]):
    """Evidence id → a picture file: a working copy where copies are kept, else the original.

    A copy is turned and cropped as asked and tells nothing of where it was taken. Touches no
    database: may be asked in any thread. Asking raises UserError for a broken photo.
    """

    def __init__(
        self, dossier: Dossier, files: Mapping[str, Path], copies: PrintCopies | None
    ) -> None:
        self._items = {item.id: item for item in dossier.evidence if item.id in files}
        self._files, self._copies = files, copies
        self._ids = [key for key in self._items if kind_of(files[key]) in PICTURES]

    def __getitem__(self, key: str) -> Path:
        if key not in self._ids:
            raise KeyError(key)
        item, path = self._items[key], self._files[key]
        if self._copies is None:
            return path
        return self._copies.path(path, item.sha256, item.adjustments, item.label)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, key: object) -> bool:
        return key in self._ids
