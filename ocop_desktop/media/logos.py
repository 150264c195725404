"""What a logo file is: pixels, colour mode, and the ground along its edge."""

from pathlib import Path

from PIL import Image, ImageStat

from ocop_desktop.dossier.rights.logo import LogoLook
from ocop_desktop.media.pictures import BrokenPictureError, opened

_SIDE = 600
_EDGE = 0.03
_OPAQUE = 250
_FULL = 255


def look_at_logo(path: Path, name: str = "") -> LogoLook:
    """Return the look of a picture; raise UserError when it cannot be drawn.

    The edge is a frame of 3 % of the shorter side: there the ground shows.
    """
    with opened(path, name) as picture:
        try:
            mode, (width, height) = picture.mode, picture.size
            small = picture.copy()
            small.thumbnail((_SIDE, _SIDE))
            alpha = _alpha(small)
            frame = _frame(small.size)
            clear = 1 - ImageStat.Stat(alpha, frame).mean[0] / _FULL if alpha else 0.0
            grey = small.convert("L")
            told = ImageStat.Stat(grey, frame)
        except (OSError, ValueError) as error:
            raise BrokenPictureError(name or path.name) from error
    return LogoLook(
        width=width,
        height=height,
        mode=mode,
        light=round(told.mean[0], 1),
        spread=round(told.stddev[0], 1),
        clear=round(clear, 3),
    )


def _alpha(picture: Image.Image) -> Image.Image | None:
    """Return where the picture is solid (255) or clear (0), None when it has no such thing."""
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return None
    solid = picture.convert("RGBA").getchannel("A")
    return solid.point([_FULL if value >= _OPAQUE else 0 for value in range(_FULL + 1)])


def _frame(size: tuple[int, int]) -> Image.Image:
    """Return a mask of the edge."""
    width = max(1, round(min(size) * _EDGE))
    mask = Image.new("L", size, _FULL)
    mask.paste(0, (width, width, max(width, size[0] - width), max(width, size[1] - width)))
    return mask
