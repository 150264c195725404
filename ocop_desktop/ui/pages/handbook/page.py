"""The handbook page: the list of sets on the left, what is read on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.text import fold
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.handbook.law_view import LawView
from ocop_desktop.ui.pages.handbook.reading import ChapterView, GlossaryView
from ocop_desktop.ui.pages.handbook.set_view import SetView
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.text import label, set_role

_WIDTH = 310
_ROW = 26
_LAW = ""
_TERMS = "terms"
_CHAPTER = "chapter/"
_ID = Qt.ItemDataRole.UserRole
_KEPT = 4


class HandbookPage(Page):
    """`target.section` is what is read: "" the decision, the id of a set, "chapter/…" or "terms".

    `target.criterion` is a number within a set, `target.field` a term, "article/<number>" or
    "reading/<id>".
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rulebook = context.workspace.catalogue.newest()
        self._help = context.workspace.catalogue.help(self._rulebook.id)
        self._chapters = {f"{_CHAPTER}{item.id}": item for item in self._help.chapters}
        self._views: dict[str, QScrollArea] = {}
        self._words = {item.id: self._findable(item) for item in self._rulebook.sets.values()}
        for key, chapter in self._chapters.items():
            self._words[key] = fold(f"{chapter.title} {chapter.text}")
        self._words[_TERMS] = fold(" ".join(item.term for item in self._help.terms))
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_list())
        row.addWidget(self._stack, 1)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def tree(self) -> QTreeWidget:
        """The list of sets under their industries."""
        return self._tree

    @property
    def filter_field(self) -> SearchField:
        """The field that narrows the list."""
        return self._filter

    def title(self) -> str:
        return self.tr("Sổ tay")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        wanted = target.section or _LAW
        if wanted not in self._words:
            wanted = _LAW
        self._read(wanted)
        self._select(wanted)
        place = target.criterion or target.field
        if place:
            # The new view has no geometry before the next round of the event loop.
            QTimer.singleShot(0, lambda: self._scroll_to(wanted, place))

    def first_focus(self) -> QWidget | None:
        return self._tree

    def set_view(self) -> SetView | None:
        """Return the set that is shown, or None while the decision is."""
        area = self._stack.currentWidget()
        view = area.widget() if isinstance(area, QScrollArea) else None
        return view if isinstance(view, SetView) else None

    # -- building -----------------------------------------------------------------------------

    def _make_list(self) -> QWidget:
        theme = self.context.theme
        box = QWidget()
        box.setObjectName("sidecolumn")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 16, 12, 12)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Sổ tay"), "heading"))
        self._filter = SearchField(theme, self.tr("Tìm bộ, tiêu chí…"))
        self._filter.textChanged.connect(self._narrow)
        column.addWidget(self._filter)
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(12)
        self._tree.setUniformRowHeights(True)
        self._tree.setAccessibleName(self.tr("Các bộ sản phẩm"))
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.currentItemChanged.connect(self._chosen)
        self._fill_tree()
        column.addWidget(self._tree, 1)
        self.practise = ActionButton(theme, self.tr("Luyện tập trên hồ sơ mẫu"), icon="flask")
        self.practise.clicked.connect(lambda: self.context.navigator.go(rooms.PRACTICE))
        self.printing = ActionButton(theme, self.tr("In sổ ghi tay"), icon="print")
        self.printing.clicked.connect(lambda: self.context.navigator.go(rooms.BOOKLET))
        self.coach = ActionButton(theme, self.tr("Hướng dẫn từng bước"), icon="question")
        self.coach.clicked.connect(self.context.show_coach)
        column.addWidget(self.coach)
        column.addWidget(self.practise)
        column.addWidget(self.printing)
        self._box = box
        return box

    def _fill_tree(self) -> None:
        guides = [
            (_LAW, self.tr("Quyết định và thời hạn")),
            *self._chapter_rows("producer"),
        ]
        if self._help.terms:
            guides.append((_TERMS, self.tr("Giải nghĩa từ")))
        self._add_group(self.tr("Đọc trước"), guides)
        for industry in self._rulebook.classification.industries:
            rows = [
                (chosen.id, f"{chosen.no}. {chosen.name}")
                for chosen in self._rulebook.sets.values()
                if chosen.industry.id == industry.id
            ]
            self._add_group(industry.name, rows)
        self._add_group(self.tr("Dành cho cán bộ"), self._chapter_rows("officer"))

    def _chapter_rows(self, audience: str) -> list[tuple[str, str]]:
        found = [
            (item.order, key, item.title)
            for key, item in self._chapters.items()
            if item.audience in (audience, "both" if audience == "producer" else audience)
        ]
        return [(key, title) for _, key, title in sorted(found)]

    def _add_group(self, name: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        head = QTreeWidgetItem([name])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = self._tree.font()
        bold.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, bold)
        head.setToolTip(0, name)
        self._tree.addTopLevelItem(head)
        for key, title in rows:
            item = QTreeWidgetItem([title])
            item.setData(0, _ID, key)
            item.setToolTip(0, title)
            head.addChild(item)
        head.setExpanded(True)

    def _findable(self, chosen: CriteriaSet) -> str:
        words = [chosen.name, *chosen.keywords]
        words += [f"{item.number} {item.criterion.title}" for item in chosen.criteria]
        return fold(" ".join(words))

    def _restyle(self) -> None:
        self._box.setFixedWidth(min(self.context.theme.px(_WIDTH), 440))
        for top in self._tops():
            for item in (top, *_children(top)):
                item.setSizeHint(0, QSize(0, self.context.theme.px(_ROW)))
        # Sizes inside the views were taken at the old text size.
        shown = self._shown()
        for area in self._views.values():
            self._stack.removeWidget(area)
            area.deleteLater()
        self._views.clear()
        if self.target is not None:
            self._read(shown)

    # -- reading ------------------------------------------------------------------------------

    def _shown(self) -> str:
        current = self._stack.currentWidget()
        return next((key for key, area in self._views.items() if area is current), _LAW)

    def _read(self, wanted: str) -> None:
        if wanted not in self._views:
            while len(self._views) >= _KEPT:
                oldest = self._views.pop(next(iter(self._views)))
                self._stack.removeWidget(oldest)
                oldest.deleteLater()
            self._views[wanted] = self._make_view(wanted)
            self._stack.addWidget(self._views[wanted])
        self._stack.setCurrentWidget(self._views[wanted])

    def _make_view(self, wanted: str) -> QScrollArea:
        theme = self.context.theme
        view: QWidget
        if wanted == _LAW:
            view = LawView(theme, self._rulebook)
        elif wanted == _TERMS:
            view = GlossaryView(theme, self.tr("Giải nghĩa từ"), self._help.terms)
        elif wanted in self._chapters:
            view = ChapterView(theme, self._chapters[wanted])
        else:
            view = SetView(theme, self._rulebook, self._rulebook.sets[wanted], self._help)
            view.print_button.clicked.connect(
                lambda: self.context.navigator.go(rooms.BOOKLET, section=wanted)
            )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Nội dung"))
        area.setWidget(view)
        return area

    def _scroll_to(self, wanted: str, place: str) -> None:
        area = self._views.get(wanted)
        view = area.widget() if area else None
        if area is None or view is None:
            return
        found = _place_in(view, place)
        if found is None:
            return
        top = found.mapTo(view, QPoint(0, 0)).y()
        area.verticalScrollBar().setValue(top - 20)
        if isinstance(found, Card):
            found.set_selected(on=True)
        elif isinstance(found, QLabel):
            set_role(found, "look", "accent")
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, wanted: str) -> None:
        for item in self._items():
            if item.data(0, _ID) == wanted:
                self._tree.blockSignals(True)
                self._tree.setCurrentItem(item)
                self._tree.blockSignals(False)
                return

    def _items(self) -> list[QTreeWidgetItem]:
        found = [item for top in self._tops() for item in (top, *_children(top))]
        return [item for item in found if item.data(0, _ID) is not None]

    def _tops(self) -> list[QTreeWidgetItem]:
        tops = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [top for top in tops if top is not None]

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        wanted = item.data(0, _ID) if item is not None else None
        if wanted is not None:
            self.context.navigator.go(rooms.HANDBOOK, section=wanted or None)

    def _narrow(self, text: str) -> None:
        parts = fold(text).split()
        for item in self._items():
            words = self._words.get(item.data(0, _ID), "")
            item.setHidden(bool(parts) and not all(part in words for part in parts))
        for top in self._tops():
            children = _children(top)
            if children:
                top.setHidden(all(child.isHidden() for child in children))


def _place_in(view: QWidget, place: str) -> QWidget | None:
    """Return the widget a place stands for: a criterion, an article, a reading, a term."""
    if isinstance(view, SetView):
        return view.card(place)
    if isinstance(view, LawView):
        return view.place(place)
    return view.cards.get(place) if isinstance(view, GlossaryView) else None


def _children(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (top.child(row) for row in range(top.childCount()))
    return [child for child in found if child is not None]
