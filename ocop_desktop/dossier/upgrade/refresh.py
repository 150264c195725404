"""What must be made new before an upgrade or reassessment is handed in."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import council_day, latest_filing, round_of
from ocop_desktop.dossier.scoring.measures import day, months_before
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.upgrade import UpgradeFile

State = Literal["expired", "lapses", "old", "check"]
_ORDER: tuple[State, ...] = ("expired", "lapses", "old", "check")
_CERTIFICATE = "registration.certificate_expires"


class Refresh(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to renew. "lapses": before the province decides; "check": look at it again."""

    kind: Literal["paper", "test", "star"]
    state: State
    name: str
    text: str
    source: str
    path: str
    day: date | None = None


def refresh(
    rulebook: Rulebook, base: Dossier | None, dossier: Dossier, today: date
) -> tuple[Refresh, ...]:
    """Return what to renew, what is expired first."""
    file = rulebook.upgrade
    if file is None:
        return ()
    found = [
        *_papers(rulebook, file, dossier, today),
        *_tests(rulebook, file, dossier, today),
        *_star(file, dossier, today),
    ]
    known = {one.path for one in found}
    found += [one for one in _same(file, base, dossier) if one.path not in known]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.state)))


def _papers(
    rulebook: Rulebook, file: UpgradeFile, dossier: Dossier, today: date
) -> Iterator[Refresh]:
    council = council_day(rulebook, dossier)
    for item in dossier.evidence:
        if item.expires_on is None:
            continue
        expired = item.expires_on < today
        if expired or (council is not None and item.expires_on < council):
            yield Refresh(
                kind="paper",
                state="expired" if expired else "lapses",
                name=item.label,
                text=file.paper_text,
                source=file.source,
                path=f"evidence/{item.id}",
                day=item.expires_on,
            )


def _tests(
    rulebook: Rulebook, file: UpgradeFile, dossier: Dossier, today: date
) -> Iterator[Refresh]:
    rule, chosen = file.fresh, round_of(rulebook, dossier)
    clock = rulebook.deadlines.clock(rule.clock)
    filed = max(today, latest_filing(rulebook, chosen[1])) if chosen else today
    oldest = months_before(filed, clock.amount)
    rows = dossier.rows(rule.table)
    told = {str(row.get(rule.number) or "") for row in rows}
    dated = [(str(row.get(rule.number) or ""), day(row, rule.column), rule.table) for row in rows]
    dated += [
        (item.number or item.label, item.issued_on, f"evidence/{item.id}")
        for item in dossier.evidence
        if item.subkind in rule.subkinds and item.number not in told
    ]
    for number, when, path in dated:
        if when is not None and when < oldest:
            yield Refresh(
                kind="test",
                state="old",
                name=f"Phiếu kiểm nghiệm {number}".rstrip(),
                text=f"{clock.about}; tính đến ngày nộp {format_date(filed)}.",
                source=clock.source,
                path=path,
                day=when,
            )


def _star(file: UpgradeFile, dossier: Dossier, today: date) -> Iterator[Refresh]:
    held, aim = (dossier.text(f"registration.{n}") for n in ("certificate_star", "target_star"))
    ends = dossier.day(_CERTIFICATE)
    if not held and ends is None:
        return
    expired = ends is not None and ends < today
    lead = f"Đang in {held} sao; xin {aim} sao. " if held and aim and held != aim else ""
    yield Refresh(
        kind="star",
        state="expired" if expired else "check",
        name="Sao OCOP in trên nhãn, bao bì",
        text=f"{lead}{file.star_label}",
        source=file.star_label_source,
        path="registration.certificate_star",
        day=ends,
    )


def _same(file: UpgradeFile, base: Dossier | None, dossier: Dossier) -> Iterator[Refresh]:
    before = {item.sha256 for item in base.evidence if item.sha256} if base else set()
    for item in dossier.evidence:
        dated = item.expires_on is not None or item.subkind in file.fresh.subkinds
        if dated and item.sha256 in before:
            yield Refresh(
                kind="paper",
                state="check",
                name=item.label,
                text=file.same_paper_text,
                source=file.source,
                path=f"evidence/{item.id}",
                day=item.expires_on,
            )
