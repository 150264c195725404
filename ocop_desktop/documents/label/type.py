"""Type for labels: widths of words in millimetres, and words too long for a line."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ocop_desktop.documents.label.values import POINT

if TYPE_CHECKING:
    from ocop_desktop.documents.pdf.fonts import Face, Fonts

# Height of a small letter over the type size, of the sans families in use.
X_HEIGHT = 0.519


class Faces:
    """Widths of a family."""

    def __init__(self, family: "Fonts | None" = None) -> None:
        # Composing a document needs no type; its library takes longer to load than a page.
        from ocop_desktop.documents.pdf.fonts import label_fonts  # noqa: PLC0415

        self.family = family or label_fonts()
        self._letters: dict[tuple[str, bool], float] = {}

    def face(self, *, bold: bool = False, italic: bool = False) -> "Face":
        """Return the face of a look."""
        return self.family.face(bold=bold, italic=italic)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of `text` at `size` points, in millimetres."""
        return self.face(bold=bold).width(text, size) * POINT

    def _letter(self, letter: str, *, bold: bool) -> float:
        """Return the width of a letter at one point, in millimetres."""
        if (letter, bold) not in self._letters:
            self._letters[letter, bold] = self.width(letter, 1.0, bold=bold)
        return self._letters[letter, bold]

    def broken(self, word: str, size: float, width: float, *, bold: bool) -> Iterator[str]:
        """Yield a word in parts that fit `width`; at least one letter each."""
        if self.width(word, size, bold=bold) <= width:
            yield word
            return
        start, used = 0, 0.0
        for at, letter in enumerate(word):
            wide = self._letter(letter, bold=bold) * size
            if used + wide > width and at > start:
                yield word[start:at]
                start, used = at, 0.0
            used += wide
        yield word[start:]
