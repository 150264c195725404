"""One place under review: what the producer said, three marks, the officer's words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ocop_desktop.dossier.desk.review import MARKS, Mark
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.parts import Place
from ocop_desktop.ui.desk.words import mark_name, mark_state
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.fields.long_text import GrowingText
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.desk import Marked

_KEYS: dict[str, Mark] = {"1": "fine", "2": "mend", "3": "question"}


def as_mark(told: str) -> Mark | None:
    """Return the mark a row told with `noted`; None takes the note away."""
    return next((mark for mark in MARKS if mark == told), None)


class _MarkChip(FilterChip):
    """One of the three marks; its row hears the digits while it has the focus."""

    arrived = Signal()
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in _KEYS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.arrived.emit()


class MarkRow(Card):
    """Emits `noted` (mark or "", words) when the officer decided, `arrived` with the focus."""

    noted = Signal(str, str)
    arrived = Signal()

    def __init__(
        self,
        theme: Theme,
        place: Place,
        phrases: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.place = theme, place
        self._mark: Mark | None = None
        self._wanted: Mark | None = None
        self._stored = ""
        self.setAccessibleName(place.title)
        self._build(phrases)

    def show_mark(self, mark: Marked | None) -> None:
        """Show what is stored; words that are being typed stay."""
        self._mark = mark.mark if mark else None
        self._wanted = self._mark
        self._stored = mark.words if mark else ""
        if not self.words.hasFocus() and self.words.toPlainText() != self._stored:
            self.words.setPlainText(self._stored)
        self._show()

    def choose(self, mark: Mark) -> None:
        """Decide; a wish waits for its words."""
        if mark == self._mark and mark == self._wanted:
            self._wanted = None
            self.noted.emit("", "")
            return
        self._wanted = mark
        words = self.words.toPlainText().strip()
        needs = mark != "fine" or self.place.finding
        self._show()
        if needs and not words:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.noted.emit(mark, words)

    # --- inside ----------------------------------------------------------------------------

    def _build(self, phrases: Sequence[str]) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        self._add_shape(head)
        head.addWidget(label(self.place.title, "strong", wrap=True), 1)
        self._add_chips(head)
        self.body.addLayout(head)
        if self.place.ask:
            self.body.addWidget(label(self.place.ask, "caption", wrap=True))
        if self.place.text:
            self.body.addWidget(label(self.place.text, "second", wrap=True))
        if self.place.papers:
            names = ", ".join(item.label for item in self.place.papers)
            papers = self.tr("Minh chứng: {names}").format(names=names)
            self.body.addWidget(label(papers, "caption", wrap=True))
        self.body.addWidget(self._make_words(phrases))

    def _add_shape(self, row: QHBoxLayout) -> None:
        self._shape = StateMark(self.theme, "not_started", 16)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_chips(self, row: QHBoxLayout) -> None:
        self.chips: dict[Mark, _MarkChip] = {}
        for mark in MARKS:
            chip = _MarkChip(mark_name(mark))
            chip.setAccessibleName(f"{mark_name(mark)}: {self.place.title}")
            chip.clicked.connect(lambda _on, mark=mark: self.choose(mark))
            chip.typed.connect(lambda key: self.choose(_KEYS[key]))
            chip.arrived.connect(self.arrived)
            self.chips[mark] = chip
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)

    def _make_words(self, phrases: Sequence[str]) -> QWidget:
        self._box = QWidget()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        self.words = GrowingText(self.theme, 2)
        own = self.tr("Nhận xét của xã") if self.place.finding else self.tr("Ý kiến")
        self.words.setAccessibleName(f"{own}: {self.place.title}")
        self.words.setPlaceholderText(
            self.tr("Nhận xét của xã, in vào Mẫu 03")
            if self.place.finding
            else self.tr("Điều chủ thể phải sửa hoặc trả lời, in vào thông báo")
        )
        self.words.left.connect(self._left)
        column.addWidget(self.words)
        if phrases:
            self.phrases = ActionButton(
                self.theme, self.tr("Câu hay dùng"), icon="quote", role="link"
            )
            menu = QMenu(self.phrases)
            for phrase in phrases:
                menu.addAction(phrase, partial(self._insert, phrase))
            self.phrases.setMenu(menu)
            self.phrases.setAccessibleName(self.tr("Câu hay dùng"))
            column.addWidget(self.phrases, 0, Qt.AlignmentFlag.AlignLeft)
        return self._box

    def _insert(self, text: str) -> None:
        before = self.words.toPlainText().strip()
        self.words.setPlainText(f"{before}\n{text}" if before else text)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> None:
        words = self.words.toPlainText().strip()
        mark = self._wanted or ("fine" if self.place.finding and words else None)
        if mark is None or (words == self._stored and mark == self._mark):
            return
        if words or (mark == "fine" and not self.place.finding):
            self.noted.emit(mark, words)

    def _show(self) -> None:
        self._shape.set_state(mark_state(self._mark))
        for mark, chip in self.chips.items():
            chip.setChecked(mark == (self._wanted or self._mark))
        wish = self._wanted in ("mend", "question")
        self._box.setVisible(self.place.finding or wish or bool(self._stored))
