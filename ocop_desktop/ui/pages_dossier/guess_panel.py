"""What was read from a paper, shown as guesses: each with its place, kept only when confirmed."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.guessing import Read, value_words
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import clear, label

Readings = Mapping[str, Read[Any]]


class GuessPanel(QFrame):
    """Emits `accepted` with the guesses the person calls right."""

    accepted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._found: dict[str, Read[Any]] = {}
        self.setProperty("banner", "info")
        self._title = label("", "body", wrap=True)
        self.all_button = PrimaryButton(theme, self.tr("Đúng cả"), icon="check")
        self.all_button.setAutoDefault(True)
        self.all_button.clicked.connect(lambda: self.accepted.emit(dict(self._found)))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(theme, "sparkle", 18, "accent"))
        head.addWidget(self._title, 1)
        head.addWidget(self.all_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.addLayout(head)
        column.addLayout(self._rows)
        self.hide()

    @property
    def found(self) -> Readings:
        """The guesses in view."""
        return dict(self._found)

    def show_guesses(self, found: Readings, rulebook: Rulebook) -> None:
        """Show guesses; none hides the panel."""
        if found == self._found and self.isHidden() != bool(found):
            return
        self._found = dict(found)
        clear(self._rows)
        names = self._names()
        told = {name: read for name, read in found.items() if name in names}
        for name, read in told.items():
            self._rows.addWidget(self._row(name, names[name], read, rulebook))
        self._title.setText(self.tr("Đọc được {count} ô, chờ xác nhận").format(count=len(told)))
        self.setVisible(bool(told))

    def _row(self, name: str, title: str, read: Read[Any], rulebook: Rulebook) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        value = value_words(rulebook, name, read.value)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(f"{title}: {value}", "body", wrap=True))
        words.addWidget(
            label(self.tr("Đọc ở {place}").format(place=read.where), "caption", wrap=True)
        )
        line.addLayout(words, 1)
        button = ActionButton(self.theme, self.tr("Đúng"), role="link")
        button.setAccessibleName(self.tr("Đúng: {title} {value}").format(title=title, value=value))
        button.setAutoDefault(True)
        button.clicked.connect(lambda _=False: self.accepted.emit({name: read}))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _names(self) -> dict[str, str]:
        return {
            "kind": self.tr("Loại giấy"),
            "subkind": self.tr("Giấy cụ thể"),
            "title": self.tr("Tên giấy"),
            "number": self.tr("Số"),
            "issuer": self.tr("Nơi cấp"),
            "holder": self.tr("Cấp cho"),
            "product": self.tr("Sản phẩm ghi trên giấy"),
            "issued_on": self.tr("Ngày cấp"),
            "expires_on": self.tr("Hết hạn"),
        }


class Guesses(QObject):
    """Reads papers in the background; emits `ready` with the paper's id when one is read."""

    ready = Signal(str)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: dict[str, Readings] = {}
        self._asked: dict[str, Evidence] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answer = _Answer()
        self._answer.read.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def of(self, dossier_id: str, paper: Evidence) -> Readings:
        """Return the guesses about a paper; empty while it is still being read."""
        if self._asked.get(paper.id) != paper:
            self._asked[paper.id] = paper
            work = self._context.workspace.paper_views.reading(dossier_id, paper)
            self._pool.start(_Reading(work, self._answer, paper))
        # Until the answer comes, what was read before stands, but for places filled since.
        kept = self._kept.get(paper.id, {})
        return {k: read for k, read in kept.items() if getattr(paper, k) in (None, "")}

    def forget(self) -> None:
        """Read anew: what the fields of the dossier say may have changed."""
        self._asked.clear()

    def _keep(self, paper: Evidence, found: Readings) -> None:
        self._kept[paper.id] = found
        self.ready.emit(paper.id)


class _Answer(QObject):
    """Carries readings out of a worker; it outlives the page that asked."""

    read = Signal(object, object)


class _Reading(QRunnable):
    def __init__(self, work: Callable[[], Readings], answer: _Answer, paper: Evidence) -> None:
        super().__init__()
        self._work, self._answer, self._paper = work, answer, paper

    def run(self) -> None:
        """Read one paper."""
        self._answer.read.emit(self._paper, self._work())
