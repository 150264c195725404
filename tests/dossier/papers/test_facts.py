from datetime import date
from typing import Any

import msgspec
import pytest

from ocop_desktop.dossier.naming import same_holder, same_product
from ocop_desktop.dossier.papers.facts import fact, facts, fill_evidence, fill_from_evidence
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook

SAFETY = Evidence(
    id="e1",
    file="a.pdf",
    kind="dieu-kien-san-xuat",
    subkind="giay-attp",
    number="017/2026/ATTP",
    issuer="Chi cục Chất lượng",
    issued_on=date(2026, 3, 15),
    expires_on=date(2029, 3, 15),
)


def dossier(*evidence: Evidence, **answers: Any) -> Dossier:
    named = {name.replace("__", "."): value for name, value in answers.items()}
    return Dossier(id="d", rulebook="qd-26-2026", answers=named, evidence=evidence)


def test_a_paper_fills_its_fields_and_what_they_hang_on(rulebook: Rulebook) -> None:
    assert fill_from_evidence(rulebook, dossier(SAFETY), SAFETY) == {
        "quality.safety_status": "has",
        "quality.safety_number": "017/2026/ATTP",
        "quality.safety_issuer": "Chi cục Chất lượng",
        "quality.safety_issued": "2026-03-15",
        "quality.safety_expires": "2029-03-15",
    }


def test_a_paper_fills_nothing_the_dossier_is_not_asked(rulebook: Rulebook) -> None:
    tourism = msgspec.structs.replace(
        dossier(SAFETY), set="du-lich-cong-dong-sinh-thai-diem-du-lich"
    )
    assert fill_from_evidence(rulebook, tourism, SAFETY) == {}
    assert list(facts(rulebook, tourism)) == []
    typed = msgspec.structs.replace(tourism, answers={"quality.safety_number": "017"})
    assert fill_evidence(rulebook, typed, SAFETY) == {}


def test_what_was_typed_stays(rulebook: Rulebook) -> None:
    typed = dossier(SAFETY, quality__safety_number="018", quality__safety_status="has")
    filled = fill_from_evidence(rulebook, typed, SAFETY)
    assert "quality.safety_number" not in filled
    assert filled["quality.safety_issued"] == "2026-03-15"


def test_fields_fill_the_record_of_a_paper(rulebook: Rulebook) -> None:
    bare = Evidence(id="e1", file="a.pdf", kind="dieu-kien-san-xuat", subkind="giay-attp")
    typed = dossier(bare, quality__safety_number="017", quality__safety_expires="2029-03-15")
    assert fill_evidence(rulebook, typed, bare) == {
        "number": "017",
        "expires_on": "2029-03-15",
    }


def test_the_value_is_given_once_and_a_difference_is_known(rulebook: Rulebook) -> None:
    known = fact(rulebook, dossier(SAFETY), "quality.safety_number")
    assert known is not None
    assert (known.value, known.differs) == ("017/2026/ATTP", False)
    same = dossier(SAFETY, quality__safety_number="017 / 2026 / attp")
    found = fact(rulebook, same, "quality.safety_number")
    assert found is not None
    assert not found.differs
    other = dossier(SAFETY, quality__safety_expires="2028-03-15")
    found = fact(rulebook, other, "quality.safety_expires")
    assert found is not None
    assert found.differs
    assert found.value == "2028-03-15", "what was typed is shown until it is mended"
    assert fact(rulebook, dossier(), "quality.safety_number") is None


def test_of_two_papers_the_one_with_the_field_s_number_speaks(rulebook: Rulebook) -> None:
    newer = msgspec.structs.replace(
        SAFETY, id="e2", number="099", issued_on=date(2029, 4, 1), order=2
    )
    both = dossier(SAFETY, newer)
    newest = fact(rulebook, both, "quality.safety_number")
    assert newest is not None
    assert newest.evidence == "e2"
    typed = dossier(SAFETY, newer, quality__safety_number="017/2026/ATTP")
    named = fact(rulebook, typed, "quality.safety_issued")
    assert named is not None
    assert (named.evidence, named.differs) == ("e1", False)
    tied = msgspec.structs.replace(SAFETY, fields=("quality.safety_number",))
    first = fact(rulebook, dossier(tied, newer), "quality.safety_number")
    assert first is not None
    assert first.evidence == "e1"


