import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.errors import UserError
from ocop_desktop.media.copies import MAX_SIDE, Copy, working_copy
from tests.media import files

RED, BLUE, LIGHT = (200, 20, 20), (20, 40, 200), (240, 230, 200)


def opened(copy: Copy) -> Image.Image:
    image = Image.open(io.BytesIO(copy.jpeg))
    assert image.size == (copy.width, copy.height)
    return image


def near(image: Image.Image, place: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    pixel = image.convert("RGB").getpixel(
        (int(place[0] * image.width), int(place[1] * image.height))
    )
    assert isinstance(pixel, tuple)
    return all(abs(have - want) < 40 for have, want in zip(pixel, colour, strict=True))


def test_the_copy_carries_nothing_the_camera_wrote(tmp_path: Path) -> None:
    path = files.photo(tmp_path / "anh.jpg")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    assert files.loaded(path).getexif().get_ifd(files.GPS), "the original tells the place"
    image = opened(working_copy(path))
    assert not image.getexif()
    assert not ({"exif", "xmp", "comment", "icc_profile"} & set(image.info))
    assert b"MAU" not in working_copy(path).jpeg
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_a_large_photo_is_scaled_and_a_small_one_not_blown_up(tmp_path: Path) -> None:
    large = working_copy(files.photo(tmp_path / "to.jpg", (4000, 3000)))
    assert (large.width, large.height) == (MAX_SIDE, 1200)
    small = working_copy(files.photo(tmp_path / "nho.jpg", (400, 300)))
    assert (small.width, small.height) == (400, 300)


@pytest.mark.parametrize(
    ("orientation", "size", "red", "blue"),
    [
        (1, (400, 300), (0.25, 0.25), (0.75, 0.75)),
        (3, (400, 300), (0.75, 0.75), (0.25, 0.25)),
        (6, (300, 400), (0.75, 0.25), (0.25, 0.75)),
        (8, (300, 400), (0.25, 0.75), (0.75, 0.25)),
        (2, (400, 300), (0.75, 0.25), (0.25, 0.75)),
    ],
)
def test_photos_come_upright(
    tmp_path: Path,
    orientation: int,
    size: tuple[int, int],
    red: tuple[float, float],
    blue: tuple[float, float],
) -> None:
    image = opened(working_copy(files.photo(tmp_path / "anh.jpg", orientation=orientation)))
    assert image.size == size
    assert near(image, red, RED)
    assert near(image, blue, BLUE)


def test_turning_then_cropping(tmp_path: Path) -> None:
    path = files.photo(tmp_path / "anh.jpg", (400, 200))
    turned = opened(working_copy(path, Adjustments(rotation=90)))
    assert turned.size == (200, 400)
    assert near(turned, (0.75, 0.25), RED), "upper left goes to the upper right"
    quarter = Adjustments(rotation=90, crop=(0.5, 0.0, 1.0, 0.5))
    cropped = opened(working_copy(path, quarter))
    assert cropped.size == (100, 200)
    assert near(cropped, (0.5, 0.5), RED)
    assert opened(working_copy(path, Adjustments(turned=((1, 180),)))).size == (400, 200)


def test_a_cropped_part_keeps_its_sharpness(tmp_path: Path) -> None:
    path = files.photo(tmp_path / "to.jpg", (4000, 3000))
    part = working_copy(path, Adjustments(crop=(0.0, 0.0, 0.5, 0.5)))
    assert (part.width, part.height) == (1600, 1200)


@pytest.mark.parametrize("crop", [(0.5, 0.5, 0.5, 0.9), (0.9, 0.0, 0.1, 1.0)])
def test_a_crop_of_nothing_is_no_crop(
    tmp_path: Path, crop: tuple[float, float, float, float]
) -> None:
    path = files.photo(tmp_path / "anh.jpg")
    copy = working_copy(path, Adjustments(crop=crop))
    assert (copy.width, copy.height) == (400, 300)


def test_transparent_pictures_stand_on_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(path)
    assert near(opened(working_copy(path)), (0.5, 0.5), (255, 255, 255))
    palette = Image.new("P", (100, 100), 0)
    palette.putpalette([10, 20, 30] * 256)
    palette.save(path, transparency=0)
    assert near(opened(working_copy(path)), (0.5, 0.5), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "CMYK", "1"])
def test_other_colour_modes_are_printed(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("anh.png" if mode == "1" else "anh.jpg")
    files.picture().convert(mode).save(path)
    assert opened(working_copy(path)).mode == "RGB"


def test_colours_of_a_profile_become_plain_ones(tmp_path: Path) -> None:
    path = tmp_path / "anh.png"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    files.picture().save(path, icc_profile=profile)
    copy = opened(working_copy(path))
    assert near(copy, (0.25, 0.25), RED)
    assert "icc_profile" not in copy.info
    files.picture().save(path, icc_profile=b"no profile at all")
    assert near(opened(working_copy(path)), (0.25, 0.25), RED)


def test_heic_is_read(tmp_path: Path) -> None:
    image = opened(working_copy(files.HEIC))
    assert image.size == (320, 240)
    assert near(image, (0.25, 0.25), (200, 30, 30))
    assert near(image, (0.75, 0.75), (30, 60, 200))
    assert not image.getexif()


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0 broken", b"", b"%PDF-1.4"])
def test_what_is_no_picture_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "0a1b"
    path.write_bytes(content)
    with pytest.raises(UserError, match="Ảnh chai"):
        working_copy(path, name="Ảnh chai.jpg")
