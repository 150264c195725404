"""Choices, several choices, yes or no."""

from typing import Any, ClassVar

from ocop_desktop.dossier.kinds.base import Kind, Spec
from ocop_desktop.dossier.values import Value
from ocop_desktop.text import fold


class OneChoice(Kind):
    """One of the field's choices, by id."""

    wants = "một mức trong danh sách"

    def _read(self, text: str, spec: Spec) -> Value:
        for choice in spec.choices:
            if fold(text) in (fold(choice.label), fold(choice.id)):
                return choice.id
        raise ValueError(f"Không có mức “{text}” — chọn trong danh sách.")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        if value in {choice.id for choice in spec.choices}:
            return None
        known = ", ".join(choice.id for choice in spec.choices)
        return f"Không có mức “{value}” — chọn một trong: {known}."

    def _shown(self, value: Any, spec: Spec) -> str:
        return next((c.label for c in spec.choices if c.id == value), str(value))

    def schema(self, spec: Spec) -> dict[str, Any]:
        return {"type": "string", "enum": [choice.id for choice in spec.choices]}


class SeveralChoices(Kind):
    """Any of the field's choices, by id, without repeats."""

    types = (list,)
    wants = "danh sách các mức"

    def _read(self, text: str, spec: Spec) -> Value:
        one = OneChoice(self.units)
        chosen = [str(one.parse(part, spec)) for part in text.split(";") if part.strip()]
        return list(dict.fromkeys(chosen))

    def _judge(self, value: Any, spec: Spec) -> str | None:
        one = OneChoice(self.units)
        for item in value:
            problem = one.problem(item, spec)
            if problem:
                return problem
        return "Có mức bị lặp." if len(value) != len(set(value)) else None

    def _shown(self, value: Any, spec: Spec) -> str:
        one = OneChoice(self.units)
        return "; ".join(one.show(item, spec) for item in value)

    def schema(self, spec: Spec) -> dict[str, Any]:
        ids = [choice.id for choice in spec.choices]
        return {"type": "array", "items": {"type": "string", "enum": ids}, "uniqueItems": True}


class YesNo(Kind):
    """Có or không."""

    json_type: ClassVar[dict[str, Any]] = {"type": "boolean"}
    types = (bool,)
    wants = "có hoặc không"
    _WORDS: ClassVar[dict[str, bool]] = {
        "co": True, "x": True, "1": True, "true": True, "yes": True, "v": True,
        "khong": False, "0": False, "false": False, "no": False,
    }  # fmt: skip

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        try:
            return self._WORDS[fold(text)]
        except KeyError as error:
            raise ValueError("Trả lời “có” hoặc “không”.") from error

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del value, spec
        return None

    def _shown(self, value: Any, spec: Spec) -> str:
        del spec
        return "Có" if value else "Không"
