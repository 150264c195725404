"""Packages are whole or not there, the same content is the same bytes, nothing is overwritten."""

import errno
import hashlib
import os
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.verify import DATA, verify
from ocop_desktop.exchange.writer import PackageWriter, WrittenPackage

Make = Callable[..., WrittenPackage]
ROOT = Path(__file__).parents[2]


def test_a_package_is_a_folder_and_a_zip_with_the_same_content(make: Make) -> None:
    made = make()
    assert made.folder.name == "Gói mẫu"
    assert made.zip.name == "Gói mẫu.zip"
    in_folder = {
        p.relative_to(made.folder).as_posix() for p in made.folder.rglob("*") if p.is_file()
    }
    with zipfile.ZipFile(made.zip) as file:
        assert file.testzip() is None
        assert sorted(file.namelist()) == sorted(in_folder) == list(made.files)
        for name in made.files:
            assert file.read(name) == (made.folder / name).read_bytes()
    assert {
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    } <= in_folder


def test_manifests_are_what_sha256sum_reads(make: Make) -> None:
    made = make()
    lines = (made.folder / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()
    assert [line[66:] for line in lines] == [
        "01 Phiếu đăng ký.docx",
        DATA,
        "Minh chứng/MC-01 Giấy 100%25.pdf",
    ]
    assert lines[0][:64] == hashlib.sha256(b"phieu").hexdigest()
    assert "Payload-Oxum: " in (made.folder / "bag-info.txt").read_text(encoding="utf-8")


def test_nothing_changed_means_equal_bytes(make: Make) -> None:
    first, second = make(out="một"), make(out="hai")
    assert first.zip.read_bytes() == second.zip.read_bytes()


def test_an_existing_package_is_never_overwritten(make: Make) -> None:
    first = make()
    second = make()
    assert second.folder.name == "Gói mẫu (2)"
    assert second.zip.name == "Gói mẫu (2).zip"
    second.folder.rename(second.folder.with_name("dời đi"))
    assert make().folder.name == "Gói mẫu (3)"
    assert verify(first.folder).whole


def test_an_error_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    def torn() -> None:
        with PackageWriter(tmp_path / "out", "Gói") as writer:
            writer.write("a.txt", b"a")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        torn()
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("step", range(1, 8))
def test_stopping_anywhere_leaves_nothing(tmp_path: Path, step: int) -> None:
    asked = iter([False] * (step - 1) + [True] * 20)

    def stopped() -> None:
        with PackageWriter(tmp_path / "out", "Gói", lambda: next(asked)) as writer:
            writer.write("a.txt", b"a")
            writer.write("b.txt", b"b")
            writer.finish({})

    with pytest.raises(CancelledError):
        stopped()
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "hết chỗ"), (errno.EACCES, "chỉ cho đọc")]
)
def test_a_disk_that_refuses_is_told(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError, match=words):
        make()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, make: Make) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(UserError, match="out"):
        make()


def test_a_zip_that_cannot_be_placed_takes_the_folder_back(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse_zip(self: Path, target: Path) -> Path:
        if self.suffix == ".zip":
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_zip)
    with pytest.raises(UserError, match="hết chỗ"):
        make()
    assert list((tmp_path / "out").iterdir()) == []


def test_an_original_that_is_not_what_was_taken_in_stops_the_export(tmp_path: Path) -> None:
    paper = tmp_path / "a.pdf"
    paper.write_bytes(b"sua roi")

    def export(source: Path) -> None:
        with PackageWriter(tmp_path / "out", "Gói") as writer:
            writer.copy("a.pdf", source, hashlib.sha256(b"ban dau").hexdigest())

    for source in (paper, tmp_path / "mất.pdf"):
        with pytest.raises(UserError, match="đã mất hoặc bị sửa"):
            export(source)
    assert list((tmp_path / "out").iterdir()) == []


def test_colliding_documents_are_not_packed(tmp_path: Path) -> None:
    def export() -> None:
        with PackageWriter(tmp_path / "out", "Gói") as writer:
            writer.write("a.txt", b"a")
            writer.write("A.txt", b"a")
            writer.finish({})

    with pytest.raises(UserError, match="không an toàn"):
        export()


def test_a_disk_that_fills_while_a_document_is_written_is_told(tmp_path: Path) -> None:
    def into(out: Path, error: OSError) -> None:
        with PackageWriter(out, "Gói") as writer:
            writer.path("01.docx").write_bytes(b"nua")
            raise error

    with pytest.raises(UserError, match="hết chỗ"):
        into(tmp_path / "một", OSError(errno.ENOSPC, "No space left on device"))
    inside = tmp_path / "hai"
    with pytest.raises(FileNotFoundError):
        into(inside, FileNotFoundError(errno.ENOENT, "not ours", str(tmp_path / "phông")))
    assert [*inside.iterdir(), *(tmp_path / "một").iterdir()] == []


def test_leftovers_of_a_killed_export_are_swept_by_a_later_one(make: Make, tmp_path: Path) -> None:
    for name, age in ((".tmp-goi-old", 7 * 3600), (".tmp-goi-running", 60)):
        (tmp_path / "out" / name / "goi").mkdir(parents=True)
        then = time.time() - age
        os.utime(tmp_path / "out" / name, (then, then))
    make()
    assert [path.name for path in (tmp_path / "out").glob(".tmp*")] == [".tmp-goi-running"]


_EXPORT = """
import sys
from pathlib import Path
from ocop_desktop.exchange.writer import PackageWriter
while True:
    with PackageWriter(Path(sys.argv[1]), "Gói") as writer:
        for number in range(20):
            writer.write(f"{number}.bin", bytes(50_000))
        writer.finish({})
    print("made", flush=True)
"""


def test_a_killed_export_leaves_no_half_package(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311
    out = tmp_path / "out"
    for _ in range(8):
        command = [sys.executable, "-c", _EXPORT, str(out)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"made\n"
            time.sleep(chance.random() * 0.12)
            child.kill()
    made = [path for path in out.iterdir() if not path.name.startswith(".tmp")]
    assert len(made) >= 16
    for path in made:
        result = verify(path)
        assert (result.changed, result.missing, result.added) == ((), (), ())
