"""Getting ready for a round: work that is no paper, and what must be there before what."""

import msgspec

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition


class Task(Frozen, frozen=True, kw_only=True):
    """Work besides papers: who does it, how many days it takes, when it is needed and done.

    `after` names papers and tasks that must be there first.
    """

    id: str
    name: str
    who: str
    days: int
    after: tuple[str, ...] = ()
    needed_when: Condition | None = None
    done_when: Condition | None = None
    note: str = ""
    source: str


class Order(Frozen, frozen=True, kw_only=True):
    """A paper that cannot be got before others (`after`) are there."""

    paper: str
    after: tuple[str, ...]
    note: str = ""


class Running(Frozen, frozen=True, kw_only=True):
    """A paper that must have been in force for `months` when the dossier is handed in."""

    paper: str
    months: int
    needed_when: Condition | None = None
    note: str
    source: str


class Fresh(Frozen, frozen=True, kw_only=True):
    """A paper that must not be older than a clock of `deadlines.toml` when it is handed in."""

    paper: str
    clock: str


class Begun(Frozen, frozen=True, kw_only=True):
    """Where the dossier says that a paper was asked for: a date in a row of a table.

    `row` names the values a row must have, one of the list in every column named.
    """

    paper: str
    table: str
    date: str
    row: dict[str, tuple[str | int | bool, ...]] = msgspec.field(default_factory=dict)


class PlanFile(Frozen, frozen=True, kw_only=True):
    """`plan.toml`; an edition may do without."""

    tasks: tuple[Task, ...] = ()
    orders: tuple[Order, ...] = ()
    running: tuple[Running, ...] = ()
    fresh: tuple[Fresh, ...] = ()
    begun: tuple[Begun, ...] = ()


NO_PLAN = PlanFile()
