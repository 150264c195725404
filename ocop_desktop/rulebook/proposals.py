"""How answers already given point to an option of a criterion, as data (`proposals.toml`)."""

import msgspec

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition


class Test(Frozen, frozen=True, kw_only=True):
    """One comparison of a measure.

    `measure` names a function of `dossier.measures`; `table`, `row`, `filled`, `column`, `valid`,
    `field` and `months` are its arguments. Every bound that is given must hold.
    """

    measure: str
    table: str = ""
    column: str = ""
    field: str = ""
    row: dict[str, tuple[str | int | bool, ...]] = msgspec.field(default_factory=dict)
    filled: tuple[str, ...] = ()
    valid: str = ""
    months: int = 0
    at_least: float | None = None
    above: float | None = None
    below: float | None = None


class Level(Frozen, frozen=True, kw_only=True):
    """When the data shows `option` (from 1): the condition holds and so do the tests."""

    option: int
    when: Condition | None = None
    tests: tuple[Test, ...] = ()
    any_tests: tuple[Test, ...] = ()


class ProposalRule(Frozen, frozen=True, kw_only=True):
    """What the data says about the criteria of a topic (or only those named in `criteria`).

    The highest level that holds is proposed, none when no level holds. Nothing is proposed before
    every field in `needs` has an answer. `says` is the reason with `{measure}` words filled in.
    """

    topic: str
    criteria: tuple[str, ...] = ()
    needs: tuple[str, ...]
    says: str
    reading: str = ""
    source: str
    levels: tuple[Level, ...]


class RequirementRule(Frozen, frozen=True, kw_only=True):
    """When the data shows that a criterion's own condition is met."""

    topic: str
    needs: tuple[str, ...]
    tests: tuple[Test, ...]
    says: str
    source: str


class LabelRule(Frozen, frozen=True, kw_only=True):
    """Contents the label of a kind of goods must carry (NĐ 37/2026/NĐ-CP, Điều 42, Phụ lục I)."""

    goods: str
    needs: tuple[str, ...]
    source: str


class ProposalsFile(Frozen, frozen=True, kw_only=True):
    """`proposals.toml`."""

    proposals: tuple[ProposalRule, ...]
    requirements: tuple[RequirementRule, ...] = ()
    labels: tuple[LabelRule, ...] = ()
