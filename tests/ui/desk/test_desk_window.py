"""A commune officer without a mouse: receive, review, return, receive again, forward."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.exchange.verify import verify
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.page import DeskPage
from ocop_desktop.ui.desk.receive_page import ReceivePage
from ocop_desktop.ui.desk.review_page import ReviewPage
from ocop_desktop.ui.desk.send_page import SendPage
from ocop_desktop.ui.pages.opening import take_in
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from tests.ui.conftest import discard
from tests.ui.desk.conftest import FRIDAY
from tests.ui.pages_dossier.conftest import press, settle

_MANY = 80


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the pages hand to the system to show."""
    shown: list[Path] = []
    monkeypatch.setattr(
        "ocop_desktop.ui.pages_dossier.papers.QDesktopServices.openUrl",
        lambda url: shown.append(Path(url.toLocalFile())),
    )
    return shown


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def go_to(window: MainWindow, name: str, keys: str = "Tab") -> None:
    for _ in range(_MANY):
        if focus().accessibleName().startswith(name):
            return
        press(window, keys)
    raise AssertionError(f"{keys} never led to {name}, but to {focus().accessibleName()}")


def type_words(text: str) -> None:
    QTest.keyClicks(focus(), text)
    settle()


def receive(window: MainWindow, qtbot: QtBot, package: Path, samples: str) -> None:
    press(window, "Ctrl+5")
    press(window, "Ctrl+R")
    page = window.current_page()
    assert isinstance(page, ReceivePage)
    go_to(window, "Chọn tệp gói")
    press(window, "Space")
    qtbot.waitUntil(lambda: page.incoming is not None)
    assert not page.incoming or page.incoming.can_be_received, page.incoming.refusal
    settle()
    go_to(window, "Số sản phẩm mẫu")
    press(window, "Ctrl+A")
    type_words(samples)
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: window.navigator.current.room == rooms.DESK, timeout=20_000)
    settle()


def open_part(window: MainWindow, review: ReviewPage, name: str) -> None:
    go_to(window, review.list.accessibleName(), "Shift+Tab")
    press(window, "Home")
    for _ in range(review.list.count()):
        if review.list.currentItem().text() == name:
            return
        press(window, "Down")
    raise AssertionError(name)


def send(window: MainWindow, qtbot: QtBot, number: str) -> None:
    press(window, "Ctrl+Return")
    page = window.current_page()
    assert isinstance(page, SendPage)
    assert page.go.isEnabled()
    go_to(window, "Số")
    type_words(number)
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: window.navigator.current.room == rooms.DESK)
    settle()


def test_the_desk_is_for_officers(window: MainWindow, workspace: Workspace) -> None:
    assert window.rail.button(rooms.DESK).isVisible()
    workspace.profile.keep(Profile(role="producer", name="Chủ thể MẪU"))
    window.navigator.go(rooms.HOME)
    assert not window.rail.button(rooms.DESK).isVisible()


def test_an_empty_desk_teaches(window: MainWindow) -> None:
    press(window, "Ctrl+5")
    page = window.current_page()
    assert isinstance(page, DeskPage)
    assert page.first_receive.isVisible()


def test_what_cannot_be_received_is_said_and_nothing_is_stored(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigator.go(rooms.DESK_RECEIVE)
    page = window.current_page()
    assert isinstance(page, ReceivePage)
    bad = tmp_path / "thư.txt"
    bad.write_text("xin chào", "utf-8")
    page.look(bad)
    qtbot.waitUntil(lambda: page.incoming is not None)
    assert "không phải gói hồ sơ" in page.banner.accessibleName()
    assert not page.go.isEnabled()
    press(window, "Ctrl+Return")
    assert workspace.desk.cases(FRIDAY) == []


def test_there_and_back_and_on_by_keyboard(
    window: MainWindow,
    workspace: Workspace,
    producer: Workspace,
    handed: str,
    package: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    opened: list[Path],
) -> None:
    chosen: dict[str, Path] = {"file": package}
    out = tmp_path / "ra"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(chosen["file"]), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(out))

    receive(window, qtbot, package, "5")
    (case,) = workspace.desk.cases(FRIDAY)
    assert case.number == "01/PĐK-37-14620-2027"
    assert workspace.desk.rounds(case.id)[0].samples == 5

    press(window, "Return")
    review = window.current_page()
    assert isinstance(review, ReviewPage)
    go_to(window, "Cần sửa: Sử dụng nguyên liệu")
    press(window, "2")
    type_words("Ghi ro so luong mua trong xa.")
    press(window, "Tab")
    (mark,) = workspace.desk.marks(case.id)
    assert (mark.mark, mark.words) == ("mend", "Ghi ro so luong mua trong xa.")
    send(window, qtbot, "7")
    assert workspace.desk.case(case.id, FRIDAY).state == "returned"
    (file,) = out.rglob("*.ocopr")
    assert opened[-1] == file.parent

    taken = producer.return_files.take(file)
    assert taken.dossier == handed
    (item,) = producer.returns.items(handed)
    producer.returns.answer(handed, item.id, "Da ghi.")
    producer.dossiers.set(handed, "materials.local_statement", "Mua 80 % trong xã.")
    more = producer.packages.supplement(
        handed, package, tmp_path / "bổ sung", ("pdf",), draft=True, today=FRIDAY
    )
    chosen["file"] = more.zip
    receive(window, qtbot, more.zip, "5")
    assert workspace.desk.case(case.id, FRIDAY).round == 2

    press(window, "Return")
    review = window.current_page()
    assert isinstance(review, ReviewPage)
    texts = [review.list.item(row).text() for row in range(review.list.count())]
    assert "Lần trước xã hỏi" in texts
    for name in ("Sử dụng nguyên liệu", "Sử dụng lao động", "Nguồn gốc", "Bản sắc"):
        go_to(window, f"Được: {name}")
        press(window, "1")
        type_words("Dung thuc te.")
        press(window, "Tab")
    open_part(window, review, "Thành phần hồ sơ")
    go_to(window, "Được: Phụ lục minh chứng")
    press(window, "1")
    assert workspace.desk.sending.obstacles(case.id, "forward") == ()
    send(window, qtbot, "45")
    assert workspace.desk.case(case.id, FRIDAY).state == "forwarded"
    (archive,) = out.glob("Đề nghị tỉnh*.zip")
    assert verify(archive).whole


