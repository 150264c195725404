"""Working copies of photos: upright, turned and cropped as asked, scaled, without camera data."""

import io
from pathlib import Path

import msgspec
from PIL import Image, ImageCms

from ocop_desktop.dossier.values import Adjustments, Crop
from ocop_desktop.media.pictures import opened

MAX_SIDE = 1600
_QUALITY = 85
_PLAIN = Adjustments()
_TRANSPARENT = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
# The smallest part of a picture a crop may keep: a mistaken drag must not leave an empty picture.
_LEAST_CROP = 0.02


class Copy(msgspec.Struct, frozen=True):
    """A JPEG and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def working_copy(
    path: Path, adjustments: Adjustments | None = None, max_side: int = MAX_SIDE, name: str = ""
) -> Copy:
    """Return a JPEG of the photo, its longer side at most `max_side` pixels.

    Where it was taken, by which camera, and everything else beside the pixels stays behind.
    Raises UserError when the photo cannot be read. The original is not touched.
    """
    plain = adjusted(path, adjustments, max_side, name)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=_QUALITY)
    return Copy(out.getvalue(), *plain.size)


def adjusted(
    path: Path, adjustments: Adjustments | None, max_side: int, name: str = ""
) -> Image.Image:
    """Return the photo's pixels turned, cropped and scaled; raise UserError."""
    asked = adjustments or _PLAIN
    with opened(path, name, side=_needed(max_side, asked)) as picture:
        shown = _cropped(_turned(picture, asked.rotation_of(1)), asked)
        shown.thumbnail((max_side, max_side), Image.Resampling.HAMMING)
        return flat(shown)


def flat(picture: Image.Image) -> Image.Image:
    """Return the picture in plain sRGB on white paper, as new pixels that carry nothing else."""
    profile = picture.info.get("icc_profile")
    colours = _in_srgb(picture, profile) if profile else picture
    if colours.mode in _TRANSPARENT or "transparency" in colours.info:
        above = colours.convert("RGBA")
        paper = Image.new("RGB", above.size, "white")
        paper.paste(above, mask=above)
        return paper
    plain = Image.new("RGB", colours.size)
    plain.paste(colours.convert("RGB"))
    return plain


def _needed(max_side: int, adjustments: Adjustments) -> int:
    """Return how large the whole picture must be so that the cropped part is large enough."""
    crop = adjustments.crop_of(1)
    if crop is None:
        return max_side
    left, top, right, bottom = crop
    return round(max_side / max(min(right - left, bottom - top), _LEAST_CROP))


def _turned(picture: Image.Image, degrees: int) -> Image.Image:
    return picture.transpose(_TURNS[degrees]) if degrees else picture


def _cropped(picture: Image.Image, adjustments: Adjustments) -> Image.Image:
    box = crop_box(adjustments.crop_of(1), *picture.size)
    return picture.crop(box) if box else picture


def crop_box(crop: Crop | None, width: int, height: int) -> tuple[int, int, int, int] | None:
    """Return what to keep in pixels (left, top, right, bottom), or None for everything."""
    if crop is None:
        return None
    left, top, right, bottom = crop
    if right - left < _LEAST_CROP or bottom - top < _LEAST_CROP:
        return None
    box = (round(left * width), round(top * height), round(right * width), round(bottom * height))
    return box if box[2] > box[0] and box[3] > box[1] else None


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Phones store wide colours; printed without their profile they would look grey."""
    if picture.mode not in {"RGB", "RGBA"}:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return picture
    return made or picture
