"""Rewards due: once per star level, an upgrade gets the difference (TT 60/2026/TT-BTC)."""

from collections.abc import Iterable

import msgspec

from ocop_desktop.rulebook.targets import Scheme


class Recognition(msgspec.Struct, frozen=True, kw_only=True):
    """One recognition of one product; `thing` is what tells products apart."""

    thing: str
    product: str
    producer: str
    star: int
    issued: str
    decision: str = ""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be paid for a recognition, in đồng."""

    recognition: Recognition
    amount: int


def rewards_due(recognitions: Iterable[Recognition], scheme: Scheme) -> list[Due]:
    """Return the rewards in the order of recognition; a level that was reached before earns none.

    A product that falls back and climbs again gets nothing for a level it was rewarded for.
    """
    best: dict[str, int] = {}
    found: list[Due] = []
    for one in sorted(recognitions, key=lambda item: (item.issued, item.star)):
        whole = scheme.amount(one.star)
        more = whole - best.get(one.thing, 0)
        if more > 0:
            found.append(Due(recognition=one, amount=more))
            best[one.thing] = whole
    return found
