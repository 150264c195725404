from pathlib import Path

import pytest
from msgspec.structs import replace

from ocop_desktop import paths
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.values import Dossier
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


@pytest.fixture(scope="session")
def honey(rulebook: Rulebook, units: AdminUnits) -> Dossier:
    """The sample dossier of the honey cooperative."""
    file = next((paths.samples_dir() / "mat-ong-hoa-rung-thung-may").glob("*.json"))
    return decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)


def without(dossier: Dossier, *sections: str) -> Dossier:
    """Return the dossier with nothing answered in these sections."""
    kept = {k: v for k, v in dossier.answers.items() if k.partition(".")[0] not in sections}
    return replace(dossier, answers=kept)
