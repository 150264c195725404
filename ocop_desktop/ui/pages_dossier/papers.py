"""What pages do with papers: take files in, open them, tie and untie, remove with undo."""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.workspace.paper_views import Attached, Refused, StoppedError, TakenIn

_NAMED = 3
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
        #: What to do with files that were not taken in; a page with room lists them all.
        self.on_refused: Callable[[Sequence[Refused]], object] = self._show_refused

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
        paper = self.find(evidence_id)
        if paper is not None and paper.link:
            QDesktopServices.openUrl(QUrl(paper.link))
            return
        if paper is not None:
            self.open_record(paper)

    def open_record(self, paper: Evidence) -> None:
        """Do the same with a record that may be no part of the dossier any longer."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="ocop-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        try:
            copy = self._context.workspace.evidence.copy_record(paper, self._folder)
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
        subkind: str | None = None,
        criteria: Sequence[str] = (),
        fields: Sequence[str] = (),
        then: Callable[[list[Evidence]], object] | None = None,
    ) -> None:
        """Copy files and folders into the workspace in a worker, then make their records."""
        if not paths:
            return
        dossier_id, workspace = self.dossier_id, self._context.workspace
        views = workspace.paper_views

        def attach(taken: TakenIn) -> None:
            try:
                attached = views.attach(
                    dossier_id, taken, kind=kind, subkind=subkind, criteria=criteria, fields=fields
                )
            except UserError as error:
                views.discard(taken.copies)
                self._context.show_error(error)
                return
            self._tell(taken, attached)
            if then is not None:
                then([*attached.made, *attached.known])

        self._context.run_task(
            self.tr("Thêm minh chứng"),
            lambda progress, cancelled: views.take_in(list(paths), progress, cancelled),
            attach,
            self._stopped,
        )

    def _stopped(self, error: UserError) -> None:
        if isinstance(error, StoppedError):
            self._context.workspace.paper_views.discard(error.copies)
            self._context.notify(str(error))
        else:
            self._context.show_error(error)

    def _tell(self, taken: TakenIn, attached: Attached) -> None:
        """Say what came in, what the dossier already had, and what was refused."""
        parts = []
        if attached.made:
            parts.append(self.tr("Đã thêm {count} tệp.").format(count=len(attached.made)))
        if attached.known:
            names = ", ".join(item.label for item in attached.known[:_NAMED])
            more = "…" if len(attached.known) > _NAMED else ""
            parts.append(
                self.tr("{count} tệp đã có sẵn trong hồ sơ, không thêm lần nữa: {names}.").format(
                    count=len(attached.known), names=names + more
                )
            )
        if parts:
            self._context.notify(" ".join(parts))
        if taken.refused:
            self.on_refused(taken.refused)

    def _show_refused(self, refused: Sequence[Refused]) -> None:
        rest = len(refused) - 1
        more = self.tr(" Còn {count} tệp khác không nhận được.").format(count=rest)
        self._context.show_error(UserError(refused[0].why + (more if rest else "")))

    def change(self, evidence_id: str, **changes: object) -> bool:
        """Change what is said about a paper; return whether it was kept."""
        try:
            filled = self._context.workspace.paper_views.say(
                self.dossier_id, evidence_id, **changes
            )
        except UserError as error:
            self._context.show_error(error)
            return False
        if filled:
            self._tell_filled(filled)
        return True

    def _tell_filled(self, filled: Sequence[str]) -> None:
        dossiers, dossier_id = self._context.workspace.dossiers, self.dossier_id
        known = dossiers.rulebook(dossier_id).fields
        names = ", ".join(known[name].label for name in filled if name in known)
        self._context.notify(
            self.tr("Đã ghi luôn vào ô trong hồ sơ: {names}.").format(names=names),
            lambda: dossiers.undo(dossier_id),
        )

    def tell_followed(self, paths: Sequence[str]) -> None:
        """Say which papers changed along with a field that said the same; offer to undo."""
        dossiers, dossier_id = self._context.workspace.dossiers, self.dossier_id
        found = {f"evidence/{item.id}": item for item in dossiers.get(dossier_id).evidence}
        names = ", ".join(found[path].label for path in paths if path in found)
        if names:
            self._context.notify(
                self.tr("Đã sửa luôn trên giấy minh chứng: {names}.").format(names=names),
                lambda: dossiers.undo(dossier_id),
            )

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
