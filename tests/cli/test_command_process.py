"""The command as a process: no Qt, UTF-8 everywhere, quiet when its reader leaves."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _run(code: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_no_qt_is_loaded() -> None:
    code = (
        "import sys\nfrom ocop_desktop.cli import main\n"
        "for words in (['suggest', 'mật ong'], ['schema'], ['rulebook', 'check']):\n"
        "    assert main(words) == 0\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'qtawesome'))]\n"
        "assert not loaded, loaded\n"
    )
    done = _run(code)
    assert done.returncode == 0, done.stderr.decode()


def test_vietnamese_comes_out_as_utf8_whatever_the_console_says() -> None:
    code = "import sys\nfrom ocop_desktop.cli import main\nsys.exit(main(['suggest', 'mat ong']))"
    done = _run(code, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 0, done.stderr.decode()
    assert "Mật ong" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "ocop_desktop", "schema"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        assert command.stdout.read(1) == b"{"
        command.stdout.close()
        told = command.stderr.read()
    assert b"Traceback" not in told
    assert b"Exception" not in told
