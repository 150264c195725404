from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from ocop_desktop import documents
from ocop_desktop.documents import ContentsRow, Document, PrintContext, compose
from ocop_desktop.documents.blocks import Box, Columns, Paragraph, PictureRow, TableBlock
from ocop_desktop.documents.derived import NAMES
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.documents import DERIVED
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_fields import verify_documents
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.made_dossiers import HONEY, PHOTO, TEA, TOURISM, codes, full

Build = Callable[..., Document]


@pytest.fixture
def build(rulebook: Rulebook, units: AdminUnits) -> Build:
    def composed(dossier: Dossier, spec_id: str, **state: object) -> Document:
        return compose(rulebook, dossier, units, spec_id, PrintContext(**state))

    return composed


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield every paragraph, those in columns and cells too."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Columns):
            yield from (part for part in (*block.left, *block.right) if isinstance(part, Paragraph))
        elif isinstance(block, TableBlock):
            for row in (*block.head, *block.rows):
                for cell in row.cells:
                    yield from cell.content


def lines(document: Document) -> list[str]:
    return [paragraph.text.replace("\u00a0", " ") for paragraph in paragraphs(document)]


def line(document: Document, start: str) -> str:
    return next(text for text in lines(document) if text.startswith(start))


def ticked(document: Document, start: str) -> list[bool]:
    found = next(p for p in paragraphs(document) if p.text.startswith(start))
    return [part.checked for part in found.inlines if isinstance(part, Box)]


def cells(document: Document, first: str) -> list[list[str]]:
    """Return the rows of the table whose first header is `first`."""
    for block in document.blocks:
        if isinstance(block, TableBlock) and block.head[0].cells[0].content[0].text == first:
            return [
                ["\n".join(part.text for part in cell.content) for cell in row.cells]
                for row in block.rows
            ]
    raise AssertionError(first)


def test_documents_come_in_the_order_of_the_package(rulebook: Rulebook) -> None:
    assert documents.ids(rulebook) == ("mau-01", "mau-02", "phieu-cham", "danh-muc")
    assert "mau-03" in documents.ids(rulebook, package_only=False)


def test_a_city_is_not_called_a_province(build: Build) -> None:
    city = Dossier(id="x", rulebook="qd-26-2026", answers={"producer.province": "01"})
    assert line(build(city, "mau-01"), "của ").startswith("của thành phố Hà Nội năm")


def test_ticks_follow_the_answers(build: Build, honey: Dossier) -> None:
    assert ticked(build(honey, "mau-01"), "4. Lần đăng ký") == [False, False, True]
    report = build(honey, "mau-02")
    assert ticked(report, "a) Giấy đăng ký") == [True]
    assert ticked(report, "+ Bằng sáng chế") == [False]


def test_the_safety_paper_is_named_and_a_reason_takes_its_place(
    build: Build, honey: Dossier
) -> None:
    assert "hết hạn 15/01/2026" in line(build(honey, "mau-02"), "- Giấy chứng nhận cơ sở đủ")
    honey.answers["quality.safety_status"] = "not_required"
    assert "(không thuộc diện cấp)" in line(build(honey, "mau-02"), "- Giấy chứng nhận cơ sở đủ")


def test_other_rights_are_those_its_own_tick_names(build: Build, honey: Dossier) -> None:
    honey.answers["ip.rights"] = [
        {"kind": "trademark", "name": "Thung Mây", "stage": "accepted", "application": "4-2026-1"},
        {"kind": "trademark", "name": "Đã có bằng", "stage": "granted"},
    ]
    other = line(build(honey, "mau-02"), "+ Khác (ghi rõ)")
    assert "nhãn hiệu “Thung Mây”, đơn được chấp nhận hợp lệ (số 4-2026-1)" in other
    assert "Đã có bằng" not in other


def test_an_answer_no_longer_asked_is_not_printed(build: Build, honey: Dossier) -> None:
    honey.answers["registration.kind"] = "first"
    assert not [text for text in lines(build(honey, "mau-02")) if "lần được công nhận" in text]


def test_tables_drop_empty_columns_and_add_up(build: Build, honey: Dossier) -> None:
    honey.answers["materials.sources"] = [
        {"material": "Mật thô", "share": 61.1},
        {"material": "Mật hoa dẻ", "share": 38.9},
    ]
    tables = [block for block in build(honey, "mau-02").blocks if isinstance(block, TableBlock)]
    table = next(t for t in tables if t.rows[0].cells[1].content[0].text == "Mật thô")
    heads = [cell.content[0].text for cell in table.head[0].cells]
    assert heads == ["TT", "Nguyên liệu", "Tỷ lệ"]
    assert [cell.content[0].text for cell in table.rows[-1].cells] == ["Cộng", "100%"]
    assert table.rows[-1].cells[0].span == 2


