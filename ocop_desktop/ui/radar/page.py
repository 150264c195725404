"""What lies ahead, filtered by kind: a list beside its month; as a file for a phone."""

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.agenda import Due
from ocop_desktop.ui.beside import Reading, run_beside, stoppable
from ocop_desktop.ui.entry_places import target_of_path
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.due_list import DueRow
from ocop_desktop.ui.radar.month import SHOWN, MonthView
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card, EmptyState
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.radar import KINDS, Ahead, DayCount, Kind, RadarDay

_PURPOSE = "calendar"
_SHOWN = 60
_BESIDE_FROM = 1040


class RadarPage(Page):
    """Everything from today on; a day of the month shows that day alone until Esc."""

    chapter = "so-va-chi-tieu"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._ahead: Ahead | None = None
        self.reading = Reading(context)
        self._only: date | None = None
        self._month_from: date | None = None
        self.rows: list[DueRow] = []
        area, column = scrolled()
        head = QHBoxLayout()
        head.addWidget(label(self.title(), "title", wrap=True), 1)
        self.save = SecondaryButton(theme, self.tr("Lưu lịch (.ics)"), icon="calendar")
        self.save.clicked.connect(self._ask)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.filters: dict[Kind, FilterChip] = {}
        chips = QWidget()
        flow = FlowLayout(chips, gap=tokens.GAP_S, line_gap=tokens.GAP_S)
        for kind in KINDS:
            chip = FilterChip(self._name(kind), 0)
            chip.setChecked(True)
            chip.toggled.connect(self._filtered)
            self.filters[kind] = chip
            flow.addWidget(chip)
        column.addWidget(chips)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(tokens.CARD_GAP)
        top = Qt.AlignmentFlag.AlignTop
        self._body.addWidget(self._make_list(), 2, top)
        self._body.addWidget(self._make_month(), 3, top)
        column.addLayout(self._body)
        self.empty = EmptyState(
            theme,
            "calendar",
            self.tr("Chưa có ngày nào phía trước"),
            self.tr("Chọn đợt đánh giá cho hồ sơ, ghi ngày hết hạn của giấy tờ để lịch nhắc."),
        )
        column.addWidget(self.empty)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def title(self) -> str:
        return self.tr("Lịch và hạn")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._only = None
        self._read()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._read()

    def first_focus(self) -> QWidget | None:
        return self.month

    def save_file(self, path: Path) -> None:
        """Write the days of the kinds that are shown as a calendar file, all of them."""
        ahead, kinds = self._ahead, self._kinds()
        if ahead is None:
            return

        def told(_: None) -> None:
            self.context.notify(self.tr("Đã lưu {name}").format(name=path.name))

        run_beside(
            self.context,
            self.tr("Ghi lịch"),
            lambda beside, _progress, _cancelled: beside.radar.write_calendar(
                beside.radar.part(ahead, kinds), path
            ),
            told,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room, else the list above the month."""
        super().resizeEvent(event)
        beside = self.width() >= self.context.theme.px(_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if beside else down)

    # --- building --------------------------------------------------------------------------

    def _make_month(self) -> QWidget:
        theme, card = self.context.theme, Card()
        self.month = MonthView(theme, self.context.today())
        self.month.moved.connect(lambda _day: self._show_month())
        self.month.chosen.connect(self.show_day)
        head = QHBoxLayout()
        for icon, name, months in (
            ("back", self.tr("Tháng trước"), -1),
            ("next", self.tr("Tháng sau"), 1),
        ):
            button = IconButton(theme, icon, name)
            button.clicked.connect(lambda _=False, step=months: self.month.step_months(step))
            head.addWidget(button)
        self._month_name = label("", "heading")
        head.addWidget(self._month_name, 1)
        self.now = ActionButton(theme, self.tr("Hôm nay"), role="link", key="T")
        self.now.clicked.connect(lambda: self.month.set_day(self.context.today()))
        head.addWidget(self.now)
        card.body.addLayout(head)
        card.body.addWidget(self.month)
        self._month_card = card
        return card

    def _make_list(self) -> QWidget:
        card = Card(padding=0)
        card.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 10)
        self._list_name = label("", "heading", wrap=True)
        head.addWidget(self._list_name, 1)
        self.all = ActionButton(self.context.theme, self.tr("Xem mọi ngày"), role="link")
        self.all.clicked.connect(lambda: self.show_day(None))
        head.addWidget(self.all)
        card.body.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        card.body.addLayout(self._column)
        self.more = ActionButton(self.context.theme, self.tr("Xem thêm"), role="link")
        self.more.clicked.connect(self._show_more)
        card.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._list_card = card
        return card

    # --- showing ---------------------------------------------------------------------------

    def show_day(self, day: date | None) -> None:
        """List one day, or with None all of them."""
        self._only = day
        self._show_list()

    def _read(self) -> None:
        today = self.context.today()
        self.reading.ask(
            self.tr("Đọc lịch"),
            lambda beside, progress, cancelled: beside.radar.ahead(
                today, progress=stoppable(progress, cancelled)
            ),
            self._show_ahead,
        )
        if self._ahead is None:
            self._filtered()

    def _show_ahead(self, ahead: Ahead) -> None:
        self._ahead = ahead
        for kind, chip in self.filters.items():
            count = ahead.count((kind,))
            chip.set_count(count)
            chip.setVisible(count > 0)
        self._filtered()

    def _filtered(self) -> None:
        self._month_from = None
        self._show_month()
        self._show_list()

    def _kinds(self) -> tuple[Kind, ...]:
        return tuple(kind for kind in KINDS if self.filters[kind].isChecked())

    def _show_month(self) -> None:
        day, first = self.month.day, self.month.first_shown()
        words = self.tr("Tháng {month} năm {year}").format(month=day.month, year=day.year)
        self._month_name.setText(words)
        if self._ahead is None or first == self._month_from:
            return
        self._month_from = first
        days: dict[date, list[DayCount]] = defaultdict(list)
        last, radar = first + timedelta(days=SHOWN - 1), self.context.workspace.radar
        for one in radar.titles(self._ahead, first, last, self._kinds()):
            days[one.day].append(one)
        self.month.show_days(days)

    def _show_list(self) -> None:
        clear(self._column)
        self.rows = []
        self._show_more()
        some = self.reading.busy or (self._ahead is not None and self._ahead.count() > 0)
        self.all.setVisible(self._only is not None)
        self.empty.setVisible(not some)
        self._month_card.setVisible(some)
        self._list_card.setVisible(some)
        self.save.setEnabled(self._ahead is not None and self._ahead.count() > 0)

    def _show_more(self) -> None:
        """Put the next days below those that are listed."""
        count, ahead = 0, self._ahead
        if ahead is not None:
            count = ahead.count(self._kinds(), self._only)
            for one in self.context.workspace.radar.part(
                ahead, self._kinds(), _SHOWN, len(self.rows), self._only
            ):
                self._column.addWidget(rule())
                self._column.addWidget(self._row(one))
        self._list_name.setText(self._words(count))
        self.more.setVisible(count > len(self.rows))

    def _words(self, count: int) -> str:
        if self._ahead is None:
            return self.tr("Đang đọc các hồ sơ và sổ…")
        if self._only is None:
            return self.tr("{n} việc từ nay đến {day}").format(
                n=count, day=format_date(self._ahead.last)
            )
        day = f"{self._only.day:02d}/{self._only.month}/{self._only.year}"
        return self.tr("{day}: {n} việc").format(day=day, n=count)

    def _row(self, one: RadarDay) -> DueRow:
        due = Due(
            day=one.day,
            title=one.title,
            about=one.about,
            tone="red" if one.urgent else "plain",
            target=Target(rooms.RADAR),
        )
        row = DueRow(self.context.theme, due, self.context.today())
        if one.source:
            row.setToolTip(f"{row.toolTip()} {one.source}")
        # The place is looked up when it is wanted: with hundreds of rows it would cost a pause.
        row.activated.connect(lambda: self.context.navigator.go_to(self._target(one)))
        self.rows.append(row)
        return row

    def _target(self, one: RadarDay) -> Target:
        if one.case:
            return Target(rooms.DESK_REVIEW, section=one.case)
        if one.register:
            return Target(rooms.REGISTERS, section=one.register)
        if one.dossier and one.path:
            assessment = self.context.workspace.assess(one.dossier, self.context.today())
            found = target_of_path(one.path, assessment)
            if found is not None:
                return found
        if one.dossier:
            return Target(rooms.DOSSIER, one.dossier)
        return Target(rooms.DOSSIERS)

    def _ask(self) -> None:
        settings = self.context.settings
        start = Path(settings.last_folder(_PURPOSE)) / self.tr("Lịch OCOP.ics")
        name, _ = QFileDialog.getSaveFileName(self, self.save.text(), str(start))
        if name:
            settings.set_last_folder(_PURPOSE, Path(name).parent)
            self.save_file(Path(name))

    def _name(self, kind: Kind) -> str:
        return {
            "round": self.tr("Đợt đánh giá"),
            "review": self.tr("Bàn tiếp nhận"),
            "certificate": self.tr("Giấy chứng nhận OCOP"),
            "paper": self.tr("Giấy tờ"),
            "quality": self.tr("Chất lượng"),
            "right": self.tr("Sở hữu trí tuệ"),
        }[kind]
