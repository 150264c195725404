"""One window per workspace: a lock the operating system holds and frees, even after a crash."""

import errno
import os
import sys
from pathlib import Path

from ocop_desktop.disk import told
from ocop_desktop.errors import UserError

_NAME = "ocop.lock"
_BUSY = frozenset({errno.EWOULDBLOCK, errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class FolderLock:
    """Holds `folder` until `release`; raises UserError when somebody else holds it."""

    def __init__(self, folder: Path) -> None:
        path = folder / _NAME
        try:
            # Never deleted: a lock file that comes and goes can be held twice.
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise told(error, folder) from error
        try:
            _hold(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise _refusal(error, folder) from error

    def release(self) -> None:
        """Let the next one in. Doing it twice is harmless."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def _refusal(error: OSError, folder: Path) -> UserError:
    if error.errno in _BUSY:
        return UserError(
            f"Dữ liệu ở “{folder}” đang mở ở một cửa sổ khác — "
            "chuyển sang cửa sổ đó, hoặc đóng nó rồi mở lại."
        )
    return UserError(
        f"Thư mục “{folder}” không cho khóa tệp (thường là ổ mạng) — "
        "chọn một thư mục trên ổ của máy này."
    )


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
