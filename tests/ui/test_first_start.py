"""The first start: role, name, place and folder by keyboard alone, kept in the workspace."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import place_form
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.first_start import FirstStart
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.places import PlaceWarning
from ocop_desktop.workspace.profile import Profile

NINH_BINH, PHU_LONG = "37", "14458"


@pytest.fixture
def first(qtbot: QtBot, theme: Theme, catalogue: Catalogue, tmp_path: Path) -> FirstStart:
    made = FirstStart(theme, catalogue.units(catalogue.newest()), tmp_path / "OCOP")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def take_first(line: SuggestLine) -> None:
    popup = line._list.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Return)


def test_everything_is_answered_by_keyboard(first: FirstStart) -> None:
    form = first.form
    QTest.keyClick(focus(), Qt.Key.Key_2)
    assert form.role.chosen == "officer"
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert focus() is form.name
    QTest.keyClicks(focus(), "Le Thi Mau")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert focus() is form.province
    QTest.keyClicks(form.province, "ninh binh")
    take_first(form.province)
    assert form.province.chosen_id == NINH_BINH
    QTest.keyClick(form.province, Qt.Key.Key_Return)
    assert focus() is form.commune
    QTest.keyClicks(form.commune, "phu long")
    assert all("Ninh Bình" in one.label for one in form.commune.suggestions)
    take_first(form.commune)
    QTest.keyClick(form.commune, Qt.Key.Key_Return)
    assert focus() is first.place.line
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert focus() is first.empty_button
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert first.result() == FirstStart.DialogCode.Accepted
    assert not first.samples
    assert first.profile == Profile(
        role="officer", name="Le Thi Mau", province=NINH_BINH, commune=PHU_LONG
    )


def test_a_commune_alone_brings_its_province(first: FirstStart) -> None:
    form = first.form
    form.commune.setFocus()
    QTest.keyClicks(form.commune, "phu long ninh binh")
    take_first(form.commune)
    assert form.profile().province == NINH_BINH
    form.province.setText("Hà Nội")
    form.province.chosen_id = ""
    form.province.picked.emit("01")
    assert form.commune.text() == ""


def test_an_unknown_place_is_said_and_nothing_is_left(first: FirstStart) -> None:
    first.form.province.setText("Tỉnh không có")
    first.samples_button.click()
    assert first.isVisible()
    assert first.problem.isVisible()
    assert "Tỉnh không có" in first.problem.accessibleName()
    assert focus() is first.form.province
    first.form.province.clear()
    first.samples_button.click()
    assert first.result() == FirstStart.DialogCode.Accepted
    assert first.samples


def test_a_bad_folder_stops_and_a_doubtful_one_warns(
    first: FirstStart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "tệp"
    file.write_text("x", encoding="utf-8")
    first.place.set_folder(file)
    assert [one.kind for one in first.place.warnings] == ["not_a_folder"]
    first.empty_button.click()
    assert first.isVisible()
    assert focus() is first.place.line
    first.place.line.clear()
    assert not first.place.judge()
    doubt = PlaceWarning(kind="removable", text="Thư mục nằm trên ổ rời — để trên ổ của máy.")
    monkeypatch.setattr(place_form, "judge", lambda _folder: (doubt,))
    first.place.set_folder(tmp_path / "usb")
    first.empty_button.click()
    assert first.result() == FirstStart.DialogCode.Accepted


def test_the_answers_are_kept_in_the_workspace(
    first: FirstStart, workspace: Workspace, settings: Settings
) -> None:
    first.form.name.setText("Lê Thị Mẫu")
    first.samples_button.click()
    app.keep_answers(workspace, first, settings)
    assert workspace.profile.get().name == "Lê Thị Mẫu"
    assert workspace.profile.get().known
    assert all(item.sample for item in workspace.dossiers.list())
    assert workspace.dossiers.list()
    assert app.usual_folder(settings) == workspace.folder


def test_a_folder_named_by_the_system_wins(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.set_last_folder(app.WORKSPACE, tmp_path)
    monkeypatch.setenv("OCOP_WORKSPACE", str(tmp_path / "khác"))
    assert app.usual_folder(settings) == tmp_path / "khác"


def test_a_lock_may_be_set_at_once_and_two_words_must_agree(first: FirstStart) -> None:
    assert first.lock_form.isHidden()
    first.with_lock.setChecked(True)
    assert not first.lock_form.isHidden()
    first.lock_form.first.setText("ong rừng thung mây")
    first.lock_form.second.setText("ong rừng")
    first.begin(samples=False)
    assert first.result() != FirstStart.DialogCode.Accepted
    assert not first.problem.isHidden()
    first.lock_form.second.setText("ong rừng thung mây")
    first.begin(samples=False)
    assert first.result() == FirstStart.DialogCode.Accepted
    assert first.secret == first.lock_form.first.text()
