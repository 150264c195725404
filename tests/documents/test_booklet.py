"""Booklets: every question with room for its answer, read back in both formats."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desktop import documents
from ocop_desktop.documents import Booklet, PrintContext, compose_booklet, sections_for
from ocop_desktop.documents.blocks import (
    Blank,
    Box,
    Document,
    Inline,
    Paragraph,
    Row,
    Run,
    Stars,
    TableBlock,
)
from ocop_desktop.dossier.asking import certain
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import (
    docx_text,
    office_pages,
    pdf_text,
    squeezed,
)
from tests.documents.made_dossiers import HONEY, TEA, TOURISM, codes, said


def parts(document: Document) -> Iterator[Inline]:
    """Yield every inline of a document, those in tables too."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from block.inlines
        elif isinstance(block, TableBlock):
            for row in (*block.head, *block.rows):
                for cell in row.cells:
                    for paragraph in cell.content:
                        yield from paragraph.inlines


def text(document: Document) -> str:
    return " ".join(part.text for part in parts(document) if isinstance(part, Run))


def empty(rulebook: Rulebook, set_id: str) -> Dossier:
    return Dossier(id="", rulebook=rulebook.id, set=set_id)


def whole(rulebook: Rulebook, set_id: str, *, blank: bool) -> Booklet:
    ids = tuple(section.id for section in sections_for(rulebook, set_id))
    return Booklet(sections=ids, papers=True, criteria=True, blank=blank)


@pytest.mark.parametrize("set_id", [HONEY, TEA, TOURISM])
def test_a_blank_booklet_asks_everything_the_set_may_be_asked(
    rulebook: Rulebook, units: AdminUnits, set_id: str
) -> None:
    booklet = whole(rulebook, set_id, blank=True)
    document = compose_booklet(rulebook, empty(rulebook, set_id), units, booklet)
    printed = text(document)
    asked = []
    for section in sections_for(rulebook, set_id):
        for field in section.fields:
            if certain(field.shown_when, rulebook, set_id) is not False:
                asked.append(field)
                assert f". {field.label}" in printed, field.id
            else:
                assert f". {field.label}" not in printed, field.id
    for item in rulebook.sets[set_id].criteria:
        assert f"{item.number}. {item.criterion.title}" in printed
    boxes = [part for part in parts(document) if isinstance(part, Box)]
    assert boxes
    assert not any(box.checked for box in boxes)
    aimed = {part.target for part in parts(document) if isinstance(part, Box | Blank)}
    for field in asked:
        if field.kind != "table":
            assert field.id in aimed, field.id


def test_every_option_of_every_set_has_its_box(rulebook: Rulebook, units: AdminUnits) -> None:
    for chosen in rulebook.sets.values():
        document = compose_booklet(
            rulebook, empty(rulebook, chosen.id), units, Booklet(criteria=True)
        )
        printed = list(parts(document))
        for item in chosen.criteria:
            cases = [case.options for case in item.criterion.cases] or [item.options()]
            options = [option for options in cases for option in options]
            aim = f"assessment/{item.number}"
            boxes = [p for p in printed if isinstance(p, Box) and p.target == aim]
            assert len(boxes) == len(options), (chosen.id, item.number)
        marks = sum(isinstance(part, Stars) for part in printed) - 1  # one explains the mark
        criteria = (item.criterion for item in chosen.criteria)
        wanted = sum(
            option.min_star is not None
            for criterion in criteria
            for options in (criterion.options, *(case.options for case in criterion.cases))
            for option in options
        )
        assert marks == wanted, chosen.id


def test_conditions_are_said_above_the_questions(rulebook: Rulebook, units: AdminUnits) -> None:
    booklet = Booklet(sections=("registration", "quality"))
    printed = text(compose_booklet(rulebook, empty(rulebook, HONEY), units, booklet))
    assert "Chỉ ghi khi “Lần đăng ký đánh giá” là nâng hạng hoặc đánh giá lại:" in printed
    assert "sản phẩm thuộc" not in printed


def test_tables_have_rows_to_write_in(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    booklet = Booklet(sections=("people",))
    document = compose_booklet(rulebook, empty(rulebook, HONEY), units, booklet)
    (table,) = [block for block in document.blocks if isinstance(block, TableBlock)]
    assert len(table.rows) >= 4
    assert sum(table.widths) == pytest.approx(160)
    assert all(_height(row) > 10 for row in table.rows)
    filled = Booklet(sections=("people",), blank=False)
    document = compose_booklet(rulebook, honey, units, filled)
    (table,) = [block for block in document.blocks if isinstance(block, TableBlock)]
    assert len(table.rows) == len(honey.rows("people.labour")) + 2


def _height(row: Row) -> float:
    """Millimetres of a row."""
    return max(sum(p.size for p in cell.content) for cell in row.cells) * 1.15 * 25.4 / 72


def test_a_draft_prints_what_is_known(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    context = PrintContext(evidence_codes=codes(honey))
    booklet = whole(rulebook, HONEY, blank=False)
    document = compose_booklet(rulebook, honey, units, booklet, context)
    printed = squeezed(text(document))
    asked = {section.id for section in rulebook.sections if section.tool}
    for place, answer in said(rulebook, units, honey).items():
        field = rulebook.fields.get(place)
        if place.partition(".")[0] in asked:  # kept on a tool's page, not in a booklet
            continue
        several = field is not None and field.kind == "choices"
        for part in answer.split("; ") if several else [answer]:
            assert squeezed(part) in printed, place
    for answer in honey.assessment.values():
        assert squeezed(answer.description) in printed
    assert document.draft
    checked = [p for p in parts(document) if isinstance(p, Box) and p.checked]
    numbers = {box.target for box in checked if box.target.startswith("assessment/")}
    assert numbers == {f"assessment/{number}" for number in honey.assessment}


def test_a_blank_booklet_tells_nothing_of_a_dossier(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    booklet = whole(rulebook, HONEY, blank=True)
    document = compose_booklet(rulebook, honey, units, booklet)
    assert honey.text("producer.name") not in text(document)
    assert not document.draft


def test_unknown_and_foreign_sections(rulebook: Rulebook, units: AdminUnits) -> None:
    with pytest.raises(KeyError):
        compose_booklet(rulebook, empty(rulebook, HONEY), units, Booklet(sections=("khong-co",)))
    tourism = Booklet(sections=("resources",))
    document = compose_booklet(rulebook, empty(rulebook, HONEY), units, tourism)
    assert "MỤC" not in text(document)


@pytest.mark.parametrize("blank", [True, False])
def test_both_formats_say_the_same(
    rulebook: Rulebook,
    units: AdminUnits,
    honey: Dossier,
    catalogue: Catalogue,
    tmp_path: Path,
    blank: bool,  # noqa: FBT001
) -> None:
    booklet = whole(rulebook, HONEY, blank=blank)
    help_file = catalogue.help(rulebook.id)
    files = {fmt: tmp_path / f"a.{fmt}" for fmt in documents.FORMATS}
    pages = [
        documents.render_booklet(rulebook, honey, units, booklet, fmt, path, None, help_file)
        for fmt, path in files.items()
    ]
    assert pages == [0, len(pdf_text(files["pdf"]))]
    in_word, in_pdf = docx_text(files["docx"]), "\n".join(pdf_text(files["pdf"]))
    for label in ("MỤC 2. CHỦ THỂ", "1.1. Nguồn gốc sản phẩm", "Hợp tác xã"):
        assert label in in_word
        assert squeezed(label) in squeezed(in_pdf)
    made = office_pages([files["docx"]], tmp_path)["a"]
    assert abs(made - pages[1]) <= 3
