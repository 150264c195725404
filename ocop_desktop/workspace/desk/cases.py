"""Cases, rounds and marks as people read them."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import msgspec

from ocop_desktop.dossier.desk.clock import day_count
from ocop_desktop.dossier.desk.places import place_name
from ocop_desktop.dossier.desk.review import Mark
from ocop_desktop.dossier.planning.paper_dates import months_after
from ocop_desktop.dossier.sharing.copies import CaseCopy
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.returnfile import Answered
from ocop_desktop.rulebook.desk import StateId
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.storage.rows import StoredCase, StoredEvent, StoredMark, StoredRound
from ocop_desktop.workspace.desk.values import Case, Event, Marked, Round

_WHATS = {
    "mark": "ghi nhận xét",
    "print": "in giấy tờ",
    "other-round": "máy khác cũng nhận lần nộp này, bản không dùng vẫn giữ trong các bản chốt",
}


def case_of(rulebook: Rulebook, row: StoredCase, today: date) -> Case:
    """Return a stored case as of `today`."""
    desk = rulebook.commune_desk
    received = date.fromisoformat(row.received_on)
    stopped = date.fromisoformat(row.stopped_on) if row.stopped_on else None
    decided = date.fromisoformat(row.decided_on) if row.decided_on else None
    months = rulebook.deadlines.clock(desk.certificate_clock).amount
    star = row.target_star
    return Case(
        id=row.id,
        dossier=row.dossier,
        state=cast("StateId", row.state),
        state_name=desk.state(row.state).name,
        number=receipt(rulebook, row),
        order=row.number,
        year=row.year,
        round=row.round,
        received_on=received,
        clock=day_count(rulebook, received, today, stopped),
        title=row.title or "Hồ sơ chưa đặt tên",
        producer=row.producer if isinstance(row.producer, str) else "",
        set_id=row.set_id if isinstance(row.set_id, str) else None,
        target_star=int(star) if isinstance(star, str) and star.isdecimal() else None,
        kind=row.kind if isinstance(row.kind, str) else "",
        sample=bool(row.sample),
        here=bool(row.here),
        star=row.star,
        decision=row.decision,
        decided_on=decided,
        expires_on=months_after(decided, months) if decided else None,
    )


def receipt(rulebook: Rulebook, row: StoredCase | CaseCopy) -> str:
    """Return the receipt number as the form prints it; below 10 with a leading zero."""
    return rulebook.commune_desk.number_format.format(
        number=f"{row.number:02}", province=row.province, commune=row.commune, year=row.year
    )


def round_of(row: StoredRound, snapshot: str) -> Round:
    """Return a stored round."""
    return Round(
        number=row.number,
        version=row.version,
        snapshot=snapshot,
        received_on=date.fromisoformat(row.received_on),
        received_by=row.received_by,
        samples=row.samples,
        note=row.note,
        documents=tuple(row.documents),
        answers=tuple(
            msgspec.convert({"id": key, **value}, Answered) for key, value in row.answers.items()
        ),
    )


def answers_to_store(answers: Iterable[Answered]) -> dict[str, Any]:
    """Return answers as plain values by id."""
    return {item.id: {"words": item.words, "done": item.done} for item in answers}


def mark_id(case_id: str, row: StoredMark) -> str:
    """Return the id a comment travels under: the same place of the same round has the same."""
    digest = hashlib.sha256(f"{case_id}\n{row.round}\n{row.target}".encode()).hexdigest()
    return digest[:24]


def marked(
    rulebook: Rulebook, dossier: Dossier, case_id: str, row: StoredMark, said: dict[str, Answered]
) -> Marked:
    """Return a stored mark with its place in words and what was answered to it."""
    own = mark_id(case_id, row)
    answer = said.get(own)
    return Marked(
        id=own,
        round=row.round,
        target=row.target,
        place=place_name(rulebook, dossier, row.target),
        mark=cast("Mark", row.mark),
        words=row.words,
        by=row.by,
        at=row.at,
        answer=answer.words if answer else "",
        answered_done=answer.done if answer else False,
    )


def event_of(rulebook: Rulebook, dossier: Dossier, row: StoredEvent) -> Event:
    """Return a line of the journal in words."""
    desk = rulebook.commune_desk
    names: dict[str, str] = {**_WHATS, **{move.id: move.name for move in desk.moves}}
    text = names.get(row.what, row.what)
    if row.what == "mark":
        place = place_name(rulebook, dossier, row.told.get("target", ""))
        kind = MARK_NAMES.get(row.told.get("mark", ""), "bỏ nhận xét")
        text = f"{kind}: {place}"
    return Event(
        id=row.id,
        at=row.at,
        day=date.fromisoformat(row.day),
        by=row.by,
        what=row.what,
        text=text[:1].upper() + text[1:],
        from_state=desk.state(row.from_state).name,
        to_state=desk.state(row.to_state).name,
        words=row.words,
        told=row.told,
    )


MARK_NAMES: dict[str, str] = {"fine": "được", "mend": "cần sửa", "question": "hỏi thêm"}


def no_such_case(words: str) -> UserError:
    """Return the sentence for a case that is not there."""
    return UserError(
        f"Bàn tiếp nhận không có hồ sơ “{words}” — xem số phiếu trong danh sách đã nhận."
    )
