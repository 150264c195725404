"""What the answers lead to: papers and tasks, who does them, by when to begin; printed, dated."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.plan import PaperPlan, PlanItem
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import lower_first
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft, plan_of
from ocop_desktop.ui.pages.new.step import Step
from ocop_desktop.ui.saving import Saving
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import Role, clear, label, rule
from ocop_desktop.ui.words import span
from ocop_desktop.workspace.printing import PAPER_LIST

_PURPOSE = "prints"


class PapersStep(Step):
    """A list to read, to print and to take into a calendar; nothing to answer."""

    def __init__(self, context: AppContext, draft: Draft, rulebook: Rulebook) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Giấy tờ cần lo"),
            self.tr("Việc phải làm trước đứng trên; ngày tính lùi từ đợt đã chọn, trừ ngày nghỉ."),
            self.tr("Giấy tờ cần lo"),
            self.tr("Ai cấp, mất bao lâu, xin trước ngày nào"),
        )
        self._rulebook = rulebook
        self.saving = Saving(context, self, _PURPOSE)
        self._summary = label("", "second", wrap=True)
        self._late = label("", "amber", wrap=True)
        inner = QWidget()
        inner.setProperty("plain", True)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 4, 0)
        # At large text the words above the list would leave it no room.
        for widget in (self._summary, self._late, self._make_buttons()):
            outer.addWidget(widget)
        card = Card(padding=0)
        self._rows = card.body
        self._rows.setSpacing(0)
        outer.addWidget(card)
        outer.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Giấy tờ cần lo"))
        self._scroll.setWidget(inner)
        self.column.addWidget(self._scroll, 1)
        self.shown: PaperPlan | None = None

    @property
    def items(self) -> tuple[PlanItem, ...]:
        """The lines that are listed, what must begin first on top."""
        return self.shown.open if self.shown else ()

    def prepare(self) -> None:
        self.shown = plan = plan_of(self.context, self.draft, self._rulebook)
        self._say(plan)
        clear(self._rows)
        for index, item in enumerate(plan.open):
            if index:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(item))

    def take_focus(self) -> None:
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- files --------------------------------------------------------------------------------

    def print_list(self) -> None:
        """Write the list as a PDF to tick off with a pen."""
        folder = self.saving.ask()
        if folder is None:
            return
        prints, today = self.context.workspace.prints, self.context.today()
        source = prints.source_of_new(self.draft.as_new(self._rulebook))
        self.saving.start(
            self.tr("In danh sách giấy tờ"),
            lambda: prints.write(source, PAPER_LIST, "pdf", folder, today=today).path,
        )

    def save_calendar(self) -> None:
        """Write the days as a file for the calendar of a phone."""
        folder = self.saving.ask()
        if folder is None:
            return
        new, today = self.draft.as_new(self._rulebook), self.context.today()
        plans = self.context.workspace.plans

        def write() -> Path:
            return plans.write_calendar_of_new(new, folder, today)

        self.saving.start(self.tr("Ghi lịch"), write)

    # -- inside -------------------------------------------------------------------------------

    def _make_buttons(self) -> QWidget:
        theme = self.context.theme
        self.print_button = SecondaryButton(theme, self.tr("&In danh sách"), icon="print")
        self.print_button.clicked.connect(self.print_list)
        self.calendar_button = SecondaryButton(
            theme, self.tr("Lưu vào &lịch điện thoại"), icon="calendar"
        )
        self.calendar_button.clicked.connect(self.save_calendar)
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        flow.addWidget(self.print_button)
        flow.addWidget(self.calendar_button)
        return box

    def _say(self, plan: PaperPlan) -> None:
        papers = sum(item.is_paper for item in plan.open)
        tasks = len(plan.open) - papers
        self._summary.setText(
            self.tr("{n} loại giấy và {m} việc, để kịp nộp cho xã trước {day}.").format(
                n=papers, m=tasks, day=format_date(plan.round.file_by)
            )
            if plan.round
            else self.tr("{n} loại giấy và {m} việc.").format(n=papers, m=tasks)
        )
        text = ""
        if plan.late and plan.fitting:
            text = self.tr(
                "{n} việc lẽ ra đã bắt đầu. Bắt tay ngay thì xong ngày {day}, kịp {round} năm "
                "{year}; có giấy nào rồi thì bỏ qua việc đó."
            ).format(
                n=len(plan.late),
                day=format_date(plan.ready),
                round=lower_first(plan.fitting.name),
                year=plan.fitting.year,
            )
        self._late.setText(text)
        self._late.setVisible(bool(text))

    def _row(self, item: PlanItem) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        mark = StateMark(self.context.theme, "problems" if item.late else "not_started", 16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(item.title, "strong", wrap=True))
        words.addWidget(label(self._about(item), "caption", wrap=True))
        row.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(1)
        end = Qt.AlignmentFlag.AlignRight
        right.addWidget(label(span(item.days), "strong"), 0, end)
        if item.start_by is not None:
            day = format_date(item.start_by)
            text = self.tr("lẽ ra từ {day}") if item.late else self.tr("trước {day}")
            look: Role = "amber" if item.late else "caption"
            right.addWidget(label(text.format(day=day), look), 0, end)
        right.addStretch(1)
        row.addLayout(right)
        return box

    def _about(self, item: PlanItem) -> str:
        parts = [item.who, item.note]
        if item.waits_for:
            names = "; ".join(map(lower_first, item.waits_for))
            parts.append(self.tr("Sau khi có: {names}").format(names=names))
        if item.not_before:
            day = format_date(item.not_before)
            parts.append(self.tr("Không làm sớm hơn {day}").format(day=day))
        return ". ".join(part.rstrip(".") for part in parts if part)
