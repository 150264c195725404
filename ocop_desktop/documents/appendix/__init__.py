"""The appendix: every paper and photo of a dossier in one numbered PDF."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desktop.documents.appendix.items import Convert, Item, items_of
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

if TYPE_CHECKING:
    from ocop_desktop.documents.appendix.plan import AppendixPlan
    from ocop_desktop.media.copies import Copy

__all__ = ["Convert", "Item", "appendix_of", "items_of", "write_appendix"]

# The libraries that draw are loaded when the first appendix is planned: the window starts before.


def appendix_of(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    context: PrintContext,
    files: Mapping[str, Path],
    *,
    convert: Convert | None = None,
    heading: str = "",
) -> "AppendixPlan":
    """Return the plan of the appendix of a dossier, to be written with `write_appendix`.

    Only evidence with a code in `context` is taken; `files` maps ids to contents. `heading` stands
    on the cover in place of the usual title.
    """
    from ocop_desktop.documents.appendix.plan import plan_appendix  # noqa: PLC0415
    from ocop_desktop.documents.appendix.subject import subject_of  # noqa: PLC0415

    subject = subject_of(rulebook, dossier, units, context, heading)
    return plan_appendix(subject, items_of(rulebook, dossier, context, files, convert))


def write_appendix(
    plan: "AppendixPlan",
    path: Path,
    *,
    copy_of: "Callable[[Item], Copy] | None" = None,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write the planned appendix to `path` and return its number of pages.

    `copy_of` gives the copy of a photo to print, for instance one kept from the last time. A page
    that cannot be taken over is drawn as a picture. Raises UserError when a photo or a file cannot
    be read at all, CancelledError when stopped.
    """
    from ocop_desktop.documents.appendix import build  # noqa: PLC0415

    return build.write_appendix(plan, path, copy_of=copy_of, progress=progress, cancelled=cancelled)
