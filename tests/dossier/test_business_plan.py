"""The plan against worked examples, and what must hold for any plan."""

import itertools
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ocop_desktop.dossier.business import business_plan, sum_needs, support_needs
from ocop_desktop.dossier.business.amounts import per_unit, split
from ocop_desktop.dossier.business.drafts import drafts
from ocop_desktop.dossier.business.funding import loan_of, loan_schedule, payback, written_off
from ocop_desktop.dossier.business.plan import BusinessPlan, differing_years, target_rows, unit_cost
from ocop_desktop.dossier.business.shapes import Investment, LoanQuarter, YearPlan
from ocop_desktop.dossier.business.support import when_of
from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.conftest import CASES

FILES = sorted((CASES / "business").glob("*.toml"))


def dossier_of(file: Path) -> tuple[Dossier, dict[str, Any]]:
    case = tomli.loads(file.read_text(encoding="utf-8"))
    made = Dossier(id="d", rulebook="qd-26-2026", set=case["set"], answers=case["answers"])
    return made, case["expect"]


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def case(request: pytest.FixtureRequest, rulebook: Rulebook) -> tuple[BusinessPlan, dict[str, Any]]:
    dossier, expect = dossier_of(request.param)
    return business_plan(rulebook, dossier), expect


def figures(year: YearPlan) -> dict[str, Any]:
    even = year.breakeven
    return {
        "year": year.year,
        "output": f"{year.output:f}",
        "revenue": year.revenue,
        "variable": year.variable,
        "fixed": year.fixed,
        "cost": year.cost,
        "profit": year.profit,
        "tax": year.tax,
        "after_tax": year.after_tax,
        "unit_cost": unit_cost(year),
        "breakeven": even.quantity if even else None,
        "breakeven_share": str(even.share) if even else None,
        "limits": [season.limit for season in year.seasons],
        "packs": [sale.packs for sale in year.sales],
    }


def test_the_worked_years(case: tuple[BusinessPlan, dict[str, Any]]) -> None:
    plan, expect = case
    for wanted in expect["years"]:
        found = figures(next(year for year in plan.years if year.year == wanted["year"]))
        assert {key: found[key] for key in wanted} == wanted


def test_the_worked_sums(case: tuple[BusinessPlan, dict[str, Any]]) -> None:
    plan, expect = case
    profits = {one.shock.name: one.profits[0] for one in plan.scenarios}
    assert expect["profits"].items() <= profits.items()
    closing = [quarter.closing for quarter in plan.cash[0]]
    wanted = expect.get("closing", [])
    assert closing[: len(wanted)] == wanted
    assert plan.payback == (Decimal(expect["payback"]) if "payback" in expect else None)
    for name in ("interest", "principal"):
        for year, amount in expect.get(name, {}).items():
            assert sum(getattr(p, name) for p in plan.loans if p.year == int(year)) == amount
    steps = {str(one.year): str(one.profit_step) for one in plan.comparison if one.profit_step}
    assert expect.get("growth", {}).items() <= steps.items()


def test_nothing_is_missing_in_the_worked_examples(
    case: tuple[BusinessPlan, dict[str, Any]],
) -> None:
    assert case[0].gaps == ()
    assert case[0].known


def test_parts_add_up(case: tuple[BusinessPlan, dict[str, Any]]) -> None:
    plan, _ = case
    opening = plan.inputs.opening
    for year, quarters in zip(plan.years, plan.cash, strict=True):
        assert sum(sale.revenue for sale in year.sales) == year.revenue
        assert sum(line.amount for line in year.costs) == year.cost == year.revenue - year.profit
        assert quarters[0].opening == opening
        assert sum(quarter.sales for quarter in quarters) == year.revenue
        assert sum(quarter.running for quarter in quarters) == year.running
        opening = quarters[-1].closing


def test_an_empty_dossier_says_what_is_missing(rulebook: Rulebook) -> None:
    plan = business_plan(rulebook, Dossier(id="d", rulebook=rulebook.id))
    assert not plan.known
    assert [gap.partition(" —")[0] for gap in plan.gaps] == [
        "Chưa có năm kế hoạch",
        "Chưa có giá bán",
        "Chưa có chi phí",
    ]
    assert drafts(rulebook, Dossier(id="d", rulebook=rulebook.id), plan) == {}


