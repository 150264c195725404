"""Which fonts print, and which letters they have. A missing font is a sentence, never a gap."""

import logging
import os
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from ocop_desktop import paths
from ocop_desktop.errors import UserError

_LOG = logging.getLogger(__name__)
_WIDE_SCALE = 0.78
_STYLES = ("", " Bold", " Italic", " Bold Italic")

# File names of regular, bold, italic and bold italic, as Windows, macOS and Linux call them.
_FAMILIES: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = (
    (
        "Times New Roman",
        (
            ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
            (
                "Times New Roman.ttf",
                "Times New Roman Bold.ttf",
                "Times New Roman Italic.ttf",
                "Times New Roman Bold Italic.ttf",
            ),
            (
                "Times_New_Roman.ttf",
                "Times_New_Roman_Bold.ttf",
                "Times_New_Roman_Italic.ttf",
                "Times_New_Roman_Bold_Italic.ttf",
            ),
        ),
    ),
    (
        "Liberation Serif",
        (
            (
                "LiberationSerif-Regular.ttf",
                "LiberationSerif-Bold.ttf",
                "LiberationSerif-Italic.ttf",
                "LiberationSerif-BoldItalic.ttf",
            ),
        ),
    ),
    (
        "DejaVu Serif",
        (
            (
                "DejaVuSerif.ttf",
                "DejaVuSerif-Bold.ttf",
                "DejaVuSerif-Italic.ttf",
                "DejaVuSerif-BoldItalic.ttf",
            ),
        ),
    ),
)
# Labels are read close up and small: a face without serifs.
_SANS: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = (
    (
        "Liberation Sans",
        (
            (
                "LiberationSans-Regular.ttf",
                "LiberationSans-Bold.ttf",
                "LiberationSans-Italic.ttf",
                "LiberationSans-BoldItalic.ttf",
            ),
        ),
    ),
    (
        "Arial",
        (
            ("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf"),
            ("Arial.ttf", "Arial Bold.ttf", "Arial Italic.ttf", "Arial Bold Italic.ttf"),
        ),
    ),
    (
        "Noto Sans",
        (
            (
                "NotoSans-Regular.ttf",
                "NotoSans-Bold.ttf",
                "NotoSans-Italic.ttf",
                "NotoSans-BoldItalic.ttf",
            ),
        ),
    ),
)
# Asked, one after another, for letters the family lacks: symbols and other scripts in user text.
_HELPERS = (
    "DejaVuSans.ttf",
    "seguisym.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "Arial Unicode.ttf",
    "arial.ttf",
    "msgothic.ttc",
    "malgun.ttf",
    "NotoEmoji-Regular.ttf",
)
_NO_FONT = (
    "Máy không có phông chữ in đủ chữ tiếng Việt (Times New Roman, Liberation Serif hoặc "
    "DejaVu Serif) — cài gói phông “fonts-liberation2” hoặc Times New Roman rồi xuất lại."
)
_ODD_FONT = (
    "Máy không có Times New Roman hay Liberation Serif nên bản PDF in bằng DejaVu Serif, chữ rộng "
    "hơn — cài gói phông “fonts-liberation2” để bản in đúng kiểu chữ."
)


def vietnamese_letters() -> str:
    """Return every letter of Vietnamese, both cases, with every tone."""
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones]
    letters = "".join([*small, "đbcdghklmnpqrstvxfjwz"])
    return letters + letters.upper() + "0123456789–…“”"


class Face:
    """One font file, known to reportlab by `name`."""

    def __init__(self, name: str, font: TTFont) -> None:
        self.name = name
        self._font = font
        self._letters = frozenset(map(chr, font.face.charToGlyph))
        self._widths: dict[str, float] = {}

    def has(self, text: str) -> bool:
        """Return whether the font has every letter of `text`."""
        return self._letters.issuperset(text)

    def width(self, text: str, size: float) -> float:
        """Return the width of `text` in points."""
        known = self._widths.get(text)
        if known is None:
            known = self._widths[text] = self._font.stringWidth(text, 1)
        return known * size


class Fonts:
    """A family in four looks, and helpers for letters it lacks."""

    def __init__(self, family: str, faces: Sequence[Face], files: dict[str, Path]) -> None:
        self.family = family
        self.regular = faces[0]
        self._faces = tuple(faces)
        self._files = files
        self._helpers: list[Face] = []
        self._pending = list(_HELPERS)

    @property
    def warning(self) -> str:
        """A sentence when the family is a stopgap, else ""."""
        return _ODD_FONT if self.family.startswith("DejaVu") else ""

    @property
    def table_scale(self) -> float:
        """Share of the type size used in tables: a wide family would break words in columns."""
        return _WIDE_SCALE if self.warning else 1.0

    def face(self, *, bold: bool, italic: bool) -> Face:
        """Return the face of a look."""
        return self._faces[bold + 2 * italic]

    def split(self, text: str, face: Face) -> Iterator[tuple[Face, str]]:
        """Yield (face, text) so that every letter has a picture.

        A letter no font has is printed as its code ("[U+1F41D]"); an invisible one is left out.
        """
        if face.has(text):
            yield face, text
            return
        for letter in text:
            owner = face if face.has(letter) else self._helper(letter)
            if owner is not None:
                yield owner, letter
            elif unicodedata.category(letter) not in {"Cf", "Mn", "Me"}:
                yield face, f"[U+{ord(letter):04X}]"

    def _helper(self, letter: str) -> Face | None:
        for face in self._helpers:
            if face.has(letter):
                return face
        while self._pending:
            name = self._pending.pop(0)
            path = self._files.get(name.lower())
            helper = _read(f"OCOP {name}", path) if path else None
            if helper:
                self._helpers.append(helper)
                if helper.has(letter):
                    return helper
        return None


@cache
def fonts() -> Fonts:
    """Return the fonts to print with; raise UserError when none has all Vietnamese letters."""
    chosen = _chosen(_FAMILIES)
    if chosen is None:
        raise UserError(_NO_FONT)
    if chosen.warning:
        _LOG.warning(chosen.warning)
    return chosen


@cache
def label_fonts() -> Fonts:
    """Return the fonts of labels: without serifs where there are such, else those of documents."""
    return _chosen(_SANS) or fonts()


def _chosen(
    families: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...],
) -> Fonts | None:
    """Return the first family that has all Vietnamese letters in its four looks."""
    files = _files(paths.font_dirs())
    letters = vietnamese_letters()
    for family, variants in families:
        for names in variants:
            found = [files.get(name.lower()) for name in names]
            faces = [
                face
                for style, path in zip(_STYLES, found, strict=True)
                if path and (face := _read(f"{family}{style}", path)) and face.has(letters)
            ]
            if len(faces) == len(_STYLES):
                return Fonts(family, faces, files)
    return None


def _read(name: str, path: Path) -> Face | None:
    """Return the font in a file under `name`, or None when it cannot be used."""
    try:
        font = TTFont(name, str(path))
    except (TTFError, OSError) as error:
        _LOG.info("font %s not usable: %s", path.name, error)
        return None
    pdfmetrics.registerFont(font)
    return Face(name, font)


def _files(folders: Sequence[Path]) -> dict[str, Path]:
    """Return all files below the font folders by lower-case name; the first one found counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                found.setdefault(name.lower(), Path(place) / name)
    return found
