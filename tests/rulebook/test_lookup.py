"""Searching the law and its help: ranked, accents optional, criteria of the open set first."""

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.lookup import TITLE_BEGINS, TITLE_HOLDS, Found, Lookup

HONEY = "mat-ong-va-nong-san-khac"


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    catalogue = Catalogue(paths.forms_dir())
    rulebook = catalogue.get("qd-26-2026")
    return Lookup(rulebook, catalogue.help(rulebook.id))


def first(lookup: Lookup, words: str, set_id: str | None = None) -> Found:
    return lookup.find(words, 5, set_id)[0]


@pytest.mark.parametrize(
    ("words", "kind", "item"),
    [
        ("Điều 7", "article", "Điều 7"),
        ("dieu 7", "article", "Điều 7"),
        ("ma vach", "field", "packaging.gtin"),
        ("nhãn và truy xuất", "chapter", "nhan-va-truy-xuat"),
        ("mắm tép nhà làm", "set", "tuong-nuoc-mam-gia-vi-long"),
        ("chè tươi", "set", "che-tuoi-che-che-bien"),
        ("thu hoi giay", "term", "Thu hồi giấy chứng nhận"),
        ("mức tối thiểu cộng dồn", "reading", "minimums-cumulative"),
        ("bao bì, nhãn", "section", "packaging"),
        ("liên kết chuỗi trong sản xuất", "criterion", ""),
    ],
)
def test_the_best_hit(lookup: Lookup, words: str, kind: str, item: str) -> None:
    hit = first(lookup, words)
    assert hit.kind == kind
    assert item in hit.item


def test_the_open_set_decides_which_criterion_is_meant(lookup: Lookup) -> None:
    hit = first(lookup, "3.1", HONEY)
    assert (hit.kind, hit.set, hit.number) == ("criterion", HONEY, "3.1")
    assert all(found.kind != "criterion" for found in lookup.find("3.1", 3))
    hits = [hit for hit in lookup.find("nguồn gốc", 20, HONEY) if hit.kind == "criterion"]
    assert hits[0].set == HONEY
    assert hits[0].title.startswith(f"{hits[0].number} ")


def test_accents_break_ties_but_are_never_needed(lookup: Lookup) -> None:
    plain = {(hit.kind, hit.item) for hit in lookup.find("che", 500)}
    exact = lookup.find("chè", 500)
    assert {(hit.kind, hit.item) for hit in exact} <= plain
    assert exact[0].item == "che-tuoi-che-che-bien"
    fits = [hit.fit for hit in exact if "chế" in hit.title.lower() and "chè" not in hit.title]
    assert all(fit > TITLE_HOLDS for fit in fits)


def test_a_word_still_being_typed_finds_already(lookup: Lookup) -> None:
    for words in ("k", "kiem ngh", "kiểm nghiê"):
        assert lookup.find(words)
    assert first(lookup, "phieu kiem ngh").title == "Phiếu kiểm nghiệm"


def test_hits_in_titles_come_first_and_details_show_the_words(lookup: Lookup) -> None:
    hits = lookup.find("truy xuất", 40)
    assert [hit.fit for hit in hits] == sorted(hit.fit for hit in hits)
    assert hits[0].fit in {TITLE_BEGINS, TITLE_HOLDS}
    inside = [hit for hit in hits if hit.fit > TITLE_HOLDS]
    assert inside
    assert all("truy" in hit.detail.lower() for hit in inside)
    assert all(len(hit.detail) < 160 for hit in hits)


def test_one_word_too_many_still_finds(lookup: Lookup) -> None:
    assert first(lookup, "nhãn hiệu tập thể zzz").item == "Nhãn hiệu tập thể"
    for words in ("", "  ", "zzzz", "zzz yyy xxx"):
        assert lookup.find(words) == []


def test_nothing_is_listed_twice_under_one_name(lookup: Lookup) -> None:
    names = [(hit.kind, hit.title) for hit in lookup.find("ghi nhãn", 60)]
    assert len(names) == len(set(names))
