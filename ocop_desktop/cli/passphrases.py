"""Passphrases on the command line: from a file, or asked without showing what is typed."""

import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.errors import UserError

_LONGEST = 1_000


def ask(arguments: Arguments) -> Callable[[Path], str]:
    """Return what gives the passphrase of a sealed file."""
    return lambda path: _read(arguments, f"Mật khẩu của “{path.name}”: ")


def new(arguments: Arguments) -> str:
    """Return the passphrase for a package to be sealed; typed twice when it is typed."""
    first = _read(arguments, "Mật khẩu mới: ")
    if arguments.passphrase_file is None and _read(arguments, "Gõ lại: ") != first:
        raise UserError("Hai lần gõ khác nhau, chưa xuất gì — chạy lại lệnh.")
    return first


def _read(arguments: Arguments, prompt: str) -> str:
    if arguments.passphrase_file is not None:
        return _from_file(arguments.passphrase_file)
    if not sys.stdin.isatty():
        raise UserError("Cần mật khẩu — nêu --passphrase-file TỆP.")
    return getpass.getpass(prompt)


def _from_file(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            line = file.readline(_LONGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"Không đọc được tệp mật khẩu “{path}” — xem lại đường dẫn và lưu tệp bằng UTF-8."
        ) from error
    return line.rstrip("\r\n")
