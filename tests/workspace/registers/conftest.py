from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import ListedRow

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture
def workspace(fresh_workspace: Callable[[str], Path], catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(fresh_workspace("w"), catalogue) as opened:
        yield opened


def listed(workspace: Workspace, name: str, query: Query | None = None) -> list[ListedRow]:
    workspace.registers.refresh()
    numbers = workspace.registers.numbers(name, query or Query(), TODAY)
    return workspace.registers.rows(name, numbers)


def add_dossier(workspace: Workspace, product: str, producer: str, **more: object) -> str:
    entries = {"product.name": product, "producer.name": producer}
    entries |= {name.replace("__", "."): value for name, value in more.items()}
    return workspace.dossiers.add("qd-26-2026", entries)
