"""score, suggest, check, rulebook check."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue

Run = Callable[..., Any]
Write = Callable[..., Path]
HONEY = "mat-ong-va-nong-san-khac"


def best_answers(set_id: str) -> dict[str, Any]:
    chosen = Catalogue(paths.forms_dir()).newest().sets[set_id]
    answers = {}
    for item in chosen.criteria:
        case = item.criterion.cases[0].id if item.criterion.cases else None
        answers[item.number] = {"option": len(item.options(case)), "case": case}
    return answers


def test_a_partial_file_is_scored(run: Run, write: Write, tmp_path: Path) -> None:
    (value,) = run("score", write(assessment=best_answers(HONEY)), "--json").value
    assert value["set"] == HONEY
    assert value["points"] == {"A": 40, "B": 25, "C": 35, "total": 100}
    assert (value["star_by_points"], value["star_by_minimums"], value["star"]) == (5, 5, 5)
    assert value["eliminated"] is False
    assert value["blocking"] == []
    assert not (tmp_path / "w").exists()


def test_blocking_tells_points_needed_and_there(run: Run, write: Write) -> None:
    answers = best_answers(HONEY) | {"2.3": {"option": 1}, "5.1": None}
    ran = run("score", write(assessment=answers), "--json")
    assert ran.code == 0
    (value,) = ran.value
    blocked = {(b["star"], b["criterion"]): (b["need"], b["have"]) for b in value["blocking"]}
    chosen = Catalogue(paths.forms_dir()).newest().sets[HONEY].by_number
    three = next(o for o in chosen["2.3"].criterion.options if o.min_star == 4)
    assert blocked[4, "2.3"] == (three.points, chosen["2.3"].criterion.options[0].points)
    assert blocked[4, "5.1"][1] == 0
    assert value["star_by_minimums"] < 4 <= value["star_by_points"]
    assert "Chưa đạt mức tối thiểu 4 sao: " in run("score", write(assessment=answers)).out


def test_an_elimination_is_told(run: Run, write: Write) -> None:
    path = write(assessment=best_answers(HONEY), eliminations={"gia-mao-ho-so": True})
    (value,) = run("score", path, "--json").value
    assert (value["eliminated"], value["star"], value["star_by_points"]) == (True, 0, 5)
    assert "Bị loại: Giả mạo hồ sơ" in run("score", path).out


def test_several_dossiers_in_order_with_one_bad(run: Run, write: Write) -> None:
    good, bad = write("a.json"), write("b.json", assessment={"1.1": {"option": 9}})
    ran = run("score", good, bad, good, "--json")
    assert ran.code == 1
    first, error, last = ran.value
    assert first == last
    assert first["points"]["total"] == 0
    assert error["file"] == str(bad)
    assert "assessment[1.1]" in error["error"]
    assert str(bad) in ran.err


def test_a_dossier_without_a_set_has_no_score(run: Run, write: Write) -> None:
    ran = run("score", write(set=None))
    assert ran.code == 1
    assert "chưa chọn bộ sản phẩm" in ran.err


@pytest.mark.parametrize(
    ("points", "total", "star"),
    [
        (("10", "10", "9.99"), 29.99, 1),
        (("10", "10", "10"), 30, 2),
        (("20", "15", "14,9"), 49.9, 2),
        (("20", "15", "15"), 50, 3),
        (("30", "20", "19.9999"), 69.9999, 3),
        (("30", "20", "20"), 70, 4),
        (("39.5", "20.25", "30.24"), 89.99, 4),
        (("39.5", "20.25", "30.25"), 90, 5),
        (("0", "0", "0"), 0, 1),
    ],
)
def test_points_alone_give_the_band(
    run: Run, points: tuple[str, str, str], total: float, star: int
) -> None:
    ran = run("score", "--points", *points, "--json")
    assert ran.code == 0
    assert ran.value["points"]["total"] == total
    assert set(ran.value["points"]) == {"A", "B", "C", "total"}
    assert ran.value["star_by_points"] == star


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--points", "41", "0", "0"), 1),
        (("--points", "0", "25.01", "0"), 1),
        (("--points", "-1", "0", "0"), 1),
        (("--points", "NaN", "0", "0"), 2),
        (("--points", "a", "0", "0"), 2),
        (("--points", "1", "2"), 2),
        ((), 2),
    ],
)
def test_points_that_cannot_be_are_refused(run: Run, words: tuple[str, ...], code: int) -> None:
    ran = run("score", *words)
    assert ran.code == code
    assert ran.err


def test_suggest_ranks_sets(run: Run) -> None:
    value = run("suggest", "mam", "tep", "--json").value
    assert value[0]["set"] == "tuong-nuoc-mam-gia-vi-long"
    assert set(value[0]) == {"set", "why", "score"}
    assert [item["score"] for item in value] == sorted((i["score"] for i in value), reverse=True)
    assert run("suggest", "mắm tép").out.lstrip().startswith("9.")
    assert run("suggest", "qwxz", "--json").value == []
    assert "Không tìm thấy" in run("suggest", "qwxz").out


def test_check_names_place_and_source(run: Run, write: Write) -> None:
    ran = run("check", write(), "--today", "2026-11-20", "--json")
    assert ran.code == 1
    (value,) = ran.value
    found = {item["field"]: item for item in value["findings"]}
    name = found["product.name"]
    assert name["severity"] == "blocking"
    assert name["message"]
    assert name["source"]
    assert "Căn cứ: " in run("check", write(), "--today", "2026-11-20").out


def test_check_judges_by_the_day_given(run: Run, write: Write) -> None:
    path = write(evidence=[{"file": "a.pdf", "title": "Giấy ATTP", "expires_on": "2027-01-31"}])
    before = run("check", path, "--today", "2027-01-31", "--json").value[0]["findings"]
    after = run("check", path, "--today", "2027-02-01", "--json").value[0]["findings"]
    assert "paper-expired" not in {item["rule"] for item in before}
    assert "paper-expired" in {item["rule"] for item in after}
    assert run("check", path, "--today", "31/1/2027").code == 2


def test_rulebook_check_prints_what_must_hold(run: Run) -> None:
    (value,) = run("rulebook", "check", "--json").value
    assert value["sets"] == 26
    assert {tuple(sums.values()) for sums in value["sums"].values()} == {(40, 25, 35)}
    assert value["gates"] == {"3": 179, "4": 290, "5": 106}
    assert value["doubts"]
    assert value["ratio"] > 0
    text = run("rulebook", "check").out
    for doubt in value["doubts"]:
        assert doubt["text"] in text
    assert run("rulebook", "check", "qd-0-0").code == 1
    assert run("rulebook").code == 2


def test_json_may_stand_before_or_after_the_verb(run: Run, write: Write) -> None:
    path = write()
    assert run("--json", "score", path).out == run("score", path, "--json").out
    assert json.loads(run("--json", "list").out) == []


@pytest.mark.parametrize(
    "words", [("lạ",), ("score", "--lạ"), ("import",), ("export", "a.json"), ("set",)]
)
def test_wrong_usage_is_two_and_speaks_vietnamese(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert ran.err.startswith("Dùng sai: ")


def test_help_is_in_vietnamese(run: Run) -> None:
    for words in (("--help",), ("score", "--help")):
        ran = run(*words)
        assert ran.code == 0
        for english in ("usage:", "options:", "show this help", "positional"):
            assert english not in ran.out
