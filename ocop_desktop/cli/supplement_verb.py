"""supplement."""

from pathlib import Path
from typing import Any

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs, is_file
from ocop_desktop.cli.output import Output
from ocop_desktop.cli.package_verbs import blocked
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.packages import BlockedError, PaperChange, SupplementResult

_CODE_LENGTH = 8  # of the short form of a snapshot, "8F3C-21A7"


def supplement(arguments: Arguments, output: Output) -> int:
    """Write only what changed since a package that was handed in."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        try:
            made = workspace.packages.supplement(
                dossier_id,
                _since(workspace, dossier_id, arguments.since),
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


def _since(workspace: Workspace, dossier_id: str, told: str) -> Path | str:
    """Return the package, or the id of the version meant by its number or code."""
    if is_file(told):
        return Path(told)
    if told.isdigit() and len(told) < _CODE_LENGTH:
        return workspace.versions.find(dossier_id, int(told)).id
    code = told.replace("-", "").upper()
    found = workspace.versions.list(dossier_id)
    for version in found:
        if len(code) >= _CODE_LENGTH and code.startswith(version.snapshot.replace("-", "")):
            return version.id
    known = ", ".join(f"{one.number} ({one.snapshot})" for one in found) or "chưa có bản nào"
    raise UserError(
        f"Không thấy gói hay bản chốt “{told}” — nêu tệp gói đã nộp, hoặc số hay mã một bản chốt; "
        f"đang có: {known}."
    )


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
