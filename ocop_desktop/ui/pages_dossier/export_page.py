"""Export: pages as they will be printed, what the package holds, and one button to make it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.keys import bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.export_options import ExportOptions
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.pages_dossier.preview import Preview
from ocop_desktop.ui.sharing.passphrase import PassphraseDialog
from ocop_desktop.ui.tasks import Cancelled, Progress, Task
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.packages import (
    PackageResult,
    PackageSource,
    Published,
    SupplementList,
    SupplementResult,
)
from ocop_desktop.workspace.preview import Preview as Made
from ocop_desktop.workspace.sealed import check_passphrase

_OPTIONS = 330
_SHARE = 0.45
_PURPOSE = "export"
Work = Callable[[Progress, Cancelled], PackageResult | SupplementResult]


class Asked(NamedTuple):
    """What was chosen for a package, by the names the workspace has for it."""

    out: Path
    formats: tuple[str, ...]
    draft: bool
    convert: bool
    today: date


class ExportPage(Page):
    """The export works on the dossier frozen when the button is pressed; typing goes on."""

    section_list = SectionList.FULL

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        self._open_file = open_file
        self._task: Task | None = None
        self._result: PackageResult | SupplementResult | None = None
        self._passphrase = ""
        self._compared = 0
        self._previewed = ""
        self._dirty = True
        specs = self._documents(context.workspace.catalogue.newest().documents.values())
        self.preview = Preview(
            context,
            self._pdf_work,
            [(s.id, s.short.partition(",")[0]) for s in specs],
            self.assess,
        )
        self.options = ExportOptions(context.theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.preview, 1)
        row.addWidget(self.options)
        self._connect()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Xuất gói hồ sơ")

    def show_for(self, target: Target) -> None:
        """Show what would be exported of a dossier."""
        super().show_for(target)
        self._show_lock()
        assessment = self.assess()
        specs = self._documents(assessment.rulebook.documents.values())
        self._show_options(assessment, specs)
        if not self.options.place.text():
            self.options.set_folder(self._last_folder())
        if self._previewed != assessment.dossier.id or self._dirty:
            self._previewed = assessment.dossier.id
            self._dirty = False
            self.preview.reload()

    def refresh(self, changed: frozenset[str]) -> None:
        """Keep the gate and the pages in line with the dossier."""
        self._show_lock()
        del changed  # none: the dossier was finalised or reopened, and that counts here too
        if self.target is None:
            return
        assessment = self.assess()
        specs = self._documents(assessment.rulebook.documents.values())
        if self._task is None:
            self._show_options(assessment, specs)
        self.preview.reload()

    def hideEvent(self, event: object) -> None:
        """What is typed elsewhere makes the pages old."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._dirty = True

    def first_focus(self) -> QWidget | None:
        """Return the button."""
        return self.options.go

    # --- export ----------------------------------------------------------------------------

    def start(self) -> None:
        """Freeze the dossier and write its package in a worker."""
        if self._task is not None or self.target is None:
            return
        self._passphrase = self.ask_passphrase() if self.options.seals else ""
        if self.options.seals and not self._passphrase:
            return
        try:
            work = self._work(self.context.workspace.packages.source(self.dossier_id))
        except UserError as error:
            self.options.show_failed(str(error))
            return
        self.options.set_busy(0.0)
        self._task = self.context.run_task(
            self.tr("Xuất gói hồ sơ"), work, self._done, self._failed
        )
        self._task.progressed.connect(self._progressed)
        self._task.ended.connect(self._ended)

    def publish(self) -> None:
        """Write the copy for everybody into the folder, in a worker."""
        if self._task is not None or self.target is None:
            return
        packages, folder = self.context.workspace.packages, self.options.folder
        try:
            source = packages.source(self.dossier_id)
        except UserError as error:
            self.options.show_failed(str(error))
            return

        def told(made: Published) -> None:
            words = self.tr("Đã ghi bản công khai {name}, bỏ {n} giấy tờ và chỗ riêng")
            self.context.notify(words.format(name=made.folder.name, n=len(made.withheld)))

        self._task = self.context.run_task(
            self.tr("Ghi bản công khai"),
            lambda progress, cancelled: packages.publish(
                source, folder, progress=progress, cancelled=cancelled
            ),
            told,
            self._failed,
        )
        self._task.ended.connect(self._ended)

    def ask_passphrase(self) -> str:
        """Ask for a new passphrase; "" when the person left."""
        dialog = PassphraseDialog(self.context.theme, "", check_passphrase, new=True, parent=self)
        done = dialog.exec() == PassphraseDialog.DialogCode.Accepted
        return dialog.passphrase if done else ""

    def _work(self, source: PackageSource) -> Work:
        """Return what makes the package that is asked for, in a worker."""
        packages, options = self.context.workspace.packages, self.options
        told = Asked(
            out=options.folder,
            formats=options.formats,
            draft=options.is_draft,
            convert=options.converts,
            today=self.context.today(),
        )
        if not options.kind.is_supplement:
            passphrase = self._passphrase
            return lambda progress, cancelled: packages.export(
                source,
                **told._asdict(),
                passphrase=passphrase,
                progress=progress,
                cancelled=cancelled,
            )
        base = packages.base_work(options.kind.box.since or "")
        return lambda progress, cancelled: packages.supplement(
            source, base(), **told._asdict(), progress=progress, cancelled=cancelled
        )

    def compare(self) -> None:
        """Show what a supplement would bring, worked out in a worker."""
        box, packages = self.options.kind.box, self.context.workspace.packages
        self.options.show_changed(on=False)
        box.show_waiting()
        if not self.options.kind.is_supplement or box.since is None:
            return
        self._compared += 1
        run = self._compared
        try:
            source, base = packages.source(self.dossier_id), packages.base_work(box.since)
        except UserError as error:
            box.show_problem(str(error))
            return

        def told(found: SupplementList) -> None:
            if run == self._compared:
                box.show_list(found)
                self.options.show_changed(on=True)

        def failed(error: UserError) -> None:
            if run == self._compared:
                box.show_problem(str(error))

        self.context.run_task(
            self.tr("So với bản đã nộp"),
            lambda _progress, _cancelled: packages.supplement_list(source, base()),
            told,
            failed,
        )

    def stop(self) -> None:
        """Ask the work to stop; nothing of the package is left."""
        if self._task is not None:
            self._task.cancel()

    # --- inside ----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.options.start.connect(self.start)
        self.options.kind.changed.connect(self.compare)
        self.options.kind.box.since_changed.connect(self.compare)
        self.options.stop.connect(self.stop)
        self.options.open_folder.connect(self._open_folder)
        self.options.show_findings.connect(lambda: self._go(rooms.CHECK))
        self.options.finalise.connect(lambda: self._go(rooms.FINALISE))
        self.options.show_versions.connect(lambda: self._go(rooms.VERSIONS))
        self.options.public.connect(self.publish)
        self.options.booklet.connect(lambda: self._go(rooms.BOOKLET))
        for keys, verb in (("Ctrl+Return", self.start), ("Ctrl+Enter", self.start)):
            bind(self, verb, keys)

    def _show_options(self, assessment: Assessment, specs: list[DocumentSpec]) -> None:
        workspace = self.context.workspace
        self.options.show_assessment(assessment, specs, can_convert=workspace.packages.can_convert)
        self.options.kind.box.offer(workspace.versions.list(assessment.dossier.id))
        if self.options.kind.is_supplement:
            self.compare()

    def _show_lock(self) -> None:
        locked = self.is_locked()
        self.options.to_finalise.setVisible(not locked)

    @staticmethod
    def _documents(specs: object) -> list[DocumentSpec]:
        found = [spec for spec in list(specs) if spec.in_package]  # type: ignore[call-overload]
        return sorted(found, key=lambda spec: spec.order)

    def _pdf_work(self, spec_id: str) -> Callable[[], Made]:
        packages = self.context.workspace.packages
        source = packages.source(self.dossier_id)
        return lambda: packages.preview_with_anchors(source, spec_id)

    def _last_folder(self) -> Path:
        last = self.context.settings.last_folder(_PURPOSE)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(last or QStandardPaths.writableLocation(documents))

    def _progressed(self, done: int, total: int, text: str) -> None:
        if self._task is not None:
            self.options.set_busy(done / max(total, 1), text)

    def _ended(self) -> None:
        self._task = None
        self.options.set_busy(None)

    def _done(self, result: PackageResult | SupplementResult) -> None:
        self._result = result
        self.context.settings.set_last_folder(_PURPOSE, result.folder.parent)
        text = self.tr("Đã xuất {count} tệp, mã bản {snapshot}").format(
            count=len(result.files), snapshot=result.snapshot
        )
        self.options.show_done(text, str(result.folder))

    def _failed(self, error: UserError) -> None:
        self.options.show_failed(str(error))

    def _open_folder(self) -> None:
        if self._result is not None:
            self._open_file(self._result.folder)

    def _go(self, room: str) -> None:
        if self.target is not None:
            self.context.navigator.go(room, self.target.dossier_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the options their share."""
        super().resizeEvent(event)
        wide = min(self.context.theme.px(_OPTIONS), round(self.width() * _SHARE))
        self.options.setFixedWidth(wide)
