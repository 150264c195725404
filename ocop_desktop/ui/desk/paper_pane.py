"""Papers beside a place under review: which they are, and one of them in full, looked at only."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.parts import paper_words
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.pages_dossier.viewer import Viewer
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label


class PaperPane(QStackedWidget):
    """`papers.dossier_id` says whose papers.

    Emits `viewing` when a paper is opened or closed, `left` when Esc leaves the list. What cannot
    be drawn here (Word, links) is opened by the program the system has for it.
    """

    viewing = Signal(bool)
    left = Signal()
    criterion_wanted = Signal(str)

    def __init__(self, context: AppContext, papers: Papers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.papers = context, papers
        self.links: dict[str, ActionButton] = {}
        self._shown: tuple[Evidence, ...] = ()
        self.area, self._column = scrolled()
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(tokens.GAP_S)
        thumbnails = Thumbnails(context.theme, context.workspace.paper_views.thumbnail, self)
        self.viewer = Viewer(context, thumbnails)
        self.viewer.set_read_only(on=True)
        self.viewer.closed.connect(self.close_paper)
        self.viewer.outside_wanted.connect(papers.open)
        self.viewer.paper_wanted.connect(self.step_paper)
        self.viewer.criterion_wanted.connect(self.criterion_wanted)
        self.addWidget(self.area)
        self.addWidget(self.viewer)

    @property
    def is_viewing(self) -> bool:
        """Whether a paper is shown in full."""
        return self.currentWidget() is self.viewer

    def show_papers(self, papers: tuple[Evidence, ...]) -> None:
        """List the papers of a place; an open view goes on to the first that can be drawn."""
        if papers == self._shown and self.links:
            return
        self._shown = papers
        self._fill()
        if self.is_viewing and not any(map(self._view, papers)):
            self._show_list()

    def open_paper(self, paper: Evidence) -> None:
        """Show a paper in full, or hand it to the system's program."""
        if not self._view(paper):
            self.papers.open(paper.id)
            return
        if not self.is_viewing:
            self.setCurrentWidget(self.viewer)
            self.viewing.emit(True)
        self.viewer.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_paper(self) -> None:
        """Go back to the list, to the paper that was shown."""
        self._show_list()
        link = self.links.get(self.viewer.paper.id)
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_paper(self, step: int) -> None:
        """Show the next paper of the place that can be drawn, or the one before."""
        ids = [item.id for item in self._shown]
        if self.viewer.paper.id not in ids:
            return
        at = ids.index(self.viewer.paper.id)
        others = self._shown[at + 1 :] if step > 0 else self._shown[:at][::-1]
        any(map(self._view, others))

    def first(self) -> QWidget:
        """Return where the focus goes when the pane is entered."""
        if self.is_viewing:
            return self.viewer.first()
        return next(iter(self.links.values()), self.area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the list with Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.is_viewing:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _view(self, paper: Evidence) -> bool:
        if not paper.sha256:
            return False
        assessment = self.context.workspace.assess(self.papers.dossier_id, self.context.today())
        return self.viewer.show_paper(paper, "", assessment)

    def _show_list(self) -> None:
        self.setCurrentWidget(self.area)
        self.viewing.emit(False)

    def _fill(self) -> None:
        clear(self._column)
        self.links = {}
        self._column.addWidget(label(self.tr("Minh chứng bên cạnh"), "heading"))
        if not self._shown:
            text = self.tr("Chỗ này không kèm giấy tờ nào.")
            self._column.addWidget(label(text, "second", wrap=True))
        for item in self._shown:
            card = Card(padding=10)
            card.body.addWidget(label(item.label, "strong", wrap=True))
            card.body.addWidget(label(paper_words(item), "caption", wrap=True))
            button = ActionButton(
                self.context.theme, self.tr("Mở xem"), icon="preview", role="link"
            )
            button.setAccessibleName(self.tr("Mở xem {name}").format(name=item.label))
            button.clicked.connect(partial(self.open_paper, item))
            self.links[item.id] = button
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._column.addWidget(card)
        self._column.addStretch(1)
