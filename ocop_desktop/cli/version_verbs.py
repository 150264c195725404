"""finalise, reopen, versions."""

from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.arguments_guided import NOW
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.judging import finding_lines, finding_value
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.declaration import Declaration
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.sharing.compare import AnswerChange
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.versions import NotReadyError, Version

_NOTHING = "(trống)"
_WHAT = {"added": "thêm", "removed": "bỏ", "changed": "đổi"}


def finalise(arguments: Arguments, output: Output) -> int:
    """Freeze a dossier as its next version, or say what keeps it from that."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        dossier_id = workspace.dossiers.find(item)
        try:
            made = workspace.versions.finalise(dossier_id, arguments.day, arguments.note)
        except NotReadyError as error:
            findings = [finding_value(finding) for finding in error.findings]
            output.failed(str(error), dossier=dossier_id, findings=findings)
            for line in finding_lines(error.findings):
                output.line(line)
            return 1
        declared = workspace.versions.declaration(made.id)
    output.value(version_value(made))
    output.line(_line(made))
    for line in declaration_lines(declared):
        output.line(line)
    return 0


def reopen(arguments: Arguments, output: Output) -> int:
    """Unlock a finalised dossier."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        opened = workspace.versions.reopen(workspace.dossiers.find(item), arguments.reason)
    output.value(version_value(opened))
    output.line(f"Đã mở lại hồ sơ; bản {opened.number} mã {opened.snapshot} vẫn được giữ.")
    return 0


def versions(arguments: Arguments, output: Output) -> int:
    """List the versions of a dossier, tell what one declared, or compare two."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        dossier_id = workspace.dossiers.find(item)
        if arguments.compare:
            return _compare(workspace, dossier_id, arguments.compare, output)
        if arguments.number:
            return _declared(workspace, dossier_id, arguments.number, output)
        found = workspace.versions.list(dossier_id)
    output.value([version_value(version) for version in found])
    for version in found:
        output.line(_line(version))
    if not found:
        output.line("Hồ sơ chưa chốt lần nào.")
    return 0


def version_value(version: Version) -> dict[str, Any]:
    """Return a version in the shape machines rely on."""
    value: dict[str, Any] = msgspec.to_builtins(version)
    return {**value, "locks": version.locks}


def declaration_lines(declared: Declaration) -> list[str]:
    """Return what was declared, in words."""
    lines = [f"{declared.product} — {declared.producer}", f"  Bộ {declared.set}"]
    if declared.headline:
        lines.append(f"  {declared.headline}")
    for section in declared.sections:
        lines += ["", section.title]
        lines += [f"  {said.label}: {said.text}" for said in section.said]
    lines += ["", "Tự chấm"]
    lines += [
        f"  {item.number} {item.points}/{item.max}: {item.chosen or 'chưa chọn mức nào'}"
        for item in declared.criteria
    ]
    lines += ["", "Minh chứng"]
    return lines + [f"  {item.name}: {item.count}" for item in declared.papers]


def _declared(workspace: Workspace, dossier_id: str, number: str, output: Output) -> int:
    version = workspace.versions.find(dossier_id, int(number))
    declared = workspace.versions.declaration(version.id)
    output.value({**version_value(version), "declared": msgspec.to_builtins(declared)})
    output.line(_line(version))
    for line in declaration_lines(declared):
        output.line(line)
    return 0


def _compare(
    workspace: Workspace, dossier_id: str, numbers: tuple[str, ...], output: Output
) -> int:
    """Compare two versions; as the second one the dossier as it is now may be named."""
    first, second = numbers
    before = workspace.versions.find(dossier_id, int(first)).id
    after = "" if second == NOW else workspace.versions.find(dossier_id, int(second)).id
    found = workspace.versions.compare(before, after)
    output.value([msgspec.to_builtins(change) for change in found])
    for change in found:
        output.line(_change(change))
    if not found:
        output.line("Hai bản giống hệt nhau.")
    return 0


def _change(change: AnswerChange) -> str:
    before, after = change.before or _NOTHING, change.after or _NOTHING
    return f"{_WHAT[change.what]}  {change.label}: {before} → {after}"


def _line(version: Version) -> str:
    star = f", {version.points} điểm, {version.star} sao" if version.star is not None else ""
    note = f", {version.note}" if version.note else ""
    state = "" if version.locks else f" (đã mở lại: {version.reason})"
    return (
        f"Bản {version.number}, chốt ngày {format_date(version.day)}, "
        f"mã {version.snapshot}{star}{note}{state}"
    )
