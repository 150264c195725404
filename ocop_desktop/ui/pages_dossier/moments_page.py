"""The time slider: a dossier as it was at any moment, and what is different now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ocop_desktop.dossier.desk.places import place_name
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.changes_view import ChangesView
from ocop_desktop.ui.pages_dossier.declaration_view import DeclarationView
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.values import Batch

_PAUSE_MS = 120
_SHOWN = 3


class MomentsPage(Page):
    """Steps that were taken back are no part of the line that led to today and have no place."""

    section_list = SectionList.FOLDED

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._moments: list[Batch | None] = [None]
        area, column = scrolled()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Hồ sơ theo thời gian"), "title"), 1)
        self.back = SecondaryButton(theme, self.tr("Các bản đã chốt"), icon="back")
        self.back.clicked.connect(self._go_back)
        head.addWidget(self.back)
        column.addLayout(head)
        column.addWidget(self._make_slider())
        self.tabs = SegmentedTabs(
            theme,
            [self.tr("Khác với hôm nay"), self.tr("Khi đó khai gì")],
            self.tr("Xem gì của lúc ấy"),
        )
        self.tabs.changed.connect(self._show_tab)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self.changes = ChangesView(theme)
        self.declared = DeclarationView(theme)
        column.addWidget(self.changes)
        column.addWidget(self.declared)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Theo thời gian")

    def show_for(self, target: Target) -> None:
        """Show a dossier, as it is now to begin with."""
        super().show_for(target)
        self._read()
        self.slider.setValue(self.slider.maximum())
        self._show()

    def refresh(self, changed: frozenset[str]) -> None:
        """The line grew or was cut."""
        del changed
        self._read()
        self._show()

    def first_focus(self) -> QWidget | None:
        """Return the slider."""
        return self.slider

    # --- inside ----------------------------------------------------------------------------

    def _make_slider(self) -> Card:
        theme = self.context.theme
        card = Card()
        self.moment = label("", "heading", wrap=True)
        self.what = label("", "second", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self.earlier = IconButton(theme, "back", self.tr("Lúc trước"))
        self.later = IconButton(theme, "next", self.tr("Lúc sau"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Lúc xem lại"))
        self.slider.valueChanged.connect(self._moved)
        self.earlier.clicked.connect(lambda: self.slider.setValue(self.slider.value() - 1))
        self.later.clicked.connect(lambda: self.slider.setValue(self.slider.value() + 1))
        row.addWidget(self.earlier)
        row.addWidget(self.slider, 1)
        row.addWidget(self.later)
        card.body.addWidget(self.moment)
        card.body.addLayout(row)
        card.body.addWidget(self.what)
        return card

    def _read(self) -> None:
        history = self.context.workspace.dossiers.history(self.dossier_id)
        live = [batch for batch in reversed(history) if batch.state == "live"]
        self._moments = [None, *live]
        self.slider.setRange(0, len(live))

    def _moved(self) -> None:
        self._name()
        self._pause.start()

    def _name(self) -> None:
        at = self.slider.value()
        batch = self._moments[min(at, len(self._moments) - 1)]
        last = len(self._moments) - 1
        if batch is None:
            text = self.tr("Khi mới lập")
        elif at == last:
            text = self.tr("Bây giờ, sau lần sửa lúc {time}").format(time=when(batch.at))
        else:
            text = self.tr("Lúc {time}").format(time=when(batch.at))
        self.moment.setText(text)
        step = self.tr("Bước {at} trên {last}").format(at=at, last=last)
        told = (batch.label or self._places(batch.paths)) if batch else ""
        self.what.setText(f"{step}. {told}" if told else step)
        self.slider.setAccessibleDescription(f"{text}. {self.what.text()}")
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at < last)

    def _places(self, paths: Sequence[str]) -> str:
        """Return what people call the places of a step."""
        dossiers = self.context.workspace.dossiers
        rulebook, dossier = dossiers.rulebook(self.dossier_id), dossiers.get(self.dossier_id)
        names = dict.fromkeys(place_name(rulebook, dossier, path) for path in paths)
        more = self.tr("và {n} chỗ khác").format(n=len(names) - _SHOWN)
        return ", ".join(
            [*list(names)[:_SHOWN], *([more] if names and len(names) > _SHOWN else [])]
        )

    def _show(self) -> None:
        self._name()
        at = min(self.slider.value(), len(self._moments) - 1)
        batch = self._moments[at]
        journal = batch.journal if batch else 0
        versions = self.context.workspace.versions
        rulebook = self.context.workspace.dossiers.rulebook(self.dossier_id)
        titles = {section.id: section.title for section in rulebook.sections}
        titles |= {"assessment": self.tr("Tự chấm điểm"), "evidence": self.tr("Minh chứng")}
        names = (self.tr("lúc ấy"), self.tr("hôm nay"))
        self.changes.show_changes(versions.since(self.dossier_id, journal), titles, names)
        self.declared.show_declaration(
            versions.declaration_at(self.dossier_id, journal, self.context.today())
        )
        self._show_tab()

    def _show_tab(self) -> None:
        self.changes.setVisible(self.tabs.index == 0)
        self.declared.setVisible(self.tabs.index == 1)

    def _go_back(self) -> None:
        self.context.navigator.go(rooms.VERSIONS, self.dossier_id)
