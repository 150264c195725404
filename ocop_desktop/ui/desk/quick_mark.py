"""One content in the panel of the desk: three small marks, the commune's words below."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ocop_desktop.dossier.desk.review import Mark
from ocop_desktop.ui import icons, tokens
from ocop_desktop.ui.desk.mark_row import MarkRow
from ocop_desktop.ui.widgets.text import label, set_role
from ocop_desktop.workspace.desk import Marked

_ICONS: dict[Mark, str] = {"fine": "check", "mend": "edit", "question": "question"}
_ICON = 14


class QuickMark(MarkRow):
    """A mark row without the producer's data: marks are signs, the words open when wanted.

    The words stand as text until a mark asks for others; 1, 2, 3 mark as in the review.
    """

    def choose(self, mark: Mark) -> None:
        """Take the mark away, or open its words: another mark is seldom said in the same ones."""
        if mark == self._mark and mark == self._wanted:
            super().choose(mark)
            return
        self._wanted, self._opened = mark, True
        self._show()
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_mark(self, mark: Marked | None) -> None:
        """Show what is stored; a box that is left closes."""
        if not self.words.hasFocus():
            self._opened = False
        super().show_mark(mark)

    def _left(self) -> None:
        super()._left()
        if not self.words.toPlainText().strip():
            self._wanted, self._opened = self._mark, False
            self.words.setPlainText(self._stored)
            self._show()

    def _build(self, phrases: Sequence[str]) -> None:
        self._opened = False
        set_role(self, "card", value=False)
        self.body.setContentsMargins(0, 0, 0, 0)
        whole, column, head = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        whole.setSpacing(tokens.GAP_S)
        column.setSpacing(2)
        head.setSpacing(2)
        self._add_shape(whole)
        whole.setAlignment(self._shape, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column, 1)
        head.addWidget(label(self.place.title, "strong", wrap=True), 1)
        self._add_chips(head)
        for mark, chip in self.chips.items():
            chip.setToolTip(chip.text())
            chip.setText("")
            chip.setProperty("sign", True)
            chip.setIcon(icons.icon(self.theme, _ICONS[mark], on="onaccent"))
        self.told = label("", "caption", wrap=True)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addWidget(self._make_words(phrases))
        self.body.addLayout(whole)
        self.theme.changed.connect(self._size_icons)
        self._size_icons()

    def _size_icons(self) -> None:
        side = self.theme.px(_ICON)
        for chip in self.chips.values():
            chip.setIconSize(QSize(side, side))

    def _show(self) -> None:
        super()._show()
        self._box.setVisible(self._opened)
        self.told.setVisible(not self._opened)
        self.told.setText(self._stored or self.tr("Chưa xem"))
