"""The registers an office keeps, in verbs."""

from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.registers.values import (
    CellEdit,
    Columns,
    Incoming,
    IncomingRow,
    SavedView,
    TableFile,
)

__all__ = [
    "CellEdit",
    "Columns",
    "Incoming",
    "IncomingRow",
    "Registers",
    "SavedView",
    "TableFile",
]