def test_without_costs_the_targets_stand(rulebook: Rulebook, honey: Dossier) -> None:
    kept = {k: v for k, v in honey.answers.items() if not k.startswith("business.")}
    plan = business_plan(rulebook, replace(honey, answers=kept))
    shown = {one.year: (one.revenue, one.profit, one.planned) for one in plan.comparison}
    assert shown[2026] == (3_724_000_000, 530_000_000, False)
    assert list(shown) == [2024, 2025, 2026, 2027, 2028, 2029]
    assert all(shown[year][2] for year in (2027, 2028, 2029))
    assert differing_years(plan, honey) == ()


def test_targets_take_the_computed_figures_and_keep_the_rest(rulebook: Rulebook) -> None:
    dossier, _ = dossier_of(CASES / "business" / "mat-ong.toml")
    plan = business_plan(rulebook, dossier)
    first, second = target_rows(plan, dossier)
    assert first == {
        "year": 2027, "output": 11600, "unit": "kg", "revenue": 3_048_480_000,
        "profit": 728_945_600, "workers": 9,
    }  # fmt: skip
    assert second["revenue"] == 3_048_480_000
    assert differing_years(plan, dossier) == (2027, 2028)
    taken = replace(dossier, answers={**dossier.answers, "plan.targets": [first, second]})
    assert differing_years(business_plan(rulebook, taken), taken) == ()


def test_a_packing_in_another_unit_is_named(rulebook: Rulebook) -> None:
    dossier, _ = dossier_of(CASES / "business" / "mat-ong.toml")
    rows = [{"packing": "Chai to", "quantity": 1, "unit": "lít", "price": 1, "share": 90}]
    plan = business_plan(
        rulebook, replace(dossier, answers={**dossier.answers, "product.packings": rows})
    )
    assert any("cộng lại 90%" in gap for gap in plan.gaps)
    assert any("không đổi được “lít” sang “kg”" in gap for gap in plan.gaps)
    assert plan.years[0].revenue == 0
    assert not plan.known


def test_units_of_quantity() -> None:
    assert per_unit("g", "kg") == Decimal("0.001")
    assert per_unit("tấn", "kg") == 1000
    assert per_unit("ml", "lít") == Decimal("0.001")
    assert per_unit("Hộp", "hộp") == 1
    assert per_unit("kg", "lít") is None


def test_selling_below_cost_has_no_breakeven(rulebook: Rulebook) -> None:
    dossier, _ = dossier_of(CASES / "business" / "mat-ong.toml")
    costs = [{"kind": "materials", "item": "Đắt", "basis": "unit", "price": 900_000}]
    answers = {**dossier.answers, "business.costs": costs}
    year = business_plan(rulebook, replace(dossier, answers=answers)).years[0]
    assert year.profit < 0
    assert year.breakeven is None


def investment(**parts: Any) -> Investment:
    base: dict[str, Any] = {
        "item": "Máy", "year": 2027, "quarter": 1, "cost": 100, "own": 0, "loan": 100,
        "support": 0, "life": 3, "rate": Decimal(8), "term": 1,
    }  # fmt: skip
    return Investment(**{**base, **parts})


def schedule(**parts: Any) -> tuple[LoanQuarter, ...]:
    loan = loan_of(investment(**parts))
    return loan_schedule([loan] if loan else [])


def test_depreciation_ends_with_the_whole_cost() -> None:
    one = investment(cost=100, life=3)
    assert [written_off(one, year) for year in range(2026, 2031)] == [0, 33, 33, 34, 0]


def test_a_loan_that_comes_in_the_third_quarter_runs_over_the_year() -> None:
    paid = schedule(loan=1000, quarter=3, term=1)
    assert [(p.year, p.quarter, p.principal, p.interest) for p in paid] == [
        (2027, 3, 250, 20), (2027, 4, 250, 15), (2028, 1, 250, 10), (2028, 2, 250, 5),
    ]  # fmt: skip


@given(st.integers(1, 10**12), st.integers(1, 30), st.integers(1, 4), st.integers(0, 30))
def test_any_loan_is_paid_back_whole(loan: int, term: int, quarter: int, rate: int) -> None:
    paid = schedule(loan=loan, term=term, quarter=quarter, rate=Decimal(rate))
    assert len(paid) == term * 4
    assert sum(p.principal for p in paid) == loan
    assert paid[-1].closing == 0
    assert all(a.closing == b.opening for a, b in itertools.pairwise(paid))


