import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.media import inspect as inspecting
from ocop_desktop.media import limits
from ocop_desktop.media.inspect import inspect, kind_of
from tests.media import files


@pytest.mark.parametrize(
    ("make", "kind", "pages", "size"),
    [
        (lambda p: files.pdf(p / "giay.pdf", ["a", "b", "c"]), "pdf", 3, (0, 0)),
        (lambda p: files.photo(p / "ảnh.JPG"), "jpeg", 1, (400, 300)),
        (lambda p: files.png(p / "nhan.png"), "png", 1, (400, 300)),
        (lambda _: files.HEIC, "heic", 1, (320, 240)),
        (lambda p: files.docx(p / "bang.docx"), "docx", 0, (0, 0)),
        (lambda p: files.xlsx(p / "so.xlsx"), "xlsx", 0, (0, 0)),
        (lambda p: files.mp4(p / "clip.mp4"), "mp4", 0, (0, 0)),
    ],
)
def test_every_kind_is_known_by_its_content(
    tmp_path: Path,
    make: Callable[[Path], Path],
    kind: str,
    pages: int,
    size: tuple[int, int],
) -> None:
    path = make(tmp_path)
    found = inspect(path)
    assert (found.kind, found.pages, (found.width, found.height)) == (kind, pages, size)
    assert found.size == path.stat().st_size
    assert kind_of(path) == kind
    assert not found.locked


def refused(path: Path, name: str = "") -> str:
    with pytest.raises(UserError) as caught:
        inspect(path, name)
    sentence = str(caught.value)
    assert "—" in sentence, "says what happened and what to do"
    assert (name or path.name) in sentence
    return sentence


@pytest.mark.parametrize(
    ("name", "make", "says"),
    [
        ("anh.jpg", files.pdf, "nội dung là tệp PDF"),
        ("giay.pdf", files.photo, "nội dung là ảnh JPG"),
        ("giay", files.pdf, "không có đuôi"),
        ("bang.xlsx", files.docx, "nội dung là tệp Word"),
        ("anh.png", files.mp4, "nội dung là clip MP4"),
    ],
)
def test_a_wrong_extension_is_told_with_the_right_one(
    tmp_path: Path, name: str, make: Callable[[Path], Path], says: str
) -> None:
    sentence = refused(make(tmp_path / name))
    assert says in sentence
    assert "đổi đuôi" in sentence


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "giay.pdf"
    path.touch()
    assert "rỗng (0 byte)" in refused(path)


def test_a_file_above_the_limit_is_told_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    with path.open("wb") as file:
        file.truncate(limits.MAX_FILE_BYTES + 1)
    assert "lớn hơn 200 MB" in refused(path)


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "thư mục").mkdir()
    assert "là thư mục" in refused(tmp_path / "thư mục")
    assert "Không đọc được" in refused(tmp_path / "mất.pdf")


def test_a_pdf_with_a_password_is_refused_and_a_merely_locked_one_taken(tmp_path: Path) -> None:
    assert "có mật khẩu" in refused(files.locked_pdf(tmp_path / "kin.pdf", user="123"))
    found = inspect(files.locked_pdf(tmp_path / "khoa.pdf", user=""))
    assert (found.pages, found.locked) == (1, True)


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9, 0.97])
def test_a_pdf_cut_short_is_broken(tmp_path: Path, kept: float) -> None:
    whole = files.pdf(tmp_path / "whole.pdf", ["trang"] * 4).read_bytes()
    path = tmp_path / "cụt.pdf"
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "bị hỏng hoặc chép thiếu" in refused(path)


def test_a_pdf_of_nothing_but_its_mark_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "giay.pdf"
    path.write_bytes(b"%PDF-1.4\n" + b"x" * 500 + b"\n%%EOF")
    assert "bị hỏng" in refused(path)


