"""plan."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Write = Callable[..., Path]

ANSWERS = {
    "product.name": "Mật ong MẪU",
    "registration.kind": "first",
    "registration.target_star": "3",
    "registration.round": "dot-2",
    "registration.year": 2027,
    "producer.kind": "cooperative",
}


def test_a_plan_is_told_and_written(run: Run, write: Write, tmp_path: Path) -> None:
    file = write(answers=ANSWERS)
    told = run("plan", file, "--today", "2026-11-20")
    assert told.code == 0
    first, *rest = told.out.splitlines()
    assert first == "Đợt 2 năm 2027: nộp cho xã chậm nhất 08/10/2027, còn 15 việc"
    assert "  02/8/2027  Phiếu kiểm nghiệm theo tiêu chuẩn công bố (14 ngày)" in rest
    path = tmp_path / "a.ics"
    value = run("plan", file, "--today", "2026-11-20", "--ics", path, "--json").value
    assert value["in_time"] is True
    assert value["round"]["file_by"] == "2027-10-08"
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_too_late_is_a_finding(run: Run, write: Write) -> None:
    file = write(answers=ANSWERS | {"registration.target_star": "4"})
    late = run("plan", file, "--today", "2026-11-20")
    assert late.code == 1
    assert "TRỄ  Giấy chứng nhận đăng ký nhãn hiệu" in late.out
    assert "kịp đợt 2 năm 2028" in late.out


def test_without_a_round(run: Run, write: Write, tmp_path: Path) -> None:
    file = write(answers={"registration.target_star": "3"})
    assert "Chưa chọn đợt đánh giá" in run("plan", file).out
    refused = run("plan", file, "--ics", tmp_path / "a.ics")
    assert refused.code == 1
    assert "Chưa chọn đợt" in refused.err
    assert not (tmp_path / "a.ics").exists()
