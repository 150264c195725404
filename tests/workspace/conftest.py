from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import NewDossier, Workspace

HONEY = "mat-ong-va-nong-san-khac"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture
def workspace(fresh_workspace: Callable[[str], Path], catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(fresh_workspace("dữ liệu"), catalogue) as opened:
        yield opened


@pytest.fixture
def honey(workspace: Workspace) -> str:
    return workspace.dossiers.create(
        NewDossier(
            title="Mật ong rừng MẪU",
            set_id=HONEY,
            target_star=4,
            round="dot-1",
            year=2027,
            producer_name="HTX Mẫu",
            province="37",
            commune="14620",
        )
    )
