"""Lots of tests/cases/lo-hang.toml, the content of the page, and where texts disagree."""

from datetime import date
from typing import Any

import pytest
import tomli

from ocop_desktop.dossier.tracing.lots import lots_of
from ocop_desktop.dossier.tracing.page import TraceReport, trace_report
from ocop_desktop.dossier.values import Dossier, with_entry
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.conftest import CASES, without

LOTS = tomli.loads((CASES / "lo-hang.toml").read_text(encoding="utf-8"))["cases"]
TODAY = date(2026, 11, 22)
COLUMNS = ("lot", "day", "kind", "quantity", "unit")


def _dossier(rulebook: Rulebook, case: dict[str, Any]) -> Dossier:
    events = [dict(zip(COLUMNS, row, strict=True)) for row in case["events"]]
    answers = {"tracing.lots": case["lots"], "tracing.events": events}
    return Dossier(id="a", rulebook=rulebook.id, set="mat-ong-va-nong-san-khac", answers=answers)


@pytest.mark.parametrize("case", LOTS, ids=lambda case: case["title"])
def test_lot(rulebook: Rulebook, case: dict[str, Any]) -> None:
    assert rulebook.tracing is not None
    (lot,) = lots_of(rulebook.tracing, _dossier(rulebook, case))
    assert {name: getattr(lot, name) for name in case["expect"]} == case["expect"]
    said = "; ".join(lot.problems)
    assert case["says"] in said if "says" in case else said == ""


def _page(rulebook: Rulebook, units: AdminUnits, honey: Dossier, text: str) -> TraceReport:
    return trace_report(rulebook, units, with_entry(honey, "tracing.page_text", text), TODAY)


def _whole(honey: Dossier) -> str:
    return "\n".join([
        honey.text("product.name"), "Thương hiệu Thung Mây", honey.text("producer.name"),
        "Thôn Đồi Ngang, xã Phú Long, tỉnh Ninh Bình", honey.text("story.text"),
    ])  # fmt: skip


def test_page_has_all_items_of_the_decree(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    bare = without(honey, "tracing", "labelling")
    report = trace_report(rulebook, units, bare, TODAY)
    assert [line.id for line in report.lines if not line.ocop] == [
        "name", "picture", "maker", "address", "origin", "events", "brand", "lot", "expires",
        "standard",
    ]  # fmt: skip
    assert [line.id for line in report.missing] == ["events", "lot", "expires"]
    assert report.lines[-1].text == honey.text("story.text")


def test_the_samples_have_lots_that_balance(rulebook: Rulebook, honey: Dossier) -> None:
    assert rulebook.tracing is not None
    lots = lots_of(rulebook.tracing, honey)
    assert [(lot.lot, lot.packed, lot.problems) for lot in lots] == [
        ("TM-2609-01", 810, ()),
        ("TM-2610-01", 560, ()),
    ]


def test_a_picture_of_two_fields_is_counted_once(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    report = trace_report(rulebook, units, honey, TODAY)
    told = next(line.text for line in report.lines if line.id == "picture")
    assert told == "2 ảnh: Ảnh chai, hộp giấy và hộp quà, Nhãn sản phẩm, mặt trước và mặt sau"


def test_page_like_the_dossier_agrees(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    assert _page(rulebook, units, honey, _whole(honey)).disagreements == ()


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Mật ong hoa rừng Thung Mây", "Mật ong nhãn", "tên sản phẩm"),
        ("Hợp tác xã Nông lâm nghiệp Thung Mây", "Công ty khác", "tên đơn vị"),
        ("xã Phú Long", "xã Gia Viễn", "xã"),
        ("tỉnh Ninh Bình", "tỉnh Nam Định", "tỉnh"),
    ],
)
def test_page_unlike_the_dossier_is_named(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, old: str, new: str, what: str
) -> None:
    page = _whole(honey).replace(honey.text("story.text"), "").replace(old, new)
    found = {one.what for one in _page(rulebook, units, honey, page).disagreements}
    assert what in found
    assert "câu chuyện" in found


def test_lot_of_the_label_must_be_in_the_book(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    book = with_entry(honey, "tracing.lots", [{"lot": "TM-01"}])
    wrong = with_entry(book, "labelling.text", "Số lô: TM-99")
    right = with_entry(book, "labelling.text", "Số lô: TM-01")
    said = [one.problem for one in trace_report(rulebook, units, wrong, TODAY).disagreements]
    assert said == ["nhãn ghi lô “TM-99”, sổ lô không có"]
    assert trace_report(rulebook, units, right, TODAY).disagreements == ()


def test_services_are_told_what_serves_instead(rulebook: Rulebook, units: AdminUnits) -> None:
    tourism = next(item.id for item in rulebook.sets.values() if item.no == 26)
    dossier = Dossier(id="a", rulebook=rulebook.id, set=tourism)
    report = trace_report(rulebook, units, dossier, TODAY)
    assert "không có lô hàng" in report.applies
    assert report.lines == ()
