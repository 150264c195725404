from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.dossier_table import Column, DossierModel
from ocop_desktop.ui.pages.dossiers import DossiersPage
from ocop_desktop.ui.pages.opening import take_in
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace


@pytest.fixture
def page(window: MainWindow, honey: str, started: str) -> DossiersPage:
    window.navigator.go(rooms.DOSSIERS)
    QApplication.processEvents()
    made = window.page(rooms.DOSSIERS)
    assert isinstance(made, DossiersPage)
    return made


def titles(page: DossiersPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, Column.TITLE).data()) for row in range(model.rowCount())]


def test_the_model_behaves(qtbot: QtBot, workspace: Workspace, honey: str, started: str) -> None:
    model = DossierModel(workspace.catalogue)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(workspace.dossiers.list())
    model.sort(Column.SET, Qt.SortOrder.DescendingOrder)
    assert [model.row(row).id for row in range(2)] == [started, honey]
    model.sort(Column.TARGET, Qt.SortOrder.DescendingOrder)
    assert model.row(0).id == honey
    for column in Column:
        model.sort(column)
        assert model.headerData(column, Qt.Orientation.Horizontal)
    star = model.index(0, Column.TARGET).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "sao" in star


def test_rows_say_what_and_whose(page: DossiersPage) -> None:
    assert titles(page) == ["Mật ong hoa rừng Thung Mây (MẪU)", "Trà hoa vàng"]
    model = page.table.model()
    assert model.index(1, Column.SET).data() == "12. Sản phẩm trà từ thực vật khác"
    assert model.index(1, Column.ROUND).data() == "30/4/2027"


def test_filtering_needs_no_accents(page: DossiersPage, qtbot: QtBot) -> None:
    page.table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    page.filter_field.setText("tra hoa vang")
    qtbot.waitUntil(lambda: titles(page)[0] == "Trà hoa vàng")
    page.filter_field.setText("thung may")
    qtbot.waitUntil(lambda: titles(page) == ["Mật ong hoa rừng Thung Mây (MẪU)"])
    page.filter_field.setText("")
    qtbot.waitUntil(lambda: len(titles(page)) == 2)


def test_enter_opens_the_row(
    page: DossiersPage, window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.navigator.current.dossier_id == honey


def test_removing_is_undone_rather_than_asked_about(
    page: DossiersPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert titles(page) == ["Trà hoa vàng"]
    assert "Đã xóa “Mật ong hoa rừng Thung Mây”" in window.toast.text
    qtbot.keyClick(window.toast.undo_button(), Qt.Key.Key_Space)
    assert len(titles(page)) == 2


def test_a_copy_is_made_and_chosen(page: DossiersPage, window: MainWindow, qtbot: QtBot) -> None:
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "Trà hoa vàng (bản sao)" in titles(page)
    chosen = page.selected()
    assert chosen is not None
    assert chosen.title == "Trà hoa vàng (bản sao)"


def test_data_goes_out_and_comes_back(
    page: DossiersPage, window: MainWindow, started: str, tmp_path: Path
) -> None:
    page.table.selectRow(1)
    item = page.selected()
    assert item is not None
    file = tmp_path / "hồ sơ.json"
    page.export_to(item, file)
    assert file.is_file()
    assert "hồ sơ.json" in window.toast.text
    made = take_in(window.context, [file])
    assert len(made) == 1
    assert window.workspace.dossiers.get(made[0]).text("product.name") == "Trà hoa vàng"


def test_a_broken_file_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    window.navigator.go(rooms.DOSSIERS)
    bad = tmp_path / "hỏng.json"
    bad.write_text("{", encoding="utf-8")
    assert take_in(window.context, [bad]) == []
    assert window.error_bar.isVisible()
    assert "JSON" in window.error_bar.text
    assert window.workspace.dossiers.list() == []


def test_an_empty_list_offers_a_beginning(window: MainWindow) -> None:
    window.navigator.go(rooms.DOSSIERS)
    page = window.page(rooms.DOSSIERS)
    assert isinstance(page, DossiersPage)
    assert not page.table.isVisible()
    assert page.selected() is None


def test_stamps_are_shown_in_local_time() -> None:
    assert when("2026-11-20T03:32:05+00:00")[:10] in ("20/11/2026", "19/11/2026")
    assert when("hôm qua") == "hôm qua"
