from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import icons
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme, next_scale, style_sheet
from ocop_desktop.ui.tokens import DARK, LIGHT


@pytest.mark.parametrize("colors", [LIGHT, DARK])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_style_sheet_has_no_names_left(colors: object, scale: int) -> None:
    made = style_sheet(colors, scale)  # type: ignore[arg-type]
    assert "@" not in made
    assert colors.accent in made  # type: ignore[attr-defined]


def test_sizes_in_text_follow_the_base_size_and_paddings_do_not() -> None:
    small, large = style_sheet(LIGHT, 100), style_sheet(LIGHT, 200)
    assert "font-size: 12px" in small
    assert "font-size: 24px" in large
    assert "padding: 6px 7px" in small
    assert "padding: 6px 7px" in large


def test_pictures_of_the_style_sheet_exist() -> None:
    parts = style_sheet(LIGHT, 100).split("url(")[1:]
    files = {part.partition(")")[0] for part in parts}
    assert files
    assert all(Path(file).is_file() for file in files)


def test_a_theme_in_force_reaches_the_palette(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme()
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, dark=True, scale=150)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.bg
    assert qapp.font().pixelSize() == 20
    assert theme.px(10) == 15
    theme.apply(qapp, dark=False, scale=100)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.bg


def test_text_sizes_step_and_stop_at_the_ends() -> None:
    assert next_scale(100, 1) == 110
    assert next_scale(125, 1) == 150
    assert next_scale(100, -1) == 100
    assert next_scale(200, 1) == 200


def test_every_icon_has_a_glyph_that_leaves_ink(theme: Theme) -> None:
    for name in icons.NAMES:
        image = icons.pixmap(theme, name, 24, "ink").toImage()
        inked = sum(
            image.pixelColor(x, y).alpha() > 0
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )
        assert inked, name


def test_an_icon_takes_the_colour_of_the_theme_in_force(theme: Theme, qapp: QApplication) -> None:
    made = icons.icon(theme, "star-full", "accent")
    light = made.pixmap(QSize(32, 32)).toImage().pixelColor(16, 16).name().upper()
    theme.apply(qapp, dark=True)
    dark = made.pixmap(QSize(32, 32)).toImage().pixelColor(16, 16).name().upper()
    theme.apply(qapp, dark=False)
    assert (light, dark) == (LIGHT.accent, DARK.accent)


def test_settings_come_back_from_the_file(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.theme = "dark"
    settings.scale = 150
    settings.set_flag("panel", value=True)
    settings.set_last_folder("import", tmp_path)
    settings.save()
    again = Settings(tmp_path)
    assert (again.theme, again.scale) == ("dark", 150)
    assert again.flag("panel") is True
    assert again.flag("unheard", default=True) is True
    assert again.last_folder("import") == str(tmp_path)


def test_settings_that_make_no_sense_fall_back(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(
        "[window]\ntheme=pink\nscale=huge\n[folders]\nimport=/no/such/folder\n", encoding="utf-8"
    )
    settings = Settings(tmp_path)
    assert settings.theme == "system"
    assert settings.scale == 100
    assert settings.last_folder("import") == ""
    assert settings.geometry is None
