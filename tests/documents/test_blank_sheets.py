"""All score sheets of Annex II, left blank for assessors."""

from pathlib import Path

import pytest

from ocop_desktop import documents
from ocop_desktop.documents import PrintContext, compose
from ocop_desktop.documents.blocks import Blank, Box, Paragraph, TableBlock
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, pdf_text, squeezed

BLANK = PrintContext(blank=True)


def option_texts(chosen: CriteriaSet) -> list[str]:
    return [
        option.text
        for item in chosen.criteria
        for options in [case.options for case in item.criterion.cases] or [item.options()]
        for option in options
    ]


@pytest.mark.parametrize("no", range(1, 27))
def test_a_blank_sheet_has_every_line_and_no_answer(
    rulebook: Rulebook, units: AdminUnits, tmp_path: Path, no: int
) -> None:
    chosen = next(item for item in rulebook.sets.values() if item.no == no)
    dossier = Dossier(
        id="",
        rulebook=rulebook.id,
        set=chosen.id,
        assessment={"1.1": Answer(option=1)},  # not shown on a blank sheet
    )
    blocks = compose(rulebook, dossier, units, "phieu-cham", BLANK).blocks
    (table,) = [block for block in blocks if isinstance(block, TableBlock)]
    cells = [cell for row in table.rows for cell in row.cells]
    boxes = [
        part
        for cell in cells
        for paragraph in cell.content
        for part in paragraph.inlines
        if isinstance(part, Box)
    ]
    assert len(boxes) == len(option_texts(chosen))
    assert not any(box.checked for box in boxes)
    assert all(row.cells[-1].content[0].text == "" for row in table.rows)
    for fmt in documents.FORMATS:
        path = tmp_path / f"{no}.{fmt}"
        documents.render(rulebook, dossier, units, "phieu-cham", fmt, path, BLANK)
        text = squeezed(docx_text(path) if fmt == "docx" else "".join(_bodies(path)))
        place = 0
        for item in chosen.criteria:
            title = squeezed(f"{item.number}. {item.criterion.title}")
            place = text.find(title, place)
            assert place >= 0, title
        assert all(squeezed(option) in text for option in option_texts(chosen))


def _bodies(path: Path) -> list[str]:
    """Return the pages without number and footer, which would stand inside split options."""
    lines = [page.split("\n") for page in pdf_text(path)]
    return ["\n".join(line for line in page[2 - (n == 0) :]) for n, page in enumerate(lines)]


def test_the_head_is_left_to_write_on(rulebook: Rulebook, units: AdminUnits) -> None:
    chosen = next(iter(rulebook.sets.values()))
    dossier = Dossier(id="", rulebook=rulebook.id, set=chosen.id)
    made = compose(rulebook, dossier, units, "phieu-cham", BLANK)
    heads = [block for block in made.blocks if isinstance(block, Paragraph)]
    for label in ("Tên sản phẩm: ", "Tên chủ thể sản xuất: ", "Số điện thoại: ", "Địa chỉ: "):
        found = next(block for block in heads if block.text == label)
        assert any(isinstance(part, Blank) for part in found.inlines)
    assert made.footer_left == f"Phiếu chấm của bộ sản phẩm số 1: {chosen.name}"
