"""Key cards: who a signing key belongs to, as one line of text for a file, a chat or a QR code.

A card holds nothing secret. What makes it worth trusting is that two people compare its
fingerprint face to face or by telephone before one of them keeps it.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.text import nfc

Role = Literal["producer", "commune", "province"]

MARK = "OCOP-KEY-1:"
SUFFIX = ".ocopkey"
MAX_CHARACTERS = 2_000
LONGEST_NAME = 120
_PUBLIC_BYTES = 32
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


class KeyCard(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose key, from when to when; `public` is the raw Ed25519 key, 32 bytes in base64."""

    name: str
    place: str
    role: Role
    public: str
    made: date
    expires: date

    @property
    def fingerprint(self) -> str:
        """Return what two people compare: "8F3C-21A7-09BD-44E0", of the key alone."""
        digest = hashlib.sha256(self.public_bytes).hexdigest()[:16].upper()
        return "-".join(digest[at : at + 4] for at in range(0, 16, 4))

    @property
    def public_bytes(self) -> bytes:
        """Return the raw public key."""
        return base64.b64decode(self.public)

    @property
    def canonical(self) -> bytes:
        """Return the card as the bytes that are signed with a package."""
        return msgspec.json.encode(self, order="deterministic")


class BadCardError(UserError):
    """Something that is no key card."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Không đọc được thẻ khóa: {reason} — xin người gửi xuất lại thẻ khóa từ phần mềm."
        )


def encode(card: KeyCard) -> str:
    """Return the card as one line of plain letters, short enough for a QR code."""
    return MARK + base64.urlsafe_b64encode(card.canonical).decode()


def decode(text: str) -> KeyCard:
    """Return the card that `text` holds; raise BadCardError."""
    line = "".join(text.split())
    if len(line) > MAX_CHARACTERS:
        raise BadCardError("dài quá")
    if not line.startswith(MARK):
        raise BadCardError(f"không bắt đầu bằng “{MARK}”")
    try:
        data = base64.b64decode(line.removeprefix(MARK), altchars=b"-_", validate=True)
        card = msgspec.json.decode(data, type=KeyCard)
    except (binascii.Error, ValueError, msgspec.DecodeError) as error:
        raise BadCardError("nội dung bị hỏng") from error
    return checked(card)


def among(texts: Sequence[str], name: str) -> KeyCard:
    """Return the one card among the codes that were found in the picture or PDF `name`.

    Other codes on the same sheet do no harm. Raises UserError without a code, without a card, or
    with several different cards; BadCardError for a card that is damaged.
    """
    if not texts:
        raise UserError(
            f"Không thấy mã QR nào trong “{name}” (PDF chỉ xem trang đầu) — chụp lại cho thẳng, "
            "đủ sáng, lấy trọn mã cùng lề trắng; hoặc xin người gửi tệp hay dòng chữ của thẻ khóa."
        )
    cards = [text for text in texts if "".join(text.split()).startswith(MARK)]
    if not cards:
        told = "Mã QR" if len(texts) == 1 else f"Cả {len(texts)} mã QR"
        raise UserError(
            f"{told} trong “{name}” không phải thẻ khóa — xin người gửi mã ở mục Khóa ký, "
            "trang Trao đổi giữa các máy."
        )
    if len(cards) > 1:
        raise UserError(
            f"Trong “{name}” có {len(cards)} thẻ khóa khác nhau — "
            "cắt ảnh để mỗi lần chỉ còn một thẻ rồi chọn lại."
        )
    return decode(cards[0])


def checked(card: KeyCard) -> KeyCard:
    """Return a stranger's card when every part of it makes sense; raise BadCardError."""
    for text in (card.name, card.place):
        if len(text) > LONGEST_NAME or _UNSEEN.search(text) or nfc(text) != text:
            raise BadCardError("tên có ký tự lạ hoặc dài quá")
    if not card.name.strip():
        raise BadCardError("không có tên")
    try:
        if len(base64.b64decode(card.public, validate=True)) != _PUBLIC_BYTES:
            raise BadCardError("khóa sai độ dài")
    except (binascii.Error, ValueError) as error:
        raise BadCardError("khóa bị hỏng") from error
    if card.expires <= card.made:
        raise BadCardError("ngày hết hạn trước ngày tạo")
    return card
