"""One dossier comes in more than once: recognised, told, one held state whatever the order."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.dossier.values import is_aside
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.workspace.conftest import Fill, HandedIn, new_honey
from tests.workspace.sync_office import officer

DAY = date(2027, 4, 2)
LATER = date(2027, 4, 5)


@pytest.fixture(scope="module")
def once(hand_in: Callable[[Fill], HandedIn]) -> HandedIn:
    return hand_in(fill)


def fill(workspace: Workspace, folder: Path) -> tuple[str, Path]:
    honey = new_honey(workspace)
    paper = files.pdf(folder / "sổ thu mua.pdf", ["so thu mua"])
    workspace.evidence.add(honey, [paper], criteria=["1.2"])
    return honey, packed(workspace, honey, folder / "nộp")


def packed(workspace: Workspace, dossier: str, out: Path) -> Path:
    return workspace.packages.export(dossier, out, ("docx",), draft=True, today=DAY).zip


@pytest.fixture
def producer(once: HandedIn, catalogue: Catalogue, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(shutil.copytree(once.home, tmp_path / "chủ thể"), catalogue) as opened:
        yield opened


@pytest.fixture
def package(once: HandedIn, tmp_path: Path) -> Path:
    return once.copied(tmp_path)


@pytest.fixture
def newer(producer: Workspace, once: HandedIn, tmp_path: Path) -> Path:
    """The producer's package after an edit."""
    producer.dossiers.set(once.dossier, "product.brand", "Thung Mây")
    return packed(producer, once.dossier, tmp_path / "bản sau")


@pytest.fixture
def desk(catalogue: Catalogue, tmp_path: Path) -> Iterator[Workspace]:
    with officer(tmp_path / "xã", catalogue, "Cán bộ MẪU") as opened:
        yield opened


def test_the_same_package_is_told_and_not_stored_twice(desk: Workspace, package: Path) -> None:
    assert desk.single_packages.look(package) is None
    first = desk.single_packages.take(package)
    like = desk.single_packages.look(package)
    assert like is not None
    assert (like.what, like.dossier) == ("known", first.dossier)
    again = desk.single_packages.take(package)
    assert (first.what, again.what, again.dossier) == ("new", "known", first.dossier)
    assert "không nhập lần hai" in again.note
    assert desk.dossiers.count() == 1


def test_another_package_of_the_dossier_becomes_its_newer_version(
    desk: Workspace, package: Path, newer: Path
) -> None:
    first = desk.single_packages.take(package)
    like = desk.single_packages.look(newer)
    assert like is not None
    assert like.what == "newer"
    taken = desk.single_packages.take(newer)
    assert (taken.what, taken.dossier) == ("newer", first.dossier)
    assert "bản kia còn trong lịch sử" in taken.note
    assert desk.dossiers.get(first.dossier).text("product.brand") == "Thung Mây"
    desk.dossiers.undo(first.dossier)
    assert desk.dossiers.get(first.dossier).text("product.brand") == ""


def test_a_separate_copy_is_made_when_asked_for(
    desk: Workspace, package: Path, newer: Path
) -> None:
    first = desk.single_packages.take(package)
    copy = desk.single_packages.take(newer, separate=True)
    assert copy.what == "new"
    assert "bản riêng" in copy.note
    assert copy.dossier != first.dossier
    assert desk.dossiers.get(first.dossier).text("product.brand") == ""
    assert desk.single_packages.take(package).dossier == first.dossier


def test_what_somebody_finalised_is_left_alone(desk: Workspace, package: Path, newer: Path) -> None:
    case = desk.desk.receive(package, DAY, samples=5)
    assert desk.single_packages.take(package).dossier == case.dossier
    taken = desk.single_packages.take(newer)
    assert taken.what == "new"
    assert "đang ở bàn tiếp nhận" in taken.note
    assert desk.dossiers.get(case.dossier).text("product.brand") == ""
    assert desk.single_packages.take(newer).dossier == taken.dossier


def test_another_year_is_another_dossier(
    desk: Workspace, producer: Workspace, once: HandedIn, package: Path, tmp_path: Path
) -> None:
    desk.single_packages.take(package)
    producer.dossiers.set(once.dossier, "registration.year", 2028)
    assert desk.single_packages.take(packed(producer, once.dossier, tmp_path / "b")).what == "new"


