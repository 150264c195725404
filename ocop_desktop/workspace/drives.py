"""What the system knows about the place a folder lies in. Asked once, then judged elsewhere."""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

Drive = Literal["fixed", "removable", "network", "unknown"]

_NETWORK_TYPES = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "ceph", "glusterfs",
    "fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.s3fs",
})  # fmt: skip
_CLOUD_TYPES = {
    "fuse.rclone": "ổ đám mây (rclone)",
    "fuse.onedriver": "OneDrive",
    "fuse.google-drive-ocamlfuse": "Google Drive",
    "fuse.dbxfs": "Dropbox",
}
_MOUNTS = Path("/proc/self/mounts")
_STICKS = (Path("/media"), Path("/run/media"), Path("/Volumes"))
# What GetDriveTypeW answers.
_WINDOWS_DRIVES: dict[int, Drive] = {2: "removable", 3: "fixed", 4: "network", 5: "removable"}


class Mount(msgspec.Struct, frozen=True):
    """One line of the table of mounts."""

    place: Path
    kind: str


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """Facts about a folder that need not exist yet; `there` is its nearest existing parent.

    `drive` is what kind of drive it is on, `mounted` the file system's name ("" where nobody
    says), `free` the bytes left, `writable` whether a file could be made there.
    """

    folder: Path
    there: Path
    environment: Mapping[str, str]
    drive: Drive
    mounted: str
    free: int
    writable: bool

    @property
    def cloud(self) -> str:
        """The cloud service whose file system this is, or ""."""
        return _CLOUD_TYPES.get(self.mounted, "")


def look(folder: Path) -> Surroundings:
    """Return the facts about `folder`. Leaves nothing behind; never raises for a bad place."""
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  (resolve() would follow a dead link)
    there = _nearest(folder)
    mount = mount_of(there, read_mounts())
    return Surroundings(
        folder=folder,
        there=there,
        environment=dict(os.environ),
        drive=drive_of(there, mount),
        mounted=mount.kind if mount else "",
        free=_free(there),
        writable=_writable(there),
    )


def drive_of(folder: Path, mount: Mount | None) -> Drive:
    """Return the kind of drive `folder` lies on."""
    if is_share(folder):
        return "network"
    if sys.platform == "win32":
        return _windows_drive(folder)
    if mount and mount.kind in _NETWORK_TYPES:
        return "network"
    where = mount.place if mount else folder
    if any(where.is_relative_to(place) and where != place for place in _STICKS):
        return "removable"
    return "fixed" if mount else "unknown"


def is_share(folder: Path) -> bool:
    """Return whether a path names a share on another machine (UNC), on any system."""
    text = str(folder).replace("\\", "/")
    return text.startswith("//") and not text.startswith(("//?/", "//./"))


def read_mounts(table: Path = _MOUNTS) -> tuple[Mount, ...]:
    """Return the mounts of this machine, () where the system keeps no such table."""
    try:
        lines = table.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ()
    parts = (line.split(" ") for line in lines)
    return tuple(Mount(Path(_unescaped(p[1])), p[2]) for p in parts if len(p) > 2)  # noqa: PLR2004


def mount_of(folder: Path, mounts: tuple[Mount, ...]) -> Mount | None:
    """Return the mount `folder` lies in: the deepest one, of equal ones the last."""
    fitting = [mount for mount in mounts if folder.is_relative_to(mount.place)]
    return max(fitting, key=lambda mount: len(mount.place.parts), default=None)


def _unescaped(text: str) -> str:
    """Undo how the table of mounts writes blanks in names."""
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, letter)
    return text


def _nearest(folder: Path) -> Path:
    for place in (folder, *folder.parents):
        try:
            if place.exists():
                return place
        except OSError:  # a drive that is not ready
            continue
    return folder


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _writable(folder: Path) -> bool:
    """Try it: what the permissions say is not what a share or a locked stick does."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


if sys.platform == "win32":
    import ctypes

    def _windows_drive(folder: Path) -> Drive:
        try:
            answer = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
        except (AttributeError, OSError):
            return "unknown"
        return _WINDOWS_DRIVES.get(int(answer), "unknown")

else:

    def _windows_drive(folder: Path) -> Drive:
        del folder
        return "unknown"
