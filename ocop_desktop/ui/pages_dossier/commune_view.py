"""Như xã đọc: the components, the four contents and the reasons for which it would come back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.desk.reading import CommuneReading, ReadContent
from ocop_desktop.dossier.desk.review import ComponentState, ListedComponent, Stated
from ocop_desktop.ui.drawn.state import State, StateMark
from ocop_desktop.ui.entry_places import target_of_path
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.assessment import Assessment

_MARKS: dict[ComponentState, State] = {"there": "ready", "missing": "blocked"}
_PAPERS = 8


class CommuneView(QWidget):
    """Three parts in the commune's own order; everything leads to its place."""

    def __init__(
        self, theme: Theme, go: Callable[[Target], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._go = theme, go
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(12)

    def show_reading(self, reading: CommuneReading, assessment: Assessment) -> None:
        """Show how a dossier reads."""
        if (reading, assessment.dossier.id) == self._shown:
            return
        self._shown = (reading, assessment.dossier.id)
        clear(self._column)
        self._column.addWidget(self._components(reading, assessment))
        title = _tr("Bốn nội dung xã đánh giá trong Mẫu số 03")
        self._column.addWidget(label(title, "heading", wrap=True))
        for content in reading.contents:
            self._column.addWidget(self._content(content, assessment))

    # --- components ------------------------------------------------------------------------

    def _components(self, reading: CommuneReading, assessment: Assessment) -> Card:
        card = Card()
        there = sum(item.state == "there" for item in reading.components)
        asked = sum(item.state in ("there", "missing") for item in reading.components)
        head = QHBoxLayout()
        head.addWidget(label(_tr("Thành phần hồ sơ"), "heading"), 1)
        count = _tr("{there}/{asked} có đủ").format(there=there, asked=asked)
        head.addWidget(label(count, "caption"))
        card.body.addLayout(head)
        for item in reading.components:
            card.body.addWidget(rule())
            card.body.addWidget(self._component(item, assessment))
        return card

    def _component(self, item: ListedComponent, assessment: Assessment) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(2, 2, 2, 2)
        line.setSpacing(10)
        if item.state in _MARKS:
            mark: QWidget = StateMark(self._theme, _MARKS[item.state], 17)
        else:
            mark = IconLabel(self._theme, "info", 17, "ink3")
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        told = item.note or _said(item.state)
        if item.state == "missing" and item.component.check == "document":
            told = _tr("chưa đủ, lý do ở cuối trang")
        missing = item.state == "missing"
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(item.component.name, "body", wrap=True))
        below = f"{told[:1].upper()}{told[1:]}. {item.component.source}"
        words.addWidget(label(below, "error" if missing else "caption", wrap=True))
        line.addLayout(words, 1)
        row.setAccessibleName(f"{item.component.name}, {told}")
        if item.state == "missing":
            line.addWidget(self._link(self._mending(item), item.component.name, assessment))
        return row

    @staticmethod
    def _mending(item: ListedComponent) -> str:
        fields = item.component.fields
        return fields[0] if fields else "evidence" if item.component.check == "evidence" else ""

    # --- contents --------------------------------------------------------------------------

    def _content(self, item: ReadContent, assessment: Assessment) -> Card:
        card, judged = Card(), item.judged
        card.body.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(judged.content.name, "strong", wrap=True), 1)
        card.body.addLayout(head)
        card.body.addWidget(label(judged.content.ask, "second", wrap=True))
        card.body.addWidget(label(judged.content.source, "caption", wrap=True))
        card.body.addWidget(rule())
        self._said(card, _tr("Chủ thể khai"), judged.statement, assessment)
        self._said(card, _tr("Số liệu"), judged.data, assessment)
        self._papers(card, item, assessment)
        for field in item.unsaid:
            row = QHBoxLayout()
            words = _tr("Chưa khai: {name}").format(name=field.label)
            row.addWidget(StateMark(self._theme, "problems", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(words, "amber", wrap=True), 1)
            row.addWidget(self._link(field.id, field.label, assessment))
            card.body.addLayout(row)
        return card

    def _said(
        self, card: Card, title: str, answers: Sequence[Stated], assessment: Assessment
    ) -> None:
        if not answers:
            return
        card.body.addWidget(label(title, "overline"))
        for answer in answers:
            row = QHBoxLayout()
            row.setSpacing(10)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(answer.label, "caption", wrap=True))
            words.addWidget(label(answer.text, "body", wrap=True))
            row.addLayout(words, 1)
            link = self._link(answer.path, answer.label, assessment)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(row)

    def _papers(self, card: Card, item: ReadContent, assessment: Assessment) -> None:
        """Show the papers and criteria that speak for a content as chips that lead there."""
        judged = item.judged
        card.body.addWidget(label(_tr("Minh chứng, tiêu chí"), "overline"))
        box = QWidget()
        flow = FlowLayout(box)
        for paper in judged.papers[:_PAPERS]:
            flow.addWidget(self._chip(paper.label, f"evidence/{paper.id}", assessment))
        for number in judged.criteria:
            name = _tr("Tiêu chí {number}").format(number=number)
            flow.addWidget(self._chip(name, f"assessment/{number}", assessment))
        card.body.addWidget(box)
        more = len(judged.papers) - _PAPERS
        if more > 0:
            card.body.addWidget(label(_tr("và {n} giấy khác").format(n=more), "caption"))
        if not judged.papers:
            nothing = _tr("Chưa có giấy nào; xã chỉ có lời khai để đối chiếu.")
            card.body.addWidget(label(nothing, "amber", wrap=True))

    # --- links -----------------------------------------------------------------------------

    def _chip(self, text: str, path: str, assessment: Assessment) -> ChipButton:
        short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip(" ,;") + "…"
        chip = ChipButton(short, "plain", _tr("Tới {name}").format(name=text))
        chip.clicked.connect(lambda: self._follow(path, assessment))
        return chip

    def _link(self, path: str, name: str, assessment: Assessment) -> ActionButton:
        link = ActionButton(self._theme, _tr("Tới chỗ sửa"), role="link")
        link.setAccessibleName(_tr("Tới chỗ sửa: {name}").format(name=name))
        link.clicked.connect(lambda: self._follow(path, assessment))
        if not path or target_of_path(path, assessment) is None:
            link.hide()
        return link

    def _follow(self, path: str, assessment: Assessment) -> None:
        target = target_of_path(path, assessment)
        if target is not None:
            self._go(target)


_LONGEST = 44


def _said(state: ComponentState) -> str:
    names: dict[ComponentState, str] = {
        "there": _tr("có"),
        "missing": _tr("còn thiếu"),
        "by_eye": _tr("xã xem tại chỗ"),
        "not_needed": _tr("không cần"),
    }
    return names[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("CommuneView", text)
