"""A composed document as a list of blocks: what is printed, before anybody says how.

Both writers take the same blocks, so DOCX and PDF cannot say different things. Lengths are in
millimetres, type sizes and the space after a paragraph in points.

`target` says which entry of the dossier a part prints ("producer.name", "assessment/1.1",
"evidence/<id>"), "" for the words of the form itself: a preview leads from there to its field.
"""

from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from ocop_desktop.documents.drawing import Figure

Align = Literal["justify", "left", "center", "right"]

BODY = 14.0
TABLE = 13.0
SMALL = 11.0
INDENT = 12.7
AFTER = 6.0
PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0
MARGIN_TOP = 20.0
MARGIN_BOTTOM = 20.0
MARGIN_LEFT = 30.0
MARGIN_RIGHT = 20.0
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
CELL_SIDE = 1.5
CELL_TOP = 0.7
KEYWORD = "OCOP"
"""Before the identity in a file's keywords and in QR codes."""


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Text of one look. No line ends; no-break spaces hold."""

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A tick box."""

    checked: bool
    target: str = ""


class Stars(msgspec.Struct, frozen=True, kw_only=True):
    """Star marks beside an option."""

    count: int


class Blank(msgspec.Struct, frozen=True, kw_only=True):
    """Dots to write on: `width` millimetres, or up to the end of the line."""

    width: float = 0.0
    fill: bool = False
    target: str = ""


class Break(msgspec.Struct, frozen=True, kw_only=True):
    """A line end inside a paragraph."""


Inline: TypeAlias = Run | Box | Stars | Blank | Break


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """Text that fills its container's width. `level` 1 to 3 makes it a heading for navigation.

    With `hang` the first inline stands alone at the left and all lines begin `hang` mm beside it.
    """

    inlines: tuple[Inline, ...]
    align: Align = "justify"
    indent: bool = False
    hang: float = 0.0
    size: float = BODY
    before: float = 0.0
    after: float = AFTER
    keep_next: bool = False
    level: int = 0

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(
            part.text if isinstance(part, Run) else " " * isinstance(part, Break)
            for part in self.inlines
        )


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A short centred line."""

    width: float
    after: float = AFTER


class Space(msgspec.Struct, frozen=True, kw_only=True):
    """Room to sign in."""

    height: float


class Qr(msgspec.Struct, frozen=True, kw_only=True):
    """A QR code."""

    text: str
    size: float = 17.0


Simple: TypeAlias = Paragraph | Rule | Space | Qr | Figure


class Columns(msgspec.Struct, frozen=True, kw_only=True):
    """Two unbordered columns, never split: headers, signatures."""

    left: tuple[Simple, ...]
    right: tuple[Simple, ...]
    left_width: float
    right_width: float
    after: float = AFTER


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """One cell of a table; `span` columns wide. `fill` is a colour behind it, "#RRGGBB"."""

    content: tuple[Paragraph, ...]
    span: int = 1
    middle: bool = False
    fill: str = ""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row. `keep_next` ties it to the row below (headings inside a table)."""

    cells: tuple[Cell, ...]
    keep_next: bool = False
    target: str = ""


class TableBlock(msgspec.Struct, frozen=True, kw_only=True):
    """A bordered table. `head` rows come again on every page; rows that fit are never split."""

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    after: float = AFTER


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A photo with its caption."""

    path: Path
    caption: str
    target: str = ""


class PictureRow(msgspec.Struct, frozen=True, kw_only=True):
    """One or two photos side by side."""

    pictures: tuple[Picture, ...]
    after: float = AFTER


class PageBreak(msgspec.Struct, frozen=True, kw_only=True):
    """What follows starts on a new page."""


Block: TypeAlias = Simple | Columns | TableBlock | PictureRow | PageBreak


DRAFT_MARK = "BẢN NHÁP"
PUBLIC_MARK = "BẢN CÔNG KHAI"


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a writer needs.

    `identity` names the frozen version the file belongs to; it stands in the file's keywords, so
    that a package can be checked without opening every document.
    """

    title: str
    blocks: tuple[Block, ...]
    footer_left: str
    footer_right: str
    draft: bool
    identity: str = ""
    public: bool = False

    @property
    def mark(self) -> str:
        """What stands in a frame at the top of every page, "" for nothing."""
        if self.public:
            return f"{PUBLIC_MARK}, NHÁP" if self.draft else PUBLIC_MARK
        return DRAFT_MARK if self.draft else ""

    @property
    def keywords(self) -> str:
        """What the file's keywords say."""
        return f"{KEYWORD} {self.identity}" if self.identity else ""
