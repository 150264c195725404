"""Sign a package with the machine's key and read whose signature a package bears (Ed25519).

The signature covers the tag manifest, which names the checksum of the manifest, which names the
checksum of every file: one changed byte anywhere and the signature no longer fits.
"""

import base64
import hashlib
from datetime import date

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.exchange.keycards import KeyCard, Role, checked

SIGNATURE = "chu-ky.json"
MAX_BYTES = 16 * 1024
_ABOUT = b"OCOP-GOI-1\0"


class Signer(msgspec.Struct, frozen=True, kw_only=True):
    """A key with its card. `private` is the raw Ed25519 key, 32 bytes: never leaves the machine."""

    card: KeyCard
    private: bytes

    def sign(self, tag_manifest: bytes) -> bytes:
        """Return the content of the signature file for a package's tag manifest."""
        # Loaded only by those who sign: it costs as much as a page to import.
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PrivateKey,
        )

        key = Ed25519PrivateKey.from_private_bytes(self.private)
        made = key.sign(_message(self.card, tag_manifest))
        told = _Signature(card=self.card, signature=base64.b64encode(made).decode())
        return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


class BadSignatureError(UserError):
    """A signature that does not fit what it stands under."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Chữ ký của gói không đúng ({reason}): gói đã bị sửa sau khi ký hoặc chữ ký là giả — "
            "xin người gửi gửi lại gói gốc."
        )


class _Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    card: KeyCard
    signature: str


def new_signer(*, name: str, place: str, role: Role, made: date, expires: date) -> Signer:
    """Return a new key with its card; raise BadCardError when the words do not fit a card."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    key = Ed25519PrivateKey.generate()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    card = KeyCard(name=name, place=place, role=role, public=public, made=made, expires=expires)
    return Signer(card=checked(card), private=key.private_bytes_raw())


def signer_of(data: bytes, tag_manifest: bytes) -> KeyCard:
    """Return the card under a package's signature; raise BadSignatureError or BadCardError.

    That the signature fits says nothing yet about who made the key: see `workspace.trust`.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        told = msgspec.json.decode(data, type=_Signature)
        made = base64.b64decode(told.signature, validate=True)
    except (ValueError, msgspec.DecodeError) as error:
        raise BadSignatureError("không đọc được") from error
    card = checked(told.card)
    try:
        key = Ed25519PublicKey.from_public_bytes(card.public_bytes)
        key.verify(made, _message(card, tag_manifest))
    except (InvalidSignature, ValueError) as error:
        raise BadSignatureError("không khớp nội dung") from error
    return card


def _message(card: KeyCard, tag_manifest: bytes) -> bytes:
    return _ABOUT + hashlib.sha256(tag_manifest).digest() + card.canonical
