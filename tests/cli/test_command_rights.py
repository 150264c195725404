"""rights, upgrade, carry-over."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Write = Callable[..., Path]

RIGHTS = {
    "product.name": "Mật ong MẪU",
    "producer.name": "HTX MẪU",
    "ip.rights": [
        {"kind": "trademark", "name": "A", "stage": "filed", "applied_on": "2026-02-10"},
        {"kind": "trademark", "name": "B", "stage": "granted", "holder": "Ông Khác"},
    ],
    "mark.signs": [{"sign": "A"}, {"sign": "Khẩu hiệu"}],
}


def test_rights_are_told(run: Run, write: Write) -> None:
    file = write(answers=RIGHTS)
    told = run("rights", file, "--today", "2026-11-20")
    assert told.code == 1
    assert "A (nhãn hiệu): đang xét" in told.out
    assert "Chấp nhận đơn hợp lệ: QUÁ HẠN DỰ KIẾN  10/3/2026" in told.out
    assert "LƯU Ý: B đứng tên Ông Khác" in told.out
    assert "CHƯA ĐĂNG KÝ: Khẩu hiệu" in told.out
    assert "3 sao, tiêu chí 3.5 từ 1 điểm" in told.out
    value = run("rights", file, "--today", "2026-11-20", "--json").value
    assert value["rights"][0]["steps"][2]["state"] == "late"
    assert value["logos"] == []


def test_a_dossier_without_rights_is_fine(run: Run, write: Write) -> None:
    told = run("rights", write(answers={"product.name": "Mật ong MẪU"}))
    assert told.code == 0
    assert "Chưa kê đơn hay văn bằng nào" in told.out


def test_an_old_file_becomes_a_new_registration(run: Run, write: Write) -> None:
    old = write(answers={"product.name": "Mật ong MẪU", "registration.round": "dot-1"})
    made = run(
        "carry-over", old, "--kind", "upgrade", "--star", "3", "--number", "01/MẪU",
        "--issued", "2024-10-15", "--json",
    ).value["dossier"]  # fmt: skip
    shown = run("upgrade", made, "--today", "2026-11-20")
    assert "So với: Gói đã nộp" in shown.out
    assert "Thị trường: không đổi" in shown.out
    value = run("upgrade", made, "--today", "2026-11-20", "--json").value
    assert value["count"] == 0
    assert value["base"]["origin"] == "package"
    assert [one["day"] for one in value["days"]][-1] == "2027-10-15"


def test_a_dossier_is_compared_with_a_file(run: Run, write: Write) -> None:
    made = run(
        "carry-over",
        write(answers={"product.name": "Mật ong MẪU"}),
        "--kind", "reassessment", "--json",
    ).value["dossier"]  # fmt: skip
    run("set", made, "packaging.description=Chai thủy tinh")
    other = write(answers={"product.name": "Mật ong MẪU", "packaging.description": "Chai nhựa"})
    told = run("upgrade", made, "--base", other, "--today", "2026-11-20")
    assert "Bao bì: Chai nhựa → Chai thủy tinh" in told.out
    assert run("upgrade", made, "--base", made).code == 1


def test_kind_is_asked_for(run: Run, write: Write) -> None:
    assert run("carry-over", write(answers={})).code == 2
