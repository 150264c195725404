"""The papers of one criterion, beside it: thumbnails, add, and where the figures come from."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.fields.files import dropped_files
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.table.delegate import wrapped
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import clear, label, rule

_THUMB = QSize(44, 54)


class PaperRow(QAbstractButton):
    """A paper as one control: picture, code and name, date. Enter opens it."""

    def __init__(
        self,
        theme: Theme,
        paper: Evidence,
        code: str,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.paper = paper
        self._code = code
        self._thumbnails = thumbnails
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{code} {paper.label}, {self._second()}")
        self.setToolTip(self.tr("Mở xem"))
        thumbnails.ready.connect(self._ready)

    def sizeHint(self) -> QSize:
        """Return the height of picture and two lines."""
        return QSize(self.theme.px(200), self.theme.px(_THUMB.height()) + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        theme = self.theme
        with painting(self) as painter:
            focus = self.hasFocus()
            shape = rounded(1, 1, self.width() - 2, self.height() - 2, 8)
            painter.fillPath(shape, theme.color("surface"))
            border = "accent" if focus else "field" if self.underMouse() else "line"
            painter.setPen(pen(theme.color(border), 2 if focus else 1))
            painter.drawPath(shape)
            size = QSize(theme.px(_THUMB.width()), theme.px(_THUMB.height()))
            box = QRectF(8, (self.height() - size.height()) / 2, size.width(), size.height())
            self._thumbnails.paint(painter, box, self.paper)
            left = box.right() + 10
            room = QRectF(left, 6, self.width() - left - 8, self.height() - 12)
            self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme = self.theme
        bold = QFontMetrics(theme.font(bold=True))
        caption = QFontMetrics(theme.font("caption"))
        name = wrapped(f"{self._code} {self.paper.label}".strip(), bold, int(room.width()), 2)
        lines = name.count("\n") + 1
        high = lines * bold.lineSpacing() + caption.lineSpacing()
        box = QRectF(room.x(), room.center().y() - high / 2, room.width(), high)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignTop), name)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom), self._second())

    def _second(self) -> str:
        if self.paper.expires_on:
            return self.tr("Hạn {day}").format(day=format_date(self.paper.expires_on))
        if self.paper.issued_on:
            return self.tr("Ngày {day}").format(day=format_date(self.paper.issued_on))
        return self.paper.file

    def _ready(self, sha256: str) -> None:
        if sha256 == self.paper.sha256:
            self.update()


class CriterionPapers(QWidget):
    """Papers tied to the current criterion; dropping files here adds them to it."""

    opened = Signal(str)
    added = Signal(list)
    field_chosen = Signal(str)

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._thumbnails = thumbnails
        self._shown: object = None
        self.setAcceptDrops(True)
        self._title = label("", "strong")
        self.add_button = ActionButton(theme, self.tr("Gắn thêm"), icon="add", role="link")
        self.add_button.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(rule())
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addLayout(self._fields)

    def set_read_only(self, *, on: bool) -> None:
        """Let papers be opened only."""
        self.add_button.setVisible(not on)
        self.setAcceptDrops(not on)

    def show_criterion(
        self,
        number: str,
        papers: Sequence[Evidence],
        codes: dict[str, str],
        wanted: Sequence[str],
        fields: Sequence[Field],
        rulebook: Rulebook,
    ) -> None:
        """Show the papers of a criterion, what would prove it, and the fields behind it."""
        now = (number, tuple(papers), tuple(sorted(codes.items())), tuple(f.id for f in fields))
        if now == self._shown:
            return
        self._shown = now
        self._title.setText(self.tr("Minh chứng cho {number}").format(number=number))
        clear(self._rows)
        for paper in papers:
            row = PaperRow(self.theme, paper, codes.get(paper.id, ""), self._thumbnails)
            row.clicked.connect(lambda _=False, key=paper.id: self.opened.emit(key))
            self._rows.addWidget(row)
        if not papers:
            names = [rulebook.kind(kind).name for kind in wanted]
            text = self.tr("Chưa có giấy tờ. Kéo thả tệp vào đây.")
            if names:
                text += self.tr(" Thường dùng: {names}.").format(names="; ".join(names))
            self._rows.addWidget(label(text, "caption", wrap=True))
        clear(self._fields)
        if fields:
            self._fields.addWidget(rule())
            self._fields.addWidget(label(self.tr("Số liệu lấy từ"), "caption"))
        for field in fields:
            link = ActionButton(self.theme, field.label, icon="table", role="link")
            link.clicked.connect(lambda _=False, key=field.id: self.field_chosen.emit(key))
            self._fields.addWidget(link)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tie the files to the criterion."""
        event.acceptProposedAction()
        self.added.emit(dropped_files(event))

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp minh chứng"))
        if names:
            self.added.emit([Path(name) for name in names])
