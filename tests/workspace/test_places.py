"""Places for dossiers: cloud, network, stick, write-protected, full; said in words."""

from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from ocop_desktop.workspace import places
from ocop_desktop.workspace.drives import (
    Mount,
    Surroundings,
    drive_of,
    is_share,
    look,
    mount_of,
    read_mounts,
)
from ocop_desktop.workspace.places import ENOUGH_BYTES, LEAST_BYTES, judge, proposals, weigh


def around(place: Path, **more: Any) -> Surroundings:
    facts: dict[str, Any] = {
        "folder": place,
        "there": Path("/"),
        "environment": {},
        "drive": "fixed",
        "mounted": "ext4",
        "free": 10 * ENOUGH_BYTES,
        "writable": True,
    }
    return Surroundings(**facts | more)


def kinds(facts: Surroundings) -> list[str]:
    return [item.kind for item in weigh(facts)]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/lan/OneDrive/Hồ sơ", "OneDrive"),
        ("/home/lan/OneDrive - UBND xã/Hồ sơ", "OneDrive"),
        ("/home/lan/Google Drive/OCOP", "Google Drive"),
        ("/Users/lan/Library/CloudStorage/GoogleDrive-lan@vidu.vn/x", "ổ đám mây"),
        ("/Volumes/GoogleDrive/My Drive/OCOP", "Google Drive"),
        ("/home/lan/Dropbox (Xã)/OCOP", "Dropbox"),
        ("/Users/lan/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/home/lan/iCloudDrive/OCOP", "iCloud"),
        ("/home/lan/Nextcloud/OCOP", "Nextcloud"),
    ],
)
def test_synced_folders_are_told_by_name(folder: str, service: str) -> None:
    (warning,) = weigh(around(Path(folder)))
    assert warning.kind == "cloud"
    assert not warning.stop
    assert f"nằm trong {service}" in warning.text
    assert " — " in warning.text


@pytest.mark.parametrize("name", ["Tài liệu", "onedriver cũ", "Dropboxes", "Ổ drive", "mega sale"])
def test_names_that_only_look_alike_are_good(name: str) -> None:
    assert weigh(around(Path("/home/lan") / name / "OCOP Desktop")) == ()


def test_synced_folders_are_told_by_variable_footprint_and_file_system(tmp_path: Path) -> None:
    named = around(Path("/data/dong-bo/OCOP"), environment={"OneDriveCommercial": "/data/dong-bo"})
    assert kinds(named) == ["cloud"]
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    (tmp_path / ".dropbox").touch()
    assert kinds(around(inside, there=inside)) == ["cloud"]
    assert kinds(around(Path("/data/OCOP"), mounted="fuse.rclone")) == ["cloud"]


@pytest.mark.parametrize("drive", ["network", "removable"])
def test_drives_that_come_and_go(drive: str) -> None:
    (warning,) = weigh(around(Path("/data/OCOP"), drive=drive))
    assert (warning.kind, warning.stop) == (drive, False)


def test_room_is_told_twice_and_stops_at_last() -> None:
    assert kinds(around(Path("/data"), free=ENOUGH_BYTES)) == []
    (little,) = weigh(around(Path("/data"), free=ENOUGH_BYTES - 1))
    assert (little.kind, little.stop) == ("full", False)
    assert "1023 MB" in little.text
    (none,) = weigh(around(Path("/data"), free=LEAST_BYTES - 1))
    assert (none.kind, none.stop) == ("full", True)


def test_what_stops_comes_first(tmp_path: Path) -> None:
    (tmp_path / "tệp").touch()
    facts = around(tmp_path / "tệp" / "OCOP", there=tmp_path / "tệp", drive="removable")
    assert kinds(facts) == ["not_a_folder", "removable"]
    assert kinds(around(Path("/data"), writable=False, drive="network")) == ["read_only", "network"]


def test_a_long_windows_path_is_told() -> None:
    long = PureWindowsPath("C:/") / ("thư mục dài " * 14)
    assert kinds(around(Path("/x"), folder=long)) == ["long"]


def test_a_real_folder_is_looked_at_and_left_alone(tmp_path: Path) -> None:
    facts = look(tmp_path / "chưa có" / "OCOP Desktop")
    assert (facts.there, facts.writable) == (tmp_path, True)
    assert facts.free > 0
    assert list(tmp_path.iterdir()) == []
    assert not any(item.stop for item in judge(tmp_path / "mới"))


def test_a_folder_that_refuses_files_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert [item.kind for item in judge(tmp_path) if item.stop] == ["read_only"]


def test_the_table_of_mounts_is_read(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "//may-chu/xa /mnt/xa cifs rw 0 0\n"
        "/dev/sdb1 /media/lan/USB\\040den vfat rw 0 0\n"
        "dòng hỏng\n",
        "utf-8",
    )
    mounts = read_mounts(table)
    assert [mount.kind for mount in mounts] == ["ext4", "cifs", "vfat"]
    stick = Path("/media/lan/USB den/OCOP")
    assert mount_of(stick, mounts) == Mount(Path("/media/lan/USB den"), "vfat")
    assert drive_of(stick, mount_of(stick, mounts)) == "removable"
    share = Path("/mnt/xa/OCOP")
    assert drive_of(share, mount_of(share, mounts)) == "network"
    home = Path("/home/lan")
    assert drive_of(home, mount_of(home, mounts)) == "fixed"
    assert read_mounts(tmp_path / "không có") == ()
    assert drive_of(home, None) == "unknown"


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\may-chu\xa\OCOP", True),
        ("//may-chu/xa", True),
        (r"\\?\C:\OCOP", False),
        ("/home/lan", False),
        (r"C:\OCOP", False),
    ],
)
def test_shares_are_told_by_their_path(path: str, share: bool) -> None:  # noqa: FBT001
    assert is_share(PureWindowsPath(path) if "\\" in path else Path(path)) is share  # type: ignore[arg-type]


def test_proposals_put_a_good_place_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "nhà"
    synced = home / "OneDrive" / "Tài liệu" / "OCOP Desktop"
    monkeypatch.setattr(places.paths, "default_workspace", lambda: synced)
    monkeypatch.setattr(places.Path, "home", lambda: home)
    assert proposals() == (home / "OCOP Desktop", synced)
    assert list(tmp_path.iterdir()) == []
