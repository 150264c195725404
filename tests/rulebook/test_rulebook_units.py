from collections import Counter
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.units import AdminUnits, load_units

HEAD = "province_code,province_kind,province,code,kind,name\n"


def test_counts(units: AdminUnits) -> None:
    assert (len(units.provinces), len(units.communes)) == (34, 3321)
    kinds = Counter(unit.kind for unit in units.communes.values())
    assert kinds == {"Xã": 2611, "Phường": 697, "Đặc khu": 13}
    cities = [unit.name for unit in units.provinces.values() if unit.kind == "Thành phố"]
    assert len(cities) == 7
    assert "Đồng Nai" in cities


@pytest.mark.parametrize(
    ("code", "name"), [("37", "Ninh Bình"), ("24", "Bắc Ninh"), ("19", "Thái Nguyên"),
                       ("22", "Quảng Ninh"), ("86", "Vĩnh Long"), ("75", "Đồng Nai")],
)  # fmt: skip
def test_codes_after_the_merger(units: AdminUnits, code: str, name: str) -> None:
    assert units.provinces[code].name == name


def test_every_commune_belongs_to_a_province(units: AdminUnits) -> None:
    assert sum(len(units.of_province(code)) for code in units.provinces) == 3321
    assert all(unit.province in units.provinces for unit in units.communes.values())
    assert units.of_province("99") == ()


def test_titles(units: AdminUnits) -> None:
    assert units.title("14458") == "xã Phú Long, tỉnh Ninh Bình"
    assert units.provinces["01"].title == "thành phố Hà Nội"
    with pytest.raises(KeyError):
        units.title("99999")


@pytest.mark.parametrize(
    "words", ["Phú Long", "phu long", "PHÚ LONG", "xa phu long ninh binh", "Phú Long Ninh Bình"]
)
def test_search_without_accents(units: AdminUnits, words: str) -> None:
    assert "14458" in [unit.code for unit in units.search(words)]


def test_search_finds_d_with_stroke(units: AdminUnits) -> None:
    assert units.search("dong van")[0].name == "Đồng Văn"


def test_names_that_begin_with_the_words_come_first(units: AdminUnits) -> None:
    names = [unit.name for unit in units.search("phú long", limit=10)]
    begins = [name.startswith("Phú Long") for name in names]
    assert begins == sorted(begins, reverse=True)


def test_duplicate_names_are_all_found_and_told_apart(units: AdminUnits) -> None:
    twins = [unit for unit in units.search("Sơn Lương") if unit.name == "Sơn Lương"]
    assert {units.title(unit.code) for unit in twins} == {
        "xã Sơn Lương, tỉnh Lào Cai",
        "xã Sơn Lương, tỉnh Phú Thọ",
    }
    assert units.search("Sơn Lương", province="25")[0].code == "08296"
    assert all(unit.province == "25" for unit in units.search("Sơn Lương", province="25"))


def test_search_limit_and_nothing_found(units: AdminUnits) -> None:
    assert len(units.search("xã", limit=5)) == 5
    assert units.search("không đâu có") == []


def test_date_comes_from_the_file_name(units: AdminUnits) -> None:
    assert units.date == "2026-07"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "dòng 1"),
        ("code,name\n", "dòng 1"),
        (HEAD + "37,Tỉnh,Ninh Bình,14458,Xã\n", "dòng 2"),
        (HEAD + "37,Tỉnh,Ninh Bình,1445,Xã,Phú Long\n", "dòng 2"),
        (HEAD + "3a,Tỉnh,Ninh Bình,14458,Xã,Phú Long\n", "dòng 2"),
        (HEAD + "37,Tỉnh,Ninh Bình,14458,Xã,Phú Long\n" * 2, "dòng 3"),
    ],
)
def test_broken_list_is_refused(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "2026-08.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load_units(path)
    assert (caught.value.file, caught.value.key) == ("admin-units/2026-08.csv", key)


def test_list_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "2026-08.csv"
    path.write_bytes((HEAD + "37,Tỉnh,Ninh Bình,14458,Xã,Phú Long\n").encode("utf-16"))
    with pytest.raises(RulebookError):
        load_units(path)


def test_shipped_list_is_the_one_the_edition_names() -> None:
    assert (paths.forms_dir() / "admin-units" / "2026-07.csv").is_file()
