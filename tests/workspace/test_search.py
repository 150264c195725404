"""Search everywhere: one list over the person's own things and the law."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop import paths
from ocop_desktop.workspace import NewDossier, Workspace
from ocop_desktop.workspace.hits import Hit, PaperToRead, Place
from ocop_desktop.workspace.search import marks, read_papers


@pytest.fixture
def sample(workspace: Workspace) -> str:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = workspace.dossiers.import_file(file)
    return made


def kinds(hits: list[Hit]) -> list[str]:
    return [hit.kind for hit in hits]


def of_kind(hits: list[Hit], kind: str) -> list[Hit]:
    return [hit for hit in hits if hit.kind == kind]


def test_a_dossier_is_found_by_its_title(workspace: Workspace, honey: str) -> None:
    for words in ("mật ong rừng", "mat ong rung", "MAT ONG RU"):
        hit = workspace.search.find(words)[0]
        assert (hit.kind, hit.title, hit.detail) == ("dossier", "Mật ong rừng MẪU", "HTX Mẫu")
        assert hit.target == Place(dossier=honey)


def test_an_answer_leads_to_its_field(workspace: Workspace, honey: str) -> None:
    text = (
        "Rừng già quanh năm. " * 20
        + "Đàn ong ngoại nhập đặt ở thung lũng Pù Luông. "
        + "Hết. " * 40
    )
    workspace.dossiers.set(honey, "product.description", text)
    (hit,) = of_kind(workspace.search.find("pu luong"), "dossier")
    assert hit.target == Place(dossier=honey, path="product.description")
    assert hit.detail.startswith("Mô tả sản phẩm: …")
    assert "thung lũng Pù Luông" in hit.detail
    assert [hit.detail[a:b] for a, b in marks(hit.detail, "pu luong")] == ["Pù", "Luông"]
    workspace.dossiers.set(honey, "product.description", "Ngắn.")
    assert of_kind(workspace.search.find("pu luong"), "dossier") == []
    workspace.dossiers.set(honey, "assessment/1.1", {"option": 2, "description": "Hái ở Bản Mẫu."})
    (hit,) = of_kind(workspace.search.find("bản mẫu"), "dossier")
    assert hit.target.path == "assessment/1.1"


def test_producers_are_told_once(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.create(NewDossier(title="Chè MẪU", producer_name="HTX Mẫu"))
    (hit,) = of_kind(workspace.search.find("htx mẫ"), "producer")
    assert (hit.title, hit.detail, hit.target) == ("HTX Mẫu", "2 hồ sơ", Place(producer="HTX Mẫu"))
    workspace.dossiers.set(honey, "producer.name", "Tổ hợp tác Mới")
    assert of_kind(workspace.search.find("to hop tac moi"), "producer")
    assert of_kind(workspace.search.find("htx mẫu"), "producer")[0].detail == "1 hồ sơ"


def test_papers_are_found_by_what_is_said_and_by_their_words(
    workspace: Workspace, sample: str
) -> None:
    dossier = workspace.dossiers.get(sample)
    paper = next(item for item in dossier.evidence if item.number and item.file.endswith(".pdf"))
    (hit, *_) = of_kind(workspace.search.find(paper.number), "evidence")
    assert hit.target == Place(dossier=sample, path=f"evidence/{paper.id}")
    assert hit.title == paper.label
    assert dossier.text("product.name") in hit.detail
    waiting = workspace.search.to_read(100)
    assert {item.name for item in waiting} <= {item.file for item in dossier.evidence}
    assert all(item.path.is_file() for item in waiting)
    texts = read_papers(waiting)
    assert workspace.search.keep(texts) is None
    assert workspace.search.to_read() == ()
    sha256, pages = next((sha, pages) for sha, pages in texts.items() if any(pages))
    line = next(line for line in pages[0].splitlines() if len(line.split()) > 5)
    inside = of_kind(workspace.search.find(line, 60), "evidence")
    papers = {f"evidence/{item.id}" for item in dossier.evidence if item.sha256 == sha256}
    assert papers & {hit.target.path for hit in inside}
    found = next(hit for hit in inside if hit.target.path in papers)
    assert found.target.page == 1
    assert found.detail.startswith("tr. 1: ")


def test_reading_stops_when_asked_and_takes_bad_files(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.pdf", tmp_path / "b.pdf"
    page = Canvas(str(good))
    page.drawString(72, 700, "Phieu thu")
    page.save()
    bad.write_bytes(b"%PDF-1.4 hong")
    papers = [PaperToRead(sha256=name, path=tmp_path / f"{name}.pdf", name=name) for name in "ab"]
    texts = read_papers(papers)
    assert texts["a"][0].strip() == "Phieu thu"
    assert texts["b"] == ()
    assert read_papers(papers, lambda: True) == {}


def test_the_law_leads_into_the_open_dossier(workspace: Workspace, honey: str) -> None:
    field = of_kind(workspace.search.find("mã vạch", 20, honey), "field")[0]
    assert field.target == Place(dossier=honey, path="packaging.gtin", item="packaging.gtin")
    criterion = workspace.search.find("3.1", 20, honey)[0]
    assert (criterion.kind, criterion.target.path) == ("criterion", "assessment/3.1")
    assert criterion.target.set == workspace.dossiers.get(honey).set
    outside = of_kind(workspace.search.find("mã vạch"), "field")[0]
    assert outside.target == Place(item="packaging.gtin")
    article = of_kind(workspace.search.find("Điều 7"), "article")[0]
    assert article.target == Place(item="Điều 7")


def test_no_kind_crowds_the_others_out(workspace: Workspace, honey: str) -> None:
    for number in range(12):
        workspace.dossiers.create(NewDossier(title=f"Nhãn lồng số {number}"))
    hits = workspace.search.find("nhãn", 9)
    assert len(hits) == 9
    assert kinds(hits).count("dossier") == 3
    assert len(set(kinds(hits))) >= 3
    alone = workspace.search.find("nhan long so", 9)
    assert kinds(alone) == ["dossier"] * 9


def test_nothing_asked_nothing_found(workspace: Workspace, honey: str) -> None:
    for words in ("", "   ", "?!", "zzzqqq"):
        assert workspace.search.find(words) == []
    workspace.dossiers.remove(honey)
    assert of_kind(workspace.search.find("rừng mẫu"), "dossier") == []
