"""Investments: what is written off, how loans are paid back, when the money has come back."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ocop_desktop.dossier.business.amounts import HUNDRED, dong
from ocop_desktop.dossier.business.shapes import Investment, Loan, LoanQuarter, YearPlan

_QUARTERS = 4
_LONGEST = 50
_MONTHS_OF_QUARTER = 3


def written_off(investment: Investment, year: int) -> int:
    """Return the depreciation of a year: equal parts, the last one takes the rest."""
    if not investment.life or not investment.year <= year < investment.year + investment.life:
        return 0
    part = investment.cost // investment.life
    last = year == investment.year + investment.life - 1
    return investment.cost - part * (investment.life - 1) if last else part


def loan_of(investment: Investment) -> Loan | None:
    """Return the loan an investment takes; None without one, or while its term is not told.

    A payment that falls within the months of grace pays interest only; the last one always pays.
    """
    if not investment.loan or not investment.term:
        return None
    count = investment.term * _QUARTERS
    return Loan(
        item=investment.item,
        year=investment.year,
        quarter=investment.quarter,
        amount=investment.loan,
        rate=investment.rate,
        quarters=count,
        free=min(investment.grace // _MONTHS_OF_QUARTER, count - 1),
    )


def loan_schedule(loans: Iterable[Loan]) -> tuple[LoanQuarter, ...]:
    """Return every payment of every loan, in order of time.

    The first payment falls at the end of the quarter in which the money came; principal is paid
    in equal parts, the last one takes what rounding leaves over.
    """
    found = [paid for place, loan in enumerate(loans) for paid in _payments(place, loan)]
    return tuple(sorted(found, key=lambda paid: (paid.year, paid.quarter)))


def _payments(place: int, loan: Loan) -> Iterator[LoanQuarter]:
    part, owed = loan.amount // (loan.quarters - loan.free), loan.amount
    for number in range(loan.quarters):
        at = loan.quarter - 1 + number
        principal = 0 if number < loan.free else part
        if number == loan.quarters - 1:
            principal = owed
        yield LoanQuarter(
            loan=place,
            item=loan.item,
            year=loan.year + at // _QUARTERS,
            quarter=at % _QUARTERS + 1,
            opening=owed,
            principal=principal,
            interest=dong(Decimal(owed) * loan.rate / HUNDRED / _QUARTERS),
        )
        owed -= principal


def payback(investments: Sequence[Investment], years: Sequence[YearPlan]) -> Decimal | None:
    """Return after how many years own money and loans have come back, to a tenth of a year.

    Counts from the beginning of the year of the first investment; profit (after tax, where a tax
    was told) and depreciation of the planned years flow back, those of the last one also in the
    years behind it. None when nothing was invested, or it does not come back in fifty years.
    """
    invested = sum(one.own + one.loan for one in investments)
    first = min((one.year for one in investments if one.own + one.loan), default=0)
    flows = {one.year: one.after_tax + one.depreciation for one in years if one.known}
    if invested <= 0 or not flows or first > max(flows):
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
