"""Verbs are loaded by their name: every name leads somewhere, and the window waits for none."""

import subprocess
import sys

from ocop_desktop.cli import verb, verbs


def test_every_verb_leads_to_a_function() -> None:
    assert len(verbs()) > 40
    assert all(callable(verb(name)) for name in verbs())


def test_the_start_loads_no_other_verb() -> None:
    code = (
        "import sys\nfrom ocop_desktop.cli import read_arguments, verb\n"
        "verb(read_arguments([]).verb)\nprint(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "ocop_desktop.cli.window_verbs" in loaded
    others = [name for name in loaded if name.startswith(("ocop_desktop.documents", "PySide6"))]
    assert others == []
    assert "ocop_desktop.cli.desk_verbs" not in loaded
