"""The criteria of a set as a tree: state, number, title, points; filters above."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QTreeWidgetItem, QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.ui.drawn.state import State, state_name
from ocop_desktop.ui.pages_dossier.standing import FILTERS, Filter, Standing
from ocop_desktop.ui.pages_dossier.tree_rows import ROW, BareTree, Row
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.workspace.assessment import Assessment


class CriteriaTree(QWidget):
    """Emits `chosen` when the person goes to a criterion."""

    chosen = Signal(str)
    filtered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("sidecolumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filter: Filter = "all"
        self._standing: Standing | None = None
        self._passed: frozenset[str] | None = None
        self._set: CriteriaSet | None = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self.chips: dict[Filter, FilterChip] = {}
        self._grid = grid = QGridLayout()
        grid.setSpacing(6)
        grid.setContentsMargins(12, 12, 12, 8)
        for at, name in enumerate(FILTERS):
            chip = FilterChip(self._filter_name(name, 4))
            chip.clicked.connect(lambda _=False, one=name: self.set_filter(one))
            self.chips[name] = chip
            grid.addWidget(chip, at // 2, at % 2)
        self.chips["all"].setChecked(True)
        self.tree = BareTree(theme)
        self.tree.currentItemChanged.connect(self._moved)
        self.tree.itemClicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(grid)
        column.addWidget(self.tree, 1)
        theme.changed.connect(self.tree.doItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the filters into one column where two do not fit."""
        super().resizeEvent(event)
        self._place_chips()

    def _place_chips(self) -> None:
        widest = max(chip.sizeHint().width() for chip in self.chips.values())
        columns = 2 if 2 * widest + 30 <= self.width() else 1
        for at, chip in enumerate(self.chips.values()):
            self._grid.addWidget(chip, at // columns, at % columns)

    def show_set(self, chosen: CriteriaSet, parts: dict[str, str]) -> None:
        """Build the rows of a set; `parts` are the titles of A, B and C."""
        self._set = chosen
        self._passed = None
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for section in chosen.sections:
            if section.part not in heads:
                title = f"{section.part}. {parts.get(section.part, '')}"
                heads[section.part] = self._add(None, Row("part", section.part, title, ""))
            # A section that is one criterion of the same number needs no head of its own.
            single = len(section.criteria) == 1 and section.criteria[0].number == section.number
            head = heads[section.part]
            if not single:
                row = Row("section", section.number, f"{section.number} {section.title}", "")
                head = self._add(head, row)
            for item in section.criteria:
                text = f"{item.number} {item.criterion.title}"
                self._add(head, Row("criterion", item.number, text, ""))
        self.tree.expandAll()
        self.tree.blockSignals(False)

    def show_standing(self, assessment: Assessment, found: Standing) -> None:
        """Show states and points."""
        self._standing = found
        score = assessment.score
        if self._set is None or score is None:
            return
        for section in self._set.sections:
            given = sum(score.per_criterion[item.number] for item in section.criteria)
            self._set_row(f"s{section.number}", points=f"{given}/{section.max}")
            for item in section.criteria:
                self._show_criterion(item, assessment, found)
        for part in {section.part for section in self._set.sections}:
            given = getattr(score.points, part)
            self._set_row(f"p{part}", points=f"{given}/{self._set.part_max(part)}")
        for name, chip in self.chips.items():
            chip.set_name(self._filter_name(name, found.star))
            chip.set_count(len(found.numbers[name]))
        self._place_chips()
        self._apply_filter()

    def set_current(self, number: str) -> None:
        """Mark the criterion the page is at."""
        item = self._items.get(number)
        if item is not None and self.tree.currentItem() is not item:
            self.tree.blockSignals(True)
            self.tree.setCurrentItem(item)
            self.tree.blockSignals(False)
            self.tree.scrollToItem(item)
            self.tree.viewport().update()

    def set_filter(self, name: Filter) -> None:
        """Show only the criteria a filter lets through."""
        self.filter = name
        for one, chip in self.chips.items():
            chip.setChecked(one == name)
        self._apply_filter()
        self.filtered.emit()

    def visible_numbers(self) -> list[str]:
        """Return the criteria the filter lets through, in order."""
        if self._set is None or self._standing is None:
            return []
        passed = self._standing.numbers[self.filter]
        return [item.number for item in self._set.criteria if item.number in passed]

    # --- inside ----------------------------------------------------------------------------

    def _filter_name(self, name: Filter, star: int) -> str:
        return {
            "all": self.tr("Tất cả"),
            "blocking": self.tr("Chặn {star} sao").format(star=star),
            "unproven": self.tr("Chưa có giấy tờ"),
            "open": self.tr("Chưa chấm"),
        }[name]

    def _add(self, parent: QTreeWidgetItem | None, row: Row) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        if parent is None:
            self.tree.addTopLevelItem(item)
        else:
            parent.addChild(item)
        prefix = {"part": "p", "section": "s", "criterion": ""}[row.kind]
        self._items[prefix + row.key] = item
        self._put(item, row)
        return item

    def _put(self, item: QTreeWidgetItem, row: Row) -> None:
        item.setData(0, ROW, row)
        item.setToolTip(0, row.text)
        words = [row.text, row.points]
        if row.kind == "criterion":
            words.append(state_name(row.state))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))

    def _set_row(self, key: str, points: str, state: State = "not_started") -> None:
        item = self._items.get(key)
        if item is not None:
            old: Row = item.data(0, ROW)
            new = Row(old.kind, old.key, old.text, points, state)
            if new != old:
                self._put(item, new)

    def _show_criterion(self, item: SetCriterion, assessment: Assessment, found: Standing) -> None:
        picked = assessment.dossier.answer(item.number).option is not None
        given = assessment.score.per_criterion[item.number] if assessment.score else 0
        points = f"{given}/{item.max}" if picked else f"–/{item.max}"
        self._set_row(item.number, points, found.states[item.number])

    def _apply_filter(self) -> None:
        shown = frozenset(self.visible_numbers())
        if shown == self._passed:
            return
        self._passed = shown
        for key, item in self._items.items():
            row: Row = item.data(0, ROW)
            if row.kind == "criterion":
                item.setHidden(key not in shown)
        for item in self._items.values():
            if item.childCount():
                item.setHidden(not _any_visible(item))

    def _moved(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            row: Row = item.data(0, ROW)
            if row.kind == "criterion":
                self.chosen.emit(row.key)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())
        else:
            self._moved(item)


def _any_visible(item: QTreeWidgetItem | None) -> bool:
    if item is None:
        return False
    if not item.childCount():
        return not item.isHidden()
    return any(_any_visible(item.child(at)) for at in range(item.childCount()))
