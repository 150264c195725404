"""Whose signature counts here: the machine's own key and the keys of those one knows.

The keys lie in the data folder, beside what they protect: who can read the folder can read the
dossiers too, and whoever moves to another machine takes the folder along.
"""

import base64
import os
import stat
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec
import segno

from ocop_desktop.disk import settle, writing_to
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import keycards
from ocop_desktop.exchange.keycards import KeyCard, Role
from ocop_desktop.exchange.signing import Signer, new_signer
from ocop_desktop.media import codes
from ocop_desktop.media.signatures import PICTURES, SUFFIXES, kind_of
from ocop_desktop.text import nfc

CARD_SUFFIX = keycards.SUFFIX
PICTURE_SUFFIXES = (*(end for kind in sorted(PICTURES) for end in SUFFIXES[kind]), ".pdf")
"""Where a photograph, a screenshot or a print of a card's QR code is looked for."""
State = Literal["own", "known", "dated", "unknown", "expired"]

__all__ = [
    "CARD_SUFFIX",
    "PICTURE_SUFFIXES",
    "Judgement",
    "KeyCard",
    "KnownKey",
    "Trust",
    "card_text",
    "qr_rows",
    "read_card",
    "read_card_file",
    "write_card_file",
]

FOLDER = "keys"
KEY_YEARS = 3
"""How long a key is good for; our choice, as long as a certificate of recognition."""
_SLIP = timedelta(days=1)  # clocks of two machines need not agree to the hour
_OWN, _KNOWN = "machine.json", "known.json"
_MAX_BYTES = 1024 * 1024


class KnownKey(msgspec.Struct, frozen=True, kw_only=True):
    """A card that a person here compared and kept."""

    card: KeyCard
    kept: date


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """What a signature is worth here, with the sentence that says so.

    `signed` is the moment of signing by the signer's own clock, None where it was not signed along.
    "dated": the key has expired since, it was good at that moment.
    """

    state: State
    card: KeyCard
    sentence: str
    signed: datetime | None = None

    @property
    def trusted(self) -> bool:
        """Whether one may believe the name under the signature."""
        return self.state in ("own", "known", "dated")


class ExpiredKeyError(UserError):
    """This machine's key signs no more; a new one is made in a moment."""

    def __init__(self, card: KeyCard) -> None:
        super().__init__(
            f"Khóa ký của máy này hết hạn ngày {format_date(card.expires)} — tạo khóa mới ở trang "
            "Trao đổi giữa các máy (dòng lệnh: keys make) rồi gửi lại thẻ khóa cho nơi nhận. "
            "Gói đã ký trước ngày đó vẫn đúng."
        )


class _OwnKey(msgspec.Struct, frozen=True, kw_only=True):
    card: KeyCard
    private: str


