"""What must hold for sections, fields, conditions and documents."""

from collections.abc import Sequence

from ocop_desktop.rulebook.documents import DERIVED, PLACEHOLDER, AnyItem
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.items import Slot, Tick, TickRow, texts
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition, Field


def verify_fields(rulebook: Rulebook) -> None:
    """Raise RulebookError where a field lacks its source, choices, columns or place on paper."""
    for field in rulebook.fields.values():
        file = f"sections/ ({field.id.partition('.')[0]})"
        _verify_shape(file, field)
        document, _, slot = field.slot.partition("/")
        spec = rulebook.documents.get(document)
        if spec is None or slot not in spec.item_ids():
            raise RulebookError(file, field.id, f"slot “{field.slot}” không có trong documents/")
        for condition in (field.shown_when, field.required_when):
            verify_condition(rulebook, file, field.id, condition)
    for section in rulebook.sections:
        verify_condition(rulebook, f"sections/ ({section.id})", "shown_when", section.shown_when)


def verify_documents(rulebook: Rulebook) -> None:
    """Raise RulebookError where a document's condition, text or slot names something unknown."""
    for spec in rulebook.documents.values():
        file = f"documents/ ({spec.id})"
        verify_condition(rulebook, file, "shown_when", spec.shown_when)
        for item in spec.items:
            _verify_names(rulebook, file, item)
            verify_condition(rulebook, file, item.id or "items", item.shown_when)
            for tick in item.ticks if isinstance(item, TickRow) else (item,):
                if isinstance(tick, Tick):
                    verify_condition(rulebook, file, tick.text, tick.when)


def _verify_names(rulebook: Rulebook, file: str, item: AnyItem) -> None:
    for text in texts(item):
        for name in PLACEHOLDER.findall(text):
            field = rulebook.fields.get(name)
            if field is None and name not in DERIVED:
                raise RulebookError(file, text, f"không có trường “{name}”")
            if field is not None and field.kind in {"table", "files"}:
                raise RulebookError(file, text, f"bảng hoặc tệp “{name}” chỉ in được trong slot")
    if isinstance(item, Slot):
        for place in item.also:
            document, _, slot = place.partition("/")
            spec = rulebook.documents.get(document)
            if spec is None or slot not in spec.item_ids():
                raise RulebookError(file, item.id, f"slot “{place}” không có trong documents/")


def _verify_shape(file: str, field: Field) -> None:
    if field.kind in {"choice", "choices"} and not field.choices:
        raise RulebookError(file, field.id, "thiếu choices")
    if (field.kind == "table") != bool(field.columns):
        raise RulebookError(file, field.id, "columns đi với kind = table và chỉ với nó")
    if not field.source:
        raise RulebookError(file, field.id, "thiếu nguồn pháp lý (source)")
    _verify_unique(file, field, "choices", [choice.id for choice in field.choices])
    _verify_unique(file, field, "columns", [column.id for column in field.columns])
    for column in field.columns:
        if column.kind in {"choice", "choices"} and not column.choices:
            raise RulebookError(file, field.id, f"cột {column.id} thiếu choices")
        if column.in_words and (column.kind, column.total) != ("money", "sum"):
            raise RulebookError(file, field.id, f"cột {column.id}: in_words cần tổng tiền")


def _verify_unique(file: str, field: Field, what: str, ids: Sequence[str]) -> None:
    if len(ids) != len(set(ids)):
        raise RulebookError(file, field.id, f"{what} có mã bị lặp")


def verify_condition(rulebook: Rulebook, file: str, key: str, condition: Condition | None) -> None:
    """Raise RulebookError where a condition names an unknown field, value, industry or set."""
    if condition is None:
        return
    if condition.field:
        _verify_named_field(rulebook, file, key, condition)
    industries = {item.id for item in rulebook.classification.industries}
    for industry in condition.industries:
        if industry not in industries:
            raise RulebookError(file, key, f"ngành lạ “{industry}”")
    for set_id in condition.sets:
        if set_id not in rulebook.sets:
            raise RulebookError(file, key, f"bộ sản phẩm lạ “{set_id}”")
    for inner in (*condition.all_of, *condition.any_of, *condition.none_of):
        verify_condition(rulebook, file, key, inner)


def _verify_named_field(rulebook: Rulebook, file: str, key: str, condition: Condition) -> None:
    field = rulebook.fields.get(condition.field)
    if field is None:
        raise RulebookError(file, key, f"điều kiện nêu trường lạ “{condition.field}”")
    if field.choices:
        known = {choice.id for choice in field.choices}
        for value in condition.among:
            if value not in known:
                raise RulebookError(file, key, f"“{value}” không phải mức của {field.id}")
    for name, values in condition.row.items():
        column = next((c for c in field.columns if c.id == name), None)
        if column is None:
            raise RulebookError(file, key, f"điều kiện nêu cột lạ “{field.id}.{name}”")
        choices = {choice.id for choice in column.choices}
        for value in values:
            if choices and value not in choices:
                raise RulebookError(file, key, f"“{value}” không phải mức của cột {name}")
