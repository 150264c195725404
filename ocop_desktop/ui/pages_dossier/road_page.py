"""The road to a star as a page of its own: which star, by what it is weighed, every step."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.roadmap import Roadmap
from ocop_desktop.dossier.scoring.advisor import Weigh
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.next_steps import road_step
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages.road_card import DAYS_PER_MONTH, Axis, AxisHead
from ocop_desktop.ui.pages_dossier.road_row import RoadRow
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.assessment import Assessment

_STARS = (3, 4, 5)
_WEIGHS: tuple[Weigh, ...] = ("effort", "time", "few")
_AXIS_FROM = 760
_FAR = 400  # days; a step longer than that would press the others together


class RoadPage(Page):
    """Everything comes from the workspace; ticking a step is an entry of the dossier."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._shown_for = ""
        self.rows: list[RoadRow] = []
        area, column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._title = label("", "title", wrap=True)
        column.addWidget(self._title)
        self.stars = SegmentedTabs(
            theme, [self.tr("{n} sao").format(n=n) for n in _STARS], self.tr("Tới mấy sao")
        )
        names = [self.tr("Ít sức"), self.tr("Nhanh"), self.tr("Ít việc")]
        self.weighs = SegmentedTabs(theme, names, self.tr("Chọn đường theo"))
        self.stars.changed.connect(lambda _: self._fill())
        self.weighs.changed.connect(lambda _: self._fill())
        column.addWidget(self._make_choosers())
        self.banner = Banner(theme, "info")
        column.addWidget(self.banner)
        self._card = Card(padding=0)
        self._card.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 6)
        head.setSpacing(tokens.GAP_M)
        self._count = label("", "heading")
        self._axis = AxisHead(theme)
        self._last = label("", "red")
        head.addWidget(self._count, 1)
        head.addWidget(self._axis)
        head.addWidget(self._last)
        self._card.body.addLayout(head)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self._card.body.addLayout(self._steps)
        column.addWidget(self._card)
        column.addStretch(1)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Đường tới sao")

    def show_for(self, target: Target) -> None:
        """Show the road of a dossier, to the star it aims at when it is opened anew."""
        super().show_for(target)
        found = self.assess()
        if found.dossier.id != self._shown_for:
            self._shown_for = found.dossier.id
            star = target_star(found.dossier) or min(
                5, (found.score.star if found.score else 2) + 1
            )
            self.stars.show_index(_STARS.index(star) if star in _STARS else 0)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        """Find the road again."""
        del changed
        if self.target is not None:
            self._fill()

    def first_focus(self) -> QWidget | None:
        """Return the chooser of the star."""
        return self.stars

    def road(self) -> Roadmap | None:
        """Return the road that is shown, None while there is no criteria set."""
        found = self.assess()
        if found.score is None:
            return None
        return found.road(_STARS[self.stars.index], _WEIGHS[self.weighs.index])

    # --- inside ----------------------------------------------------------------------------

    def _make_choosers(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=16, line_gap=8)
        for name, tabs in ((self.tr("Mục tiêu"), self.stars), (self.tr("Ưu tiên"), self.weighs)):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens.GAP_S)
            row.addWidget(label(name, "second"))
            row.addWidget(tabs)
            flow.addWidget(pair)
        go = SecondaryButton(self.context.theme, self.tr("Mở Tự chấm điểm"), icon="assessment")
        go.clicked.connect(lambda: self._go(Target(rooms.ASSESSMENT, self.dossier_id)))
        flow.addWidget(go)
        return box

    def _go(self, target: Target) -> None:
        self.context.navigator.go_to(target)

    def _fill(self) -> None:
        found, road = self.assess(), self.road()
        focused = next(
            (
                (at, row.plan.hasFocus())
                for at, row in enumerate(self.rows)
                if row.plan.hasFocus() or row.open.hasFocus()
            ),
            None,
        )
        clear(self._steps)
        self.rows = []
        self._card.setVisible(road is not None and bool(road.steps))
        if road is None:
            self._title.setText(self.title())
            words = self.tr("Bộ sản phẩm quyết định chấm theo những tiêu chí nào.")
            self.banner.say(self.tr("Chưa chọn bộ sản phẩm"), words, "info")
            return
        self._title.setText(self.tr("Đường tới {n} sao").format(n=road.star))
        self._say(road)
        self._show_steps(found, road)
        if focused is not None and focused[0] < len(self.rows):
            row = self.rows[focused[0]]
            (row.plan if focused[1] else row.open).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, road: Roadmap) -> None:
        points = self.tr("Đang có {now} điểm, làm xong có {after} điểm, cần {need} điểm.").format(
            now=road.points_now, after=road.points_after, need=road.points_needed
        )
        if road.file_by is not None:
            points += " " + self.tr("Hạn nộp ở xã: {day}.").format(day=format_date(road.file_by))
        if not road.reachable:
            text = self.tr("Chưa có đường tới {n} sao").format(n=road.star)
            self.banner.say(text, f"{road.reason} {points}".strip(), "error")
        elif not road.steps:
            text = self.tr("Đã đủ {n} sao, không còn việc nào").format(n=road.star)
            self.banner.say(text, points, "ok")
        elif not road.in_time:
            late = sum(not step.possible for step in road.steps)
            text = self.tr("{n} việc không kịp đợt đã chọn").format(n=late)
            more = self.tr("Có thể chọn đợt sau, hoặc đổi cách ưu tiên ở trên.")
            self.banner.say(text, f"{points} {more}", "warn")
        else:
            text = self.tr("Kịp đợt này nếu bắt đầu từ bây giờ")
            self.banner.say(text, points, "ok")

    def _show_steps(self, found: Assessment, road: Roadmap) -> None:
        ends = [
            found.today + timedelta(days=round(step.months * DAYS_PER_MONTH)) for step in road.steps
        ]
        near = [day for day in ends if (day - found.today).days < _FAR]
        axis = Axis(found.today, max([*near, road.file_by or found.today]))
        self._axis.show_axis(axis)
        self._count.setText(self.tr("{n} việc").format(n=len(road.steps)))
        last = self.tr("Nộp xã {day}")
        day = format_date(road.file_by).rpartition("/")[0] if road.file_by else ""
        self._last.setText(last.format(day=day) if day else "")
        names = {paper.id: paper.name for paper in found.rulebook.papers()}
        locked = self.is_locked()
        for number, step in enumerate(road.steps, start=1):
            self._steps.addWidget(rule())
            papers = tuple(names[key] for key in step.papers if key in names)
            line = road_step(found, road, step)
            row = RoadRow(self.context.theme, number, step, line, papers, axis, road.file_by)
            row.plan.setEnabled(not locked)
            row.planned.connect(self._plan)
            row.opened.connect(self._go)
            self.rows.append(row)
            self._steps.addWidget(row)
        self._fit()

    def _plan(self, key: str, on: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        try:
            value = True if on else None
            self.context.workspace.dossiers.set(self.dossier_id, f"planned/{key}", value)
        except UserError as error:
            self.context.show_error(error)
            self._fill()

    def _fit(self) -> None:
        shown = self.width() >= self.context.theme.px(_AXIS_FROM)
        self._axis.setVisible(shown)
        for row in self.rows:
            row.bar.setVisible(shown)
        if self.rows:
            hands = max(row.plan.sizeHint().width() for row in self.rows)
            self._last.setFixedWidth(max(hands, self.rows[0].plan.minimumWidth()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the months where there is no room for them."""
        super().resizeEvent(event)
        self._fit()
