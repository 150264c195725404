"""A newer paper in the place of an older one, as the evidence page asks for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QWidget

from ocop_desktop.dossier.papers.replaced import Replaced
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.workspace.paper_views import StoppedError, TakenIn


class Renewal(QObject):
    """Replaces papers of the dossier of `papers`, opens older ones and brings them back."""

    def __init__(self, context: AppContext, papers: Papers, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._papers, self._page = context, papers, page

    def kept(self, evidence_id: str) -> tuple[Replaced, ...]:
        """Return the older papers of one."""
        return self._context.workspace.replacements.kept(self._papers.dossier_id, evidence_id)

    def choose(self, paper: Evidence) -> None:
        """Ask for the newer file."""
        title = self.tr("Chọn giấy mới thay cho “{name}”").format(name=paper.label)
        name, _ = QFileDialog.getOpenFileName(self._page, title)
        if name:
            path = Path(name)
            tables = self._context.workspace.replacements.rows(self._papers.dossier_id, paper.id)
            box = self.question(paper, path, tables) if tables else None
            if box is None:
                self.replace(paper, path)
            elif box.exec() == QMessageBox.StandardButton.Ok:
                follows = box.checkBox()
                self.replace(paper, path, row=follows is not None and follows.isChecked())

    def question(self, paper: Evidence, path: Path, tables: tuple[str, ...]) -> QMessageBox:
        """Return the box that asks whether the table row of the older paper follows the newer."""
        text = self.tr("Thay “{name}” bằng “{file}”?").format(name=paper.label, file=path.name)
        buttons = QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel
        box = QMessageBox(
            QMessageBox.Icon.Question, self.tr("Thay giấy"), text, buttons, self._page
        )
        box.setInformativeText(
            self.tr(
                "Bảng “{table}” có dòng ghi giấy cũ. Khi bạn ghi số giấy mới, dòng ấy nhận số, "
                "ngày và nơi cấp của giấy mới; kết quả trong dòng thì bạn xem lại."
            ).format(table=tables[0])
        )
        follows = QCheckBox(self.tr("Cho dòng trong bảng theo giấy mới"), box)
        follows.setChecked(True)
        box.setCheckBox(follows)
        for button, words in (
            (QMessageBox.StandardButton.Ok, self.tr("Thay giấy")),
            (QMessageBox.StandardButton.Cancel, self.tr("Thôi")),
        ):
            found = box.button(button)
            if found is not None:
                found.setText(words)
        return box

    def replace(self, paper: Evidence, path: Path, *, row: bool = False) -> None:
        """Take the newer file in, in a worker, and put it in the older one's place."""
        context, dossier_id = self._context, self._papers.dossier_id
        workspace = context.workspace

        def put(taken: TakenIn) -> None:
            if taken.refused:
                context.show_error(UserError(taken.refused[0].why))
                return
            (copy,) = taken.copies
            try:
                workspace.replacements.put(dossier_id, paper.id, copy, context.today(), row=row)
            except UserError as error:
                workspace.paper_views.discard(taken.copies)
                context.show_error(error)
                return
            text = self.tr("Đã thay “{name}” bằng giấy mới; giấy cũ được giữ lại.")
            self._tell(text.format(name=paper.label))

        def stopped(error: UserError) -> None:
            if isinstance(error, StoppedError):
                workspace.paper_views.discard(error.copies)
            context.show_error(error)

        context.run_task(
            self.tr("Thay giấy minh chứng"),
            lambda progress, cancelled: workspace.paper_views.take_in([path], progress, cancelled),
            put,
            stopped,
        )

    def bring_back(self, replaced_id: str) -> None:
        """Let an older paper go on again."""
        replacements = self._context.workspace.replacements
        self._try(
            lambda: replacements.bring_back(
                self._papers.dossier_id, replaced_id, self._context.today()
            ),
            self.tr("Đã dùng lại giấy cũ; giấy vừa thay được giữ lại."),
        )

    def open(self, older: Replaced) -> None:
        """Open an older paper outside, under its own name."""
        self._papers.open_record(older.paper)

    def _try(self, work: Callable[[], object], told: str) -> None:
        try:
            work()
        except UserError as error:
            self._context.show_error(error)
            return
        self._tell(told)

    def _tell(self, text: str) -> None:
        dossiers, dossier_id = self._context.workspace.dossiers, self._papers.dossier_id
        self._context.notify(text, lambda: dossiers.undo(dossier_id))
