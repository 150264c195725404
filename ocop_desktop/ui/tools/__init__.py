"""Tools of a dossier: the hub that lists them and one sub-folder per tool.

A tool registers itself by one line in `TOOLS`; its page is imported when it is first visited.
"""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory
from ocop_desktop.ui.tools.environment import TOOL as ENVIRONMENT
from ocop_desktop.ui.tools.label import TOOL as LABEL
from ocop_desktop.ui.tools.plan import TOOL as PLAN
from ocop_desktop.ui.tools.quality import TOOL as QUALITY
from ocop_desktop.ui.tools.rights import TOOL as RIGHTS
from ocop_desktop.ui.tools.story import TOOL as STORY
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.ui.tools.trace import TOOL as TRACE
from ocop_desktop.ui.tools.upgrade import TOOL as UPGRADE
from ocop_desktop.workspace.assessment import Assessment

TOOLS: tuple[Tool, ...] = (PLAN, QUALITY, LABEL, TRACE, STORY, RIGHTS, ENVIRONMENT, UPGRADE)


def tools_for(assessment: Assessment, section: str = "") -> tuple[Tool, ...]:
    """Return the tools that apply to a dossier, or those of them that serve one section."""
    return tuple(
        tool
        for tool in TOOLS
        if tool.applies(assessment) and (not section or section in tool.sections)
    )


def _hub(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.hub import ToolsPage  # noqa: PLC0415

    return ToolsPage(context)


PAGES: dict[str, PageFactory] = {rooms.TOOLS: _hub, **{tool.room: tool.factory for tool in TOOLS}}
