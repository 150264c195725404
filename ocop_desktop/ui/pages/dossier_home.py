"""A dossier's own page: the tasks with their state, the score, the star ladder, what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import round_of
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.next_step import desk_step
from ocop_desktop.ui.drawn.ladder import StarLadder, rungs
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.next_steps import next_steps, open_work, road_steps
from ocop_desktop.ui.outline import outline
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.practice import reset_practice
from ocop_desktop.ui.pages.road_card import RoadCard
from ocop_desktop.ui.pages.score_card import ScoreCard
from ocop_desktop.ui.pages.step_list import StepList
from ocop_desktop.ui.pages.task_list import TaskList
from ocop_desktop.ui.returned.places import lines_of, target_of
from ocop_desktop.ui.returned.spread import ReturnedSpread
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.words import days_left, set_of
from ocop_desktop.workspace.assessment import Assessment

_LEFT = 442
_BESIDE_FROM = 1240
_HEAD_FROM = 1080
_STEPS = 4


class DossierHomePage(Page):
    """Left the tasks, right the truth: score, ladder, next steps."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        inner = QWidget()
        inner.setObjectName("inner")
        inner.setProperty("plain", True)
        column = QVBoxLayout(inner)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, tokens.GAP_L, margin, margin - 4)
        column.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._make_head())
        self.practice_bar = self._make_practice_bar()
        column.addWidget(self.practice_bar)
        self._tasks = TaskList(theme, context.navigator.go_to)
        self._returned = False
        self._notes = ReturnedSpread(
            context, lambda _place, notes: self._tasks.put_on_top(notes), self
        )
        self._score = ScoreCard(theme)
        self._ladder = StarLadder(theme)
        self._ladder.criterion_clicked.connect(self._open_criterion)
        self._ladder_card = self._make_ladder_card()
        self._steps = StepList(theme, context.navigator.go_to)
        self._road = RoadCard(theme, context.navigator.go_to)
        self._road.planned.connect(self._plan)
        right = QVBoxLayout()
        right.setSpacing(tokens.CARD_GAP)
        right.addWidget(self._score)
        right.addWidget(self._ladder_card)
        right.addWidget(self._steps)
        right.addWidget(self._road)
        right.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(tokens.CARD_GAP)
        self._left = self._make_left()
        self._body.addWidget(self._left, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(right, 1)
        column.addLayout(self._body)
        column.addStretch(1)
        scroll = scroll_around(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    @property
    def tasks(self) -> TaskList:
        """The list of tasks."""
        return self._tasks

    @property
    def score_card(self) -> ScoreCard:
        """The three scores."""
        return self._score

    def tiles_text(self) -> list[str]:
        """Return what the three scores say, as a screen reader hears it."""
        return [tile.accessibleName() for tile in self._score.tiles]

    @property
    def ladder(self) -> StarLadder:
        """The star ladder."""
        return self._ladder

    @property
    def road(self) -> RoadCard:
        """The road to the star."""
        return self._road

    @property
    def steps(self) -> StepList:
        """What to do next."""
        return self._steps

    def title(self) -> str:
        return self._name.full_text

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        if self._tasks.returned_rows:
            return self._tasks.returned_rows[0]
        if not self._steps.isHidden():
            return self._steps.first_button()
        return self._road.buttons[0] if self._road.buttons else None

    # -- building -----------------------------------------------------------------------------

    def _make_head(self) -> QBoxLayout:
        theme = self.context.theme
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(tokens.GAP_S)
        self._head = head
        words = QVBoxLayout()
        words.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(12)
        self._name = ElidedLabel("", "title")
        self._stars = StarRow(theme, size=20)
        self._sample = Chip(self.tr("MẪU"), "clay", square=True)
        top.addWidget(self._name)
        top.addWidget(self._stars)
        top.addWidget(self._sample)
        top.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        self._about = ElidedLabel("", "second")
        self._days = Chip("", "accent")
        below.addWidget(self._about)
        below.addWidget(self._days)
        below.addStretch(1)
        words.addLayout(top)
        words.addLayout(below)
        head.addLayout(words, 1)
        preview = SecondaryButton(theme, self.tr("Xem trước Mẫu 02"), icon="preview")
        preview.clicked.connect(lambda: self._go(rooms.EXPORT))
        hand_in = PrimaryButton(theme, self.tr("Kiểm tra và xuất"), icon="package")
        hand_in.clicked.connect(lambda: self._go(rooms.CHECK))
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP_S)
        self.road_button = SecondaryButton(theme, self.tr("Đường tới sao"), icon="trend")
        self.road_button.clicked.connect(lambda: self._go(rooms.ROAD))
        self.rehearse = SecondaryButton(theme, self.tr("Chấm thử"), icon="users")
        self.rehearse.clicked.connect(lambda: self._go(rooms.REHEARSAL))
        for button in (self.road_button, self.rehearse, preview, hand_in):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        buttons.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head.addLayout(buttons)
        return head

    def _make_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_S)
        column.addWidget(self._tasks)
        name = self.tr("In sổ ghi tay, in nháp")
        self.booklet = ActionButton(self.context.theme, name, icon="print", role="link")
        self.booklet.clicked.connect(lambda: self._go(rooms.BOOKLET))
        column.addWidget(self.booklet, 0, Qt.AlignmentFlag.AlignLeft)
        name = self.tr("Hướng dẫn từng bước")
        self.coach = ActionButton(self.context.theme, name, icon="question", role="link")
        self.coach.clicked.connect(self.context.show_coach)
        column.addWidget(self.coach, 0, Qt.AlignmentFlag.AlignLeft)
        return left

    def _make_practice_bar(self) -> Banner:
        text = self.tr("Sửa, xóa thoải mái; bấm đặt lại là như lúc mới lấy ra.")
        bar = Banner(self.context.theme, "info", self.tr("Hồ sơ luyện tập"), text)
        self.reset = SecondaryButton(self.context.theme, self.tr("Đặt lại như đầu"), icon="undo")
        self.reset.clicked.connect(self._reset)
        bar.row.addWidget(self.reset)
        return bar

    def _make_ladder_card(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Thang sao"), "heading"))
        about = self.tr("theo điểm tự chấm; cần đủ điểm và đủ mọi mức tối thiểu")
        head.addWidget(ElidedLabel(about, "caption"), 1)
        card.body.addLayout(head)
        card.body.addWidget(self._ladder)
        return card

    # -- filling ------------------------------------------------------------------------------

    def _fill(self) -> None:
        if self.target is None or self.target.dossier_id is None:
            return
        found = self.context.workspace.assess(self.target.dossier_id, self.context.today())
        self._show_head(found)
        returned = self.context.workspace.returns.items(self.target.dossier_id)
        lines = lines_of(returned, found)
        self._returned = bool(lines)
        self._fit()
        self._tasks.show_returned([one for one in lines if one.target.room != rooms.DOSSIER])
        # What belongs to no page of its own is answered here.
        whole = [("", item) for item in returned if _is_whole(item, found)]
        self._notes.show_groups(self.target.dossier_id, whole)
        self._tasks.show_groups(outline(found, returned))
        practice = self.context.workspace.practice
        self.practice_bar.setVisible(practice.is_practice(found.dossier.id))
        if not self.practice_bar.isHidden():
            self.reset.setEnabled(practice.is_changed(found.dossier.id))
        self._score.show_assessment(found)
        self._show_ladder(found)
        self._show_work(found)

    def _show_head(self, found: Assessment) -> None:
        dossier, score = found.dossier, found.score
        self._name.set_full_text(dossier.text("product.name") or self.tr("Hồ sơ chưa đặt tên"))
        star = score.star if score and score.answered else 0
        self._stars.set_stars(star, target_star(dossier) or 0)
        self._sample.setVisible(dossier.sample)
        parts = [set_of(found.rulebook, dossier.set)]
        kind = dossier.text("registration.kind")
        if kind:
            parts.append(found.rulebook.fields["registration.kind"].choice_label(kind))
        chosen = round_of(found.rulebook, dossier)
        if chosen is not None:
            parts.append(self.tr("Đợt {day}").format(day=format_date(chosen[1])))
            self._days.set_chip(days_left(chosen[1], self.context.today()), "accent")
        self._days.setVisible(chosen is not None)
        self._about.set_full_text("  •  ".join(parts))

    def _show_ladder(self, found: Assessment) -> None:
        chosen = found.rulebook.sets.get(found.dossier.set or "")
        shown = found.score is not None and chosen is not None
        self._ladder_card.setVisible(shown)
        if found.score is None or chosen is None:
            return
        target = target_star(found.dossier) or 3
        edition = found.rulebook.edition
        made = rungs(edition, chosen, found.dossier, found.score, target)
        self._ladder.set_rungs(made, found.score.points.total)

    def _show_work(self, found: Assessment) -> None:
        """Show first what has to be mended or filled; then the road, once points were claimed.

        A dossier at the desk waits for the office alone: nobody fills it in here.
        """
        desk = self.context.workspace.desk
        case = desk.of_dossier(found.dossier.id, self.context.today())
        if case is not None:
            self._road.hide()
            self._steps.show()
            self._steps.show_steps([desk_step(desk, case)])
            return
        work = open_work(found, _STEPS)
        star = target_star(found.dossier) or 3
        scored = found.score is not None and found.score.answered > 0
        road = found.road(star) if scored else None
        lines = road_steps(found, road) if road else []
        self._road.setVisible(bool(lines) or (road is not None and not road.reachable))
        if road is not None:
            locked = self.context.workspace.versions.current(found.dossier.id) is not None
            self._road.set_read_only(on=locked)
            self._road.show_road(road, lines, found.today, leading=not work)
        shown = work or ([] if lines else next_steps(found, 1))
        self._steps.setVisible(bool(shown))
        self._steps.show_steps(shown)

    def _plan(self, key: str, on: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        if self.target is not None and self.target.dossier_id is not None:
            value = True if on else None
            self.context.workspace.dossiers.set(self.target.dossier_id, f"planned/{key}", value)

    def _reset(self) -> None:
        if self.target is not None and self.target.dossier_id is not None:
            reset_practice(self.context, self.target.dossier_id)

    def _open_criterion(self, number: str) -> None:
        if self.target is not None:
            here = self.target.dossier_id
            self.context.navigator.go(rooms.ASSESSMENT, here, criterion=number)

    def _go(self, room: str) -> None:
        if self.target is not None:
            self.context.navigator.go(room, self.target.dossier_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lay the two halves side by side, or below each other with what is urgent first."""
        px = self.context.theme.px
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if self.width() >= px(_HEAD_FROM) else down)
        beside = self.width() >= px(_BESIDE_FROM)
        below = down if self._returned else QBoxLayout.Direction.BottomToTop
        self._body.setDirection(across if beside else below)
        self._left.setMinimumWidth(min(px(_LEFT), self.width() * 2 // 5) if beside else 0)
        self._left.setMaximumWidth(px(_LEFT) if beside else 16_777_215)


def _is_whole(item: Returned, found: Assessment) -> bool:
    return target_of(item, found).room == rooms.DOSSIER
