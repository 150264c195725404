"""What must hold for evidence kinds, proofs, papers and checks."""

from collections.abc import Iterable

from ocop_desktop.rulebook.documents import PLACEHOLDER
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.evidence import Link, Paper
from ocop_desktop.rulebook.integrity_fields import verify_condition
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.text import fold

SEVERITIES = frozenset({"blocking", "should_fix", "advice"})
DATES = frozenset({"issued_on", "expires_on"})
LINKED = frozenset({"number", "issuer", "holder", "product"}) | DATES
_FILE = "evidence.toml"


def verify_evidence(rulebook: Rulebook) -> None:
    """Raise RulebookError where kinds repeat, a topic has no proof entry or a name dangles."""
    kinds = [kind.id for kind in rulebook.evidence.kinds]
    if len(kinds) != len(set(kinds)):
        raise RulebookError(_FILE, "kinds", "mã loại minh chứng bị lặp")
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    _verify_proofs(rulebook, topics, set(kinds))
    _verify_subkinds(rulebook, topics, set(kinds))
    for paper in rulebook.evidence.papers:
        _verify_paper(rulebook, paper, topics)
    for link in rulebook.evidence.links:
        _verify_link(rulebook, link)
    _verify_words(rulebook)


def _verify_subkinds(rulebook: Rulebook, topics: set[str], kinds: set[str]) -> None:
    ids = [subkind.id for subkind in rulebook.evidence.subkinds]
    if len(ids) != len(set(ids)):
        raise RulebookError(_FILE, "subkinds", "mã giấy bị lặp")
    for subkind in rulebook.evidence.subkinds:
        key = f"subkinds {subkind.id}"
        if subkind.kind not in kinds:
            raise RulebookError(_FILE, key, f"loại minh chứng lạ “{subkind.kind}”")
        if not topics.issuperset(subkind.topics):
            raise RulebookError(_FILE, key, "nêu chủ đề không tiêu chí nào có")
        if subkind.months is not None and not subkind.source:
            raise RulebookError(_FILE, key, "thời hạn thiếu nguồn (source)")


def _verify_paper(rulebook: Rulebook, paper: Paper, topics: set[str]) -> None:
    key = f"papers {paper.id}"
    if paper.kind not in {kind.id for kind in rulebook.evidence.kinds}:
        raise RulebookError(_FILE, key, f"loại minh chứng lạ “{paper.kind}”")
    if not topics.issuperset(paper.topics):
        raise RulebookError(_FILE, key, "nêu chủ đề không tiêu chí nào có")
    for name in paper.subkinds:
        subkind = rulebook.subkind(name)
        if subkind is None or subkind.kind != paper.kind:
            raise RulebookError(_FILE, key, f"giấy lạ hoặc khác loại “{name}”")
    verify_condition(rulebook, _FILE, key, paper.needed_when)
    for reason in paper.not_needed:
        verify_condition(rulebook, _FILE, key, reason.when)
        for name in PLACEHOLDER.findall(reason.because):
            if name not in rulebook.fields:
                raise RulebookError(_FILE, key, f"không có trường “{name}”")


def _verify_link(rulebook: Rulebook, link: Link) -> None:
    key = f"links {link.subkind}"
    if rulebook.subkind(link.subkind) is None:
        raise RulebookError(_FILE, key, f"giấy lạ “{link.subkind}”")
    places = _places(rulebook, link, key)
    for told, name in link.fields.items():
        if told not in LINKED or name not in places:
            raise RulebookError(_FILE, key, f"không nối được “{told}” với “{name}”")
        if (places[name].kind == "date") != (told in DATES):
            raise RulebookError(_FILE, key, f"“{name}” khác kiểu với “{told}”")
    if link.table and "number" not in link.fields:
        raise RulebookError(_FILE, key, "bảng cần cột nối với number để nhận ra dòng")
    for name, value in link.sets.items():
        if name not in places:
            raise RulebookError(_FILE, key, f"không có trường hoặc cột “{name}”")
        choices = {choice.id for choice in places[name].choices}
        if choices and value not in choices:
            raise RulebookError(_FILE, key, f"“{value}” không phải mức của {name}")


def _places(rulebook: Rulebook, link: Link, key: str) -> dict[str, Field | Column]:
    if not link.table:
        return dict(rulebook.fields)
    table = rulebook.fields.get(link.table)
    if table is None or table.kind != "table":
        raise RulebookError(_FILE, key, f"không có bảng “{link.table}”")
    return {column.id: column for column in table.columns}


def _verify_words(rulebook: Rulebook) -> None:
    file = "evidence-words.toml"
    kinds = {kind.id for kind in rulebook.evidence.kinds}
    for words in rulebook.words.papers:
        key = f"papers {words.subkind or words.kind}"
        if words.subkind and rulebook.subkind(words.subkind) is None:
            raise RulebookError(file, key, f"giấy lạ “{words.subkind}”")
        if (words.kind in kinds) == bool(words.subkind):
            raise RulebookError(file, key, "cần đúng một trong subkind, kind")
        _verify_phrases(file, key, (*words.names, *words.titles))


def _verify_phrases(file: str, key: str, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        if not fold(phrase):
            raise RulebookError(file, key, f"cụm từ trống “{phrase}”")


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
