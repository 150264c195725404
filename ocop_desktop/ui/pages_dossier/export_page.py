"""Export: pages as they will be printed, what the package holds, and one button to make it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.export_options import ExportOptions
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.pages_dossier.preview import Preview
from ocop_desktop.ui.tasks import Task
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.packages import PackageResult
from ocop_desktop.workspace.preview import Preview as Made

_OPTIONS = 330
_SHARE = 0.45
_PURPOSE = "export"


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
        self._result: PackageResult | None = None
        self._previewed = ""
        self._dirty = True
        specs = self._documents(context.workspace.catalogue.newest().documents.values())
        self.preview = Preview(
            context,
            self._pdf_work,
            [(s.id, s.short.partition(",")[0]) for s in specs],
            self._assess,
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
        assessment = self._assess()
        specs = self._documents(assessment.rulebook.documents.values())
        self.options.show_assessment(assessment, specs)
        if not self.options.place.text():
            self.options.set_folder(self._last_folder())
        if self._previewed != assessment.dossier.id or self._dirty:
            self._previewed = assessment.dossier.id
            self._dirty = False
            self.preview.reload()

    def refresh(self, changed: frozenset[str]) -> None:
        """Keep the gate and the pages in line with the dossier."""
        self._show_lock()
        if self.target is None or not changed:
            return
        assessment = self._assess()
        specs = self._documents(assessment.rulebook.documents.values())
        if self._task is None:
            self.options.show_assessment(assessment, specs)
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
        packages, today = self.context.workspace.packages, self.context.today()
        folder, formats, draft = self.options.folder, self.options.formats, self.options.is_draft
        try:
            source = packages.source(self.target.dossier_id or "")
        except UserError as error:
            self.options.show_failed(str(error))
            return
        self.options.set_busy(0.0)
        self._task = self.context.run_task(
            self.tr("Xuất gói hồ sơ"),
            lambda progress, cancelled: packages.export(
                source,
                folder,
                formats,
                draft=draft,
                today=today,
                progress=progress,
                cancelled=cancelled,
            ),
            self._done,
            self._failed,
        )
        self._task.progressed.connect(self._progressed)
        self._task.ended.connect(self._ended)

    def stop(self) -> None:
        """Ask the work to stop; nothing of the package is left."""
        if self._task is not None:
            self._task.cancel()

    # --- inside ----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.options.start.connect(self.start)
        self.options.stop.connect(self.stop)
        self.options.open_folder.connect(self._open_folder)
        self.options.show_findings.connect(lambda: self._go(rooms.CHECK))
        self.options.finalise.connect(lambda: self._go(rooms.FINALISE))
        self.options.show_versions.connect(lambda: self._go(rooms.VERSIONS))
        self.options.booklet.connect(lambda: self._go(rooms.BOOKLET))
        for keys, verb in (("Ctrl+Return", self.start), ("Ctrl+Enter", self.start)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    def _assess(self) -> Assessment:
        dossier_id = (self.target.dossier_id if self.target else None) or ""
        return self.context.workspace.assess(dossier_id, self.context.today())

    def _show_lock(self) -> None:
        dossier_id = (self.target.dossier_id if self.target else None) or ""
        locked = self.context.workspace.versions.current(dossier_id) is not None
        self.options.to_finalise.setVisible(not locked)

    @staticmethod
    def _documents(specs: object) -> list[DocumentSpec]:
        found = [spec for spec in list(specs) if spec.in_package]  # type: ignore[call-overload]
        return sorted(found, key=lambda spec: spec.order)

    def _pdf_work(self, spec_id: str) -> Callable[[], Made]:
        packages = self.context.workspace.packages
        dossier_id = (self.target.dossier_id if self.target else None) or ""
        source = packages.source(dossier_id)
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

    def _done(self, result: PackageResult) -> None:
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
