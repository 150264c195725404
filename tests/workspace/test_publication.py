"""The published copy: pages without private data, no papers, nothing half-written."""

import subprocess
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.errors import CancelledError
from ocop_desktop.workspace import Workspace

HONEY = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "ho-so.json"


@pytest.fixture
def sample(workspace: Workspace) -> str:
    (made,) = workspace.dossiers.import_file(HONEY)
    return made


def test_the_published_copy_holds_pages_and_no_person(
    workspace: Workspace, sample: str, tmp_path: Path
) -> None:
    dossier = workspace.dossiers.get(sample)
    made = workspace.packages.publish(sample, tmp_path)
    assert made.folder.name == "Mật ong hoa rừng Thung Mây - Bản công khai"
    assert [name for name in made.files if not name.endswith((".pdf", ".html"))] == []
    assert "Điện thoại" in made.withheld
    for name in made.files:
        path = made.folder / name
        if name.endswith(".pdf"):
            told = subprocess.run(
                ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
            ).stdout
            assert "BẢN CÔNG KHAI, NHÁP" in told
            assert "BẢN NHÁP" not in told
        else:
            told = path.read_text("utf-8")
            assert "Bản công khai" in told
            assert "Minh chứng/" not in told
        for field in ("phone", "email"):
            private = dossier.text(f"producer.{field}")
            assert private
            assert private not in told
        assert "Mật ong hoa rừng Thung Mây" in " ".join(told.split())
    again = workspace.packages.publish(sample, tmp_path)
    assert again.folder.name.endswith("(2)")


def test_stopping_leaves_nothing(workspace: Workspace, sample: str, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        workspace.packages.publish(sample, tmp_path / "ra", cancelled=lambda: True)
    assert list((tmp_path / "ra").iterdir()) == []
