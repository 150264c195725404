"""A round red seal and a made-up signature, as flowables."""

# ruff: noqa: S311 - the dice draw pictures and names, no secrets

import math
import random
import zlib
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from tests.sample_papers import fonts

RED = HexColor("#C2281F")
GOLD = HexColor("#C27A00")
INK = Color(0.13, 0.2, 0.55)


def draw_seal(canvas: Canvas, x: float, y: float, radius: float, words: str) -> None:
    """Draw a seal around (x, y): two rings, the words along the rim, a star in the middle."""
    canvas.saveState()
    canvas.setStrokeColor(RED)
    canvas.setFillColor(RED)
    canvas.setStrokeAlpha(0.82)
    canvas.setFillAlpha(0.82)
    canvas.setLineWidth(1.6)
    canvas.circle(x, y, radius)
    canvas.setLineWidth(0.6)
    canvas.circle(x, y, radius * 0.93)
    canvas.circle(x, y, radius * 0.6)
    _star(canvas, x, y, radius * 0.3)
    _rim(canvas, x, y, radius * 0.7, f"* {words.upper()} * MẪU ")
    canvas.restoreState()


def draw_signature(canvas: Canvas, x: float, y: float, width: float, name: str) -> None:
    """Draw a scribble that is always the same for the same name."""
    rng = random.Random(zlib.crc32(name.encode()))
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.1)
    canvas.setLineCap(1)
    path = canvas.beginPath()
    at, height = x, 10.0
    path.moveTo(at, y)
    loops = rng.randint(4, 6)
    for index in range(loops):
        step = width / loops
        lift = height * rng.uniform(0.6, 1.7) * (1.4 if index == 0 else 1)
        path.curveTo(
            at + step * 0.1, y + lift, at + step * rng.uniform(0.7, 1.3), y + lift * 0.9,
            at + step * rng.uniform(0.35, 0.6), y + rng.uniform(-4, 2),
        )  # fmt: skip
        at += step
        path.curveTo(at - step * 0.3, y - 3, at - step * 0.2, y + 4, at, y + rng.uniform(-2, 3))
    path.curveTo(at + 6, y + 2, at - width * 0.2, y - 9, x + width * 0.15, y - 6)
    canvas.drawPath(path)
    canvas.restoreState()


@dataclass
class Signing:
    """Who signs: lines above the name, the name, the words of the seal (none: no seal)."""

    lines: tuple[str, ...]
    name: str
    seal: str = ""


class SignatureBlock(Flowable):
    """One or two signatures side by side; a single one stands at the right."""

    HEIGHT = 124

    def __init__(self, *signings: Signing) -> None:
        super().__init__()
        self.signings = signings

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; reportlab calls this."""
        del height
        self.width = width
        return width, self.HEIGHT

    def draw(self) -> None:
        """Draw the signatures; reportlab calls this."""
        single = len(self.signings) == 1
        column = self.width / (2 if single else len(self.signings))
        for index, signing in enumerate(self.signings):
            self._one((index + (1 if single else 0)) * column + column / 2, signing)

    def _one(self, center: float, signing: Signing) -> None:
        canvas = self.canv
        top = self.HEIGHT - 14
        for index, line in enumerate(signing.lines):
            canvas.setFont(fonts.name(bold=index == 0, italic=index > 0), 12.5)
            canvas.drawCentredString(center, top - index * 15, line)
        draw_signature(canvas, center - 30, 42, 72, signing.name)
        if signing.seal:
            draw_seal(canvas, center - 48, 54, 38, signing.seal)
        canvas.setFont(fonts.name(bold=True), 12.5)
        canvas.drawCentredString(center, 4, signing.name)


class Stars(Flowable):
    """A row of golden stars in the middle of the column."""

    def __init__(self, count: int, radius: float = 16) -> None:
        super().__init__()
        self.count = count
        self.radius = radius

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; reportlab calls this."""
        del height
        self.width = width
        return width, self.radius * 2.4

    def draw(self) -> None:
        """Draw the stars; reportlab calls this."""
        self.canv.setFillColor(GOLD)
        for index in range(self.count):
            x = self.width / 2 + (index - (self.count - 1) / 2) * self.radius * 2.5
            _star(self.canv, x, self.radius * 1.2, self.radius)


def _star(canvas: Canvas, x: float, y: float, radius: float) -> None:
    path = canvas.beginPath()
    for index in range(10):
        length = radius if index % 2 == 0 else radius * 0.42
        turn = math.radians(index * 36)
        point = x + length * math.sin(turn), y + length * math.cos(turn)
        if index:
            path.lineTo(*point)
        else:
            path.moveTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _rim(canvas: Canvas, x: float, y: float, radius: float, words: str) -> None:
    """Write along the ring, the size chosen so that the words close the circle."""
    font = fonts.name(bold=True)
    size = min(8.5, 2 * math.pi * radius / max(stringWidth(words, font, 1), 1) * 0.98)
    around = stringWidth(words, font, size)
    spread = 2 * math.pi / around
    turn = -math.pi
    for letter in words:
        wide = stringWidth(letter, font, size)
        middle = turn + wide * spread / 2
        canvas.saveState()
        canvas.translate(x + radius * math.sin(middle), y + radius * math.cos(middle))
        canvas.rotate(-math.degrees(middle))
        canvas.setFont(font, size)
        canvas.drawCentredString(0, 0, letter)
        canvas.restoreState()
        turn += wide * spread
