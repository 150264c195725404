"""What pages do with papers: take files in, open them, tie and untie, remove with undo."""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext

OpenFile = Callable[[Path], object]


def open_with_system(path: Path) -> None:
    """Show a file in the program the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Papers(QObject):
    """The evidence of one dossier for the pages. Also serves files fields (`FieldFiles`)."""

    def __init__(
        self,
        context: AppContext,
        parent: QObject | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._open_file = open_file
        self._folder: Path | None = None
        self.dossier_id = ""

    # --- files fields ----------------------------------------------------------------------

    def of_field(self, field_id: str) -> tuple[Evidence, ...]:
        """Return the papers tied to a field."""
        if not self.dossier_id:
            return ()
        return self._context.workspace.dossiers.get(self.dossier_id).evidence_of_field(field_id)

    def add(self, field_id: str, paths: list[Path]) -> None:
        """Take files in and tie them to a field."""
        self.take(paths, fields=(field_id,))

    def untie(self, field_id: str, evidence_id: str) -> None:
        """Take the tie to a field away."""
        paper = self.find(evidence_id)
        if paper is not None:
            left = tuple(name for name in paper.fields if name != field_id)
            self.change(evidence_id, fields=left)
            self._context.notify(self.tr("Đã gỡ tệp khỏi trường. Tệp vẫn còn trong Minh chứng."))

    def open(self, evidence_id: str) -> None:
        """Open a copy under its own name; the kept content cannot be changed by accident."""
        evidence = self._context.workspace.evidence
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="ocop-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        try:
            copy = evidence.copy_out(self.dossier_id, evidence_id, self._folder)
        except UserError as error:
            self._context.show_error(error)
            return
        self._open_file(copy)

    # --- pages -----------------------------------------------------------------------------

    def find(self, evidence_id: str) -> Evidence | None:
        """Return a paper of the dossier."""
        dossier = self._context.workspace.dossiers.get(self.dossier_id)
        return next((item for item in dossier.evidence if item.id == evidence_id), None)

    def take(
        self,
        paths: Sequence[Path],
        *,
        kind: str | None = None,
        criteria: Sequence[str] = (),
        fields: Sequence[str] = (),
        then: Callable[[list[Evidence]], object] | None = None,
    ) -> None:
        """Copy files into the workspace in a worker, then make their records."""
        files = [path for path in paths if path.is_file()]
        if not files:
            return
        dossier_id, workspace = self.dossier_id, self._context.workspace

        def attach(copies: list[Any]) -> None:
            try:
                made = workspace.evidence.attach(
                    dossier_id, copies, kind=kind, criteria=criteria, fields=fields
                )
            except UserError as error:
                self._context.show_error(error)
                return
            if then is not None:
                then(made)

        self._context.run_task(
            self.tr("Thêm {count} tệp").format(count=len(files)),
            lambda progress, cancelled: workspace.evidence.copy(
                files, progress=progress, cancelled=cancelled
            ),
            attach,
        )

    def change(self, evidence_id: str, **changes: object) -> bool:
        """Change what is said about a paper; return whether it was kept."""
        try:
            self._context.workspace.evidence.update(self.dossier_id, evidence_id, **changes)
        except UserError as error:
            self._context.show_error(error)
            return False
        return True

    def remove(self, evidence_id: str) -> None:
        """Take a paper out of the dossier and offer to take that back."""
        paper = self.find(evidence_id)
        if paper is None:
            return
        dossiers, dossier_id = self._context.workspace.dossiers, self.dossier_id
        try:
            self._context.workspace.evidence.remove(dossier_id, evidence_id)
        except UserError as error:
            self._context.show_error(error)
            return
        self._context.notify(
            self.tr("Đã bỏ “{name}” khỏi hồ sơ.").format(name=paper.label),
            lambda: dossiers.undo(dossier_id),
        )
