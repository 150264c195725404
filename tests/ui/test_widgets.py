import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton, PrimaryButton
from ocop_desktop.ui.widgets.card import ActionCard, Banner
from ocop_desktop.ui.widgets.chips import Chip, FilterChip
from ocop_desktop.ui.widgets.choice import Choice, ChoiceCards
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.fields import SearchField, SegmentedTabs
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.widgets.toast import Toast


@pytest.fixture
def host(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_toast_takes_the_action_back_once(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    done: list[str] = []
    toast.say("Đã xóa hồ sơ", lambda: done.append("back"))
    assert toast.isVisible()
    assert toast.accessibleName() == "Đã xóa hồ sơ"
    qtbot.keyClick(toast.undo_button(), Qt.Key.Key_Space)
    assert done == ["back"]
    assert not toast.isVisible()


def test_a_toast_grows_with_its_letters(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host)
    toast.say("Đã xóa hồ sơ")
    before = toast.height()
    toast.setStyleSheet("QLabel { font-size: 60px; }")
    qtbot.waitUntil(lambda: toast.height() > before)
    assert toast.height() >= toast.sizeHint().height()
    assert toast.geometry().bottom() < host.height()


def test_a_toast_without_undo_has_no_button(host: QWidget) -> None:
    toast = Toast(host)
    toast.say("Đã xuất")
    assert not toast.undo_button().isVisible()


def test_a_toast_stays_within_a_narrow_window(host: QWidget) -> None:
    toast = Toast(host)
    host.resize(300, 200)
    toast.say("Một câu rất dài " * 10)
    assert toast.width() <= 260
    assert toast.geometry().bottom() < host.height()


def test_tabs_move_with_arrows_and_say_which_is_on(
    host: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    tabs = SegmentedTabs(theme, ["Trợ giúp", "Điểm", "Lỗi"], "Bảng")
    qtbot.addWidget(tabs)
    tabs.show()
    seen: list[int] = []
    tabs.changed.connect(seen.append)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert seen == [1, 2, 1]
    assert tabs.accessibleName() == "Bảng: Điểm"
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.rect().center())
    assert tabs.index == 1


def test_choices_answer_digits_arrows_and_enter(theme: Theme, qtbot: QtBot) -> None:
    cards = ChoiceCards(theme, "Sao")
    qtbot.addWidget(cards)
    cards.set_choices([Choice(str(n), f"{n} sao", key=str(n)) for n in (3, 4, 5)], "4")
    cards.show()
    assert cards.chosen == "4"
    assert [card.focusPolicy() == Qt.FocusPolicy.StrongFocus for card in cards.cards] == [
        False,
        True,
        False,
    ]
    seen: list[str] = []
    cards.changed.connect(seen.append)
    qtbot.keyClick(cards.cards[1], Qt.Key.Key_5)
    qtbot.keyClick(cards.cards[2], Qt.Key.Key_Up)
    qtbot.keyClick(cards.cards[1], Qt.Key.Key_9)
    assert seen == ["5", "4"]
    with qtbot.waitSignal(cards.accepted):
        qtbot.keyClick(cards.cards[1], Qt.Key.Key_Return)


def test_a_button_shows_its_key_and_listens_when_asked(
    host: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    hint = ActionButton(theme, "Hồ sơ mới", key="Ctrl+N")
    bare = ActionButton(theme, "Hồ sơ mới")
    live = PrimaryButton(theme, "Hồ sơ mới", icon="add", key="Ctrl+N", shortcut=True)
    for button in (hint, bare, live):
        qtbot.addWidget(button)
    assert hint.sizeHint().width() > bare.sizeHint().width()
    assert hint.shortcut().isEmpty()
    assert live.shortcut() == QKeySequence("Ctrl+N")
    assert live.accessibleName() == "Hồ sơ mới"
    assert IconButton(theme, "undo", "Hoàn tác").accessibleName() == "Hoàn tác"


def test_focus_is_visible_on_every_kind_of_button(
    host: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    buttons = [
        PrimaryButton(theme, "Một", parent=host),
        ActionButton(theme, "Hai", parent=host),
        ActionButton(theme, "Ba", role="link", parent=host),
    ]
    for index, button in enumerate(buttons):
        button.setGeometry(10, 10 + index * 50, 160, 32)
        button.show()
    for button in buttons:
        host.setFocus()
        other = next(item for item in buttons if item is not button)
        other.setFocus()
        without = button.grab().toImage()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        assert button.grab().toImage() != without


def test_a_card_is_one_control(theme: Theme, qtbot: QtBot) -> None:
    card = ActionCard()
    qtbot.addWidget(card)
    card.resize(200, 80)
    card.show()
    for act in (
        lambda: qtbot.keyClick(card, Qt.Key.Key_Return),
        lambda: qtbot.keyClick(card, Qt.Key.Key_Space),
        lambda: qtbot.mouseClick(card, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(card.activated):
            act()


def test_a_banner_changes_kind_and_words(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, "info", "Tin")
    qtbot.addWidget(banner)
    banner.say("Hỏng", "Sửa đi", "error")
    assert banner.property("banner") == "error"
    assert banner.accessibleName() == "Hỏng Sửa đi"


def test_long_words_are_shortened_and_kept_whole_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    short = ElidedLabel("Mật ong hoa rừng Thung Mây, huyện cũ, tỉnh cũ")
    qtbot.addWidget(short)
    short.resize(120, 20)
    short.show()
    assert short.text().endswith("…")
    assert short.toolTip() == short.full_text == short.accessibleName()
    short.resize(900, 20)
    assert short.text() == short.full_text
    assert short.toolTip() == ""


def test_chips_flow_into_as_many_lines_as_they_need(theme: Theme, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=4, line_gap=4)
    for number in range(8):
        flow.addWidget(Chip(f"Tiêu chí {number}", "red"))
    one = flow.heightForWidth(4000)
    many = flow.heightForWidth(160)
    assert many >= 4 * one
    assert flow.minimumSize().width() < 160
    assert flow.count() == 8


def test_a_filter_names_its_count(theme: Theme, qtbot: QtBot) -> None:
    chip = FilterChip("Chặn 4 sao", 4)
    qtbot.addWidget(chip)
    assert chip.text() == "Chặn 4 sao  4"
    chip.set_count(0)
    assert chip.accessibleName() == "Chặn 4 sao  0"


def test_a_wrapped_label_needs_one_line_and_asks_for_the_rest_by_width(
    theme: Theme, qtbot: QtBot
) -> None:
    text = label("Một câu dài để xuống dòng nhiều lần " * 5, wrap=True)
    qtbot.addWidget(text)
    assert isinstance(text, QLabel)
    assert text.minimumSizeHint().height() <= text.fontMetrics().height() + 2
    assert text.heightForWidth(120) > 5 * text.fontMetrics().height()


def test_text_is_never_read_as_markup(theme: Theme, qtbot: QtBot) -> None:
    made = label("<b>Mật</b> & ong")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert Chip("<i>x</i>").textFormat() == Qt.TextFormat.PlainText


def test_a_search_field_keeps_its_key_cap_off_the_text(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    field = SearchField(theme, "Tìm", key="Ctrl+K")
    qtbot.addWidget(field)
    narrow = field.textMargins().right()
    theme.apply(qapp, scale=200)
    wide = field.textMargins().right()
    theme.apply(qapp, scale=100)
    assert 30 < narrow < wide
