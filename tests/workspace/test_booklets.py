"""Booklets out of the workspace."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.booklets import Booklet


def test_a_set_is_printed_empty(workspace: Workspace, tmp_path: Path) -> None:
    source = workspace.booklets.of_set("4")
    made = workspace.booklets.write(source, Booklet(criteria=True), tmp_path)
    assert made.path == tmp_path / "Phiếu tự chấm - bộ 4.pdf"
    assert len(PdfReader(made.path).pages) == made.pages
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [made.path.name]
    named = workspace.booklets.write(source, Booklet(sections=("producer",)), tmp_path, "docx")
    assert (named.path.name, named.pages) == ("Sổ ghi Chủ thể - bộ 4.docx", 0)


def test_a_dossier_is_printed_with_its_answers(
    workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    source = workspace.booklets.of_dossier(workspace.dossiers.get(honey))
    ids = [part.id for part in workspace.booklets.parts(source)]
    assert ids[0] == "registration"
    assert "resources" not in ids
    booklet = workspace.booklets.whole(source, blank=False)
    made = workspace.booklets.write(source, booklet, tmp_path / "mới" / "a.pdf")
    text = PdfReader(made.path).pages[0].extract_text()
    assert "HTX Mẫu" in text
    assert "BẢN NHÁP" in text


def test_what_cannot_be_printed_is_told(workspace: Workspace, tmp_path: Path) -> None:
    source = workspace.booklets.of_set("mat-ong-va-nong-san-khac")
    for booklet, told in (
        (Booklet(), "Chưa chọn in gì"),
        (Booklet(sections=("resources",)), "không có mục “resources”"),
        (Booklet(sections=("lạ",)), "không có mục “lạ”"),
    ):
        with pytest.raises(UserError, match=told):
            workspace.booklets.write(source, booklet, tmp_path)
    with pytest.raises(UserError, match="Định dạng"):
        workspace.booklets.write(source, Booklet(papers=True), tmp_path, "odt")
    with pytest.raises(UserError, match="Không có bộ sản phẩm “99”"):
        workspace.booklets.of_set("99")
    assert not any(path.is_file() for path in tmp_path.iterdir())
