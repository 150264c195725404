"""Which step is allowed in which state. The table is data (`desk.toml`); this only reads it."""

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.desk import DeskFile, DeskMove, MoveId, StateId


class IllegalMoveError(UserError):
    """A step the state does not allow."""

    def __init__(self, desk: DeskFile, state: StateId, move: DeskMove) -> None:
        allowed = ", ".join(item.name for item in allowed_moves(desk, state))
        way = (
            f"lúc này chỉ có thể: {allowed}" if allowed else "hồ sơ ở trạng thái này không đổi nữa"
        )
        super().__init__(
            f"Hồ sơ đang ở trạng thái “{desk.state(state).name}” nên không thể {move.name} — {way}."
        )


def allowed_moves(desk: DeskFile, state: StateId) -> tuple[DeskMove, ...]:
    """Return the steps allowed in a state, in the order of the table."""
    return tuple(move for move in desk.moves if state in move.from_states)


def is_allowed(desk: DeskFile, state: StateId, move_id: MoveId) -> bool:
    """Return whether a step is allowed in a state."""
    return state in desk.move(move_id).from_states


def next_state(desk: DeskFile, state: StateId, move_id: MoveId) -> StateId:
    """Return the state a step leads to; raise IllegalMoveError."""
    move = desk.move(move_id)
    if state not in move.from_states:
        raise IllegalMoveError(desk, state, move)
    return move.to
