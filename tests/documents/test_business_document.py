"""The plan on paper, read back by other programs: every total is the same wherever it stands."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
import tomli

from ocop_desktop import documents
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.business import BusinessPlan, business_plan
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import pdf_text, squeezed

CASES = Path(__file__).parent.parent / "cases" / "business"
NAMES = sorted(file.stem for file in CASES.glob("*.toml"))
DOCUMENT = "phuong-an"
SPACE = re.compile(r"\s+")


def dossier_of(name: str, rulebook: Rulebook) -> Dossier:
    case = tomli.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    named = {"producer.name": "HTX MẪU", "product.name": "Sản phẩm MẪU"}
    support = [
        {
            "content": "Máy đóng gói", "quantity": "1 máy", "cost": 90_000_000,
            "state": 60_000_000, "own": 30_000_000, "priority": "high", "when": "3/2027",
        }
    ]  # fmt: skip
    answers = {**case["answers"], **named, "plan.support": support}
    return Dossier(id="d", rulebook=rulebook.id, set=case["set"], answers=answers)


@pytest.fixture(scope="module", params=NAMES)
def printed(
    request: pytest.FixtureRequest,
    rulebook: Rulebook,
    units: AdminUnits,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[BusinessPlan, Path, Path]:
    dossier = dossier_of(request.param, rulebook)
    folder = tmp_path_factory.mktemp(request.param)
    for fmt in documents.FORMATS:
        documents.render(
            rulebook, dossier, units, DOCUMENT, fmt, folder / f"a.{fmt}",
            PrintContext(today=date(2026, 11, 20)),
        )  # fmt: skip
    return business_plan(rulebook, dossier), folder / "a.docx", folder / "a.pdf"


def rows_of(path: Path) -> Iterator[list[str]]:
    """Yield the rows of all tables of a DOCX; joined cells come once."""
    for table in docx.Document(str(path)).tables:
        for row in table.rows:
            cells: list[str] = []
            last = None
            for cell in row.cells:
                if cell._tc is not last:
                    cells.append(SPACE.sub(" ", cell.text).strip())
                last = cell._tc
            yield cells


def figures_of(rows: list[list[str]], first: str) -> list[list[str]]:
    return [row[1:] for row in rows if row[0] == first]


def test_totals_agree_on_every_page_of_the_word_file(
    printed: tuple[BusinessPlan, Path, Path],
) -> None:
    plan, word, _ = printed
    rows = list(rows_of(word))
    revenue = [format_number(year.revenue) for year in plan.years]
    cost = [format_number(year.cost) for year in plan.years]
    profit = [format_number(year.profit) for year in plan.years]
    # The yearly table, the sum of the sales, the profit table, the cash of the whole year.
    for year, money, spent, left in zip(plan.years, revenue, cost, profit, strict=True):
        told = figures_of(rows, f"{year.year} (kế hoạch)")
        assert [line[1:4] for line in told] == [[money, spent, left]]
    assert revenue in figures_of(rows, "Doanh thu")
    assert figures_of(rows, "Tổng chi phí") == [cost, cost]
    assert figures_of(rows, "Lợi nhuận trước thuế")[-1] == profit
    assert profit in figures_of(rows, "Theo kế hoạch")
    if plan.inputs.tax is not None:
        assert figures_of(rows, "Thuế") == [[format_number(year.tax) for year in plan.years]]
        after = [format_number(year.after_tax) for year in plan.years]
        assert after in figures_of(rows, "Lợi nhuận sau thuế")
        assert [line[-1] for line in figures_of(rows, "Nộp thuế")] == [
            format_number(year.tax) for year in plan.years
        ]
    paid = sum(one.principal for one in plan.loans)
    assert not paid or any(format_number(paid) in line for line in figures_of(rows, "Cộng"))
    sums = [line[-1] for line in figures_of(rows, "Cộng")]
    assert [amount for amount in sums if amount in revenue] == revenue
    assert [line[-1] for line in figures_of(rows, "Thu bán hàng")] == revenue


def test_the_lines_of_a_table_make_its_total(printed: tuple[BusinessPlan, Path, Path]) -> None:
    plan, word, _ = printed
    rows = list(rows_of(word))
    kinds = [row for row in rows if len(row) == len(plan.years) + 1]
    start = next(i for i, row in enumerate(kinds) if row[0] == "Khoản") + 1
    end = next(i for i, row in enumerate(kinds) if row[0] == "Tổng chi phí")
    for place in range(len(plan.years)):
        parts = [int(row[place + 1].replace(".", "")) for row in kinds[start:end]]
        assert sum(parts) == int(kinds[end][place + 1].replace(".", ""))


def test_the_pdf_says_the_same(printed: tuple[BusinessPlan, Path, Path]) -> None:
    plan, word, pdf = printed
    pages = squeezed("".join(pdf_text(pdf)))
    for row in rows_of(word):
        for cell in row:
            assert squeezed(cell) in pages, cell
    for year in plan.years:
        # Once each in the yearly table, the sales, the profit table and the cash of the year.
        assert pages.count(format_number(year.revenue)) >= 4
        assert pages.count(format_number(year.cost)) >= 3
        assert pages.count(format_number(year.profit)) >= 3


def test_needs_and_words_are_there(printed: tuple[BusinessPlan, Path, Path]) -> None:
    _, word, _ = printed
    text = "\n".join(p.text for p in docx.Document(str(word)).paragraphs)
    assert "Đề nghị Nhà nước hỗ trợ 60.000.000 đồng (bằng chữ: sáu mươi triệu đồng)." in text
    assert "làm tròn đến đồng" in text
    row = next(row for row in rows_of(word) if row[0] == "Máy đóng gói")
    assert row[1:] == ["1 máy", "90.000.000", "60.000.000", "30.000.000", "Cao", "3/2027"]


def test_an_empty_plan_prints_what_is_missing(
    rulebook: Rulebook, units: AdminUnits, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    empty = Dossier(id="d", rulebook=rulebook.id)
    documents.render(rulebook, empty, units, DOCUMENT, "pdf", out, PrintContext())
    text = squeezed("".join(pdf_text(out)))
    assert squeezed("Chưa có chi phí — điền bảng Các khoản chi phí") in text
    assert squeezed("Không đề nghị hỗ trợ.") in text
