"""Radio buttons, check boxes, long text and files."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.sections import Choice, Field
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.widgets.buttons import IconButton

CHOICES = tuple(Choice(id=name, label=name.upper()) for name in ("mot", "hai", "ba"))


def show(qtbot: QtBot, tools: FieldTools, kind: str, **more: Any) -> FieldEditor:
    given = {"id": "a.b", "label": "Câu hỏi", "source": "Điều 3", "slot": "mau-01/1"}
    editor = editor_for(Field(kind=kind, **(given | more)), tools)
    editor.resize(600, 200)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def listen(editor: FieldEditor) -> list[Any]:
    seen: list[Any] = []
    editor.committed.connect(seen.append)
    return seen


def test_arrows_choose_and_delete_takes_the_answer_back(qtbot: QtBot, tools: FieldTools) -> None:
    editor = show(qtbot, tools, "choice", choices=CHOICES)
    seen = listen(editor)
    first, second = editor.buttons["mot"], editor.buttons["hai"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert seen == ["mot", "hai"]
    qtbot.keyClick(second, Qt.Key.Key_Delete)
    assert seen[-1] is None
    assert not any(button.isChecked() for button in editor.buttons.values())


def test_a_required_choice_offers_no_way_back(qtbot: QtBot, tools: FieldTools) -> None:
    editor = show(qtbot, tools, "choice", choices=CHOICES, required=True)
    editor.set_value("ba")
    assert editor.buttons["ba"].isChecked()
    assert not editor.clear_button.isVisible()


def test_yes_and_no_are_told_apart_from_unanswered(qtbot: QtBot, tools: FieldTools) -> None:
    editor = show(qtbot, tools, "yes_no")
    seen = listen(editor)
    qtbot.mouseClick(editor.buttons[False], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(editor.buttons[True], Qt.MouseButton.LeftButton)
    assert seen == [False, True]
    qtbot.mouseClick(editor.clear_button, Qt.MouseButton.LeftButton)
    assert seen == [False, True, None]


def test_several_choices_keep_the_order_of_the_form(qtbot: QtBot, tools: FieldTools) -> None:
    editor = show(qtbot, tools, "choices", choices=CHOICES)
    seen = listen(editor)
    qtbot.keyClick(editor.boxes["ba"], Qt.Key.Key_Space)
    qtbot.keyClick(editor.boxes["mot"], Qt.Key.Key_Space)
    assert seen == [["ba"], ["mot", "ba"]]
    qtbot.keyClick(editor.boxes["ba"], Qt.Key.Key_Space)
    qtbot.keyClick(editor.boxes["mot"], Qt.Key.Key_Space)
    assert seen[-1] is None


def test_long_labels_get_the_height_they_need(qtbot: QtBot, tools: FieldTools) -> None:
    label = "Ngày sản xuất, hạn sử dụng, hướng dẫn bảo quản & in rõ trên bao bì"
    editor = show(qtbot, tools, "choices", choices=(Choice(id="a", label=label), *CHOICES))
    box = editor.boxes["a"]
    assert box.accessibleName() == f"{label}, Câu hỏi"
    line = box.fontMetrics().lineSpacing()
    assert box.heightForWidth(1000) < 2 * line
    assert box.heightForWidth(260) >= 2 * line


def test_long_text_commits_after_a_pause(qtbot: QtBot, tools: FieldTools) -> None:
    editor = show(qtbot, tools, "long_text", max_length=40)
    seen = listen(editor)
    editor.box.setFocus()
    qtbot.keyClicks(editor.box, "Mot hai")
    assert seen == []
    qtbot.waitUntil(lambda: seen == ["Mot hai"], timeout=5000)
    before = editor.box.height()
    editor.box.setPlainText("dòng\n" * 7)
    assert editor.box.height() > before
    editor.flush()
    assert seen[-1] == "dòng\n" * 6 + "dòng"
    editor.box.setPlainText("x" * 41)
    editor.flush()
    assert "40" in str(editor.problem)
    assert editor.draft() == "x" * 41


def test_long_text_waits_for_the_input_method(qtbot: QtBot, tools: FieldTools) -> None:
    editor = show(qtbot, tools, "long_text")
    seen = listen(editor)
    editor.box.setFocus()
    QApplication.sendEvent(editor.box, QInputMethodEvent("mậ", []))
    editor.flush()
    editor.set_value("nơi khác")
    assert (seen, editor.box.toPlainText()) == ([], "")
    done = QInputMethodEvent("", [])
    done.setCommitString("mật")
    QApplication.sendEvent(editor.box, done)
    editor.flush()
    assert seen == ["mật"]


class Shelf:
    """Remembers what was asked."""

    def __init__(self) -> None:
        self.papers: list[Evidence] = []
        self.opened: list[str] = []

    def of_field(self, field_id: str) -> tuple[Evidence, ...]:
        return tuple(paper for paper in self.papers if field_id in paper.fields)

    def add(self, field_id: str, paths: list[Path]) -> None:
        for path in paths:
            key = str(len(self.papers))
            self.papers.append(Evidence(id=key, file=path.name, fields=(field_id,)))

    def untie(self, field_id: str, evidence_id: str) -> None:
        self.papers = [
            paper for paper in self.papers if (paper.id, paper.fields) != (evidence_id, (field_id,))
        ]

    def open(self, evidence_id: str) -> None:
        self.opened.append(evidence_id)


def test_files_are_dropped_opened_and_taken_away(
    qtbot: QtBot, tools: FieldTools, photo: Path
) -> None:
    shelf = Shelf()
    with_files = FieldTools(tools.theme, tools.units, tools.today, shelf)
    editor = show(qtbot, with_files, "files")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo)), QUrl("https://vidu.vn/anh.jpg")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.box.dropEvent(drop)
    editor.reload()
    assert [paper.file for paper in shelf.papers] == [photo.name]
    names = {button.accessibleName(): button for button in _buttons(editor)}
    qtbot.mouseClick(names[f"Mở xem {photo.name}"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(names[f"Gỡ {photo.name} khỏi trường này"], Qt.MouseButton.LeftButton)
    assert (shelf.opened, shelf.papers) == (["0"], [])


def _buttons(editor: FieldEditor) -> list[Any]:
    return editor.findChildren(IconButton)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_controls_grow_with_the_text(
    qtbot: QtBot, qapp: QApplication, tools: FieldTools, scale: int
) -> None:
    tools.theme.apply(qapp, scale=scale)
    editor = show(qtbot, tools, "money")
    editor.set_value(2_241_000_000)
    line = editor.line
    wanted = line.fontMetrics().horizontalAdvance(line.text())
    assert line.height() >= line.fontMetrics().height() + 4
    assert line.width() - line.textMargins().right() - 24 >= wanted
