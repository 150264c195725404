"""A lock on the screen of one workspace: keeps eyes away, encrypts nothing.

Only verifiers are stored: scrypt (RFC 7914) of the passphrase and of a recovery code, each with a
salt of its own. Whoever can read the folder can read the dossiers; that is what the screen says.
"""

import base64
import hmac
import secrets
from typing import Any

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store
from ocop_desktop.text import nfc

SHORTEST = 6
LONGEST = 200
IDLE_CHOICES = (0, 5, 15, 30)
"""Minutes without a key or a click before the screen locks itself; 0 never."""
_KEY = "screen-lock"
_COST, _BLOCK, _LANES, _LENGTH = 2**15, 8, 1, 32
_SALT_BYTES = 16
_CODE_BYTES = 15
_GROUP = 4


class _Verifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    salt: bytes
    digest: bytes


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    passphrase: _Verifier
    recovery: _Verifier
    idle: int = 0


class ScreenLock:
    """The lock of one workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def is_set(self) -> bool:
        """Whether a passphrase is asked for."""
        return self._kept() is not None

    @property
    def idle_minutes(self) -> int:
        """After how many idle minutes the screen locks itself; 0 never, or without a lock."""
        kept = self._kept()
        return kept.idle if kept else 0

    def set(self, passphrase: str, idle: int = 15) -> str:
        """Set the lock, or another passphrase, and return the new recovery code.

        The code is shown this once; only a verifier of it is kept. Raises UserError for a
        passphrase that is too short or too long.
        """
        clean = check_secret(passphrase)
        code = _new_code()
        kept = _Kept(_verifier(clean), _verifier(_plain_code(code)), _idle(idle))
        self._keep(kept)
        return code

    def set_idle(self, minutes: int) -> None:
        """Choose after how many idle minutes the screen locks itself (one of IDLE_CHOICES)."""
        kept = self._kept()
        if kept is not None:
            self._keep(msgspec.structs.replace(kept, idle=_idle(minutes)))

    def opens(self, secret: str) -> bool:
        """Return whether `secret` is the passphrase or the recovery code."""
        kept = self._kept()
        if kept is None:
            return True
        return _fits(kept.passphrase, nfc(secret)) or self.is_recovery_code(secret)

    def is_recovery_code(self, secret: str) -> bool:
        """Return whether `secret` is the recovery code; blanks, dashes and case do not matter."""
        kept, code = self._kept(), _plain_code(secret)
        return kept is not None and len(code) == _CODE_BYTES * 8 // 5 and _fits(kept.recovery, code)

    def remove(self, secret: str) -> None:
        """Take the lock away; raise UserError when `secret` does not open it."""
        if not self.opens(secret):
            raise wrong_secret()
        self._store.set_setting(_KEY, None)

    def _kept(self) -> _Kept | None:
        found = self._store.setting(_KEY)
        if found is None:
            return None
        try:
            return msgspec.convert(found, _Kept)
        except msgspec.ValidationError:
            # A setting nobody can check must not shut people out of their own data.
            return None

    def _keep(self, kept: _Kept) -> None:
        plain: Any = msgspec.to_builtins(kept)
        self._store.set_setting(_KEY, plain)


def check_secret(passphrase: str) -> str:
    """Return a passphrase as it is kept; raise UserError when it is too short or too long."""
    clean = nfc(passphrase)
    if not SHORTEST <= len(clean) <= LONGEST:
        raise UserError(
            f"Mật khẩu khóa màn hình cần từ {SHORTEST} đến {LONGEST} ký tự — "
            "dùng một câu ngắn dễ nhớ."
        )
    return clean


def wrong_secret() -> UserError:
    """Return the sentence for a passphrase that does not open."""
    return UserError(
        "Mật khẩu hoặc mã khôi phục không đúng — xem lại phím Caps Lock, bộ gõ tiếng Việt rồi "
        "nhập lại."
    )


def _idle(minutes: int) -> int:
    return minutes if minutes in IDLE_CHOICES else 0


def _verifier(secret: str) -> _Verifier:
    salt = secrets.token_bytes(_SALT_BYTES)
    return _Verifier(salt, _digest(secret, salt))


def _fits(verifier: _Verifier, secret: str) -> bool:
    return hmac.compare_digest(_digest(secret, verifier.salt), verifier.digest)


def _digest(secret: str, salt: bytes) -> bytes:
    # Loaded when a lock is used: most people have none, and the library takes a while.
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415

    kdf = Scrypt(salt=salt, length=_LENGTH, n=_COST, r=_BLOCK, p=_LANES)
    return kdf.derive(secret.encode())


def _new_code() -> str:
    text = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode()
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def _plain_code(text: str) -> str:
    """Return the letters of a code; digits that look like letters count as those."""
    alike = str.maketrans("018", "OIB")
    return "".join(sign for sign in text.upper().translate(alike) if sign.isalnum())
