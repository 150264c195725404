"""The story studio: told by prompts, measured by the criteria, printed as a leaflet."""

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.stories.meter import measure
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.workspace.assessment import Assessment

_STORY = "story.text"


def _page(context: AppContext) -> Page:
    from ocop_desktop.ui.tools.story.page import StoryPage  # noqa: PLC0415

    return StoryPage(context)


def _note(found: Assessment) -> str:
    text = found.dossier.text(_STORY)
    if not text:
        return _tr("Chưa có câu chuyện")
    if found.likenesses:
        return _tr("Giống câu chuyện khác trên máy này")
    elements = measure(found.rulebook, found.units, found.dossier, text)
    have = sum(one.present for one in elements)
    return _tr("Có {have} trên {all} điều tiêu chí hỏi").format(have=have, all=len(elements))


def _applies(found: Assessment) -> bool:
    return found.rulebook.story is not None and bool(found.dossier.set)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StoryTool", text)


TOOL = Tool(
    room="tool-story",
    icon="book",
    title=lambda: _tr("Câu chuyện sản phẩm"),
    hint=lambda: _tr(
        "Kể theo gợi ý, đo theo tiêu chí, viết ba độ dài, so với câu chuyện khác, in tờ rơi."
    ),
    factory=_page,
    note=_note,
    applies=_applies,
    sections=("story",),
)
