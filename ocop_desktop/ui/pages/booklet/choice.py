"""What goes into a booklet: a box for every section, the papers, the criteria."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.booklets import BookletPart

_COLUMN = 330


class BookletChoice(Card):
    """Emits `changed` when something is ticked."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.parts: dict[str, WrapCheck] = {}
        self._columns = 0
        self.papers = self._box(self.tr("Giấy tờ cần chuẩn bị"))
        self.criteria = self._box(self.tr("Phiếu tự chấm theo tiêu chí"))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("In những gì"), "heading"), 1)
        self.everything = ActionButton(theme, self.tr("Chọn &hết"), role="link")
        self.everything.clicked.connect(lambda: self.tick(on=True))
        self.nothing = ActionButton(theme, self.tr("&Bỏ hết"), role="link")
        self.nothing.clicked.connect(lambda: self.tick(on=False))
        head.addWidget(self.everything)
        head.addWidget(self.nothing)
        self.body.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.GAP_L)
        self._grid.setVerticalSpacing(tokens.GAP_S)
        self.body.addLayout(self._grid)

    def show_parts(self, parts: Sequence[BookletPart]) -> None:
        """Offer these sections, all ticked."""
        clear(self._grid)
        self.parts = {part.id: self._box(f"{part.no}. {part.title}") for part in parts}
        self.papers = self._box(self.tr("Giấy tờ cần chuẩn bị"))
        self.criteria = self._box(self.tr("Phiếu tự chấm theo tiêu chí"))
        self._columns = 0
        self._flow()

    @property
    def boxes(self) -> list[WrapCheck]:
        """Every box in order."""
        return [*self.parts.values(), self.papers, self.criteria]

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections that are ticked."""
        return tuple(name for name, box in self.parts.items() if box.isChecked())

    def tick(self, *, on: bool) -> None:
        """Tick everything or nothing."""
        for box in self.boxes:
            box.setChecked(on)

    def only(self, wanted: str) -> None:
        """Tick one thing: the id of a section, "papers" or "criteria"."""
        self.tick(on=False)
        named = self.parts | {"papers": self.papers, "criteria": self.criteria}
        if wanted in named:
            named[wanted].setChecked(True)

    def _box(self, text: str) -> WrapCheck:
        box = WrapCheck(self._theme, text)
        box.setChecked(True)
        box.toggled.connect(self.changed)
        return box

    def _flow(self) -> None:
        columns = 2 if self.width() >= 2 * self._theme.px(_COLUMN) else 1
        if columns == self._columns:
            return
        self._columns = columns
        boxes = self.boxes
        rows = -(-len(boxes) // columns)
        for at, box in enumerate(boxes):
            # Down the first column, then down the second: so Tab goes too.
            self._grid.addWidget(box, at % rows, at // rows)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()
