"""Help texts: complete, tied to the rules, clean Vietnamese, examples that can be inserted."""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.help import missing_help, verify_help
from ocop_desktop.rulebook.loader import load_help
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field, FieldHelp, HelpFile, example_rows
from ocop_desktop.rulebook.units import AdminUnits

EDITION = "qd-26-2026"
WORDS = re.compile(r"[^\W\d_]+")
MOST_CHARACTERS = 1_400
# A panel beside the form: longer than this nobody reads.
MOST_FIELD_CHARACTERS = 400


@pytest.fixture(scope="session")
def texts(catalogue: Catalogue) -> HelpFile:
    return catalogue.help(EDITION)


def _all(texts: HelpFile) -> Iterator[tuple[str, str]]:
    for item in texts.fields:
        for name in ("what", "why", "where", "mistake"):
            yield f"{item.field} {name}", getattr(item, name)
        for key, example in item.examples.items():
            yield f"{item.field} example {key}", example
    for level in texts.topics:
        for name in ("meaning", "papers", "mistakes"):
            yield f"{level.topic} {name}", getattr(level, name)
    for chapter in texts.chapters:
        yield f"{chapter.id} title", chapter.title
        yield f"{chapter.id} text", chapter.text
        yield f"{chapter.id} source", chapter.source
    for term in texts.terms:
        yield f"{term.term} meaning", term.meaning
        yield f"{term.term} source", term.source


def test_every_field_has_help(rulebook: Rulebook, texts: HelpFile) -> None:
    for field_id in rulebook.fields:
        found = texts.field(field_id)
        assert found is not None, field_id
        assert all(text.strip() for text in (found.what, found.why, found.where)), field_id


def test_every_criterion_of_every_set_has_help(rulebook: Rulebook, texts: HelpFile) -> None:
    for chosen in rulebook.sets.values():
        for item in chosen.criteria:
            found = texts.topic(item.criterion.topic)
            assert found is not None, f"{chosen.id} {item.number}"
            parts = (found.meaning, found.papers, found.mistakes)
            assert all(text.strip() for text in parts), found.topic


def test_nothing_is_missing_and_all_fits(rulebook: Rulebook, texts: HelpFile) -> None:
    verify_help(rulebook, texts)
    assert missing_help(rulebook, texts) == ()


def test_missing_help_is_named(rulebook: Rulebook, texts: HelpFile) -> None:
    first, last = next(iter(rulebook.fields)), "tourism_goods"
    less = HelpFile(
        fields=tuple(item for item in texts.fields if item.field != first),
        topics=tuple(item for item in texts.topics if item.topic != last),
    )
    assert missing_help(rulebook, less) == (first, last)


def test_texts_are_clean_vietnamese(texts: HelpFile) -> None:
    for name, text in _all(texts):
        assert unicodedata.is_normalized("NFC", text), name
        assert "  " not in text.replace(" | ", "|"), name
        assert text == text.strip(), name
        assert not re.search(r" [,.;:!?)]", text.replace("| ", "|")), name
        for line in text.splitlines():
            words = set(WORDS.findall(line.casefold()))
            assert len(words) < 4 or not line.isascii(), f"{name}: {line}"


def test_texts_are_short_enough_to_read(texts: HelpFile) -> None:
    for item in texts.fields:
        for name in ("what", "why", "where", "mistake"):
            assert len(getattr(item, name)) <= MOST_FIELD_CHARACTERS, f"{item.field} {name}"
    for level in texts.topics:
        whole = level.meaning + level.papers + level.mistakes
        assert len(whole) <= MOST_CHARACTERS, level.topic


def test_examples_belong_to_industries_or_groups(rulebook: Rulebook, texts: HelpFile) -> None:
    known = {one.id for one in rulebook.classification.industries}
    known |= {one.id for one in rulebook.classification.groups}
    assert {key for item in texts.fields for key in item.examples} <= known


def test_narratives_and_tables_have_an_example(rulebook: Rulebook, texts: HelpFile) -> None:
    for field in rulebook.fields.values():
        if field.kind in {"long_text", "table"}:
            found = texts.field(field.id)
            assert found is not None, field.id
            assert found.examples, field.id


def test_every_industry_has_examples_where_it_is_asked(rulebook: Rulebook, texts: HelpFile) -> None:
    asked = ("product.description", "story.text", "market.narrative", "plan.direction")
    for industry in rulebook.classification.industries:
        for field_id in asked:
            found = texts.field(field_id)
            assert found is not None, field_id
            assert found.example(industry.id), f"{field_id} {industry.id}"


def test_group_example_goes_before_industry_example(texts: HelpFile) -> None:
    found = texts.field("product.name")
    assert found is not None
    assert found.example("thuc-pham", "che") == "Chè Shan tuyết Đỉnh Sương"
    assert found.example("thuc-pham", "khong-co") == found.example("thuc-pham")
    assert found.example("nganh-la") == ""


def test_examples_can_be_inserted(rulebook: Rulebook, texts: HelpFile, units: AdminUnits) -> None:
    for item in texts.fields:
        field = rulebook.fields[item.field]
        for key, example in item.examples.items():
            value = _read(field, example, units)
            problem = kind_of(field, units).problem(value, field)
            assert problem is None, f"{item.field} {key}: {problem}"


def _read(field: Field, example: str, units: AdminUnits) -> object:
    if field.kind == "table":
        return _rows(field, example, units)
    return kind_of(field, units).parse(example, field)


def _rows(field: Field, example: str, units: AdminUnits) -> list[dict[str, Any]]:
    rows = []
    for cells in example_rows(example):
        pairs = zip(field.columns, cells, strict=True)
        read = {c.id: kind_of(c, units).parse(cell, c) for c, cell in pairs}
        rows.append({name: value for name, value in read.items() if value is not None})
    return rows


