"""Anchors: every answer's rectangle holds the answer, read back by another library."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from ocop_desktop import documents
from ocop_desktop.documents import Anchor, PrintContext, anchor_at
from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.derived import NAMES, place
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.made_dossiers import PHOTO, TEA, TOURISM, full

COMPOSED = {place(name) for name in NAMES}
"""Fields that are printed together with others in one sentence."""
_SHORT = frozenset({"text", "phone", "email", "date", "integer", "decimal", "money", "long_text"})


class Printed:
    """One document written with its anchors, and read back."""

    def __init__(
        self,
        rulebook: Rulebook,
        units: AdminUnits,
        dossier: Dossier,
        spec_id: str,
        path: Path,
        context: PrintContext,
    ) -> None:
        self.answers = Answers(rulebook, dossier, units, context)
        self.path = path
        self.pages, self.anchors = documents.render_with_anchors(
            rulebook, dossier, units, spec_id, path, context
        )

    def texts(self) -> Iterator[tuple[Anchor, str]]:
        """Yield every anchor with the words its rectangle holds, without white space."""
        with pdfium.PdfDocument(self.path) as read:
            assert len(read) == self.pages
            for anchor in self.anchors:
                page = read[anchor.page - 1]
                high = page.get_height()
                words = page.get_textpage()
                text = words.get_text_bounded(
                    anchor.x0 - 0.5, high - anchor.y1, anchor.x1 + 0.5, high - anchor.y0
                )
                yield anchor, squeezed(text)
                words.close()
                page.close()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture(params=["mau-01", "mau-02", "mau-03"])
def printed(
    request: pytest.FixtureRequest,
    rulebook: Rulebook,
    units: AdminUnits,
    honey: Dossier,
    context: PrintContext,
    tmp_path: Path,
) -> Printed:
    return Printed(rulebook, units, honey, request.param, tmp_path / "a.pdf", context)


def test_every_rectangle_of_an_answer_holds_it(printed: Printed) -> None:
    fields = printed.answers.rulebook.fields
    held: defaultdict[str, str] = defaultdict(str)
    for anchor, text in printed.texts():
        assert 0 <= anchor.x0 < anchor.x1 <= 596
        assert 0 <= anchor.y0 < anchor.y1 <= 842
        if anchor.target in fields and fields[anchor.target].kind in _SHORT:
            answer = squeezed(printed.answers.field(anchor.target))
            assert text, anchor
            if anchor.target not in COMPOSED:
                assert text in answer or answer in text, anchor
            held[anchor.target] += text
    assert held
    for target, text in held.items():
        assert squeezed(printed.answers.field(target)) in text, target


def test_rows_papers_and_photos_lead_to_what_they_print(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, context: PrintContext, tmp_path: Path
) -> None:
    printed = Printed(rulebook, units, honey, "mau-02", tmp_path / "a.pdf", context)
    held: defaultdict[str, list[str]] = defaultdict(list)
    for anchor, text in printed.texts():
        held[anchor.target].append(text)
    for number, answer in honey.assessment.items():
        rows = "".join(held[f"assessment/{number}"])
        assert rows.startswith(f"{number}."), number
        assert squeezed(answer.description) in rows
    for code, item in zip(context.evidence_codes.values(), honey.evidence, strict=False):
        if item.criteria:
            assert any(code in text for text in held[f"evidence/{item.id}"]), code
    table = next(f for f in rulebook.fields.values() if f.kind == "table" and honey.rows(f.id))
    assert len(held[table.id]) >= len(honey.rows(table.id))
    photo = next(item for item in honey.evidence if item.id == PHOTO)
    assert any(squeezed(photo.label) in text for text in held[f"evidence/{PHOTO}"])


def test_the_smallest_rectangle_is_meant(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, context: PrintContext, tmp_path: Path
) -> None:
    printed = Printed(rulebook, units, honey, "mau-02", tmp_path / "a.pdf", context)
    row = next(a for a in printed.anchors if a.target == "assessment/1.1")
    papers = [
        a
        for a in printed.anchors
        if a.target.startswith("evidence/") and a.page == row.page and row.holds(a.x0, a.y0)
    ]
    assert papers
    inside = papers[0]
    at = anchor_at(printed.anchors, inside.page, inside.x0 + 1, inside.y0 + 1)
    assert at == inside
    beside = anchor_at(printed.anchors, row.page, row.x0 + 1, row.y0 + 1)
    assert beside is not None
    assert beside.target == row.target
    assert anchor_at(printed.anchors, row.page, 1, 1) is None


def test_what_is_not_answered_yet_leads_to_its_field_too(
    rulebook: Rulebook, units: AdminUnits, tmp_path: Path
) -> None:
    empty = Dossier(id="e", rulebook=rulebook.id)
    printed = Printed(rulebook, units, empty, "mau-01", tmp_path / "a.pdf", PrintContext())
    targets = {anchor.target for anchor in printed.anchors}
    assert {"producer.name", "producer.phone", "product.name", "registration.kind"} <= targets
    dots = {text for anchor, text in printed.texts() if anchor.target == "product.name"}
    assert all(set(text) == {"."} for text in dots)


@pytest.mark.parametrize("set_id", [TEA, TOURISM])
def test_every_target_is_an_entry_of_the_dossier(
    rulebook: Rulebook, units: AdminUnits, commune: str, tmp_path: Path, set_id: str
) -> None:
    dossier = full(rulebook, commune, set_id)
    numbers = {f"assessment/{number}" for number in rulebook.sets[set_id].by_number}
    papers = {f"evidence/{item.id}" for item in dossier.evidence}
    known = {*rulebook.fields, *numbers, *papers, "set"}
    for spec_id in documents.ids(rulebook, package_only=False):
        path = tmp_path / f"{spec_id}.pdf"
        printed = Printed(rulebook, units, dossier, spec_id, path, PrintContext())
        assert {anchor.target for anchor in printed.anchors} <= known, spec_id


def test_the_same_file_as_without_anchors(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, context: PrintContext, tmp_path: Path
) -> None:
    printed = Printed(rulebook, units, honey, "mau-02", tmp_path / "a.pdf", context)
    plain = tmp_path / "b.pdf"
    pages = documents.render(rulebook, honey, units, "mau-02", "pdf", plain, context)
    assert pages == printed.pages
    assert plain.read_bytes() == printed.path.read_bytes()
