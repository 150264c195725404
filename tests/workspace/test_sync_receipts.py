"""Two receipts for one dossier, one number for two dossiers: what a third machine makes of it.

A receipt that was given out is never taken back, so a third machine keeps the one it learned of
first. All else is the same there whatever the order, and it is told until people agree.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.dossier.sharing.copies import Issuing
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.syncing import SyncResult
from tests.media import files
from tests.workspace.sync_office import DAY, carry, everything, officer


@pytest.fixture
def two(tmp_path: Path, catalogue: Catalogue) -> Iterator[list[Workspace]]:
    with ExitStack() as stack:
        yield [
            stack.enter_context(officer(tmp_path / name, catalogue, f"Cán bộ {name} MẪU"))
            for name in ("Một", "Hai")
        ]


def package(workspace: Workspace, dossier: str, out: Path) -> Path:
    paper = files.pdf(out.parent / f"{out.name}.pdf", [out.name])
    workspace.evidence.add(dossier, [paper], criteria=["1.2"])
    return workspace.packages.export(dossier, out, ("docx",), draft=True, today=DAY).zip


def thirds(
    two: list[Workspace], catalogue: Catalogue, tmp_path: Path
) -> Iterator[tuple[Workspace, tuple[int, ...], list[SyncResult]]]:
    """Yield a third machine for each order in which the files of two may come."""
    for number, order in enumerate(permutations((0, 1))):
        with officer(tmp_path / f"ba {number}", catalogue, "Cán bộ Ba MẪU") as third:
            yield third, order, [carry(two[which], third, tmp_path) for which in order]


def without_receipts(one: Workspace) -> tuple[dict[str, Any], tuple[Issuing, ...]]:
    """Return what machines hold but for the receipts: dossiers, versions, locks, who counts."""
    found = {k: v[:-1] if isinstance(v, tuple) else v for k, v in everything(one).items()}
    return found, one.desk.numbers.known()


def told(result: SyncResult) -> str:
    return " ".join((*result.notes, *(note for one in result.dossiers for note in one.notes)))


def test_one_number_given_out_on_two_machines_for_two_dossiers(
    two: list[Workspace], catalogue: Catalogue, workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    cases = [two[0].desk.receive(package(workspace, honey, tmp_path / "a"), DAY, samples=5)]
    workspace.dossiers.set(honey, "product.name", "Mật ong nhãn MẪU")
    cases += [two[1].desk.receive(package(workspace, honey, tmp_path / "b"), DAY, samples=5)]
    assert cases[0].number == cases[1].number
    found = []
    for third, order, (first, second) in thirds(two, catalogue, tmp_path):
        assert told(first) == ""
        assert f"Số phiếu {cases[0].number} ở máy này đã cấp" in told(second)
        assert "Máy của Cán bộ Hai MẪU và máy của Cán bộ Một MẪU cùng cấp số" in told(second)
        assert [one.id for one in third.desk.cases(DAY)] == [cases[order[0]].id]
        assert {one.id for one in third.dossiers.list()} == {one.dossier for one in cases}
        found.append(without_receipts(third))
        before = everything(third)
        # Told again by the file of one of them until one of the two takes the counting over.
        again = [told(carry(one, third, tmp_path)) for one in two]
        assert sum("cùng cấp số" in one for one in again) == 1
        assert everything(third) == before
    assert found[0] == found[1]


def test_taking_the_count_over_ends_it_on_the_third_machine_too(
    two: list[Workspace], catalogue: Catalogue, workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    two[0].desk.receive(package(workspace, honey, tmp_path / "a"), DAY, samples=5)
    workspace.dossiers.set(honey, "product.name", "Mật ong nhãn MẪU")
    two[1].desk.receive(package(workspace, honey, tmp_path / "b"), DAY, samples=5)
    two[1].desk.numbers.take_over()
    for third, _order, _results in thirds(two, catalogue, tmp_path):
        (held,) = third.desk.numbers.known()
        assert (held.name, held.turn) == ("Cán bộ Hai MẪU", 1)
        assert "cùng cấp số" not in told(carry(two[0], third, tmp_path))


def test_two_receipts_for_one_dossier(
    two: list[Workspace], catalogue: Catalogue, tmp_path: Path
) -> None:
    entries = {"product.name": "Mật ong MẪU", "producer.name": "HTX MẪU"}
    dossier = two[0].dossiers.add(catalogue.newest().id, entries)
    carry(two[0], two[1], tmp_path)
    cases = [one.desk.receive_here(dossier, DAY) for one in two]
    found = []
    for third, order, (first, second) in thirds(two, catalogue, tmp_path):
        assert "hai phiếu" not in told(first)
        assert "Hồ sơ này có hai phiếu" in told(second)
        assert [one.id for one in third.desk.cases(DAY)] == [cases[order[0]].id]
        assert len(third.versions.list(dossier)) == 2
        found.append(without_receipts(third))
        assert "hai phiếu" in told(carry(two[order[1]], third, tmp_path))
    assert found[0] == found[1]
