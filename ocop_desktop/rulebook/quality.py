"""What the law asks about quality and food safety, kind by kind (`quality.toml`)."""

from typing import Literal

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition

Verdict = Literal["required", "wanted", "unclear", "exempt"]
DateKind = Literal["expires", "renew", "retest"]


class Regime(Frozen, frozen=True, kw_only=True):
    """A set of rules for declaring products; `document` is its printed form, "" when unknown."""

    id: str
    name: str
    state: Literal["in_force", "suspended"]
    document: str
    about: str
    source: str
    doubt: str = ""


class DutyRule(Frozen, frozen=True, kw_only=True):
    """What a duty means for the dossiers `when` holds for.

    `form` is the paper in question; `fits` must hold for what is there to be the right thing,
    `unfit` says what is wrong when it does not. With `words` only rows of the table that hold one
    of them count. `paper`, `have_when`, `table` and `place` take the place of the duty's own.
    """

    when: Condition | None = None
    verdict: Verdict
    form: str = ""
    text: str
    article: str
    doubt: str = ""
    fits: Condition | None = None
    unfit: str = ""
    paper: str = ""
    have_when: Condition | None = None
    table: str = ""
    place: str = ""
    words: tuple[str, ...] = ()


class Duty(Frozen, frozen=True, kw_only=True):
    """Something a product (`shown_when`) may need; the first of `rules` that holds says whether.

    It is there when `have_when` holds, or a paper of the checklist (`paper`) is. Its dates stand
    in fields, or in the rows of `table` (column `expires_on`, or `issued_column` and `lasts`
    months); with `every_row` the first row to lapse counts, else the last. Rows that agree in the
    columns of `same` are one paper, renewed: only its last day counts. `warn_months` before the
    end it counts as expiring. `place` is the field to fill.
    """

    id: str
    title: str
    shown_when: Condition | None = None
    paper: str = ""
    have_when: Condition
    number: str = ""
    issued_on: str = ""
    expires_on: str = ""
    table: str = ""
    issued_column: str = ""
    every_row: bool = False
    same: tuple[str, ...] = ()
    lasts: int = 0
    lasts_source: str = ""
    lasts_doubt: str = ""
    warn_months: int = 3
    place: str
    rules: tuple[DutyRule, ...]


class Exemption(Frozen, frozen=True, kw_only=True):
    """A case in which no food-safety certificate is issued; a choice of `control.exemption`."""

    id: str
    text: str
    article: str
    doubt: str = ""


class FilePart(Frozen, frozen=True, kw_only=True):
    """One paper of a file to hand in: there when `have_when` holds or evidence is of `subkinds`."""

    id: str
    name: str
    note: str = ""
    source: str
    doubt: str = ""
    have_when: Condition | None = None
    subkinds: tuple[str, ...] = ()


class Watched(Frozen, frozen=True, kw_only=True):
    """A day to remember: a date `field`, or a date `column` of the rows of `table`, plus `months`.

    `name` may call columns of the row. A day behind us is left out when a row that agrees in the
    columns of `same` has a later one (the paper was renewed); with an empty `same` any row has.
    """

    id: str
    name: str
    kind: DateKind
    field: str = ""
    table: str = ""
    column: str = ""
    same: tuple[str, ...] | None = None
    months: int = 0
    when: Condition | None = None
    warn_months: int
    source: str
    doubt: str = ""


class QualityFile(Frozen, frozen=True, kw_only=True):
    """`quality.toml`."""

    regimes: tuple[Regime, ...] = ()
    duties: tuple[Duty, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    certificate_file: tuple[FilePart, ...] = ()
    declaration_file: tuple[FilePart, ...] = ()
    dates: tuple[Watched, ...] = ()

    def regime(self, regime_id: str) -> Regime | None:
        """Return the chosen rules for declaring, else those in force."""
        chosen = next((item for item in self.regimes if item.id == regime_id), None)
        return chosen or next((item for item in self.regimes if item.state == "in_force"), None)

    def exemption(self, exemption_id: str) -> Exemption | None:
        """Return a case without certificate, or None for an unknown one."""
        return next((item for item in self.exemptions if item.id == exemption_id), None)


NO_QUALITY = QualityFile()
