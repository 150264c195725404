"""Which paths a dossier of an edition may have, and the shape of what lies at them."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from ocop_desktop.dossier import returned
from ocop_desktop.dossier.files.jsonfile import elimination_ids, requirement_numbers
from ocop_desktop.dossier.labels.design import check_design
from ocop_desktop.dossier.papers import replaced
from ocop_desktop.dossier.papers.following import linked_fields
from ocop_desktop.dossier.rehearsal import entries as rehearsal_entries
from ocop_desktop.dossier.scoring.score import chosen_option
from ocop_desktop.dossier.sharing.merging import check_conflict
from ocop_desktop.dossier.upgrade import recognised
from ocop_desktop.dossier.values import (
    CONFLICT,
    LABEL,
    MOVED,
    RECOGNISED,
    REHEARSAL,
    REPLACED,
    RETURNED,
    Answer,
    Evidence,
)
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import nfc

# A story of 60,000 characters fits many times over; a pasted book does not belong into one answer.
MAX_TEXT_CHARS = 1_000_000

_GROUPS = frozenset({"assessment", "elimination", "requirement", "planned", "evidence"})
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class EntryPaths:
    """The paths of one edition; `linked` are the fields and tables that tell of papers."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._sets, self._fields = rulebook.sets, frozenset(rulebook.fields)
        self.linked = linked_fields(rulebook)

    def check(self, entries: Mapping[str, Any], set_id: str | None) -> None:
        """Raise KeyError for a path this edition does not know, ValueError for a wrong shape.

        `set_id` is the criteria set the dossier has once these entries are stored. A value that
        merely does not fit its field's kind passes: it is a draft, and a finding.
        """
        for path, value in entries.items():
            group, slash, name = path.partition("/")
            if path.startswith(REHEARSAL):
                rehearsal_entries.check_entry(path, value)
            elif path.startswith(RETURNED):
                returned.check_entry(path, value)
            elif path.startswith(REPLACED):
                replaced.check_entry(path, value)
            elif path.startswith(LABEL):
                check_design(path, value)
            elif path.startswith(CONFLICT):
                check_conflict(path, value)
            elif value is None and group in _GROUPS:
                continue
            elif slash:
                self._check_grouped(path, group, name, value, set_id)
            else:
                self._check_plain(path, value)

    def _check_plain(self, path: str, value: Any) -> None:
        if path == "set":
            if value is not None and value not in self._sets:
                raise KeyError(value)
        elif path == "sample":
            _as(value, bool | None)
        elif path == MOVED:
            _as(value, dict[str, Any] | None)
        elif path == RECOGNISED:
            recognised.check_entry(value)
        elif path not in self._fields:
            raise KeyError(path)
        elif not isinstance(value, str | int | float | list | None):
            raise TypeError(f"{path}: {type(value).__name__}")

    def _check_grouped(
        self, path: str, group: str, name: str, value: Any, set_id: str | None
    ) -> None:
        chosen = self._sets.get(set_id or "")
        if group == "assessment" and chosen and name in chosen.by_number:
            answer: Answer = _as(value, Answer)
            try:
                chosen_option(chosen.by_number[name], answer)
            except UserError as error:
                raise ValueError(str(error)) from error
        elif group == "evidence" and name:
            _as(value, Evidence)
        elif (
            (group == "elimination" and name in elimination_ids(chosen))
            or (group == "requirement" and name in requirement_numbers(chosen))
            or (group == "planned" and name)
        ):
            _as(value, bool)
        else:
            raise KeyError(path)


def cleaned(value: Any) -> Any:
    """Return a plain value with every text in NFC and unpaired surrogates made visible."""
    if isinstance(value, str):
        if len(value) > MAX_TEXT_CHARS:
            raise UserError(
                f"Đoạn chữ dài hơn {MAX_TEXT_CHARS // 1_000_000} triệu ký tự, quá lớn cho một ô — "
                "chỉ dán phần cần thiết, tài liệu dài hãy đính kèm làm minh chứng."
            )
        return value if value.isascii() else nfc(_SURROGATE.sub("\ufffd", value))
    if isinstance(value, dict):
        return {str(key): cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    return value


def cleaned_entries(
    entries: Mapping[str, Any], kept: Mapping[str, Any] = MappingProxyType({})
) -> dict[str, Any]:
    """Return entries with clean texts; an emptied answer is no answer.

    `kept` are clean entries: rows of a long table that stay the same are not looked through again.
    """
    clean = {path: _cleaned_row_by_row(kept.get(path), value) for path, value in entries.items()}
    return {path: None if value in ("", []) else value for path, value in clean.items()}


def _cleaned_row_by_row(kept: Any, value: Any) -> Any:
    if not (isinstance(value, list) and isinstance(kept, list)):
        return cleaned(value)
    same = len(kept)
    return [
        # Equal texts are equally clean; what is equal but of another type has no text.
        dict(row) if at < same and type(row) is dict and row == kept[at] else cleaned(row)
        for at, row in enumerate(value)
    ]


def _as(value: Any, kind: Any) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