def test_a_paper_of_another_declaration_says_nothing(rulebook: Rulebook) -> None:
    standard = Evidence(
        id="s", file="tccs.pdf", kind="cong-bo", subkind="tieu-chuan-co-so", number="TCCS 01"
    )
    declared = dossier(standard, quality__declaration="self", quality__declaration_number="01/A")
    assert not list(facts(rulebook, declared))
    assert fill_from_evidence(rulebook, declared, standard) == {}


TEST = Evidence(
    id="t",
    file="kn.pdf",
    kind="kiem-nghiem",
    subkind="phieu-kiem-nghiem",
    number="KN-17",
    issuer="Trung tâm A",
    issued_on=date(2026, 6, 10),
)


def test_a_paper_adds_its_row_once(rulebook: Rulebook) -> None:
    filled = fill_from_evidence(rulebook, dossier(TEST), TEST)
    row = {"number": "KN-17", "lab": "Trung tâm A", "tested_on": "2026-06-10"}
    assert filled == {"quality.tests": [row]}
    again = dossier(TEST, quality__tests=[row])
    assert fill_from_evidence(rulebook, again, TEST) == {}
    partial = dossier(TEST, quality__tests=[{"number": "kn 17", "lab": "Phòng B"}])
    assert fill_from_evidence(rulebook, partial, TEST) == {
        "quality.tests": [{"number": "kn 17", "lab": "Phòng B", "tested_on": "2026-06-10"}]
    }


def test_a_row_that_waits_for_its_number_is_filled(rulebook: Rulebook) -> None:
    granted = Evidence(
        id="m",
        file="nh.pdf",
        kind="so-huu-tri-tue",
        subkind="giay-nhan-hieu",
        number="4-0001",
        issued_on=date(2026, 1, 2),
    )
    rows = [{"kind": "trademark", "name": "MẪU", "stage": "granted", "application": "4-2024"}]
    filled = fill_from_evidence(rulebook, dossier(granted, ip__rights=rows), granted)
    assert filled == {
        "ip.rights": [{**rows[0], "certificate": "4-0001", "granted_on": "2026-01-02"}]
    }


def test_rows_and_papers_are_compared(rulebook: Rulebook) -> None:
    rows = [{"number": "KN-17", "lab": "Trung tâm A", "tested_on": "2026-06-11"}]
    found = list(facts(rulebook, dossier(TEST, quality__tests=rows)))
    assert [(item.column, item.differs) for item in found] == [
        ("lab", False),
        ("tested_on", True),
    ]


def test_the_sample_says_the_same_everywhere(rulebook: Rulebook, honey: Dossier) -> None:
    found = list(facts(rulebook, honey))
    assert len(found) > 10
    assert not [item for item in found if item.differs]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hợp tác xã Thung Mây", "HTX Thung Mây", True),
        ("HTX Nông lâm nghiệp Thung Mây", "Hợp tác xã Thung Mây", True),
        ("CÔNG TY TNHH MỘT THÀNH VIÊN MẪU XANH", "Cty TNHH MTV Mẫu Xanh", True),
        ("Hợp tác xã Thung Mây (MẪU)", "hop tac xa thung may", True),
        ("Hợp tác xã Thung Mây", "Hợp tác xã Đá Bạc", False),
        ("Hộ kinh doanh Nguyễn Văn Mẫu", "Hợp tác xã Thung Mây", False),
        ("HTX", "Hợp tác xã", True),
        ("Bùi Thị Lâm", "Bà Bùi Thị Lâm", True),
    ],
)
def test_holders(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_holder(one, other) is same
    assert same_holder(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mật ong", "Mật ong hoa rừng Thung Mây", True),
        ("MẬT ONG HOA RỪNG THUNG MÂY (chai 500 g)", "Mật ong hoa rừng Thung Mây", True),
        ("Mật ong hoa rừng nguyên chất", "Mật ong hoa rừng", True),
        ("Mật ong hoa nhãn", "Mật ong hoa rừng Thung Mây", False),
        ("Trà hoa vàng", "Mật ong hoa rừng", False),
        ("", "Mật ong", True),
    ],
)
def test_products(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_product(one, other) is same
    assert same_product(other, one) is same
