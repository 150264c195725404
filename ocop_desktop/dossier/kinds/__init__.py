"""Field kinds: one class per kind that parses, checks, prints and describes its values."""

from ocop_desktop.dossier.kinds.base import MAX_LONG_TEXT, MAX_TEXT, Kind, Spec, text_problem
from ocop_desktop.dossier.kinds.table import MAX_ROWS, Table, kind_of

__all__ = [
    "MAX_LONG_TEXT",
    "MAX_ROWS",
    "MAX_TEXT",
    "Kind",
    "Spec",
    "Table",
    "kind_of",
    "text_problem",
]
