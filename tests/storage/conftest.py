from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desktop.storage.store import Store

DOSSIER = "d" * 32


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Hồ sơ OCOP"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.open(folder)
    opened.create(DOSSIER, "qd-26-2026", {"product.name": "Mật ong", "set": "mat-ong"})
    yield opened
    opened.close()
