"""Packages behind a passphrase: written instead of the open ones, opened for a moment to read."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from ocop_desktop.disk import free_path, writing_to
from ocop_desktop.exchange import sealing
from ocop_desktop.exchange.sealing import SUFFIX, check_passphrase, is_sealed
from ocop_desktop.workspace.package_writing import PackageResult
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = ["SUFFIX", "check_passphrase", "is_sealed", "opened", "sealed_export", "try_passphrase"]


def sealed_export(
    write: Callable[[Path], PackageResult],
    out: Path,
    passphrase: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> PackageResult:
    """Write a package with `write` and leave only its sealed form in `out`.

    The open form lives on this machine in a folder that goes away, also when the export is
    stopped; it never touches `out`: what was deleted from a stick can be brought back.
    """
    check_passphrase(passphrase)
    with writing_to(out):
        out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ocop-goi-") as folder:
        made = write(Path(folder))
        target = free_path(out, made.zip.stem, SUFFIX)
        sealing.seal(made.zip, target, passphrase, progress, cancelled)
    return msgspec.structs.replace(made, folder=out, zip=target)


@contextmanager
def opened(path: Path, ask: Callable[[Path], str]) -> Iterator[Path]:
    """Yield a package that can be read: `path` itself, or what a sealed file holds.

    `ask(path)` gives the passphrase and is called only for a sealed file. What was opened lies in
    a private folder that is removed afterwards. Raises UserError.
    """
    if not is_sealed(path):
        yield path
        return
    passphrase = ask(path)
    with tempfile.TemporaryDirectory(prefix="ocop-mo-") as folder:
        target = Path(folder) / f"{path.stem}.zip"
        sealing.unseal(path, target, passphrase)
        yield target


def try_passphrase(path: Path, passphrase: str) -> None:
    """Raise UserError when a passphrase does not open a sealed file; reads only its beginning."""
    sealing.try_passphrase(path, passphrase)
