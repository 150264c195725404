"""quality, environment, and their documents."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Write = Callable[..., Path]

ANSWERS = {
    "product.name": "Mật ong MẪU",
    "quality.safety_status": "has",
    "quality.safety_expires": "2026-10-01",
    "standard.indicators": [{"group": "physical", "name": "Độ ẩm", "limit": "≤ 21"}],
    "standard.results": [{"report": "MẪU-1", "name": "Độ ẩm", "result": "22"}],
    "impact.no_waste": True,
    "materials.contracts": [{"partner": "Tổ MẪU", "share": 60, "start": "2025-01-01"}],
}


def test_quality_is_told(run: Run, write: Write) -> None:
    file = write(answers=ANSWERS)
    told = run("quality", file, "--today", "2026-11-20")
    assert told.code == 1
    assert "HẾT HẠN: Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm" in told.out
    assert "Công bố theo Nghị định 15/2018/NĐ-CP" in told.out
    assert "Độ ẩm: 22 , mức ≤ 21: KHÔNG ĐẠT" in told.out.replace("22,", "22 ,")
    value = run("quality", file, "--today", "2026-11-20", "--json").value
    assert "safety" in value["open"]
    assert value["reports"]["lines"][0]["verdict"] == "fail"
    assert value["days"][-1]["id"] == "safety-expires"


def test_environment_is_told(run: Run, write: Write) -> None:
    file = write(answers=ANSWERS)
    told = run("environment", file, "--today", "2026-11-20")
    assert "được miễn đăng ký môi trường" in told.out
    assert "Còn nghi vấn" in told.out
    assert "1 hợp đồng, 60% sản lượng; chạy đủ số tháng: 60%" in told.out
    assert told.code == 1  # exempt by numbers, not declared so
    value = run("environment", file, "--today", "2026-11-20", "--json").value
    assert value["standing"]["verdict"] == "exempt"
    assert value["problems"]


def test_a_paper_of_the_tool_is_printed(run: Run, write: Write, tmp_path: Path) -> None:
    file = write(answers=ANSWERS)
    out = tmp_path / "a.pdf"
    made = run("print", file, "--document", "tieu-chuan-co-so", "--out", out, "--json")
    assert made.code == 0, made.err
    assert out.read_bytes().startswith(b"%PDF")
