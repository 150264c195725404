"""What must hold for `quality.toml` and `environment.toml`."""

import re
from collections.abc import Iterable

from ocop_desktop.rulebook.environment import EnvironmentFile
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.integrity_fields import verify_condition
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.quality import Duty, DutyRule, FilePart, Watched
from ocop_desktop.rulebook.sections import Choice

_QUALITY, _ENVIRONMENT = "quality.toml", "environment.toml"
_NAMES = re.compile(r"\{([^{}]*)\}")


def verify_quality(rulebook: Rulebook) -> None:
    """Raise RulebookError where a name dangles, an id repeats or a rule lacks its article."""
    quality = rulebook.quality
    for key, ids in (
        ("regimes", [item.id for item in quality.regimes]),
        ("duties", [item.id for item in quality.duties]),
        ("exemptions", [item.id for item in quality.exemptions]),
        ("certificate_file", [item.id for item in quality.certificate_file]),
        ("declaration_file", [item.id for item in quality.declaration_file]),
        ("dates", [item.id for item in quality.dates]),
    ):
        _unique(_QUALITY, key, ids)
    for regime in quality.regimes:
        if regime.document and regime.document not in rulebook.documents:
            raise _wrong(f"regimes {regime.id}", f"không có mẫu in “{regime.document}”")
    for duty in quality.duties:
        _duty(rulebook, duty)
    _choices(rulebook, "control.exemption", "exemptions", [e.id for e in quality.exemptions])
    _choices(rulebook, "control.regime", "regimes", [item.id for item in quality.regimes])
    files = [item.id for item in quality.certificate_file]
    _choices(rulebook, "control.certificate_file", "certificate_file", files)
    for part in (*quality.certificate_file, *quality.declaration_file):
        _part(rulebook, part)
    for watched in quality.dates:
        _watched(rulebook, watched)


def verify_environment(rulebook: Rulebook) -> None:
    """Raise RulebookError where a field or column does not exist or a threshold has no bound."""
    file = rulebook.environment
    if file is None:
        return
    _unique(_ENVIRONMENT, "thresholds", [item.id for item in file.thresholds])
    kinds = {choice.id for choice in _field_choices(rulebook, "process.environment_kind")}
    for paper in file.papers:
        if paper.kind not in kinds:
            raise RulebookError(_ENVIRONMENT, "papers", f"loại giấy lạ “{paper.kind}”")
    for name in _environment_fields(file):
        if name not in rulebook.fields:
            raise RulebookError(_ENVIRONMENT, name, "không có trường này")
    for threshold in file.thresholds:
        if threshold.below <= 0:
            raise RulebookError(_ENVIRONMENT, f"thresholds {threshold.id}", "ngưỡng phải dương")
    for level in file.levels:
        verify_condition(rulebook, _ENVIRONMENT, f"levels {level.text}", level.shown_when)
    for table in file.linkage.tables:
        names = (table.partner, table.number, table.start, table.end, table.about, table.share)
        _columns(rulebook, _ENVIRONMENT, table.table, [name for name in names if name])


def _environment_fields(file: EnvironmentFile) -> Iterable[str]:
    yield file.licence.field
    yield file.no_waste.field
    for threshold in file.thresholds:
        yield threshold.field
        if threshold.treated:
            yield threshold.treated
    for level in file.levels:
        yield from level.fields


def _duty(rulebook: Rulebook, duty: Duty) -> None:
    key = f"duties {duty.id}"
    if not duty.rules or (duty.rules[-1].verdict == "required" and duty.rules[-1].when is None):
        raise _wrong(key, "thiếu rules, hoặc quy tắc cuối bắt buộc với mọi hồ sơ")
    papers = {paper.id for paper in rulebook.papers()} | {""}
    for condition in (duty.have_when, duty.shown_when):
        verify_condition(rulebook, _QUALITY, key, condition)
    for name in (duty.number, duty.issued_on, duty.expires_on, duty.place):
        if name and name not in rulebook.fields:
            raise _wrong(key, f"không có trường “{name}”")
    if duty.lasts and not duty.lasts_source:
        raise _wrong(key, "thời hạn thiếu nguồn (lasts_source)")
    if duty.table:
        _dates(rulebook, key, duty.table, duty.issued_column or "expires_on")
        _columns(rulebook, _QUALITY, duty.table, duty.same)
    for rule in duty.rules:
        _rule(rulebook, duty, rule, papers)


def _rule(rulebook: Rulebook, duty: Duty, rule: DutyRule, papers: set[str]) -> None:
    key = f"duties {duty.id}"
    if not rule.article:
        raise _wrong(key, "quy tắc thiếu điều, khoản (article)")
    for condition in (rule.when, rule.fits, rule.have_when):
        verify_condition(rulebook, _QUALITY, key, condition)
    if rule.place and rule.place not in rulebook.fields:
        raise _wrong(key, f"không có trường “{rule.place}”")
    if {duty.paper, rule.paper} - papers:
        raise _wrong(key, f"giấy lạ “{rule.paper or duty.paper}”")
    if rule.words and not (rule.table or duty.table):
        raise _wrong(key, "words chỉ dùng khi có table")
    if rule.table:
        _dates(rulebook, key, rule.table, "expires_on")


def _part(rulebook: Rulebook, part: FilePart) -> None:
    key = f"hồ sơ “{part.id}”"
    verify_condition(rulebook, _QUALITY, key, part.have_when)
    for name in part.subkinds:
        if rulebook.subkind(name) is None:
            raise _wrong(key, f"giấy lạ “{name}”")


def _watched(rulebook: Rulebook, watched: Watched) -> None:
    key = f"dates {watched.id}"
    verify_condition(rulebook, _QUALITY, key, watched.when)
    if bool(watched.field) == bool(watched.table):
        raise _wrong(key, "cần đúng một trong field, table")
    if watched.table:
        names = (*_NAMES.findall(watched.name), *(watched.same or ()))
        _columns(rulebook, _QUALITY, watched.table, names)
        _dates(rulebook, key, watched.table, watched.column)
        return
    field = rulebook.fields.get(watched.field)
    if field is None or field.kind != "date":
        raise _wrong(key, f"“{watched.field}” phải là trường ngày")


def _dates(rulebook: Rulebook, key: str, table: str, name: str) -> None:
    _columns(rulebook, _QUALITY, table, [name])
    if rulebook.fields[table].column(name).kind != "date":
        raise _wrong(key, f"“{name}” phải là cột ngày")


def _columns(rulebook: Rulebook, file: str, table: str, names: Iterable[str]) -> None:
    field = rulebook.fields.get(table)
    known = {column.id for column in field.columns} if field else set()
    for name in names:
        if name not in known:
            raise RulebookError(file, table, f"không có cột “{name}”")


def _choices(rulebook: Rulebook, field: str, key: str, ids: list[str]) -> None:
    known = [choice.id for choice in _field_choices(rulebook, field)]
    if ids and sorted(known) != sorted(ids):
        raise _wrong(key, f"mã phải trùng các mức của {field}")


def _field_choices(rulebook: Rulebook, name: str) -> tuple[Choice, ...]:
    field = rulebook.fields.get(name)
    return field.choices if field else ()


def _unique(file: str, key: str, ids: list[str]) -> None:
    if len(ids) != len(set(ids)):
        raise RulebookError(file, key, "mã bị lặp")


def _wrong(key: str, reason: str) -> RulebookError:
    return RulebookError(_QUALITY, key, reason)
