from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ocop_desktop import paths
from ocop_desktop.rulebook.units import AdminUnits, load_units
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.theme import Theme

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def units() -> AdminUnits:
    return load_units(max((paths.forms_dir() / "admin-units").glob("*.csv")))


@pytest.fixture
def tools(qapp: QApplication, units: AdminUnits) -> FieldTools:
    theme = Theme()
    theme.apply(qapp)
    return FieldTools(theme, units, lambda: TODAY)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "ảnh vườn ong.jpg"
    path.write_bytes(b"not really a photo")
    return path
