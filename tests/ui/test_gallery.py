"""The gallery shows every widget, in both themes and at every text size."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.ladder import StarLadder
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.registry import EDITORS
from ocop_desktop.ui.fields.text import LineEditor
from ocop_desktop.ui.gallery.window import Gallery
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.toast import Toast


@pytest.fixture
def gallery(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> Gallery:
    made = Gallery(theme, catalogue)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_kind_of_field_of_the_forms_is_shown_wrong_and_off(
    gallery: Gallery, catalogue: Catalogue
) -> None:
    shown = gallery.stack.findChildren(FieldEditor)
    used = {field.kind for field in catalogue.newest().fields.values()}
    assert {editor.spec.kind for editor in shown} == used & set(EDITORS)
    for kind in used:
        own = [editor for editor in shown if editor.spec.kind == kind]
        assert any(editor.problem for editor in own)
        assert any(not editor.isEnabled() for editor in own)


def test_every_kind_is_shown_filled_too(gallery: Gallery) -> None:
    for editor in gallery.stack.findChildren(LineEditor):
        own = [one for one in gallery.stack.findChildren(LineEditor) if one.spec is editor.spec]
        assert any(one.line.text() for one in own), editor.spec.kind


def test_ladder_and_notices_are_shown(gallery: Gallery) -> None:
    assert gallery.stack.findChildren(StarLadder)
    toasts = gallery.stack.findChildren(Toast)
    assert len(toasts) == 3
    assert all(not toast.isHidden() for toast in toasts)


def test_every_page_is_reached_and_drawn_in_every_look(gallery: Gallery) -> None:
    for at, chip in enumerate(gallery.chips):
        chip.click()
        assert gallery.stack.currentIndex() == at
        assert [one.isChecked() for one in gallery.chips].count(True) == 1
    gallery.show_page(1)
    pictures = set()
    for dark in (False, True):
        for scale in (tokens.SCALES[0], tokens.SCALES[-1]):
            gallery.set_look(dark=dark, scale=scale)
            assert (gallery.looks.index, gallery.theme.scale) == (int(dark), scale)
            image = gallery.stack.currentWidget().grab().toImage()
            pictures.add(bytes(image.constBits()))
    assert len(pictures) == 4
    gallery.sizes.set_index(0)
    gallery.looks.set_index(0)
    assert gallery.theme.scale == tokens.SCALES[0]


def test_every_control_has_a_name(gallery: Gallery) -> None:
    for kind in (QAbstractButton, QLineEdit):
        for widget in gallery.stack.findChildren(kind):
            if type(widget).__module__.startswith("ocop_desktop"):
                assert widget.accessibleName() or widget.text(), widget
