"""An ordinary installation carries the forms and the resources along."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=100,
    )
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["forms", "resources"])
def test_every_file_of_the_folder_is_in_the_wheel(names: set[str], folder: str) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    listed = [line.strip('"') for line in tracked.splitlines() if line.isascii()]
    assert len(listed) > 5
    missing = [name for name in listed if f"ocop_desktop/_data/{name}" not in names]
    assert missing == []


def test_the_wheel_holds_the_package_and_its_command(names: set[str]) -> None:
    assert "ocop_desktop/rulebook/loader.py" in names
    assert "ocop_desktop/ARCHITECTURE.md" in names
    assert any(name.endswith("entry_points.txt") for name in names)
    assert not any(name.startswith("tests/") for name in names)
