from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

CASES = Path(__file__).parent.parent / "cases"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture(scope="session")
def rulebook(catalogue: Catalogue) -> Rulebook:
    return catalogue.get("qd-26-2026")


@pytest.fixture(scope="session")
def units(catalogue: Catalogue, rulebook: Rulebook) -> AdminUnits:
    return catalogue.units(rulebook)
