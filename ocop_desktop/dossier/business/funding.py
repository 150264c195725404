"""Investments: what is written off, how loans are paid back, when the money has come back."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ocop_desktop.dossier.business.amounts import HUNDRED, dong
from ocop_desktop.dossier.business.shapes import Investment, LoanQuarter, YearPlan

_QUARTERS = 4
_LONGEST = 50


def written_off(investment: Investment, year: int) -> int:
    """Return the depreciation of a year: equal parts, the last one takes the rest."""
    if not investment.life or not investment.year <= year < investment.year + investment.life:
        return 0
    part = investment.cost // investment.life
    last = year == investment.year + investment.life - 1
    return investment.cost - part * (investment.life - 1) if last else part


def loan_schedule(investments: Iterable[Investment]) -> tuple[LoanQuarter, ...]:
    """Return every payment of every loan, equal principal each quarter, in order of time.

    The first payment falls at the end of the quarter in which the money came. A loan without a
    term pays nothing here.
    """
    found: list[LoanQuarter] = []
    for one in investments:
        if not one.loan or not one.term:
            continue
        count = one.term * _QUARTERS
        part, owed = one.loan // count, one.loan
        for number in range(count):
            at = one.quarter - 1 + number
            principal = owed if number == count - 1 else part
            found.append(
                LoanQuarter(
                    item=one.item,
                    year=one.year + at // _QUARTERS,
                    quarter=at % _QUARTERS + 1,
                    opening=owed,
                    principal=principal,
                    interest=dong(Decimal(owed) * one.rate / HUNDRED / _QUARTERS),
                )
            )
            owed -= principal
    return tuple(sorted(found, key=lambda paid: (paid.year, paid.quarter)))


def payback(investments: Sequence[Investment], years: Sequence[YearPlan]) -> Decimal | None:
    """Return after how many years own money and loans have come back, to a tenth of a year.

    Counts from the beginning of the year of the first investment; profit and depreciation of the
    planned years flow back, those of the last one also in the years behind it. None when nothing
    was invested, or it does not come back in fifty years.
    """
    invested = sum(one.own + one.loan for one in investments)
    first = min((one.year for one in investments if one.own + one.loan), default=0)
    flows = {one.year: one.profit + one.depreciation for one in years if one.known}
    if not invested or not flows or first > max(flows):
        return None
    left = invested
    for passed in range(_LONGEST):
        year = first + passed
        flow = flows.get(min(year, max(flows)), 0)
        if flow >= left:
            part = Decimal(passed) + Decimal(left) / Decimal(flow)
            return part.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        left -= flow
    return None
