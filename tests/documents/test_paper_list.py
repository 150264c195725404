"""The list of papers on paper: every open line with its days, nothing official about it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.documents import PrintContext, compose
from ocop_desktop.documents.blocks import Box, Document, Paragraph, TableBlock
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.plan import paper_plan
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import docx_text, pdf_body

TODAY = date(2026, 11, 20)
Make = Callable[..., Path]


@pytest.fixture
def dossier(rulebook: Rulebook) -> Dossier:
    return Dossier(
        id="d",
        rulebook=rulebook.id,
        set="mat-ong-va-nong-san-khac",
        answers={
            "product.name": "Mật ong MẪU",
            "producer.name": "HTX Mẫu",
            "producer.kind": "cooperative",
            "registration.kind": "first",
            "registration.target_star": "4",
            "registration.round": "dot-1",
            "registration.year": 2027,
        },
        evidence=(Evidence(id="a", file="a.pdf", subkind="giay-attp"),),
    )


def texts(document: Document) -> list[str]:
    """Return every text of the document, cells too."""
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, TableBlock):
            for row in (*block.head, *block.rows):
                found += [part.text for cell in row.cells for part in cell.content]
    return found


def test_every_open_line_is_printed_with_its_days(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier
) -> None:
    plan = paper_plan(rulebook, units, dossier, TODAY)
    document = compose(rulebook, dossier, units, "giay-to", PrintContext(today=TODAY))
    (table,) = [block for block in document.blocks if isinstance(block, TableBlock)]
    assert len(table.rows) == len(plan.open)
    for row, item in zip(table.rows, plan.open, strict=True):
        box, title, who, days, start, ready = row.cells
        assert box.content[0].inlines == (Box(checked=False),)
        assert title.content[0].text == item.title
        assert item.start_by is not None
        assert item.ready_by is not None
        assert [cell.content[0].text for cell in (who, days, start, ready)] == [
            item.who,
            str(item.days),
            format_date(item.start_by),
            format_date(item.ready_by),
        ]
    told = texts(document)
    assert "Đã có (1)" in told
    assert any(text.startswith("- Giấy chứng nhận cơ sở đủ điều kiện") for text in told)
    assert any("kịp đợt 2 năm 2028" in text for text in told)
    assert "(Mẫu của phần mềm, không có trong quyết định; số ngày là ước lượng)" in told


def test_without_a_round_there_are_no_empty_columns(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier
) -> None:
    del dossier.answers["registration.round"]
    document = compose(rulebook, dossier, units, "giay-to", PrintContext(today=TODAY))
    (table,) = [block for block in document.blocks if isinstance(block, TableBlock)]
    assert len(table.widths) == 4
    assert sum(table.widths) == pytest.approx(160)
    assert any("Chưa chọn đợt" in text for text in texts(document))


def test_an_empty_dossier_prints_too(rulebook: Rulebook, units: AdminUnits) -> None:
    empty = Dossier(id="e", rulebook=rulebook.id)
    document = compose(rulebook, empty, units, "giay-to")
    assert any("Không cần" in text for text in texts(document))


def test_both_formats_say_the_same(make: Make, dossier: Dossier) -> None:
    context = PrintContext(today=TODAY)
    for text in (
        pdf_body(make(dossier, "giay-to", "pdf", context)),
        docx_text(make(dossier, "giay-to", "docx", context)),
    ):
        assert "DANH SÁCH GIẤY TỜ CẦN CHUẨN BỊ" in text
        assert "Phiếu kiểm nghiệm" in text
        assert "28/12/2026" in text