def test_material_examples_add_up(rulebook: Rulebook, texts: HelpFile, units: AdminUnits) -> None:
    field = rulebook.fields["materials.sources"]
    found = texts.field(field.id)
    assert found is not None
    for key, example in found.examples.items():
        rows = _rows(field, example, units)
        assert sum(row["share"] for row in rows) == 100, key


def test_profit_examples_are_revenue_less_cost(
    rulebook: Rulebook, texts: HelpFile, units: AdminUnits
) -> None:
    field = rulebook.fields["results.yearly"]
    found = texts.field(field.id)
    assert found is not None
    for key, example in found.examples.items():
        rows = _rows(field, example, units)
        assert len(rows) >= field.min_rows, key
        assert all(row["revenue"] - row["cost"] == row["profit"] for row in rows), key


def test_example_rows_skip_empty_lines() -> None:
    assert example_rows("Mật ong | 81 |\n\n Đường | 19 | có\n") == (
        ("Mật ong", "81", ""),
        ("Đường", "19", "có"),
    )


def test_handbook_chapters(texts: HelpFile) -> None:
    assert len(texts.chapters_for("producer")) == 10
    assert len(texts.chapters_for("officer")) == 9
    orders = [chapter.order for chapter in texts.chapters]
    assert orders == sorted(set(orders))
    assert len(texts.terms) >= 40


def test_articles_and_forms_named_by_chapters_and_terms_are_there(
    rulebook: Rulebook, texts: HelpFile
) -> None:
    """A reader looks them up: what is named as the decision's own must be in its list."""
    known = {article.no for article in rulebook.edition.articles}
    number = rulebook.edition.id.removeprefix("qd-").replace("-", "/")
    named = [
        (place, article)
        for place, source in [
            *((chapter.id, chapter.source) for chapter in texts.chapters),
            *((term.term, term.source) for term in texts.terms),
        ]
        for part in source.split(";")
        if number in part
        for article in re.findall(r"Điều \d+|Phụ lục [IVX]+", part)
    ]
    assert len(named) > 30
    assert [(place, article) for place, article in named if article not in known] == []


def test_handbook_thresholds_are_those_of_the_rules(rulebook: Rulebook, texts: HelpFile) -> None:
    whole = {chapter.id: chapter.text for chapter in texts.chapters}
    for part in rulebook.edition.parts:
        assert f"{part.max} điểm" in whole["diem-va-muc-toi-thieu"], part.id
    for band in rulebook.edition.bands[1:]:
        assert str(band.from_points) in whole["diem-va-muc-toi-thieu"], band.star
    assert f"{len(rulebook.sets)} bộ" in whole["chon-bo-san-pham"]
    clock = rulebook.deadlines.clock
    after = whole["sau-khi-cong-nhan"]
    assert f"{clock('certificate').amount} tháng" in after
    assert f"{clock('reassessment-earliest').amount} ngày" in after
    assert f"{clock('reassessment-latest').amount} ngày" in after
    assert f"{clock('reassessment-result').amount} ngày" in after
    assert f"{clock('commune-review').amount} ngày làm việc" in whole["nop-o-dau"]
    assert f"{len(rulebook.evidence.kinds)} loại minh chứng" in whole["minh-chung"]


@dataclass(frozen=True)
class Break:
    """Replace `old` by `new` in `file`; expect the error to say `says`."""

    name: str
    file: str
    old: str
    new: str
    says: str


BREAKS = [
    Break("dangling field", "product.toml", '"product.brand"', '"product.brend"', "product.brend"),
    Break("dangling topic", "topics-b.toml", '"promotion"', '"promotions"', "promotions"),
    Break("field twice", "product.toml", '"product.brand"', '"product.name"', "viết 2 lần"),
    Break("topic twice", "topics-b.toml", '"promotion"', '"story"', "viết 2 lần"),
    Break("chapter twice", "handbook.toml", 'id = "tra-lai"', 'id = "minh-chung"', "minh-chung"),
    Break("term twice", "glossary.toml", 'term = "GTIN"', 'term = "Chủ thể"', "chủ thể"),
    Break("unknown industry", "people.toml", "do-uong =", "do-an =", "do-an"),
    Break("short row", "people.toml", "Sản xuất | 7 | 6", "Sản xuất | 6", "8 cột"),
    Break("empty text", "people.toml", 'where = "Ngày của danh sách lao động hoặc bảng lương dùng '
          'để điền."', 'where = ""', "where để trống"),
    Break("unknown key", "people.toml", "mistake =", "mistakes =", "khóa lạ “mistakes”"),
]  # fmt: skip


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.forms_dir() / EDITION, tmp_path / EDITION))


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.name)
def test_broken_help_is_refused(forms: Path, broken: Break) -> None:
    path = forms / "help" / broken.file
    whole = path.read_text(encoding="utf-8")
    assert broken.old in whole
    path.write_text(whole.replace(broken.old, broken.new, 1), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        Catalogue(forms.parent).help(EDITION)
    assert caught.value.file.startswith("help/")
    assert broken.says in f"{caught.value.key} {caught.value.reason}"


def test_blank_text_is_refused(rulebook: Rulebook) -> None:
    blank = FieldHelp(field="product.name", what=" ", why="vì", where="ở")
    with pytest.raises(RulebookError, match="what để trống"):
        verify_help(rulebook, HelpFile(fields=(blank,)))


def test_edition_without_help_is_only_incomplete(forms: Path, rulebook: Rulebook) -> None:
    shutil.rmtree(forms / "help")
    found = load_help(forms)
    verify_help(rulebook, found)
    assert set(rulebook.fields) <= set(missing_help(rulebook, found))