def test_a_label_the_heading_says_is_not_repeated(build: Build, honey: Dossier) -> None:
    honey.answers["producer.history"] = "Lập năm 2021."
    honey.answers["packaging.description"] = "Chai vuông."
    report = lines(build(honey, "mau-02"))
    assert report[report.index("8. Lịch sử hình thành của chủ thể") + 1] == "Lập năm 2021."
    assert "- Bao bì: Chai vuông." in report


def test_years_need_no_numbering(build: Build, honey: Dossier) -> None:
    rows = cells(build(honey, "mau-02"), "Năm")
    assert [row[0] for row in rows[:3]] == ["2024", "2025", "2026"]


def test_photos_stand_two_in_a_row(build: Build, honey: Dossier, photo: object) -> None:
    front = honey.evidence[-1]
    more = (replace(front, id="a2", title="Mặt sau"), replace(front, id="a3", title="Mở ra"))
    dossier = replace(honey, evidence=(*honey.evidence, *more))
    known = {PHOTO: photo, "a2": photo}
    report = build(dossier, "mau-02", photos=known, evidence_codes={"a3": "MC-17"})
    rows = [block for block in report.blocks if isinstance(block, PictureRow)]
    assert [[p.caption for p in row.pictures] for row in rows] == [["Mặt trước", "Mặt sau"]]
    assert "+ MC-17: Mở ra" in lines(report)


def test_part_three_gives_points_words_and_papers(build: Build, honey: Dossier) -> None:
    honey.assessment["1.2"] = Answer(option=2)
    honey.requirements["1.1"] = True
    places = {"e03": "tr. 9–13"}
    report = build(honey, "mau-02", evidence_codes=codes(honey), evidence_places=places)
    rows = {row[0].split(" ")[0]: row for row in cells(report, "Tiêu chí")}
    assert rows["1.1."][1] == "2/3"
    assert rows["1.1."][2].split("\n") == [
        "Mô tả của tiêu chí 1.1: số liệu lấy từ bảng ở phần II.",
        "Điều kiện “100% sản phẩm nuôi/trồng trong tỉnh”: đáp ứng.",
    ]
    assert rows["1.1."][3].split("\n")[0] == "MC-03, tr.\u00a09–13"
    assert rows["1.2."][2].startswith("Có chứng nhận theo tiêu chuẩn quốc gia")
    assert rows["Tổng"][0] == "Tổng cộng: tự chấm 60/100 điểm"


def test_points_without_a_paper_say_so(build: Build, honey: Dossier) -> None:
    report = build(replace(honey, evidence=()), "mau-02")
    rows = {row[0].split(" ")[0]: row for row in cells(report, "Tiêu chí")}
    assert rows["3.5."][3] == "(chưa có)"
    assert rows["6.1."][3] == ""


def test_without_a_story_its_structure_is_not_scored(build: Build, honey: Dossier) -> None:
    honey.assessment["5.1"] = Answer(option=1)
    rows = {row[0].split(" ")[0]: row for row in cells(build(honey, "mau-02"), "Tiêu chí")}
    assert rows["5.2."][1] == "0/2"
    assert rows["5.2."][2].startswith("Không chấm tiêu chí này")
    del honey.assessment["5.1"]
    honey.assessment["5.2"] = Answer()
    rows = {row[0].split(" ")[0]: row for row in cells(build(honey, "mau-02"), "Tiêu chí")}
    assert rows["5.2."][2] == "(chưa tự chấm)"


def test_tourism_names_the_case(build: Build, rulebook: Rulebook, commune: str) -> None:
    dossier = full(rulebook, commune, TOURISM)
    rows = {row[0].split(" ")[0]: row for row in cells(build(dossier, "mau-02"), "Tiêu chí")}
    assert rows["8."][2].startswith("Trường hợp a: Dịch vụ du lịch do cộng đồng cung cấp.")
    sheet = build(dossier, "phieu-cham")
    assert not [text for text in lines(sheet) if text.startswith("Hồ sơ bị loại khi")]
    assert [text for text in lines(sheet) if text.startswith("Trường hợp b: ")]


@pytest.mark.parametrize("set_id", [HONEY, TEA, TOURISM])
def test_the_score_sheet_has_every_option_and_every_doubt(
    build: Build, rulebook: Rulebook, commune: str, set_id: str
) -> None:
    dossier = full(rulebook, commune, set_id)
    chosen = rulebook.sets[set_id]
    sheet = build(dossier, "phieu-cham")
    boxes = [p for p in paragraphs(sheet) if any(isinstance(i, Box) for i in p.inlines)]
    options = sum(
        sum(len(case.options) for case in item.criterion.cases)
        or len(item.criterion.options)
        or item.criterion.single_box
        for item in chosen.criteria
    )
    assert len(boxes) == options
    marked = sum(any(i.checked for i in p.inlines if isinstance(i, Box)) for p in boxes)
    assert marked == len(chosen.criteria)
    for doubt in chosen.doubts:
        assert sum(doubt.text in text for text in lines(sheet)) == 1