def test_in_the_months_of_grace_only_interest_is_paid() -> None:
    paid = schedule(loan=900, quarter=1, term=1, grace=5)
    # Five months: only the payment at the end of the third month falls into them.
    assert [(p.principal, p.interest) for p in paid] == [(0, 18), (300, 18), (300, 12), (300, 6)]
    late = schedule(loan=900, term=1, grace=24)
    assert [p.principal for p in late] == [0, 0, 0, 900]


def test_two_loans_of_one_name_stay_apart() -> None:
    one, other = (loan_of(investment(loan=sum_, term=1)) for sum_ in (400, 800))
    assert one is not None
    assert other is not None
    paid = loan_schedule([one, other])
    assert [p.principal for p in paid if p.loan == 1] == [200] * 4


def test_a_tax_half_told_is_asked_for_and_not_counted(rulebook: Rulebook) -> None:
    dossier, _ = dossier_of(CASES / "business" / "no-va-thue.toml")

    def plan_of(**told: Any) -> BusinessPlan:
        kept = {k: v for k, v in dossier.answers.items() if not k.startswith("business.tax")}
        own = {f"business.{name}": value for name, value in told.items()}
        return business_plan(rulebook, replace(dossier, answers={**kept, **own}))

    untold = plan_of()
    assert (untold.years[0].tax, untold.gaps) == (None, ())
    half = plan_of(tax_basis="profit")
    assert half.years[0].tax is None
    assert half.gaps == ("Thuế: chưa ghi tỷ lệ — ghi số của mình hoặc bỏ trống cách tính thuế.",)
    assert plan_of(tax_basis="none").years[0].tax == 0
    assert plan_of(tax_basis="fixed", tax_amount=7_000_000).years[0].tax == 7_000_000
    # 10% of 549.200.000.
    assert plan_of(tax_basis="profit", tax_rate=10).years[0].tax == 54_920_000


@given(
    st.integers(0, 10**13), st.lists(st.integers(0, 100), min_size=3, max_size=3).filter(
        lambda parts: sum(parts) <= 100
    )
)  # fmt: skip
def test_a_split_loses_nothing(amount: int, parts: list[int]) -> None:
    shares = tuple(Decimal(part) for part in (*parts, 100 - sum(parts)))
    assert sum(split(amount, shares)) == amount


def test_money_that_never_comes_back_has_no_payback(rulebook: Rulebook) -> None:
    dossier, _ = dossier_of(CASES / "business" / "mat-ong.toml")
    years = business_plan(rulebook, dossier).years
    assert payback([investment(loan=10**15)], years) is None
    assert payback([], years) is None


def test_needs_are_read_and_added_up(honey: Dossier) -> None:
    needs = support_needs(honey)
    assert needs[0].content == "Tư vấn và đánh giá chứng nhận HACCP"
    assert (needs[0].cost, needs[0].year, needs[0].month) == (120_000_000, 2027, 1)
    assert sum(need.state + need.own + need.other for need in needs) == 365_000_000
    other = replace(honey, id="b" * 32)
    sums = sum_needs([*needs, *support_needs(other)])
    assert [(one.dossiers, one.lines) for one in sums] == [(2, 2)] * 4
    assert sums[0].name == "Cây giống nguồn mật"
    by_year = {one.name: one.state for one in sum_needs(needs, by="year")}
    assert by_year == {"2027": 123_000_000, "2028": 80_000_000}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/2027", (2027, 3)),
        ("Tháng 11 năm 2028", (2028, 11)),
        ("Quý II năm 2027", (2027, 4)),
        ("quý 4/2027", (2027, 10)),
        ("Năm 2027", (2027, 0)),
        ("Hằng năm", (0, 0)),
        ("", (0, 0)),
    ],
)
def test_times_as_people_write_them(text: str, expected: tuple[int, int]) -> None:
    assert when_of(text) == expected


