"""Two machines, one dossier: nothing is lost, nothing is decided behind anybody's back."""

import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.syncing import SyncResult
from tests.media import files

DAY = date(2027, 4, 9)


@pytest.fixture
def other(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "máy kia", catalogue) as opened:
        yield opened


def carry(source: Workspace, target: Workspace, tmp_path: Path) -> SyncResult:
    """Write a sync file on one machine and take it in on the other."""
    path = tmp_path / f"{source.syncing.machine[:6]}-{len(list(tmp_path.iterdir()))}.ocopsync"
    source.syncing.write(path)
    return target.syncing.take(path, DAY)


def entries(workspace: Workspace, dossier: str) -> dict[str, object]:
    return workspace._store.entries(dossier)


def test_a_dossier_goes_over_with_its_papers(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path
) -> None:
    workspace.evidence.add(honey, [files.pdf(tmp_path / "giấy.pdf")])
    (taken,) = carry(workspace, other, tmp_path).dossiers
    assert (taken.id, taken.what, taken.title) == (honey, "new", "Mật ong rừng MẪU")
    assert entries(other, honey) == entries(workspace, honey)
    (paper,) = other.dossiers.get(honey).evidence
    assert other.evidence.path_of(paper).read_bytes() == (tmp_path / "giấy.pdf").read_bytes()
    (again,) = carry(workspace, other, tmp_path).dossiers
    assert (again.what, again.changed, again.open) == ("same", (), ())


def test_edits_of_both_machines_meet(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path
) -> None:
    carry(workspace, other, tmp_path)
    workspace.dossiers.set(honey, "product.brand", "Thung Mây")
    other.dossiers.set(honey, "producer.phone", "0900000001")
    other.evidence.add(honey, [files.pdf(tmp_path / "mới.pdf", ["Giấy mới"])])
    (taken,) = carry(other, workspace, tmp_path).dossiers
    assert taken.what == "merged"
    assert taken.open == ()
    dossier = workspace.dossiers.get(honey)
    assert (dossier.text("product.brand"), dossier.text("producer.phone")) == (
        "Thung Mây",
        "0900000001",
    )
    assert len(dossier.evidence) == 1
    carry(workspace, other, tmp_path)
    assert entries(other, honey) == entries(workspace, honey)
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).text("producer.phone") == ""


def test_a_field_both_changed_keeps_both_values_until_somebody_chooses(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path
) -> None:
    carry(workspace, other, tmp_path)
    workspace.dossiers.set(honey, "product.brand", "Thung Mây")
    other.dossiers.set(honey, "product.brand", "Đồi Ngang")
    (taken,) = carry(other, workspace, tmp_path).dossiers
    assert taken.open == ("product.brand",)
    assert workspace.dossiers.get(honey).text("product.brand") == "Thung Mây"
    (choice,) = workspace.syncing.choices(honey)
    assert choice.label == "Thương hiệu, nhãn hiệu"
    assert (choice.page, choice.told) == ("product", ("Thung Mây", "Đồi Ngang"))
    carry(workspace, other, tmp_path)
    assert other.dossiers.get(honey).text("product.brand") == "Đồi Ngang"
    assert other.syncing.choices(honey)[0].values == ("Đồi Ngang", "Thung Mây")
    other.syncing.choose(honey, "product.brand", "Thung Mây")
    assert other.syncing.open_paths(honey) == ()
    carry(other, workspace, tmp_path)
    assert workspace.syncing.open_paths(honey) == ()
    assert entries(workspace, honey) == entries(other, honey)


@pytest.mark.parametrize(
    ("path", "mine", "theirs", "told"),
    [
        ("story.text", None, "Chuyện", ("", "Chuyện")),
        ("product.packings", [{"packing": "Chai", "price": 1000}], [], ("Chai; 1.000", "")),
        ("assessment/1.1", {"option": 1}, {"option": 2}, ("1 điểm.", "2 điểm.")),
        ("returned/1", {"words": "a", "on": "2027-04-09"}, None, ("", "")),
    ],
)
def test_choices_are_told_in_words(
    workspace: Workspace,
    honey: str,
    path: str,
    mine: object,
    theirs: object,
    told: tuple[str, str],
) -> None:
    waiting = {"values": [mine, theirs], "base": None, "on": "2027-04-09"}
    workspace.dossiers.set_many(honey, {path: mine, f"conflict/{path}": waiting})
    (choice,) = workspace.syncing.choices(honey)
    assert choice.told == told
    workspace.syncing.choose(honey, path, theirs)
    assert workspace.syncing.open_paths(honey) == ()


