"""Writing documents to files. The libraries of a format are loaded when it is first asked for."""

from pathlib import Path

from ocop_desktop.documents.anchors import Anchor
from ocop_desktop.documents.blocks import Document
from ocop_desktop.documents.booklet import Booklet, compose_booklet
from ocop_desktop.documents.compose import compose
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import HelpFile
from ocop_desktop.rulebook.units import AdminUnits

FORMATS = ("docx", "pdf")


def ids(rulebook: Rulebook, *, package_only: bool = True) -> tuple[str, ...]:
    """Return the documents of a rulebook in their order, or only those of the package."""
    forms = sorted(rulebook.documents.values(), key=lambda form: form.order)
    return tuple(form.id for form in forms if form.in_package or not package_only)


def render(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    spec_id: str,
    fmt: str,
    out: Path,
    context: PrintContext | None = None,
) -> int:
    """Write one document to `out` and return its pages; 0 for DOCX, which Word paginates.

    Raises ValueError for a format not in `FORMATS`, UserError without fonts or with a broken photo.
    """
    document = compose(rulebook, dossier, units, spec_id, context)
    if fmt == "pdf":
        return write_pdf(document, out)
    if fmt != "docx":
        raise ValueError(fmt)
    write_docx(document, out)
    return 0


def render_with_anchors(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    spec_id: str,
    out: Path,
    context: PrintContext | None = None,
) -> tuple[int, tuple[Anchor, ...]]:
    """Write one document as PDF; return its pages and where every answer stands on them."""
    from ocop_desktop.documents.pdf import writer  # noqa: PLC0415

    return writer.write_with_anchors(compose(rulebook, dossier, units, spec_id, context), out)


def render_booklet(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    booklet: Booklet,
    fmt: str,
    out: Path,
    context: PrintContext | None = None,
    help_file: HelpFile | None = None,
) -> int:
    """Write a booklet to fill with a pen to `out` and return its pages; 0 for DOCX.

    Raises ValueError for a format not in `FORMATS`, KeyError for an unknown section.
    """
    document = compose_booklet(rulebook, dossier, units, booklet, context, help_file)
    if fmt == "pdf":
        return write_pdf(document, out)
    if fmt != "docx":
        raise ValueError(fmt)
    write_docx(document, out)
    return 0


# The window starts before anything is printed: both libraries together take longer to load than
# the first page has.


def write_pdf(document: Document, path: Path) -> int:
    """Write `document` as PDF and return its pages; raise UserError when no font serves."""
    from ocop_desktop.documents.pdf import writer  # noqa: PLC0415

    return writer.write_pdf(document, path)


def write_docx(document: Document, path: Path) -> None:
    """Write `document` as DOCX; raise UserError for a photo that cannot be read."""
    from ocop_desktop.documents.word import writer  # noqa: PLC0415

    writer.write_docx(document, path)


def font_warning() -> str:
    """Return a sentence when a stopgap font prints the PDF, else ""; UserError when none does."""
    from ocop_desktop.documents.pdf.fonts import fonts  # noqa: PLC0415

    return fonts().warning
