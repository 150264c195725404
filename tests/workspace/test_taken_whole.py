"""Receiving and merging: all of it or nothing, whether stopped or killed; beside the window."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocop_desktop.errors import CancelledError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from tests.bench.kill_in_middle import TODAY
from tests.media import files

PROFILE = Profile(role="officer", name="Cán bộ MẪU", province="37", commune="14620")


@pytest.fixture
def office_folder(fresh_workspace: Callable[[str], Path], catalogue: Catalogue) -> Path:
    folder = fresh_workspace("xã")
    with Workspace.open(folder, catalogue) as opened:
        opened.profile.keep(PROFILE)
    return folder


@pytest.fixture
def office(office_folder: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(office_folder, catalogue) as opened:
        yield opened


@pytest.fixture
def handed(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    papers = [files.pdf(tmp_path / f"{n}.pdf", [f"giấy {n}"]) for n in range(3)]
    workspace.evidence.add(honey, papers, criteria=["1.2"])
    return honey


@pytest.fixture
def package(workspace: Workspace, handed: str, tmp_path: Path) -> Path:
    out = tmp_path / "nộp"
    return workspace.packages.export(handed, out, ("pdf",), draft=True, today=TODAY).zip


@pytest.fixture
def sync_file(workspace: Workspace, handed: str, tmp_path: Path) -> Path:
    workspace.dossiers.duplicate(handed)
    workspace.syncing.write(tmp_path / "1.ocopsync")
    return tmp_path / "1.ocopsync"


def shelf(folder: Path) -> list[Path]:
    return [path for path in (folder / "files").rglob("*") if path.is_file()]


def stop_after(steps: int) -> Callable[[], bool]:
    asked = iter(range(10_000))
    return lambda: next(asked) >= steps


def kill(what: str, at: str, folder: Path, file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.kill_in_middle", what, at, str(folder), str(file)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (-9, 9), done.stderr


@pytest.mark.parametrize("at", ["copied", "written"])
def test_a_kill_while_receiving_leaves_nothing(
    office_folder: Path, package: Path, catalogue: Catalogue, at: str
) -> None:
    kill("receive", at, office_folder, package)
    assert shelf(office_folder), "the papers lay there when it was killed"
    with Workspace.open(office_folder, catalogue) as opened:
        assert shelf(office_folder) == []
        assert opened.desk.cases(TODAY) == []
        assert opened.dossiers.count() == 0
        case = opened.desk.receive(package, TODAY)
        assert case.number == "01/PĐK-37-14620-2027"
        assert len(shelf(office_folder)) == 3


@pytest.mark.parametrize("at", ["copied", "written"])
def test_a_kill_while_merging_leaves_nothing(
    office_folder: Path, sync_file: Path, catalogue: Catalogue, at: str
) -> None:
    kill("merge", at, office_folder, sync_file)
    assert shelf(office_folder), "the papers lay there when it was killed"
    with Workspace.open(office_folder, catalogue) as opened:
        assert shelf(office_folder) == []
        assert opened.dossiers.count() == 0
        taken = opened.syncing.take(sync_file, TODAY)
        assert [item.what for item in taken.dossiers] == ["new", "new"]
        assert len(shelf(office_folder)) == 3


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_receiving_can_be_stopped_at_every_step(
    office: Workspace, office_folder: Path, package: Path, steps: int
) -> None:
    with pytest.raises(CancelledError):
        office.desk.receive(package, TODAY, cancelled=stop_after(steps))
    assert shelf(office_folder) == []
    assert office.desk.cases(TODAY) == []
    assert office.dossiers.count() == 0
    assert office.desk.receive(package, TODAY).number == "01/PĐK-37-14620-2027"


@pytest.mark.parametrize("steps", [0, 2, 4, 6])
def test_merging_can_be_stopped_at_every_step(
    office: Workspace, office_folder: Path, sync_file: Path, steps: int
) -> None:
    told: list[str] = []
    with pytest.raises(CancelledError):
        office.syncing.take(
            sync_file,
            TODAY,
            progress=lambda _done, _all, text: told.append(text),
            cancelled=stop_after(steps),
        )
    assert told[0].startswith("Kiểm tra tệp")
    assert shelf(office_folder) == []
    assert office.dossiers.count() == 0


def test_a_stopped_merge_leaves_what_is_held_right(
    office: Workspace, workspace: Workspace, handed: str, sync_file: Path, tmp_path: Path
) -> None:
    office.syncing.take(sync_file, TODAY)
    workspace.dossiers.set(handed, "product.brand", "Đồi Ngang")
    workspace.syncing.write(tmp_path / "2.ocopsync")
    before = office.dossiers.get(handed)
    asked: list[str] = []

    def late() -> bool:
        return len(asked) > 1

    with pytest.raises(CancelledError):
        office.syncing.take(
            tmp_path / "2.ocopsync",
            TODAY,
            progress=lambda _done, _all, text: asked.append(text),
            cancelled=late,
        )
    assert len(asked) > 1
    assert office.dossiers.get(handed) == before


def test_a_worker_has_its_own_connection(office: Workspace, package: Path) -> None:
    """It writes what the window reads after `reread`; the window may write before and after."""
    own = office.dossiers.add("qd-26-2026", {"product.name": "Của bàn MẪU"})
    failures: list[BaseException] = []
    cases: list[str] = []

    def work() -> None:
        try:
            with office.beside() as beside:
                cases.append(beside.desk.receive(package, TODAY).id)
                beside.dossiers.set(own, "product.brand", "Từ luồng phụ")
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    office.dossiers.get(own)
    worker = threading.Thread(target=work)
    worker.start()
    for number in range(20):
        office.dossiers.set(own, "product.code", f"M-{number}")
    worker.join()
    assert failures == []
    office.reread([own])
    assert office.dossiers.get(own).text("product.brand") == "Từ luồng phụ"
    assert office.dossiers.get(own).text("product.code") == "M-19"
    assert office.desk.case(cases[0], TODAY).order == 1
