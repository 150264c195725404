from pathlib import Path

import pytest

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.errors import UserError
from ocop_desktop.media import copies
from ocop_desktop.media.print_copies import PrintCopies
from tests.media import files

SHA = "cd" + "1" * 62


@pytest.fixture
def shelf(tmp_path: Path) -> PrintCopies:
    return PrintCopies(tmp_path / "bản in")


def test_a_copy_is_made_once(
    shelf: PrintCopies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = files.photo(tmp_path / "a.jpg", (2000, 1000))
    first = shelf.get(source, SHA)
    assert (first.width, first.height) == (1600, 800)
    monkeypatch.setattr(copies, "working_copy", pytest.fail)
    assert shelf.get(source, SHA) == first
    assert not list((tmp_path / "bản in").rglob(".tmp-*"))


def test_the_file_of_a_copy(shelf: PrintCopies, tmp_path: Path) -> None:
    source = files.photo(tmp_path / "a.jpg")
    path = shelf.path(source, SHA)
    assert path.read_bytes() == shelf.get(source, SHA).jpeg


def test_other_adjustments_are_another_copy(shelf: PrintCopies, tmp_path: Path) -> None:
    source = files.photo(tmp_path / "a.jpg", (400, 200))
    turned = shelf.get(source, SHA, Adjustments(rotation=90))
    assert (turned.width, turned.height) == (200, 400)
    assert shelf.get(source, SHA).width == 400


@pytest.mark.parametrize("damage", [b"", b"no picture", None])
def test_a_damaged_copy_is_made_again(
    shelf: PrintCopies, tmp_path: Path, damage: bytes | None
) -> None:
    source = files.photo(tmp_path / "a.jpg")
    first = shelf.get(source, SHA)
    (kept,) = (tmp_path / "bản in").rglob("*.jpg")
    kept.write_bytes(first.jpeg[:200] if damage is None else damage)
    assert shelf.get(source, SHA) == first


def test_a_broken_photo_is_told(shelf: PrintCopies, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 nothing")
    with pytest.raises(UserError, match="Ảnh chai"):
        shelf.get(path, SHA, name="Ảnh chai")
