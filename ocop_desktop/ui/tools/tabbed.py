"""A tool's page with tabs over one dossier: title, tabs, and what each of them shows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label


class TabbedTool(Page):
    """Subclasses hand over names and widgets of the tabs and fill the one in view (`fill`)."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, about: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._title = label("", "title")
        self._about = label(about, "second", wrap=True)
        self.buttons = QWidget()
        self._buttons = FlowLayout(self.buttons, gap=12, line_gap=8)
        self.stack = QStackedWidget()
        # Takes the room of the tabs where the tool does not apply.
        self._filler = QWidget()
        self._filler.hide()
        self._why = label("", "body", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, tokens.GAP_L, 0, 0)
        self._column.setSpacing(tokens.GAP_S)

    def build(self, names: Sequence[str], views: Sequence[QWidget], tabs_name: str) -> None:
        """Put head, tabs and views together; called once by the subclass."""
        self.tabs = SegmentedTabs(self.context.theme, names, tabs_name)
        self.tabs.changed.connect(self._turned)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        head.setSpacing(tokens.GAP_S)
        self._title.setText(self.title())
        head.addWidget(self._title)
        head.addWidget(self._about)
        head.addWidget(self._why)
        self._buttons.addWidget(self.tabs)
        head.addWidget(self.buttons)
        for view in views:
            self.stack.addWidget(view)
        self._column.addLayout(head)
        self._column.addWidget(self.stack, 1)
        self._column.addWidget(self._filler, 1)

    def add_button(self, button: QWidget) -> None:
        """Add a button to the row under the tabs."""
        self._buttons.addWidget(button)

    def why_not(self, text: str, *, leave: Sequence[int] = ()) -> None:
        """Say why the tool does not apply; only the tabs in `leave` stay."""
        self._why.setText(text)
        self._why.setVisible(bool(text))
        self._about.setVisible(not text)
        for part in (self.buttons, self.stack):
            part.setVisible(not text or bool(leave))
        self.tabs.setVisible(not text)
        self._filler.setVisible(bool(text) and not leave)
        if text and leave:
            self.stack.setCurrentIndex(leave[0])

    def show_for(self, target: Target) -> None:
        """Show a dossier; a field opens the tab that holds it."""
        super().show_for(target)
        if target.field:
            index = self.tab_of(target.field)
            self.tabs.show_index(index)
            self.stack.setCurrentIndex(index)
        self.fill(target.field or "")

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw after a commit."""
        self.fill("", changed)

    def tab_of(self, field: str) -> int:
        """Return the tab a field is mended in."""
        del field
        return 0

    def fill(self, field: str, changed: frozenset[str] | None = None) -> None:
        """Fill the tab in view; `changed` are the paths of a commit."""

    def first_focus(self) -> QWidget | None:
        """Return the tabs."""
        return self.tabs

    def _turned(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        if self.target is not None:
            self.fill("")
