"""All days that lie ahead of a dossier: rounds, clocks, papers, certificates, rights."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.days import shifted
from ocop_desktop.dossier.planning.calendar import council_day, latest_filing, round_of
from ocop_desktop.dossier.planning.important_days import important_days
from ocop_desktop.dossier.quality.dates import ImportantDay
from ocop_desktop.dossier.rights.tracker import RIGHTS
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.edition import Deadlines
from ocop_desktop.rulebook.model import Rulebook

Kind = Literal["round", "review", "certificate", "paper", "quality", "right"]
KINDS: tuple[Kind, ...] = ("round", "review", "certificate", "paper", "quality", "right")

_CONTRACTS = {"begins", "ends"}
_URGENT = {"expires", "renew", "ends"}
CERTIFICATE = "registration.certificate_expires"
EVIDENCE = "evidence/"
_BEFORE_ALL = date(1900, 1, 1)  # seen from here nothing is past yet, so that all days are told


class RadarDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day: what happens (`title`), to which product (`about`), and where to look.

    `dossier` and `path` name the place in a dossier, `case` a case at the desk, `register` and
    `row` a row of a register. `urgent` days cost something when they are missed. `id` stays the
    same for the same thing, so that a calendar replaces what it knew. What is late stands on the
    day of reading, `was_due` is the day it was due.
    """

    id: str
    day: date
    kind: Kind
    title: str
    about: str
    urgent: bool = False
    source: str = ""
    dossier: str = ""
    path: str = ""
    case: str = ""
    register: str = ""
    row: int = 0
    was_due: date | None = None


def kept_of(rulebook: Rulebook, dossier: Dossier) -> Iterator[RadarDay]:
    """Yield the days that only a change of the dossier moves, past ones too, in no order.

    Of a certificate it is the day it lapses; whether a paper is `urgent` the round decides. Steps
    to be expected of rights move with the day of reading and stand in `rights.expected`.
    """
    expires = dossier.day(CERTIFICATE)
    if expires is not None:
        *_, lapses = certificate_days(rulebook.deadlines, expires, "own", "")
        yield msgspec.structs.replace(lapses, path=CERTIFICATE)
    yield from _papers(dossier)
    yield from _told_by_tools(rulebook, dossier)


def certificate_days(
    deadlines: Deadlines, expires: date, id_: str, about: str
) -> Iterator[RadarDay]:
    """Yield the window for the next assessment and the day a certificate lapses (Điều 7)."""
    for clock, words in (
        ("reassessment-earliest", "Bắt đầu nộp được hồ sơ đánh giá lại"),
        ("reassessment-latest", "Ngày cuối nộp hồ sơ đánh giá lại"),
    ):
        found = deadlines.clock(clock)
        yield RadarDay(
            id=f"{clock}.{id_}",
            day=shifted(expires, -found.amount),
            kind="certificate",
            title=words,
            about=about,
            urgent=clock == "reassessment-latest",
            source=found.source,
        )
    yield RadarDay(
        id=f"certificate.{id_}",
        day=expires,
        kind="certificate",
        title="Giấy chứng nhận OCOP hết hạn",
        about=about,
        urgent=True,
        source=deadlines.clock("certificate").source,
    )


def round_days(rulebook: Rulebook, dossier: Dossier) -> Iterator[RadarDay]:
    """Yield the days of the round a dossier is registered for; none before one is chosen."""
    chosen, council = round_of(rulebook, dossier), council_day(rulebook, dossier)
    if chosen is None or council is None:
        return
    source = chosen[0].source
    for id_, day, title, urgent in (
        ("file-by", latest_filing(rulebook, chosen[1]), "Ngày cuối nộp hồ sơ cho xã", True),
        ("commune-by", chosen[1], "Hạn xã gửi đề nghị lên tỉnh", True),
        ("province-by", council, "Hạn tỉnh có kết quả", False),
    ):
        yield RadarDay(
            id=id_,
            day=day,
            kind="round",
            title=title,
            about="",
            urgent=urgent,
            source=source,
            path="registration.round",
        )


def _papers(dossier: Dossier) -> Iterator[RadarDay]:
    told = dossier.day(CERTIFICATE)
    for item in dossier.evidence:
        if item.expires_on is not None and item.expires_on != told:
            yield RadarDay(
                id=f"paper-{item.id}",
                day=item.expires_on,
                kind="paper",
                title=f"{item.label} hết hạn",
                about="",
                path=f"{EVIDENCE}{item.id}",
            )


def _told_by_tools(rulebook: Rulebook, dossier: Dossier) -> Iterator[RadarDay]:
    """Yield days told in fields, but for those a paper among the evidence tells already."""
    told = {item.expires_on for item in dossier.evidence}
    for one in important_days(rulebook, dossier, _BEFORE_ALL):
        if one.day not in told:
            yield RadarDay(
                id=f"{_kind(one)}-{one.id}",
                day=one.day,
                kind=_kind(one),
                title=one.name,
                about="",
                urgent=one.kind in _URGENT,
                source=one.source,
                path=one.field,
            )


def _kind(one: ImportantDay) -> Kind:
    if one.field == RIGHTS:
        return "right"
    return "paper" if one.kind in _CONTRACTS else "quality"
