"""Packages from strangers: every trick is refused with a sentence, and nothing is written."""

import io
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desktop.errors import UserError
from ocop_desktop.exchange import archive
from ocop_desktop.exchange.archive import open_archive
from ocop_desktop.exchange.verify import verify
from ocop_desktop.exchange.writer import WrittenPackage

Make = Callable[..., WrittenPackage]


def zipped(path: Path, *names: str, content: bytes = b"x") -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name in names:
            file.writestr(zipfile.ZipInfo(name), content)
    return path


def refused(path: Path, words: str) -> None:
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(UserError, match=words):
        open_archive(path).close()
    assert not verify(path).whole
    assert sorted(path.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "name",
    [
        "../../ra ngoài.txt",
        "/etc/passwd",
        "C:/Windows/x.dll",
        "\\\\server\\x",
        "a\\..\\..\\x",
        "Minh chứng/../../x",
        "con",
        "aux.txt",
        "Gia\u0302\u0301y.pdf",
        "giấy\u202egpj.exe",
        "a\tb",
        "a/../b",
        "x" * 300,
    ],
)
def test_names_that_leave_or_mislead(tmp_path: Path, name: str) -> None:
    refused(zipped(tmp_path / "g.zip", name), "không an toàn")


def test_a_nul_in_a_name(tmp_path: Path) -> None:
    path = zipped(tmp_path / "g.zip", "a.pdf_exe")
    path.write_bytes(path.read_bytes().replace(b"a.pdf_exe", b"a.pdf\x00exe"))
    refused(path, "không an toàn")


def test_one_name_twice(tmp_path: Path) -> None:
    path = zipped(tmp_path / "g.zip", "a.txt", "b.txt")
    path.write_bytes(path.read_bytes().replace(b"b.txt", b"a.txt"))
    refused(path, "cùng tên")


@pytest.mark.parametrize("names", [("a.txt", "A.TXT"), ("Đơn", "đơn"), ("a", "a/b")])
def test_names_that_collide_on_other_systems(tmp_path: Path, names: tuple[str, str]) -> None:
    refused(zipped(tmp_path / "g.zip", *names), "không an toàn")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK])
def test_links_and_devices_in_a_zip(tmp_path: Path, kind: int) -> None:
    with zipfile.ZipFile(tmp_path / "g.zip", "w") as file:
        item = zipfile.ZipInfo("a.txt")
        item.external_attr = (kind | 0o777) << 16
        file.writestr(item, "/etc/passwd")
    refused(tmp_path / "g.zip", "liên kết hoặc tệp đặc biệt")


def test_links_in_a_folder(make: Make, tmp_path: Path) -> None:
    folder = make().folder
    (folder / "a.txt").symlink_to("/etc/passwd")
    refused(folder, "liên kết hoặc tệp đặc biệt")
    (folder / "a.txt").unlink()
    (folder / "mục").symlink_to(tmp_path)
    refused(folder, "liên kết hoặc tệp đặc biệt")


def test_a_pipe_in_a_folder_is_not_waited_for(make: Make) -> None:
    folder = make().folder
    os.mkfifo(folder / "ống")
    refused(folder, "liên kết hoặc tệp đặc biệt")


def test_a_bomb(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "g.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.txt", bytes(20_000_000))
    refused(tmp_path / "g.zip", "bung ra lớn bất thường")


def test_a_bomb_that_lies_about_its_size(make: Make, tmp_path: Path) -> None:
    """Headers say 10 bytes, the stream holds a hundred million: reading stops at what was said."""
    with zipfile.ZipFile(tmp_path / "g.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.txt", bytes(100_000_000))
    data = (tmp_path / "g.zip").read_bytes().replace(struct.pack("<L", 100_000_000), b"\n\0\0\0")
    (tmp_path / "g.zip").write_bytes(data)
    opened = open_archive(tmp_path / "g.zip")
    assert opened.sizes == {"a.txt": 10}
    with pytest.raises(UserError), opened.open("a.txt") as stream:
        assert len(stream.read()) <= 10
    opened.close()


def test_too_much_and_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "g.zip", *(f"{n}.txt" for n in range(30)), content=b"x" * 100)
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 2_999)
    refused(path, "lớn hơn")
    monkeypatch.setattr(archive, "MAX_ENTRIES", 29)
    refused(path, "hơn 29 tệp")
    monkeypatch.setattr(archive, "MAX_ENTRIES", 14)
    refused(path, "quá nhiều tệp")


def test_a_table_of_contents_too_large_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_DIRECTORY_BYTES", 100)
    refused(zipped(tmp_path / "g.zip", *(f"{n}.txt" for n in range(10))), "quá nhiều tệp")


def test_a_password(tmp_path: Path) -> None:
    path = zipped(tmp_path / "g.zip", "a.txt")
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)
    refused(path, "mật khẩu")


def test_packing_we_do_not_use(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "g.zip", "w", zipfile.ZIP_BZIP2) as file:
        file.writestr("a.txt", "x")
    refused(tmp_path / "g.zip", "nén theo cách lạ")


def test_two_tables_that_tell_different_names(tmp_path: Path) -> None:
    path = zipped(tmp_path / "g.zip", "a.txt")
    data = path.read_bytes()
    at = data.index(b"PK\x01\x02")
    path.write_bytes(data[:at].replace(b"a.txt", b"b.txt") + data[at:])
    opened = open_archive(path)
    with pytest.raises(UserError, match="hỏng"), opened.open("a.txt"):
        pass
    opened.close()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_any_damage_to_a_zip_is_a_result_not_a_crash(
    make: Make, tmp_path: Path, data: st.DataObject
) -> None:
    if not (tmp_path / "out").exists():
        make()
    good = (tmp_path / "out" / "Gói mẫu.zip").read_bytes()
    damaged = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "hong.zip"
    path.write_bytes(damaged)
    result = verify(path)
    with zipfile.ZipFile(io.BytesIO(good)) as file:
        names = set(file.namelist())
    if result.whole:
        # Only bytes that carry nothing (times, attributes) may differ.
        opened = open_archive(path)
        assert set(opened.sizes) == names
        opened.close()
