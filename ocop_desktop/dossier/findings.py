"""What a check says: one list of findings, from all checks, in a fixed order.

Severity, wording and legal source of every rule are data (`checks.toml`); the functions below
and beside this file only decide whether a rule speaks and fill its words.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, cast

import msgspec

from ocop_desktop.dossier.papers.replaced import Replaced
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.dossier.stories.likeness import Likeness
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

Severity = Literal["blocking", "should_fix", "advice"]
ORDER: tuple[Severity, ...] = ("blocking", "should_fix", "advice")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence about the dossier, with the place to mend it and its legal source.

    `field`, `criterion` and `evidence` name the place (each may be empty); `section` is the id of
    the page: a section, "assessment" or "evidence".
    """

    rule: str
    severity: Severity
    message: str
    fix: str
    source: str
    section: str
    field: str = ""
    criterion: str = ""
    evidence: str = ""


class CheckContext(msgspec.Struct, frozen=True, kw_only=True):
    """What the checks look at. `today` is an argument: the core has no clock.

    `proposals` say per criterion number what the answers show (`proposals.propose`), `likenesses`
    which texts of other dossiers on the machine are too much like this one's, `replaced` the older
    papers newer ones took the place of.
    """

    rulebook: Rulebook
    units: AdminUnits
    dossier: Dossier
    score: Score | None
    proposals: Mapping[str, Proposal]
    today: date
    likenesses: tuple[Likeness, ...] = ()
    replaced: tuple[Replaced, ...] = ()

    def finding(
        self,
        rule_id: str,
        *,
        section: str,
        field: str = "",
        criterion: str = "",
        evidence: str = "",
        **words: object,
    ) -> Finding:
        """Return the finding of a rule with its placeholders filled."""
        rule = self.rulebook.checks[rule_id]
        return Finding(
            rule=rule_id,
            severity=cast("Severity", rule.severity),
            message=rule.message.format(**words),
            fix=rule.fix.format(**words),
            source=rule.source.format(**words),
            section=section,
            field=field,
            criterion=criterion,
            evidence=evidence,
        )

    def parameter(self, rule_id: str, name: str) -> int | float | str | bool:
        """Return a number or word of a rule."""
        return self.rulebook.checks[rule_id].parameters[name]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by severity, otherwise in the order they were found."""
    return tuple(sorted(findings, key=lambda item: ORDER.index(item.severity)))
