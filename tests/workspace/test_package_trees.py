"""A province takes in a folder of its communes' packages: goes on where it was stopped."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.package_trees import packages_below
from tests.media import files

DAY = date(2027, 4, 9)


@pytest.fixture
def province(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "tỉnh", catalogue) as opened:
        yield opened


@pytest.fixture
def tree(workspace: Workspace, honey: str, tmp_path: Path) -> Path:
    """Three packages of two communes, one of them a folder; and one that is no package."""
    root = tmp_path / "các xã"
    workspace.evidence.add(honey, [files.pdf(tmp_path / "giấy.pdf")])
    for commune, name in (("xã A", "Mật ong nhãn"), ("xã A", "Mật ong bạc hà"), ("xã B", "Mật")):
        workspace.dossiers.set(honey, "product.name", f"{name} MẪU")
        made = workspace.packages.export(
            honey, tmp_path / "ra" / name, ("pdf",), draft=True, today=DAY
        )
        (root / commune).mkdir(parents=True, exist_ok=True)
        if name == "Mật":
            shutil.copytree(made.folder, root / commune / made.folder.name)
        else:
            shutil.copy(made.zip, root / commune)
    (root / "xã B" / "hỏng.zip").write_bytes(b"PK\x03\x04 hong")
    (root / "xã B" / "ghi chú.txt").write_text("không phải gói", encoding="utf-8")
    return root


def test_every_package_of_the_tree_comes_in_once(province: Workspace, tree: Path) -> None:
    told: list[tuple[int, int]] = []
    result = province.package_trees.take(
        tree, lambda done, whole, _name: told.append((done, whole))
    )
    assert [result.count(what) for what in ("new", "known", "refused")] == [3, 0, 1]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert {item.title for item in province.dossiers.list()} == {
        "Mật ong nhãn MẪU", "Mật ong bạc hà MẪU", "Mật MẪU",
    }  # fmt: skip
    (bad,) = (one for one in result.packages if one.what == "refused")
    assert bad.name == "xã B/hỏng.zip"
    assert bad.problem
    again = province.package_trees.take(tree)
    assert [again.count(what) for what in ("new", "known", "refused")] == [0, 3, 1]
    assert province.dossiers.count() == 3


def test_stopped_it_goes_on_where_it_was(province: Workspace, tree: Path) -> None:
    done: list[int] = []
    stopped = province.package_trees.take(
        tree, lambda number, _whole, _name: done.append(number), lambda: len(done) == 1
    )
    assert (stopped.stopped, stopped.count("new")) == (True, 1)
    rest = province.package_trees.take(tree)
    assert [rest.count(what) for what in ("new", "known")] == [2, 1]


def test_what_was_put_into_the_bin_comes_again(province: Workspace, tree: Path) -> None:
    first = province.package_trees.take(tree).packages[0]
    province.dossiers.remove(first.dossier)
    assert province.package_trees.take(tree).count("new") == 1


def test_nothing_inside_a_package_is_a_package(tree: Path) -> None:
    assert len(list(packages_below(tree))) == 4


def test_a_folder_that_is_not_there_is_told(province: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không thấy thư mục"):
        province.package_trees.take(tmp_path / "không có")


def test_the_package_of_the_producer_and_the_set_of_the_commune_are_one_dossier(
    workspace: Workspace, honey: str, province: Workspace, tmp_path: Path
) -> None:
    """Chủ thể gửi gói, xã gửi cả bộ: tỉnh có một hồ sơ, bản xã gửi đang dùng, bản kia còn."""
    root = tmp_path / "các xã"
    root.mkdir()
    first = workspace.packages.export(honey, tmp_path / "a", ("pdf",), draft=True, today=DAY)
    shutil.copy(first.zip, root / "1 chủ thể.zip")
    shutil.copy(first.zip, root / "2 cùng gói.zip")
    workspace.dossiers.set(honey, "product.brand", "Thung Mây")
    second = workspace.packages.export(honey, tmp_path / "b", ("docx",), draft=True, today=DAY)
    shutil.copy(second.zip, root / "3 nộp lại.zip")
    third = workspace.packages.export(honey, tmp_path / "c", ("pdf",), draft=True, today=DAY)
    shutil.copy(third.zip, root / "4 cùng nội dung.zip")
    result = province.package_trees.take(root)
    assert [one.what for one in result.packages] == ["new", "known", "newer", "known"]
    (row,) = province.dossiers.list()
    assert province.dossiers.get(row.id).text("product.brand") == "Thung Mây"
    assert "dùng bản của gói này" in result.packages[2].note
    assert "không nhập lần hai" in result.packages[3].note
    labels = [batch.label for batch in province.dossiers.history(row.id)]
    assert any("3 nộp lại.zip" in label for label in labels)
    province.dossiers.undo(row.id)
    assert province.dossiers.get(row.id).text("product.brand") == ""


def test_what_the_commune_forwarded_goes_before_an_own_package_that_comes_later(
    workspace: Workspace, honey: str, province: Workspace, tmp_path: Path
) -> None:
    root = tmp_path / "các xã"
    root.mkdir()
    for number, brand in enumerate(("Xã gửi", "Chủ thể")):
        workspace.dossiers.set(honey, "product.brand", brand)
        made = workspace.packages.export(honey, tmp_path / brand, ("pdf",), draft=True, today=DAY)
        shutil.copy(made.zip, root / f"{number}.zip")
    trees = province.package_trees
    ready = [trees.prepare(root / f"{n}.zip", f"{n}.zip", trees.known()) for n in (0, 1)]
    forwarded = msgspec.structs.replace(ready[0], forwarded=True)
    told = trees.keep([forwarded, ready[1]])
    assert [one.what for one in told] == ["new", "known"]
    assert "giữ bản xã đã gửi" in told[1].note
    (row,) = province.dossiers.list()
    assert province.dossiers.get(row.id).text("product.brand") == "Xã gửi"
    words = [change.new for batch in province.dossiers.history(row.id) for change in batch.changes]
    assert "Chủ thể" in words
