"""What must hold for `rights.toml` and `upgrade.toml`."""

from collections.abc import Iterable

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.rights import RightKind, RightsFile
from ocop_desktop.rulebook.upgrade import UpgradeFile

_RIGHTS, _UPGRADE = "rights.toml", "upgrade.toml"
_TABLE = "ip.rights"
_GROUPS = ("planned/", "elimination/", "requirement/", "assessment/", "evidence/")


def verify_rights(rulebook: Rulebook) -> None:
    """Raise RulebookError where a kind, stage, column, step or set does not exist."""
    file = rulebook.rights
    if file is None:
        return
    _unique(_RIGHTS, "routes", [one.id for one in file.routes])
    for route in file.routes:
        _unique(_RIGHTS, f"routes {route.id}", [step.id for step in route.steps])
        for step in route.steps:
            _date_column(rulebook, f"routes {route.id}", step.column)
    _choices(rulebook, "kind", "kinds", [one.id for one in file.kinds])
    _choices(rulebook, "stage", "stages", [one.id for one in file.stages])
    for kind in file.kinds:
        _kind(rulebook, file, kind)
    _steps(file)
    for goods in file.classes:
        _sets(rulebook, f"classes {goods.no}", goods.sets)
    topics = {criterion.topic for criterion in rulebook.criteria.values()}
    if file.topic not in topics:
        raise RulebookError(_RIGHTS, "topic", f"không có tiêu chí thuộc chủ đề “{file.topic}”")


def verify_upgrade(rulebook: Rulebook) -> None:
    """Raise RulebookError where a field, column, clock or beginning of a path does not exist."""
    file = rulebook.upgrade
    if file is None:
        return
    _unique(_UPGRADE, "topics", [one.id for one in file.topics])
    for topic in file.topics:
        for beginning in topic.fields:
            if not any(name.startswith(beginning) for name in rulebook.fields):
                raise RulebookError(_UPGRADE, f"topics {topic.id}", f"không có “{beginning}”")
    _fresh(rulebook, file)
    for path in file.forget:
        if path not in rulebook.fields and path not in _GROUPS:
            raise RulebookError(_UPGRADE, "forget", f"không có “{path}”")


def _fresh(rulebook: Rulebook, file: UpgradeFile) -> None:
    if file.results not in rulebook.fields:
        raise RulebookError(_UPGRADE, "results", f"không có trường “{file.results}”")
    table = rulebook.fields.get(file.fresh.table)
    columns = {column.id for column in table.columns} if table else set()
    if not {file.fresh.column, file.fresh.number} <= columns:
        raise RulebookError(_UPGRADE, "fresh", "không có bảng hoặc cột này")
    if file.fresh.clock not in {clock.id for clock in rulebook.deadlines.clocks}:
        raise RulebookError(_UPGRADE, "fresh", f"không có thời hạn “{file.fresh.clock}”")
    for name in file.fresh.subkinds:
        if rulebook.subkind(name) is None:
            raise RulebookError(_UPGRADE, "fresh", f"giấy lạ “{name}”")


def _steps(file: RightsFile) -> None:
    steps = {step.id for route in file.routes for step in route.steps}
    for key, names in (
        ("stages", [one.step for one in file.stages if one.step]),
        ("needs", [one.step for one in file.needs]),
    ):
        for name in names:
            if name not in steps:
                raise RulebookError(_RIGHTS, key, f"không có bước “{name}”")


def _sets(rulebook: Rulebook, key: str, names: Iterable[str]) -> None:
    for name in names:
        if name not in rulebook.sets:
            raise RulebookError(_RIGHTS, key, f"không có bộ “{name}”")


def _kind(rulebook: Rulebook, file: RightsFile, kind: RightKind) -> None:
    key = f"kinds {kind.id}"
    routes = {one.id for one in file.routes}
    for name in filter(None, (kind.route, kind.use_route)):
        if name not in routes:
            raise RulebookError(_RIGHTS, key, f"không có đường đi “{name}”")
    if (kind.owner == "group") != bool(kind.use_route):
        raise RulebookError(_RIGHTS, key, "owner “group” và use_route đi cùng nhau")
    if bool(kind.life_months) != bool(kind.life_from):
        raise RulebookError(_RIGHTS, key, "life_months và life_from đi cùng nhau")
    if kind.life_from:
        _date_column(rulebook, key, kind.life_from)


def _date_column(rulebook: Rulebook, key: str, name: str) -> None:
    field = rulebook.fields.get(_TABLE)
    dates = {column.id for column in field.columns if column.kind == "date"} if field else set()
    if name not in dates:
        raise RulebookError(_RIGHTS, key, f"{_TABLE} không có cột ngày “{name}”")


def _choices(rulebook: Rulebook, column: str, key: str, ids: list[str]) -> None:
    known = [choice.id for choice in rulebook.fields[_TABLE].column(column).choices]
    if sorted(known) != sorted(ids):
        raise RulebookError(_RIGHTS, key, f"mã phải trùng các mức của cột {column} ở {_TABLE}")


def _unique(file: str, key: str, ids: Iterable[str]) -> None:
    given = list(ids)
    if len(given) != len(set(given)):
        raise RulebookError(file, key, "mã bị lặp")