@pytest.mark.parametrize("make", [files.photo, files.png])
@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_picture_cut_short_is_broken(
    tmp_path: Path, make: Callable[[Path], Path], kept: float
) -> None:
    suffix = ".jpg" if make is files.photo else ".png"
    whole = make(tmp_path / f"anh{suffix}").read_bytes()
    path = tmp_path / f"cụt{suffix}"
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "bị hỏng hoặc chép thiếu" in refused(path)


def test_a_film_appended_to_a_photo_does_not_spoil_it(tmp_path: Path) -> None:
    path = files.photo(tmp_path / "động.jpg")
    film = files.mp4(tmp_path / "film.mp4").read_bytes()
    path.write_bytes(path.read_bytes() + film + b"\xff\xda\x00")
    assert inspect(path).kind == "jpeg"


def test_a_picture_bomb_is_refused_without_unpacking_it(tmp_path: Path) -> None:
    assert "quá lớn để mở an toàn" in refused(files.png_bomb(tmp_path / "bom.png"))
    assert "quá lớn để mở an toàn" in refused(files.png_bomb(tmp_path / "vừa.png", side=12_000))


def test_a_zip_bomb_in_an_office_file_is_refused(tmp_path: Path) -> None:
    bomb = {"xl/worksheets/sheet1.xml": b"\0" * 40_000_000}
    assert "bung ra lớn bất thường" in refused(files.xlsx(tmp_path / "bom.xlsx", bomb))


def test_macros_in_an_office_file_are_refused(tmp_path: Path) -> None:
    assert "có macro" in refused(files.xlsx(tmp_path / "m.xlsx", {"xl/vbaProject.bin": b"x"}))


def test_an_office_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = files.docx(tmp_path / "bang.docx")
    path.write_bytes(path.read_bytes()[:-400])
    assert "là tệp nén hoặc tệp văn phòng" in refused(path)


def test_an_office_file_damaged_inside_is_refused(tmp_path: Path) -> None:
    path = files.xlsx(tmp_path / "so.xlsx")
    data = bytearray(path.read_bytes())
    data[50:56] = b"\xff" * 6
    path.write_bytes(data)
    assert "bị hỏng hoặc chép thiếu" in refused(path)


def test_a_clip_cut_short_is_refused(tmp_path: Path) -> None:
    path = files.mp4(tmp_path / "clip.mp4")
    path.write_bytes(path.read_bytes()[:-100])
    assert "bị hỏng hoặc chép thiếu" in refused(path)


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "đời cũ hoặc có mật khẩu"),
        (b"II*\x00" + b"\0" * 100, "ảnh TIFF"),
        (b"GIF89a" + b"\0" * 100, "ảnh GIF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "ảnh WebP"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", "clip không phải MP4"),
        (b"RIFF\x10\0\0\0AVI LIST", "clip không phải MP4"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "ảnh AVIF"),
        (b"Rar!\x1a\x07\x00", "tệp nén"),
        (b"MZ\x90\x00" + b"\0" * 60, "chương trình"),
        (b"MZ and then %PDF-1.4 in plain sight\n%%EOF", "bị hỏng"),
        (b"just words", "không nhận ra"),
    ],
)
def test_other_kinds_are_refused_with_what_to_do(tmp_path: Path, head: bytes, says: str) -> None:
    path = tmp_path / "tệp.pdf"
    path.write_bytes(head)
    assert says in refused(path)


def test_a_plain_zip_is_not_an_office_file(tmp_path: Path) -> None:
    path = tmp_path / "ảnh.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "a")
    assert "giải nén" in refused(path)


def test_sentences_use_the_name_the_person_knows(tmp_path: Path) -> None:
    path = tmp_path / "0a1b2c"
    path.write_bytes(b"%PDF-1.4 broken")
    assert "bị hỏng" in refused(path, "Giấy an toàn.pdf")
    whole = files.pdf(tmp_path / "9f8e")
    assert inspect(whole, "Giấy an toàn.pdf").pages == 1


def test_every_kind_has_suffixes_and_a_look() -> None:
    assert set(inspecting.SUFFIXES) == set(inspecting._LOOKS) == set(inspecting._NAMES)
