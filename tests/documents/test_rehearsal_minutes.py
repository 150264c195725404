"""Minutes of a rehearsal: members, averages, disagreement and opinions, in both formats."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop import documents
from ocop_desktop.documents import PrintContext, compose
from ocop_desktop.documents.blocks import Columns, Paragraph, TableBlock
from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, pdf_body, squeezed
from tests.documents.made_dossiers import HONEY

MINUTES = "bien-ban-cham-thu"
TODAY = date(2026, 11, 20)
Council = Callable[..., tuple[Sheet, ...]]


@pytest.fixture
def council(rulebook: Rulebook, honey: Dossier) -> Council:
    """Sheets like the dossier's own answers, each changed where a scorer sees it differently."""

    def sit(*changes: dict[str, int], **more: object) -> tuple[Sheet, ...]:
        plain = {number: answer.option for number, answer in honey.assessment.items()}
        return tuple(
            Sheet(
                id=f"{number:08x}",
                scorer=f"Thành viên MẪU {number}",
                role="Tổ tư vấn" if number == 1 else "",
                rulebook=rulebook.id,
                set=HONEY,
                dossier="d",
                assessment={n: Answer(option=o) for n, o in (plain | change).items()},
                **more,
            )
            for number, change in enumerate(changes, start=1)
        )

    return sit


@pytest.fixture
def blocks(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> Callable[..., tuple[object, ...]]:
    def act(sheets: tuple[Sheet, ...]) -> tuple[object, ...]:
        context = PrintContext(today=TODAY, sheets=sheets)
        return compose(rulebook, honey, units, MINUTES, context).blocks

    return act


def table(blocks: tuple[object, ...], place: int) -> list[list[str]]:
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    return [
        [" ".join(part.text for part in cell.content) for cell in row.cells]
        for row in (*tables[place].head, *tables[place].rows)
    ]


def texts(blocks: tuple[object, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_members_stand_with_their_points(
    blocks: Callable[..., tuple[object, ...]], council: Council
) -> None:
    head, first, second = table(blocks(council({}, {"1.1": 1, "4.3": 1})), 0)
    assert head[:3] == ["TT", "Người chấm", "Vai trò"]
    assert first[:3] == ["1", "Thành viên MẪU 1", "Tổ tư vấn"]
    assert int(first[6]) == sum(int(text) for text in first[3:6])
    assert int(second[6]) < int(first[6])
    assert second[7].endswith("sao")


def test_the_average_and_its_reading_are_told(
    blocks: Callable[..., tuple[object, ...]], council: Council, rulebook: Rulebook
) -> None:
    told = texts(blocks(council({}, {"1.1": 1})))
    assert any(text.startswith("- Điểm trung bình: ") and ",50 (A " in text for text in told)
    assert any(text.startswith("- Kết quả chấm thử: ") for text in told)
    assert f"Cách đọc: {rulebook.reading('average').text}" in told
    out = texts(blocks(council({}, {}, eliminations={"gia-mao-ho-so": True})))
    assert any("Thành viên MẪU 1, Thành viên MẪU 2" in text for text in out)
    assert "- Kết quả chấm thử: chưa có sao nào." in out


def test_disagreement_comes_first_and_everything_in_the_annex(
    blocks: Callable[..., tuple[object, ...]], council: Council, rulebook: Rulebook
) -> None:
    made = blocks(council({}, {"4.3": 1}, {"4.3": 5}))
    different = table(made, 1)
    assert different[0][1:] == ["1", "2", "3", "Trung bình", "Chênh nhau"]
    assert [row[0].partition(" ")[0] for row in different[1:]] == ["4.3"]
    points = [option.points for option in rulebook.sets[HONEY].by_number["4.3"].options()]
    assert different[1][2:4] == [str(points[0]), str(points[4])]
    assert different[1][-1] == str(points[4] - points[0])
    whole = table(made, 2)
    assert [row[0].partition(" ")[0] for row in whole[1:]] == list(rulebook.sets[HONEY].by_number)
    assert "Những người chấm chọn giống nhau ở mọi tiêu chí." in texts(blocks(council({}, {})))


def test_a_large_council_gets_lowest_and_highest(
    blocks: Callable[..., tuple[object, ...]], council: Council
) -> None:
    head, row = table(blocks(council({"4.3": 1}, *[{}] * 11)), 1)
    assert head[1:] == ["Thấp", "Cao", "Trung bình", "Chênh nhau"]
    assert int(row[1]) < int(row[2])


def test_opinions_and_remarks_are_printed_as_they_were_written(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, council: Council, tmp_path: Path
) -> None:
    hostile = 'Tem <b>"mờ"</b> & {product.name} ★\u202e'
    (sheet,) = council({}, opinion=hostile)
    sheet.assessment["2.3"] = Answer(option=1, description="Chụp lại tem.")
    context = PrintContext(today=TODAY, sheets=(sheet,))
    for fmt, read in (("docx", docx_text), ("pdf", pdf_body)):
        path = tmp_path / f"bb.{fmt}"
        documents.render(rulebook, honey, units, MINUTES, fmt, path, context)
        text = squeezed(read(path))
        assert squeezed('Tem <b>"mờ"</b> & {product.name} ★') in text
        assert squeezed("Tiêu chí 2.3: Chụp lại tem.") in text
        assert squeezed("ngày 20 tháng 11 năm 2026") in text
        assert squeezed("chưa có mẫu chung toàn quốc") in text


def test_two_sign(blocks: Callable[..., tuple[object, ...]], council: Council) -> None:
    signatures = [block for block in blocks(council({})) if isinstance(block, Columns)]
    left = [part.text for part in signatures[-1].left if isinstance(part, Paragraph)]
    right = [part.text for part in signatures[-1].right if isinstance(part, Paragraph)]
    assert left.index("THƯ KÝ") == right.index("CHỦ TRÌ")


def test_minutes_without_sheets_are_a_form_to_fill(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    told = texts(compose(rulebook, honey, units, MINUTES).blocks)
    assert "(Chưa có phiếu chấm nào.)" in told
