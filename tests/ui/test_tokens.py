import pytest

from ocop_desktop.ui.tokens import DARK, LIGHT, Tokens, contrast, luminance

TEXT_ON_SURFACES = [
    (ink, ground)
    for ink in ("ink", "ink2", "ink3")
    for ground in ("bg", "surface", "sunken", "head")
] + [
    ("ink", "accentsoft"),
    ("ink2", "accentsoft"),
    ("accent", "surface"),
    ("accent", "sunken"),
    ("accent", "bg"),
    ("accent", "accentsoft"),
    ("onaccent", "accentfill"),
    ("onaccent", "accenthover"),
    ("railink", "rail"),
    ("railink", "railactive"),
    ("railmark", "rail"),
    *[(family, "surface") for family in ("red", "amber", "green", "clay")],
    *[(family, f"{family}soft") for family in ("red", "amber", "green", "clay")],
    *[("ink2", f"{family}soft") for family in ("red", "amber", "green")],
    ("amber", "starsoft"),
    ("amber", "bg"),
    ("red", "bg"),
    ("green", "sunken"),
]
SHAPES = [
    ("field", "surface"),
    ("star", "surface"),
    ("part_a", "surface"),
    ("part_b", "surface"),
    ("part_c", "surface"),
    ("red", "surface"),
    ("amber", "surface"),
    ("green", "surface"),
    ("clay", "surface"),
    ("accent", "bg"),
    ("railmark", "rail"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_SURFACES)
def test_text_is_readable(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.color(ink), tokens.color(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_stand_out(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(tokens.color(shape), tokens.color(ground)) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert luminance("#FFFFFF") == pytest.approx(1)


def test_both_tables_name_the_same_colours_and_longer_names_come_first() -> None:
    names = LIGHT.names()
    assert names == DARK.names()
    assert names.index("line2") < names.index("line")
