"""What a document needs besides the dossier: the state of the export it belongs to."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop.documents.desk_sheet import DeskSheet
from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.dossier.upgrade.recognised import Recognised


class ContentsRow(msgspec.Struct, frozen=True, kw_only=True):
    """One document of the package in the contents list. `pages` None prints no number."""

    name: str
    file: str = ""
    pages: int | None = None


class PrintContext(msgspec.Struct, frozen=True, kw_only=True):
    """State of an export.

    `snapshot` names the frozen version ("8F3C-21A7"); `evidence_codes` maps evidence ids to codes
    ("MC-01") and decides their order, `evidence_places` to pages of the appendix ("tr. 9–13"),
    `photos` to picture files. `blank` leaves the score sheet for an assessor to fill.

    `public` marks every page as the published copy, from which private answers were left out.

    `today` is the day a report judges by and `star` the one it aims at (0: the dossier's own aim);
    `sheets` are the scorers' sheets of a rehearsal, `desk` what the commune says of the dossier,
    `recognised` the dossier as it was recognised.
    """

    draft: bool = False
    public: bool = False
    snapshot: str = ""
    evidence_codes: Mapping[str, str] = {}
    evidence_places: Mapping[str, str] = {}
    photos: Mapping[str, Path] = {}
    contents: tuple[ContentsRow, ...] = ()
    blank: bool = False
    today: date | None = None
    star: int = 0
    sheets: tuple[Sheet, ...] = ()
    desk: DeskSheet | None = None
    recognised: Recognised | None = None
