"""Whatever stands in a field, every dossier is judged, planned and printed.

The loop is seeded: each run draws the same odd answers. OCOP_EXAMPLES=deep goes through every way
with every number of rows, all documents and both formats.
"""

import os
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext
from ocop_desktop.dossier.business import business_plan
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.labels.check import check_label
from ocop_desktop.dossier.planning.plan import paper_plan
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace.assessment import assess
from tests.odd_values import ROWS, WAYS, oddly

TODAY = date(2026, 11, 20)
DEEP = os.environ.get("OCOP_EXAMPLES") == "deep"
SETS = {
    "craft": "thu-cong-my-nghe-gia-dung-trang-tri",
    "herbs": "tinh-dau-va-duoc-lieu-khac",
    "honey": "mat-ong-va-nong-san-khac",
    "tourism": "du-lich-cong-dong-sinh-thai-diem-du-lich",
}
SAMPLES = {"honey": "mat-ong-hoa-rung-thung-may", "tourism": "du-lich-cong-dong-hang-sao"}
# Every way once: with every answer odd (0) and with every second one among usual ones (1).
DRAWS = list(product((*WAYS, "usual"), ROWS if DEEP else ("one",), (0, 1)))


def _base(rulebook: Rulebook, units: AdminUnits, kind: str) -> Dossier:
    if kind not in SAMPLES:
        return Dossier(id="d", rulebook=rulebook.id, set=SETS[kind])
    file = next((paths.samples_dir() / SAMPLES[kind]).glob("*.json"))
    # Papers lie in a workspace; what is read from them is another matter.
    return replace(decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32), evidence=())


@pytest.mark.parametrize("kind", SETS)
def test_every_dossier_is_judged_and_planned(
    rulebook: Rulebook, units: AdminUnits, kind: str
) -> None:
    base = _base(rulebook, units, kind)
    for way, rows, seed in DRAWS:
        dossier = oddly(base, rulebook, way, ROWS[rows], seed)
        found = assess(rulebook, units, dossier, TODAY)
        assert found.score, (way, rows, seed)
        assert found.road(5) is not None
        assert len(business_plan(rulebook, dossier).scenarios) >= 1
        assert paper_plan(rulebook, units, dossier, TODAY).items


@pytest.mark.parametrize("kind", SETS)
def test_every_paper_is_printed(
    rulebook: Rulebook, units: AdminUnits, kind: str, tmp_path: Path
) -> None:
    base = _base(rulebook, units, kind)
    names, draws = list(rulebook.documents), [d for d in DRAWS if DEEP or not d[2]]
    for at, (way, rows, seed) in enumerate(draws):
        dossier = oddly(base, rulebook, way, ROWS[rows], seed)
        # A quick run prints a few papers of each way, other ones for each kind of product.
        start = (at + list(SETS).index(kind)) % len(draws)
        for name in names if DEEP else names[start :: len(draws)]:
            for fmt in documents.FORMATS if DEEP else ("pdf",):
                out = tmp_path / f"paper.{fmt}"
                context = PrintContext(today=TODAY)
                documents.render(rulebook, dossier, units, name, fmt, out, context)
                assert out.stat().st_size > 500, (way, rows, seed, name)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 20_000,
        "Hạn sử dụng: " + "9" * 5_000 + " tháng",
        "Thành phần: mật ong " + "9" * 500 + "%",
    ],
    ids=["digits", "period", "share"],
)
def test_numbers_no_label_holds_are_judged(
    rulebook: Rulebook, units: AdminUnits, text: str
) -> None:
    report = check_label(rulebook, units, _base(rulebook, units, "honey"), TODAY, text)
    assert report.read
    assert report.lines
