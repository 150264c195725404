"""The panel beside the register: one case at a glance and what can be done with it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.parts import Place
from ocop_desktop.ui.desk.quick_mark import QuickMark
from ocop_desktop.ui.desk.words import FAMILIES, clock_words, mark_state
from ocop_desktop.ui.drawn.clock import DayClock
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.desk import Case, Marked

_SHOWN = 6


class CasePanel(QWidget):
    """Shows one case; `acts` are what its buttons do, by name.

    `note` stores a mark: case, place, mark ("" takes it away), words.
    """

    def __init__(
        self,
        context: AppContext,
        acts: Mapping[str, Callable[[], object]],
        note: Callable[[str, str, str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._acts, self._note = context, acts, note
        self.buttons: dict[str, ActionButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(tokens.GAP_M)
        self._head = QVBoxLayout()
        self._head.setSpacing(tokens.GAP_XS)
        self.quick: dict[str, QuickMark] = {}
        self._marked = ("", 0)
        self._contents = QVBoxLayout()
        self._contents.setSpacing(tokens.GAP_M)
        self._body = QVBoxLayout()
        self._body.setSpacing(tokens.GAP_S)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(tokens.GAP_S)
        column.addLayout(self._head)
        column.addLayout(self._foot)
        column.addWidget(rule())
        column.addLayout(self._contents)
        column.addLayout(self._body)
        column.addStretch(1)

    def show_case(self, case: Case | None, today: date) -> None:
        """Show another case, or a hint while there is none."""
        for part in (self._head, self._body, self._foot):
            clear(part)
        self.buttons = {}
        if case is None:
            self._forget_contents()
            self._head.addWidget(label(self.tr("Chọn một hồ sơ trong sổ."), "second", wrap=True))
            return
        self._show_head(case)
        marks = {mark.target: mark for mark in self._context.workspace.desk.marks(case.id)}
        self._show_contents(case, marks)
        self._show_components(case, marks)
        self._show_comments(marks)
        self._show_buttons(case, marks, today)

    def _show_head(self, case: Case) -> None:
        theme = self._context.theme
        row = QHBoxLayout()
        row.addWidget(label(case.title, "heading", wrap=True), 1)
        row.addWidget(Chip(case.state_name, FAMILIES[case.state]))
        self._head.addLayout(row)
        received = format_date(case.received_on)
        text = self.tr("Phiếu {number}, nhận ngày {day}").format(number=case.number, day=received)
        self._head.addWidget(label(text, "caption", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP_M)
        stopped = case.clock.stopped is not None
        clock = DayClock(
            theme,
            case.clock.days,
            min(case.clock.used, case.clock.days),
            "stopped" if stopped else "running",
        )
        line.addWidget(clock)
        line.addWidget(label(clock_words(case), "strong", wrap=True), 1)
        self._head.addLayout(line)
        if case.star:
            told = self.tr("{star} sao, quyết định {decision}, đến {day}").format(
                star=case.star,
                decision=case.decision,
                day=format_date(case.expires_on) if case.expires_on else "",
            )
            self._head.addWidget(label(told, "second", wrap=True))

    def _show_contents(self, case: Case, marks: Mapping[str, Marked]) -> None:
        """Show the four contents; of the same case only the marks, so that focus and words stay."""
        if not case.is_open:
            self._forget_contents()
            self._body.addWidget(label(_contents_name(), "overline"))
            for item in self._context.workspace.desk.judging.contents(case.id):
                mark = marks.get(f"content/{item.content.id}")
                words = mark.words if mark else self.tr("Chưa xem")
                self._body.addWidget(self._line(item.content.name, words, mark))
            return
        if self._marked != (case.id, case.round):
            self._make_contents(case)
        for target, row in self.quick.items():
            row.show_mark(marks.get(target))

    def _make_contents(self, case: Case) -> None:
        self._forget_contents()
        self._marked = case.id, case.round
        self._contents.addWidget(label(_contents_name(), "overline"))
        for item in self._context.workspace.desk.judging.contents(case.id):
            place = Place(f"content/{item.content.id}", item.content.name, finding=True)
            row = QuickMark(self._context.theme, place, ())
            row.noted.connect(partial(self._note, case.id, place.target))
            self.quick[place.target] = row
            self._contents.addWidget(row)

    def _forget_contents(self) -> None:
        clear(self._contents)
        self.quick, self._marked = {}, ("", 0)

    def _show_components(self, case: Case, marks: Mapping[str, Marked]) -> None:
        self._body.addWidget(label(self.tr("Thành phần hồ sơ"), "overline"))
        found = self._context.workspace.desk.judging.components(case.id)
        missing = [
            item
            for item in found
            if item.state == "missing"
            and getattr(marks.get(f"component/{item.component.id}"), "mark", "") != "fine"
        ]
        if not missing:
            self._body.addWidget(label(self.tr("Đủ thành phần theo Điều 6."), "green", wrap=True))
        for item in missing:
            text = f"{item.component.name}: {item.note or self.tr('thiếu')}"
            self._body.addWidget(label(text, "amber", wrap=True))

    def _show_comments(self, marks: Mapping[str, Marked]) -> None:
        asked = [
            mark
            for mark in marks.values()
            if mark.mark != "fine" and not mark.target.startswith("content/")
        ]
        if not asked:
            return
        self._body.addWidget(label(self.tr("Ý kiến trả lại"), "overline"))
        for mark in asked[:_SHOWN]:
            self._body.addWidget(self._line(mark.place, mark.words, mark))
        if asked[_SHOWN:]:
            more = self.tr("và {n} ý kiến khác").format(n=len(asked) - _SHOWN)
            self._body.addWidget(label(more, "caption"))

    def _line(self, title: str, words: str, mark: Marked | None) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_S)
        shape = StateMark(self._context.theme, mark_state(mark.mark if mark else None), 16)
        row.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(title, "strong", wrap=True))
        texts.addWidget(label(words, "caption", wrap=True))
        row.addLayout(texts, 1)
        return box

    def _show_buttons(self, case: Case, marks: Mapping[str, Marked], today: date) -> None:
        del today
        asked = sum(mark.mark != "fine" for mark in marks.values())
        moves = {move.id for move in self._context.workspace.desk.moves(case.id)}
        first, rest = QHBoxLayout(), QWidget()
        first.setSpacing(tokens.GAP_XS)
        others = FlowLayout(rest, gap=8, line_gap=8)
        if "review" in moves or case.state == "in_review":
            first.addWidget(self._made("review", self.tr("Xem xét hồ sơ"), "check", primary=True))
        if case.here and case.state == "returned":
            again = self.tr("Nhận lại bản đã sửa")
            first.addWidget(self._made("again", again, "import", primary=True))
        first.addStretch(1)
        for name, text, icon in (
            ("open", self.tr("Mở hồ sơ"), "folder-open"),
            ("print", self.tr("In giấy tờ"), "print"),
            ("history", self.tr("Nhật ký"), "history"),
        ):
            button = self._made(name, text, icon)
            button.show_parts("icons")
            first.addWidget(button)
        if "return" in moves and asked:
            text = self.tr("Trả lại, {n} ý").format(n=asked)
            others.addWidget(self._made("return", text, "return"))
        if "forward" in moves:
            others.addWidget(self._made("forward", self.tr("Lập Mẫu 03"), "document"))
        self._foot.addLayout(first)
        if others.count():
            self._foot.addWidget(rest)

    def _made(self, name: str, text: str, icon: str, *, primary: bool = False) -> ActionButton:
        kind = PrimaryButton if primary else SecondaryButton
        button = kind(self._context.theme, text, icon=icon)
        button.clicked.connect(self._acts[name])
        self.buttons[name] = button
        return button


def _contents_name() -> str:
    return QCoreApplication.translate("CasePanel", "Bốn nội dung xã đánh giá (Mẫu 03)")
