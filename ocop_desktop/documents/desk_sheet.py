"""What the commune's documents say besides the dossier: plain values for one printing."""

from collections.abc import Mapping
from datetime import date

import msgspec


class DeskComment(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to mend or to answer; `kind` is its mark in words."""

    place: str
    kind: str
    words: str


class DeskEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the journal."""

    day: date
    by: str
    what: str
    words: str


class DeskSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the commune's documents say besides the dossier. Texts may be "".

    `findings` are the commune's own by slot of Mẫu số 03; `texts` replace the editable paragraphs
    of a letter by their id; `capacity` may hold line ends.
    """

    commune: str
    province: str
    number: str
    received_on: date
    received_by: str
    due: date
    samples: int
    round: int
    findings: Mapping[str, str] = {}
    comments: tuple[DeskComment, ...] = ()
    components: tuple[tuple[str, str], ...] = ()
    events: tuple[DeskEvent, ...] = ()
    letter_number: str = ""
    letter_day: date | None = None
    answer_by: date | None = None
    signatory: str = ""
    capacity: str = ""
    recipients: tuple[str, ...] = ()
    texts: Mapping[str, str] = {}
