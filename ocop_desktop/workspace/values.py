"""What the workspace hands to screens and the command line."""

from collections.abc import Callable

import msgspec

from ocop_desktop.storage.rows import Batch, Change

__all__ = ["Batch", "Cancelled", "Change", "DossierSummary", "NewDossier", "Progress"]

# Called with (done, of all, what): bytes or steps done, all of them, and what is being worked on.
Progress = Callable[[int, int, str], None]
# Asked between steps; true stops the work, which then leaves nothing behind.
Cancelled = Callable[[], bool]


class NewDossier(msgspec.Struct, frozen=True, kw_only=True):
    """Answers of the new-dossier flow. `rulebook` "" means the newest edition.

    `producer_from` names a dossier whose producer is taken over; the name, province and commune
    given beside it win over what is taken over.
    """

    title: str
    set_id: str | None = None
    kind: str = "first"
    target_star: int | None = None
    round: str = ""
    year: int | None = None
    producer_from: str | None = None
    producer_name: str = ""
    province: str = ""
    commune: str = ""
    rulebook: str = ""


class DossierSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a list of dossiers. `updated_at` is UTC in ISO form.

    `version` is the number of the version the dossier is finalised as, None while it is open.
    """

    id: str
    title: str
    set_id: str | None
    rulebook: str
    sample: bool
    producer: str
    target_star: int | None
    round: str
    year: int | None
    updated_at: str
    deleted: bool
    version: int | None = None
