"""Registers that can be counted by hand: each number is the same wherever it is read."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from ocop_desktop.dossier.registers.indicators import Figure, Report
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit
from tests.register_case import CASE, fill
from tests.workspace.registers.conftest import listed

VALUES: dict[str, dict[str, Any]] = CASE["values"]


@pytest.fixture
def report(workspace: Workspace) -> Report:
    fill(workspace)
    return workspace.indicators.report(CASE["year"], CASE["today"])


def by_id(report: Report) -> dict[str, Figure]:
    return {figure.indicator.id: figure for figure in report.figures}


def test_every_number_is_the_one_counted_by_hand(report: Report) -> None:
    found = by_id(report)
    assert {name: found[name].value for name in VALUES} == {
        name: one["value"] for name, one in VALUES.items()
    }


def test_needs_are_summed_by_commune(workspace: Workspace, report: Report) -> None:
    units = workspace.catalogue.units(workspace.catalogue.newest())
    for name, communes in CASE["communes"].items():
        found = {group: value for group, value, _ in by_id(report)[name].groups}
        assert found == {units.title(code): value for code, value in communes.items()}
        # The list behind a commune's sum holds what makes it up.
        for _, value, filters in by_id(report)[name].groups:
            rows = listed(workspace, "support", Query(filters=filters))
            column = by_id(report)[name].indicator.column
            assert sum(row.cells[column] or 0 for row in rows) == value


def test_word_pdf_and_excel_say_the_same(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    for ending in ("docx", "pdf", "xlsx"):
        workspace.indicators.write(report, tmp_path / f"r.{ending}")
    tables = Document(str(tmp_path / "r.docx")).tables
    cells = {
        row.cells[0].paragraphs[0].text: row.cells[1].text for table in tables for row in table.rows
    }
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages)
    words = " ".join(text.split())
    book = load_workbook(tmp_path / "r.xlsx")
    sheet = {row[1]: row[2] for row in book.worksheets[0].iter_rows(values_only=True)}
    groups = {row[:2]: row[2] for row in book.worksheets[1].iter_rows(values_only=True)}
    figures = by_id(report)
    for name, one in VALUES.items():
        title = figures[name].indicator.title
        assert cells[title] == one["report"], name
        assert one["report"] in words, name
        assert sheet[title] == one["value"], name
    for name in CASE["communes"]:
        for group, value, _ in figures[name].groups:
            assert groups[figures[name].indicator.title, group] == value


def test_inspections_are_open_until_mended_all_at_once(workspace: Workspace) -> None:
    fill(workspace)
    views = {view.id: view for view in workspace.registers.get("inspections").views}
    open_ones = Query(filters=views["open"].where)
    waiting = listed(workspace, "inspections", open_ones)
    assert {row.cells["product"]: row.cells["found"] for row in waiting} == {
        "Chè": "Nhãn thiếu ngày sản xuất",
        "Rượu": "Chưa có sổ lô",
    }
    edits = [CellEdit(no=row.no, column="mended", value="2026-09-10") for row in waiting]
    assert workspace.registers.change("inspections", edits) == len(waiting)
    assert listed(workspace, "inspections", open_ones) == []
    workspace.registers.undo()
    assert len(listed(workspace, "inspections", open_ones)) == len(waiting)
