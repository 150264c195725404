"""The line of help under the plan's forms: follows the focus, F1 opens it up."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.keys import follow_focus
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.help_strip import HelpStrip
from ocop_desktop.workspace.assessment import Assessment


class PlanHelp(QObject):
    """Shows the help of the field that has the focus inside `page`."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._edition = ""
        self.strip = HelpStrip(context.theme)
        follow_focus(self._moved)

    def show_for(self, assessment: Assessment) -> None:
        """Take the help texts of a dossier's edition."""
        self._edition = assessment.rulebook.id

    def editor_at(self, widget: QWidget | None) -> FieldEditor | None:
        """Return the field a widget belongs to, or None outside the page's fields."""
        while widget is not None and widget is not self._page:
            if isinstance(widget, FieldEditor):
                return widget if self._page.isAncestorOf(widget) else None
            widget = widget.parentWidget()
        return None

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        editor = self.editor_at(new)
        if editor is None or not self._edition:
            return
        help_ = self._context.workspace.catalogue.help(self._edition).field(editor.spec.id)
        self.strip.show_field(editor.spec, help_, editor.current_column())
        self.strip.show()
