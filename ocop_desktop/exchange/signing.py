"""Sign a package with the machine's key and read whose signature a package bears (Ed25519).

The signature covers the tag manifest, which names the checksum of the manifest, which names the
checksum of every file: one changed byte anywhere and the signature no longer fits.

Since format 2 the moment of signing is signed with it, by the signer's own clock; signatures of
format 1, which say no moment, are read as before.
"""

import base64
import hashlib
from datetime import date, datetime

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.exchange.keycards import KeyCard, Role, checked

SIGNATURE = "chu-ky.json"
MAX_BYTES = 16 * 1024
_ABOUT = {1: b"OCOP-GOI-1\0", 2: b"OCOP-GOI-2\0"}


class Signer(msgspec.Struct, frozen=True, kw_only=True):
    """A key with its card. `private` is the raw Ed25519 key, 32 bytes: never leaves the machine.

    `at` is the moment that is signed along, with its zone; None signs as format 1 did.
    """

    card: KeyCard
    private: bytes
    at: datetime | None = None

    def sign(self, tag_manifest: bytes) -> bytes:
        """Return the content of the signature file for a package's tag manifest."""
        # Loaded only by those who sign: it costs as much as a page to import.
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PrivateKey,
        )

        key = Ed25519PrivateKey.from_private_bytes(self.private)
        at = self.at.isoformat(timespec="seconds") if self.at else ""
        told = _Signature(card=self.card, signature="", format=2 if at else 1, at=at)
        made = key.sign(_message(told, tag_manifest))
        told = msgspec.structs.replace(told, signature=base64.b64encode(made).decode())
        return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


class BadSignatureError(UserError):
    """A signature that does not fit what it stands under."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Chữ ký của gói không đúng ({reason}): gói đã bị sửa sau khi ký hoặc chữ ký là giả — "
            "xin người gửi gửi lại gói gốc."
        )


class _Signature(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    card: KeyCard
    signature: str
    format: int = 1
    at: str = ""


class Signed(msgspec.Struct, frozen=True, kw_only=True):
    """Whose signature fits, and when it was made by the signer's clock; None of format 1."""

    card: KeyCard
    at: datetime | None = None


def new_signer(*, name: str, place: str, role: Role, made: date, expires: date) -> Signer:
    """Return a new key with its card; raise BadCardError when the words do not fit a card."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    key = Ed25519PrivateKey.generate()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    card = KeyCard(name=name, place=place, role=role, public=public, made=made, expires=expires)
    return Signer(card=checked(card), private=key.private_bytes_raw())


def signer_of(data: bytes, tag_manifest: bytes) -> Signed:
    """Return who signed a package and when; raise BadSignatureError or BadCardError.

    That the signature fits says nothing yet about who made the key: see `workspace.trust`.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        told = msgspec.json.decode(data, type=_Signature)
        made = base64.b64decode(told.signature, validate=True)
        at = datetime.fromisoformat(told.at) if told.at else None
    except (ValueError, msgspec.DecodeError) as error:
        raise BadSignatureError("không đọc được") from error
    if told.format not in _ABOUT:
        raise BadSignatureError(f"chữ ký dạng {told.format}, phần mềm này chưa biết đọc")
    if (told.format == 1) != (at is None) or (at is not None and at.tzinfo is None):
        raise BadSignatureError("giờ ký không đúng dạng")
    card = checked(told.card)
    try:
        key = Ed25519PublicKey.from_public_bytes(card.public_bytes)
        key.verify(made, _message(told, tag_manifest))
    except (InvalidSignature, ValueError) as error:
        raise BadSignatureError("không khớp nội dung") from error
    return Signed(card=card, at=at)


def _message(told: _Signature, tag_manifest: bytes) -> bytes:
    """Return what is signed; the moment stands last and cannot be mistaken for a part of JSON."""
    moment = b"\0" + told.at.encode() if told.at else b""
    digest = hashlib.sha256(tag_manifest).digest()
    return _ABOUT[told.format] + digest + told.card.canonical + moment
