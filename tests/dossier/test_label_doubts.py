"""A doubt stands beside what it touches, and is silent where nothing turns on it."""

from datetime import date

import pytest

from ocop_desktop.dossier.labels.check import check_label
from ocop_desktop.dossier.labels.report import LabelLine, LabelReport
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.test_label_cases import FILE

TODAY = date(2026, 11, 22)
HONEY = FILE["bases"]["mat-ong"]


def _report(
    rulebook: Rulebook, units: AdminUnits, text: str, answers: dict[str, object]
) -> LabelReport:
    given = {**HONEY["answers"], **answers, "labelling.text": text}
    dossier = Dossier(id="a", rulebook=rulebook.id, set=HONEY["set"], answers=given)
    return check_label(rulebook, units, dossier, TODAY)


def _line(report: LabelReport, line_id: str) -> LabelLine:
    return next(line for line in (*report.lines, *report.notes) if line.id == line_id)


@pytest.mark.parametrize(("exempt", "doubtful"), [("single", False), ("none", True)])
def test_the_doubt_on_the_panel_is_told_only_where_one_is_due(
    rulebook: Rulebook, units: AdminUnits, exempt: str, *, doubtful: bool
) -> None:
    answers = {"labelling.nutrition_exempt": exempt}
    line = _line(_report(rulebook, units, HONEY["text"], answers), "nutrition")
    assert rulebook.labels
    assert (line.doubt == rulebook.labels.nutrition.doubt) is doubtful
    assert ("khẩu phần" in line.doubt) is doubtful


def test_lists_of_ours_are_doubtful_where_they_find_something(
    rulebook: Rulebook, units: AdminUnits
) -> None:
    labels = rulebook.labels
    assert labels
    fine = _report(rulebook, units, HONEY["text"], {})
    assert _line(fine, "quantity").doubt == ""
    wrong = _report(rulebook, units, HONEY["text"].replace("500 g", "500 gr"), {})
    assert _line(wrong, "quantity").doubt == labels.quantity.doubt


def test_what_words_cannot_show_is_said(rulebook: Rulebook, units: AdminUnits) -> None:
    report = _report(rulebook, units, HONEY["text"], {})
    assert "nhìn nhãn thật" in _line(report, "limit").problem


def test_a_label_of_medicine_says_that_its_list_was_not_read(
    rulebook: Rulebook, units: AdminUnits
) -> None:
    report = _report(rulebook, units, "", {"packaging.goods_kind": "medicine"})
    assert "chưa đối chiếu" in _line(report, "goods").doubt
