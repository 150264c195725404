"""Evidence contents: named by their hash, whole or not there at all."""

import errno
import hashlib
import io
import os
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.storage import files
from ocop_desktop.storage.store import Store


def _leftovers(folder: Path) -> list[Path]:
    return [path for path in (folder / "files").glob("*") if path.name.startswith(".tmp")]


def test_a_file_lies_under_its_hash(store: Store, tmp_path: Path) -> None:
    paper = tmp_path / "Giấy ATTP.pdf"
    paper.write_bytes(b"%PDF-1.7 noi dung")
    seen: list[tuple[int, int]] = []
    stored = store.files.add(paper, lambda done, total: seen.append((done, total)))
    digest = hashlib.sha256(paper.read_bytes()).hexdigest()
    assert stored.sha256 == digest
    assert (stored.name, stored.size, stored.media_type) == ("Giấy ATTP.pdf", 17, "application/pdf")
    assert store.files.path(digest) == store.folder / "files" / digest[:2] / digest
    assert store.files.path(digest).read_bytes() == paper.read_bytes()
    assert store.files.get(digest) == stored
    assert seen == [(17, 17)]
    assert store.files.get("0" * 64) is None


def test_the_same_content_is_kept_once(store: Store, tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"anh")
    first = store.files.add(tmp_path / "a.jpg")
    second = store.files.add(tmp_path / "b.jpg")
    assert first.sha256 == second.sha256
    assert len(list((store.folder / "files").glob("??/*"))) == 1
    assert store.files.get(first.sha256) == first


def test_a_damaged_content_is_mended_by_adding_it_again(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"anh day du")
    stored = store.files.add(tmp_path / "a.jpg")
    store.files.path(stored.sha256).write_bytes(b"anh")
    store.files.add(tmp_path / "a.jpg")
    assert store.files.path(stored.sha256).read_bytes() == b"anh day du"


def test_empty_folder_missing_and_special_files_are_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "rong.pdf").write_bytes(b"")
    (tmp_path / "muc").mkdir()
    for source, words in (
        (tmp_path / "rong.pdf", "rỗng"),
        (tmp_path / "muc", "thư mục"),
        (tmp_path / "khong-co.pdf", "Không đọc được"),
        (Path(os.devnull), "không phải tệp thường"),
    ):
        with pytest.raises(UserError, match=words):
            store.files.add(source)
    assert not list((store.folder / "files").glob("??/*"))


def test_a_file_that_cannot_be_read_is_refused(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.open

    class Torn(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    def open_torn(self: Path, mode: str = "r", **rest: Any) -> Any:
        return Torn() if self.name == "a.pdf" else real(self, mode, **rest)

    (tmp_path / "a.pdf").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", open_torn)
    with pytest.raises(UserError, match="Không đọc được"):
        store.files.add(tmp_path / "a.pdf")
    assert _leftovers(store.folder) == []


def test_a_file_above_the_limit_is_refused(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 10)
    (tmp_path / "a.pdf").write_bytes(b"x" * 11)
    with pytest.raises(UserError, match="lớn hơn"):
        store.files.add(tmp_path / "a.pdf")
    with pytest.raises(UserError, match="lớn hơn"):
        store.files.copy_stream(io.BytesIO(b"x" * 11), "giả.pdf", 1)
    assert _leftovers(store.folder) == []


def test_stopping_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x" * 3_000_000)
    asked = iter([False, True])
    with pytest.raises(CancelledError):
        store.files.add(tmp_path / "a.pdf", cancelled=lambda: next(asked))
    assert list((store.folder / "files").iterdir()) == []


def test_a_full_disk_leaves_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a.pdf").write_bytes(b"x")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="hết chỗ"):
        store.files.add(tmp_path / "a.pdf")
    monkeypatch.undo()
    assert list((store.folder / "files").glob("*")) == [] or _leftovers(store.folder) == []
    assert store.files.get(hashlib.sha256(b"x").hexdigest()) is None


def test_opening_sweeps_leftovers_but_no_content(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x")
    stored = store.files.add(tmp_path / "a.pdf")
    unknown = store.folder / "files" / "ab" / ("ab" + "0" * 62)
    unknown.parent.mkdir(exist_ok=True)
    unknown.write_bytes(b"from a newer database")
    (store.folder / "files" / ".tmp-123").write_bytes(b"half")
    store.close()
    again = Store.open(store.folder)
    again.close()
    assert _leftovers(store.folder) == []
    assert unknown.exists()
    assert again.files.path(stored.sha256).exists()
