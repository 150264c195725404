"""Automatic checks as data."""

import msgspec

from ocop_desktop.rulebook.edition import Frozen


class CheckRule(Frozen, frozen=True, kw_only=True):
    """One automatic check: which, how heavy, what it says, on which legal ground.

    `message` and `fix` are templates with the placeholders the check fills.
    """

    id: str
    severity: str
    message: str
    fix: str = ""
    source: str
    parameters: dict[str, int | float | str | bool] = msgspec.field(default_factory=dict)


class ChecksFile(Frozen, frozen=True):
    """`checks.toml`."""

    rules: tuple[CheckRule, ...]
