"""The papers a newer one took the place of: what each was, to open or to use again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.papers.replaced import Replaced
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import clear, label


class OlderPapers(QWidget):
    """Emits `open_wanted` with a replaced paper, `back_wanted` with its id."""

    open_wanted = Signal(object)
    back_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._read_only = False
        self._shown: tuple[Replaced, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def set_read_only(self, *, on: bool) -> None:
        """Let older papers be opened only."""
        if on != self._read_only:
            self._read_only = on
            self.show_older(())

    def show_older(self, older: Sequence[Replaced]) -> None:
        """Show the older papers; none hides the list."""
        if tuple(older) == self._shown:
            return
        self._shown = tuple(older)
        clear(self._column)
        if older:
            self._column.addWidget(label(self.tr("Giấy đã thay"), "strong"))
        for item in older:
            self._column.addWidget(self._row(item))
        self.setVisible(bool(older))

    def _row(self, item: Replaced) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(item.paper.file.rpartition("/")[2], "body", wrap=True))
        column.addWidget(label(self._about(item), "caption", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        show = ActionButton(self.theme, self.tr("Mở"), role="link")
        back = ActionButton(self.theme, self.tr("Dùng lại giấy này"), role="link")
        show.clicked.connect(lambda: self.open_wanted.emit(item))
        back.clicked.connect(lambda: self.back_wanted.emit(item.id))
        for button in (show, back):
            name = f"{button.text()}: {item.paper.label}"
            button.setAccessibleName(name)
            row.addWidget(button)
        if self._read_only:
            back.hide()
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _about(self, item: Replaced) -> str:
        paper = item.paper
        told = [self.tr("Thay ngày {day}").format(day=format_date(item.on))]
        if paper.number:
            told.append(self.tr("số {number}").format(number=paper.number))
        if paper.expires_on:
            told.append(self.tr("hạn {day}").format(day=format_date(paper.expires_on)))
        return ", ".join(told)
