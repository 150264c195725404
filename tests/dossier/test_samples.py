"""The shipped sample dossiers: complete, honest about their numbers, with every paper there."""

import json
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ocop_desktop import paths
from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.conditions import is_filled, is_required, shown_fields, shown_sections
from ocop_desktop.dossier.environment.labour import labour
from ocop_desktop.dossier.files.jsonfile import decode, encode
from ocop_desktop.dossier.labels.check import check_label
from ocop_desktop.dossier.quality.reports import reports
from ocop_desktop.dossier.scoring.score import score
from ocop_desktop.dossier.scoring.truth import three_scores
from ocop_desktop.dossier.tracing.page import trace_report
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)
FOLDERS = sorted(path.parent for path in paths.samples_dir().glob("*/ho-so.json"))
HONEY = "mat-ong-hoa-rung-thung-may"
TEA = "che-shan-tuyet-dinh-suong"
TOURISM = "du-lich-cong-dong-hang-sao"


def _find(catalogue: Catalogue, name: str) -> tuple[Rulebook, AdminUnits]:
    rulebook = catalogue.get(name)
    return rulebook, catalogue.units(rulebook)


@pytest.fixture(params=FOLDERS, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def sample(folder: Path, catalogue: Catalogue) -> Dossier:
    return _read(folder, catalogue)


def _read(folder: Path, catalogue: Catalogue) -> Dossier:
    data = (folder / "ho-so.json").read_bytes()
    return decode(data, lambda name: _find(catalogue, name), "mau")


def test_it_says_that_it_is_a_sample(sample: Dossier) -> None:
    assert sample.sample
    assert sample.text("producer.phone").startswith("090000000")
    assert sample.text("producer.email").endswith("@vidu.vn")


def test_everything_asked_is_answered(sample: Dossier, rulebook: Rulebook) -> None:
    for section in shown_sections(rulebook, sample):
        for field in shown_fields(section, rulebook, sample):
            if is_required(field, rulebook, sample):
                assert is_filled(field, sample), field.id


def test_nothing_blocks_finalising(sample: Dossier, rulebook: Rulebook, units: AdminUnits) -> None:
    found = check(rulebook, units, sample, TODAY)
    assert [item.message for item in found if item.severity == "blocking"] == []


def test_every_criterion_is_answered_and_described(sample: Dossier, rulebook: Rulebook) -> None:
    for item in rulebook.sets[sample.set or ""].criteria:
        answer = sample.answer(item.number)
        assert len(answer.description.split()) >= 15, item.number


def test_the_story_has_a_readable_length(sample: Dossier) -> None:
    assert 300 <= len(sample.text("story.text").split()) <= 450


def test_the_story_has_its_short_forms(sample: Dossier) -> None:
    assert 45 <= len(sample.text("storytelling.label").split()) <= 60
    assert 120 <= len(sample.text("storytelling.leaflet").split()) <= 150
    assert sample.text("storytelling.teller")


def test_results_add_up(sample: Dossier) -> None:
    for row in sample.rows("results.yearly"):
        assert row["revenue"] - row["cost"] == row["profit"]


def test_every_paper_lies_beside_the_dossier_and_none_more(sample: Dossier, folder: Path) -> None:
    named = {item.file for item in sample.evidence}
    there = {f"minh-chung/{path.name}" for path in (folder / "minh-chung").iterdir()}
    assert named == there
    assert 12 <= len(named) <= 26
    assert all(item.kind and item.title and item.issued_on for item in sample.evidence)


def test_papers_are_small_and_marked_as_samples(folder: Path) -> None:
    for path in (folder / "minh-chung").iterdir():
        assert path.stat().st_size <= 150_000
        if path.suffix == ".pdf":
            reader = PdfReader(path)
            assert 1 <= len(reader.pages) <= 3
            assert all("MẪU" in page.extract_text() for page in reader.pages)


def test_all_samples_together_are_small() -> None:
    whole = sum(path.stat().st_size for path in paths.samples_dir().rglob("*") if path.is_file())
    assert whole < 6_000_000


def test_a_sample_survives_its_own_file(sample: Dossier, catalogue: Catalogue) -> None:
    again = decode(encode(sample), lambda name: _find(catalogue, name), "mau")
    assert again == sample


def test_the_file_is_written_as_people_read_it(folder: Path) -> None:
    text = (folder / "ho-so.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_the_honey_has_the_points_but_not_the_star(
    catalogue: Catalogue, rulebook: Rulebook, units: AdminUnits
) -> None:
    honey = _read(paths.samples_dir() / HONEY, catalogue)
    found = score(rulebook, honey)
    points = found.points
    assert (points.A, points.B, points.C, points.total) == (30, 18, 22, 70)
    assert (found.star_by_points, found.star_by_minimums, found.star) == (4, 3, 3)
    assert [item.criterion for item in found.blockers(4)] == ["2.3", "3.5", "5.1", "10"]
    rules = [item.rule for item in check(rulebook, units, honey, TODAY)]
    assert rules.count("paper-expires-before-council") == 1
    assert rules.count("criterion-unproven") == 3


def test_the_tea_is_blocked_from_four_stars(catalogue: Catalogue, rulebook: Rulebook) -> None:
    tea = _read(paths.samples_dir() / TEA, catalogue)
    found = score(rulebook, tea)
    assert (found.points.total, found.star_by_points, found.star) == (75, 4, 3)
    assert [item.criterion for item in found.blockers(4)] == ["1.5", "3.4", "9"]
    assert tea.text("registration.kind") == "upgrade"


def test_the_tourism_reaches_four_stars(
    catalogue: Catalogue, rulebook: Rulebook, units: AdminUnits
) -> None:
    tourism = _read(paths.samples_dir() / TOURISM, catalogue)
    found = score(rulebook, tourism)
    assert (found.points.total, found.star) == (75, 4)
    assert check(rulebook, units, tourism, TODAY) == ()


@pytest.mark.parametrize(
    ("slug", "claimed", "proven", "valid"),
    [(HONEY, (70, 3), (64, 3), (63, 2)), (TEA, (75, 3), (75, 3), (75, 3)),
     (TOURISM, (75, 4), (75, 4), (75, 4))],
)  # fmt: skip
def test_claimed_proven_and_valid(
    catalogue: Catalogue,
    rulebook: Rulebook,
    slug: str,
    claimed: tuple[int, int],
    proven: tuple[int, int],
    valid: tuple[int, int],
) -> None:
    truth = three_scores(rulebook, _read(paths.samples_dir() / slug, catalogue), TODAY)
    three = [(s.points.total, s.star) for s in (truth.claimed, truth.proven, truth.valid)]
    assert three == [claimed, proven, valid]


@pytest.mark.parametrize("slug", [HONEY, TEA, TOURISM])
def test_the_tools_have_something_to_show(
    catalogue: Catalogue, rulebook: Rulebook, units: AdminUnits, slug: str
) -> None:
    sample = _read(paths.samples_dir() / slug, catalogue)
    assert labour(sample).problems == ()
    assert labour(sample).listed == labour(sample).total
    found = reports(sample)
    assert found.count("fail") == found.count("unknown") == 0
    if slug == TOURISM:
        assert len(sample.rows("hospitality.risks")) >= 5
        return
    assert found.lines
    assert found.untested == ()
    assert check_label(rulebook, units, sample, TODAY).fine
    assert trace_report(rulebook, units, sample, TODAY).disagreements == ()
