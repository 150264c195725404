"""What must hold for evidence kinds, proofs, papers and checks."""

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_fields import verify_condition
from ocop_desktop.rulebook.model import Rulebook

SEVERITIES = frozenset({"blocking", "should_fix", "advice"})
_FILE = "evidence.toml"


def verify_evidence(rulebook: Rulebook) -> None:
    """Raise RulebookError where kinds repeat, a topic has no proof entry or a name dangles."""
    kinds = [kind.id for kind in rulebook.evidence.kinds]
    if len(kinds) != len(set(kinds)):
        raise RulebookError(_FILE, "kinds", "mã loại minh chứng bị lặp")
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    _verify_proofs(rulebook, topics, set(kinds))
    for paper in rulebook.evidence.papers:
        key = f"papers {paper.id}"
        if paper.kind not in kinds:
            raise RulebookError(_FILE, key, f"loại minh chứng lạ “{paper.kind}”")
        if not topics.issuperset(paper.topics):
            raise RulebookError(_FILE, key, "nêu chủ đề không tiêu chí nào có")
        verify_condition(rulebook, _FILE, key, paper.needed_when)


def _verify_proofs(rulebook: Rulebook, topics: set[str], kinds: set[str]) -> None:
    for proof in rulebook.evidence.proofs:
        key = f"proofs {proof.topic}"
        if proof.topic not in topics:
            raise RulebookError(_FILE, key, "không tiêu chí nào thuộc chủ đề này")
        for kind in (*proof.kinds, *(kind for level in proof.levels for kind in level.kinds)):
            if kind not in kinds:
                raise RulebookError(_FILE, key, f"loại minh chứng lạ “{kind}”")
        for criterion in proof.criteria:
            if criterion not in rulebook.criteria:
                raise RulebookError(_FILE, key, f"tiêu chí lạ “{criterion}”")
    missing = topics - {proof.topic for proof in rulebook.evidence.proofs if not proof.criteria}
    if missing:
        raise RulebookError(_FILE, "proofs", f"thiếu chủ đề {', '.join(sorted(missing))}")


def verify_checks(rulebook: Rulebook) -> None:
    """Raise RulebookError where a check has an unknown severity or no legal source."""
    for rule in rulebook.checks.values():
        if rule.severity not in SEVERITIES:
            raise RulebookError("checks.toml", rule.id, f"mức độ lạ “{rule.severity}”")
        if not rule.source:
            raise RulebookError("checks.toml", rule.id, "thiếu nguồn pháp lý (source)")
