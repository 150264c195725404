"""After a return: only what changed since what was handed in, and a list that says so."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ocop_desktop import paths
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.verify import verify
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.package_writing import BlockedError
from ocop_desktop.workspace.packages import SupplementResult
from ocop_desktop.workspace.supplements import LIST
from tests.media import files
from tests.workspace.conftest import Fill, HandedIn, new_honey

TODAY = date(2026, 11, 20)
NAMED = "Minh chứng/"


@pytest.fixture(scope="module")
def once(hand_in: Callable[[Fill], HandedIn]) -> HandedIn:
    return hand_in(fill)


def fill(workspace: Workspace, folder: Path) -> tuple[str, Path]:
    honey = new_honey(workspace)
    for name, criteria in (("hợp đồng", ["4.1"]), ("sổ thu mua", ["1.1"]), ("giấy ATTP", ["10"])):
        paper = files.pdf(folder / f"{name}.pdf", [name.encode("ascii", "ignore").decode()] * 2)
        (made,) = workspace.evidence.add(honey, [paper], criteria=criteria)
        workspace.evidence.update(honey, made.id, title=name.capitalize(), kind="nguyen-lieu")
    photo = files.photo(folder / "vườn.jpg")
    workspace.evidence.add(honey, [photo], criteria=["1.1"], fields=["product.photos"])
    workspace.dossiers.set(honey, "assessment/1.1", {"option": 2, "description": "Trong xã."})
    return honey, workspace.packages.export(honey, folder / "nộp", draft=True, today=TODAY).zip


@pytest.fixture
def workspace(once: HandedIn, catalogue: Catalogue, tmp_path: Path) -> Iterator[Workspace]:
    """The producer's workspace, from which a package was made."""
    with Workspace.open(shutil.copytree(once.home, tmp_path / "dữ liệu"), catalogue) as opened:
        yield opened


@pytest.fixture
def handed(workspace: Workspace, once: HandedIn) -> str:
    """Three papers, a photo and a claim, as handed in."""
    del workspace
    return once.dossier


@pytest.fixture
def package(once: HandedIn, tmp_path: Path) -> Path:
    return once.copied(tmp_path)


def ids(workspace: Workspace, dossier: str) -> dict[str, str]:
    return {item.file: item.id for item in workspace.dossiers.get(dossier).evidence}


def replace(workspace: Workspace, dossier: str, name: str, path: Path) -> None:
    """Put another content under the record of a paper."""
    (copy,) = workspace.evidence.copy([path])
    workspace.evidence.attach(dossier, [copy])
    evidence = workspace.dossiers.get(dossier).evidence
    made = next(item for item in evidence if item.sha256 == copy.sha256)
    workspace.evidence.remove(dossier, made.id)
    workspace.evidence.update(
        dossier, ids(workspace, dossier)[name], sha256=copy.sha256, size=copy.size
    )


