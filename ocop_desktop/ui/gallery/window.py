"""The gallery window: a page a group of widgets, in both themes and at every text size."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.gallery import parts
from ocop_desktop.ui.gallery.fields import field_rows
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label, rule

_SIZE = (1366, 768)
_EXPANDS = QSizePolicy.PolicyFlag.ExpandFlag.value


class Gallery(QWidget):
    """Tab walks through everything and shows the focus; the tabs on top change theme and size."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(self.tr("Mọi thành phần giao diện"))
        self.resize(*_SIZE)
        rulebook = catalogue.newest()
        self.names = [
            self.tr("Chữ"),
            self.tr("Nút"),
            self.tr("Dấu"),
            self.tr("Lựa chọn"),
            self.tr("Khung"),
            self.tr("Thông báo"),
            self.tr("Hình vẽ"),
            self.tr("Ô nhập"),
            self.tr("Biểu tượng"),
        ]
        self.stack = QStackedWidget()
        for rows in (
            parts.texts(theme),
            parts.buttons(theme),
            parts.chips(theme),
            parts.choices(theme),
            parts.surfaces(theme),
            parts.notices(theme),
            parts.drawings(theme),
            field_rows(theme, rulebook, catalogue.units(rulebook)),
            parts.icon_set(theme),
        ):
            self.stack.addWidget(_page(rows))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        self.show_page(0)

    def show_page(self, at: int) -> None:
        """Show another group."""
        self.stack.setCurrentIndex(at)
        for one, chip in enumerate(self.chips):
            chip.setChecked(one == at)

    def set_look(self, *, dark: bool, scale: int) -> None:
        """Show everything in another theme and text size."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.theme.apply(app, dark=dark, scale=scale)
        self.looks.show_index(int(dark))
        self.sizes.show_index(tokens.SCALES.index(scale))

    # --- inside ----------------------------------------------------------------------------

    def _make_head(self) -> QVBoxLayout:
        self.looks = SegmentedTabs(self.theme, [self.tr("Sáng"), self.tr("Tối")], self.tr("Nền"))
        sizes = [f"{size}%" for size in tokens.SCALES]
        self.sizes = SegmentedTabs(self.theme, sizes, self.tr("Cỡ chữ"))
        self.sizes.show_index(tokens.SCALES.index(self.theme.scale))
        self.looks.changed.connect(lambda _: self._choose())
        self.sizes.changed.connect(lambda _: self._choose())
        head = QVBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_M, tokens.PAGE_MARGIN, tokens.GAP_M)
        head.setSpacing(tokens.GAP_S)
        look = QHBoxLayout()
        look.addWidget(self.looks)
        look.addWidget(self.sizes)
        look.addStretch(1)
        box = QWidget()
        flow = FlowLayout(box)
        self.chips = [FilterChip(name) for name in self.names]
        for at, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _=False, one=at: self.show_page(one))
            flow.addWidget(chip)
        head.addWidget(box)
        head.addLayout(look)
        return head

    def _choose(self) -> None:
        self.set_look(dark=self.looks.index == 1, scale=tokens.SCALES[self.sizes.index])


def _page(rows: Sequence[parts.Row]) -> QScrollArea:
    area, column = scrolled()
    grid = QGridLayout()
    grid.setHorizontalSpacing(tokens.GAP_L)
    grid.setVerticalSpacing(tokens.GAP_M)
    grid.setColumnStretch(1, 1)
    for at, (name, widgets) in enumerate(rows):
        grid.addWidget(label(name, "caption"), at, 0, Qt.AlignmentFlag.AlignTop)
        # Fields are as wide as on a page, one under the other.
        tall = any(isinstance(widget, FieldEditor) for widget in widgets)
        line: QBoxLayout = QVBoxLayout() if tall else QHBoxLayout()
        line.setSpacing(tokens.GAP_M)
        for widget in widgets:
            line.addWidget(widget, 1 if not tall and _grows(widget) else 0)
        if not any(_grows(widget) for widget in widgets):
            line.addStretch(1)
        grid.addLayout(line, at, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return area


def _grows(widget: QWidget) -> bool:
    policy = widget.sizePolicy().horizontalPolicy()
    return widget.hasHeightForWidth() or bool(policy.value & _EXPANDS)