def test_the_desk_tells_of_a_dossier_under_review_and_opens_no_second_case(
    desk: Workspace, package: Path, newer: Path
) -> None:
    case = desk.desk.receive(package, DAY, samples=5)
    found = desk.desk.look(newer, LATER)
    assert case.number in found.refusal
    assert "chưa trả lại" in found.refusal
    with pytest.raises(UserError, match="chưa trả lại"):
        desk.desk.receive(newer, LATER, samples=5)
    assert len(desk.desk.cases(LATER)) == 1


def test_the_desk_tells_of_a_dossier_that_went_on_or_was_only_imported(
    desk: Workspace, package: Path, newer: Path, tmp_path: Path
) -> None:
    imported = desk.single_packages.take(package)
    (told,) = (one for one in desk.desk.look(newer, DAY).warnings if "đã nhập" in one)
    assert "Mật ong rừng MẪU" in told
    desk.dossiers.remove(imported.dossier)
    assert not any("đã nhập" in one for one in desk.desk.look(newer, DAY).warnings)
    case = desk.desk.receive(package, DAY, samples=5)
    forwarded(desk, case.id, tmp_path)
    found = desk.desk.look(newer, LATER)
    assert found.can_be_received
    assert any(case.number in one and "mở thêm một phiếu" in one for one in found.warnings)


def forwarded(desk: Workspace, case: str, out: Path) -> Path:
    for content in ("materials", "labour", "idea", "identity"):
        desk.desk.mark(case, f"content/{content}", "fine", "Đúng thực tế ở xã.", today=LATER)
    return desk.desk.sending.forward_case(case, out / "gửi tỉnh", LATER).zip


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("own", ["as handed in", "edited since"])
def test_a_real_set_of_the_commune_and_the_own_package_are_one_dossier(
    desk: Workspace, package: Path, newer: Path, catalogue: Catalogue, tmp_path: Path,
    order: tuple[int, int], own: str,
) -> None:  # fmt: skip
    """Gói chủ thể (như lúc nộp, hoặc sửa sau) và bộ xã gửi: tỉnh giữ bản xã gửi, thứ tự nào cũng
    vậy."""
    case = desk.desk.receive(package, DAY, samples=5)
    both = (newer if own == "edited since" else package, forwarded(desk, case.id, tmp_path))
    tree = tmp_path / "các xã"
    tree.mkdir()
    for place, which in enumerate(order):
        shutil.copy(both[which], tree / f"{place}.zip")
    with Workspace.open(tmp_path / "tỉnh", catalogue) as province:
        first, second = province.package_trees.take(tree).packages
        assert (first.what, second.dossier) == ("new", first.dossier)
        assert second.note
        (row,) = province.dossiers.list()
        assert held(province, row.id) == held(desk, case.dossier)
        again = province.package_trees.take(tree)
        assert [one.what for one in again.packages] == ["known", "known"]
        assert province.dossiers.count() == 1


def test_what_the_commune_sent_holds_after_two_own_packages_too(
    desk: Workspace, package: Path, newer: Path, catalogue: Catalogue, tmp_path: Path
) -> None:
    """Xã gửi đúng bản chủ thể đã gửi trước đó; bản sau của chủ thể nhập trước bộ của xã."""
    case = desk.desk.receive(package, DAY, samples=5)
    sent = forwarded(desk, case.id, tmp_path)
    tree = tmp_path / "các xã"
    tree.mkdir()
    for place, one in enumerate((package, newer, sent)):
        shutil.copy(one, tree / f"{place}.zip")
    with Workspace.open(tmp_path / "tỉnh", catalogue) as province:
        what = [one.what for one in province.package_trees.take(tree).packages]
        assert what == ["new", "newer", "newer"]
        (row,) = province.dossiers.list()
        assert held(province, row.id) == held(desk, case.dossier)


def held(one: Workspace, dossier: str) -> dict[str, object]:
    """Return what a dossier says; papers by what they are, for their ids are a machine's own."""
    entries = one._store.entries(dossier)
    found = {k: v for k, v in entries.items() if not is_aside(k) and not k.startswith("evidence/")}
    papers = [dict(v) for k, v in entries.items() if k.startswith("evidence/")]
    for paper in papers:
        paper.pop("file", None)
        paper.pop("id", None)
    return found | {"papers": sorted(papers, key=str)}
