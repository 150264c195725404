"""A label laid out. Lengths in millimetres from the upper left corner, type sizes in points."""

from typing import Literal

import msgspec

BlockKind = Literal["text", "panel", "barcode", "qr", "star"]
POINT = 25.4 / 72
_HAIR = 0.001  # millimetres: blocks side by side share an edge, not room


class TextLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of type; `at` is the base line, relative to its block."""

    text: str
    x: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """One block in its place. `rules` are lines from (x, y) to (x, y), relative to the block.

    `code` and `module` are what a barcode or QR holds and how wide its thinnest bar is. `known`:
    the dossier has what is printed.
    """

    id: str
    name: str
    kind: BlockKind
    x: float
    y: float
    width: float
    height: float
    lines: tuple[TextLine, ...] = ()
    rules: tuple[tuple[float, float, float, float], ...] = ()
    code: str = ""
    module: float = 0.0
    known: bool = True

    def overlaps(self, other: "Placed") -> bool:
        """Return whether two blocks share room."""
        return (
            self.x < other.x + other.width - _HAIR
            and other.x < self.x + self.width - _HAIR
            and self.y < other.y + other.height - _HAIR
            and other.y < self.y + self.height - _HAIR
        )


class LabelLayout(msgspec.Struct, frozen=True, kw_only=True):
    """The whole label. `left_out` names blocks there was no room for.

    `least` is a size that would hold everything, (0, 0) when this one does; `letters` the height
    of small letters in millimetres, `least_letters` what the rule asks for.
    """

    width: float
    height: float
    margin: float
    frame: bool
    blocks: tuple[Placed, ...]
    size: float
    letters: float
    least_letters: float
    left_out: tuple[str, ...] = ()
    least: tuple[float, float] = (0.0, 0.0)
    not_moved: tuple[str, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether everything has its place."""
        return not self.left_out
