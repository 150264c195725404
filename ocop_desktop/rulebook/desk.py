"""The commune's desk: states, moves, components of a dossier, what the commune judges, phrases."""

from typing import Literal, get_args

from ocop_desktop.rulebook.edition import Frozen

StateId = Literal[
    "draft",
    "submitted",
    "received",
    "in_review",
    "returned",
    "forwarded",
    "assessed",
    "recognised",
    "expired",
    "revoked",
]
MoveId = Literal[
    "submit",
    "receive",
    "review",
    "return",
    "receive-again",
    "forward",
    "return-from-province",
    "assess",
    "recognise",
    "expire",
    "revoke",
]
STATES: tuple[StateId, ...] = get_args(StateId)
MOVES: tuple[MoveId, ...] = get_args(MoveId)
ComponentKind = Literal["document", "evidence", "fields", "samples", "by_eye"]


class DeskState(Frozen, frozen=True, kw_only=True):
    """Where a dossier stands between producer, commune and province."""

    id: StateId
    name: str


class DeskMove(Frozen, frozen=True, kw_only=True):
    """One allowed step: from which states, to which, on which legal ground."""

    id: MoveId
    name: str
    from_states: tuple[StateId, ...]
    to: StateId
    source: str


class Component(Frozen, frozen=True, kw_only=True):
    """A part of the dossier the commune looks for (Điều 6).

    `check` says how: a `document` of the package, any `evidence`, answered `fields`, `count`
    samples, or only by eye. `kinds` are registration kinds that need it; empty means all.
    """

    id: str
    name: str
    check: ComponentKind
    document: str = ""
    fields: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    count: int = 0
    source: str


class Content(Frozen, frozen=True, kw_only=True):
    """One of the contents the commune judges in Mẫu số 03.

    `slot` is the item of the form; `fields` and `topics` name the data and evidence beside it.
    """

    id: str
    slot: str
    name: str
    ask: str
    fields: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    source: str


class Ground(Frozen, frozen=True, kw_only=True):
    """A ground on which recognition is revoked (Điều 8)."""

    id: str
    text: str
    source: str


class Phrase(Frozen, frozen=True, kw_only=True):
    """A sentence officers write often; `places` are beginnings of targets, empty for all."""

    text: str
    places: tuple[str, ...] = ()

    def fits(self, target: str) -> bool:
        """Return whether the phrase is offered at `target`."""
        return not self.places or target.startswith(self.places)


class Letter(Frozen, frozen=True, kw_only=True):
    """What a letter begins with; the officer changes it. `answer_days` are calendar days."""

    notice_symbol: str
    letter_symbol: str
    capacity: str
    recipients: tuple[str, ...]
    notice_recipients: tuple[str, ...]
    answer_days: int


class DeskFile(Frozen, frozen=True, kw_only=True):
    """`desk.toml`. `clock` and `certificate_clock` name clocks of `deadlines.toml`."""

    number_format: str
    number_source: str
    clock: str
    certificate_clock: str
    recognised_from: int
    clock_reading: str
    states: tuple[DeskState, ...]
    moves: tuple[DeskMove, ...]
    components: tuple[Component, ...]
    contents: tuple[Content, ...]
    grounds: tuple[Ground, ...]
    phrases: tuple[Phrase, ...]
    letter: Letter

    def state(self, state_id: str) -> DeskState:
        """Return a state; raise KeyError."""
        for state in self.states:
            if state.id == state_id:
                return state
        raise KeyError(state_id)

    def move(self, move_id: str) -> DeskMove:
        """Return a move; raise KeyError."""
        for move in self.moves:
            if move.id == move_id:
                return move
        raise KeyError(move_id)

    def ground(self, ground_id: str) -> Ground | None:
        """Return a ground of revocation, or None for an unknown one."""
        return next((ground for ground in self.grounds if ground.id == ground_id), None)

    def content(self, content_id: str) -> Content | None:
        """Return a content the commune judges, or None for an unknown one."""
        return next((item for item in self.contents if item.id == content_id), None)

    def phrases_for(self, target: str) -> tuple[str, ...]:
        """Return the phrases offered at a target, those written for it first."""
        fitting = [phrase for phrase in self.phrases if phrase.fits(target)]
        return tuple(p.text for p in sorted(fitting, key=lambda phrase: not phrase.places))
