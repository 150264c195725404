"""The personal checklist: every paper this dossier needs, and where it stands today."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import holds, target_star
from ocop_desktop.dossier.guessing import subkind_of
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.planning.calendar import council_day, latest_filing, round_of
from ocop_desktop.dossier.planning.paper_dates import dates_of
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.documents import PLACEHOLDER
from ocop_desktop.rulebook.evidence import Paper
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import lower_first

State = Literal["missing", "expired", "expires_before_council", "have", "not_required"]
STATES: tuple[State, ...] = (
    "expired",
    "missing",
    "expires_before_council",
    "have",
    "not_required",
)

_OTHER_SET = "Bộ sản phẩm này không có tiêu chí cần giấy này."
_NO_SET = "Chưa chọn bộ sản phẩm."


class ListedPaper(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the checklist.

    `because` says why a paper is not required; `evidence` names the records that are this paper,
    the best one first; `expires_on` is the best one's. `days` is what getting it usually takes,
    `start_by` the last day to begin so that it, and what waits for it, is there on the last day to
    hand in (None while no round is chosen, or when it is not to be got); `begun` is when it was
    asked for already. `criteria` are the numbers
    it serves.
    """

    paper: Paper
    state: State
    because: str = ""
    evidence: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    expires_on: date | None = None
    start_by: date | None = None
    begun: date | None = None
    late: bool = False

    @property
    def days(self) -> int:
        """Days it usually takes to get the paper."""
        return self.paper.days

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state in {"missing", "expired", "expires_before_council"}


class Checklist(msgspec.Struct, frozen=True, kw_only=True):
    """All papers, what is open first and among it what takes longest.

    `file_by` is the last day to hand in at the commune, `council` the day papers must live until;
    both None while no round is chosen.
    """

    papers: tuple[ListedPaper, ...]
    file_by: date | None
    council: date | None

    @property
    def open(self) -> tuple[ListedPaper, ...]:
        """Papers something is still to be done about."""
        return tuple(item for item in self.papers if item.is_open)

    def count(self, state: State) -> int:
        """Return how many papers are in a state."""
        return sum(item.state == state for item in self.papers)


def checklist(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date) -> Checklist:
    """Return what the set, the registration kind, the organisation and the target star need."""
    chosen = round_of(rulebook, dossier)
    council = council_day(rulebook, dossier)
    lister = _Lister(
        rulebook=rulebook,
        units=units,
        dossier=dossier,
        today=today,
        file_by=latest_filing(rulebook, chosen[1]) if chosen else None,
        council=council,
        subkinds={item.id: subkind_of(rulebook, item) for item in dossier.evidence},
    )
    papers = sorted(
        lister.dated([lister.listed(paper) for paper in rulebook.papers()]),
        key=lambda item: (STATES.index(item.state), -item.days),
    )
    return Checklist(papers=tuple(papers), file_by=lister.file_by, council=council)


class _Lister(msgspec.Struct, frozen=True, kw_only=True):
    """What one line is made from."""

    rulebook: Rulebook
    units: AdminUnits
    dossier: Dossier
    today: date
    file_by: date | None
    council: date | None
    subkinds: dict[str, str | None]

    def listed(self, paper: Paper) -> ListedPaper:
        """Return the line of one paper."""
        held = sorted(self._held(paper), key=self._rank, reverse=True)
        best = held[0] if held else None
        because = self._because(paper)
        state: State = "not_required" if because else "missing"
        if best and not because:
            state = self._state(best)
        return ListedPaper(
            paper=paper,
            state=state,
            because=because,
            evidence=tuple(item.id for item in held),
            criteria=self._criteria(paper),
            expires_on=best.expires_on if best else None,
        )

    def dated(self, papers: list[ListedPaper]) -> Iterator[ListedPaper]:
        """Yield the lines with the day to begin where something is to be got."""
        wanted = [item.paper for item in papers if item.is_open]
        dates = dates_of(self.rulebook, self.dossier, wanted, self.file_by, self.today)
        for item in papers:
            if item.is_open:
                own = dates[item.paper.id]
                item = msgspec.structs.replace(  # noqa: PLW2901  (the same line, now dated)
                    item, start_by=own.start_by, begun=own.begun, late=own.late
                )
            yield item

    def _state(self, item: Evidence) -> State:
        if item.expires_on is None:
            return "have"
        if item.expires_on < self.today:
            return "expired"
        if self.council is not None and item.expires_on < self.council:
            return "expires_before_council"
        return "have"

    def _rank(self, item: Evidence) -> tuple[int, date, date]:
        return (
            STATES.index(self._state(item)),
            item.expires_on or date.max,
            item.issued_on or date.min,
        )

    def _held(self, paper: Paper) -> Iterator[Evidence]:
        for item in self.dossier.evidence:
            if paper.subkinds:
                fits = self.subkinds[item.id] in paper.subkinds
            else:
                fits = item.kind == paper.kind
            if fits:
                yield item

    def _because(self, paper: Paper) -> str:
        """Return why the paper is not needed, "" when it is."""
        if self.dossier.set not in self.rulebook.sets:
            return _NO_SET if paper.topics else self._unmet(paper.needed_when)
        if not holds(paper.needed_when, self.rulebook, self.dossier):
            return self._unmet(paper.needed_when)
        for reason in paper.not_needed:
            if holds(reason.when, self.rulebook, self.dossier):
                return PLACEHOLDER.sub(lambda found: self._answer(found[1]), reason.because)
        return "" if not paper.topics or self._criteria(paper) else _OTHER_SET

    def _unmet(self, condition: Condition | None) -> str:
        """Return the part of a condition that does not hold, in words."""
        if condition is None or holds(condition, self.rulebook, self.dossier):
            return ""
        star = target_star(self.dossier)
        if condition.target_from is not None and (star or 0) < condition.target_from:
            aim = f"mục tiêu {star} sao" if star else "chưa chọn mục tiêu"
            return f"Chỉ cần từ {condition.target_from} sao; {aim}."
        field = self.rulebook.fields.get(condition.field)
        if field is not None:
            answer = self._answer(field.id) or "chưa trả lời"
            return f"{field.label}: {lower_first(answer)}."
        return "Nhóm sản phẩm này không cần."

    def _answer(self, field_id: str) -> str:
        field, value = self.rulebook.fields[field_id], self.dossier.answers.get(field_id)
        if value in (None, "", []):
            return ""
        return kind_of(field, self.units).show(value, field).rstrip(". ")

    def _criteria(self, paper: Paper) -> tuple[str, ...]:
        chosen = self.rulebook.sets.get(self.dossier.set or "")
        if chosen is None:
            return ()
        topics = paper.topics
        return tuple(i.number for i in chosen.criteria if i.criterion.topic in topics)
