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

    def face(self, *, bold: bool = False, italic: bool = False) -> "Face":
        """Return the face of a look."""
        return self.family.face(bold=bold, italic=italic)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of `text` at `size` points, in millimetres."""
        return self.face(bold=bold).width(text, size) * POINT

    def broken(self, word: str, size: float, width: float, *, bold: bool) -> Iterator[str]:
        """Yield a word in parts that fit `width`; at least one letter each."""
        start = 0
        for end in range(1, len(word) + 1):
            if self.width(word[start:end], size, bold=bold) > width and end - 1 > start:
                yield word[start : end - 1]
                start = end - 1
        yield word[start:]
