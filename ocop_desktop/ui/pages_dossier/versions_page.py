"""The versions a dossier was finalised as, and what differs between two of them."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.changes_view import ChangesView
from ocop_desktop.ui.pages_dossier.version_choice import VersionChoice
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card, EmptyState
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.versions import Version


class VersionsPage(Page):
    """Newest first. The comparison below starts with the last version against today."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.open_buttons: list[SecondaryButton] = []
        self._found: list[Version] = []
        area, column = scrolled()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Các bản đã chốt"), "title"), 1)
        self.moments = SecondaryButton(theme, self.tr("Xem theo thời gian"), icon="clock")
        self.moments.clicked.connect(lambda: self._go(rooms.MOMENTS))
        head.addWidget(self.moments)
        self.finalise = PrimaryButton(theme, self.tr("Chốt hồ sơ"), icon="lock")
        self.finalise.clicked.connect(lambda: self._go(rooms.FINALISE))
        head.addWidget(self.finalise)
        column.addLayout(head)
        self.empty = EmptyState(
            theme,
            "lock",
            self.tr("Chưa chốt bản nào"),
            self.tr(
                "Chốt là giữ nguyên hồ sơ như lúc nộp và khóa lại. Bản chốt xem lại và so sánh "
                "được ở đây, kể cả sau khi mở lại để sửa."
            ),
        )
        column.addWidget(self.empty)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._cards)
        column.addWidget(self._make_compare())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Các bản đã chốt")

    def show_for(self, target: Target) -> None:
        """List the versions of a dossier."""
        super().show_for(target)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        """Another version, or the dossier changed under the comparison."""
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        """Return the newest version's button."""
        return self.open_buttons[0] if self.open_buttons else self.finalise

    # --- inside ----------------------------------------------------------------------------

    def _make_compare(self) -> QWidget:
        theme = self.context.theme
        self.compare = QWidget()
        column = QVBoxLayout(self.compare)
        column.setContentsMargins(0, tokens.GAP_M, 0, 0)
        column.setSpacing(tokens.GAP_M)
        column.addWidget(label(self.tr("So sánh hai bản"), "heading"))
        box = QWidget()
        flow = FlowLayout(box, gap=16, line_gap=8)
        self.before = VersionChoice(theme, self.tr("Bản trước"))
        self.after = VersionChoice(theme, self.tr("Bản sau"))
        for name, choice in ((self.tr("Từ"), self.before), (self.tr("đến"), self.after)):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens.GAP_S)
            row.addWidget(label(name, "second"))
            row.addWidget(choice)
            choice.changed.connect(self._show_changes)
            flow.addWidget(pair)
        column.addWidget(box)
        self.changes = ChangesView(theme)
        column.addWidget(self.changes)
        return self.compare

    def _go(self, room: str) -> None:
        self.context.navigator.go(room, self.dossier_id)

    def _fill(self) -> None:
        found = self.context.workspace.versions.list(self.dossier_id)
        locked = bool(found) and found[0].locks
        self.finalise.setVisible(not locked)
        self.empty.setVisible(not found)
        self.compare.setVisible(bool(found))
        if found != self._found or not found:
            self._found = found
            self._show_cards()
            items = [(one.id, self._name(one)) for one in found]
            self.before.offer(items, 1 if locked and len(items) > 1 else 0)
            now = [] if locked else [("", self.tr("hồ sơ hiện nay"))]
            self.after.offer([*now, *items])
        if found:
            self._show_changes()

    def _show_cards(self) -> None:
        clear(self._cards)
        self.open_buttons = []
        for version in self._found:
            self._cards.addWidget(self._card(version))
        order = [self.finalise, *self.open_buttons, self.before, self.after]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _card(self, version: Version) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_M)
        head.addWidget(label(self._name(version), "heading"))
        if version.locks:
            head.addWidget(Chip(self.tr("đang khóa hồ sơ"), "accent"))
        head.addStretch(1)
        opening = SecondaryButton(self.context.theme, self.tr("Xem bản này"), icon="preview")
        opening.setAccessibleName(self.tr("Xem {name}").format(name=self._name(version)))
        opening.clicked.connect(
            lambda: self.context.navigator.go(rooms.VERSION, version.dossier, section=version.id)
        )
        self.open_buttons.append(opening)
        head.addWidget(opening, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        row.addWidget(label(self.tr("Chốt lúc {time}").format(time=when(version.at)), "second"))
        if version.star is not None:
            row.addWidget(StarRow(self.context.theme, version.star, version.star, 14))
            points = self.tr("{points}/100 điểm").format(points=version.points)
            row.addWidget(label(points, "second"))
        row.addStretch(1)
        card.body.addLayout(row)
        if version.note:
            card.body.addWidget(label(version.note, wrap=True))
        if version.reopened_at:
            text = self.tr("Mở lại lúc {time}: {reason}").format(
                time=when(version.reopened_at), reason=version.reason
            )
            card.body.addWidget(label(text, "amber", wrap=True))
        return card

    def _show_changes(self) -> None:
        versions = self.context.workspace.versions
        found = versions.compare(self.before.chosen, self.after.chosen)
        rulebook = self.context.workspace.dossiers.rulebook(self.dossier_id)
        titles = {section.id: section.title for section in rulebook.sections}
        titles |= {"assessment": self.tr("Tự chấm điểm"), "evidence": self.tr("Minh chứng")}
        names = (self.before.currentText(), self.after.currentText())
        self.changes.show_changes(found, titles, names)

    def _name(self, version: Version) -> str:
        return self.tr("Bản {number}, mã {snapshot}").format(
            number=version.number, snapshot=version.snapshot
        )
