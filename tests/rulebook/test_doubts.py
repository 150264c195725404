"""Every article that was not read stands in the data with its doubt beside the number."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli

from ocop_desktop import paths

EDITION = paths.forms_dir() / "qd-26-2026"
FILES = sorted(EDITION.rglob("*.toml"))

# What was read in the text of the acts: the articles that may be named without a doubt.
READ: dict[str, frozenset[str]] = {
    "NĐ 37/2026": frozenset("23 35 38 39 42 43 44 46 47 48 52 54 98".split()),
    "NĐ 15/2018": frozenset("4 5 6 7 8".split()),
    "NĐ 30/2020": frozenset(),
    "Luật An toàn thực phẩm": frozenset({"37"}),
    "Luật Hợp tác xã": frozenset({"46"}),
    "Luật Sở hữu trí tuệ": frozenset(),
    "Luật Bảo vệ môi trường": frozenset(),
    "NĐ 08/2022": frozenset(),
    "NĐ 05/2025": frozenset(),
    "QĐ 26/2026": frozenset("2 3 6 7 8 9 12".split()),
}
_DOUBTED = "chưa đối chiếu"
_ACT = re.compile("|".join(re.escape(act) for act in READ))
_ARTICLES = re.compile(r"Điều (\d+)((?:(?:, | đến )(?:Điều )?\d+)*)")
_NUMBER = re.compile(r"\d+")


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{place}.{key}")
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _texts(item, f"{place}[{at}]")


def _unread(text: str) -> list[str]:
    """Return the citations of a text that nobody read and that carry no doubt."""
    found = []
    for clause in re.split(r"; |\. ", text):
        hit = _ACT.search(clause)
        if hit is None or _DOUBTED in clause:
            continue
        for articles in _ARTICLES.finditer(clause[hit.end() :]):
            numbers = set(_NUMBER.findall(articles.group(0)))
            found += [f"{hit.group(0)} Điều {no}" for no in sorted(numbers - READ[hit.group(0)])]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(EDITION).as_posix())
def test_articles_nobody_read_carry_their_doubt(path: Path) -> None:
    data = tomli.loads(path.read_text(encoding="utf-8"))
    bare = {place: told for place, text in _texts(data, path.name) if (told := _unread(text))}
    assert bare == {}


def test_the_walk_finds_what_it_looks_for() -> None:
    assert _unread("Luật Sở hữu trí tuệ, Điều 93") == ["Luật Sở hữu trí tuệ Điều 93"]
    assert _unread("NĐ 15/2018/NĐ-CP, Điều 11, 12") == ["NĐ 15/2018 Điều 11", "NĐ 15/2018 Điều 12"]
    assert _unread("NĐ 15/2018/NĐ-CP, Điều 12 (số điều chưa đối chiếu)") == []
    assert _unread("NĐ 15/2018/NĐ-CP, Điều 4 đến 8; QĐ 26/2026/QĐ-TTg, Điều 6 khoản 1") == []


def test_forms_and_lists_from_memory_carry_a_doubt() -> None:
    rights = tomli.loads((EDITION / "rights.toml").read_text(encoding="utf-8"))
    assert all(
        rights[key] for key in ("form_doubt", "classes_doubt", "application_doubt", "renewal_doubt")
    )
    bare = [
        (route["id"], step["id"])
        for route in rights["routes"]
        for step in route["steps"]
        if step.get("months") and not step.get("doubt")
    ]
    assert bare == []
    assert all(kind["doubt"] for kind in rights["kinds"])
    quality = tomli.loads((EDITION / "quality.toml").read_text(encoding="utf-8"))
    parts = quality["certificate_file"] + quality["declaration_file"]
    assert [part["id"] for part in parts if not part.get("doubt")] == []
    assert [one["id"] for one in quality["exemptions"] if not one.get("doubt")] == []
