"""Colours, sizes and spacings of the window: one small table, light and dark. No Qt."""

from dataclasses import dataclass

BASE_TEXT = 13
SCALES = (100, 110, 125, 150, 175, 200)

# Spacing does not grow with the text: at 150 % text and controls grow, gaps stay.
GAP_XS, GAP_S, GAP_M, GAP_L, GAP_XL = 4, 8, 12, 16, 24
PAGE_MARGIN = 20
CARD_PADDING = 14
CARD_GAP = 12

RADIUS_CARD, RADIUS_CONTROL, RADIUS_CHIP = 8, 6, 4

TEXT_SIZES = {"caption": 12, "body": BASE_TEXT, "heading": 15, "title": 20}
FAMILIES = ("Segoe UI", "Noto Sans", "Helvetica Neue", "DejaVu Sans")


_LINEAR_BELOW = 0.04045  # of the sRGB curve


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour per purpose, as `#RRGGBB`. Names are what `theme.qss` calls `@name`."""

    bg: str
    surface: str
    sunken: str
    head: str
    track: str
    line: str
    line2: str
    field: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accentfill: str
    accenthover: str
    onaccent: str
    accentsoft: str
    accentline: str
    rail: str
    railink: str
    railactive: str
    railmark: str
    star: str
    starsoft: str
    red: str
    redsoft: str
    redline: str
    amber: str
    ambersoft: str
    amberline: str
    green: str
    greensoft: str
    greenline: str
    clay: str
    claysoft: str
    clayline: str
    part_a: str
    part_b: str
    part_c: str

    def color(self, name: str) -> str:
        """Return the colour called `name`; raise AttributeError for an unknown name."""
        value: str = getattr(self, name)
        return value

    def names(self) -> tuple[str, ...]:
        """Return every token name, longest first so that `@line2` is replaced before `@line`."""
        return tuple(sorted(self.__slots__, key=len, reverse=True))


LIGHT = Tokens(
    bg="#F4F1EA",
    surface="#FFFFFF",
    sunken="#FAF8F3",
    head="#F1EDE4",
    track="#E9E4D9",
    line="#E0DACD",
    line2="#CFC7B6",
    field="#8E8775",
    ink="#1D2330",
    ink2="#454C5C",
    ink3="#636976",
    accent="#2A4A8B",
    accentfill="#2A4A8B",
    accenthover="#223D75",
    onaccent="#FFFFFF",
    accentsoft="#E7EDF8",
    accentline="#A9BADD",
    rail="#1F2B47",
    railink="#C6D0E6",
    railactive="#33456E",
    railmark="#E9B044",
    star="#C27A00",
    starsoft="#FBF1DC",
    red="#AE2419",
    redsoft="#FCECEA",
    redline="#E3AFA9",
    amber="#7F4D00",
    ambersoft="#FCF2DF",
    amberline="#E2C48C",
    green="#1D6A3B",
    greensoft="#E6F3EA",
    greenline="#A6CDB2",
    clay="#96411D",
    claysoft="#FBEDE4",
    clayline="#E3B79F",
    part_a="#2F56A6",
    part_b="#1F8A80",
    part_c="#8759A8",
)

DARK = Tokens(
    bg="#151921",
    surface="#1C212B",
    sunken="#181C25",
    head="#232936",
    track="#2B3140",
    line="#2E3543",
    line2="#3B4455",
    field="#7E8799",
    ink="#ECE9E2",
    ink2="#C3C7D0",
    ink3="#9DA4B2",
    accent="#9CB8F0",
    accentfill="#3E64B4",
    accenthover="#4A70C0",
    onaccent="#FFFFFF",
    accentsoft="#222D47",
    accentline="#4A6297",
    rail="#0F131B",
    railink="#AEB8CC",
    railactive="#263556",
    railmark="#E9B044",
    star="#E9B044",
    starsoft="#332A16",
    red="#F39A92",
    redsoft="#3A2123",
    redline="#7A403E",
    amber="#E8BC70",
    ambersoft="#352A17",
    amberline="#6F5A30",
    green="#82CB9B",
    greensoft="#1B3024",
    greenline="#3D6A4D",
    clay="#EBA27F",
    claysoft="#37261D",
    clayline="#75503D",
    part_a="#7FA2EA",
    part_b="#4FB9AE",
    part_c="#BB97DA",
)


def luminance(color: str) -> float:
    """Return the relative luminance (WCAG 2) of `#RRGGBB`, 0 to 1."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2) of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
