"""The registers of tests/cases/so-theo-doi.toml, filled by the app's own verbs."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit

CASE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "cases" / "so-theo-doi.toml").read_text("utf-8")
)
_REGISTERS = ("producers", "products", "recognitions", "inspections")


def fill(workspace: Workspace) -> None:
    """Write every row, and the needs of two dossiers with what became of them."""
    for name in _REGISTERS:
        for row in CASE[name]:
            workspace.registers.add(name, {key: _cell(value) for key, value in row.items()})
    for one in CASE["needs"]:
        _need(workspace, one)


def _need(workspace: Workspace, one: dict[str, Any]) -> None:
    lines = [{"content": line["content"], "cost": line["cost"]} for line in one["lines"]]
    entries = {f"producer.{name}": one[name] for name in ("commune",)} | {
        "product.name": one["product"], "producer.name": one["producer"],
        "producer.province": "37", "registration.year": CASE["year"], "plan.support": lines,
    }  # fmt: skip
    workspace.dossiers.add("qd-26-2026", entries)
    workspace.registers.refresh()
    numbers = workspace.registers.numbers("support", Query(), CASE["today"])
    rows = {
        (row.cells["producer"], row.cells["content"]): row.no
        for row in workspace.registers.rows("support", numbers)
    }
    edits = [
        CellEdit(no=rows[one["producer"], line["content"]], column=column, value=line[column])
        for line in one["lines"]
        for column in ("opinion", "appraised", "approved")
        if column in line
    ]
    workspace.registers.change("support", edits)


def _cell(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
