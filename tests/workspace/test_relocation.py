from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage import moving
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.relocation import check_move, copy_to, set_aside

SAMPLE = "mat-ong-hoa-rung-thung-may"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_everything_goes_along_and_the_old_folder_keeps_a_copy(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    old, new = tmp_path / "cũ", tmp_path / "mới" / "OCOP"
    told: list[tuple[int, int]] = []
    with Workspace.open(old, catalogue) as workspace:
        made = workspace.practice.create(SAMPLE)
        dossier = workspace.dossiers.get(made)
        assert copy_to(old, new, lambda done, whole, _name: told.append((done, whole))) == new
    assert told[-1][0] == told[-1][1]
    aside = set_aside(old)
    assert aside.name == "cũ (bản cũ)"
    assert not old.exists()
    assert names(aside) - names(new) <= {"ocop.lock"}
    with Workspace.open(new, catalogue) as workspace:
        assert workspace.dossiers.get(made) == dossier
        assert workspace.practice.is_practice(made)
        for item in dossier.evidence:
            if item.sha256:
                assert workspace.evidence.path_of(item).is_file()
    with Workspace.open(aside, catalogue) as workspace:
        assert workspace.dossiers.get(made) == dossier


def test_stopping_leaves_nothing(tmp_path: Path, catalogue: Catalogue) -> None:
    old, new = tmp_path / "cũ", tmp_path / "mới"
    with Workspace.open(old, catalogue) as workspace:
        workspace.practice.create(SAMPLE)
        before = names(old)
        with pytest.raises(UserError):
            copy_to(old, new, cancelled=lambda: True)
        assert names(old) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cũ"]


def test_a_copy_that_differs_is_refused(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "cũ", tmp_path / "mới"

    def spoiled(path: Path) -> Any:
        return b"" if path.suffix else b"x"

    with Workspace.open(old, catalogue) as workspace:
        workspace.practice.create(SAMPLE)
        monkeypatch.setattr(moving, "_digest", spoiled)
        with pytest.raises(UserError, match="chưa chuyển gì"):
            copy_to(old, new)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cũ"]


def test_places_that_cannot_be_are_refused_in_words(tmp_path: Path, catalogue: Catalogue) -> None:
    old = tmp_path / "cũ"
    full = tmp_path / "đầy"
    full.mkdir()
    (full / "ảnh.jpg").write_bytes(b"x")
    file = tmp_path / "tệp"
    file.write_text("x")
    with Workspace.open(old, catalogue):
        for place, words in (
            (old, "đúng thư mục này"),
            (old / "trong", "tách hẳn"),
            (tmp_path, "tách hẳn"),
            (full, "đã có tệp"),
            (file, "không phải thư mục"),
        ):
            with pytest.raises(UserError, match=words):
                check_move(old, place)
