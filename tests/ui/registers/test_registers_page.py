from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages import PAGES
from ocop_desktop.ui.registers import PAGES_OFFICE
from ocop_desktop.ui.registers.indicators_page import IndicatorsPage
from ocop_desktop.ui.registers.model import RegisterModel
from ocop_desktop.ui.registers.page import RegistersPage
from ocop_desktop.ui.registers.rows_table import select_rows
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile

PRODUCTS = ("Chè xanh", "Đậu phụ", "Mật ong", "Ớt khô")


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    workspace.registers.add("producers", {"name": "Hộ Mẫu", "kind": "cooperative"})
    for at, name in enumerate(PRODUCTS):
        workspace.registers.add("products", {"name": name, "producer": "Hộ Mẫu"})
        workspace.registers.add(
            "recognitions",
            {"product": name, "producer": "Hộ Mẫu", "star": 3 + at % 3, "issued": "2025-03-01"},
        )
    return workspace


@pytest.fixture
def window(make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    for room, factory in PAGES_OFFICE.items():
        monkeypatch.setitem(PAGES, room, factory)
    return make_window()


@pytest.fixture
def page(office: Workspace, window: MainWindow) -> RegistersPage:
    window.navigator.go(rooms.REGISTERS)
    QApplication.processEvents()
    made = window.page(rooms.REGISTERS)
    assert isinstance(made, RegistersPage)
    return made


def names(page: RegistersPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def edit_cell(page: RegistersPage, row: int, column_id: str, text: str) -> bool:
    at = [column.id for column in page.model.register.shown].index(column_id)
    return page.model.setData(page.model.index(row, at), text)


def test_the_model_behaves(office: Workspace, window: MainWindow) -> None:
    model = RegisterModel(window.context)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    registers = office.registers
    model.show_list(registers.get("products"), Query())
    assert model.rowCount() == len(PRODUCTS)
    for column in range(model.columnCount()):
        model.sort(column, Qt.SortOrder.DescendingOrder)
        assert model.headerData(column, Qt.Orientation.Horizontal)
    star = [column.id for column in model.register.shown].index("star")
    spoken = model.index(0, star).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "sao" in spoken
    model.show_list(registers.get("ideas"), Query())
    assert model.rowCount() == 0


def test_only_windows_in_sight_are_read(office: Workspace, window: MainWindow) -> None:
    for at in range(450):
        office.registers.add("ideas", {"name": f"Ý {at:03}", "person": "A"})
    model = RegisterModel(window.context)
    model.show_list(office.registers.get("ideas"), Query(order="name"))
    assert model.windows_read == 0
    assert model.index(449, 0).data() == "Ý 449"
    assert model.windows_read == 1
    assert model.index(0, 0).data() == "Ý 000"
    assert model.windows_read == 2


def test_the_rail_leads_officers_here(
    workspace: Workspace, make_window: Callable[[], MainWindow]
) -> None:
    workspace.profile.keep(Profile(role="officer", name="Mẫu"))
    window = make_window()
    window.navigator.go(rooms.DOSSIERS)
    assert window.rail.button(rooms.REGISTERS).isVisible()


def test_producers_are_spared(workspace: Workspace, make_window: Callable[[], MainWindow]) -> None:
    workspace.profile.keep(Profile(role="producer", name="Mẫu"))
    window = make_window()
    window.navigator.go(rooms.DOSSIERS)
    assert not window.rail.button(rooms.REGISTERS).isVisible()


def test_typing_narrows_without_accents(page: RegistersPage, qtbot: QtBot) -> None:
    assert names(page) == list(PRODUCTS)
    page.tools.search.setText("dau phu")
    qtbot.waitUntil(lambda: names(page) == ["Đậu phụ"])
    page.tools.search.setText("")
    qtbot.waitUntil(lambda: len(names(page)) == len(PRODUCTS))


def test_a_head_sorts_and_a_view_filters(page: RegistersPage) -> None:
    star = [column.id for column in page.model.register.shown].index("star")
    page.table.sortByColumn(star, Qt.SortOrder.DescendingOrder)
    assert names(page)[0] == "Mật ong"
    page.add_filter(Filter(column="star", op="from", value=4))
    assert set(names(page)) == {"Đậu phụ", "Mật ong"}
    page.tools.views.keep("Bốn sao trở lên")
    page.chips.removed.emit(0)
    assert len(names(page)) == len(PRODUCTS)
    chips = {chip.text().strip(): chip for chip in page.findChildren(FilterChip)}
    chips["Bốn sao trở lên"].click()
    assert set(names(page)) == {"Đậu phụ", "Mật ong"}


def test_a_filter_is_made_by_hand(page: RegistersPage) -> None:
    page.tools.filter_button.click()
    line = page.filter_line
    line.columns.setCurrentIndex(line.columns.findData("star"))
    line.columns.activated.emit(line.columns.currentIndex())
    line.operators.setCurrentIndex(line.operators.findData("to"))
    line.value.setText("3")
    line.add.click()
    assert set(names(page)) == {"Chè xanh", "Ớt khô"}
    line.value.setText("ba")
    line.add.click()
    assert len(page.model.query.filters) == 1


def test_a_cell_is_changed_and_taken_back(
    page: RegistersPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert edit_cell(page, 0, "group", "Chè các loại")
    group = [column.id for column in page.model.register.shown].index("group")
    assert page.model.index(0, group).data() == "Chè các loại"
    page.table.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.index(0, group).data() == ""
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.model.index(0, group).data() == "Chè các loại"


def test_a_wrong_value_and_a_kept_up_cell_are_refused_in_words(
    page: RegistersPage, window: MainWindow
) -> None:
    assert not edit_cell(page, 0, "revenue", "nhiều")
    assert "số" in window.error_bar.text
    star = [column.id for column in page.model.register.shown].index("star")
    index = page.model.index(0, star)
    assert not page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    page.table.doubleClicked.emit(index)
    assert "tính từ sổ khác" in window.error_bar.text


def test_a_choice_cell_offers_its_choices(page: RegistersPage, qtbot: QtBot) -> None:
    modern = [column.id for column in page.model.register.shown].index("modern")
    page.table.setCurrentIndex(page.model.index(1, modern))
    page.table.edit(page.model.index(1, modern))
    editor = next(c for c in page.table.viewport().findChildren(QComboBox))
    editor.setCurrentText("Có")
    editor.activated.emit(editor.currentIndex())
    qtbot.waitUntil(lambda: page.model.index(1, modern).data() == "Có")


def test_many_rows_at_once(page: RegistersPage, window: MainWindow, qtbot: QtBot) -> None:
    select_rows(page.table, 0, 2)
    assert page.bulk.isVisible()
    column = page.model.register.column("year")
    page.put_into_chosen(column, "2025")
    year = [one.id for one in page.model.register.shown].index("year")
    assert [page.model.index(row, year).data() for row in range(4)] == ["2025"] * 3 + [""]
    page.remove_chosen()
    assert names(page) == ["Ớt khô"]
    qtbot.keyClick(window.toast.undo_button(), Qt.Key.Key_Space)
    assert len(names(page)) == len(PRODUCTS)


def test_a_new_row_waits_for_its_name(page: RegistersPage) -> None:
    page.head.add.click()
    assert "(chưa ghi)" in names(page)
    assert page.table.state() == page.table.State.EditingState


def test_a_table_is_looked_at_before_it_comes_in(
    page: RegistersPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "cũ.csv"
    file.write_text("Tên hàng;Chủ thể;Năm đăng ký\nNấm;Hộ Mẫu;2026\nSai;Hộ;hai\n", "utf-8")
    page.open_table(file)
    qtbot.waitUntil(lambda: page.intake.incoming is not None)
    assert page.intake.incoming is not None
    assert page.intake.incoming.count("wrong") == 2  # nobody said yet what the name is
    combo = page.intake.combos["Tên hàng"]
    combo.setCurrentIndex(combo.findData("products.name"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: "1" in page.intake.take.text())
    assert page.intake.lines.item(0, 1).text() == "Sai, bỏ qua"
    page.intake.take.click()
    qtbot.waitUntil(lambda: "Nấm" in names(page))
    qtbot.keyClick(window.toast.undo_button(), Qt.Key.Key_Space)
    assert "Nấm" not in names(page)


def test_cells_of_excel_are_pasted_and_taken_back(page: RegistersPage, window: MainWindow) -> None:
    shown = [one.id for one in page.model.register.shown]
    year = shown.index("year")
    page.table.setCurrentIndex(page.model.index(1, year))
    page.table.clearSelection()
    QApplication.clipboard().setText("2025\r\n2026\r\n")
    page.clipboard.paste()
    assert [page.model.index(row, year).data() for row in range(4)] == ["", "2025", "2026", ""]
    page.step_history(redo=False)
    assert [page.model.index(row, year).data() for row in range(4)] == [""] * 4
    select_rows(page.table, 0, 2)
    page.table.selectionModel().setCurrentIndex(
        page.model.index(0, year), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    QApplication.clipboard().setText("2027")
    page.clipboard.paste()  # one value for every chosen row
    assert [page.model.index(row, year).data() for row in range(4)] == ["2027"] * 3 + [""]
    for text, reason in (
        ("\n".join(["2026"] * 9), "không đủ dòng"),
        ("\t".join(["2026"] * 90), "không đủ cột"),
        ("2026\nhai", "Dòng dán thứ 2, cột “Năm"),
        ("  ", "chưa có chữ nào"),
    ):
        page.table.setCurrentIndex(page.model.index(2, year))
        page.table.clearSelection()
        QApplication.clipboard().setText(text)
        page.clipboard.paste()
        assert reason in window.error_bar.text, text
    assert [page.model.index(row, year).data() for row in range(4)] == ["2027"] * 3 + [""]


def test_rows_are_copied_with_their_heading_and_pasted_as_a_table(
    page: RegistersPage, qtbot: QtBot
) -> None:
    select_rows(page.table, 0, 1)
    page.clipboard.copy()
    head, *rows = QApplication.clipboard().text().split("\n")
    assert (head.split("\t")[0], len(rows)) == ("Sản phẩm", 2)
    QApplication.clipboard().setText("Sản phẩm\tChủ thể\nNấm\tHộ Mẫu\nMật ong\tHộ Mẫu\n")
    page.clipboard.paste()
    qtbot.waitUntil(lambda: page.intake.incoming is not None)
    assert page.intake.incoming is not None
    assert (page.intake.incoming.count("new"), page.intake.incoming.count("same")) == (1, 1)
    assert "Nấm" not in names(page)  # nothing is stored before the button
    page.intake.take.click()
    qtbot.waitUntil(lambda: "Nấm" in names(page))


def test_a_broken_table_is_refused(
    page: RegistersPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "hỏng.xlsx"
    file.write_bytes(b"PK\x03\x04")
    page.open_table(file)
    qtbot.waitUntil(window.error_bar.isVisible)
    assert "không phải bảng" in window.error_bar.text
    assert page.table.isVisible()


def test_the_list_goes_out(page: RegistersPage, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "ra.csv"
    page.add_filter(Filter(column="star", op="is", value=5))
    page.write_out(out)
    qtbot.waitUntil(out.is_file)
    qtbot.waitUntil(lambda: not page.window().tasks.running)  # type: ignore[attr-defined]
    assert len(out.read_text("utf-8-sig").splitlines()) == 2


def test_rows_of_dossiers_appear_and_open(
    page: RegistersPage, window: MainWindow, honey: str
) -> None:
    page.refresh(frozenset())
    window.navigator.go(rooms.REGISTERS, section="products", field="{}")
    place = names(page).index("Mật ong hoa rừng Thung Mây")
    select_rows(page.table, place, place)
    page.table.setCurrentIndex(page.model.index(place, 0))
    assert page.bulk.open_row.isVisible()
    page.bulk.open_row.click()
    assert window.navigator.current.dossier_id == honey


def counted(indicators: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not indicators.reading.busy, timeout=20_000)


def test_a_number_opens_the_list_behind_it(
    page: RegistersPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.INDICATORS)
    indicators = window.page(rooms.INDICATORS)
    assert isinstance(indicators, IndicatorsPage)
    counted(indicators, qtbot)
    card = indicators.cards["products_recognised"]
    assert "4" in card.accessibleName()
    card.activated.emit()
    assert window.navigator.current.room == rooms.REGISTERS
    assert len(names(page)) == len(PRODUCTS)
    window.navigator.back()
    counted(indicators, qtbot)
    indicators.charts["products_recognised"].on_open(0)
    assert set(names(page)) == {"Chè xanh", "Ớt khô"}


def test_targets_are_set_and_reports_written(
    page: RegistersPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigator.go(rooms.INDICATORS)
    indicators = window.page(rooms.INDICATORS)
    assert isinstance(indicators, IndicatorsPage)
    counted(indicators, qtbot)
    indicators.plans.setCurrentIndex(indicators.plans.findData("thai-nguyen"))
    indicators.plans.activated.emit(indicators.plans.currentIndex())
    counted(indicators, qtbot)
    assert "chỉ tiêu 70%" in indicators.cards["cooperatives"].accessibleName()
    chooser = indicators.target_of
    chooser.setCurrentIndex(chooser.findData("cooperatives"))
    indicators.target_value.setText("90,5")
    indicators.put_target.click()
    counted(indicators, qtbot)
    assert "90,5%" in indicators.cards["cooperatives"].accessibleName()
    out = tmp_path / "r.xlsx"
    indicators.write_out(out)
    qtbot.waitUntil(out.is_file)
    qtbot.waitUntil(lambda: not window.tasks.running)


def test_what_a_table_cannot_give_is_told_before_it_is_taken_in(
    page: RegistersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "ptnt.csv"
    text = "TenSanPham;ChuTheSXKD;XepHang;TrangThai\nNâ\u0301m;Hô\u0323 Mâ\u0303u;4*;x\n"
    file.write_bytes(text.encode("cp1258"))
    page.intake.open_file(page.model.register, file)
    qtbot.waitUntil(lambda: page.intake.incoming is not None)
    assert page.intake.lines.item(0, 2).text() == "Nấm"
    said = page.intake.left.accessibleName() or " ".join(
        one.text() for one in page.intake.left.findChildren(QLabel)
    )
    assert not page.intake.left.isHidden()
    assert "XepHang: 1 dòng không ghi được" in said
    assert "TrangThai" in said
    combo = page.intake.combos["TrangThai"]
    combo.setCurrentIndex(combo.findData("products.note"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: not page.intake.incoming.skipped())
    assert not page.intake.left.isHidden()  # the stars still find no place
