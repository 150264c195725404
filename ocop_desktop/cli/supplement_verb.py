"""supplement."""

from pathlib import Path
from typing import Any

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.cli.package_verbs import blocked
from ocop_desktop.workspace.packages import BlockedError, PaperChange, SupplementResult


def supplement(arguments: Arguments, output: Output) -> int:
    """Write only what changed since a package that was handed in."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        try:
            made = workspace.packages.supplement(
                dossier_id,
                arguments.since or Path(),
                arguments.out or Path(),
                arguments.formats,
                draft=arguments.draft,
                convert=arguments.convert,
                today=arguments.day,
            )
        except BlockedError as error:
            return blocked(error, item, output)
    output.value(_value(made))
    for line in _lines(made):
        output.line(line)
    return 0


def _value(made: SupplementResult) -> dict[str, Any]:
    told = made.told
    return {
        "folder": str(made.folder),
        "zip": str(made.zip),
        "snapshot": made.snapshot,
        "since": told.since,
        "draft": made.draft,
        "files": list(made.files),
        "documents": list(told.documents),
        "replaced": _codes(told.replaced),
        "added": _codes(told.added),
        "withdrawn": _codes(told.withdrawn),
        "redescribed": _codes(told.redescribed),
        "answers": [change.path for change in told.answers],
    }


def _codes(changes: tuple[PaperChange, ...]) -> list[str]:
    return [change.code for change in changes]


def _lines(made: SupplementResult) -> list[str]:
    told = made.told
    mark = "Bản nháp gói bổ sung" if made.draft else "Gói bổ sung"
    lines = [f"{mark} mã {made.snapshot} cho bản {told.since}, {len(made.files)} tệp"]
    for words, changes in (
        ("thay", told.replaced),
        ("thêm", told.added),
        ("rút", told.withdrawn),
        ("sửa mô tả", told.redescribed),
    ):
        lines += [f"  {words}: {change.code} {change.label}" for change in changes]
    lines += [f"  khai lại: {change.label}" for change in told.answers]
    return [*lines, f"  thư mục: {made.folder}", f"  tệp nén: {made.zip}"]
