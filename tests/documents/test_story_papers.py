"""The leaflet and the written record of a story, read back."""

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from ocop_desktop.documents.pdf.fonts import fonts
from ocop_desktop.documents.story.leaflet import write_leaflet
from ocop_desktop.documents.story.setting import set_lines
from ocop_desktop.dossier.stories.leaflet import Format, Leaflet

STORY = (
    "Người già dặn con cháu: “Lấy một nửa, để một nửa.” Năm 2017 mất mùa, bà tôi vẫn để lại cho "
    "đàn ong cả cầu mật. Mật rừng ở đây thơm và đắng nhẹ."
)
MM = 72 / 25.4


def _leaflet(**changes: object) -> Leaflet:
    values: dict[str, object] = {
        "product": "Mật ong MẪU",
        "producer": "Hợp tác xã MẪU",
        "place": "Xã Mẫu, tỉnh Mẫu",
        "story": STORY,
        "full": f"{STORY}\n\n{STORY}",
        "contacts": ("Thôn Mẫu", "ĐT: 0900000000"),
        "link": "https://truyxuat.vidu.vn/mau",
        "sample": True,
    }
    return Leaflet(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(("form", "pages", "width"), [("a5", 1, 148), ("a4", 2, 296)])
def test_a_leaflet_has_its_words_and_its_size(
    tmp_path: Path, form: Format, pages: int, width: float
) -> None:
    photo = tmp_path / "anh.jpg"
    Image.new("RGB", (300, 200), "orange").save(photo)
    made = write_leaflet(_leaflet(photos=(photo,)), tmp_path / "to-roi.pdf", form)
    reader = PdfReader(made.path)
    assert (made.pages, len(reader.pages), made.left_out) == (pages, pages, ())
    assert float(reader.pages[0].mediabox.width) == pytest.approx(width * MM, abs=0.5)
    assert float(reader.pages[0].mediabox.height) == pytest.approx(210 * MM, abs=0.5)
    words = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for said in ("Mật ong MẪU", "Hợp tác xã MẪU", "XÃ MẪU, TỈNH MẪU", "Lấy một nửa", "đắng nhẹ."):
        assert said in words
    assert "Quét mã để xem nguồn gốc" in words
    assert "MẪU, số liệu giả định" in words
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_without_link_there_is_no_code(tmp_path: Path) -> None:
    made = write_leaflet(_leaflet(link="", sample=False), tmp_path / "to-roi.pdf")
    words = PdfReader(made.path).pages[0].extract_text()
    assert "Quét mã" not in words
    assert "MẪU, số liệu" not in words


def test_what_has_no_room_is_told(tmp_path: Path) -> None:
    long = " ".join(f"Câu thứ {n} của một bài rất dài không ai đọc hết." for n in range(200))
    made = write_leaflet(_leaflet(story=long), tmp_path / "to-roi.pdf")
    shown = PdfReader(made.path).pages[0].extract_text()
    assert made.left_out
    assert "Câu thứ 0 " in shown
    assert made.left_out[-1] == "Câu thứ 199 của một bài rất dài không ai đọc hết."
    assert len(PdfReader(made.path).pages) == 1


def test_lines_keep_to_the_width() -> None:
    face = fonts().face(bold=False, italic=False)
    found = set_lines(STORY, face, 11, 200)
    assert all(face.width(line.text, 11) <= 200 for line in found)
    assert " ".join(line.text for line in found) == STORY
