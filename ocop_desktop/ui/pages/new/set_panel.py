"""The panel beside the questions: what the chosen set asks, and what is doubtful in its text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, minimum
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft, plan_of
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.ui.words import span

_SLOW = 3


class PartsBar(Canvas):
    """One bar cut into the parts A, B and C by their points."""

    def __init__(self, theme: Theme, parts: tuple[tuple[str, int], ...]) -> None:
        super().__init__(theme)
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.describe(", ".join(f"{part} {points}" for part, points in parts))

    def sizeHint(self) -> QSize:
        return QSize(120, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = sum(points for _, points in self._parts)
        x = 0.0
        with painting(self) as painter:
            for part, points in self._parts:
                wide = self.width() * points / whole
                box = QRectF(x, 0, wide - 2, self.height())
                painter.fillRect(box, self.theme.color(f"part_{part.lower()}"))
                x += wide


class SetPanel(QWidget):
    """Redrawn whenever another set is chosen."""

    def __init__(self, context: AppContext, rulebook: Rulebook) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._rulebook = rulebook
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 16)
        self._column.setSpacing(tokens.GAP_S)
        self._shown: tuple[str | None, int] = ("", 0)

    def show_draft(self, draft: Draft) -> None:
        """Show what the set of the draft asks for its star."""
        if self._shown == (draft.set_id, draft.star):
            return
        self._shown = (draft.set_id, draft.star)
        clear(self._column)
        chosen = self._rulebook.sets.get(draft.set_id or "")
        if chosen is None:
            self._add_nothing()
        else:
            self._add_set(chosen, draft)
        self._column.addStretch(1)

    def _add_nothing(self) -> None:
        self._column.addWidget(label(self.tr("Bộ chấm hỏi những gì"), "heading", wrap=True))
        text = self.tr(
            "Gọi tên sản phẩm ở bên trái. Ở đây sẽ hiện số tiêu chí, mức tối thiểu của từng sao, "
            "điều khiến hồ sơ bị loại và những giấy tờ mất nhiều thời gian."
        )
        self._column.addWidget(label(text, "second", wrap=True))

    def _add_set(self, chosen: CriteriaSet, draft: Draft) -> None:
        title = self.tr("Bộ {no} chấm những gì").format(no=chosen.no)
        self._column.addWidget(label(title, "heading", wrap=True))
        whole = sum(item.max for item in chosen.criteria)
        count = self.tr("{n} tiêu chí, {points} điểm").format(n=len(chosen.criteria), points=whole)
        self._column.addWidget(label(count, "caption"))
        self._add_parts(chosen)
        self._add_facts(chosen)
        self._add_disqualifiers(chosen)
        self._add_doubts(chosen)
        self._add_slow(draft)

    def _add_parts(self, chosen: CriteriaSet) -> None:
        parts = tuple((part.id, chosen.part_max(part.id)) for part in self._rulebook.edition.parts)
        bar = PartsBar(self._theme, parts)
        self._column.addWidget(bar)
        row = QHBoxLayout()
        names = {"A": self.tr("Sản phẩm"), "B": self.tr("Tiếp thị"), "C": self.tr("Chất lượng")}
        for part, points in parts:
            row.addWidget(label(f"{names[part]} {points}", "caption"), points)
        self._column.addLayout(row)

    def _add_facts(self, chosen: CriteriaSet) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(self.tr("Mức tối thiểu"), "caption"), 0, 0, top)
        for line, (star, number) in enumerate(self._minimums(chosen)):
            row = StarRow(self._theme, star, star, 12)
            row.show_only(star)
            grid.addWidget(row, line, 1)
            first = self.tr("{n} tiêu chí") if line == 0 else self.tr("thêm {n}")
            grid.addWidget(label(first.format(n=number), "caption"), line, 2)
        self._add_fact(grid, self.tr("Cơ quan quản lý"), self._agencies(chosen))
        samples = (
            self.tr("Nộp kèm hồ sơ") if chosen.samples_required else self.tr("Không phải nộp mẫu")
        )
        self._add_fact(grid, self.tr("Sản phẩm mẫu"), samples)
        self._column.addLayout(grid)

    def _add_fact(self, grid: QGridLayout, name: str, text: str) -> None:
        line = grid.rowCount()
        grid.addWidget(label(name, "caption"), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, "second", wrap=True), line, 1, 1, 2)

    def _minimums(self, chosen: CriteriaSet) -> list[tuple[int, int]]:
        return [
            (
                star,
                sum(
                    minimum(item, None, star, cumulative=False) is not None
                    for item in chosen.criteria
                ),
            )
            for star in STARS_WITH_MINIMUMS
        ]

    def _agencies(self, chosen: CriteriaSet) -> str:
        names = {agency.id: agency.name for agency in self._rulebook.classification.agencies}
        return ", ".join(names[agency] for agency in chosen.agencies)

    def _add_disqualifiers(self, chosen: CriteriaSet) -> None:
        if not chosen.disqualifiers:
            return
        self._column.addSpacing(4)
        self._column.addWidget(label(self.tr("Hồ sơ bị loại khi"), "strong"))
        for rule_ in chosen.disqualifiers:
            self._column.addWidget(label(f"–  {rule_.when}", "second", wrap=True))

    def _add_doubts(self, chosen: CriteriaSet) -> None:
        doubts = [item for item in chosen.doubts if item.kind != "observation"]
        if not doubts:
            return
        lines = [f"{item.number}: {item.text}" if item.number else item.text for item in doubts]
        title = self.tr("{n} chỗ cần đối chiếu bản gốc").format(n=len(doubts))
        self._column.addWidget(Banner(self._theme, "warn", title, "\n".join(lines)))

    def _add_slow(self, draft: Draft) -> None:
        papers = [
            item for item in plan_of(self._context, draft, self._rulebook).open if item.is_paper
        ]
        papers = sorted(papers, key=lambda item: -item.days)[:_SLOW]
        if not papers:
            return
        self._column.addSpacing(4)
        self._column.addWidget(rule())
        title = self.tr("Nếu muốn {n} sao, xin sớm").format(n=draft.star)
        self._column.addWidget(label(title, "strong"))
        for item in papers:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(label(item.title, "second", wrap=True), 1)
            row.addWidget(label(span(item.days), "strong"), 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(row)
