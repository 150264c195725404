"""What must hold for proposals and actions."""

from collections.abc import Iterable

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_fields import verify_condition
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.proposals import Test


def verify_actions(rulebook: Rulebook) -> None:
    """Raise RulebookError where a criterion has no way up, or an action names the unknown."""
    file = "actions.toml"
    papers = {paper.id for paper in rulebook.evidence.papers}
    for action in rulebook.actions.actions:
        key = f"actions “{action.title}”"
        if action.field and action.field not in rulebook.fields:
            raise RulebookError(file, key, f"trường lạ “{action.field}”")
        if action.started is not None:
            test = Test(
                measure="",
                table=action.started.table,
                column=action.started.column,
                row=action.started.row,
            )
            _verify_tests(rulebook, file, key, (test,))
        for paper in action.papers:
            if paper not in papers:
                raise RulebookError(file, key, f"giấy lạ “{paper}”")
        _verify_criteria(rulebook, file, key, action.topic, action.criteria)
    always = {action.topic for action in rulebook.actions.actions if not action.criteria}
    for criterion in rulebook.criteria.values():
        if criterion.topic not in always:
            raise RulebookError(file, criterion.topic, "chủ đề này chưa có việc nào dẫn lên")


def verify_proposals(rulebook: Rulebook) -> None:
    """Raise RulebookError where a proposal names an unknown field, table, column or option."""
    file = "proposals.toml"
    answered = {c.id: rulebook.proposal_rule(c) for c in rulebook.criteria.values()}
    for rule in rulebook.proposals.proposals:
        key = f"proposals {rule.topic}"
        _verify_criteria(rulebook, file, key, rule.topic, rule.criteria)
        _verify_needs(rulebook, file, key, rule.needs)
        for level in rule.levels:
            verify_condition(rulebook, file, key, level.when)
            _verify_tests(rulebook, file, key, (*level.tests, *level.any_tests))
        top = max(level.option for level in rule.levels)
        for criterion in rulebook.criteria.values():
            if answered[criterion.id] is rule and top > (len(criterion.options) or 1):
                raise RulebookError(file, key, f"tiêu chí “{criterion.id}” không có mức {top}")
    for requirement in rulebook.proposals.requirements:
        key = f"requirements {requirement.topic}"
        _verify_needs(rulebook, file, key, requirement.needs)
        _verify_tests(rulebook, file, key, requirement.tests)
    _verify_labels(rulebook, file)


def _verify_criteria(
    rulebook: Rulebook, file: str, key: str, topic: str, criteria: Iterable[str]
) -> None:
    if topic not in {criterion.topic for criterion in rulebook.criteria.values()}:
        raise RulebookError(file, key, f"chủ đề lạ “{topic}”")
    for criterion in criteria:
        if criterion not in rulebook.criteria:
            raise RulebookError(file, key, f"tiêu chí lạ “{criterion}”")


def _verify_needs(rulebook: Rulebook, file: str, key: str, needs: Iterable[str]) -> None:
    for field in needs:
        if field not in rulebook.fields:
            raise RulebookError(file, key, f"needs nêu trường lạ “{field}”")


def _verify_tests(rulebook: Rulebook, file: str, key: str, tests: Iterable[Test]) -> None:
    for test in tests:
        if test.field and test.field not in rulebook.fields:
            raise RulebookError(file, key, f"trường lạ “{test.field}”")
        if not test.table:
            continue
        field = rulebook.fields.get(test.table)
        if field is None or field.kind != "table":
            raise RulebookError(file, key, f"bảng lạ “{test.table}”")
        columns = {column.id for column in field.columns}
        for column in (*test.row, *test.filled, *filter(None, (test.valid, test.column))):
            if column not in columns:
                raise RulebookError(file, key, f"cột lạ “{test.table}.{column}”")


def _verify_labels(rulebook: Rulebook, file: str) -> None:
    field = rulebook.fields.get("packaging.label_contents")
    known = {choice.id for choice in field.choices} if field else set()
    for rule in rulebook.proposals.labels:
        for content in rule.needs:
            if content not in known:
                raise RulebookError(file, f"labels {rule.goods}", f"nội dung lạ “{content}”")
