"""demo, --self-test."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.judging import finding_value, score_lines, summed_up
from ocop_desktop.cli.judging_values import score_value
from ocop_desktop.cli.output import Output
from ocop_desktop.cli.package_verbs import package_lines, package_value
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.packages import BlockedError, PackageResult
from ocop_desktop.workspace.packages import verify as verify_package
from ocop_desktop.workspace.samples import sample_files


def demo(arguments: Arguments, output: Output) -> int:
    """Import the samples into a temporary workspace, check, score and export them."""
    out = arguments.out or Path()
    with (
        Inputs(arguments) as inputs,
        TemporaryDirectory(prefix="ocop-") as folder,
        Workspace.open(Path(folder), inputs.catalogue) as workspace,
    ):
        values = [
            _one(workspace, dossier_id, out, arguments, output)
            for file in sample_files()
            for dossier_id in workspace.dossiers.import_file(file)
        ]
    output.value(values)
    output.line(f"Đã xuất {len(values)} gói vào {out.resolve()}")
    return 0


def _one(
    workspace: Workspace, dossier_id: str, out: Path, arguments: Arguments, output: Output
) -> dict[str, Any]:
    seen = workspace.assess(dossier_id, arguments.day)
    title = seen.dossier.text("product.name")
    value: dict[str, Any] = {
        "title": title,
        "findings": [finding_value(finding) for finding in seen.findings],
    }
    if seen.score:
        value["score"] = score_value(seen.score)
        for line in score_lines(seen.rulebook, title, seen.score):
            output.line(line)
    output.line(f"  Kiểm tra: {summed_up(seen.findings)}")
    made = _exported(workspace, dossier_id, out, arguments)
    for line in package_lines(made):
        output.line(f"  {line}")
    output.line()
    return {**value, "package": package_value(made)}


def _exported(
    workspace: Workspace, dossier_id: str, out: Path, arguments: Arguments
) -> PackageResult:
    """Export; papers of a sample grow old, and then only a draft of it is still honest."""
    try:
        return workspace.packages.export(dossier_id, out, today=arguments.day)
    except BlockedError:
        return workspace.packages.export(dossier_id, out, draft=True, today=arguments.day)


def self_test(arguments: Arguments, output: Output) -> int:
    """Export one sample into a temporary folder and verify the package."""
    with Inputs(arguments) as inputs, TemporaryDirectory(prefix="ocop-") as name:
        folder = Path(name)
        with Workspace.open(folder / "w", inputs.catalogue) as workspace:
            (dossier_id,) = workspace.dossiers.import_file(sample_files()[0])
            made = _exported(workspace, dossier_id, folder / "out", arguments)
        results = [verify_package(made.folder), verify_package(made.zip)]
    good = all(result.whole and result.snapshot == made.snapshot for result in results)
    output.value({"whole": good, **package_value(made)})
    output.line(f"Tự thử: gói {made.snapshot}, {len(made.files)} tệp, nguyên vẹn.")
    if not good:
        output.warn(f"Tự thử không đạt: {results}")
    return 0 if good else 1
