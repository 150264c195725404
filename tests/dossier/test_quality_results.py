"""Results of a laboratory beside limits: worked cases, and the lines of a whole dossier."""

from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ocop_desktop.dossier.quality.reports import reports
from ocop_desktop.dossier.quality.verdicts import judge
from ocop_desktop.dossier.values import Dossier
from tests.dossier.conftest import CASES, without


def _read(name: str) -> Any:
    return tomli.loads((CASES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "case", _read("kiem-nghiem.toml")["cases"], ids=lambda one: f"{one['limit']} {one['result']}"
)
def test_a_result_beside_its_limit(case: dict[str, str]) -> None:
    verdict, why = judge(
        case["limit"], case["result"], case.get("limit_unit", ""), case.get("unit", "")
    )
    assert verdict == case["verdict"], case["why"]
    assert why or verdict != "unknown"


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_signs_read_like_numbers(limit: int, result: int) -> None:
    assert judge(f"≤ {limit}", str(result))[0] == ("pass" if result <= limit else "fail")
    assert judge(f"≥ {limit}", str(result))[0] == ("pass" if result >= limit else "fail")
    assert judge(f"< {limit}", str(result))[0] == ("pass" if result < limit else "fail")


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=8), st.text(max_size=8))
def test_any_words_get_a_verdict(limit: str, result: str, one: str, other: str) -> None:
    assert judge(limit, result, one, other)[0] in {"pass", "fail", "unknown"}


def tooled(honey: Dossier) -> Dossier:
    """The sample dossier with the worked answers of the tools."""
    case = _read("cong-cu-mat-ong.toml")
    return replace(honey, answers={**honey.answers, **case["answers"], **case["tables"]})


def test_every_line_of_a_dossier_is_judged(honey: Dossier) -> None:
    found = reports(tooled(honey))
    assert [(line.name, line.verdict) for line in found.lines] == [
        ("Độ ẩm", "pass"),
        ("HMF", "fail"),
        ("Đường khử", "pass"),
        ("Chì", "pass"),
        ("Cloramphenicol", "pass"),
        ("Tổng nấm men, nấm mốc", "fail"),
        ("Salmonella", "pass"),
        ("Năng lượng", "pass"),
    ]
    assert found.untested == ()
    moisture, energy = found.lines[0], found.lines[-1]
    assert (moisture.lab, moisture.accreditation) == (
        "Trung tâm Kiểm nghiệm Đồng Bằng (giả định)",
        "VILAS 0000",
    )
    assert moisture.known
    assert not energy.known


def test_a_limit_of_the_report_goes_first_and_untested_indicators_are_named(honey: Dossier) -> None:
    rows = {
        "standard.indicators": [
            {"group": "physical", "name": "Độ ẩm", "limit": "≤ 21"},
            {"group": "metal", "name": "Chì", "limit": "≤ 0,1"},
            {"group": "sensory", "name": "Mùi", "limit": "thơm"},
        ],
        "standard.results": [{"report": "x", "name": "độ  ẩm", "result": "20", "limit": "≤ 19"}],
    }
    found = reports(replace(honey, answers={**honey.answers, **rows}))
    assert [(line.limit, line.verdict) for line in found.lines] == [("≤ 19", "fail")]
    assert found.untested == ("Chì",)


def test_nothing_typed_is_nothing_judged(honey: Dossier) -> None:
    assert reports(without(honey, "standard")).lines == ()
