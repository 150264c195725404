import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, Transformation

from ocop_desktop.documents import Document, PrintContext, write_pdf
from ocop_desktop.documents.blocks import Cell, Columns, Paragraph, Row, Run, Space, TableBlock
from ocop_desktop.documents.wording import plain
from ocop_desktop.dossier.values import Dossier
from tests.documents.document_reading import pdf_text, squeezed

MM = 72 / 25.4
Make = Callable[..., Path]


def document(*blocks: object, draft: bool = False) -> Document:
    return Document(
        title="Thử", blocks=tuple(blocks), footer_left="Mẫu", footer_right="", draft=draft
    )


def words(count: int, **look: object) -> Paragraph:
    text = " ".join(f"từ{no}" for no in range(count))
    return Paragraph(inlines=(Run(text=text),), **look)


def places(path: Path, page: int = 0) -> list[tuple[float, float, str]]:
    """Return (left, base line, text) in mm from the upper left corner of the page."""
    found: list[tuple[float, float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        at = Transformation(tuple(tm)).transform(Transformation(tuple(cm))).ctm
        if text.strip():
            found.append((at[4] / MM, 297 - at[5] / MM, text.strip()))

    PdfReader(path).pages[page].extract_text(visitor_text=visit)
    return found


def test_paper_margins_and_page_numbers(make: Make, honey: Dossier) -> None:
    path = make(honey, "mau-02", "pdf")
    pages = PdfReader(path).pages
    assert {(round(p.mediabox.width / MM), round(p.mediabox.height / MM)) for p in pages} == {
        (210, 297)
    }
    texts = pdf_text(path)
    assert not re.match(r"\d", texts[0])
    for number, text in enumerate(texts[1:], start=2):
        assert text.startswith(f"{number}\n")
    for page in range(len(pages)):
        for left, base, text in places(path, page):
            assert left >= 29.9, text
            assert 8 <= base <= 290, text
    number = next(place for place in places(path, 1) if place[2] == "2")
    assert number[0] == pytest.approx(110, abs=2)
    assert number[1] < 20


def test_only_embedded_times_like_fonts(make: Make, honey: Dossier) -> None:
    for spec_id in ("mau-01", "mau-02", "phieu-cham", "danh-muc"):
        for page in PdfReader(make(honey, spec_id, "pdf")).pages:
            for font in page["/Resources"]["/Font"].values():
                name = font.get_object()["/BaseFont"]
                assert re.search("Liberation|Times|DejaVu", name), name
                assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_body_is_14_point_and_tables_13(make: Make, honey: Dossier) -> None:
    sizes: dict[str, float] = {}

    def visit(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        sizes[text.strip()] = size

    for page in PdfReader(make(honey, "mau-02", "pdf")).pages:
        page.extract_text(visitor_text=visit)
    assert sizes["8. Lịch sử hình thành của chủ thể"] == 14
    assert sizes["1.3. Gia tăng giá"] == 13


def test_every_page_of_a_draft_says_so(make: Make, honey: Dossier, context: PrintContext) -> None:
    draft = PrintContext(draft=True, photos=context.photos)
    for spec_id in ("mau-01", "mau-02", "phieu-cham"):
        assert all("BẢN NHÁP" in text for text in pdf_text(make(honey, spec_id, "pdf", draft)))
        assert not any("BẢN NHÁP" in text for text in pdf_text(make(honey, spec_id, "pdf")))


def test_two_runs_are_byte_equal(make: Make, honey: Dossier) -> None:
    for spec_id in ("mau-01", "mau-02", "mau-03", "phieu-cham", "danh-muc"):
        first = make(honey, spec_id, "pdf").read_bytes()
        assert make(honey, spec_id, "pdf").read_bytes() == first


def test_a_paragraph_longer_than_a_page_runs_on(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert write_pdf(document(words(3000)), path) == len(PdfReader(path).pages) > 3
    assert "từ2999" in pdf_text(path)[-1]


def test_a_word_longer_than_a_line_is_broken_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(document(plain("ơ" * 5000)), path)
    assert sum(text.count("ơ") for text in pdf_text(path)) == 5000
    assert max(text.count("ơ") for _, _, text in places(path)) < 62


def test_table_heads_come_again_and_rows_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    cells = [Row(cells=(Cell(content=(words(45, size=13.0),)),)) for _ in range(30)]
    head = Row(cells=(Cell(content=(plain("ĐẦU BẢNG", bold=True),)),), keep_next=True)
    table = TableBlock(widths=(160.0,), head=(head,), rows=tuple(cells))
    assert write_pdf(document(table), path) > 2
    for text in pdf_text(path):
        assert text.count("ĐẦU BẢNG") == 1
        assert len(re.findall(r"từ0\b", text)) == len(re.findall(r"từ44\b", text))


def test_a_row_longer_than_a_page_is_cut_between_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    row = Row(cells=(Cell(content=(plain("trái"),)), Cell(content=(words(1500, size=13.0),))))
    table = TableBlock(widths=(40.0, 120.0), head=(), rows=(row, row))
    assert write_pdf(document(table), path) > 3
    whole = squeezed("".join(pdf_text(path)))
    assert all(whole.count(f"từ{no}từ") >= 1 for no in (0, 700, 1300))
    assert whole.count("từ1499") == 2


def test_a_heading_is_not_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    filler = Space(height=244.0)
    heading = plain("Tiêu đề", keep_next=True)
    write_pdf(document(filler, heading, words(60)), path)
    first, second = pdf_text(path)
    assert "Tiêu đề" not in first
    assert "Tiêu đề" in second


def test_a_signature_stays_together(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    lines = (plain("ĐẠI DIỆN"), Space(height=22.0), plain("Đinh Thị Mơ"))
    sign = Columns(left=(), right=lines, left_width=70.0, right_width=90.0)
    write_pdf(document(Space(height=235.0), sign), path)
    first, second = pdf_text(path)
    assert "ĐẠI DIỆN" not in first
    assert "ĐẠI DIỆN" in second
    assert "Đinh Thị Mơ" in second


def test_properties_and_bookmarks(make: Make, honey: Dossier) -> None:
    reader = PdfReader(make(honey, "mau-02", "pdf"))
    assert reader.metadata is not None
    assert reader.metadata.title == "Mẫu số 02 - Báo cáo tự đánh giá"
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert "THÔNG TIN CHUNG" in titles
    assert "ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP" in titles
