"""What a tool of a dossier is: one entry of the hub, with its page and where it serves."""

from collections.abc import Callable
from dataclasses import dataclass

from ocop_desktop.ui.page import PageFactory
from ocop_desktop.workspace.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Tool:
    """A working tool beside the forms. Texts are callables: they are translated when shown.

    `note` says in a few words how far the tool's data is (empty: nothing to say), `applies` whether
    the dossier's kind of product has it at all, `sections` which sections link to it.
    """

    room: str
    icon: str
    title: Callable[[], str]
    hint: Callable[[], str]
    factory: PageFactory
    note: Callable[[Assessment], str]
    applies: Callable[[Assessment], bool]
    sections: tuple[str, ...] = ()
