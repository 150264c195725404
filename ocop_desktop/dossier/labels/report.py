"""What the checker says about a label: one line per content, with its article."""

from typing import Literal

import msgspec

LabelState = Literal["present", "missing", "wrong", "old", "hint", "not_needed"]
PROBLEMS: tuple[LabelState, ...] = ("missing", "wrong", "old")


class LabelLine(msgspec.Struct, frozen=True, kw_only=True):
    """One content. `found` is what the label says, `wanted` what the dossier says.

    `problem` and `fix` speak for "wrong" and "old"; `doubt` says what our reading is unsure of.
    """

    id: str
    name: str
    state: LabelState
    article: str
    found: str = ""
    wanted: str = ""
    problem: str = ""
    fix: str = ""
    doubt: str = ""


class LabelReport(msgspec.Struct, frozen=True, kw_only=True):
    """A label checked. `applies` is why there is no label at all, "" when there is one."""

    applies: str = ""
    goods: str = ""
    goods_name: str = ""
    read: bool = False
    lines: tuple[LabelLine, ...] = ()
    notes: tuple[LabelLine, ...] = ()

    def of(self, *states: LabelState) -> tuple[LabelLine, ...]:
        """Return the lines in one of these states."""
        return tuple(line for line in self.lines if line.state in states)

    @property
    def fine(self) -> bool:
        """Whether nothing is missing or wrong."""
        return self.read and not self.of(*PROBLEMS)
