"""evidence guess, evidence replace."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.guessing import value_words
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.data_file import evidence_codes

_NAMES = {
    "kind": "loại giấy",
    "subkind": "giấy cụ thể",
    "title": "tên giấy",
    "number": "số",
    "issuer": "nơi cấp",
    "holder": "cấp cho",
    "product": "sản phẩm",
    "issued_on": "ngày cấp",
    "expires_on": "hết hạn",
}


def guess(workspace: Workspace, dossier_id: str, output: Output) -> None:
    """Tell what can be read about papers and is not in their records; nothing is stored."""
    rulebook, dossier = workspace.dossiers.rulebook(dossier_id), workspace.dossiers.get(dossier_id)
    codes = evidence_codes(rulebook, dossier)
    values: list[dict[str, Any]] = []
    for paper in dossier.evidence:
        found = workspace.paper_views.reading(dossier_id, paper)()
        told = {name: read for name, read in found.items() if name in _NAMES}
        plain = {
            n: {"value": msgspec.to_builtins(r.value), "where": r.where} for n, r in told.items()
        }
        values.append({"id": paper.id, "code": codes.get(paper.id, ""), "guess": plain})
        if told:
            output.line(f"{codes.get(paper.id, '')} {paper.label}".strip())
        for name, read in told.items():
            output.line(
                f"  {_NAMES[name]}? {value_words(rulebook, name, read.value)} ({read.where})"
            )
    output.value(values)
    if not any(item["guess"] for item in values):
        output.line("Không đọc được gì thêm từ các tệp.")


_OF_ROW = ("number", "issuer", "issued_on", "expires_on")


def replace(
    workspace: Workspace, dossier_id: str, named: str, file: str, today: date, output: Output,
    *, row: bool = False,
) -> Evidence:  # fmt: skip
    """Put a newer file in the place of the paper with this code or id; return its record.

    With `row` what can be read of the newer paper is kept, and the table row follows.
    """
    rulebook, dossier = workspace.dossiers.rulebook(dossier_id), workspace.dossiers.get(dossier_id)
    codes = evidence_codes(rulebook, dossier)
    hits = [
        item
        for item in dossier.evidence
        if codes.get(item.id, "").casefold() == named.casefold() or item.id.startswith(named)
    ]
    if len(hits) != 1:
        raise UserError(
            f"Hồ sơ không có đúng một minh chứng mang mã “{named}” — "
            "xem mã MC bằng lệnh evidence list."
        )
    tables = workspace.replacements.rows(dossier_id, hits[0].id)
    newer = workspace.replacements.replace(dossier_id, hits[0].id, Path(file), today, row=row)
    if row and tables:
        _take_row(workspace, dossier_id, newer, output)
    elif tables:
        output.warn(
            f"{tables[0]}: dòng của giấy cũ còn nguyên — sửa dòng ấy, "
            "hoặc thay giấy với --row để dòng theo giấy mới."
        )
    evidence = workspace.dossiers.get(dossier_id).evidence
    return next(item for item in evidence if item.id == newer.id)


def _take_row(workspace: Workspace, dossier_id: str, newer: Evidence, output: Output) -> None:
    """Keep what the newer paper says of itself, if its number can be read."""
    found = workspace.paper_views.reading(dossier_id, newer)()
    told = {name: read.value for name, read in found.items() if name in _OF_ROW}
    if "number" not in told:
        output.warn(
            "Chưa đọc được số của giấy mới — ghi số vào giấy ở mục Minh chứng, "
            "dòng trong bảng sẽ theo."
        )
        return
    workspace.paper_views.say(dossier_id, newer.id, **told)
    rulebook = workspace.dossiers.rulebook(dossier_id)
    for name, value in told.items():
        output.line(f"  {_NAMES[name]}: {value_words(rulebook, name, value)}")
    output.line("Dòng của giấy cũ trong bảng đã theo giấy mới; kết quả trong dòng xem lại.")
