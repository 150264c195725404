"""Small helpers to draw with Pillow: supersampled, saved small and always with the same bytes."""

# ruff: noqa: S311 - the dice draw pictures and names, no secrets

import math
import random
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from tests.sample_papers import fonts

SCALE = 2
Color = str | tuple[int, int, int]
Point = tuple[float, float]


class Board:
    """A picture in its own pixels; everything is drawn twice as large and shrunk at the end."""

    def __init__(self, width: int, height: int, color: Color = "#FFFFFF") -> None:
        self.size = (width, height)
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), color)
        self.pen = ImageDraw.Draw(self.image)

    def shade(self, top: Color, bottom: Color, start: float = 0, end: float | None = None) -> None:
        """Fill from `start` to `end` with a vertical gradient."""
        upper, lower = _rgb(top), _rgb(bottom)
        first, last = int(start * SCALE), int((end or self.size[1]) * SCALE)
        for y in range(first, last):
            part = (y - first) / max(1, last - first)
            color = tuple(round(a + (b - a) * part) for a, b in zip(upper, lower, strict=True))
            self.pen.line([(0, y), (self.size[0] * SCALE, y)], fill=color)

    def polygon(self, points: Sequence[Point], color: Color, line: Color | None = None) -> None:
        """Fill a polygon."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=color, outline=line)

    def box(
        self, x: float, y: float, w: float, h: float, color: Color | None, *,
        line: Color | None = None, width: float = 1, radius: float = 0,
    ) -> None:  # fmt: skip
        """Draw a rectangle, rounded when `radius` is given."""
        where = [x * SCALE, y * SCALE, (x + w) * SCALE, (y + h) * SCALE]
        self.pen.rounded_rectangle(
            where, radius * SCALE, fill=color, outline=line, width=round(width * SCALE)
        )

    def disc(self, x: float, y: float, r: float, color: Color, squash: float = 1) -> None:
        """Fill a circle, or an ellipse when `squash` is not 1."""
        where = [
            (x - r) * SCALE,
            (y - r * squash) * SCALE,
            (x + r) * SCALE,
            (y + r * squash) * SCALE,
        ]
        self.pen.ellipse(where, fill=color)

    def line(self, points: Sequence[Point], color: Color, width: float = 1) -> None:
        """Draw a line through the points."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=color, width=max(1, round(width * SCALE)), joint="curve")

    def words(
        self, x: float, y: float, text: str, size: int, color: Color = "#222222", *,
        bold: bool = False, sans: bool = False, anchor: str = "la",
    ) -> None:  # fmt: skip
        """Write one line."""
        font = fonts.picture(size * SCALE, bold=bold, sans=sans)
        self.pen.text((x * SCALE, y * SCALE), text, font=font, fill=color, anchor=anchor)

    def paragraph(
        self, x: float, y: float, width: float, text: str, size: int, color: Color = "#222222", *,
        sans: bool = True, leading: float = 1.35,
    ) -> float:  # fmt: skip
        """Write wrapped text and return the y below it."""
        font = fonts.picture(size * SCALE, sans=sans)
        row = ""
        for word in [*text.split(), ""]:
            longer = f"{row} {word}".strip()
            if row and (not word or font.getlength(longer) > width * SCALE):
                self.words(x, y, row, size, color, sans=sans)
                y += size * leading
                row = word
            else:
                row = longer
        return y

    def hills(self, base: float, height: float, color: Color, seed: int, waves: int = 3) -> None:
        """Draw a smooth range of hills down to the bottom."""
        rng = random.Random(seed)
        phases = [(rng.uniform(0, 6.28), rng.uniform(0.6, 1.8) * (i + 1)) for i in range(waves)]
        points: list[Point] = []
        for x in range(0, self.size[0] + 4, 4):
            bend = sum(
                math.sin(x / self.size[0] * 6.28 * f + p) / (i + 1)
                for i, (p, f) in enumerate(phases)
            )
            points.append((x, base - height * bend / 2))
        bottom = self.size[1]
        self.polygon([*points, (self.size[0], bottom), (0, bottom)], color)

    def peaks(self, base: float, height: float, color: Color, seed: int, count: int = 7) -> None:
        """Draw steep rounded limestone peaks."""
        rng = random.Random(seed)
        step = self.size[0] / (count - 1)
        for index in range(count):
            center = index * step + rng.uniform(-0.3, 0.3) * step
            tall = height * rng.uniform(0.55, 1)
            wide = step * rng.uniform(0.55, 0.95)
            points: list[Point] = []
            for t in range(-20, 21):
                part = t / 20
                points.append((center + part * wide, base - tall * (1 - abs(part) ** 2.6)))
            self.polygon([*points, (center + wide, base), (center - wide, base)], color)

    def grain(self, seed: int, amount: int = 5) -> None:
        """Add a little noise, so that a drawing looks less like a chart."""
        rng = random.Random(seed)
        small = (self.image.width // 4, self.image.height // 4)
        noise = Image.frombytes("L", small, rng.randbytes(small[0] * small[1]))
        noise = noise.resize(self.image.size).filter(ImageFilter.GaussianBlur(3))
        grey = Image.merge("RGB", (noise, noise, noise))
        self.image = Image.blend(self.image, grey, amount / 100)
        self.pen = ImageDraw.Draw(self.image)

    def stamp(self) -> None:
        """Mark the picture as a sample, in the lower right corner."""
        w, h = self.size
        self.box(w - 66, h - 30, 56, 21, "#FBEDE4", line="#96411D", width=1, radius=4)
        self.words(w - 38, h - 20, "MẪU", 12, "#96411D", bold=True, sans=True, anchor="mm")

    def save(self, path: Path) -> None:
        """Write JPEG or PNG by the name."""
        self.stamp()
        image = self.image.resize(self.size, Image.Resampling.LANCZOS)
        if path.suffix == ".png":
            image.quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
        else:
            image.save(path, quality=80, optimize=True, progressive=True)


def _rgb(color: Color) -> tuple[int, int, int]:
    if isinstance(color, str):
        return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
    return color


_LEFT = {"0": "LLLLLL", "1": "LLGLGG", "2": "LLGGLG", "3": "LLGGGL", "4": "LGLLGG",
         "5": "LGGLLG", "6": "LGGGLL", "7": "LGLGLG", "8": "LGLGGL", "9": "LGGLGL"}  # fmt: skip
_CODES = ("0001101", "0011001", "0010011", "0111101", "0100011",
          "0110001", "0101111", "0111011", "0110111", "0001011")  # fmt: skip


def ean13(digits: str) -> str:
    """Return the 95 modules of an EAN-13 symbol as 0 and 1."""
    flip = str.maketrans("01", "10")
    left = ""
    for digit, kind in zip(digits[1:7], _LEFT[digits[0]], strict=True):
        code = _CODES[int(digit)]
        left += code if kind == "L" else code.translate(flip)[::-1]
    right = "".join(_CODES[int(digit)].translate(flip) for digit in digits[7:])
    return f"101{left}01010{right}101"


def barcode(board: Board, x: float, y: float, digits: str, module: float = 1.5) -> None:
    """Draw an EAN-13 symbol with its digits below."""
    board.box(x - 8, y - 6, 95 * module + 16, 74, "#FFFFFF")
    for index, bit in enumerate(ean13(digits)):
        if bit == "1":
            board.box(x + index * module, y, module - 0.5, 48, "#111111")
    board.words(x + 95 * module / 2, y + 58, digits, 12, "#111111", sans=True, anchor="mm")
