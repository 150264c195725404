from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ocop_desktop.dossier.registers.indicators import Figure, Report
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit
from tests.workspace.registers.conftest import TODAY, add_dossier, listed

YEAR = 2026


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    """Four products of three producers; three have stars this year."""
    registers = workspace.registers
    for name, kind, gender in (("HTX A", "cooperative", "female"), ("Hộ B", "farm", "male"),
                               ("Công ty C", "llc", "female")):  # fmt: skip
        small = kind == "llc"
        registers.add("producers", {"name": name, "kind": kind, "gender": gender, "small": small})
    for name, producer, revenue, before, modern in (
        ("Mật ong", "HTX A", 1100, 1000, True), ("Chè", "HTX A", 550, 500, False),
        ("Rượu", "Hộ B", 300, None, None), ("Nấm", "Công ty C", 999, 1, True),
    ):  # fmt: skip
        registers.add("products", {
            "name": name, "producer": producer, "revenue": revenue, "revenue_before": before,
            "modern": modern,
        })  # fmt: skip
    for product, producer, star, issued, kind in (
        ("Mật ong", "HTX A", 4, "2026-03-01", "upgrade"), ("Chè", "HTX A", 3, "2025-05-01", None),
        ("Rượu", "Hộ B", 3, "2026-05-01", "first"), ("Nấm", "Công ty C", 3, "2020-05-01", None),
    ):  # fmt: skip
        registers.add("recognitions", {
            "product": product, "producer": producer, "star": star, "issued": issued, "kind": kind,
        })  # fmt: skip
    return workspace


def figures(workspace: Workspace) -> dict[str, Figure]:
    report = workspace.indicators.report(YEAR, TODAY)
    return {figure.indicator.id: figure for figure in report.figures}


def test_numbers_of_a_year(office: Workspace) -> None:
    found = figures(office)
    values = {name: figure.value for name, figure in found.items()}
    assert values["products_recognised"] == 3
    assert [(name, n) for name, n, _ in found["products_recognised"].groups] == [
        ("3 sao", 2), ("4 sao", 1),
    ]  # fmt: skip
    assert values["recognised_in_year"] == 2
    assert values["upgraded"] == 50.0
    assert values["modern_channels"] == 33.3
    assert values["revenue"] == 1950
    assert values["revenue_growth"] == 10.0
    assert values["small_firms"] == 33.3  # a lapsed certificate still counts for its producer
    assert values["trained"] is None


def test_villages_count_once_whatever_they_make(office: Workspace) -> None:
    rows = {row.cells["name"]: row.no for row in listed(office, "products")}
    for product, village in (
        ("Mật ong", "Làng Ngòi"), ("Chè", "Làng Ngòi"), ("Rượu", "Làng Vân"), ("Nấm", "Làng Cũ"),
    ):  # fmt: skip
        edit = CellEdit(no=rows[product], column="craft_village", value=village)
        office.registers.change("products", [edit])
    found = figures(office)["craft_villages"]  # the mushrooms' certificate ran out long ago
    assert (found.value, found.rows) == (2, 3)
    assert [(name, n) for name, n, _ in found.groups] == [("Làng Ngòi", 2), ("Làng Vân", 1)]


def test_every_number_opens_its_list(office: Workspace) -> None:
    for figure in figures(office).values():
        register = figure.indicator.register
        rows = listed(office, register, Query(filters=figure.filters))
        assert len(rows) == figure.rows, figure.indicator.id
        for _, count, filters in figure.groups:
            assert len(listed(office, register, Query(filters=filters))) == count
    modern = figures(office)["modern_channels"]
    assert [r.cells["name"] for r in listed(office, "products", Query(filters=modern.filters))] == [
        "Mật ong"
    ]


def test_targets_of_a_plan_and_of_the_office(office: Workspace) -> None:
    office.indicators.use_plan("thai-nguyen")
    modern = figures(office)["modern_channels"]
    assert modern.target is not None
    assert (modern.target.value, modern.reached) == (80, False)
    office.indicators.set_target("modern_channels", YEAR, 30)
    assert office.indicators.plan().id == "own"
    found = figures(office)
    assert found["modern_channels"].reached is True
    assert found["cooperatives"].target is not None  # came along from the plan
    office.indicators.set_target("modern_channels", YEAR, None)
    after = figures(office)["modern_channels"].target
    assert after is None or after.value == 80
    with pytest.raises(UserError, match="Không có kế hoạch"):
        office.indicators.use_plan("x")


def _report(office: Workspace) -> Report:
    office.indicators.use_plan("ninh-binh")
    return office.indicators.report(YEAR, TODAY)


def test_the_report_as_three_files(office: Workspace, tmp_path: Path) -> None:
    report = _report(office)
    office.indicators.write(report, tmp_path / "r.pdf")
    office.indicators.write(report, tmp_path / "r.docx")
    office.indicators.write(report, tmp_path / "r.xlsx")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages)
    words = " ".join(text.split())
    assert "NĂM 2026" in words
    assert "Sản phẩm vào kênh hiện đại" in words
    assert "33,3%" in words
    book = load_workbook(tmp_path / "r.xlsx")
    assert len(book.sheetnames) == 2
    told = {row[1]: row[2] for row in book.worksheets[0].iter_rows(values_only=True)}
    assert told["Sản phẩm đang có sao"] == 3
    with pytest.raises(UserError, match="đuôi"):
        office.indicators.write(report, tmp_path / "r.txt")


def test_an_empty_office_has_a_report_too(workspace: Workspace, tmp_path: Path) -> None:
    report = workspace.indicators.report(YEAR, TODAY)
    assert all(not figure.value for figure in report.figures)
    workspace.indicators.write(report, tmp_path / "r.pdf")
    assert len(PdfReader(tmp_path / "r.pdf").pages) >= 1


def test_what_is_read_together_is_what_each_list_holds(workspace: Workspace) -> None:
    for number in range(12):
        add_dossier(
            workspace, f"Chè {number}", f"HTX {number % 5}", registration__year=2026,
            producer__kind="cooperative" if number % 3 else "llc",
            results__yearly=[
                {"year": 2025, "revenue": 10 * number, "profit": 0},
                {"year": 2026, "revenue": 15 * number, "profit": 0},
            ],
        )  # fmt: skip
    shelf = workspace._store.registers
    for one in workspace.indicators.report(2026, TODAY).figures:
        register = one.indicator.register
        assert one.rows == shelf.count(register, one.filters)
        if one.indicator.kind == "share":
            assert one.whole == shelf.count(register, one.whole_filters)
        elif one.indicator.column:
            assert one.part == shelf.total(register, one.indicator.column, one.filters)
