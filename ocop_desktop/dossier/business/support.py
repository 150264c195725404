"""What a dossier asks support for, and the sum over many of them for the commune."""

import re
from collections.abc import Iterable

import msgspec

from ocop_desktop.dossier.business.amounts import whole, words
from ocop_desktop.dossier.business.shapes import Investment
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.text import fold

_QUARTER_MONTHS = {"i": 1, "1": 1, "ii": 4, "2": 4, "iii": 7, "3": 7, "iv": 10, "4": 10}
_YEAR = re.compile(r"\b(20\d{2})\b")
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4])\b")
_MONTH = re.compile(r"\b(?:thang )?(0?[1-9]|1[0-2]) (?:nam )?20\d{2}\b")


class SupportNeed(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the needs. Money in đồng; `month` 0 and `year` 0 where the time does not say.

    A quarter counts from its first month.
    """

    dossier: str
    product: str
    producer: str
    content: str
    quantity: str
    cost: int
    state: int
    own: int
    other: int
    priority: str
    when: str
    year: int
    month: int
    #: Name of the investment it is asked for, "" for what is none.
    investment: str = ""

    @property
    def balanced(self) -> bool:
        """Whether the three sources make up the cost."""
        return self.state + self.own + self.other == self.cost


class NeedSum(msgspec.Struct, frozen=True, kw_only=True):
    """Needs of one content (or one year …) together."""

    name: str
    dossiers: int
    lines: int
    cost: int
    state: int
    own: int
    other: int


def support_needs(dossier: Dossier) -> tuple[SupportNeed, ...]:
    """Return the needs of a dossier in the order they were entered.

    Where no source was named, all of the cost is asked from the state.
    """
    found: list[SupportNeed] = []
    for row in dossier.rows("plan.support"):
        cost = whole(row, "cost") or 0
        split = [whole(row, column) for column in ("state", "own", "other")]
        state, own, other = (amount or 0 for amount in split)
        if all(amount is None for amount in split):
            state = cost
        year, month = when_of(words(row, "when"))
        found.append(
            SupportNeed(
                dossier=dossier.id,
                product=dossier.text("product.name"),
                producer=dossier.text("producer.name"),
                content=words(row, "content"),
                quantity=words(row, "quantity"),
                cost=cost,
                state=state,
                own=own,
                other=other,
                priority=words(row, "priority"),
                when=words(row, "when"),
                year=year,
                month=month,
                investment=words(row, "investment"),
            )
        )
    return tuple(found)


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What investments count on and what is asked for them, in đồng; `item` "" for the rest."""

    item: str
    support: int
    state: int


def disagreements(
    investments: Iterable[Investment], needs: Iterable[SupportNeed]
) -> tuple[Expected, ...]:
    """Return where the state's money of the investments is not what the needs ask for.

    An investment a need names (or is called like) is compared alone. The others only fall short
    together: a need may ask for more than what is invested.
    """
    asked: dict[str, list[SupportNeed]] = {}
    for need in needs:
        asked.setdefault(fold(need.investment or need.content), []).append(need)
    found: list[Expected] = []
    rest = 0
    bought = list(investments)
    for item in dict.fromkeys(fold(one.item) for one in bought):
        same = [one for one in bought if fold(one.item) == item]
        support = sum(one.support for one in same)
        named = asked.pop(item, None)
        if named is None:
            rest += support
            continue
        state = sum(need.state for need in named)
        if state != support:
            found.append(Expected(item=same[0].item, support=support, state=state))
    left = sum(need.state for group in asked.values() for need in group)
    if rest > left:
        found.append(Expected(item="", support=rest, state=left))
    return tuple(found)


def when_of(text: str) -> tuple[int, int]:
    """Return (year, month) of "3/2027", "quý I/2027" or "năm 2027"; 0 for what is not said."""
    plain = fold(text)
    year, quarter, month = (part.search(plain) for part in (_YEAR, _QUARTER, _MONTH))
    told = int(year.group(1)) if year else 0
    if quarter:
        return told, _QUARTER_MONTHS[quarter.group(1)]
    return told, int(month.group(1)) if month else 0


def sum_needs(needs: Iterable[SupportNeed], by: str = "content") -> tuple[NeedSum, ...]:
    """Return the needs added up by `content`, `priority`, `year`, `producer` or `dossier`.

    Contents that differ only in case and accents are one. Most money from the state comes first;
    equal sums follow the alphabet.
    """
    groups: dict[str, list[SupportNeed]] = {}
    for need in needs:
        groups.setdefault(fold(str(getattr(need, by))), []).append(need)
    sums = [
        NeedSum(
            name=str(getattr(group[0], by)),
            dossiers=len({need.dossier for need in group}),
            lines=len(group),
            cost=sum(need.cost for need in group),
            state=sum(need.state for need in group),
            own=sum(need.own for need in group),
            other=sum(need.other for need in group),
        )
        for group in groups.values()
    ]
    return tuple(sorted(sums, key=lambda one: (-one.state, fold(one.name))))
