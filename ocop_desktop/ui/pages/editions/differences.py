"""What changed between two editions as a table, line by line, narrowed to one set."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ocop_desktop.rulebook.diff import Difference
from ocop_desktop.ui import icons
from ocop_desktop.ui.theme import Theme

_ICONS = {"added": ("add", "green"), "removed": ("close", "red"), "changed": ("edit", "accent")}
_ROW = 28
_WHAT, _PLACE = 96, 250

Index = QModelIndex | QPersistentModelIndex


def what_word(line: Difference) -> str:
    """Return the kind of a change as a word."""
    return {"added": _tr("Thêm"), "removed": _tr("Bỏ"), "changed": _tr("Đổi")}[line.what]


def place_of(line: Difference, sets: dict[str, str]) -> str:
    """Return where a change is: the set by its name, the criterion, the thing."""
    key = line.key.rpartition(" ")[2]
    if key in sets:  # a whole set that came or went
        return sets[key]
    where = sets.get(line.set, line.set)
    return ", ".join(part for part in (where, line.criterion, line.key) if part)


class DifferenceModel(QAbstractTableModel):
    """Rows are lines of a difference; columns say what, where, before and after."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[Difference] = ()
        self._sets: dict[str, str] = {}
        self._heads = (_tr("Thay đổi"), _tr("Ở đâu"), _tr("Trước"), _tr("Sau"))

    def show_lines(self, lines: Sequence[Difference], sets: dict[str, str]) -> None:
        """Show other lines; `sets` are the names of the sets."""
        self.beginResetModel()
        self._lines, self._sets = lines, sets
        self.endResetModel()

    def line(self, row: int) -> Difference | None:
        """Return the line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.ToolTipRole):
            place = place_of(line, self._sets)
            return (what_word(line), place, line.before, line.after)[index.column()]
        if role == roles.DecorationRole and index.column() == 0:
            return icons.icon(self._theme, *_ICONS[line.what])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


def plain_table(view: QTableView, name: str) -> None:
    """Make a table one tab stop of whole rows that are only read."""
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()


class DifferenceTable(QTableView):
    """The lines of a difference."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = DifferenceModel(theme)
        self.setModel(self.lines)
        plain_table(self, self.tr("Khác nhau giữa hai bộ quy định"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def current(self) -> Difference | None:
        """Return the line the cursor is in."""
        return self.lines.line(self.currentIndex().row())

    def _restyle(self) -> None:
        px, head = self._theme.px, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setColumnWidth(0, px(_WHAT))
        self.setColumnWidth(1, px(_PLACE))
        for column in (2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Differences", text)
