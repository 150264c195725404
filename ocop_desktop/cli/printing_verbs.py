"""print, export-blank."""

from pathlib import Path

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.workspace.printing import write_blank_sheets


def print_document(arguments: Arguments, output: Output) -> int:
    """Write one document of a dossier."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        made = workspace.prints.write(
            dossier_id,
            arguments.document,
            arguments.format,
            arguments.out or Path(),
            today=arguments.day,
            star=arguments.star,
            blank=arguments.blank,
        )
    output.value({**msgspec.structs.asdict(made), "path": str(made.path)})
    pages = f", {made.pages} trang" if made.pages else ""
    draft = ", bản nháp vì hồ sơ còn lỗi phải sửa" if made.draft else ""
    output.line(f"{made.path}{pages}{draft}")
    return 0


def export_blank(arguments: Arguments, output: Output) -> int:
    """Write blank score sheets of the named sets, or of all."""
    with Inputs(arguments) as inputs:
        rulebook = inputs.catalogue.newest()
        units = inputs.catalogue.units(rulebook)
        wanted = arguments.items or tuple(rulebook.sets)
        out = arguments.out or Path()
        made = write_blank_sheets(rulebook, units, wanted, out, arguments.formats)
    output.value([str(path) for path in made])
    for path in made:
        output.line(str(path))
    return 0
