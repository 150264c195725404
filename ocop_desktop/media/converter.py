"""Turn a Word or Excel file into a PDF with the office suite of this machine, if it has one."""

import logging
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path

from ocop_desktop.errors import UserError
from ocop_desktop.media.inspect import inspect
from ocop_desktop.media.signatures import SUFFIXES, kind_of

_PROGRAMS = ("soffice", "libreoffice")
_PATIENCE = 120  # seconds; a large sheet takes some ten
_LOG = logging.getLogger(__name__)


def program() -> str | None:
    """Return the office suite's program, or None when this machine has none."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


class Converter:
    """Converted files below one folder, made once and kept. The folder may be emptied."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def convert(self, source: Path, sha256: str) -> Path | None:
        """Return the PDF of an office file, or None when it cannot be made.

        Nothing of the file is run: macros are off, and files with macros are not taken in at all.
        """
        kept = self._folder / sha256[:2] / f"{sha256}.pdf"
        if kept.is_file():
            return kept
        kind, office = kind_of(source), program()
        if office is None or kind not in {"docx", "xlsx"}:
            return None
        with tempfile.TemporaryDirectory(prefix="ocop-office-") as name:
            made = _made(office, source, SUFFIXES[kind][0], Path(name))
            if made is None:
                return None
            kept.parent.mkdir(parents=True, exist_ok=True)
            temporary = kept.with_name(f".tmp-{uuid.uuid4().hex}")
            shutil.copyfile(made, temporary)
            temporary.replace(kept)
        return kept


def _made(office: str, source: Path, suffix: str, home: Path) -> Path | None:
    # Stored contents have no suffix; the suite wants one.
    copy = home / f"tep{suffix}"
    shutil.copyfile(source, copy)
    command = [
        office,
        f"-env:UserInstallation={(home / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf",
        "--outdir",
        str(home),
        str(copy),
    ]
    made = copy.with_suffix(".pdf")
    try:
        subprocess.run(  # noqa: S603  (a program of this machine, our own arguments)
            command,
            check=True,
            timeout=_PATIENCE,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        inspect(made)
    except (OSError, subprocess.SubprocessError, UserError) as error:
        _LOG.info("office file not converted: %s", type(error).__name__)
        return None
    return made
