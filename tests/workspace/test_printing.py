"""Single documents out of a workspace, and blank sheets without one."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ocop_desktop import documents, paths
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.printing import MINUTES, STAR_REPORT, write_blank_sheets

TODAY = date(2026, 11, 20)


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.fixture
def sample(workspace: Workspace) -> str:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = workspace.dossiers.import_file(file)
    return made


@pytest.mark.parametrize("fmt", documents.FORMATS)
def test_every_document_can_be_printed_alone(
    workspace: Workspace, honey: str, catalogue: Catalogue, tmp_path: Path, fmt: str
) -> None:
    for document in documents.ids(catalogue.newest(), package_only=False):
        made = workspace.prints.write(honey, document, fmt, tmp_path, today=TODAY)
        assert made.path.stat().st_size > 1000
        assert made.path.suffix == f".{fmt}"
        assert made.path.parent == tmp_path
        assert (made.pages > 0) == (fmt == "pdf")
    assert not list(tmp_path.glob(".tmp-*"))


def test_a_form_that_is_not_ready_is_a_draft(
    workspace: Workspace, honey: str, sample: str, tmp_path: Path
) -> None:
    draft = workspace.prints.write(honey, "mau-01", "pdf", tmp_path / "a.pdf", today=TODAY)
    assert draft.draft
    assert "BẢN NHÁP" in text(draft.path)
    final = workspace.prints.write(sample, "mau-01", "pdf", tmp_path / "b.pdf", today=TODAY)
    assert not final.draft
    assert "Bản chốt" in text(final.path)
    report = workspace.prints.write(honey, STAR_REPORT, "pdf", tmp_path / "c.pdf", today=TODAY)
    assert not report.draft
    assert "Bản chốt" not in text(report.path)


def test_a_report_judges_by_the_day_and_star_asked(
    workspace: Workspace, sample: str, tmp_path: Path
) -> None:
    early = workspace.prints.write(sample, STAR_REPORT, "pdf", tmp_path / "a.pdf", today=TODAY)
    assert "Đường tới 4 sao" in text(early.path)
    assert "20/11/2026" in text(early.path)
    high = workspace.prints.write(
        sample, STAR_REPORT, "pdf", tmp_path / "b.pdf", today=date(2027, 1, 4), star=5
    )
    assert "Đường tới 5 sao" in text(high.path)
    assert "04/01/2027" in text(high.path)


def test_minutes_hold_the_fitting_sheets(workspace: Workspace, honey: str, tmp_path: Path) -> None:
    sheet = workspace.rehearsals.add(honey, "Bà MẪU Một")
    workspace.rehearsals.set_option(honey, sheet.id, "1.1", 2)
    source = workspace.prints.source(honey)
    workspace.rehearsals.remove(honey, sheet.id)
    kept = workspace.prints.write(source, MINUTES, "pdf", tmp_path / "a.pdf", today=TODAY)
    assert "Bà MẪU Một" in text(kept.path)
    none = workspace.prints.write(honey, MINUTES, "pdf", tmp_path / "b.pdf", today=TODAY)
    assert "Chưa có phiếu chấm nào" in text(none.path)


def test_a_sheet_can_be_left_blank(workspace: Workspace, sample: str, tmp_path: Path) -> None:
    filled = workspace.prints.write(sample, "phieu-cham", "pdf", tmp_path / "a.pdf", today=TODAY)
    blank = workspace.prints.write(
        sample, "phieu-cham", "pdf", tmp_path / "b.pdf", today=TODAY, blank=True
    )
    assert "TỔNG ĐIỂM 100 70" in text(filled.path)
    assert "TỔNG ĐIỂM 100 70" not in text(blank.path)
    assert "Mật ong hoa rừng Thung Mây" in text(blank.path)


def test_what_cannot_be_printed_is_told(workspace: Workspace, honey: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không có tài liệu “lạ” — chọn mau-01"):
        workspace.prints.write(honey, "lạ", "pdf", tmp_path, today=TODAY)
    with pytest.raises(UserError, match="Định dạng"):
        workspace.prints.write(honey, "mau-01", "odt", tmp_path, today=TODAY)
    (tmp_path / "tệp").write_text("x")
    with pytest.raises(UserError):
        workspace.prints.write(honey, "mau-01", "pdf", tmp_path / "tệp" / "a.pdf", today=TODAY)


def test_blank_sheets_are_named_by_their_set(catalogue: Catalogue, tmp_path: Path) -> None:
    rulebook = catalogue.newest()
    units = catalogue.units(rulebook)
    made = write_blank_sheets(rulebook, units, ["4", "che-tuoi-che-che-bien"], tmp_path, ("docx",))
    assert [path.name for path in made] == [
        "Phiếu chấm 04 Mật ong, mật khác và nông sản thực phẩm khác.docx",
        "Phiếu chấm 11 Chè tươi, chè chế biến.docx",
    ]
    assert sorted(tmp_path.iterdir()) == sorted(made)
    with pytest.raises(UserError, match="Không có bộ sản phẩm “27”"):
        write_blank_sheets(rulebook, units, ["4", "27"], tmp_path / "khác")
    assert not (tmp_path / "khác").exists()
