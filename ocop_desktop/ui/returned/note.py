"""One returned item where it is mended: the officer's words, the answer, the tick."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.fields.long_text import PAUSE_MS, GrowingText
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.returned.places import about
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import label, set_role


class ReturnedNote(QFrame):
    """Emits what is answered, after a pause or on leaving, and what is ticked."""

    answered = Signal(str, str)
    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, item: Returned, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = item.id
        self._kept = ""
        self._mark = StateMark(theme, "returned", 18)
        self._about = label("", "caption", wrap=True)
        self._place = label("", "strong", wrap=True)
        self._words = label("", "body", wrap=True)
        self.answer = GrowingText(theme, 1)
        self.answer.setPlaceholderText(self.tr("Trả lời xã: đã sửa gì, ở đâu"))
        wanted = self.tr("Đã trả lời") if item.mark == "question" else self.tr("Đã sửa")
        self.done = WrapCheck(theme, wanted)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.answer.textChanged.connect(self._changed)
        self.answer.left.connect(self.flush)
        self.done.clicked.connect(self._tick)
        self._build()
        self.show_item(item)

    def show_item(self, item: Returned, place: str = "") -> None:
        """Show an item; an answer that is being typed stays as it is."""
        kind = "ok" if item.done else "returned"
        if self.property("banner") != kind:
            set_role(self, "banner", kind)
            self._mark.set_state("ready" if item.done else "returned")
        self._about.setText(about(item))
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._words.setText(item.words)
        name = self.tr("Trả lời ý kiến của xã: {words}").format(words=item.words)
        self.answer.setAccessibleName(name)
        self.done.setAccessibleName(f"{self.done.whole}, {item.words}")
        self.done.setChecked(item.done)
        typing = self.answer.toPlainText() != self._kept
        if not typing and not self.answer.composing and item.answer != self._kept:
            self._kept = item.answer
            self.answer.setPlainText(item.answer)
        self._kept = item.answer

    def flush(self) -> None:
        """Hand the answer on."""
        self._pause.stop()
        words = self.answer.toPlainText()
        if words != self._kept and not self.answer.composing:
            self._kept = words
            self.answered.emit(self._id, words)

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self._about, self._place, self._words, self.answer, self.done):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _changed(self) -> None:
        if self.answer.toPlainText() == self._kept:
            self._pause.stop()
        else:
            self._pause.start()

    def _tick(self) -> None:
        self.flush()
        self.ticked.emit(self._id, self.done.isChecked())
