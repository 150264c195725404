"""export, verify."""

from pathlib import Path
from typing import Any

from ocop_desktop.cli import passphrases
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.judging import finding_lines, finding_value
from ocop_desktop.cli.output import Output
from ocop_desktop.exchange.sealing import SUFFIX as SEALED_SUFFIX
from ocop_desktop.exchange.signing import SIGNATURE
from ocop_desktop.exchange.verify import VerifyResult
from ocop_desktop.workspace.packages import BlockedError, PackageResult
from ocop_desktop.workspace.packages import verify as verify_package
from ocop_desktop.workspace.sealed import opened
from ocop_desktop.workspace.trust import Judgement, Trust


def export(arguments: Arguments, output: Output) -> int:
    """Write the package of a dossier, or say what keeps it from being final."""
    (item,) = arguments.items
    if arguments.public:
        return _publish(item, arguments, output)
    passphrase = passphrases.new(arguments) if arguments.sealed else ""
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        try:
            made = workspace.packages.export(
                dossier_id,
                arguments.out or Path(),
                arguments.formats,
                draft=arguments.draft,
                convert=arguments.convert,
                passphrase=passphrase,
                today=arguments.day,
            )
        except BlockedError as error:
            return blocked(error, item, output)
    output.value(package_value(made))
    for line in package_lines(made):
        output.line(line)
    return 0


def blocked(error: BlockedError, item: str, output: Output) -> int:
    """Tell what has to be mended before anything is written; return the exit code."""
    findings = [finding_value(finding) for finding in error.findings]
    output.failed(str(error), file=item, findings=findings)
    for line in finding_lines(error.findings):
        output.line(line)
    return 1


def _publish(item: str, arguments: Arguments, output: Output) -> int:
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        made = workspace.packages.publish(dossier_id, arguments.out or Path())
    output.value(
        {
            "folder": str(made.folder),
            "files": list(made.files),
            "withheld": list(made.withheld),
        }
    )
    output.line(f"Bản công khai, {len(made.files)} tệp: {made.folder}")
    for label in made.withheld:
        output.line(f"  đã bỏ: {label}")
    return 0


def package_value(made: PackageResult) -> dict[str, Any]:
    """Return a package in the shape machines rely on; of a sealed one there is no folder."""
    return {
        "folder": "" if _is_sealed(made) else str(made.folder),
        "zip": str(made.zip),
        "snapshot": made.snapshot,
        "draft": made.draft,
        "signed": SIGNATURE in made.files,
        "files": list(made.files),
    }


def _is_sealed(made: PackageResult) -> bool:
    return made.zip.suffix == SEALED_SUFFIX


def package_lines(made: PackageResult) -> list[str]:
    """Return a package in words."""
    sealed = _is_sealed(made)
    return [
        f"{'Bản nháp' if made.draft else 'Gói hồ sơ'} mã {made.snapshot}, {len(made.files)} tệp",
        "  có chữ ký của máy này"
        if SIGNATURE in made.files
        else "  chưa ký: máy này chưa có khóa ký (tạo bằng lệnh keys make)",
        *([] if sealed else [f"  thư mục: {made.folder}"]),
        f"  {'tệp có mật khẩu' if sealed else 'tệp nén'}: {made.zip}",
    ]


def verify(arguments: Arguments, output: Output) -> int:
    """Say whether a package is whole."""
    (item,) = arguments.items
    with opened(Path(item), passphrases.ask(arguments)) as path:
        result = verify_package(path)
    value: dict[str, Any] = {
        "whole": result.whole,
        "snapshot": result.snapshot,
        "changed": list(result.changed),
        "missing": list(result.missing),
        "added": list(result.added),
        "errors": list(result.errors),
    }
    if result.since:
        value["since"] = result.since
    judged = _judged(arguments, result)
    if judged:
        value["signer"] = {
            "name": judged.card.name,
            "fingerprint": judged.card.fingerprint,
            "state": judged.state,
            "signed": judged.signed.isoformat() if judged.signed else None,
        }
    output.value(value)
    for line in _lines(result):
        output.line(line)
    if judged:
        output.line(judged.sentence)
    if not result.whole:
        output.warn(f"{item}: gói không còn nguyên vẹn — xin người gửi chép lại gói gốc.")
    return 0 if result.whole else 1


def _judged(arguments: Arguments, result: VerifyResult) -> Judgement | None:
    """Return what the signature is worth to the workspace; None for a package without one."""
    if result.signer is None:
        return None
    return Trust(arguments.workspace).judge(result.signer, arguments.day, result.signed_at)


def _lines(result: VerifyResult) -> list[str]:
    if result.whole:
        since = f", bổ sung cho bản {result.since}" if result.since else ""
        return [f"Gói nguyên vẹn, mã {result.snapshot}{since}."]
    named = (("Bị sửa", result.changed), ("Thiếu", result.missing), ("Tệp lạ", result.added))
    lines = [f"{word}: {name}" for word, names in named for name in names]
    return [*lines, *result.errors]
