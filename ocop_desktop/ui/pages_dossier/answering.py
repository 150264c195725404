"""What pages share on which the fields of a dossier are answered, one section or all of them."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages_dossier.guide import Guide
from ocop_desktop.ui.pages_dossier.help_strip import HelpStrip
from ocop_desktop.ui.pages_dossier.kept_forms import KeptForms
from ocop_desktop.ui.pages_dossier.panel import SidePanel
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.returned.beside import ReturnedBeside


class AnsweringPage(Page):
    """Keeps the forms, the panel that follows the focus and what the commune returned."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.papers = Papers(context, self)
        self.panel, self.strip = SidePanel(context.theme), HelpStrip(context.theme)
        self.panel.help.insert.connect(self._insert)
        self.panel.findings.chosen.connect(self.go_to_finding)
        self.panel.score.chosen.connect(self._go_to_criterion)
        self.guide = Guide(context, self.panel, self.strip)
        self._kept = KeptForms(context, self.papers, self)
        self._kept.committed.connect(self._commit)
        self._kept.spot_changed.connect(self._spot_moved)
        self._kept.criterion_wanted.connect(self._go_to_criterion)
        self._returned = ReturnedBeside(context, self)
        self._at = ""

    def context_widget(self) -> QWidget | None:
        """Return the panel with help, score and findings."""
        return self.panel

    # --- what a page says of itself --------------------------------------------------------

    def editor(self, field_id: str) -> FieldEditor | None:
        """Return the editor of a field that is asked on this page."""
        del field_id
        return None

    def reveal(self, editor: FieldEditor) -> None:
        """Bring a field into sight."""

    def go_to_finding(self, finding: Finding) -> None:
        """Go to the field a finding is about."""

    # --- answers and focus -----------------------------------------------------------------

    def _locked(self) -> bool:
        locked = self.is_locked()
        self.panel.help.set_insertable(on=not locked)
        return locked

    def _commit(self, field_id: str, value: Any) -> None:
        editor = self.editor(field_id)
        if self.target is None or editor is None:
            return
        long_text = editor.spec.kind == "long_text"
        try:
            changes = self.context.workspace.dossiers.set_many(
                self.dossier_id, {field_id: value}, merge=long_text
            )
        except UserError as error:
            editor.not_kept()
            self.context.show_error(error)
            return
        self.papers.tell_followed([change.path for change in changes])

    def _focus(self, editor: FieldEditor) -> None:
        editor.input().setFocus(Qt.FocusReason.TabFocusReason)
        self.reveal(editor)

    def _spot_moved(self) -> None:
        editor = self.editor(self._at)
        if editor is not None:
            self.reveal(editor)
            self.guide.show_editor(editor, self.assess())

    def _insert(self, example: str) -> None:
        editor = self.editor(self._at)
        if editor is not None:
            editor.insert_example(example)
            self._focus(editor)

    def _go_to_criterion(self, number: str) -> None:
        if self.target is not None:
            self.context.navigator.go(rooms.ASSESSMENT, self.target.dossier_id, criterion=number)
