"""The two lists of a folder of packages: what comes from which commune, and what is refused."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import sort_key
from ocop_desktop.workspace.package_trees import FoundPackage, TakenPackage, TreeSurvey

_WHATS = ("new", "known", "refused")
_SHOWN = 2_000
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def table(headings: Sequence[str], name: str) -> QTableWidget:
    """Return an empty list with these headings; the first column takes the room."""
    made = QTableWidget(0, len(headings))
    made.setHorizontalHeaderLabels(list(headings))
    made.setAccessibleName(name)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setShowGrid(False)
    made.setProperty("list", True)
    made.setTabKeyNavigation(False)
    made.verticalHeader().hide()
    head = made.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in range(len(headings)):
        mode = QHeaderView.ResizeMode.Stretch if not column else None
        head.setSectionResizeMode(column, mode or QHeaderView.ResizeMode.ResizeToContents)
    return made


def communes_table() -> QTableWidget:
    """Return the list that `show_communes` fills."""
    return table(
        [_tr("Xã"), _tr("Gói mới"), _tr("Đã nhập"), _tr("Không nhập được")],
        _tr("Gói theo xã"),
    )


def show_communes(view: QTableWidget, survey: TreeSurvey, units: AdminUnits) -> None:
    """Say of every commune how many packages are new, known, refused."""
    lines = []
    for code, packages in survey.by_commune().items():
        name = units.title(code) if code in units.communes else ""
        counts = [sum(one.what == what for one in packages) for what in _WHATS]
        lines.append((not name, sort_key(name), name or _tr("Chưa rõ xã"), counts))
    view.setRowCount(len(lines))
    for row, (_, _, name, counts) in enumerate(sorted(lines)):
        view.setItem(row, 0, QTableWidgetItem(name))
        for column, count in enumerate(counts, start=1):
            cell = QTableWidgetItem(str(count))
            cell.setTextAlignment(_RIGHT)
            view.setItem(row, column, cell)


def refused_table() -> QTableWidget:
    """Return the list that `show_refused` fills."""
    made = table([_tr("Vì sao không nhập được"), _tr("Gói")], _tr("Gói không nhập được"))
    made.setWordWrap(True)
    made.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
    return made


def show_refused(view: QTableWidget, refused: Sequence[FoundPackage | TakenPackage]) -> None:
    """Say of every package why it does not come in."""
    view.setRowCount(min(len(refused), _SHOWN))
    for row, one in enumerate(refused[:_SHOWN]):
        for column, text in enumerate((one.problem, one.name)):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            view.setItem(row, column, cell)
    view.resizeRowsToContents()


def _tr(text: str) -> str:
    return QCoreApplication.translate("TreeTables", text)