def supplement(
    workspace: Workspace, dossier: str, since: Path | str, out: Path
) -> SupplementResult:
    return workspace.packages.supplement(dossier, since, out, draft=True, today=TODAY)


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_only_what_changed_comes_along(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    replace(workspace, handed, "giấy ATTP.pdf", files.pdf(tmp_path / "mới.pdf", ["giay moi"]))
    workspace.evidence.add(handed, [files.pdf(tmp_path / "haccp.pdf", ["HACCP"])], criteria=["10"])
    workspace.evidence.remove(handed, ids(workspace, handed)["hợp đồng.pdf"])
    workspace.dossiers.set(handed, "assessment/10", {"option": 1, "description": "Có HACCP."})
    made = supplement(workspace, handed, package, tmp_path / "bổ sung")
    told = made.told
    assert [change.code for change in told.replaced] == ["MC-04"]
    assert [(change.code, change.label) for change in told.added] == [("MC-05", "haccp.pdf")]
    assert [(change.code, change.label) for change in told.withdrawn] == [("MC-03", "Hợp đồng")]
    assert [change.path for change in told.answers] == ["assessment/10"]
    papers = sorted(name for name in made.files if name.startswith(NAMED))
    assert papers == ["Minh chứng/MC-04 Giấy attp.pdf", "Minh chứng/MC-05 haccp.pdf"]
    forms = {name for name in made.files if name.endswith(".docx")}
    assert "01 Danh mục bổ sung.docx" in forms
    assert any("Mẫu số 02" in name for name in forms), "it tells of the criterion and its papers"
    assert not any("Mẫu số 01" in name for name in forms), "the registration form is as it was"


def test_papers_keep_the_code_and_page_they_were_handed_in_under(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    first = files.pdf(tmp_path / "đứng đầu.pdf", ["dung dau"])
    workspace.evidence.add(handed, [first], criteria=["1.1"])
    workspace.dossiers.set(handed, "assessment/4.1", {"option": 2})
    before = words(package.with_suffix("") / "02 Mẫu số 02 - Báo cáo tự đánh giá.pdf")
    place = re.search(r"MC-01, (tr\. [\d–]+)", before)
    assert place is not None
    made = supplement(workspace, handed, package, tmp_path / "bổ sung")
    report = next(
        made.folder / name
        for name in made.files
        if "Mẫu số 02" in name and name.endswith(".pdf") and name[0].isdigit()
    )
    said = words(report)
    assert f"MC-01, {place[1]}" in said
    appendix = next(name for name in made.files if name.endswith("Phụ lục bổ sung.pdf"))
    found = re.search(r"MC-05, bổ sung tr\. (\d+)", said)
    assert found is not None
    page = PdfReader(made.folder / appendix).pages[int(found[1]) - 1].extract_text()
    assert "MC-05 · tr. 1/1" in " ".join(page.split())
    assert "PHỤ LỤC BỔ SUNG" in words(made.folder / appendix)
    assert "MC-01 · tr." not in words(made.folder / appendix)


def test_the_list_says_it_in_words_and_for_machines(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    workspace.evidence.update(handed, ids(workspace, handed)["sổ thu mua.pdf"], number="ST-2026")
    workspace.dossiers.set(handed, "product.brand", "Rừng Mẫu")
    made = supplement(workspace, handed, package, tmp_path / "bổ sung")
    since = verify(package).snapshot
    said = words(made.folder / "01 Danh mục bổ sung.pdf")
    assert f"Bổ sung cho bản: {since}" in said
    assert f"Bản sau khi bổ sung: {made.snapshot}" in said
    assert "ST-2026" in said
    assert "Rừng Mẫu" in said
    plain = json.loads((made.folder / LIST).read_text("utf-8"))
    assert plain["redescribed"] == ["MC-01"]
    assert (plain["replaced"], plain["added"], plain["withdrawn"]) == ([], [], [])
    assert plain["answers"] == ["product.brand"]
    assert not any(name.startswith(NAMED) for name in made.files)
    assert not any("Phụ lục" in name for name in made.files)


def test_it_is_a_whole_package_of_its_own_version(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    workspace.dossiers.set(handed, "product.brand", "Rừng Mẫu")
    made = supplement(workspace, handed, package, tmp_path / "bổ sung")
    for place in (made.folder, made.zip):
        result = workspace.packages.verify(place)
        assert (result.whole, result.snapshot) == (True, made.snapshot)
        assert result.since == verify(package).snapshot
    assert verify(package).since == ""
    assert made.snapshot in made.folder.name


def test_nothing_changed_needs_no_supplement(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="chưa có gì thay đổi"):
        supplement(workspace, handed, package, tmp_path / "bổ sung")
    assert not (tmp_path / "bổ sung").exists()


def test_a_supplement_follows_a_version_too(
    workspace: Workspace, catalogue: Catalogue, tmp_path: Path
) -> None:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (sample,) = workspace.dossiers.import_file(file)
    version = workspace.versions.finalise(sample, TODAY)
    workspace.versions.reopen(sample, "xã trả, thiếu hợp đồng")
    paper = files.pdf(tmp_path / "hợp đồng liên kết.pdf", ["hd"])
    workspace.evidence.add(sample, [paper], criteria=["1.5"])
    base = workspace.packages.base(version.id)
    made = workspace.packages.supplement(sample, base, tmp_path / "ra", ("pdf",), today=TODAY)
    assert [change.code for change in made.told.added] == ["MC-27"]
    assert made.told.since == version.snapshot
    assert made.told.since != made.snapshot


def test_it_comes_in_where_what_it_follows_is_known(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    workspace.evidence.add(handed, [files.pdf(tmp_path / "mới.pdf", ["moi"])], criteria=["1.1"])
    made = supplement(workspace, handed, package, tmp_path / "bổ sung")
    with Workspace.open(tmp_path / "xã", catalogue) as desk:
        with pytest.raises(UserError, match=r"gói bổ sung cho bản .* nhập gói"):
            desk.dossiers.import_file(made.zip)
        assert desk.dossiers.list(include_deleted=True) == []
        assert list((desk.folder / "files").glob("??/*")) == []
        desk.dossiers.import_file(package)
        (dossier,) = desk.dossiers.import_file(made.zip)
        there, here = desk.dossiers.get(dossier).evidence, workspace.dossiers.get(handed).evidence
        assert {item.sha256 for item in there} == {item.sha256 for item in here}
        for item in there:
            assert desk.evidence.path(dossier, item.id).is_file()


def test_papers_are_recognised_after_an_import_elsewhere(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    """Another machine gave them other ids; content and title tell which is which."""
    with Workspace.open(tmp_path / "xã", catalogue) as desk:
        (dossier,) = desk.dossiers.import_file(package)
        replace(desk, dossier, "Giấy attp.pdf", files.pdf(tmp_path / "mới.pdf", ["giay moi"]))
        made = supplement(desk, dossier, package, tmp_path / "bổ sung")
    assert [change.code for change in made.told.replaced] == ["MC-04"]
    assert (made.told.added, made.told.withdrawn) == ((), ())


def test_a_final_supplement_waits_for_what_blocks_it(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    workspace.dossiers.set(handed, "product.brand", "Rừng Mẫu")
    with pytest.raises(BlockedError):
        workspace.packages.supplement(handed, package, tmp_path / "ra", today=TODAY)


def test_a_package_that_is_not_whole_is_no_base(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    (package.with_suffix("") / "lạ.txt").write_text("x")
    with pytest.raises(UserError, match="không còn nguyên vẹn"):
        supplement(workspace, handed, package.with_suffix(""), tmp_path / "ra")
    with pytest.raises(UserError, match="Không thấy gói"):
        supplement(workspace, handed, tmp_path / "không có.zip", tmp_path / "ra")


def test_stopping_leaves_nothing(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    workspace.evidence.add(handed, [files.pdf(tmp_path / "mới.pdf", ["moi"])], criteria=["1.1"])
    steps: list[int] = []
    with pytest.raises(CancelledError):
        workspace.packages.supplement(
            handed,
            package,
            tmp_path / "ra",
            draft=True,
            today=TODAY,
            progress=lambda done, _of, _what: steps.append(done),
            cancelled=lambda: len(steps) >= 3,
        )
    assert list((tmp_path / "ra").glob("*")) == []


def test_progress_ends_where_it_said(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    workspace.evidence.add(handed, [files.pdf(tmp_path / "mới.pdf", ["moi"])], criteria=["1.1"])
    steps: list[tuple[int, int]] = []
    workspace.packages.supplement(
        handed,
        package,
        tmp_path / "ra",
        draft=True,
        today=TODAY,
        progress=lambda done, of, _what: steps.append((done, of)),
    )
    assert steps == [(n, len(steps)) for n in range(1, len(steps) + 1)]


def test_equal_changes_give_equal_bytes(
    workspace: Workspace, handed: str, package: Path, tmp_path: Path
) -> None:
    workspace.dossiers.set(handed, "product.brand", "Rừng Mẫu")
    made = [supplement(workspace, handed, package, tmp_path / name) for name in ("một", "hai")]
    assert made[0].zip.read_bytes() == made[1].zip.read_bytes()
