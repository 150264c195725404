"""Home: what is coming, the dossiers by urgency with their next step, the dates ahead."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.progress import TO_DO
from ocop_desktop.ui import agenda as dates
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.agenda import Due
from ocop_desktop.ui.desk.numbers import DeskNumbers
from ocop_desktop.ui.drawn.timeline import Timeline
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.dossier_card import DossierCard
from ocop_desktop.ui.pages.due_list import DueList
from ocop_desktop.ui.pages.opening import import_files, open_samples
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card, EmptyState
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.ui.words import long_date
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.values import DossierSummary

_CARDS = 6
_SUMMARIES = 2000
_CARD_WIDTH = 400
_DUES_WIDTH = 300
_SOON = 7


class HomePage(Page):
    """The first page. Shows at most six dossiers; the list has them all."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cards: list[DossierCard] = []
        self._columns = 0
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_full())
        self._stack.addWidget(self._make_empty())

    @property
    def cards(self) -> Sequence[DossierCard]:
        """The cards on the page, the most urgent first."""
        return self._cards

    def title(self) -> str:
        return self.tr("Trang chủ")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        return self._cards[0] if self._cards else self._new

    # -- building -----------------------------------------------------------------------------

    def _make_full(self) -> QWidget:
        theme = self.context.theme
        inner = QWidget()
        inner.setProperty("plain", True)
        column = QVBoxLayout(inner)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
        column.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._make_head())
        self.desk_numbers = DeskNumbers(self.context, self._open_desk)
        column.addWidget(self.desk_numbers)
        self._timeline = Timeline(theme)
        strip = Card()
        strip.body.addWidget(self._timeline)
        column.addWidget(strip)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(tokens.CARD_GAP)
        self._grid = QGridLayout()
        self._grid.setSpacing(tokens.CARD_GAP)
        left = QVBoxLayout()
        left.addLayout(self._grid)
        self._all = ActionButton(theme, "", icon="list", role="link")
        self._all.clicked.connect(lambda: self.context.navigator.go(rooms.DOSSIERS))
        left.addWidget(self._all)
        left.addStretch(1)
        self._body.addLayout(left, 1)
        self._dues = DueList(theme, self.context.navigator.go_to)
        self._body.addWidget(self._dues, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._body)
        column.addStretch(1)
        scroll = scroll_around(inner)
        self._scroll = scroll
        return scroll

    def _make_head(self) -> QHBoxLayout:
        theme = self.context.theme
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = label("", "title", wrap=True)
        self._subtitle = label("", "second", wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        opening = SecondaryButton(theme, self.tr("Mở tệp hồ sơ"), icon="import")
        opening.clicked.connect(lambda: import_files(self, self.context))
        self._new = PrimaryButton(theme, self.tr("Hồ sơ mới"), icon="add", key="Ctrl+N")
        self._new.clicked.connect(lambda: self.context.navigator.go(rooms.NEW_DOSSIER))
        head.addWidget(opening)
        head.addWidget(self._new)
        return head

    def _make_empty(self) -> QWidget:
        theme = self.context.theme
        empty = EmptyState(
            theme,
            "folder-open",
            self.tr("Hồ sơ của anh/chị sẽ ở đây"),
            self.tr(
                "Mỗi sản phẩm một hồ sơ. Trả lời năm câu hỏi là có ngay bộ chấm đúng, danh sách "
                "giấy tờ cần lo và ngày phải nộp. Muốn xem thử trước, hãy mở bộ hồ sơ mẫu."
            ),
        )
        new = PrimaryButton(theme, self.tr("Hồ sơ mới"), icon="add", key="Ctrl+N")
        new.clicked.connect(lambda: self.context.navigator.go(rooms.NEW_DOSSIER))
        samples = SecondaryButton(theme, self.tr("Mở bộ hồ sơ mẫu"), icon="folder-open")
        samples.clicked.connect(lambda: open_samples(self.context))
        opening = SecondaryButton(theme, self.tr("Mở tệp hồ sơ"), icon="import")
        opening.clicked.connect(lambda: import_files(self, self.context))
        for button in (new, samples, opening):
            empty.buttons.addWidget(button)
        return empty

    # -- filling ------------------------------------------------------------------------------

    def _open_desk(self, view: str) -> None:
        self.context.navigator.go(rooms.DESK, field=view)

    def _show_desk(self) -> None:
        """Show an officer the numbers of the desk."""
        workspace, today = self.context.workspace, self.context.today()
        officer = workspace.profile.get().role == "officer"
        self.desk_numbers.setVisible(officer)
        if officer:
            self.desk_numbers.show_cases(workspace.desk.cases(today), today)

    def _fill(self) -> None:
        self._show_desk()
        summaries = self.context.workspace.dossiers.list(limit=_SUMMARIES)
        self._stack.setCurrentIndex(0 if summaries else 1)
        if not summaries:
            self._cards = []
            return
        today = self.context.today()
        chosen = sorted(summaries, key=lambda item: self._urgency(item, today))[:_CARDS]
        assessments = [self.context.workspace.assess(item.id, today) for item in chosen]
        assessments.sort(key=_by_need)
        dues = dates.agenda(assessments, today)
        self._say(len(summaries), dues, today)
        rulebook = self.context.workspace.catalogue.newest()
        self._timeline.set_dates(*dates.milestones(dues, rulebook, today))
        self._dues.show_dues(dues, today)
        self._show_cards(assessments)
        more = len(summaries) > len(chosen)
        self._all.setVisible(more)
        self._all.set_text(self.tr("Xem cả {n} hồ sơ").format(n=len(summaries)))

    def _urgency(self, item: DossierSummary, today: date) -> tuple[date, str]:
        """Return what a dossier is sorted by without opening it: its round, then its age."""
        rulebook = self.context.workspace.catalogue.get(item.rulebook)
        for candidate in rulebook.deadlines.rounds:
            if candidate.id == item.round and item.year:
                deadline = candidate.commune_deadline(item.year)
                # A round that is over is no longer urgent.
                return (deadline if deadline >= today else date.max, item.updated_at)
        return (date.max, item.updated_at)

    def _say(self, count: int, dues: Sequence[Due], today: date) -> None:
        soon = sum((due.day - today).days <= _SOON for due in dues)
        text = self.tr("{n} hồ sơ").format(n=count)
        if soon:
            text += self.tr(", {n} việc gấp trong tuần").format(n=soon)
        self._title.setText(text)
        rulebook = self.context.workspace.catalogue.newest()
        deadline = dates.next_round(rulebook, today)[2]
        self._subtitle.setText(
            self.tr("{today}. Đợt gần nhất: xã gửi tỉnh trước {day}.").format(
                today=long_date(today), day=format_date(deadline)
            )
        )

    def _show_cards(self, assessments: Sequence[Assessment]) -> None:
        focused = next((card.dossier_id for card in self._cards if card.hasFocus()), None)
        clear(self._grid)
        self._cards = []
        for item in assessments:
            card = DossierCard(self.context, item)
            self._cards.append(card)
            if card.dossier_id == focused:
                card.setFocus()
        self._columns = 0
        self._flow()

    def _flow(self) -> None:
        """Put cards and dates where they fit at this width and text size."""
        px = self.context.theme.px
        wide = self.width() - 2 * tokens.PAGE_MARGIN
        beside = wide >= px(_CARD_WIDTH) + px(_DUES_WIDTH) + tokens.CARD_GAP
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._dues.set_beside(beside=beside, width=px(_DUES_WIDTH))
        room = wide - (px(_DUES_WIDTH) + tokens.CARD_GAP if beside else 0)
        columns = max(1, min(3, room // px(_CARD_WIDTH)))
        if columns == self._columns:
            return
        self._columns = columns
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()


def _by_need(assessment: Assessment) -> tuple[bool, bool, bool]:
    """Sort mistakes first, then what is under way, then what is hardly begun or finished."""
    score = assessment.score
    star = score.star if score is not None else 0
    done = not assessment.blocking and star >= (target_star(assessment.dossier) or 1)
    mistakes = any(item.rule not in TO_DO for item in assessment.blocking)
    begun = score is not None and score.answered > 0
    return (done, not mistakes, not begun)