def test_a_proposal_becomes_a_comment(
    window: MainWindow, workspace: Workspace, package: Path
) -> None:
    case = workspace.desk.receive(package, FRIDAY)
    window.navigator.go(rooms.DESK_REVIEW, section=case.id, field="proposals")
    page = window.current_page()
    assert isinstance(page, ReviewPage)
    proposal = workspace.desk.judging.proposals(case.id, FRIDAY)[0]
    page.accept(proposal)
    assert workspace.desk.marks(case.id)[0].target == proposal.target


def test_views_narrow_the_register(window: MainWindow, workspace: Workspace, package: Path) -> None:
    workspace.desk.receive(package, FRIDAY)
    press(window, "Ctrl+5")
    page = window.current_page()
    assert isinstance(page, DeskPage)
    assert page.model.rowCount() == 1
    page.chips["returned"].click()
    assert page.model.rowCount() == 0
    page.chips["all"].click()
    page.filter_field.setText("khong co ten nay")
    assert page.model.rowCount() == 0
    page.filter_field.setText("mat ong")
    assert page.model.rowCount() == 1


def test_the_journal_and_outcomes_are_on_the_history_page(
    window: MainWindow, workspace: Workspace, package: Path
) -> None:
    from ocop_desktop.ui.desk.history_page import CaseHistoryPage  # noqa: PLC0415

    case = workspace.desk.receive(package, FRIDAY)
    window.navigator.go(rooms.DESK_HISTORY, section=case.id)
    page = window.current_page()
    assert isinstance(page, CaseHistoryPage)
    assert page.table.item(page.table.rowCount() - 1, 2).text() == "Nhận hồ sơ"
    assert page.outcome_buttons == {}
    for name in ("forward", "assess"):
        if name == "forward":
            workspace.desk.mark(case.id, "2.3", "fine", today=FRIDAY)
            workspace.desk.move(workspace.desk.case(case.id, FRIDAY), "forward", FRIDAY)
        else:
            page.note_outcome("assess")
    page.words.setText("12/QĐ-UBND")
    page.day.setText("1/4/2027")
    page.star.setCurrentIndex(1)
    page.note_outcome("recognise")
    done = workspace.desk.case(case.id, FRIDAY)
    assert (done.state, done.star, done.decision) == ("recognised", 4, "12/QĐ-UBND")


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_wider_than_the_page(
    window: MainWindow, workspace: Workspace, package: Path, scale: int
) -> None:
    case = workspace.desk.receive(package, FRIDAY)
    workspace.desk.mark(case.id, "2.3", "mend", "Sửa nhãn cho đủ nội dung.", today=FRIDAY)
    window.resize(1366, 768)
    window.set_scale(scale)
    for room, field in (
        (rooms.DESK, "all"),
        (rooms.DESK_RECEIVE, None),
        (rooms.DESK_REVIEW, "contents"),
        (rooms.DESK_REVIEW, "assessment"),
        (rooms.DESK_SEND, "return"),
        (rooms.DESK_HISTORY, None),
    ):
        window.navigator.go(room, section=case.id, field=field)
        settle()
        page = window.current_page()
        assert page is not None
        assert page.minimumSizeHint().width() <= page.width(), room
    window.set_scale(100)


def test_a_producer_opens_the_return_file_in_the_window(
    workspace: Workspace, producer: Workspace, package: Path, handed: str, tmp_path: Path,
    qtbot: QtBot, theme: Theme, settings: Settings,
) -> None:  # fmt: skip
    workspace.profile.keep(Profile(role="officer", province="37", commune="14620"))
    case = workspace.desk.receive(package, FRIDAY)
    workspace.desk.mark(case.id, "product.name", "mend", "Ghi đủ tên.", today=FRIDAY)
    sent = workspace.desk.sending.return_case(case.id, tmp_path / "trả", FRIDAY)
    window = MainWindow(
        producer, theme=theme, settings=settings, pages=app.all_pages(), today=lambda: FRIDAY
    )
    window.show()
    assert take_in(window.context, [sent.file]) == []
    assert window.navigator.current == rooms.Target(rooms.DOSSIER, handed)
    (item,) = producer.returns.items(handed)
    assert (item.target, item.words) == ("product.name", "Ghi đủ tên.")
    sent.file.write_bytes(sent.file.read_bytes().replace(b"mend", b"fine"))
    take_in(window.context, [sent.file])
    assert "không dùng được" in window.error_bar.text
    discard(window)
