"""What every field kind can do, and plain text.

A value is plain JSON: text, number, true/false, "YYYY-MM-DD", an id, a list of ids, or a list of
rows. `parse` reads what a person typed, `problem` judges a stored value, `show` prints it.
"""

import re
from typing import Any, ClassVar

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.values import Value
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import nfc

Spec = Field | Column
MAX_TEXT = 2_000
MAX_LONG_TEXT = 60_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")


class Kind:
    """Base: text of one line."""

    json_type: ClassVar[dict[str, Any]] = {"type": "string"}
    types: ClassVar[tuple[type, ...]] = (str,)
    wants: ClassVar[str] = "chữ"

    def __init__(self, units: AdminUnits) -> None:
        self.units = units

    def parse(self, text: str, spec: Spec) -> Value | None:
        """Return the value a person typed; None when empty. Raise ValueError with a sentence."""
        clean = nfc(text).strip()
        return self._read(clean, spec) if clean else None

    def problem(self, value: Any, spec: Spec) -> str | None:
        """Return what is wrong with a stored value as a sentence, or None."""
        if not self._fits(value):
            return f"Cần {self.wants}."
        return self._judge(value, spec)

    def show(self, value: Any, spec: Spec) -> str:
        """Return the value as people read it, on screen and on paper; a draft as it was typed."""
        return self._shown(value, spec) if self._fits(value) else typed(value)

    def schema(self, spec: Spec) -> dict[str, Any]:
        """Return the JSON Schema of a value."""
        del spec
        return dict(self.json_type)

    def _fits(self, value: Any) -> bool:
        return isinstance(value, self.types) and (not isinstance(value, bool) or bool in self.types)

    def _shown(self, value: Any, spec: Spec) -> str:
        del spec
        return str(value)

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        return " ".join(text.split())

    def _judge(self, value: Any, spec: Spec) -> str | None:
        limit = getattr(spec, "max_length", None) or MAX_TEXT
        if len(value.splitlines()) > 1:
            return "Có xuống dòng trong ô một dòng — viết liền một dòng."
        return text_problem(value, limit)


def typed(value: Any) -> str:
    """Return a value that does not fit its kind in words: it is a draft, and drafts are printed."""
    if isinstance(value, dict):
        return " · ".join(map(typed, value.values()))
    if isinstance(value, list | tuple):
        return "; ".join(map(typed, value))
    if isinstance(value, bool):
        return "Có" if value else "Không"
    return str(value)


def text_problem(value: str, limit: int) -> str | None:
    """Return why a text cannot be kept: control characters, not NFC, too long."""
    if _CONTROL.search(value):
        return "Có ký tự điều khiển không in được — gõ lại hoặc dán dạng chữ thuần."
    if nfc(value) != value:
        return "Chữ chưa ở dạng Unicode dựng sẵn (NFC) — gõ lại hoặc dán lại."
    if len(value) > limit:
        return f"Dài {format_number(len(value))} ký tự — rút xuống còn {format_number(limit)}."
    return None


class Text(Kind):
    """One line."""


class LongText(Kind):
    """Paragraphs."""

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        return text_problem(value, getattr(spec, "max_length", None) or MAX_LONG_TEXT)
