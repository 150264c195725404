"""All days that lie ahead of a dossier: rounds, clocks, papers, certificates, rights."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

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


class RadarDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day: what happens (`title`), to which product (`about`), and where to look.

    `dossier` and `path` name the place in a dossier, `case` a case at the desk, `register` and
    `row` a row of a register. `urgent` days cost something when they are missed. `id` stays the
    same for the same thing, so that a calendar replaces what it knew.
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


def radar_of(rulebook: Rulebook, dossier: Dossier, today: date) -> Iterator[RadarDay]:
    """Yield every day of a dossier from `today` on, in no order."""
    for one in _all(rulebook, dossier, today):
        if one.day >= today:
            yield msgspec.structs.replace(
                one, id=f"{one.id}.{dossier.id}", about=_name(dossier), dossier=dossier.id
            )


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
            day=expires - timedelta(days=found.amount),
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


def _all(rulebook: Rulebook, dossier: Dossier, today: date) -> Iterator[RadarDay]:
    yield from _rounds(rulebook, dossier)
    expires = dossier.day("registration.certificate_expires")
    if expires is not None:
        path = "registration.certificate_expires"
        for one in certificate_days(rulebook.deadlines, expires, "own", ""):
            yield msgspec.structs.replace(one, path=path)
    yield from _papers(rulebook, dossier)
    yield from _told_by_tools(rulebook, dossier, today)


def _rounds(rulebook: Rulebook, dossier: Dossier) -> Iterator[RadarDay]:
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


def _papers(rulebook: Rulebook, dossier: Dossier) -> Iterator[RadarDay]:
    council = council_day(rulebook, dossier)
    told = dossier.day("registration.certificate_expires")
    for item in dossier.evidence:
        if item.expires_on is not None and item.expires_on != told:
            yield RadarDay(
                id=f"paper-{item.id}",
                day=item.expires_on,
                kind="paper",
                title=f"{item.label} hết hạn",
                about="",
                urgent=council is not None and item.expires_on < council,
                path=f"evidence/{item.id}",
            )


def _told_by_tools(rulebook: Rulebook, dossier: Dossier, today: date) -> Iterator[RadarDay]:
    """Yield days told in fields, but for those a paper among the evidence tells already."""
    told = {item.expires_on for item in dossier.evidence}
    for one in important_days(rulebook, dossier, today):
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


def _name(dossier: Dossier) -> str:
    return dossier.text("product.name") or "Hồ sơ chưa đặt tên"
