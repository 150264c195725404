"""The registers of an office in the database: rows, lists, undo, what follows from what."""

from ocop_desktop.storage.registers.rows import ListedRow, RegisterBatch, RowChange
from ocop_desktop.storage.registers.shelf import Registers

__all__ = ["ListedRow", "RegisterBatch", "Registers", "RowChange"]