def test_a_blank_score_sheet_is_left_to_the_assessor(build: Build, honey: Dossier) -> None:
    sheet = build(honey, "phieu-cham", blank=True)
    boxes = [i for p in paragraphs(sheet) for i in p.inlines if isinstance(i, Box)]
    assert boxes
    assert not any(box.checked for box in boxes)
    assert {row[2] for row in cells(sheet, "Các tiêu chí")} == {""}
    assert line(sheet, "Tên sản phẩm").endswith("Mật ong hoa rừng Thung Mây")


def test_the_contents_list_has_pages_codes_and_snapshot(build: Build, honey: Dossier) -> None:
    rows = (ContentsRow(name="Mẫu 01", file="01.pdf", pages=2), ContentsRow(name="Dữ liệu"))
    listed = build(
        honey, "danh-muc", contents=rows, snapshot="8F3C-21A7", evidence_codes=codes(honey)
    )
    assert cells(listed, "TT") == [["1", "Mẫu 01", "01.pdf", "2"], ["2", "Dữ liệu", "", ""]]
    papers = cells(listed, "Mã")
    assert papers[1] == [
        "MC-02",
        "Giấy tờ số 2 của cơ sở\n(Giấy chứng nhận cơ sở đủ điều kiện sản xuất)",
        "002/2026/XN\n02/3/2026\nhết hạn 02/3/2029",
        "Cơ quan cấp giấy (MẪU)",
        "1.3, 10",
    ]
    assert "Bản chốt số liệu: 8F3C-21A7" in lines(listed)


def test_the_footer_names_form_product_and_state(build: Build, honey: Dossier) -> None:
    report = build(honey, "mau-02", snapshot="8F3C-21A7")
    assert report.footer_left == "Mẫu 02: Mật ong hoa rừng Thung Mây (MẪU, số liệu giả định)"
    assert report.footer_right == "Bản chốt 8F3C-21A7"
    assert build(honey, "mau-02", draft=True).footer_right.startswith("Bản nháp")
    honey.answers["product.name"] = "Mật ong " * 40
    assert build(honey, "mau-02").footer_left.endswith("… (MẪU, số liệu giả định)")


def test_a_signature_takes_the_line_before_it_along(build: Build, honey: Dossier) -> None:
    blocks = build(honey, "mau-01").blocks
    place = next(
        no for no, block in enumerate(blocks) if isinstance(block, Columns) and not block.left
    )
    assert blocks[place - 1].keep_next


@pytest.mark.parametrize("set_id", [None, TEA])
def test_an_empty_dossier_is_a_form_to_fill(
    build: Build, rulebook: Rulebook, set_id: str | None
) -> None:
    empty = Dossier(id="x", rulebook="qd-26-2026", set=set_id)
    for spec_id in documents.ids(rulebook, package_only=False):
        assert build(empty, spec_id).blocks


def test_derived_names_are_those_the_rulebook_allows() -> None:
    assert NAMES == DERIVED


@pytest.mark.parametrize("name", ["product.nmae", "materials.sources", "product.photos", ""])
def test_a_name_that_cannot_be_printed_is_refused(rulebook: Rulebook, name: str) -> None:
    form = rulebook.documents["mau-01"]
    wrong = replace(form.items[4], text=f"- Tên: {{{name}}}")
    forms = {**rulebook.documents, "mau-01": replace(form, items=(*form.items, wrong))}
    with pytest.raises(RulebookError, match="mau-01"):
        verify_documents(replace(rulebook, documents=forms))


def test_a_slot_of_an_unknown_document_is_refused(rulebook: Rulebook) -> None:
    form = rulebook.documents["mau-02"]
    slots = [replace(i, also=("mau-09/I",)) if getattr(i, "also", ()) else i for i in form.items]
    forms = {**rulebook.documents, "mau-02": replace(form, items=tuple(slots))}
    with pytest.raises(RulebookError, match="mau-09/I"):
        verify_documents(replace(rulebook, documents=forms))


def test_money_that_is_asked_for_is_said_in_words(build: Build, honey: Dossier) -> None:
    honey.answers["plan.support"] = [
        {"content": "In nhãn", "cost": 120_500_000},
        {"content": "Hội chợ", "cost": 30_000_000},
    ]
    words = (
        "Tổng kinh phí: 150.500.000 đồng (bằng chữ: một trăm năm mươi triệu năm trăm nghìn đồng)."
    )
    assert words in lines(build(honey, "mau-02"))
    honey.answers["plan.support"] = [{"content": "Chưa rõ giá"}]
    assert not any("bằng chữ" in text for text in lines(build(honey, "mau-02")))
