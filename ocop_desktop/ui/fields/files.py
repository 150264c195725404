"""Papers and photos tied to one field: a short list, a button to add, a place to drop."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import clear, label

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".bmp", ".tif", ".tiff", ".gif")


class DropBox(QWidget):
    """A dashed frame that takes dropped files."""

    dropped = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._over = False
        self.setAcceptDrops(True)
        theme.changed.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if dropped_files(event):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame; it is filled while files hang over it."""
        with painting(self) as painter:
            box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
            shape = rounded(box.x(), box.y(), box.width(), box.height(), 8)
            painter.fillPath(shape, self.theme.color("accentsoft" if self._over else "sunken"))
            color = self.theme.color("accent" if self._over else "field")
            painter.setPen(pen(color, 1.5 if self._over else 1, Qt.PenStyle.DashLine))
            painter.drawPath(shape)

    def sizeHint(self) -> QSize:
        """Return what the layout wants."""
        return super().sizeHint()


class FilesEditor(FieldEditor):
    """The papers of a field. They live in the dossier's evidence, so nothing is committed here."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.box = DropBox(self.theme)
        self.box.dropped.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_button = ActionButton(self.theme, self.tr("Thêm tệp"), icon="add")
        self.add_button.clicked.connect(self._choose)
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.add_button)
        foot.addWidget(label(self.tr("hoặc kéo thả tệp vào đây"), "caption"), 1)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(self._rows)
        column.addWidget(self.foot)
        self.set_control(self.box)
        self.reload()

    def input(self) -> QWidget:
        """Return the button that adds files."""
        return self.add_button

    def name_controls(self) -> None:
        """Name the button by what it adds to."""
        text = self.tr("Thêm tệp: {field}").format(field=self.spec.label)
        self.add_button.setAccessibleName(text)

    def show_value(self, value: Any) -> None:
        """The list comes from the evidence, not from the value."""
        del value
        self.reload()

    def show_read_only(self, *, on: bool) -> None:
        """Papers can be opened; none is added or untied."""
        self.foot.setVisible(not on)
        self.box.setAcceptDrops(not on)
        self.reload()

    def reload(self) -> None:
        """Show the papers tied to the field now."""
        clear(self._rows)
        papers = self.tools.files.of_field(self.spec.id) if self.tools.files else ()
        for paper in papers:
            self._rows.addWidget(self._row(paper))
        if self.read_only and not papers:
            self._rows.addWidget(label(self.tr("Không có tệp nào"), "caption"))

    def _row(self, paper: Evidence) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        picture = paper.file.lower().endswith(_PICTURES)
        line.addWidget(IconLabel(self.theme, "image" if picture else "document", 18, "accent"))
        name = label(paper.label, "body", wrap=True)
        line.addWidget(name, 1)
        if paper.expires_on:
            text = self.tr("hạn {day}").format(day=format_date(paper.expires_on))
            line.addWidget(label(text, "caption"))
        for icon, words, verb in (
            ("preview", self.tr("Mở xem {name}"), self._open),
            ("close", self.tr("Gỡ {name} khỏi trường này"), self._untie),
        ):
            if self.read_only and icon == "close":
                continue
            button = IconButton(self.theme, icon, words.format(name=paper.label))
            button.clicked.connect(lambda _=False, act=verb, key=paper.id: act(key))
            line.addWidget(button)
        return row

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp minh chứng"))
        self._add([Path(name) for name in names])

    def _add(self, paths: list[Path]) -> None:
        if paths and self.tools.files:
            self.tools.files.add(self.spec.id, paths)

    def _open(self, evidence_id: str) -> None:
        if self.tools.files:
            self.tools.files.open(evidence_id)

    def _untie(self, evidence_id: str) -> None:
        if self.tools.files:
            self.tools.files.untie(self.spec.id, evidence_id)
            self.add_button.setFocus()


def dropped_files(event: QDropEvent) -> list[Path]:
    """Return the local files of a drop."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
