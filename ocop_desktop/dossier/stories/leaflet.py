"""What a leaflet says, and what came of it."""

from pathlib import Path
from typing import Literal

import msgspec

Format = Literal["a5", "a4"]


class Leaflet(msgspec.Struct, frozen=True, kw_only=True):
    """The contents. `story` is the short version, `full` the long one (for the folded sheet).

    Texts hold paragraphs apart by line ends. `sample` marks an invented dossier.
    """

    product: str
    producer: str
    place: str
    story: str
    full: str = ""
    contacts: tuple[str, ...] = ()
    link: str = ""
    photos: tuple[Path, ...] = ()
    sample: bool = False


class LeafletMade(msgspec.Struct, frozen=True, kw_only=True):
    """A leaflet that was written: pages, type size in points, sentences without room."""

    path: Path
    pages: int
    size: float
    left_out: tuple[str, ...] = ()
