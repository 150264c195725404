"""print-blank, print-draft."""

from pathlib import Path

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.workspace.booklets import Booklet, Booklets, BookletSource, PrintedBooklet


def print_blank(arguments: Arguments, output: Output) -> int:
    """Write an empty booklet of a set; needs no workspace."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        booklets = Booklets(inputs.catalogue)
        source = booklets.of_set(item)
        made = _write(booklets, source, arguments, blank=True)
    return _told(made, output)


def print_draft(arguments: Arguments, output: Output) -> int:
    """Write a booklet with what a dossier has already."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        booklets = Booklets(inputs.catalogue)
        source = booklets.of_dossier(inputs.dossier(item))
        made = _write(booklets, source, arguments, blank=False)
    return _told(made, output)


def _write(
    booklets: Booklets, source: BookletSource, arguments: Arguments, *, blank: bool
) -> PrintedBooklet:
    booklet = Booklet(
        sections=arguments.sections,
        papers=arguments.papers,
        criteria=arguments.questionnaire,
        blank=blank,
    )
    if arguments.whole:
        booklet = booklets.whole(source, blank=blank)
    return booklets.write(source, booklet, arguments.out or Path(), arguments.format)


def _told(made: PrintedBooklet, output: Output) -> int:
    output.value({"path": str(made.path), "pages": made.pages})
    pages = f", {made.pages} trang" if made.pages else ""
    output.line(f"{made.path}{pages}")
    return 0