class Trust:
    """The keys of one workspace; `home` is its data folder."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER

    def own(self) -> KeyCard | None:
        """Return the card of this machine's key, None before one was made."""
        found = self._read_own()
        return found.card if found else None

    def make_own(self, *, name: str, place: str, role: Role, today: date) -> KeyCard:
        """Make this machine's key, good for three years; an older one is replaced.

        The card of the older one is kept, so that what it signed is still known to be of this
        machine; others have to keep the new card.
        Raises UserError for a name that fits no card.
        """
        signer = new_signer(
            name=" ".join(nfc(name).split()),
            place=" ".join(nfc(place).split()),
            role=role,
            made=today,
            expires=_years_on(today, KEY_YEARS),
        )
        before = self.own()
        if before is not None:
            kept = KnownKey(card=before, kept=today)
            self._write(_KNOWN, msgspec.json.encode([*self.known(), kept]))
        private = base64.b64encode(signer.private).decode()
        self._write(_OWN, msgspec.json.encode(_OwnKey(card=signer.card, private=private)))
        return signer.card

    def signer(self, today: date) -> Signer | None:
        """Return what signs packages, with the day and this machine's time; None without a key.

        Raises UserError when the key has expired.
        """
        found = self._read_own()
        if found is None:
            return None
        if found.card.expires < today:
            raise ExpiredKeyError(found.card)
        at = datetime.combine(today, datetime.now().astimezone().timetz())
        return Signer(card=found.card, private=base64.b64decode(found.private), at=at)

    def known(self) -> tuple[KnownKey, ...]:
        """Return the kept cards, in the order of their names."""
        data = self._read(_KNOWN)
        if not data:
            return ()
        try:
            kept = msgspec.json.decode(data, type=tuple[KnownKey, ...])
        except msgspec.DecodeError as error:
            raise _unreadable(self._folder / _KNOWN) from error
        return tuple(sorted(kept, key=lambda one: (one.card.name, one.card.fingerprint)))

    def keep(self, card: KeyCard, today: date) -> KnownKey:
        """Keep a card whose fingerprint was compared; the same key is kept once."""
        if card.expires < today:
            raise UserError(
                f"Thẻ khóa của “{card.name}” hết hạn ngày {format_date(card.expires)} — "
                "xin thẻ khóa mới."
            )
        others = [one for one in self.known() if one.card.public != card.public]
        kept = KnownKey(card=card, kept=today)
        self._write(_KNOWN, msgspec.json.encode([*others, kept]))
        return kept

    def forget(self, fingerprint: str) -> KeyCard:
        """Take a card out; raise UserError when there is none with this fingerprint."""
        wanted = fingerprint.strip().upper()
        for one in self.known():
            if one.card.fingerprint == wanted:
                left = [other for other in self.known() if other != one]
                self._write(_KNOWN, msgspec.json.encode(left))
                return one.card
        raise UserError(f"Không có thẻ khóa nào mang mã “{fingerprint}” — xem lại danh sách.")

    def judge(self, card: KeyCard, today: date, signed: datetime | None = None) -> Judgement:
        """Say what the signature of `card`, made at `signed`, is worth on a day.

        The moment is signed but comes from the signer's own clock: a wrong clock or somebody who
        found an old key can set it back, and the sentence says so where it decides.
        """
        own = self.own()
        if own is not None and own.public == card.public:
            sentence = f"Gói do chính máy này ký{_at(signed)}."
            return Judgement(state="own", card=card, sentence=sentence, signed=signed)
        kept = next((one.card for one in self.known() if one.card.public == card.public), None)
        if kept is None:
            return Judgement(
                state="unknown",
                card=card,
                signed=signed,
                sentence=f"Gói có chữ ký ghi tên “{card.name}”, nhưng máy này chưa biết khóa đó — "
                f"hỏi người gửi mã {card.fingerprint} rồi mới tin và lưu thẻ khóa.",
            )
        # The name is the one that was compared, whatever the package's own card says.
        state, sentence = _of_known(kept, today, signed)
        return Judgement(state=state, card=kept, sentence=sentence, signed=signed)

    def _read_own(self) -> _OwnKey | None:
        data = self._read(_OWN)
        if not data:
            return None
        try:
            return msgspec.json.decode(data, type=_OwnKey)
        except msgspec.DecodeError as error:
            raise _unreadable(self._folder / _OWN) from error

    def _read(self, name: str) -> bytes:
        path = self._folder / name
        try:
            with path.open("rb") as file:
                return file.read(_MAX_BYTES)
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise _unreadable(path) from error

    def _write(self, name: str, data: bytes) -> None:
        final = self._folder / name
        temporary = final.with_suffix(".tmp")
        with writing_to(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            # Only the person of this account may read a key; it is so from the first byte on.
            mode = stat.S_IRUSR | stat.S_IWUSR
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            with os.fdopen(os.open(temporary, flags, mode), "wb") as file:
                file.write(data)
            settle(temporary, final)


def card_text(card: KeyCard) -> str:
    """Return the card as one line to paste into a message."""
    return keycards.encode(card)


def read_card(text: str) -> KeyCard:
    """Return the card in pasted text or a file's content; raise UserError."""
    return keycards.decode(text)


def read_card_file(path: Path) -> KeyCard:
    """Return the card in a file, or on a picture or a PDF of its QR code; raise UserError."""
    try:
        if kind_of(path) is None and path.suffix.lower() not in PICTURE_SUFFIXES:
            with path.open(encoding="utf-8") as file:
                return keycards.decode(file.read(keycards.MAX_CHARACTERS + 1))
    except UnicodeDecodeError as error:
        if path.suffix.lower() == CARD_SUFFIX:
            raise _no_card(path) from error
    except OSError as error:
        raise _no_card(path) from error
    # What is neither a card's line nor a picture is named in words.
    return keycards.among(codes.qr_texts(path), path.name)


def write_card_file(card: KeyCard, path: Path) -> None:
    """Write a card where others can fetch it."""
    with writing_to(path.parent):
        path.write_text(keycards.encode(card) + "\n", encoding="utf-8")


def qr_rows(card: KeyCard) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of the card's QR code, row by row, without a quiet zone."""
    code = segno.make(keycards.encode(card), error="m", micro=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _of_known(kept: KeyCard, today: date, signed: datetime | None) -> tuple[State, str]:
    """Return what a signature of a known key is worth, with the sentence."""
    made = signed.astimezone().date() if signed else None
    if made is not None and not kept.made <= made <= min(kept.expires, today + _SLIP):
        return "expired", (
            f"Gói ghi “{kept.name}” ký{_at(signed)}, ngoài thời hạn của khóa "
            f"({format_date(kept.made)}–{format_date(kept.expires)}) hoặc sau hôm nay — "
            "xin người gửi xem lại ngày giờ máy, dùng khóa còn hạn rồi ký lại."
        )
    if kept.expires >= today:
        return "known", f"Gói do “{kept.name}” ký{_at(signed)}."
    if made is not None:
        return "dated", (
            f"Gói do “{kept.name}” ký{_at(signed)}, khi khóa còn hạn; khóa hết hạn ngày "
            f"{format_date(kept.expires)}. Giờ ký lấy theo đồng hồ máy người ký — gói mới nhận thì "
            "hỏi lại người gửi."
        )
    return "expired", (
        f"Khóa của “{kept.name}” hết hạn ngày {format_date(kept.expires)} — "
        "gói nhận trước ngày đó thì chữ ký vẫn đúng; gói nhận sau thì xin người gửi "
        "thẻ khóa mới rồi ký lại."
    )


def _at(signed: datetime | None) -> str:
    if signed is None:
        return ""
    local = signed.astimezone()
    return f" lúc {local:%H:%M} ngày {format_date(local.date())}"


def _no_card(path: Path) -> UserError:
    return UserError(f"Không đọc được thẻ khóa “{path.name}” — xem lại tệp rồi chọn lại.")


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _unreadable(path: Path) -> UserError:
    return UserError(
        f"Không đọc được tệp khóa “{path}” — lấy lại tệp từ bản sao của thư mục dữ liệu, "
        "hoặc xóa tệp này rồi tạo khóa mới."
    )
