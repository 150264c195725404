"""The commune's letters: the head, the signature and the list of recipients of NĐ 30/2020."""

from datetime import date

import pytest
from msgspec.structs import replace

from ocop_desktop.documents import DeskComment, DeskSheet, PrintContext, compose, editable_texts
from ocop_desktop.documents.blocks import Columns, Document, Paragraph, Simple, TableBlock
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

SHEET = DeskSheet(
    commune="xã Phú Long",
    province="tỉnh Ninh Bình",
    number="01/PĐK-37-14458-2027",
    received_on=date(2027, 4, 2),
    received_by="Cán bộ MẪU",
    due=date(2027, 4, 26),
    samples=5,
    round=1,
    findings={"II.1": "Đúng thực tế ở xã."},
    comments=(DeskComment(place="Nhãn", kind="cần sửa", words="Bổ sung ảnh."),),
    letter_number="07/TB-UBND",
    letter_day=date(2027, 4, 6),
    answer_by=date(2027, 4, 21),
    signatory="Người Ký MẪU",
    capacity="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    recipients=("Chủ thể có sản phẩm", "Lưu: VT, KT"),
)


@pytest.fixture
def dossier() -> Dossier:
    answers = {"product.name": "Mật ong MẪU", "producer.name": "HTX MẪU"}
    return Dossier(
        id="x", rulebook="qd-26-2026", set="mat-ong-va-nong-san-khac", answers=dict(answers)
    )


def lines(parts: tuple[Simple, ...]) -> list[str]:
    return [part.text for part in parts if isinstance(part, Paragraph) and part.text]


def columns(document: Document) -> list[Columns]:
    return [block for block in document.blocks if isinstance(block, Columns)]


@pytest.mark.parametrize("form", ["thong-bao-tra", "van-ban-de-nghi"])
def test_a_letter_begins_and_ends_as_the_decree_says(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, form: str
) -> None:
    made = compose(rulebook, dossier, units, form, PrintContext(snapshot="ABCD", desk=SHEET))
    head, *_, end = columns(made)
    assert made.blocks[0] is head  # nothing stands above Quốc hiệu
    left = lines(head.left)
    assert left[:3] == ["ỦY BAN NHÂN DÂN", "XÃ PHÚ LONG", "Số: 07/TB-UBND"]
    assert (form == "van-ban-de-nghi") == any(line.startswith("V/v ") for line in left)
    assert lines(head.right)[-1] == "Phú Long, ngày 06 tháng 4 năm 2027"
    assert lines(end.left) == ["Nơi nhận:", "- Chủ thể có sản phẩm;", "- Lưu: VT, KT."]
    assert lines(end.right) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Người Ký MẪU"]


def test_an_officers_words_take_the_place_of_the_forms(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier
) -> None:
    context = PrintContext(desk=SHEET)
    texts = editable_texts(rulebook, dossier, units, "thong-bao-tra", context)
    assert "Mật ong MẪU" in texts["notice"]
    assert "21/4/2027" in texts["notice-end"]
    own = replace(SHEET, texts={"notice": "Lời riêng của xã."})
    made = compose(rulebook, dossier, units, "thong-bao-tra", PrintContext(desk=own))
    told = [block.text for block in made.blocks if isinstance(block, Paragraph)]
    assert "Lời riêng của xã." in told
    assert not any("Mật ong MẪU" in text for text in told)


def test_a_notice_lists_what_was_asked(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier
) -> None:
    made = compose(rulebook, dossier, units, "thong-bao-tra", PrintContext(desk=SHEET))
    (table,) = (block for block in made.blocks if isinstance(block, TableBlock))
    cells = [part.text for cell in table.rows[0].cells for part in cell.content]
    assert cells == ["1", "Nhãn", "Cần sửa: Bổ sung ảnh."]


def test_findings_stand_in_form_03_and_dots_where_there_is_none(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier
) -> None:
    def told(context: PrintContext) -> list[str]:
        made = compose(rulebook, dossier, units, "mau-03", context)
        return [block.text for block in made.blocks if isinstance(block, Paragraph)]

    assert told(PrintContext(desk=SHEET)).count("Đúng thực tế ở xã.") == 1
    assert "Đúng thực tế ở xã." not in told(PrintContext())
