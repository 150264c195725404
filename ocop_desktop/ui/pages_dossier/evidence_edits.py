"""What the form beside the cards asks for, done to the record of the paper."""

from PySide6.QtCore import QObject

from ocop_desktop.dossier.papers import adjusting
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.guess_panel import Readings
from ocop_desktop.ui.pages_dossier.paper_form import PaperForm
from ocop_desktop.ui.pages_dossier.papers import Papers


class Edits(QObject):
    """Changes papers of the dossier of `papers`; what is not kept is said in the form."""

    def __init__(self, context: AppContext, papers: Papers, form: PaperForm) -> None:
        super().__init__(form)
        self._context, self._papers, self._form = context, papers, form

    def change(self, name: str, value: object) -> None:
        """Store what was typed about the paper in the form."""
        paper = self._form.card.paper if self._form.card else None
        if paper is None or not self._has_pages(paper, name, value):
            return
        kept = self._papers.change(paper.id, **{name: value})
        if not kept and name in self._form.editors:
            self._form.editors[name].not_kept()

    def accept(self, paper: Evidence, found: Readings) -> bool:
        """Keep guesses that were confirmed; return whether they were kept."""
        self._form.flush()
        views, dossier_id = self._context.workspace.paper_views, self._papers.dossier_id
        try:
            views.accept(dossier_id, paper.id, found)
        except UserError as error:
            self._context.show_error(error)
            return False
        dossiers = self._context.workspace.dossiers
        text = self.tr("Đã ghi {count} ô đọc từ tệp.").format(count=len(found))
        self._context.notify(text, lambda: dossiers.undo(dossier_id))
        return True

    def turn(self, paper: Evidence, degrees: int) -> None:
        """Turn the page in the picture of a paper clockwise."""
        try:
            count = self._context.workspace.paper_views.pages_of(paper)
        except UserError as error:
            self._context.show_error(error)
            return
        if count:
            page = next(iter(paper.shown_pages(count)), 1)
            change = adjusting.turned(paper, page, count, degrees)
            self._papers.change(paper.id, adjustments=change)

    def _has_pages(self, paper: Evidence, name: str, value: object) -> bool:
        """Say so when a range of pages reaches beyond the file."""
        if name != "pages" or not isinstance(value, tuple):
            return True
        count = self._context.workspace.paper_views.pages_of(paper)
        if value[1] > count:
            sentence = self.tr("Tệp chỉ có {count} trang.").format(count=count)
            self._form.editors["pages"].set_problem(sentence)
        return int(value[1]) <= count
