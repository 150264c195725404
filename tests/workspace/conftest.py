"""What the tests of the verbs stand on: a workspace each, copied; the law is read once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

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


def new_honey(workspace: Workspace) -> str:
    """Begin a dossier of honey and return its id."""
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


@pytest.fixture
def honey(workspace: Workspace) -> str:
    return new_honey(workspace)


class HandedIn(NamedTuple):
    """A closed workspace to copy, its dossier and the package that was made of it."""

    home: Path
    dossier: str
    package: Path

    def copied(self, folder: Path) -> Path:
        """Copy what was written, unpacked and packed, to `folder`; return the packed one."""
        there = self.package.parent
        return shutil.copytree(there, folder / there.name) / self.package.name


Fill = Callable[[Workspace, Path], tuple[str, Path]]


@pytest.fixture(scope="module")
def hand_in(
    empty_workspace: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Fill], HandedIn]:
    """Return what lets a module fill a workspace and pack its dossier once for all its tests.

    Composing a package takes longer than most tests look at it: a module gives a function that
    fills the workspace and returns (dossier, package), and each of its tests works on copies.
    """

    def act(fill: Fill) -> HandedIn:
        folder = tmp_path_factory.mktemp("handed")
        home = shutil.copytree(empty_workspace, folder / "dữ liệu")
        with Workspace.open(home, catalogue) as opened:
            return HandedIn(home, *fill(opened, folder))

    return act
