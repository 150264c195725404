"""What must hold for labels and traceability: goods, contents, fields and units are known."""

from collections.abc import Iterable

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.labels import LabelsFile
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.tracing import TracingFile

_LABELS, _TRACING = "labels.toml", "tracing.toml"
GOODS = "packaging.goods_kind"
EXEMPT = "labelling.nutrition_exempt"
EVENTS = "tracing.events"


def verify_labels(rulebook: Rulebook) -> None:
    """Raise RulebookError where `labels.toml` or `tracing.toml` names something unknown."""
    if rulebook.labels is not None:
        _verify_labels(rulebook, rulebook.labels)
    if rulebook.tracing is not None:
        _verify_tracing(rulebook, rulebook.tracing)


def _verify_labels(rulebook: Rulebook, labels: LabelsFile) -> None:
    contents = [item.id for item in labels.contents]
    _once(_LABELS, "contents", contents)
    _once(_LABELS, "goods", [item.goods for item in labels.goods])
    _once(_LABELS, "units", [item.symbol for item in labels.units])
    _same(_LABELS, "goods", {item.goods for item in labels.goods}, _choices(rulebook, GOODS))
    for goods in labels.goods:
        rule = rulebook.label_rule(goods.goods)
        if rule is None:
            raise RulebookError(_LABELS, f"goods {goods.goods}", "proposals.toml chưa có loại này")
        _known(_LABELS, f"goods {goods.goods}", (*goods.if_any, *rule.needs), contents)
        if goods.phrases and not goods.phrases_article:
            raise RulebookError(_LABELS, f"goods {goods.goods}", "thiếu phrases_article")
    exempt = {item.id for item in labels.nutrition.exemptions}
    _same(_LABELS, "nutrition.exemptions", exempt, _choices(rulebook, EXEMPT) - {"none"})
    kinds: set[str] = {unit.kind for unit in labels.units}
    _same(_LABELS, "quantity.leads", set(labels.quantity.leads), kinds)
    if labels.barcode.scale_least > labels.barcode.scale_most:
        raise RulebookError(_LABELS, "barcode.scale_least", "lớn hơn scale_most")


def _verify_tracing(rulebook: Rulebook, tracing: TracingFile) -> None:
    _once(_TRACING, "items", [item.id for item in tracing.items])
    for item in tracing.items:
        _known(_TRACING, f"items {item.id}", item.fields, rulebook.fields)
    table = rulebook.fields.get(EVENTS)
    if table is None:
        raise RulebookError(_TRACING, "events", f"thiếu bảng “{EVENTS}”")
    kinds = {choice.id for choice in table.column("kind").choices}
    _same(_TRACING, "events", {item.kind for item in tracing.events}, kinds)
    _once(_TRACING, "units", [name for unit in tracing.units for name in unit.names])


def _choices(rulebook: Rulebook, field: str) -> set[str]:
    if field not in rulebook.fields:
        raise RulebookError(_LABELS, field, "không có trường này trong sections/")
    return {choice.id for choice in rulebook.fields[field].choices}


def _once(file: str, key: str, names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise RulebookError(file, key, f"“{name}” bị lặp")


def _known(file: str, key: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise RulebookError(file, key, f"không có “{name}”")


def _same(file: str, key: str, found: set[str], wanted: set[str]) -> None:
    for name in sorted(found ^ wanted):
        raise RulebookError(file, key, f"thiếu hoặc thừa “{name}”")
