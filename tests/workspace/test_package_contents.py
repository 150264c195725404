"""What a package holds: appendix, print set, the page to read it by, all of one version."""

import json
import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from pypdf import PdfReader

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.exchange.verify import verify
from ocop_desktop.media.converter import Converter
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.package_writing import PAGE, PRINT_FOLDER, PackageResult
from ocop_desktop.workspace.places_file import PLACES, read_places
from tests.media import files

TODAY = date(2026, 11, 20)
APPENDIX = "05 Phụ lục minh chứng.pdf"
REPORT = "02 Mẫu số 02 - Báo cáo tự đánh giá.pdf"


@pytest.fixture
def papers(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    """Papers, photos, an office file and a link, tied to criteria in another order."""
    shelf = workspace.evidence
    shelf.add(honey, [files.pdf(tmp_path / "hợp đồng.pdf", ["mot", "hai", "ba"])], criteria=["4.1"])
    shelf.add(honey, [files.photo(tmp_path / "vườn.jpg", (1200, 900))], criteria=["1.1"])
    shelf.add(honey, [files.pdf(tmp_path / "sổ.pdf", ["so"])], criteria=["1.1", "1.4"])
    shelf.add(honey, [files.docx(tmp_path / "bảng kê.docx")], criteria=["1.3"])
    shelf.add(honey, [shutil.copy(files.HEIC, tmp_path / "ảnh iPhone.heic")], criteria=["2.2"])
    workspace.paper_views.add_link(honey, "https://vidu.vn/clip", criteria=["5.1"])
    for number in ("1.1", "1.4", "4.1"):
        workspace.dossiers.set(honey, f"assessment/{number}", {"option": 2})
    return honey


def export(workspace: Workspace, dossier: str, out: Path) -> PackageResult:
    return workspace.packages.export(dossier, out, draft=True, today=TODAY)


def words(path: Path, page: int | None = None) -> str:
    pages = PdfReader(path).pages
    found = pages if page is None else [pages[page - 1]]
    return " ".join(" ".join(item.extract_text().split()) for item in found)


def test_the_report_names_the_pages_of_the_appendix(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    found = re.findall(r"(MC-\d\d), tr\. (\d+)(?:–(\d+))?", words(made.folder / REPORT))
    assert {code for code, _, _ in found} == {"MC-01", "MC-02", "MC-04", "MC-05"}
    for code, first, last in found:
        whole = range(int(first), int(last or first) + 1)
        for index, page in enumerate(whole, start=1):
            stamp = f"{code} · tr. {index}/{len(whole)} · Hồ sơ Mật ong rừng MẪU"
            assert stamp in words(made.folder / APPENDIX, page)
    contents = words(made.folder / "04 Danh mục hồ sơ.pdf")
    pages = len(PdfReader(made.folder / APPENDIX).pages)
    assert re.search(rf"Phụ lục minh chứng 05 Phụ lục minh chứng {pages}\b", contents)


def test_the_print_set_is_the_same_documents(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    printed = [name for name in made.files if name.startswith(f"{PRINT_FOLDER}/")]
    assert len(printed) == 5
    for name in printed:
        beside = made.folder / name.removeprefix(f"{PRINT_FOLDER}/")
        assert (made.folder / name).read_bytes() == beside.read_bytes()


def test_every_page_of_every_document_names_the_version(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    for name in made.files:
        if name.startswith(f"{PRINT_FOLDER}/"):
            for page in range(1, len(PdfReader(made.folder / name).pages) + 1):
                assert made.snapshot in words(made.folder / name, page), name
    assert made.snapshot in (made.folder / PAGE).read_text("utf-8")


def test_sets_of_two_versions_do_not_pass_for_one(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    first = export(workspace, papers, tmp_path / "một")
    workspace.dossiers.set(papers, "product.brand", "Rừng")
    second = export(workspace, papers, tmp_path / "hai")
    name = f"{PRINT_FOLDER}/{REPORT}"
    old, new = (folder / name for folder in (first.folder, second.folder))
    assert old.read_bytes() != new.read_bytes()
    manifest = second.folder / "manifest-sha256.txt"
    told = (first.folder / "manifest-sha256.txt").read_text("utf-8")
    line = next(line for line in told.splitlines() if line.endswith(name))
    shutil.copyfile(old, new)
    mixed = [
        line if row.endswith(name) else row for row in manifest.read_text("utf-8").splitlines()
    ]
    manifest.write_text("\n".join(mixed) + "\n", "utf-8")
    result = verify(second.folder)
    assert not result.whole
    assert any(first.snapshot in error and name in error for error in result.errors)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if tag == "a" and name == "href"]


def test_every_link_of_the_page_leads_somewhere(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    reader = _Links()
    reader.feed((made.folder / PAGE).read_text("utf-8"))
    local = [link for link in reader.found if not link.startswith(("#", "http"))]
    targets = {unquote(link.partition("#")[0]) for link in local}
    assert all((made.folder / target).is_file() for target in targets)
    forms = {name for name in made.files if name.endswith((".docx", ".pdf"))}
    assert forms <= targets | {name for name in made.files if "Minh chứng/" in name}
    assert {name for name in made.files if name.startswith("Minh chứng/")} <= targets
    assert "https://vidu.vn/clip" in reader.found


def test_places_are_kept_for_what_follows(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    kept = read_places((made.folder / PLACES).read_bytes())
    assert kept.snapshot == made.snapshot
    by_code = {item.code: item for item in kept.papers}
    assert sorted(by_code) == [f"MC-0{number}" for number in range(1, 7)]
    dossier = workspace.dossiers.get(papers)
    assert {item.id for item in kept.papers} == {item.id for item in dossier.evidence}
    assert by_code["MC-03"].pages is None, "the office file is listed only"
    first, last = by_code["MC-05"].pages or (0, 0)
    assert last - first == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"snapshot": "x", "papers": [{"id": 1}]}',
        b'{"snapshot": "x", "papers": [{"id": "a", "code": "b", "pages": [0, 1]}]}',
        b"[" * 100_000,
    ],
)
def test_places_that_make_no_sense_are_told(data: bytes) -> None:
    with pytest.raises(Exception, match="không đọc được"):
        read_places(data)


def test_adjusted_pages_go_into_the_appendix(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    dossier = workspace.dossiers.get(papers)
    contract = next(item for item in dossier.evidence if item.file == "hợp đồng.pdf")
    workspace.evidence.update(papers, contract.id, adjustments=Adjustments(pages=(3, 1)))
    made = export(workspace, papers, tmp_path / "ra")
    last = len(PdfReader(made.folder / APPENDIX).pages)
    appendix = made.folder / APPENDIX
    found = [page for page in range(1, last + 1) if "MC-05 · tr." in words(appendix, page)]
    assert [words(appendix, page).split()[0] for page in found] == ["ba", "mot"]
    again = workspace.dossiers.import_file(made.zip)[0]
    kept = next(
        item for item in workspace.dossiers.get(again).evidence if item.file == "hợp đồng.pdf"
    )
    assert kept.adjustments == Adjustments(pages=(3, 1))


def test_photos_of_the_appendix_are_kept_for_the_next_export(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    export(workspace, papers, tmp_path / "ra")
    copies = workspace.folder / "cache" / "copies"
    kept = sorted(copies.rglob("*.jpg"))
    assert len(kept) == 2, "the photo and the HEIC picture"
    shutil.rmtree(copies)
    first = export(workspace, papers, tmp_path / "hai").zip.read_bytes()
    assert export(workspace, papers, tmp_path / "ba").zip.read_bytes() == first


def test_nothing_private_of_a_photo_is_in_what_is_printed(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    for page in PdfReader(made.folder / APPENDIX).pages:
        for image in page.images:
            assert b"Exif" not in image.data


def test_an_unreadable_paper_stops_the_export_and_leaves_nothing(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    photo = next(
        item for item in workspace.dossiers.get(papers).evidence if item.file == "vườn.jpg"
    )
    workspace.evidence.path_of(photo).write_bytes(b"\xff\xd8\xff\xe0 damaged")
    with pytest.raises(Exception, match="vườn"):
        export(workspace, papers, tmp_path / "ra")
    assert list((tmp_path / "ra").glob("*")) == []


def test_office_files_become_pages_only_when_asked(
    workspace: Workspace, papers: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = files.pdf(tmp_path / "đã đổi.pdf", ["tu docx"])
    monkeypatch.setattr(Converter, "convert", lambda *_: made)
    plain = export(workspace, papers, tmp_path / "một")
    assert "MC-03 · tr." not in words(plain.folder / APPENDIX)
    turned = workspace.packages.export(
        papers, tmp_path / "hai", draft=True, convert=True, today=TODAY
    )
    assert "MC-03 · tr. 1/1" in words(turned.folder / APPENDIX)
    assert "Minh chứng/MC-03 bảng kê.docx" in turned.files, "the original goes along"


def test_the_data_file_says_where_papers_lie(
    workspace: Workspace, papers: str, tmp_path: Path
) -> None:
    made = export(workspace, papers, tmp_path / "ra")
    data = json.loads((made.folder / "Dữ liệu/ho-so.json").read_text("utf-8"))
    named = {item["file"] for item in data["evidence"] if item.get("file")}
    assert named == {name for name in made.files if name.startswith("Minh chứng/")}
