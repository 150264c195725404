"""Where a page or a photo stands on its A4 sheet. Lengths in points, y upwards."""

import msgspec

from ocop_desktop.dossier.values import Crop

MM = 72 / 25.4
A4 = (210.0 * MM, 297.0 * MM)
BAND = 11.0 * MM
"""Room below every page for the stamp."""
PHOTO_MARGIN = 20.0 * MM
CAPTION = 12.0 * MM
_LARGEST = 1.4143  # an A5 page may fill the sheet; a stamp-sized one is not blown up further

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]


class Placed(msgspec.Struct, frozen=True):
    """A sheet's size, the matrix that brings content onto it, and what is shown of it (clip)."""

    sheet: tuple[float, float]
    matrix: Matrix
    clip: Box


def place_page(box: Box, rotation: int, crop: Crop | None) -> Placed:
    """Return where the page `box` stands when turned clockwise by `rotation` degrees.

    Of the turned page only `crop` is shown.
    """
    turned, (wide, high) = _turned(box, rotation)
    left, bottom, right, top = _kept(wide, high, crop)
    shown = (right - left, top - bottom)
    sheet = A4 if shown[0] <= shown[1] else (A4[1], A4[0])
    room = (sheet[0], sheet[1] - BAND)
    scale = min(room[0] / shown[0], room[1] / shown[1], _LARGEST)
    x = (room[0] - shown[0] * scale) / 2
    y = BAND + (room[1] - shown[1] * scale) / 2
    matrix = _then(turned, (scale, 0, 0, scale, x - left * scale, y - bottom * scale))
    return Placed(sheet, matrix, (x, y, shown[0] * scale, shown[1] * scale))


def place_photo(width: int, height: int) -> Placed:
    """Return where a photo of so many pixels stands; its own space is one unit each way."""
    room = (A4[0] - 2 * PHOTO_MARGIN, A4[1] - BAND - CAPTION - 2 * PHOTO_MARGIN)
    scale = min(room[0] / width, room[1] / height)
    wide, high = width * scale, height * scale
    x = (A4[0] - wide) / 2
    y = A4[1] - PHOTO_MARGIN - high
    return Placed(A4, (wide, 0, 0, high, x, y), (x, y, wide, high))


def _turned(box: Box, rotation: int) -> tuple[Matrix, tuple[float, float]]:
    """Return the turn that brings the box to the origin, and its size then."""
    x0, y0, x1, y1 = box
    wide, high = x1 - x0, y1 - y0
    match rotation % 360:
        case 90:
            return (0, -1, 1, 0, -y0, x1), (high, wide)
        case 180:
            return (-1, 0, 0, -1, x1, y1), (wide, high)
        case 270:
            return (0, 1, -1, 0, y1, -x0), (high, wide)
        case _:
            return (1, 0, 0, 1, -x0, -y0), (wide, high)


def _kept(wide: float, high: float, crop: Crop | None) -> Box:
    """Return the part of the turned page to show; shares count from the upper left."""
    if crop is None or crop[2] <= crop[0] or crop[3] <= crop[1]:
        return 0.0, 0.0, wide, high
    left, top, right, bottom = crop
    return left * wide, (1 - bottom) * high, right * wide, (1 - top) * high


def _then(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does `first`, then `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )
