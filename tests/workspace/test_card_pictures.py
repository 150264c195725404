"""A key card is read from a picture of its QR code; every other picture has its sentence."""

from datetime import date
from pathlib import Path

import pytest
import segno
from PIL import Image

from ocop_desktop.errors import UserError
from ocop_desktop.media import codes
from ocop_desktop.media.limits import MAX_SCANNED_PIXELS
from ocop_desktop.workspace.trust import CARD_SUFFIX, KeyCard, Trust, read_card_file
from tests.key_pictures import card_picture, drawn, photographed, printed
from tests.media.files import HEIC, locked_pdf

DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> KeyCard:
    trust = Trust(tmp_path_factory.mktemp("khóa"))
    return trust.make_own(
        name="HTX Nông nghiệp và Du lịch cộng đồng Thung Mây MẪU",
        place="Xã Phú Long, tỉnh Ninh Bình",
        role="producer",
        today=DAY,
    )


def refused(path: Path) -> str:
    with pytest.raises(UserError) as told:
        read_card_file(path)
    return str(told.value)


def beside(*pictures: Image.Image) -> Image.Image:
    wide = sum(one.width for one in pictures)
    made = Image.new("L", (wide, max(one.height for one in pictures)), 255)
    at = 0
    for one in pictures:
        made.paste(one, (at, 0))
        at += one.width
    return made


def code_of(text: str) -> Image.Image:
    rows = tuple(tuple(map(bool, row)) for row in segno.make(text, micro=False).matrix)
    return drawn(rows)


@pytest.mark.parametrize("angle", [0, 17, 90, 200])
def test_a_photograph_of_a_card_is_read(card: KeyCard, tmp_path: Path, angle: float) -> None:
    path = tmp_path / "Ảnh chụp.jpg"
    photographed(card_picture(card), angle).save(path, quality=55)
    assert read_card_file(path) == card


@pytest.mark.parametrize("module", [2, 3, 12])
def test_a_screenshot_of_a_card_is_read_small_and_large(
    card: KeyCard, tmp_path: Path, module: int
) -> None:
    path = tmp_path / "màn hình.PNG"
    card_picture(card, module).save(path, format="PNG")
    assert read_card_file(path) == card


def test_a_dark_and_a_clear_screenshot_are_read(card: KeyCard, tmp_path: Path) -> None:
    code = card_picture(card)
    code.point([255 - value for value in range(256)]).save(tmp_path / "tối.png")
    clear = Image.new("RGBA", code.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=code.point([255 - value for value in range(256)]))
    clear.save(tmp_path / "nền trong.png")
    assert read_card_file(tmp_path / "tối.png") == card
    assert read_card_file(tmp_path / "nền trong.png") == card


def test_a_print_is_read_from_its_first_page_only(card: KeyCard, tmp_path: Path) -> None:
    code = card_picture(card)
    assert read_card_file(printed(code, tmp_path / "in.pdf")) == card
    told = refused(printed(code, tmp_path / "trang sau.pdf", page=2))
    assert told.startswith("Không thấy mã QR nào trong “trang sau.pdf” (PDF chỉ xem trang đầu)")


def test_other_codes_on_the_sheet_do_no_harm(card: KeyCard, tmp_path: Path) -> None:
    code = card_picture(card)
    beside(code_of("https://vi-du.vn/mau"), code, code).save(tmp_path / "tờ.png")
    assert read_card_file(tmp_path / "tờ.png") == card


def test_what_is_no_single_card_is_told(card: KeyCard, tmp_path: Path) -> None:
    other = Trust(tmp_path / "khác").make_own(name="Xã MẪU", place="", role="commune", today=DAY)
    link, word = code_of("https://vi-du.vn/mau"), code_of("xin chào")
    pictures = {
        "trống": Image.new("L", (300, 300), 255),
        "liên kết": link,
        "hai mã": beside(link, word),
        "hai thẻ": beside(card_picture(card), card_picture(other)),
        "hỏng": code_of("OCOP-KEY-1:AAAA"),
    }
    told = {}
    for name, picture in pictures.items():
        picture.save(tmp_path / f"{name}.png")
        told[name] = refused(tmp_path / f"{name}.png")
    assert told["trống"].startswith("Không thấy mã QR nào trong “trống.png”")
    assert told["liên kết"].startswith("Mã QR trong “liên kết.png” không phải thẻ khóa — ")
    assert told["hai mã"].startswith("Cả 2 mã QR trong “hai mã.png” không phải thẻ khóa")
    assert told["hai thẻ"].startswith("Trong “hai thẻ.png” có 2 thẻ khóa khác nhau")
    assert told["hỏng"].startswith("Không đọc được thẻ khóa: nội dung bị hỏng")


def test_hostile_and_wrong_files_are_refused_in_words(card: KeyCard, tmp_path: Path) -> None:
    bomb = tmp_path / "bom.png"
    Image.new("1", (16_000, 16_000)).save(bomb)
    assert "quá lớn để mở an toàn" in refused(bomb)
    whole = tmp_path / "đủ.jpg"
    photographed(card_picture(card)).save(whole)
    cut = tmp_path / "cụt.jpg"
    cut.write_bytes(whole.read_bytes()[:3000])
    assert "bị hỏng hoặc chép thiếu" in refused(cut)
    wrong = tmp_path / "sai đuôi.png"
    wrong.write_bytes(whole.read_bytes())
    assert "nội dung là ảnh JPG" in refused(wrong)
    assert "có mật khẩu" in refused(locked_pdf(tmp_path / "kín.pdf", "mk"))
    (tmp_path / "rỗng.png").write_bytes(b"")
    assert "rỗng" in refused(tmp_path / "rỗng.png")
    (tmp_path / "hoạt hình.gif").write_bytes(b"GIF89a\xff\xff\xff")
    assert "là ảnh GIF" in refused(tmp_path / "hoạt hình.gif")
    (tmp_path / f"hỏng{CARD_SUFFIX}").write_bytes(b"\xff\xfe\x00\xd8")
    assert refused(tmp_path / f"hỏng{CARD_SUFFIX}").startswith("Không đọc được thẻ khóa “hỏng")
    assert refused(tmp_path).startswith("Không đọc được thẻ khóa")
    assert refused(tmp_path / "không có.png").startswith("Không đọc được thẻ khóa")


def test_a_picture_of_a_telephone_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "ảnh.heic"
    path.write_bytes(HEIC.read_bytes())
    assert refused(path).startswith("Không thấy mã QR nào")


def test_a_large_picture_is_made_smaller_before_it_is_searched(
    card: KeyCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    draw = codes.page_image

    def seen(*given: object, **named: object) -> Image.Image:
        image = draw(*given, **named)  # type: ignore[arg-type]
        sizes.append(image.width * image.height)
        return image

    monkeypatch.setattr(codes, "page_image", seen)
    big = Image.new("L", (7000, 5000), 200)
    big.paste(card_picture(card, 20), (2000, 1500))
    big.save(tmp_path / "lớn.jpg")
    assert read_card_file(tmp_path / "lớn.jpg") == card
    assert sizes[0] <= MAX_SCANNED_PIXELS * 1.01
