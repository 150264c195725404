"""Two officers of one commune: versions, cases of the desk and rows of registers go over."""

import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from ocop_desktop.workspace.registers.values import CellEdit
from ocop_desktop.workspace.syncing import SyncResult
from tests.media import files

DAY = date(2027, 4, 9)
IDEAS = "ideas"


def officer(folder: Path, catalogue: Catalogue, name: str) -> Workspace:
    opened = Workspace.open(folder, catalogue)
    opened.profile.keep(Profile(role="officer", name=name, province="37", commune="14620"))
    return opened


@pytest.fixture
def first(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with officer(tmp_path / "một", catalogue, "Cán bộ Một MẪU") as opened:
        yield opened


@pytest.fixture
def second(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with officer(tmp_path / "hai", catalogue, "Cán bộ Hai MẪU") as opened:
        yield opened


@pytest.fixture
def package(workspace: Workspace, honey: str, tmp_path: Path) -> Path:
    paper = files.pdf(tmp_path / "sổ thu mua.pdf", ["so thu mua"])
    workspace.evidence.add(honey, [paper], criteria=["1.2"])
    return handed(workspace, honey, tmp_path / "nộp")


def handed(workspace: Workspace, dossier: str, out: Path) -> Path:
    return workspace.packages.export(dossier, out, ("pdf",), draft=True, today=DAY).zip


def carry(source: Workspace, target: Workspace, tmp_path: Path) -> SyncResult:
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.ocopsync"
    source.syncing.write(path)
    return target.syncing.take(path, DAY)


def test_a_case_goes_over_with_its_round_marks_and_journal(
    first: Workspace, second: Workspace, package: Path, tmp_path: Path
) -> None:
    case = first.desk.receive(package, DAY, samples=5, note="đủ mẫu")
    first.desk.mark(case.id, "product.name", "mend", "Ghi rõ giống hoa.", today=DAY)
    carry(first, second, tmp_path)
    found = second.desk.case(case.id, DAY)
    assert (found.number, found.state) == (case.number, "in_review")
    assert [item.samples for item in second.desk.rounds(case.id)] == [5]
    assert [item.words for item in second.desk.marks(case.id)] == ["Ghi rõ giống hoa."]
    assert second.desk.history(case.id) == first.desk.history(case.id)
    with pytest.raises(UserError, match="đã chốt"):
        second.dossiers.set(found.dossier, "product.name", "Khác")
    assert [one.what for one in carry(second, first, tmp_path).dossiers] == ["same"]


def test_notes_of_both_officers_meet_on_both_machines(
    first: Workspace, second: Workspace, package: Path, tmp_path: Path
) -> None:
    case = first.desk.receive(package, DAY, samples=5)
    carry(first, second, tmp_path)
    first.desk.mark(case.id, "product.name", "mend", "Tên chưa rõ.", today=DAY)
    second.desk.mark(case.id, "producer.name", "question", "Còn thành viên nào?", today=DAY)
    first.desk.mark(case.id, "content/idea", "fine", "Lời của một.", today=DAY)
    second.desk.mark(case.id, "content/idea", "mend", "Lời của hai.", today=DAY)
    (taken,) = carry(first, second, tmp_path).dossiers
    assert any("hai máy ghi khác nhau" in note for note in taken.notes)
    (back,) = carry(second, first, tmp_path).dossiers
    assert back.notes == ()  # nothing the other machine did not know of is left
    for one in (first, second):
        targets = {mark.target for mark in one.desk.marks(case.id)}
        assert targets == {"product.name", "producer.name", "content/idea"}
        words = " ".join(event.words for event in one.desk.history(case.id))
        assert "Lời của một." in words
        assert "Lời của hai." in words
    assert first.desk.marks(case.id) == second.desk.marks(case.id)


def test_only_the_machine_that_began_gives_out_numbers(
    first: Workspace, second: Workspace, package: Path, tmp_path: Path, workspace: Workspace,
    honey: str,
) -> None:  # fmt: skip
    first.desk.receive(package, DAY, samples=5)
    carry(first, second, tmp_path)
    workspace.dossiers.set(honey, "product.name", "Mật ong nhãn MẪU")
    other = handed(workspace, honey, tmp_path / "nộp khác")
    with pytest.raises(UserError, match="do máy của Cán bộ Một MẪU cấp"):
        second.desk.receive(other, DAY, samples=5)
    assert len(second.dossiers.list()) == 1
    assert second.desk.numbers.take_over() == 1
    assert second.desk.receive(other, DAY, samples=5).order == 2
    carry(second, first, tmp_path)
    workspace.dossiers.set(honey, "product.name", "Mật ong bạc hà MẪU")
    third = handed(workspace, honey, tmp_path / "nộp nữa")
    with pytest.raises(UserError, match="do máy của Cán bộ Hai MẪU cấp"):
        first.desk.receive(third, DAY, samples=5)


def test_the_same_number_twice_is_told_and_nothing_is_renumbered(
    first: Workspace, second: Workspace, package: Path, tmp_path: Path, workspace: Workspace,
    honey: str,
) -> None:  # fmt: skip
    mine = first.desk.receive(package, DAY, samples=5)
    workspace.dossiers.set(honey, "product.name", "Mật ong nhãn MẪU")
    theirs = second.desk.receive(handed(workspace, honey, tmp_path / "nộp khác"), DAY, samples=5)
    assert mine.number == theirs.number
    result = carry(first, second, tmp_path)
    (taken,) = result.dossiers
    assert "không đổi số" in taken.notes[0]
    assert "cùng cấp số phiếu" in result.notes[0]
    assert [one.id for one in second.desk.cases(DAY)] == [theirs.id]
    assert len(second.dossiers.list()) == 2


def test_versions_go_over_and_lock_where_nothing_else_was_edited(
    first: Workspace, second: Workspace, package: Path, tmp_path: Path
) -> None:
    case = first.desk.receive(package, DAY, samples=5)
    carry(first, second, tmp_path)
    (version,) = second.versions.list(case.dossier)
    assert version == first.versions.list(case.dossier)[0]
    assert second.versions.get(version.id) == first.versions.get(version.id)
    assert second.versions.current(case.dossier) == version


def freeze(one: Workspace, dossier: str, name: str) -> None:
    one._store.versions.add(
        name, dossier, one._store.entries(dossier), day="2027-04-09", snapshot=name, score=None,
        note="", label="chốt",
    )  # fmt: skip
    one.dossiers.reread(dossier)


def test_versions_of_both_machines_stay(
    workspace: Workspace, second: Workspace, honey: str, tmp_path: Path
) -> None:
    carry(workspace, second, tmp_path)
    freeze(workspace, honey, "v-a")
    second.dossiers.set(honey, "product.brand", "B")
    freeze(second, honey, "v-b")
    second.versions.reopen(honey, "sửa thêm")
    (taken,) = carry(workspace, second, tmp_path).dossiers
    assert any("bản số 2" in note for note in taken.notes)
    assert any("vẫn mở" in note for note in taken.notes)
    assert {one.id for one in second.versions.list(honey)} == {"v-a", "v-b"}
    assert second.versions.current(honey) is None


def ideas(one: Workspace) -> list[dict[str, object]]:
    one.registers.refresh()
    numbers = one.registers.numbers(IDEAS, Query(), DAY)
    return [row.cells for row in one.registers.rows(IDEAS, numbers)]


def test_own_rows_of_registers_go_over_and_merge_cell_by_cell(
    first: Workspace, second: Workspace, tmp_path: Path
) -> None:
    no = first.registers.add(IDEAS, {"name": "Trà sen MẪU"})
    assert carry(first, second, tmp_path).rows.new == 1
    text = [c.id for c in first.registers.get(IDEAS).columns if c.kind == "text"][1:3]
    (row,) = second.registers.rows(IDEAS, second.registers.numbers(IDEAS, Query(), DAY))
    first.registers.change(IDEAS, [CellEdit(no=no, column=text[0], value="của một")])
    second.registers.change(IDEAS, [CellEdit(no=row.no, column=text[1], value="của hai")])
    carry(first, second, tmp_path)
    carry(second, first, tmp_path)
    for one in (first, second):
        (cells,) = ideas(one)
        assert (cells[text[0]], cells[text[1]]) == ("của một", "của hai")
        assert one.syncing.rows.choices() == ()


def test_a_cell_both_changed_keeps_both_values_until_chosen(
    first: Workspace, second: Workspace, tmp_path: Path
) -> None:
    no = first.registers.add(IDEAS, {"name": "Trà sen MẪU"})
    carry(first, second, tmp_path)
    (row,) = second.registers.rows(IDEAS, second.registers.numbers(IDEAS, Query(), DAY))
    first.registers.change(IDEAS, [CellEdit(no=no, column="name", value="Trà sen Một")])
    second.registers.change(IDEAS, [CellEdit(no=row.no, column="name", value="Trà sen Hai")])
    carry(first, second, tmp_path)
    (choice,) = second.syncing.rows.choices()
    assert choice.told == ("Trà sen Hai", "Trà sen Một")
    assert choice.whose[0].startswith("Máy này, ghi ")
    assert choice.whose[1].startswith("Máy của Cán bộ Một MẪU, gộp ")
    assert ideas(second)[0]["name"] == "Trà sen Hai"
    second.syncing.rows.choose(choice.path, "Trà sen Một")
    assert second.syncing.rows.choices() == ()
    carry(second, first, tmp_path)
    assert ideas(first)[0]["name"] == ideas(second)[0]["name"] == "Trà sen Một"
    assert first.syncing.rows.choices() == ()


def test_a_row_taken_out_goes_and_undo_brings_it_back(
    first: Workspace, second: Workspace, tmp_path: Path
) -> None:
    no = first.registers.add(IDEAS, {"name": "Trà sen MẪU"})
    carry(first, second, tmp_path)
    first.registers.remove(IDEAS, [no])
    carry(first, second, tmp_path)
    assert ideas(second) == []
    second.registers.undo()
    assert len(ideas(second)) == 1
    carry(second, first, tmp_path)
    assert len(ideas(first)) == 1


def test_looking_first_takes_no_rows(first: Workspace, second: Workspace, tmp_path: Path) -> None:
    first.registers.add(IDEAS, {"name": "Trà sen MẪU"})
    first.syncing.write(tmp_path / "a.ocopsync")
    assert second.syncing.take(tmp_path / "a.ocopsync", DAY, dry=True).rows.new == 1
    assert ideas(second) == []


@pytest.mark.parametrize(
    ("register", "entries"),
    [
        ("unknown", {"name": "A"}),
        (IDEAS, {"colour": "A"}),
        (IDEAS, {"name": 5}),
        (IDEAS, {"conflict/name": 1}),
    ],
)
def test_rows_that_do_not_fit_are_told_and_the_others_come(
    first: Workspace, second: Workspace, tmp_path: Path, register: str, entries: dict[str, object]
) -> None:
    first.registers.add(IDEAS, {"name": "Trà sen MẪU"})
    path = tmp_path / "a.ocopsync"
    first.syncing.write(path)
    with zipfile.ZipFile(path) as file:
        content = json.loads(file.read("dong-bo.json"))
    content["rows"].append({"register": register, "id": "b" * 32, "entries": entries})
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("dong-bo.json", json.dumps(content))
    taken = second.syncing.take(path, DAY).rows
    assert (taken.new, len(taken.problems)) == (1, 1)
    assert len(ideas(second)) == 1


def test_going_back_to_what_both_had_is_an_edit_too(
    workspace: Workspace, second: Workspace, honey: str, tmp_path: Path
) -> None:
    carry(workspace, second, tmp_path)
    workspace.dossiers.set(honey, "product.brand", "Thung Mây")
    carry(workspace, second, tmp_path)
    old = tmp_path / "cũ.ocopsync"
    second.syncing.write(old)
    workspace.dossiers.set(honey, "product.brand", None)
    carry(workspace, second, tmp_path)
    assert second.dossiers.get(honey).text("product.brand") == ""
    # What the other machine wrote before it knew of that does not bring it back.
    assert [one.what for one in workspace.syncing.take(old, DAY).dossiers] == ["same"]
    second.dossiers.set(honey, "product.brand", "Thung Mây")
    carry(second, workspace, tmp_path)
    assert workspace.dossiers.get(honey).text("product.brand") == "Thung Mây"
