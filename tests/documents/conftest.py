"""Dossiers and a context like that of an export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.made_dossiers import HONEY, PHOTO, codes, full

Make = Callable[..., Path]


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
def commune(units: AdminUnits) -> str:
    return units.search("Phú Long", "37")[0].code


@pytest.fixture
def honey(rulebook: Rulebook, commune: str) -> Dossier:
    return full(rulebook, commune, HONEY)


@pytest.fixture(scope="session")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("photo") / "anh.jpg"
    Image.linear_gradient("L").resize((640, 480)).convert("RGB").save(path)
    return path


@pytest.fixture
def context(honey: Dossier, photo: Path) -> PrintContext:
    known = codes(honey)
    return PrintContext(
        snapshot="8F3C-21A7",
        evidence_codes=known,
        evidence_places={item: f"tr. {place}–{place + 1}" for place, item in enumerate(known, 1)},
        photos={PHOTO: photo},
    )


@pytest.fixture
def make(rulebook: Rulebook, units: AdminUnits, tmp_path: Path, context: PrintContext) -> Make:
    """Write one document of a dossier and return its file."""

    def write(dossier: Dossier, spec_id: str, fmt: str, used: PrintContext = context) -> Path:
        path = tmp_path / f"{spec_id}.{fmt}"
        documents.render(rulebook, dossier, units, spec_id, fmt, path, used)
        return path

    return write
