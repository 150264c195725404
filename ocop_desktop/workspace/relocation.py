"""Another folder for the data: judged, copied, compared; the old one stays until that is done."""

import shutil
from pathlib import Path

from ocop_desktop.errors import UserError
from ocop_desktop.storage import moving
from ocop_desktop.workspace.places import judge
from ocop_desktop.workspace.values import Cancelled, Progress

_SPARE = 1.05  # what file systems need on top of the bytes


def check_move(source: Path, target: Path) -> None:
    """Raise UserError when the workspace in `source` cannot go to `target`."""
    old, new = source.resolve(), target.expanduser().resolve()
    if old == new:
        raise UserError("Dữ liệu đang ở đúng thư mục này — chọn thư mục khác.")
    if new.is_relative_to(old) or old.is_relative_to(new):
        raise UserError(
            "Thư mục mới nằm trong thư mục cũ hoặc chứa nó — chọn một thư mục tách hẳn."
        )
    if new.is_dir() and any(new.iterdir()):
        raise UserError(
            f"Thư mục “{new}” đã có tệp — chọn thư mục trống, hoặc ghi thêm tên một thư mục mới."
        )
    for warning in judge(new):
        if warning.stop:
            raise UserError(warning.text)
    needed = sum(path.stat().st_size for path in old.rglob("*") if path.is_file())
    there = next(place for place in (new, *new.parents) if place.exists())
    if shutil.disk_usage(there).free < needed * _SPARE:
        raise UserError(
            f"Ổ mới không đủ chỗ: cần khoảng {needed // 2**20 + 1} MB — dọn bớt hoặc chọn ổ khác."
        )


def copy_to(
    source: Path,
    target: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Path:
    """Copy the workspace and return the new folder; raise UserError, then nothing was made.

    Nobody may edit meanwhile. May run in a worker thread.
    """
    new = target.expanduser().resolve()
    check_move(source, new)
    moving.copy_workspace(source, new, progress, cancelled)
    return new


def set_aside(old: Path) -> Path:
    """Mark the closed old folder by its name and return where it is now."""
    return moving.set_aside(old)
