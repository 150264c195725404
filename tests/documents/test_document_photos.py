import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from ocop_desktop.documents import Document, write_docx, write_pdf
from ocop_desktop.documents.blocks import Picture, PictureRow
from ocop_desktop.documents.photos import fitted, prepared
from ocop_desktop.errors import UserError
from tests.documents.document_reading import image_bytes


def picture(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def page(*paths: Path) -> Document:
    row = PictureRow(pictures=tuple(Picture(path=path, caption=path.stem) for path in paths))
    return Document(title="", blocks=(row,), footer_left="", footer_right="", draft=False)


def test_large_photos_are_scaled_to_1600(tmp_path: Path) -> None:
    photo = prepared(picture(tmp_path / "a.jpg", image_bytes(4000, 3000, "JPEG")))
    assert (photo.width, photo.height) == (1600, 1200)
    assert Image.open(photo.stream()).format == "JPEG"


def test_small_photos_stay_as_they_are(tmp_path: Path) -> None:
    photo = prepared(picture(tmp_path / "a.png", image_bytes(300, 200)))
    assert (photo.width, photo.height) == (300, 200)


def test_a_photo_taken_upright_is_printed_upright(tmp_path: Path) -> None:
    shot = Image.new("RGB", (400, 200), "red")
    exif = shot.getexif()
    exif[0x0112] = 6
    out = io.BytesIO()
    shot.save(out, "JPEG", exif=exif)
    photo = prepared(picture(tmp_path / "a.jpg", out.getvalue()))
    assert (photo.width, photo.height) == (200, 400)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "CMYK"])
def test_every_colour_mode_becomes_a_jpeg(tmp_path: Path, mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    data = io.BytesIO()
    Image.new(mode, (40, 30)).save(data, kind)
    photo = prepared(picture(tmp_path / "a.bin", data.getvalue()))
    assert Image.open(photo.stream()).mode == "RGB"


def test_a_transparent_ground_is_white(tmp_path: Path) -> None:
    data = io.BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(data, "PNG")
    photo = prepared(picture(tmp_path / "a.png", data.getvalue()))
    assert Image.open(photo.stream()).getpixel((20, 15)) == (255, 255, 255)


@pytest.mark.parametrize("data", [b"", b"khong phai anh", image_bytes(50, 50, "JPEG")[:200]])
def test_a_broken_photo_is_a_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UserError, match=r"Không đọc được ảnh “hỏng\.jpg” — "):
        prepared(picture(tmp_path / "hỏng.jpg", data))


def test_a_photo_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        prepared(tmp_path / "mat.jpg")


def test_a_replaced_photo_is_read_again(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png", image_bytes(300, 200))
    assert prepared(path).width == 300
    picture(path, image_bytes(500, 200))
    assert prepared(path).width == 500


def test_photos_stay_within_their_place(tmp_path: Path) -> None:
    tall = prepared(picture(tmp_path / "a.png", image_bytes(100, 1500)))
    wide = prepared(picture(tmp_path / "b.png", image_bytes(1500, 100)))
    for count, (width, height) in {1: (110, 90), 2: (76, 70)}.items():
        for photo in (tall, wide):
            across, down = fitted(photo, count)
            assert across <= width
            assert down <= height


def test_both_writers_print_them(tmp_path: Path) -> None:
    first = picture(tmp_path / "Mặt trước.png", image_bytes(300, 200))
    second = picture(tmp_path / "Mặt sau.png", image_bytes(200, 350))
    write_pdf(page(first, second), tmp_path / "a.pdf")
    printed = PdfReader(tmp_path / "a.pdf").pages[0]
    assert len(printed.images) == 2
    assert "Mặt trước" in printed.extract_text()
    write_docx(page(first, second), tmp_path / "a.docx")
    once = (tmp_path / "a.docx").read_bytes()
    write_docx(page(first, second), tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == once
