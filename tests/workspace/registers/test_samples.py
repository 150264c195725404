"""Samples counted when a dossier is handed in stand in their register, nobody types them again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit, ListedRow
from tests.workspace.sync_office import DAY, carry, officer

SAMPLES = "samples"


@pytest.fixture
def office(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with officer(tmp_path / "bàn", catalogue, "Cán bộ MẪU") as opened:
        yield opened


@pytest.fixture
def package(workspace: Workspace, honey: str, tmp_path: Path) -> Path:
    return workspace.packages.export(honey, tmp_path / "nộp", ("pdf",), draft=True, today=DAY).zip


def samples(one: Workspace) -> list[ListedRow]:
    one.registers.refresh()
    return one.registers.rows(SAMPLES, one.registers.numbers(SAMPLES, Query(), DAY))


def told(row: ListedRow) -> tuple[Any, ...]:
    return tuple(row.cells[one] for one in ("product", "producer", "received", "count", "lot"))


def test_samples_of_a_receipt_are_a_row_that_officers_complete(
    office: Workspace, package: Path
) -> None:
    case = office.desk.receive(package, DAY, samples=5)
    (row,) = samples(office)
    assert told(row) == ("Mật ong rừng MẪU", "HTX Mẫu", "2027-04-09", 5, None)
    assert row.dossier == case.dossier
    edits = [("lot", "L-01"), ("count", 4)]  # one broke
    office.registers.change(SAMPLES, [CellEdit(no=row.no, column=c, value=v) for c, v in edits])
    (row,) = samples(office)
    assert told(row)[3:] == (4, "L-01")
    assert office.registers.remove(SAMPLES, [row.no]) == (0, 1)


def test_a_row_typed_before_is_not_written_twice(office: Workspace, package: Path) -> None:
    typed = {"product": "Mật ong rừng MẪU", "producer": "HTX Mẫu", "received": "2027-04-09"}
    office.registers.add(SAMPLES, {**typed, "lot": "L-02"})
    office.desk.receive(package, DAY, samples=5)
    (row,) = samples(office)
    assert told(row)[3:] == (5, "L-02")
    assert len(samples(office)) == 1


def test_a_receipt_without_samples_gives_no_row(office: Workspace, package: Path) -> None:
    office.desk.receive(package, DAY, samples=0)
    assert samples(office) == []


def test_what_was_completed_reaches_the_other_officer_once(
    office: Workspace, package: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    office.desk.receive(package, DAY, samples=5)
    (row,) = samples(office)
    office.registers.change(SAMPLES, [CellEdit(no=row.no, column="lot", value="L-03")])
    with officer(tmp_path / "hai", catalogue, "Cán bộ Hai MẪU") as other:
        carry(office, other, tmp_path)
        (there,) = samples(other)
        assert told(there)[3:] == (5, "L-03")
        assert other.syncing.doubles.pairs() == ()
