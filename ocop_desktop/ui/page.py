"""What a page is and what it is given. Every screen of the window is a `Page`.

How a page plugs in: a factory `Callable[[AppContext], Page]` is registered under the name of its
room (see `navigator`), the window builds it when the room is first visited and keeps it.

    PAGES: dict[str, PageFactory] = {navigator.SECTION: SectionPage, navigator.CHECK: CheckPage}

The window then calls `show_for(target)` on every visit, and `refresh(changed)` while the page is
visible and a commit changed its dossier. The page never redraws from its own widgets, only from
the workspace.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.keys import bind
from ocop_desktop.ui.navigator import HANDBOOK, Navigator, Target

if TYPE_CHECKING:
    from ocop_desktop.ui.language import Language
    from ocop_desktop.ui.settings import Settings
    from ocop_desktop.ui.tasks import RunTask
    from ocop_desktop.ui.theme import Theme
    from ocop_desktop.workspace.assessment import Assessment
    from ocop_desktop.workspace.workspace import Workspace

Undo = Callable[[], object]


class Notify(Protocol):
    """Show a short notice at the bottom; `undo` adds a button that takes the action back."""

    def __call__(self, text: str, undo: Undo | None = None) -> None:
        """Show `text`."""


@dataclass(frozen=True, slots=True)
class AppContext:
    """What every page is given by constructor. Nothing here is global.

    `run_task(title, work, on_done, on_error)` runs `work(progress, cancelled)` in a worker thread
    and calls back in the window's thread; it is never modal and returns the `Task` (for its
    `progressed` signal and `cancel()`). Without `on_error` a UserError goes to `show_error`.
    `set_theme()` puts the theme of the settings in force, `set_scale(percent)` the text size,
    `set_language(language)` asks for the window to be built again in another language.
    `lock_screen()` hides everything until the passphrase is given, where one is set;
    `lock_changed()` says that lock or idle time are others now. `move_to(folder)` goes on with the
    copy of the workspace that was made there. `show_coach()` walks through the open dossier, or
    the latest one; `offer_coach(id)` does so for the first dossier somebody makes.
    """

    workspace: "Workspace"
    navigator: Navigator
    theme: "Theme"
    settings: "Settings"
    today: Callable[[], date]
    run_task: "RunTask"
    is_busy: Callable[[], bool]
    notify: Notify
    show_error: Callable[[UserError], None]
    set_theme: Callable[[], None]
    set_scale: Callable[[int], None]
    set_language: Callable[["Language"], None]
    lock_screen: Callable[[], None]
    lock_changed: Callable[[], None]
    move_to: Callable[[Path], None]
    show_coach: Callable[[], None]
    offer_coach: Callable[[str], None]


class SectionList(Enum):
    """How the window shows the column with the sections of a dossier beside a page."""

    NONE = "none"
    FULL = "full"
    FOLDED = "folded"


class Page(QWidget):
    """One screen. Subclasses build their widgets once and fill them in `show_for`."""

    #: The column of sections beside this page. At large text a full column folds by itself.
    section_list: SectionList = SectionList.NONE
    #: The chapter of the handbook F1 opens; "" for pages whose F1 is something else.
    chapter: str = ""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.target: Target | None = None
        if self.chapter:
            bind(self, self.open_chapter, "F1")

    def open_chapter(self) -> None:
        """Read in the handbook what this page is for."""
        self.context.navigator.go(HANDBOOK, section=f"chapter/{self.chapter}")

    def title(self) -> str:
        """Return the last word of the breadcrumb. Inside a dossier the window puts the rest."""
        return ""

    @property
    def dossier_id(self) -> str:
        """The dossier in view, "" for none."""
        return (self.target.dossier_id if self.target else None) or ""

    def assess(self) -> "Assessment":
        """Return everything known about the dossier in view, as of today."""
        return self.context.workspace.assess(self.dossier_id, self.context.today())

    def is_locked(self) -> bool:
        """Return whether the dossier in view is finalised and takes no edit."""
        return self.context.workspace.versions.current(self.dossier_id) is not None

    def show_for(self, target: Target) -> None:
        """Show what `target` names and focus its field or criterion. Called on every visit."""
        self.target = target

    def refresh(self, changed: frozenset[str]) -> None:
        """Redraw after a commit. `changed` holds entry paths ("product.name", "assessment/1.1").

        Called only while the page is visible and its dossier changed. Must keep the focus, the
        cursor and what an input method is composing.
        """

    def context_widget(self) -> QWidget | None:
        """Return the widget for the panel on the right (kept by the page), or None for no panel."""
        return None

    def focus_first(self) -> None:
        """Give the focus to the first widget, for pages whose target names a part and no field.

        Waits for the layout: a widget that is not laid out yet does not take the focus.
        """
        QTimer.singleShot(0, self, self._focus_first)

    def _focus_first(self) -> None:
        wanted = self.first_focus()
        if wanted is not None and self.isVisible():
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_history(self, *, redo: bool) -> None:
        """Take the last edit back or do it again, on a page that belongs to no dossier."""

    def first_focus(self) -> QWidget | None:
        """Return the widget that takes the focus when the page is shown, or None for the first."""
        return None


PageFactory = Callable[[AppContext], Page]
