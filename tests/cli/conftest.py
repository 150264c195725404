import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.cli import inputs, main
from ocop_desktop.rulebook.catalogue import Catalogue

HONEY = "mat-ong-va-nong-san-khac"


class Ran:
    """One command: its code and what it printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def value(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture
def run(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    catalogue: Catalogue,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run a command on the workspace of this test, in this process, with the law read once."""
    monkeypatch.setattr(inputs, "Catalogue", lambda _folder: catalogue)

    def act(*words: str | Path) -> Ran:
        capsys.readouterr()
        try:
            code = main(["--workspace", str(tmp_path / "w"), *map(str, words)])
        except SystemExit as left:
            code = int(left.code or 0)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return act


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a dossier file of the honey set."""

    def act(name: str = "h.json", **more: Any) -> Path:
        content = {"rulebook": "qd-26-2026", "set": HONEY, "assessment": {}} | more
        path = tmp_path / name
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        return path

    return act
