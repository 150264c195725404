"""What a logo file is: pixels, mode, and the ground along its edge."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from ocop_desktop.errors import UserError
from ocop_desktop.media.logos import look_at_logo


def drawn(path: Path, mode: str, ground: object, size: tuple[int, int] = (400, 300)) -> Path:
    picture = Image.new(mode, size, ground)  # type: ignore[arg-type]
    ink = {"RGBA": (120, 60, 0, 255), "RGB": (120, 60, 0)}.get(mode, 60)
    ImageDraw.Draw(picture).ellipse((100, 80, 300, 220), fill=ink)
    picture.save(path)
    return path


def test_a_clear_ground(tmp_path: Path) -> None:
    found = look_at_logo(drawn(tmp_path / "a.png", "RGBA", (0, 0, 0, 0)))
    assert (found.width, found.height, found.mode) == (400, 300, "RGBA")
    assert found.clear == 1.0


def test_a_white_ground(tmp_path: Path) -> None:
    found = look_at_logo(drawn(tmp_path / "a.png", "RGB", (255, 255, 255)))
    assert (found.light, found.spread, found.clear) == (255.0, 0.0, 0.0)


def test_a_half_clear_edge_is_not_clear(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (400, 300), (255, 255, 255, 255))
    ImageDraw.Draw(picture).rectangle((0, 0, 100, 300), fill=(0, 0, 0, 0))
    picture.save(tmp_path / "a.png")
    assert look_at_logo(tmp_path / "a.png").clear < 0.5


def test_a_busy_ground(tmp_path: Path) -> None:
    picture = Image.new("RGB", (400, 300), (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    for x in range(0, 400, 20):
        draw.rectangle((x, 0, x + 9, 300), fill=(0, 0, 0))
    picture.save(tmp_path / "a.png")
    assert look_at_logo(tmp_path / "a.png").spread > 50


def test_colour_modes_of_a_jpeg(tmp_path: Path) -> None:
    picture = Image.new("CMYK", (300, 200), (0, 0, 0, 0))
    picture.save(tmp_path / "a.jpg")
    found = look_at_logo(tmp_path / "a.jpg")
    assert found.mode == "CMYK"
    assert found.light > 250


def test_a_tiny_and_a_broken_picture(tmp_path: Path) -> None:
    Image.new("L", (1, 1), 255).save(tmp_path / "a.png")
    assert look_at_logo(tmp_path / "a.png").width == 1
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n0000")
    with pytest.raises(UserError):
        look_at_logo(tmp_path / "b.png")
