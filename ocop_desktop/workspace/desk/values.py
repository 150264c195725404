"""What the desk hands to screens and the command line."""

from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.desk.clock import DayCount
from ocop_desktop.dossier.desk.review import ListedComponent, Mark
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.exchange.returnfile import Answered
from ocop_desktop.exchange.verify import VerifyResult
from ocop_desktop.rulebook.desk import StateId

SUBMITTED: StateId = "submitted"
OPEN_STATES: tuple[StateId, ...] = ("received", "in_review")


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier at the desk. `number` is the receipt as printed, `order` its running number.

    `clock` counts the working days of the current round. `here` says that it was made at the desk
    and not brought as a package. `star`, `decision`, `decided_on` and `expires_on` belong to the
    recognition.
    """

    id: str
    dossier: str
    state: StateId
    state_name: str
    number: str
    order: int
    year: int
    round: int
    received_on: date
    clock: DayCount
    title: str
    producer: str
    set_id: str | None
    target_star: int | None
    kind: str
    sample: bool
    here: bool
    star: int | None = None
    decision: str = ""
    decided_on: date | None = None
    expires_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the commune has to do something about it."""
        return self.state in OPEN_STATES


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """One time the dossier was handed in. `version` can be opened and compared."""

    number: int
    version: str
    snapshot: str
    received_on: date
    received_by: str
    samples: int
    note: str
    documents: tuple[str, ...]
    answers: tuple[Answered, ...]


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """What an officer noted at a place. `answer` is what the producer said to it since, or ""."""

    id: str
    round: int
    target: str
    place: str
    mark: Mark
    words: str
    by: str
    at: str
    answer: str = ""
    answered_done: bool = False


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the journal, in words. `at` is UTC in ISO form."""

    id: int
    at: str
    day: date
    by: str
    what: str
    text: str
    from_state: str
    to_state: str
    words: str
    told: Any


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """A package looked at before anything is stored.

    `again` is the case it continues, None for a new one. `warnings` say what an officer should
    know, `signed` who signed the package ("" when nobody did), `doubted` whether that name cannot
    be believed here; `refusal` says why it cannot be received, "" when it can.
    """

    name: str
    verified: VerifyResult
    refusal: str
    dossier: Dossier | None = None
    draft: bool = False
    documents: tuple[str, ...] = ()
    answers: tuple[Answered, ...] = ()
    components: tuple[ListedComponent, ...] = ()
    findings: tuple[Finding, ...] = ()
    star: int | None = None
    points: int | None = None
    again: Case | None = None
    signed: str = ""
    doubted: bool = False
    number: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def can_be_received(self) -> bool:
        """Whether the package can be received."""
        return not self.refusal
