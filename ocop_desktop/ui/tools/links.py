"""The line above a section that leads to the tools which serve it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools import tools_for
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment


class ToolLinks(QFrame):
    """Hidden where no tool serves the section."""

    def __init__(
        self, theme: Theme, go: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._go = go
        self._tools: tuple[Tool, ...] = ()
        self.buttons: list[ActionButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 6, 20, 0)
        self._row.setSpacing(8)
        self.hide()

    def show_section(self, assessment: Assessment, section: str) -> None:
        """Show the tools that serve a section of a dossier."""
        tools = tools_for(assessment, section)
        self.setVisible(bool(tools))
        if tools == self._tools:
            return
        self._tools = tools
        clear(self._row)
        self._row.addWidget(label(self.tr("Công cụ:"), "caption"))
        self.buttons = [self._button(tool) for tool in tools]
        for button in self.buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _button(self, tool: Tool) -> ActionButton:
        button = ActionButton(
            self._theme, tool.title(), icon=tool.icon, trailing="next", role="quiet"
        )
        button.setToolTip(tool.hint())
        button.clicked.connect(lambda: self._go(tool.room))
        return button
