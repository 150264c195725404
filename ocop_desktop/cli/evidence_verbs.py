"""evidence add, evidence list; guess and replace are next door."""

from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.cli import evidence_renewal
from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.data_file import evidence_codes


def evidence(arguments: Arguments, output: Output) -> int:
    """Take papers into a dossier, tell those it has, read them, or put a newer one in place."""
    task, item, *files = arguments.items
    with Inputs(arguments) as inputs, inputs.in_workspace(item) as (workspace, dossier_id):
        rulebook = workspace.dossiers.rulebook(dossier_id)
        if task == "guess":
            evidence_renewal.guess(workspace, dossier_id, output)
            return 0
        if task == "add":
            papers = _added(workspace, dossier_id, rulebook, files, arguments)
        elif task == "replace":
            named, file = files
            newer = evidence_renewal.replace(
                workspace, dossier_id, named, file, arguments.day, output, row=arguments.row
            )
            papers = [newer]
        else:
            papers = list(workspace.dossiers.get(dossier_id).evidence)
        codes = evidence_codes(rulebook, workspace.dossiers.get(dossier_id))
        output.value([_value(paper, codes.get(paper.id, "")) for paper in papers])
        for paper in papers:
            output.line(_line(rulebook, paper, codes.get(paper.id, "")))
        if not papers:
            output.line("Hồ sơ chưa có minh chứng nào.")
    return 0


def _added(
    workspace: Workspace,
    dossier_id: str,
    rulebook: Rulebook,
    files: list[str],
    arguments: Arguments,
) -> list[Evidence]:
    kinds = [kind.id for kind in rulebook.evidence.kinds]
    if arguments.kind and arguments.kind not in kinds:
        raise UserError(
            f"Không có loại minh chứng “{arguments.kind}” — chọn một trong: {', '.join(kinds)}."
        )
    chosen = rulebook.sets.get(workspace.dossiers.get(dossier_id).set or "")
    for number in arguments.criteria:
        if chosen is None or number not in chosen.by_number:
            raise UserError(f"Bộ sản phẩm của hồ sơ không có tiêu chí {number} — xem lại số.")
    return workspace.evidence.add(
        dossier_id,
        [Path(name) for name in files],
        kind=arguments.kind or None,
        criteria=arguments.criteria,
    )


def _value(paper: Evidence, code: str) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(paper)
    return {
        "id": paper.id,
        "code": code,
        "title": paper.label,
        "criteria": list(paper.criteria),
        **plain,
    }


def _line(rulebook: Rulebook, paper: Evidence, code: str) -> str:
    told = [
        f"{code} {paper.label}".strip(),
        rulebook.kind(paper.kind).name if paper.kind else "chưa ghi loại",
    ]
    if paper.number:
        told.append(f"số {paper.number}")
    if paper.expires_on:
        told.append(f"hết hạn {format_date(paper.expires_on)}")
    if paper.criteria:
        told.append(f"tiêu chí {', '.join(paper.criteria)}")
    return "; ".join(told)
