"""What to do to reach a level: title, typical months, effort. Our estimates, as data."""

import msgspec

from ocop_desktop.rulebook.edition import Frozen


class Started(Frozen, frozen=True, kw_only=True):
    """Where the dossier says when this action began: the first date of `column` in the table."""

    table: str
    column: str
    row: dict[str, tuple[str | int | bool, ...]] = msgspec.field(default_factory=dict)


class Action(Frozen, frozen=True, kw_only=True):
    """One way up for the criteria of a topic (or only those named in `criteria`).

    It leads to options worth at least `from_points`. `effort` is 1 to 5, `months` typical months,
    `field` where the person records it. What cannot be changed by effort is not `changeable`.
    """

    topic: str
    criteria: tuple[str, ...] = ()
    from_points: int
    title: str
    months: float
    started: Started | None = None
    effort: int
    field: str = ""
    papers: tuple[str, ...] = ()
    note: str = ""
    changeable: bool = True


class ActionsFile(Frozen, frozen=True, kw_only=True):
    """`actions.toml`."""

    actions: tuple[Action, ...]