def test_three_machines_agree_whatever_the_way(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    with Workspace.open(tmp_path / "máy ba", catalogue) as third:
        carry(workspace, other, tmp_path)
        carry(other, third, tmp_path)
        workspace.dossiers.set(honey, "product.brand", "Thung Mây")
        other.dossiers.set(honey, "producer.phone", "0900000001")
        third.dossiers.set(honey, "product.code", "M-01")
        carry(third, workspace, tmp_path)
        carry(workspace, other, tmp_path)
        carry(other, third, tmp_path)
        carry(third, workspace, tmp_path)
        found = [entries(one, honey) for one in (workspace, other, third)]
        assert found[0] == found[1] == found[2]
        assert found[0]["product.brand"] == "Thung Mây"
        assert found[0]["producer.phone"] == "0900000001"
        assert found[0]["product.code"] == "M-01"


def test_without_a_common_state_every_difference_is_asked_for(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path
) -> None:
    carry(workspace, other, tmp_path)
    for one in (workspace, other):
        one._store._db.execute("DELETE FROM shared_states")
        one._store._db.conn.commit()
    workspace.dossiers.set(honey, "product.brand", "A")
    other.dossiers.set(honey, "product.brand", "B")
    (taken,) = carry(other, workspace, tmp_path).dossiers
    assert taken.open == ("product.brand",)


def test_a_finalised_dossier_is_not_changed_and_keeps_no_other_from_merging(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path
) -> None:
    second = workspace.dossiers.duplicate(honey)
    carry(workspace, other, tmp_path)
    for dossier in (honey, second):
        other.dossiers.set(dossier, "product.brand", "B")
    freeze(workspace, honey, "v1")
    taken = {item.id: item for item in carry(other, workspace, tmp_path).dossiers}
    assert taken[honey].open == ("product.brand",)
    assert "bản chốt được giữ" in taken[honey].notes[0]
    assert taken[second].what == "merged"
    assert workspace.dossiers.get(honey).text("product.brand") == ""
    with pytest.raises(UserError, match="đã chốt"):
        workspace.syncing.choose(honey, "product.brand", "B")
    workspace.versions.reopen(honey, "Nhận phần sửa của máy kia.")
    workspace.syncing.choose(honey, "product.brand", "B")
    carry(workspace, other, tmp_path)
    assert entries(other, honey) == entries(workspace, honey)
    assert other.versions.list(honey)[0].reason == "Nhận phần sửa của máy kia."


def freeze(workspace: Workspace, dossier: str, name: str) -> None:
    workspace._store.versions.add(
        name, dossier, entries(workspace, dossier), day="2027-04-09", snapshot="x", score=None,
        note="", label="chốt",
    )  # fmt: skip


@pytest.mark.parametrize("first_frozen", [True, False])
@pytest.mark.parametrize("also", [False, True])
def test_what_a_third_holds_of_a_dossier_one_finalised_and_another_edited(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path, catalogue: Catalogue,
    *, first_frozen: bool, also: bool,
) -> None:  # fmt: skip
    """Máy một chốt, máy hai còn sửa: máy ba nhận tệp nào trước cũng giữ như nhau."""
    paper = files.pdf(tmp_path / "giấy.pdf")
    with Workspace.open(tmp_path / "máy ba", catalogue) as third:
        for one in (other, third):
            carry(workspace, one, tmp_path)
        workspace.dossiers.set(honey, "product.code", "M-01")
        for one in (workspace, other):
            one.evidence.add(honey, [paper])
        other.dossiers.set(honey, "product.brand", "B")
        if also:
            other.dossiers.set(honey, "producer.phone", "0900000001")
            freeze(other, honey, "a")
        freeze(workspace, honey, "b")
        for one in (workspace, other) if first_frozen else (other, workspace):
            carry(one, third, tmp_path)
        offered = {c.path: c.values for c in third.syncing.choices(honey)}
        current = third.versions.current(honey)
        assert current is not None
        assert current.id == "b"
        assert third.dossiers.get(honey).text("product.code") == "M-01"
        assert offered == ({} if also else {"product.brand": (None, "B")})
        assert len(third.versions.list(honey)) == 1 + also
        assert [p.id for p in third.dossiers.get(honey).evidence] == [
            p.id for p in workspace.dossiers.get(honey).evidence
        ]


def test_looking_first_changes_nothing(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.ocopsync"
    workspace.syncing.write(path, [honey])
    (look,) = other.syncing.take(path, DAY, dry=True).dossiers
    assert look.what == "new"
    assert other.dossiers.list() == []


def test_ones_own_file_is_refused(workspace: Workspace, honey: str, tmp_path: Path) -> None:
    workspace.syncing.write(tmp_path / "a.ocopsync")
    with pytest.raises(UserError, match="do chính máy này xuất"):
        workspace.syncing.take(tmp_path / "a.ocopsync", DAY)


def rewrite(path: Path, change: dict[str, object] | None = None, **members: bytes) -> None:
    with zipfile.ZipFile(path) as file:
        found = {name: file.read(name) for name in file.namelist()}
    if change is not None:
        found["dong-bo.json"] = json.dumps(json.loads(found["dong-bo.json"]) | change).encode()
    with zipfile.ZipFile(path, "w") as file:
        for name, data in {**found, **members}.items():
            file.writestr(name, data)


@pytest.mark.parametrize(
    "harm",
    ["no data", "format", "unknown key", "bad id", "twice", "paper", "stranger", "nonsense"],
)
def test_harmed_files_change_nothing(
    workspace: Workspace, other: Workspace, honey: str, tmp_path: Path, harm: str
) -> None:
    workspace.evidence.add(honey, [files.pdf(tmp_path / "giấy.pdf")])
    path = tmp_path / "a.ocopsync"
    workspace.syncing.write(path)
    with zipfile.ZipFile(path) as file:
        content = json.loads(file.read("dong-bo.json"))
        paper = next(name for name in file.namelist() if name.startswith("tep/"))
    match harm:
        case "no data":
            with zipfile.ZipFile(path, "w") as file:
                file.writestr("x.txt", b"x")
        case "format":
            rewrite(path, {"format": 9})
        case "unknown key":
            rewrite(path, {"extra": 1})
        case "bad id":
            rewrite(path, {"dossiers": [{**content["dossiers"][0], "id": "../x"}]})
        case "twice":
            rewrite(path, {"dossiers": content["dossiers"] * 2})
        case "paper":
            rewrite(path, None, **{paper: b"khac"})
        case "stranger":
            rewrite(path, None, **{"la.txt": b"x"})
        case "nonsense":
            path.write_bytes(b"PK nonsense")
    with pytest.raises(UserError):
        other.syncing.take(path, DAY)
    assert other.dossiers.list() == []
    assert list((tmp_path / "máy kia").rglob("*.pdf")) == []


@pytest.mark.parametrize(
    "entries_change",
    [{"nonsense.field": "x"}, {"evidence/x": {"colour": 1}}, {"conflict/a": 1}, {"set": "lạ"}],
)
def test_a_dossier_that_does_not_fit_is_refused_alone(
    workspace: Workspace,
    other: Workspace,
    honey: str,
    tmp_path: Path,
    entries_change: dict[str, object],
) -> None:
    path = tmp_path / "a.ocopsync"
    second = workspace.dossiers.duplicate(honey)
    workspace.syncing.write(path, [honey, second])
    with zipfile.ZipFile(path) as file:
        content = json.loads(file.read("dong-bo.json"))
    content["dossiers"][0]["entries"] |= entries_change
    rewrite(path, {"dossiers": content["dossiers"]})
    first, good = other.syncing.take(path, DAY).dossiers
    assert (first.what, good.what) == ("refused", "new")
    assert [item.id for item in other.dossiers.list()] == [second]
