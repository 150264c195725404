"""Documents: compose(dossier) gives blocks, two writers turn them into DOCX and PDF."""

from ocop_desktop.documents.anchors import Anchor, anchor_at
from ocop_desktop.documents.blocks import Document
from ocop_desktop.documents.booklet import Booklet, compose_booklet, sections_for
from ocop_desktop.documents.compose import compose, editable_texts
from ocop_desktop.documents.context import ContentsRow, PrintContext
from ocop_desktop.documents.desk_sheet import DeskComment, DeskEvent, DeskSheet
from ocop_desktop.documents.render import (
    FORMATS,
    font_warning,
    ids,
    render,
    render_booklet,
    render_with_anchors,
    write_docx,
    write_pdf,
)

__all__ = [
    "FORMATS",
    "Anchor",
    "Booklet",
    "ContentsRow",
    "DeskComment",
    "DeskEvent",
    "DeskSheet",
    "Document",
    "PrintContext",
    "anchor_at",
    "compose",
    "compose_booklet",
    "editable_texts",
    "font_warning",
    "ids",
    "render",
    "render_booklet",
    "render_with_anchors",
    "sections_for",
    "write_docx",
    "write_pdf",
]
