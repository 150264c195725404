import zipfile
from collections.abc import Callable
from pathlib import Path

import docx

from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.values import Dossier
from tests.documents.document_reading import W, docx_text, part

Make = Callable[..., Path]
FORMS = ("mau-01", "mau-02", "mau-03", "phieu-cham", "danh-muc")


def test_two_runs_are_byte_equal_and_carry_no_clock(make: Make, honey: Dossier) -> None:
    for spec_id in FORMS:
        path = make(honey, spec_id, "docx")
        first = path.read_bytes()
        assert make(honey, spec_id, "docx").read_bytes() == first
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_page_and_type_follow_the_rules_for_office_documents(make: Make, honey: Dossier) -> None:
    opened = docx.Document(str(make(honey, "mau-02", "docx")))
    section = opened.sections[0]
    sides = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
        section.page_width,
        section.page_height,
    )
    assert [round(side.mm) for side in sides] == [20, 20, 30, 20, 210, 297]
    assert section.different_first_page_header_footer
    defaults = opened.styles.element.find(f"{W}docDefaults")
    font = next(defaults.iter(f"{W}rFonts"))
    assert {font.get(f"{W}{key}") for key in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"
    }
    assert next(defaults.iter(f"{W}sz")).get(f"{W}val") == "28"


def test_only_our_own_styles(make: Make, honey: Dossier) -> None:
    opened = docx.Document(str(make(honey, "mau-02", "docx")))
    names = {style.name for style in opened.styles}
    assert names == {"Normal", "OCOP Mục 1", "OCOP Mục 2", "OCOP Mục 3"}
    assert not list(opened.styles.element.iter(f"{W}color"))


def test_page_number_from_page_two(make: Make, honey: Dossier) -> None:
    opened = docx.Document(str(make(honey, "mau-02", "docx")))
    section = opened.sections[0]
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_a_draft_says_so_on_every_page(make: Make, honey: Dossier, context: PrintContext) -> None:
    draft = PrintContext(draft=True, photos=context.photos)
    for state, said in ((draft, True), (context, False)):
        section = docx.Document(str(make(honey, "mau-01", "docx", state))).sections[0]
        for header in (section.header, section.first_page_header):
            assert ("BẢN NHÁP" in header._element.xml) is said


def test_table_heads_repeat_and_rows_stay_whole(make: Make, honey: Dossier) -> None:
    body = part(make(honey, "phieu-cham", "docx"), "word/document.xml")
    rows = list(body.iter(f"{W}tr"))
    assert len(list(body.iter(f"{W}tblHeader"))) == 1
    assert len(list(body.iter(f"{W}cantSplit"))) == len(rows)


def test_a_row_longer_than_a_page_may_split(make: Make, honey: Dossier) -> None:
    honey.answers["process.steps"] = [{"step": "Lọc", "how": "lọc mật qua vải " * 400}]
    body = part(make(honey, "mau-02", "docx"), "word/document.xml")
    row = next(row for row in body.iter(f"{W}tr") if "lọc mật qua vải" in "".join(row.itertext()))
    assert row.find(f"{W}trPr/{W}cantSplit") is None


def test_ticks_are_box_characters_of_a_symbol_font(make: Make, honey: Dossier) -> None:
    body = part(make(honey, "mau-01", "docx"), "word/document.xml")
    boxes = [run for run in body.iter(f"{W}r") if "".join(run.itertext()) in {"☐", "☑"}]
    assert ["".join(run.itertext()) for run in boxes] == ["☐", "☐", "☑"]
    assert {run.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") for run in boxes} == {"Segoe UI Symbol"}


def test_markup_in_an_answer_is_text(make: Make, honey: Dossier) -> None:
    honey.answers["product.name"] = '</w:t><w:br/> <b>Mật & "ong"</b>'
    assert honey.answers["product.name"] in docx_text(make(honey, "mau-01", "docx"))


def test_paragraph_marks_come_in_the_order_of_the_schema(make: Make, honey: Dossier) -> None:
    order = ["pStyle", "keepNext", "pageBreakBefore", "pBdr", "tabs", "spacing", "ind", "jc"]
    for spec_id in FORMS:
        body = part(make(honey, spec_id, "docx"), "word/document.xml")
        for properties in body.iter(f"{W}pPr"):
            names = [child.tag.removeprefix(W) for child in properties]
            assert names == sorted(names, key=order.index)


def test_cells_fill_their_rows(make: Make, honey: Dossier) -> None:
    body = part(make(honey, "mau-02", "docx"), "word/document.xml")
    for table in body.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            wide = [1 if span is None else int(span.get(f"{W}val")) for span in spans]
            assert sum(wide) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in row.findall(f"{W}tc"))
