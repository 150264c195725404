"""What must hold for the list of what is not published."""

import re

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.model import Rulebook

_FILE = "publication.toml"


def verify_publication(rulebook: Rulebook) -> None:
    """Raise RulebookError when a field, column, document or expression does not exist or hold."""
    found = rulebook.publication
    for document in found.documents:
        if document not in rulebook.documents:
            raise RulebookError(_FILE, "documents", f"không có tài liệu “{document}”")
    for photo in found.photos:
        if photo not in rulebook.fields:
            raise RulebookError(_FILE, "photos", f"không có trường “{photo}”")
    seen: set[str] = set()
    for item in found.withheld:
        field = rulebook.fields.get(item.field)
        if field is None or item.field in seen:
            raise RulebookError(_FILE, "withheld.field", f"“{item.field}” không có hoặc lặp lại")
        seen.add(item.field)
        for column in item.columns:
            if column not in {one.id for one in field.columns}:
                raise RulebookError(_FILE, f"withheld {item.field}", f"không có cột “{column}”")
    _verify_patterns(rulebook)


def _verify_patterns(rulebook: Rulebook) -> None:
    for pattern in rulebook.publication.patterns:
        try:
            pattern.compiled()
        except re.error as error:
            raise RulebookError(
                _FILE, f"patterns “{pattern.name}”", f"biểu thức hỏng: {error}"
            ) from error