def test_drafts_say_only_what_is_known(rulebook: Rulebook) -> None:
    dossier, _ = dossier_of(CASES / "business" / "mat-ong.toml")
    named = {**dossier.answers, "product.name": "Mật ong MẪU"}
    dossier = replace(dossier, answers=named)
    found = drafts(rulebook, dossier, business_plan(rulebook, dossier))
    assert found["results.narrative"] == (
        "Doanh thu năm 2026 đạt 2.700 triệu đồng, lợi nhuận 540 triệu đồng. "
        "So với năm 2025, doanh thu tăng 12,5%, lợi nhuận tăng 20%. "
        "Sản lượng năm 2026 là 10.000 kg, giá bán bình quân 270,0 nghìn đồng một kg. "
        "Số liệu năm 2026 còn là ước, sẽ thay bằng số quyết toán khi khóa sổ."
    )
    assert "4.981 kg" in found["plan.direction"]
    # Nobody named the producer, so the sentence that needs a name is left out.
    assert "đưa sản lượng" not in found["plan.direction"]
    assert "{" not in "".join(found.values())


def test_tables_that_disagree_are_findings(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    def rules(**changes: Any) -> dict[str, str]:
        answers = {**honey.answers, **{k.replace("__", "."): v for k, v in changes.items()}}
        found = check(rulebook, units, replace(honey, answers=answers), date(2026, 11, 20))
        names: tuple[str, ...] = (
            "plan-targets-differ",
            "plan-funds",
            "plan-sources",
            "packing-shares",
        )
        names += ("plan-support-item", "plan-support-rest")
        return {one.rule: one.message for one in found if one.rule in names}

    assert rules() == {}
    assert "2027, 2028, 2029" in rules(business__discount=5)["plan-targets-differ"]
    rows = [{"item": "Máy", "year": 2027, "cost": 100, "own": 60, "loan": 30}]
    assert "90 đồng, khác kinh phí 100 đồng" in rules(plan__investments=rows)["plan-funds"]
    bought = [{"item": "Máy", "year": 2027, "cost": 100, "own": 30, "support": 70}]
    bought += [{"item": "Tem", "year": 2027, "cost": 9, "own": 2, "support": 7}]
    asked = [{"content": "Máy rót", "cost": 70, "state": 50, "own": 20, "investment": "máy"}]
    found = rules(plan__investments=bought, plan__support=asked)
    assert "hỗ trợ 70 đồng, bảng Nhu cầu hỗ trợ xin Nhà nước 50" in found["plan-support-item"]
    # Nobody asks for the stamps' 7 đồng; a fair of 28 covers them, as nothing names the stamps.
    assert "trông vào 7 đồng" in found["plan-support-rest"]
    asked = [{**asked[0], "state": 70, "own": 0}, {"content": "Hội chợ", "cost": 28}]
    found = rules(plan__investments=bought, plan__support=asked)
    assert not {"plan-support-item", "plan-support-rest"} & found.keys()
    needs = [{"content": "Tem", "cost": 100, "state": 50}]
    assert rules(plan__support=needs)["plan-sources"].startswith("Tem: các nguồn cộng lại 50")
    packs = [{"packing": "Chai", "quantity": 1, "unit": "kg", "price": 1, "share": 40}]
    assert "cộng lại 40%" in rules(product__packings=packs)["packing-shares"]


@pytest.mark.parametrize(
    ("field", "row"),
    [
        ("plan.investments", {"item": "Máy", "year": 2027, "loan": 100, "term": 10**15}),
        ("plan.investments", {"item": "Máy", "year": 2027, "loan": 100, "term": -1, "life": -3}),
        ("business.loans", {"lender": "A", "balance": 100, "months": 10**15}),
        ("business.loans", {"lender": "A", "balance": 100, "months": -1}),
    ],
)
def test_a_count_no_column_allows_is_not_reckoned(
    rulebook: Rulebook, honey: Dossier, field: str, row: dict[str, Any]
) -> None:
    """A slip of the finger is marked in its cell; the plan neither hangs nor falls over it."""
    without = {**honey.answers, "plan.investments": [], "business.loans": []}
    plan = business_plan(rulebook, replace(honey, answers={**without, field: [row]}))
    assert plan.loans == ()
    assert plan.known


def test_a_quantity_of_too_many_digits_is_reckoned_all_the_same(
    rulebook: Rulebook, honey: Dossier
) -> None:
    seasons = [{"season": "Vụ xuân", "year": 2027, "material": 1e30, "yield": 0.95}]
    answers = {**honey.answers, "business.seasons": seasons}
    plan = business_plan(rulebook, replace(honey, answers=answers))
    assert plan.years[0].output > 10**29
