"""Whether a logo file prints well at its size, stands on a clear ground and in a fit colour mode.

What was measured comes from `media`; the bounds are data.
"""

from typing import Literal

import msgspec

from ocop_desktop.rulebook.rights import LogoRule

Ground = Literal["clear", "white", "plain", "busy"]
_MM_PER_INCH = 25.4


class LogoLook(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture file is: pixels, its colour mode as the file says, the ground at its edge.

    `light` is the mean brightness of the edge (0 to 255), `spread` how far it varies, `clear` the
    share of the edge that is transparent (0 to 1).
    """

    width: int
    height: int
    mode: str
    light: float
    spread: float
    clear: float


class LogoVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """A look judged: `dpi` at the wanted width, the greatest width in mm that prints well."""

    look: LogoLook
    wanted_mm: int
    dpi: int
    greatest_mm: int
    enough: bool
    sample_enough: bool
    ground: Ground
    print_mode: bool

    @property
    def good(self) -> bool:
        """Whether nothing has to be mended before printing."""
        return self.enough and self.ground in ("clear", "white")


def judge(rule: LogoRule, look: LogoLook, wanted_mm: int | None) -> LogoVerdict:
    """Return the verdict; without a wanted width the rule's usual one counts.

    The sample of an application is measured along the longer side.
    """
    wanted = wanted_mm or rule.default_mm
    greatest = int(look.width / rule.print_dpi * _MM_PER_INCH)
    longer = max(look.width, look.height) / rule.print_dpi * _MM_PER_INCH
    return LogoVerdict(
        look=look,
        wanted_mm=wanted,
        dpi=int(look.width / wanted * _MM_PER_INCH),
        greatest_mm=greatest,
        enough=greatest >= wanted,
        sample_enough=longer >= rule.sample_mm,
        ground=_ground(rule, look),
        print_mode=look.mode in ("CMYK", "L", "1"),
    )


def _ground(rule: LogoRule, look: LogoLook) -> Ground:
    half = 0.5
    if look.clear > half:
        return "clear"
    if look.spread > rule.spread:
        return "busy"
    return "white" if look.light >= rule.light else "plain"
