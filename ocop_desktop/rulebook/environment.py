"""Environmental papers, their thresholds, and how linkage and origin are read (a data file)."""

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition


class Statement(Frozen, frozen=True, kw_only=True):
    """What the law says about something, with where it says so and what is in doubt."""

    text: str
    source: str
    doubt: str = ""


class EnvironmentPaper(Statement, frozen=True, kw_only=True):
    """A paper that settles the question: a choice of `process.environment_kind`."""

    kind: str
    name: str


class LicenceGroup(Statement, frozen=True, kw_only=True):
    """Who needs a licence: the answer `value` of `field`."""

    field: str
    value: str


class NoWaste(Statement, frozen=True, kw_only=True):
    """The case without any waste: `field` is answered yes."""

    field: str


class Exempt(Statement, frozen=True, kw_only=True):
    """What is said when every threshold is kept, one is not, or a number is missing."""

    over: str
    unknown: str


class Threshold(Frozen, frozen=True, kw_only=True):
    """An amount that must stay below `below` (`unit`); `treated` is a field that must be yes.

    `yearly` says the same for a year, for people who know only that number.
    """

    id: str
    name: str
    field: str
    below: float
    unit: str
    yearly: float | None = None
    yearly_unit: str = ""
    treated: str = ""
    source: str


class EnvironmentLevel(Frozen, frozen=True, kw_only=True):
    """A level of the criterion on the environment and the fields that tell of it."""

    text: str
    fields: tuple[str, ...]
    none: tuple[str, ...] = ()
    source: str
    shown_when: Condition | None = None


class ContractTable(Frozen, frozen=True, kw_only=True):
    """A table of contracts and what its columns are called; `share` may be missing."""

    table: str
    partner: str
    number: str
    start: str
    end: str
    about: str
    share: str = ""


class LinkageRule(Frozen, frozen=True, kw_only=True):
    """Contracts must have run `months`; before their end they warn for `warn_months`."""

    months: int
    warn_months: int
    source: str
    text: str
    tables: tuple[ContractTable, ...]


class OriginRule(Frozen, frozen=True, kw_only=True):
    """How shares of materials are counted."""

    source: str
    text: str
    imported_text: str
    doubt: str = ""


class EnvironmentFile(Frozen, frozen=True, kw_only=True):
    """`environment.toml`."""

    papers: tuple[EnvironmentPaper, ...]
    licence: LicenceGroup
    no_waste: NoWaste
    exempt: Exempt
    thresholds: tuple[Threshold, ...]
    levels: tuple[EnvironmentLevel, ...] = ()
    linkage: LinkageRule
    origin: OriginRule
