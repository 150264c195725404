"""Is a folder a good home for dossiers? Warnings in words, before anything is stored there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from ocop_desktop import paths
from ocop_desktop.workspace.drives import Surroundings, look

WarningKind = Literal["cloud", "network", "removable", "read_only", "full", "not_a_folder", "long"]

LEAST_BYTES = 50 * 1024 * 1024
"""Below this nothing can be kept."""
ENOUGH_BYTES = 1024 * 1024 * 1024
"""Some dozens of dossiers with their scans."""
# Evidence lies up to 75 characters below; Windows programs stop at 260.
_LONGEST_WINDOWS = 150

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("OneDrive", re.compile(r"onedrive( ?[-–].*)?$")),
    ("Google Drive", re.compile(r"(google ?drive|googledrive-.*|my drive|drive của tôi)$")),
    ("Dropbox", re.compile(r"dropbox( \(.*\))?$")),
    ("iCloud", re.compile(r"(icloud ?drive|mobile documents|com~apple~clouddocs)$")),
    ("ổ đám mây", re.compile(r"cloudstorage$")),
    ("MEGA", re.compile(r"(mega|megasync)$")),
    ("Nextcloud", re.compile(r"(nextcloud|owncloud)$")),
)
_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "OneDriveCommercial": "OneDrive",
}
# Files the services leave in the top folder they keep in step.
_FOOTPRINTS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
}


class PlaceWarning(msgspec.Struct, frozen=True, kw_only=True):
    """Something about a place, as "what it is — what to do". With `stop` nothing can be kept."""

    kind: WarningKind
    text: str
    stop: bool = False


def judge(folder: Path) -> tuple[PlaceWarning, ...]:
    """Return what speaks against keeping dossiers in `folder`, the heaviest first; () is good.

    The folder need not exist; nothing is left behind.
    """
    return weigh(look(folder))


def weigh(around: Surroundings) -> tuple[PlaceWarning, ...]:
    """Return the warnings that facts about a place give."""
    found = (*_unusable(around), *_doubtful(around))
    return tuple(sorted(found, key=lambda item: not item.stop))


def proposals() -> tuple[Path, ...]:
    """Return places to propose, good ones first: documents, then the person's own folder."""
    default = paths.default_workspace()
    wanted = dict.fromkeys((default, Path.home() / default.name))
    return tuple(sorted(wanted, key=lambda folder: len(judge(folder))))


def cloud_service(around: Surroundings) -> str:
    """Return the service that keeps a folder in step with the internet, or ""."""
    return around.cloud or _by_name(around.folder) or _by_variable(around) or _by_footprint(around)


def _unusable(around: Surroundings) -> Iterator[PlaceWarning]:
    if not around.there.is_dir():
        yield PlaceWarning(
            kind="not_a_folder",
            text=f"“{around.there}” là một tệp, không phải thư mục — chọn thư mục khác.",
            stop=True,
        )
    elif not around.writable:
        yield PlaceWarning(
            kind="read_only",
            text=f"Không ghi được vào “{around.there}” — "
            "chọn thư mục khác hoặc xin quyền ghi cho thư mục này.",
            stop=True,
        )
    elif around.free < LEAST_BYTES:
        yield PlaceWarning(
            kind="full",
            text=f"Ổ chứa “{around.there}” gần hết chỗ (còn {_size(around.free)}) — "
            "dọn bớt tệp hoặc chọn ổ khác.",
            stop=True,
        )


def _doubtful(around: Surroundings) -> Iterator[PlaceWarning]:
    service = cloud_service(around)
    if service:
        yield PlaceWarning(
            kind="cloud",
            text=f"Thư mục nằm trong {service}: phần mềm đồng bộ có thể chép đè khi dữ liệu đang "
            "ghi dở — chọn thư mục ngoài vùng đồng bộ; cần bản trên mạng thì chép bản sao lưu.",
        )
    if around.drive == "network":
        yield PlaceWarning(
            kind="network",
            text="Thư mục nằm trên ổ mạng: mất mạng giữa chừng là không lưu được, hai máy cùng mở "
            "dễ hỏng dữ liệu — chọn thư mục trên ổ của máy này.",
        )
    elif around.drive == "removable":
        yield PlaceWarning(
            kind="removable",
            text="Thư mục nằm trên ổ rời (USB, thẻ nhớ): rút ra lúc đang ghi là hỏng dữ liệu — "
            "để dữ liệu trên ổ của máy, dùng ổ rời để giữ bản sao lưu.",
        )
    if LEAST_BYTES <= around.free < ENOUGH_BYTES:
        yield PlaceWarning(
            kind="full",
            text=f"Ổ này chỉ còn {_size(around.free)}, vài chục hồ sơ kèm bản quét là hết — "
            "dọn bớt tệp hoặc chọn ổ rộng hơn.",
        )
    if around.folder.drive and len(str(around.folder)) > _LONGEST_WINDOWS:
        yield PlaceWarning(
            kind="long",
            text="Đường dẫn thư mục dài quá, Windows có thể không mở được tệp bên trong — "
            "chọn thư mục gần gốc ổ đĩa hơn.",
        )


def _by_name(folder: Path) -> str:
    for part in folder.parts:
        name = part.lower().rstrip("\\/")
        for service, pattern in _SERVICES:
            if pattern.match(name):
                return service
    return ""


def _by_variable(around: Surroundings) -> str:
    for name, service in _VARIABLES.items():
        home = around.environment.get(name, "")
        if home and around.folder.is_relative_to(home):
            return service
    return ""


def _by_footprint(around: Surroundings) -> str:
    for place in (around.there, *around.there.parents):
        for name, service in _FOOTPRINTS.items():
            if (place / name).exists():
                return service
    return ""


def _size(count: int) -> str:
    megabytes = count // (1024 * 1024)
    return f"{megabytes} MB" if megabytes else "chưa tới 1 MB"
