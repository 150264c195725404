"""score with its truth, advise, propose, whatif: shapes machines rely on, words people read."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.planning.roadmap import roadmap
from ocop_desktop.dossier.scoring.proposals import propose
from ocop_desktop.dossier.scoring.truth import three_scores
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook

Run = Callable[..., Any]
Write = Callable[..., Path]
DAY = ("--today", "2026-11-20")
TODAY = date(2026, 11, 20)
SAMPLE = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "ho-so.json"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"


@pytest.fixture(scope="module")
def rulebook(catalogue: Catalogue) -> Rulebook:
    return catalogue.newest()


@pytest.fixture(scope="module")
def honey(catalogue: Catalogue, rulebook: Rulebook) -> Dossier:
    return decode(SAMPLE.read_bytes(), lambda _: (rulebook, catalogue.units(rulebook)))


def test_score_tells_three_results_side_by_side(
    run: Run, rulebook: Rulebook, honey: Dossier
) -> None:
    (value,) = run("score", SAMPLE, "--json", *DAY).value
    truth = three_scores(rulebook, honey, TODAY)
    for name, result in (("proven", truth.proven), ("valid", truth.valid)):
        assert set(value[name]) <= set(value)
        assert value[name]["points"]["total"] == result.points.total
        for key in ("star", "star_by_points", "star_by_minimums", "eliminated"):
            assert value[name][key] == getattr(result, key)
    totals = [value["points"]["total"], value["proven"]["points"]["total"]]
    assert (*totals, value["valid"]["points"]["total"]) == (70, 64, 63)
    assert (value["star"], value["proven"]["star"], value["valid"]["star"]) == (3, 3, 2)
    assert value["council"] == "2027-06-30"
    assert [fall["criterion"] for fall in value["unproven"]] == ["1.5", "4.3", "12"]
    assert value["lapsing"][0]["criterion"] == "10"
    assert value["explanation"]["headline"].endswith("2.3, 3.5, 5.1, 10 → 3 sao.")


def test_papers_lapse_with_the_day(run: Run) -> None:
    (early,) = run("score", SAMPLE, "--json", *DAY).value
    (late,) = run("score", SAMPLE, "--json", "--today", "2032-01-01").value
    assert late["points"] == early["points"]
    assert late["valid"]["points"]["total"] < early["valid"]["points"]["total"]


def test_score_in_words_gives_reasons_and_places(run: Run) -> None:
    told = run("score", SAMPLE, *DAY).out
    for words in (
        "70,0 điểm đủ 4 sao, nhưng 4 mức tối thiểu của 4 sao chưa đạt",
        "Tự chấm:       70 điểm, 3 sao",
        "Có minh chứng: 64 điểm, 3 sao; chưa có giấy tờ: 1.5 (2 → 0)",
        "Còn hiệu lực:  63 điểm, 2 sao đến 30/6/2027; giấy hết hạn: 10 (1 → 0)",
        "Chưa đạt mức tối thiểu 4 sao: 2.3, 3.5, 5.1, 10",
        "3.5 Sở hữu trí tuệ: cần 2, có 1 (QĐ 26/2026/QĐ-TTg, Phụ lục II, bộ sản phẩm số 4,",
        "Cách đọc của phần mềm: Luật không nói",
    ):
        assert words in told
    assert told.count("3.5 Sở hữu trí tuệ: ") == 1


def test_eliminations_and_unmet_conditions_are_told(run: Run, write: Write) -> None:
    path = write(eliminations={"gia-mao-ho-so": True, "6.1": True}, requirements={"1.1": False})
    (value,) = run("score", path, "--json", *DAY).value
    kinds = {(hit["id"], hit["kind"]) for hit in value["eliminations"]}
    assert ("gia-mao-ho-so", "disqualified") in kinds
    assert {number for number, _ in kinds} == {"gia-mao-ho-so", "6.1"}
    for hit in value["eliminations"]:
        assert set(hit) == {"id", "kind", "when", "place"}
        assert "Phụ lục II" in hit["place"]
    assert value["proven"]["eliminated"]
    assert value["valid"]["star"] == 0
    assert len(value["explanation"]["unmet"]) == 1
    told = run("score", path, *DAY).out
    assert "Bị loại: Giả mạo hồ sơ" in told
    assert "Tiêu chí 1.1 đặt điều kiện chưa đạt" in told


def test_advise_prints_the_ordered_road(
    run: Run, catalogue: Catalogue, rulebook: Rulebook, honey: Dossier
) -> None:
    ran = run("advise", SAMPLE, "--star", "4", "--json", *DAY)
    assert ran.code == 0
    value = ran.value
    found = roadmap(rulebook, catalogue.units(rulebook), honey, 4, TODAY)
    assert {key: value[key] for key in ("star", "reachable", "in_time", "reason")} == {
        "star": 4,
        "reachable": True,
        "in_time": True,
        "reason": "",
    }
    assert (value["points_now"], value["points_after"], value["points_needed"]) == (70, 76, 70)
    assert value["file_by"] == "2027-04-07"
    assert [step["title"] for step in value["steps"]] == [step.title for step in found.steps]
    first = value["steps"][1]
    assert set(first) >= {
        "criterion", "kind", "title", "reason", "from_option", "to_option", "points", "opens",
        "months", "effort", "papers", "field", "possible", "start_by", "planned",
    }  # fmt: skip
    assert (first["criterion"], first["from_option"], first["to_option"]) == ("10", 1, 2)
    assert first["opens"] == [4]
    assert first["start_by"] == "2026-12-22"


def test_advise_aims_at_the_dossiers_own_star(run: Run, write: Write) -> None:
    assert run("advise", SAMPLE, "--json", *DAY).value["star"] == 4
    bare = write(answers={"product.name": "Mật ong"})
    value = run("advise", bare, "--json", *DAY).value
    assert (value["star"], value["file_by"], value["points_now"]) == (3, None, 0)
    assert value["points_after"] >= 50


def test_advise_weighs_as_asked(run: Run) -> None:
    roads = {
        weigh: run("advise", SAMPLE, "--star", "5", "--weigh", weigh, "--json", *DAY).value
        for weigh in ("effort", "time", "few")
    }
    effort = {w: sum(s["effort"] for s in road["steps"]) for w, road in roads.items()}
    months = {w: max(s["months"] for s in road["steps"]) for w, road in roads.items()}
    assert effort["effort"] <= min(effort.values())
    assert months["time"] <= min(months.values())


def test_advise_says_why_there_is_no_road(run: Run, write: Write) -> None:
    ran = run("advise", write(eliminations={"gia-mao-ho-so": True}), "--star", "3", "--json", *DAY)
    assert ran.code == 0
    assert ran.value["reachable"] is False
    assert "bị loại" in ran.value["reason"]
    told = run("advise", SAMPLE, "--star", "5", *DAY).out
    assert "không kịp đợt này" in told
    assert "ước lượng của phần mềm" in told


@pytest.mark.parametrize(
    "words", [("--star", "6"), ("--star", "bốn"), ("--weigh", "tiền"), ("--today", "mai")]
)
def test_advise_refuses_odd_words(run: Run, words: tuple[str, str]) -> None:
    ran = run("advise", SAMPLE, *words)
    assert ran.code == 2
    assert ran.err.startswith("Dùng sai: ")


@pytest.mark.parametrize("verb", ["advise", "propose", "whatif"])
def test_without_a_set_there_is_nothing_to_advise(run: Run, write: Write, verb: str) -> None:
    ran = run(verb, write(set=None, answers={"product.name": "x"}), "--json")
    assert ran.code == 1
    assert "chưa chọn bộ sản phẩm" in ran.value["error"]


def test_propose_prints_what_the_data_says(
    run: Run, catalogue: Catalogue, rulebook: Rulebook, honey: Dossier
) -> None:
    value = run("propose", SAMPLE, "--json", *DAY).value
    found = propose(rulebook, catalogue.units(rulebook), honey, TODAY)
    assert list(value) == list(found)
    share = value["1.1"]
    assert set(share) >= {"option", "points", "reason", "reading", "fields", "source", "chosen"}
    assert (share["option"], share["points"], share["chosen"]) == (3, 3, 3)
    assert "81,1%" in share["reason"]
    assert "materials.sources" in share["fields"]
    told = run("propose", SAMPLE, *DAY).out
    assert "khớp với mức đã chọn" in told
    assert "Cách đọc: " in told
    assert "1.1, điều kiện riêng: " in told


def test_propose_shows_what_contradicts_the_choice(run: Run, tmp_path: Path) -> None:
    plain = json.loads(SAMPLE.read_text("utf-8"))
    plain["assessment"]["1.1"]["option"] = 1
    plain["evidence"] = []
    path = tmp_path / "h.json"
    path.write_text(json.dumps(plain), "utf-8")
    assert run("propose", path, "--json", *DAY).value["1.1"]["chosen"] == 1
    assert "mức 3, 3 điểm (đang chọn mức 1)" in run("propose", path, *DAY).out


def test_propose_is_silent_without_data(run: Run, write: Write) -> None:
    assert run("propose", write(), "--json", *DAY).value == {}
    assert "Chưa đủ số liệu" in run("propose", write(), *DAY).out


def test_whatif_compares_with_the_dossier(run: Run) -> None:
    before = SAMPLE.read_bytes()
    ran = run("whatif", SAMPLE, "2.3=3", "3.5=2", "5.1=5", "10=2", "--json")
    assert ran.code == 0
    value = ran.value
    assert (value["first"]["points"]["total"], value["first"]["star"]) == (70, 3)
    assert (value["second"]["points"]["total"], value["second"]["star"]) == (76, 4)
    assert value["changes"][0] == {"criterion": "2.3", "before": 2, "after": 3}
    gained = {(item["star"], item["criterion"]) for item in value["minimums_gained"]}
    assert {(4, "2.3"), (4, "3.5"), (4, "5.1"), (4, "10")} <= gained
    assert value["minimums_lost"] == []
    assert SAMPLE.read_bytes() == before


def test_whatif_compares_two_variants(run: Run) -> None:
    value = run("whatif", SAMPLE, "1.1=3", "--against", "1.1=2", "10=", "--json").value
    assert [change["criterion"] for change in value["changes"]] == ["1.1", "10"]
    assert value["changes"][1]["before"] == 0
    told = run("whatif", SAMPLE, "1.1=2", "--against", "1.1=3").out
    assert "Phương án so: 70,0 điểm" in told
    assert "3 → 2 điểm (-1)" in told
    assert "Hai phương án không khác điểm nào" in run("whatif", SAMPLE, "1.1=3").out


def test_whatif_takes_cases(run: Run, write: Write) -> None:
    path = write(set=TOURISM)
    value = run("whatif", path, "8=b:2", "--json").value
    (change,) = value["changes"]
    assert (change["criterion"], change["before"]) == ("8", 0)
    assert run("whatif", path, "8=2").code == 1


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("99=1", "không có tiêu chí “99”"),
        ("1.1=9", "không có mức 9"),
        ("1.1=hai", "không phải số thứ tự"),
        ("1.1", "thiếu dấu ="),
        ("1.1=z:1", "không có trường hợp “z”"),
    ],
)
def test_whatif_refuses_options_there_are_none_of(run: Run, pair: str, words: str) -> None:
    for place in ((pair,), ("1.1=1", "--against", pair)):
        ran = run("whatif", SAMPLE, *place, "--json")
        assert ran.code == 1
        assert words in ran.value["error"]
