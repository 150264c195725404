import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocop_desktop.storage import database
from ocop_desktop.storage.store import Store

DOSSIER = "d" * 32


@pytest.fixture(autouse=True)
def through_to_the_disk(
    no_power_cuts: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Write as the program does."""
    monkeypatch.setattr(os, "fsync", no_power_cuts)
    monkeypatch.setattr(database, "DURABILITY", "FULL")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Hồ sơ OCOP"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.open(folder)
    opened.create(DOSSIER, "qd-26-2026", {"product.name": "Mật ong", "set": "mat-ong"})
    yield opened
    opened.close()
