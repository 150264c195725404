"""A province takes in a folder of its communes' packages: goes on where it was stopped."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

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
