"""Which machine gives out the receipt numbers of a commune, so that no number is given twice.

The machine that gave out the first number of a commune and year goes on counting. Others that
learn of it by a sync file receive nothing new for that commune until somebody takes the count over.
"""

from typing import Any

import msgspec

from ocop_desktop.dossier.sharing.copies import Issuing
from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store

_KEY = "desk/issuing"


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """Who counts: `machine` "" for this one; `turn` grows when the count is taken over."""

    machine: str = ""
    name: str = ""
    turn: int = 0


class Numbers:
    """The counts of one workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, province: str, commune: str, year: int) -> None:
        """Raise UserError when another machine gives out these numbers."""
        held = self._all().get(_name(province, commune, year))
        if held is not None and held.machine:
            who = f"máy của {held.name}" if held.name else "máy khác"
            raise UserError(
                f"Số phiếu năm {year} của xã này do {who} cấp, cấp cả ở đây thì trùng số — nhận "
                "hồ sơ ở máy đó; máy đó không còn dùng thì chuyển việc cấp số về máy này."
            )

    def elsewhere(self) -> int:
        """Return how many counts other machines hold."""
        return sum(bool(one.machine) for one in self._all().values())

    def take_over(self) -> int:
        """Let this machine alone give out all numbers it knows of; return how many counts."""
        kept = self._all()
        for one in self.known():
            kept.setdefault(_name(one.province, one.commune, one.year), Held())
        self._keep({place: Held(turn=one.turn + 1) for place, one in kept.items()})
        return len(kept)

    def known(self) -> tuple[Issuing, ...]:
        """Return every count and who holds it, to tell others."""
        kept = self._all()
        return tuple(
            Issuing(
                province=province, commune=commune, year=year, last=last, turn=held.turn,
                machine=held.machine, name=held.name,
            )
            for province, commune, year, last in self._store.desk_copies.counters()
            for held in (kept.get(_name(province, commune, year), Held()),)
        )  # fmt: skip

    def learn(self, told: tuple[Issuing, ...], own: str, machine: str, name: str) -> list[str]:
        """Note who gives out what, as `machine` says; return a sentence where two machines do.

        `own` is the name of this machine.
        """
        kept, sentences = self._all(), []
        mine = {_name(one.province, one.commune, one.year): one for one in self.known()}
        for one in told:
            holder, who = (one.machine, one.name) if one.machine else (machine, name)
            place = _name(one.province, one.commune, one.year)
            before = mine.get(place)
            held = kept.get(place, Held())
            if holder == own or held.turn > one.turn:
                continue
            if before is not None and not before.machine and before.turn == one.turn:
                sentences.append(_both(before, one, who))
                continue
            claim = Held(machine=holder, name=who, turn=one.turn)
            if held.machine not in ("", holder) and held.turn == one.turn:
                sentences.append(_others(one, held, claim))
                # One of them, the same whatever file came first; here nothing is given out anyway.
                claim = min(held, claim, key=lambda each: each.machine)
            kept[place] = claim
        self._keep(kept)
        return sentences

    def _all(self) -> dict[str, Held]:
        return msgspec.convert(self._store.setting(_KEY, {}), dict[str, Held])

    def _keep(self, held: dict[str, Held]) -> None:
        plain: Any = msgspec.to_builtins(held)
        if plain != self._store.setting(_KEY, {}):
            self._store.set_setting(_KEY, plain)


def _name(province: str, commune: str, year: int) -> str:
    return f"{province}/{commune}/{year}"


def _both(mine: Issuing, theirs: Issuing, name: str) -> str:
    who = f"máy của {name}" if name else "máy kia"
    return (
        f"Máy này và {who} cùng cấp số phiếu xã {mine.commune} năm {mine.year} "
        f"(đến số {mine.last} và {theirs.last}) — thống nhất một máy cấp, "
        "ở máy đó chọn chuyển việc cấp số về."
    )


def _others(one: Issuing, first: Held, second: Held) -> str:
    names = sorted(each.name or "không rõ tên" for each in (first, second))
    return (
        f"Máy của {names[0]} và máy của {names[1]} cùng cấp số phiếu xã {one.commune} năm "
        f"{one.year} — thống nhất một máy cấp, ở máy đó chọn chuyển việc cấp số về."
    )
