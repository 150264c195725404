"""The star report: one page, the numbers of the score, the same drawing in both formats."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from ocop_desktop import documents, paths
from ocop_desktop.documents import PrintContext, compose
from ocop_desktop.documents.blocks import Columns, Paragraph, TableBlock
from ocop_desktop.documents.drawing import Band, Figure, Shape, Words
from ocop_desktop.documents.palette import ACCENT_SOFT, GREEN, PARTS, RED, RED_SOFT
from ocop_desktop.documents.star_figures import fitting, ladder_figure, ring_figure, rungs
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.planning.roadmap import roadmap
from ocop_desktop.dossier.scoring.explain import headline
from ocop_desktop.dossier.scoring.score import score
from ocop_desktop.dossier.scoring.truth import three_scores
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.documents.document_reading import office_pages, part, pdf_text, squeezed

REPORT = "bao-cao-sao"
TODAY = date(2026, 11, 20)
LONG = "Sản phẩm có cái tên dài hơn thường lệ để thử xem báo cáo có tràn sang trang sau hay không"
SAMPLES = sorted(paths.samples_dir().glob("*/*.json"))
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
Write = Callable[..., Path]


@pytest.fixture(scope="module")
def samples(rulebook: Rulebook, units: AdminUnits) -> dict[str, Dossier]:
    return {
        path.parent.name: decode(path.read_bytes(), lambda _: (rulebook, units)) for path in SAMPLES
    }


@pytest.fixture
def sample(samples: dict[str, Dossier]) -> Dossier:
    return samples["mat-ong-hoa-rung-thung-may"]


@pytest.fixture
def write(rulebook: Rulebook, units: AdminUnits, tmp_path: Path) -> Write:
    def act(dossier: Dossier, fmt: str = "pdf", name: str = "sao", star: int = 0) -> Path:
        path = tmp_path / f"{name}.{fmt}"
        context = PrintContext(today=TODAY, star=star)
        documents.render(rulebook, dossier, units, REPORT, fmt, path, context)
        return path

    return act


def figures(blocks: tuple[object, ...]) -> list[Figure]:
    found = [block for block in blocks if isinstance(block, Figure)]
    columns = [block for block in blocks if isinstance(block, Columns)]
    return [*(part for block in columns for part in block.left if isinstance(part, Figure)), *found]


def texts(blocks: tuple[object, ...]) -> list[str]:
    flat = [
        *blocks,
        *(part for block in blocks if isinstance(block, Columns) for part in block.right),
    ]
    return [block.text for block in flat if isinstance(block, Paragraph)]


def filled(chosen: CriteriaSet, rulebook: Rulebook, level: int | None, name: str) -> Dossier:
    """Every option at most `level`, every condition of a criterion unmet."""
    return Dossier(
        id="d",
        rulebook=rulebook.id,
        set=chosen.id,
        answers={
            "product.name": name,
            "producer.name": "Hợp tác xã dịch vụ nông lâm nghiệp tổng hợp và du lịch xã Mẫu",
            "registration.round": "dot-1",
            "registration.year": 2027,
        },
        assessment={
            item.number: Answer(
                option=level and min(level, len(item.options(_case(item)))), case=_case(item)
            )
            for item in chosen.criteria
        },
        requirements={i.number: False for i in chosen.criteria if i.criterion.requirement},
    )


def _case(item: object) -> str | None:
    cases = item.criterion.cases  # type: ignore[attr-defined]
    return cases[0].id if cases else None


def test_the_samples_fit_on_one_page_for_both_readers(
    samples: dict[str, Dossier], write: Write, tmp_path: Path
) -> None:
    assert len(samples) == 3
    files = []
    for name, dossier in samples.items():
        assert len(pdf_text(write(dossier, "pdf", f"{name}-pdf"))) == 1
        files += [write(dossier, "docx", f"{name}{star}", star) for star in (0, 5)]
    assert set(office_pages(files, tmp_path).values()) == {1}


@pytest.mark.parametrize("no", range(1, 27))
def test_every_set_fits_on_one_page(rulebook: Rulebook, write: Write, no: int) -> None:
    chosen = next(item for item in rulebook.sets.values() if item.no == no)
    for level, star, name in ((None, 5, LONG), (1, 3, LONG), (1, 4, "Mật")):
        dossier = filled(chosen, rulebook, level, name)
        assert len(pdf_text(write(dossier, star=star))) == 1, (level, star)


def test_the_report_says_what_the_core_computes(
    rulebook: Rulebook, units: AdminUnits, sample: Dossier, write: Write
) -> None:
    (page,) = pdf_text(write(sample))
    text = squeezed(page)
    truth = three_scores(rulebook, sample, TODAY)
    road = roadmap(rulebook, units, sample, 4, TODAY)
    assert squeezed(headline(truth.claimed)) in text
    for name, result in (
        ("Tự chấm", truth.claimed),
        ("Có minh chứng", truth.proven),
        ("Còn hiệu lực đến 30/6/2027", truth.valid),
    ):
        assert squeezed(f"{name}: {result.points.total} điểm, {result.star} sao") in text
    for item in truth.claimed.blockers(4):
        title = rulebook.sets[sample.set or ""].by_number[item.criterion].criterion.title
        assert squeezed(f"{item.criterion} {title} {item.have} {item.need}") in text
    for step in road.steps:
        if step.kind != "prove":
            assert squeezed(f"{step.criterion}: {step.title}") in text
    assert "07/4/2027" in page
    assert "không có trong quyết định" in page
    assert "MẪU, số liệu giả định" in page


def test_the_ring_shows_the_points(rulebook: Rulebook, sample: Dossier) -> None:
    result = score(rulebook, sample)
    figure = ring_figure(rulebook.edition, result)
    bands = [mark for mark in figure.marks if isinstance(mark, Band)]
    assert [band.color for band in bands] == [PARTS[part] for part in "ABC"]
    degrees = {part: getattr(result.points, part) * 3.6 for part in "ABC"}
    for part_id, band in zip("ABC", bands, strict=True):
        assert band.span == pytest.approx(degrees[part_id] - 1.4)
    assert bands[1].start == pytest.approx(degrees["A"] + 0.7)
    words = [mark.text for mark in figure.marks if isinstance(mark, Words)]
    assert {"70", "A 30/40", "B 18/25", "C 22/35", "3", "4", "5"} <= set(words)
    assert figure.about == "70 trên 100 điểm: A 30, B 18, C 22; đạt 3 sao."


def test_the_ladder_shows_points_and_minimums(rulebook: Rulebook, sample: Dossier) -> None:
    result = score(rulebook, sample)
    steps = rungs(rulebook.edition, rulebook.sets[sample.set or ""], sample, result)
    assert [(rung.star, rung.band, rung.reached) for rung in steps] == [
        (5, 90, False),
        (4, 70, False),
        (3, 50, True),
    ]
    assert steps[1].missing == ["2.3", "3.5", "5.1", "10"]
    figure = ladder_figure(rulebook.edition, steps, 70, 4)
    squares = [mark for mark in figure.marks if isinstance(mark, Shape) and mark.line == 0.25]
    missed = [m for m in figure.marks if isinstance(m, Shape) and m.line == 0.35 and m.stroke]
    assert len(squares) == sum(len(rung.minimums) - len(rung.missing) for rung in steps)
    assert all(square.fill == GREEN for square in squares)
    assert sum(mark.stroke == RED for mark in missed) == 4
    words = [mark.text for mark in figure.marks if isinstance(mark, Words)]
    assert "70/90 điểm: thiếu 20 điểm" in words
    assert "2.3, 3.5, 5.1, 10" in words
    inside = [at for mark in figure.marks if isinstance(mark, Words) for at in [mark.at]]
    assert all(0 <= x <= figure.width and 0 <= y <= figure.height for x, y in inside)


def test_long_lists_are_cut_with_a_count() -> None:
    numbers = [f"6.{number}" for number in range(1, 30)]
    assert fitting(numbers[:3], 60, 9) == "6.1, 6.2, 6.3"
    cut = fitting(numbers, 60, 9)
    shown = cut.partition(" và ")[0].split(", ")
    assert cut.endswith(f" và {len(numbers) - len(shown)} nữa")
    assert fitting(numbers, 5, 9) == "29 tiêu chí"


def test_word_gets_the_same_drawing_with_words(sample: Dossier, write: Write) -> None:
    path = write(sample, "docx")
    with zipfile.ZipFile(path) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert all(archive.read(name).startswith(b"\x89PNG") for name in pictures)
    assert len(pictures) == 2
    body = part(path, "word/document.xml")
    told = [item.get("descr") for item in body.iter(f"{WP}docPr")]
    assert told[0] == "70 trên 100 điểm: A 30, B 18, C 22; đạt 3 sao."
    assert "4 sao: cần 70 điểm, đạt 10 trên 14 mức tối thiểu" in (told[1] or "")


def test_the_same_dossier_gives_the_same_bytes(sample: Dossier, write: Write) -> None:
    for fmt in documents.FORMATS:
        assert write(sample, fmt, "một").read_bytes() == write(sample, fmt, "hai").read_bytes()


def test_months_are_tinted_until_a_step_is_done(
    rulebook: Rulebook, units: AdminUnits, sample: Dossier
) -> None:
    def rows(star: int) -> tuple[TableBlock, list[list[str]]]:
        context = PrintContext(today=TODAY, star=star)
        blocks = compose(rulebook, sample, units, REPORT, context).blocks
        table = [block for block in blocks if isinstance(block, TableBlock)][-1]
        return table, [[cell.fill for cell in row.cells[4:]] for row in table.rows]

    table, tints = rows(4)
    heads = [cell.content[0].text for cell in table.head[0].cells[4:]]
    assert heads == ["11", "12", "1", "2", "3", "4", "5", "6"]
    assert table.head[0].cells[9].fill == RED_SOFT
    assert tints[0] == [ACCENT_SOFT] * 2 + [""] * 6  # one month from 20/11
    assert tints[1] == [ACCENT_SOFT] * 5 + [""] * 3  # three and a half
    _, late = rows(5)
    assert late[1][0] == RED_SOFT  # eighteen months are too long for this round


def test_a_report_aims_at_what_is_asked_wanted_or_next(
    rulebook: Rulebook, units: AdminUnits, sample: Dossier
) -> None:
    def road_heading(dossier: Dossier, star: int = 0) -> str:
        context = PrintContext(today=TODAY, star=star)
        blocks = compose(rulebook, dossier, units, REPORT, context).blocks
        return next(text for text in texts(blocks) if text.startswith("Đường tới"))

    assert road_heading(sample).startswith("Đường tới 4 sao")
    assert road_heading(sample, 5).startswith("Đường tới 5 sao")
    without = {k: v for k, v in sample.answers.items() if k != "registration.target_star"}
    assert road_heading(replace(sample, answers=without)).startswith("Đường tới 4 sao")
    low = replace(sample, answers=without, assessment={})
    assert road_heading(low).startswith("Đường tới 3 sao")
    reached = replace(sample, answers=without | {"registration.target_star": "3"})
    assert road_heading(reached).startswith("Đường tới 4 sao")


def test_what_stands_against_the_star_is_said_first(
    rulebook: Rulebook, units: AdminUnits, sample: Dossier
) -> None:
    out = replace(
        sample, eliminations={"gia-mao-ho-so": True}, requirements={"1.1": False, "5.3": True}
    )
    told = texts(compose(rulebook, out, units, REPORT, PrintContext(today=TODAY)).blocks)
    assert any(text.startswith("Bị loại: Giả mạo hồ sơ") for text in told)
    assert any(text.startswith("Tiêu chí 1.1 đặt điều kiện chưa đạt") for text in told)
    assert any("bị loại" in text for text in told if text.startswith("Hồ sơ"))


def test_without_a_set_or_a_day_the_report_says_what_it_can(
    rulebook: Rulebook, units: AdminUnits, sample: Dossier
) -> None:
    bare = Dossier(id="d", rulebook=rulebook.id)
    empty = compose(rulebook, bare, units, REPORT, PrintContext(today=TODAY)).blocks
    assert any("chưa chọn bộ sản phẩm" in text for text in texts(empty))
    assert figures(empty) == []
    dayless = compose(rulebook, sample, units, REPORT).blocks
    assert len(figures(dayless)) == 2
    assert not any(text.startswith("Đường tới") for text in texts(dayless))
