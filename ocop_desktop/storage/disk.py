"""Small durable steps on the file system."""

import os
import sys
from pathlib import Path


def sync_file(path: Path) -> None:
    """Ask the disk to hold the content of `path` before going on."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Ask the disk to hold the names in `folder`. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def settle(temporary: Path, final: Path) -> None:
    """Give a finished file its name, so that it is there whole or not at all."""
    sync_file(temporary)
    temporary.replace(final)
    sync_folder(final.parent)
