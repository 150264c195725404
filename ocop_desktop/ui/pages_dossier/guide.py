"""Help that follows the field in focus, in the panel and in the strip."""

from ocop_desktop.rulebook.sections import FieldHelp
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.help_strip import HelpStrip
from ocop_desktop.ui.pages_dossier.help_view import example_for
from ocop_desktop.ui.pages_dossier.panel import SidePanel
from ocop_desktop.workspace.assessment import Assessment


class Guide:
    """Shows what a field means; the strip speaks while the panel is folded away."""

    def __init__(self, context: AppContext, panel: SidePanel, strip: HelpStrip) -> None:
        self._context, self._panel, self._strip = context, panel, strip
        self._help: dict[str, FieldHelp] = {}

    def load(self, assessment: Assessment) -> None:
        """Take the help of a dossier's edition."""
        found = self._context.workspace.catalogue.help(assessment.rulebook.id)
        self._help = {item.field: item for item in found.fields}

    def show_nothing(self) -> None:
        """No field is in focus."""
        self._panel.help.show_nothing()
        self._strip.show_nothing()

    def show_editor(self, editor: FieldEditor, assessment: Assessment) -> None:
        """Show the help of a field, in a table of the column the cursor is in."""
        help_, column = self._help.get(editor.spec.id), editor.current_column()
        example = self._example(editor, assessment)
        self._panel.help.show_field(editor.spec, help_, column, example)
        self._strip.show_field(editor.spec, help_, column)
        self._strip.setVisible(not self._panel.isVisible())

    def show_more(self) -> None:
        """Turn to the help, or open the strip up."""
        self._panel.show_tab("help")
        if not self._panel.isVisible():
            self._strip.toggle()

    def _example(self, editor: FieldEditor, assessment: Assessment) -> str:
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        kinds = (chosen.id, chosen.group.id, chosen.industry.id) if chosen else ()
        return example_for(self._help.get(editor.spec.id), editor.spec, kinds)
