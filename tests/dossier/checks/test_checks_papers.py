from datetime import date
from typing import Any

import pytest

from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)


def found(
    rulebook: Rulebook, units: AdminUnits, *evidence: Evidence, **answers: Any
) -> dict[str, Finding]:
    given = {"producer.name": "Hợp tác xã Thung Mây", "product.name": "Mật ong hoa rừng"}
    given |= {name.replace("__", "."): value for name, value in answers.items()}
    dossier = Dossier(id="d", rulebook="qd-26-2026", answers=given, evidence=evidence)
    findings = check(rulebook, units, dossier, TODAY)
    return {item.rule: item for item in findings if item.rule.startswith("paper-")}


def test_a_paper_of_somebody_else(rulebook: Rulebook, units: AdminUnits) -> None:
    paper = Evidence(id="e", file="a.pdf", subkind="giay-attp", holder="HTX Đá Bạc", title="Giấy")
    finding = found(rulebook, units, paper)["paper-other-holder"]
    assert finding.severity == "should_fix"
    assert (finding.section, finding.evidence) == ("evidence", "e")
    assert finding.message == (
        "Giấy cấp cho “HTX Đá Bạc”, chủ thể hồ sơ là “Hợp tác xã Thung Mây”."
    )
    ours = Evidence(id="e", file="a.pdf", subkind="giay-attp", holder="HTX THUNG MÂY")
    assert not found(rulebook, units, ours)
    area = Evidence(id="e", file="a.pdf", subkind="chung-nhan-vung", holder="HTX Đá Bạc")
    assert not found(rulebook, units, area), "a supplier may hold the certificate of an area"


def test_a_paper_of_another_product(rulebook: Rulebook, units: AdminUnits) -> None:
    paper = Evidence(id="e", file="a.pdf", subkind="tu-cong-bo", product="Trà hoa vàng")
    finding = found(rulebook, units, paper)["paper-other-product"]
    assert "“Trà hoa vàng”" in finding.message
    same = Evidence(id="e", file="a.pdf", subkind="tu-cong-bo", product="MẬT ONG HOA RỪNG 500 g")
    assert not found(rulebook, units, same)


def test_dates_that_cannot_be(rulebook: Rulebook, units: AdminUnits) -> None:
    future = Evidence(id="e", file="a.pdf", subkind="haccp", issued_on=date(2026, 11, 21))
    assert found(rulebook, units, future)["paper-date-in-future"].severity == "blocking"
    today = Evidence(id="e", file="a.pdf", subkind="haccp", issued_on=TODAY)
    assert not found(rulebook, units, today)
    turned = Evidence(
        id="e",
        file="a.pdf",
        subkind="haccp",
        issued_on=date(2026, 2, 1),
        expires_on=date(2026, 1, 31),
    )
    assert "paper-dates-reversed" in found(rulebook, units, turned)


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ({"issued_on": date(2026, 1, 2)}, True),
        ({"issued_on": date(2026, 1, 1)}, False),
        ({"issued_on": None}, False),
        ({"number": "18", "issued_on": date(2026, 1, 2)}, False),
        ({"kind": "kiem-nghiem", "issued_on": date(2026, 1, 2)}, False),
        ({"number": "", "issued_on": date(2026, 1, 2)}, False),
    ],
)
def test_one_number_with_two_dates(
    rulebook: Rulebook,
    units: AdminUnits,
    other: dict[str, Any],
    clash: bool,  # noqa: FBT001
) -> None:
    base: dict[str, Any] = {
        "file": "a.pdf",
        "kind": "cong-bo",
        "number": "17/A",
        "issued_on": date(2026, 1, 1),
    }
    first, second = Evidence(id="1", **base), Evidence(id="2", **(base | other))
    findings = found(rulebook, units, first, second)
    assert ("paper-number-two-dates" in findings) is clash
    if clash:
        assert findings["paper-number-two-dates"].evidence == "2"


def test_a_field_and_its_paper_differ(rulebook: Rulebook, units: AdminUnits) -> None:
    paper = Evidence(
        id="e",
        file="a.pdf",
        title="Giấy an toàn thực phẩm",
        subkind="giay-attp",
        expires_on=date(2029, 3, 15),
    )
    finding = found(rulebook, units, paper, quality__safety_expires="2028-03-15")[
        "paper-field-differ"
    ]
    assert finding.field == "quality.safety_expires"
    assert finding.section == "quality"
    label = rulebook.fields["quality.safety_expires"].label
    assert finding.message == (
        f"“{label}” ghi 15/3/2028, còn Giấy an toàn thực phẩm ghi ngày hết hạn 15/3/2029."
    )


def test_a_row_and_its_paper_differ(rulebook: Rulebook, units: AdminUnits) -> None:
    paper = Evidence(
        id="e", file="a.pdf", subkind="phieu-kiem-nghiem", number="KN-1", issuer="Trung tâm A"
    )
    rows = [{"number": "KN-1", "lab": "Trung tâm B"}]
    finding = found(rulebook, units, paper, quality__tests=rows)["paper-field-differ"]
    assert finding.field == "quality.tests"
    assert "cột Nơi kiểm nghiệm" in finding.message


def test_the_sample_has_nothing_to_say(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    rules = {item.rule for item in check(rulebook, units, honey, TODAY)}
    assert {rule for rule in rules if rule.startswith("paper-")} == {"paper-expires-before-council"}
