"""Documents: compose(dossier) gives blocks, two writers turn them into DOCX and PDF."""

from ocop_desktop.documents.blocks import Document
from ocop_desktop.documents.compose import compose
from ocop_desktop.documents.context import ContentsRow, PrintContext
from ocop_desktop.documents.render import (
    FORMATS,
    font_warning,
    ids,
    render,
    write_docx,
    write_pdf,
)

__all__ = [
    "FORMATS",
    "ContentsRow",
    "Document",
    "PrintContext",
    "compose",
    "font_warning",
    "ids",
    "render",
    "write_docx",
    "write_pdf",
]
