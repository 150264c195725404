"""search."""

from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.workspace.hits import Hit
from ocop_desktop.workspace.search import read_papers

_KINDS = {
    "dossier": "hồ sơ",
    "producer": "chủ thể",
    "evidence": "minh chứng",
    "section": "trang hỏi",
    "field": "câu hỏi",
    "criterion": "tiêu chí",
    "set": "bộ sản phẩm",
    "chapter": "sổ tay",
    "term": "từ điển",
    "article": "điều luật",
    "reading": "cách đọc luật",
}
_AT_ONCE = 50


def search(arguments: Arguments, output: Output) -> int:
    """Print what holds all words; papers are read first where their words are not known yet."""
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        while waiting := workspace.search.to_read(_AT_ONCE):
            workspace.search.keep(read_papers(waiting))
        found = workspace.search.find(" ".join(arguments.items), arguments.limit)
    output.value([_value(hit) for hit in found])
    for hit in found:
        output.line(f"[{_KINDS[hit.kind]}] {hit.title}")
        if hit.detail:
            output.line(f"    {hit.detail}")
    if not found:
        output.line("Không thấy — thử ít chữ hơn, hoặc gõ không dấu.")
    return 0


def _value(hit: Hit) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.to_builtins(hit)
    value["target"] = {name: part for name, part in value["target"].items() if part}
    return value
