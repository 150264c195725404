"""Liberation Serif for papers (metric twin of Times New Roman) and for words in pictures."""

import shutil
import subprocess
from functools import cache

from PIL import ImageFont
from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

SERIF = "Sample"
_STYLES = {"Regular": (0, 0), "Bold": (1, 0), "Italic": (0, 1), "Bold Italic": (1, 1)}


@cache
def _file(family: str, style: str) -> str:
    finder = shutil.which("fc-match")
    if finder is None:
        raise SystemExit("fc-match is needed to find the fonts (package fontconfig)")
    wanted = f"{family}:style={style}"
    found = subprocess.run(
        [finder, "-f", "%{family}|%{file}", wanted], check=True, capture_output=True, text=True
    ).stdout
    name, _, path = found.partition("|")
    if family not in name:
        raise SystemExit(f"font {family} is needed (package fonts-liberation2)")
    return path


def name(*, bold: bool = False, italic: bool = False) -> str:
    """Return the registered name of a face."""
    return f"{SERIF}-{int(bold)}{int(italic)}"


@cache
def register() -> None:
    """Make the four faces known to reportlab; `<b>` and `<i>` work in paragraphs."""
    rl_config.useA85 = 0  # streams stay binary: a quarter smaller
    for style, (bold, italic) in _STYLES.items():
        face = f"{SERIF}-{bold}{italic}"
        pdfmetrics.registerFont(TTFont(face, _file("Liberation Serif", style)))
        addMapping(SERIF, bold, italic, face)


@cache
def picture(size: int, *, bold: bool = False, sans: bool = False) -> ImageFont.FreeTypeFont:
    """Return a font for Pillow, `size` in pixels."""
    family = "Liberation Sans" if sans else "Liberation Serif"
    return ImageFont.truetype(_file(family, "Bold" if bold else "Regular"), size)
