"""story: meter, lengths, leaflet and record."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Write = Callable[..., Path]

ANSWERS = {
    "product.name": "Mật ong MẪU",
    "producer.name": "Hợp tác xã MẪU",
    "producer.address": "Thôn Đồi Ngang",
    "story.text": "Người già ở Đồi Ngang dặn: “Lấy một nửa.” Mật rừng ở đây thơm.",
    "storytelling.people": "Bà giữ đàn ong của cha.",
}


def test_a_story_is_measured(run: Run, write: Write) -> None:
    file = write(answers=ANSWERS)
    told = run("story", file, "--today", "2026-11-20")
    assert told.code == 1
    assert "5.3 Gắn với nguồn gốc, xuất xứ: có" in told.out
    assert "5.1 Có tờ rơi: THIẾU" in told.out
    assert "Bản đầy đủ: 14 từ, NGẮN (nên từ 300 đến 500)" in told.out
    assert "Bản nháp cho Bản nhãn: Mật ong MẪU là sản phẩm của Hợp tác xã MẪU." in told.out
    assert "Luật không định số từ" in told.out
    value = run("story", file, "--today", "2026-11-20", "--json").value
    assert "leaflet" in value["missing"]
    assert value["lengths"][2]["words"] == 14
    assert value["files"] == []


def test_leaflet_and_record_are_written(run: Run, write: Write, tmp_path: Path) -> None:
    file = write(answers=ANSWERS)
    out = tmp_path / "ra"
    value = run("story", file, "--out", out, "--today", "2026-11-20", "--json").value
    assert sorted(path.name for path in out.iterdir()) == [
        "to-gap-a4.pdf",
        "to-roi-a5.pdf",
        "tu-lieu-cau-chuyen.docx",
        "tu-lieu-cau-chuyen.pdf",
    ]
    assert sorted(value["files"]) == sorted(str(path) for path in out.iterdir())
    assert value["left_out"] == []


def test_without_a_story_there_is_no_leaflet(run: Run, write: Write, tmp_path: Path) -> None:
    told = run("story", write(answers={}), "--out", tmp_path / "ra")
    assert told.code != 0
    assert "Chưa có câu chuyện để làm tờ rơi" in told.err
