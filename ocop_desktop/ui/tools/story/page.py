"""The page of the story: told, written and measured, printed."""

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.tools.story.leaflet_view import LeafletView
from ocop_desktop.ui.tools.story.meter_view import MeterView
from ocop_desktop.ui.tools.story.tell_view import TellView
from ocop_desktop.ui.tools.tabbed import TabbedTool
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.workspace.stories import RECORD, Likeness, write

_TELL, _WRITE, _PRINT = range(3)
_WRITTEN = ("story.text",)
_TALL = 480
_FILES = {"a5": "to-roi-a5.pdf", "a4": "to-gap-a4.pdf"}


class StoryPage(TabbedTool):
    """Everything comes from the workspace; a comparison with all dossiers runs in a worker."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        about = self.tr(
            "Kể theo gợi ý, viết ba độ dài, xem tiêu chí thấy gì trong bài. Phần mềm không viết "
            "thay: câu chuyện là của người làm."
        )
        super().__init__(context, about, parent)
        self.papers = Papers(context, self)
        self.printing = Printing(context, self)
        self._alike: tuple[Likeness, ...] = ()
        self.tell = TellView(context, self.papers)
        self.tell.taken.connect(self.use_draft)
        self.meter = MeterView(context)
        self.meter.committed.connect(self._commit)
        self.meter.trimmed.connect(self.trim)
        self.leaflet = LeafletView(context)
        names = [self.tr("Kể chuyện"), self.tr("Viết và đo"), self.tr("Tờ rơi")]
        self.build(names, (self.tell, self.meter, self.leaflet), self.tr("Việc với câu chuyện"))
        theme = context.theme
        self.compare = SecondaryButton(theme, self.tr("So với mọi hồ sơ trên máy"), icon="search")
        self.compare.clicked.connect(self.compare_all)
        self.record = SecondaryButton(theme, self.tr("Văn bản tư liệu"), icon="print")
        self.record.clicked.connect(self._show_formats)
        self.pdf = PrimaryButton(theme, self.tr("Lưu tờ rơi (PDF)"), icon="pdf")
        self.pdf.clicked.connect(self.save)
        for button in (self.compare, self.record, self.pdf):
            self.add_button(button)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Câu chuyện sản phẩm")

    def tab_of(self, field: str) -> int:
        """Return the tab a field is mended in."""
        return _WRITE if field in _WRITTEN else _TELL

    def show_for(self, target: Target) -> None:
        """Show the story of a dossier."""
        self._flush()
        self._alike = ()
        super().show_for(target)
        if target.field:
            self.meter.show_field(target.field)

    def fill(self, field: str, changed: frozenset[str] | None = None) -> None:
        """Fill the tab in view."""
        found = self.assess()
        chosen = found.rulebook.story is not None and bool(found.dossier.set)
        why = self.tr("Chọn bộ sản phẩm ở mục Đăng ký để biết tiêu chí hỏi gì.")
        self.why_not("" if chosen else why)
        if not chosen:
            return
        self._fit()
        at = self.stack.currentIndex()
        self.compare.setVisible(at == _WRITE)
        self.pdf.setVisible(at == _PRINT)
        view = self.context.workspace.stories.view(found.dossier.id)
        if at == _TELL:
            self.tell.show_dossier(found, view, field, changed)
        elif at == _WRITE:
            if changed:
                self._alike = ()
            self.meter.show_dossier(found, view, self._alike or view.likenesses)
        else:
            self._flush()
            self.leaflet.show_dossier(found.dossier.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words below the title out where the story needs their room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._about.setVisible(self.height() >= self.context.theme.px(_TALL))

    def use_draft(self, variant: str) -> None:
        """Put a draft into its field and offer to take that back."""
        self.tell.form.flush()
        dossiers, dossier = self.context.workspace.dossiers, self.dossier_id
        try:
            self.context.workspace.stories.use_draft(dossier, variant)
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.notify(self.tr("Đã chép bản nháp vào ô."), lambda: dossiers.undo(dossier))

    def trim(self, variant: str) -> None:
        """Drop the proposed sentences and offer to take that back."""
        self._flush()
        dossiers, dossier = self.context.workspace.dossiers, self.dossier_id
        try:
            dropped = self.context.workspace.stories.trim(dossier, variant)
        except UserError as error:
            self.context.show_error(error)
            return
        said = self.tr("Đã bỏ {n} câu.").format(n=dropped)
        self.context.notify(said, lambda: dossiers.undo(dossier))

    def compare_all(self) -> None:
        """Compare with every dossier on this machine."""
        self._flush()
        dossier = self.dossier_id
        work = self.context.workspace.stories.comparison(dossier)

        def done(found: tuple[Likeness, ...]) -> None:
            if dossier != self.dossier_id:
                return
            self._alike = found
            if not found:
                self.context.notify(self.tr("Không giống câu chuyện nào trên máy này."))
            self.fill("")

        self.context.run_task(self.tr("So câu chuyện"), lambda _p, _c: work(), done)

    def save(self) -> None:
        """Ask for a folder and write the leaflet there."""
        folder = self.printing.saving.ask()
        if folder is None:
            return
        try:
            contents = self.context.workspace.stories.leaflet(self.dossier_id)
        except UserError as error:
            self.context.show_error(error)
            return
        form = self.leaflet.form
        path = folder / _FILES[form]
        self.printing.saving.start(self.tr("Lưu tờ rơi"), lambda: write(contents, path, form).path)

    def _flush(self) -> None:
        if self.target is not None:
            self.tell.form.flush()
            self.meter.flush()

    def _show_formats(self) -> None:
        self._flush()
        menu = self.printing.menu(self.dossier_id, RECORD)
        menu.popup(self.record.mapToGlobal(self.record.rect().bottomLeft()))

    def _commit(self, field_id: str, value: Any) -> None:
        try:
            self.context.workspace.dossiers.set(self.dossier_id, field_id, value, merge=True)
        except UserError as error:
            self.context.show_error(error)
