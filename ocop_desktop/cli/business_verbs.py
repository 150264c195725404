"""business, tables."""

from collections.abc import Iterator

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.business import BusinessPlan, business_plan
from ocop_desktop.dossier.business.drafts import drafts
from ocop_desktop.dossier.business.plan import average_price, unit_cost
from ocop_desktop.dossier.business.shapes import YearPlan
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.workspace.field_tables import change_told, told


def business(arguments: Arguments, output: Output) -> int:
    """Print the production and business plan; 1 when numbers are missing."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        dossier = inputs.dossier(item)
        rulebook = inputs.catalogue.get(dossier.rulebook)
        plan = business_plan(rulebook, dossier)
        words = drafts(rulebook, dossier, plan)
    output.value(_value(plan, words))
    for line in _lines(plan):
        output.line(line)
    return 1 if plan.gaps else 0


def tables(arguments: Arguments, output: Output) -> int:
    """Write the tables of a dossier to Excel, or take them from there."""
    item, file = arguments.items[0], arguments.table_file
    with Inputs(arguments) as inputs:
        workspace = inputs.existing()
        dossier_id = workspace.dossiers.find(item)
        if arguments.what == "export":
            names = workspace.field_tables.export(dossier_id, file, arguments.sections)
            output.value({"file": str(file), "tables": list(names)})
            output.line(f"{file}: {len(names)} bảng")
            return 0
        found = workspace.field_tables.read(dossier_id, file, arguments.sections)
        rows = {name: len(part) for name, part in found.rows.items()}
        changes = workspace.field_tables.compare(dossier_id, found)
        output.value(
            {
                "tables": rows,
                "changes": [msgspec.to_builtins(change) for change in changes],
                "notes": list(found.notes),
                "problems": list(found.problems),
                "dry_run": arguments.draft,
            }
        )
        for name, count in rows.items():
            output.line(f"{name}: {count} dòng")
        for text in (*map(change_told, changes), *found.notes):
            output.line(text)
        for problem in found.problems:
            output.line(problem)
        if found.problems and not arguments.json:
            output.failed(told(found.problems))
        if found.problems:
            return 1
        if not arguments.draft:
            workspace.field_tables.take(dossier_id, found)
    return 0


def _value(plan: BusinessPlan, words: dict[str, str]) -> dict[str, object]:
    value: dict[str, object] = {
        "unit": plan.unit,
        "years": [_year(year) for year in plan.years],
        "comparison": [msgspec.to_builtins(one) for one in plan.comparison],
        "loans": [msgspec.to_builtins(one) for one in plan.loans],
        "cash": [
            {
                "year": year.year,
                "quarters": [
                    {**msgspec.to_builtins(one), "closing": one.closing} for one in quarters
                ],
            }
            for year, quarters in zip(plan.years, plan.cash, strict=True)
        ],
        "scenarios": [msgspec.to_builtins(one) for one in plan.scenarios],
        "payback_years": None if plan.payback is None else str(plan.payback),
        "support": [msgspec.to_builtins(one) for one in plan.needs],
        "drafts": words,
        "missing": list(plan.gaps),
    }
    return value


def _year(year: YearPlan) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(year)
    return {
        **plain,
        "revenue": year.revenue,
        "variable": year.variable,
        "fixed": year.fixed,
        "cost": year.cost,
        "profit": year.profit,
        "after_tax": year.after_tax,
        "unit_cost": unit_cost(year),
        "average_price": average_price(year),
    }


def _lines(plan: BusinessPlan) -> Iterator[str]:
    for year in plan.years:
        head = f"{year.year}: sản lượng {format_number(year.output)} {plan.unit}"
        yield f"{head}, doanh thu {format_number(year.revenue)} đồng"
        if year.known:
            cost, profit = format_number(year.cost), format_number(year.profit)
            yield f"  chi phí {cost} đồng, lợi nhuận {profit} đồng"
            if year.tax is not None:
                tax, after = format_number(year.tax), format_number(year.after_tax)
                yield f"  thuế tự khai {tax} đồng, còn lại {after} đồng"
        if year.breakeven is not None:
            even = format_number(year.breakeven.quantity)
            share = format_number(year.breakeven.share)
            yield f"  hòa vốn {even} {plan.unit} ({share}% sản lượng)"
    if plan.payback is not None:
        yield f"Hoàn vốn sau {format_number(plan.payback)} năm"
    for one in plan.scenarios if plan.known else ():
        yield f"{one.shock.name}: lợi nhuận {format_number(one.profits[0])} đồng"
    for gap in plan.gaps:
        yield f"Còn thiếu: {gap}"
