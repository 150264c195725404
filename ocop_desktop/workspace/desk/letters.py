"""Letters of the commune: what they begin as, what was kept from the last one, how they read."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal

import msgspec

from ocop_desktop.documents import DeskComment, DeskEvent, DeskSheet, PrintContext, editable_texts
from ocop_desktop.dossier.desk.review import ListedComponent
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.storage.rows import StoredCase
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk.cases import MARK_NAMES
from ocop_desktop.workspace.desk.values import Case, Event, Marked, Round
from ocop_desktop.workspace.desk.writing import clean_words
from ocop_desktop.workspace.package_writing import PackageSource

LetterKind = Literal["return", "forward"]
SLIP, COMMUNE_PART, NOTICE = "phieu-tiep-nhan", "mau-01-xa", "thong-bao-tra"
REPORT, LETTER, SAMPLES, JOURNAL = "mau-03", "van-ban-de-nghi", "danh-muc-mau", "nhat-ky-ho-so"
_KEY = "desk-letter"
_TEN = 10
_COMPONENTS = {
    "there": "có",
    "missing": "thiếu",
    "by_eye": "cán bộ xem",
    "not_needed": "không cần",
}


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """What the officer decides about a letter.

    `number` may be "" (left to write by hand), `symbol` stands behind it ("TB-UBND"); `texts`
    replace the editable paragraphs by id; `answer_by` is asked of the producer in a notice.
    """

    day: date
    number: str = ""
    symbol: str
    signatory: str = ""
    capacity: str
    recipients: tuple[str, ...]
    answer_by: date | None = None
    texts: Mapping[str, str] = {}

    @property
    def shown_number(self) -> str:
        """The number as NĐ 30/2020 prints it: below 10 with a leading zero, blank when empty."""
        number = self.number.strip()
        if number.isdecimal() and int(number) < _TEN:
            number = f"{int(number):02}"
        return f"{number or '……'}/{self.symbol}"


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept from letter to letter: who signs, and as what."""

    signatory: str = ""
    capacity: str = ""


def first_letter(store: Store, rulebook: Rulebook, kind: LetterKind, today: date) -> Letter:
    """Return the letter an officer begins with: law's data, and who signed the last one."""
    law, kept = rulebook.commune_desk.letter, _kept(store)
    returns = kind == "return"
    return Letter(
        day=today,
        symbol=law.notice_symbol if returns else law.letter_symbol,
        signatory=kept.signatory,
        capacity=kept.capacity or law.capacity,
        recipients=law.notice_recipients if returns else law.recipients,
        answer_by=today + timedelta(days=law.answer_days) if returns else None,
    )


def keep(store: Store, letter: Letter) -> None:
    """Remember who signed."""
    kept: Any = msgspec.to_builtins(Kept(signatory=letter.signatory, capacity=letter.capacity))
    if kept != store.setting(_KEY):
        store.set_setting(_KEY, kept)


def checked(letter: Letter) -> Letter:
    """Return the letter with clean words; raise UserError for what cannot be printed."""
    if not letter.symbol.strip():
        raise UserError("Văn bản chưa có ký hiệu — ghi ví dụ TB-UBND.")
    if letter.answer_by is not None and letter.answer_by < letter.day:
        raise UserError("Ngày hẹn nộp lại ở trước ngày văn bản — xem lại ngày.")
    return msgspec.structs.replace(
        letter,
        number=clean_words(letter.number),
        symbol=clean_words(letter.symbol),
        signatory=clean_words(letter.signatory),
        capacity=clean_words(letter.capacity),
        recipients=tuple(filter(None, map(clean_words, letter.recipients))),
        texts={key: clean_words(text) for key, text in letter.texts.items()},
    )


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """A case as it is printed: frozen, so that a worker thread may write it."""

    source: PackageSource
    case: Case
    row: StoredCase
    round: Round
    marks: tuple[Marked, ...]
    components: tuple[ListedComponent, ...]
    events: tuple[Event, ...]

    @property
    def units(self) -> AdminUnits:
        """The places of the edition."""
        return self.source.units

    @property
    def commune(self) -> str:
        """The commune of the desk, "xã Phú Long"."""
        unit = self.units.communes.get(self.row.commune)
        return unit.title if unit else self.row.commune


def sheet(facts: Facts, letter: Letter | None = None) -> DeskSheet:
    """Return what the commune's documents say of a case."""
    desk = facts.source.rulebook.commune_desk
    slots = {f"content/{item.id}": item.slot for item in desk.contents}
    province = facts.units.provinces.get(facts.row.province)
    return DeskSheet(
        commune=facts.commune,
        province=province.title if province else facts.row.province,
        number=facts.case.number,
        received_on=facts.case.received_on,
        received_by=facts.round.received_by,
        due=facts.case.clock.due,
        samples=facts.round.samples,
        round=facts.round.number,
        findings={
            slots[item.target]: item.words
            for item in facts.marks
            if item.target in slots and item.mark == "fine" and item.words
        },
        comments=tuple(
            DeskComment(place=item.place, kind=MARK_NAMES[item.mark], words=item.words)
            for item in facts.marks
            if item.mark != "fine"
        ),
        components=tuple(_component(facts, item) for item in facts.components),
        events=tuple(
            DeskEvent(day=item.day, by=item.by, what=item.text, words=item.words)
            for item in facts.events
        ),
        letter_number=letter.shown_number if letter else "",
        letter_day=letter.day if letter else facts.case.received_on,
        answer_by=letter.answer_by if letter else None,
        signatory=letter.signatory if letter else "",
        capacity=letter.capacity if letter else desk.letter.capacity,
        recipients=letter.recipients if letter else (),
        texts=letter.texts if letter else {},
    )


def context(facts: Facts, letter: Letter | None = None) -> PrintContext:
    """Return the context the documents of a case are printed in; they carry its snapshot."""
    return PrintContext(snapshot=short(facts.source.snapshot), desk=sheet(facts, letter))


def default_texts(facts: Facts, kind: LetterKind, letter: Letter) -> dict[str, str]:
    """Return the editable paragraphs of a letter as they read before anybody changed them."""
    source = facts.source
    document = NOTICE if kind == "return" else LETTER
    plain = msgspec.structs.replace(letter, texts={})
    return editable_texts(
        source.rulebook, source.dossier, source.units, document, context(facts, plain)
    )


def _component(facts: Facts, item: ListedComponent) -> tuple[str, str]:
    state = _COMPONENTS[item.state]
    by_hand = {m.target: m.mark for m in facts.marks}.get(f"component/{item.component.id}")
    if by_hand == "fine":
        state = "có"
    if item.state in ("by_eye", "not_needed") and state != "có":
        return item.component.name, item.note or state  # the note says it whole
    noted = item.note if item.state in ("there", "missing") else ""
    return item.component.name, f"{state}; {noted}" if noted else state


def _kept(store: Store) -> Kept:
    try:
        return msgspec.convert(store.setting(_KEY, {}), Kept)
    except msgspec.ValidationError:
        return Kept()
