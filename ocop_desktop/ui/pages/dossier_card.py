"""A dossier as a card: state and days, product, star today and target, what to do next."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.planning.calendar import round_of
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.next_step import desk_step
from ocop_desktop.ui.desk.words import FAMILIES
from ocop_desktop.ui.drawn.bars import ShareBar
from ocop_desktop.ui.drawn.ring import ScoreRing, ring_data
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.next_steps import Step, next_steps
from ocop_desktop.ui.outline import outline, ready_count
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.returned.places import lines_of
from ocop_desktop.ui.widgets.card import ActionCard
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.words import days_left, set_of
from ocop_desktop.workspace.assessment import Assessment

_RING = 104
_CHIPS = 8


class DossierCard(ActionCard):
    """One control. Enter and the lower strip do the next step; Space and a click open it."""

    def __init__(
        self, context: AppContext, assessment: Assessment, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._assessment = assessment
        self.dossier_id = assessment.dossier.id
        self._case = context.workspace.desk.of_dossier(self.dossier_id, context.today())
        self.step = self._next_step()
        self.body.setSpacing(0)
        self.body.addWidget(self._make_face(), 1)
        self._strip = self._make_strip(self.step)
        self.body.addWidget(self._strip)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._open()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do_next()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(place):
            return
        top = self._strip.mapTo(self, QPoint(0, 0)).y()
        if place.y() >= top:
            self._do_next()
        else:
            self._open()

    def _next_step(self) -> Step:
        """What is at the desk waits for the office, what the commune returned for the answer."""
        if self._case is not None:
            return desk_step(self._context.workspace.desk, self._case)
        items = self._context.workspace.returns.open_items(self.dossier_id)
        lines = lines_of(items[:1], self._assessment)
        if not lines:
            return next_steps(self._assessment, 1)[0]
        title = self.tr("Theo ý kiến của xã: {place}").format(place=lines[0].place)
        return Step(title, lines[0].words, "return", "red", lines[0].target)

    # -- building -----------------------------------------------------------------------------

    def _make_face(self) -> QWidget:
        face = QWidget()
        row = QHBoxLayout(face)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(14)
        edition = self._assessment.rulebook.edition
        ring = ScoreRing(self._context.theme, _RING, ring_data(edition, self._assessment.score))
        row.addWidget(ring, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addLayout(self._make_top())
        dossier = self._assessment.dossier
        name = dossier.text("product.name") or self.tr("Hồ sơ chưa đặt tên")
        column.addWidget(ElidedLabel(name, "heading"))
        column.addWidget(ElidedLabel(set_of(self._assessment.rulebook, dossier.set), "caption"))
        column.addLayout(self._make_stars())
        column.addLayout(self._make_minimums())
        column.addStretch(1)
        column.addLayout(self._make_progress())
        row.addLayout(column, 1)
        return face

    def _make_top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        text, family = self._state()
        row.addWidget(Chip(text, family))
        if self._context.workspace.practice.is_practice(self.dossier_id):
            row.addWidget(Chip(self.tr("LUYỆN TẬP"), "clay", square=True))
        elif self._assessment.dossier.sample:
            row.addWidget(Chip(self.tr("MẪU"), "clay", square=True))
        row.addStretch(1)
        chosen = round_of(self._assessment.rulebook, self._assessment.dossier)
        if chosen is not None:
            row.addWidget(label(days_left(chosen[1], self._context.today()), "caption"))
        return row

    def _state(self) -> tuple[str, Family]:
        if self._case is not None:
            return self._case.state_name, FAMILIES[self._case.state]
        return self._state_of_own()

    def _state_of_own(self) -> tuple[str, Family]:
        workspace = self._context.workspace
        returned = len(workspace.returns.open_items(self.dossier_id))
        if returned:
            return self.tr("Xã trả lại, còn {n} ý").format(n=returned), "red"
        if workspace.versions.current(self.dossier_id) is not None:
            return self.tr("Đã chốt"), "green"
        ready, _ = ready_count(outline(self._assessment))
        score = self._assessment.score
        star = score.star if score else 0
        enough = star >= (target_star(self._assessment.dossier) or 3)
        if enough and not self._assessment.blocking:
            return self.tr("Sẵn sàng nộp"), "green"
        kind = self._assessment.dossier.text("registration.kind")
        if kind == "reassessment":
            return self.tr("Đánh giá lại"), "amber"
        if kind == "upgrade":
            return self.tr("Nâng hạng"), "accent"
        return (self.tr("Đang làm"), "accent") if ready else (self.tr("Mới lập"), "plain")

    def _make_stars(self) -> QHBoxLayout:
        score = self._assessment.score
        star = score.star if score and score.answered else 0
        target = target_star(self._assessment.dossier) or 0
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(StarRow(self._context.theme, star, target, 16))
        if score is not None and score.answered:
            row.addWidget(label(self.tr("{n} sao").format(n=star), "strong"))
        if target:
            row.addWidget(IconLabel(self._context.theme, "forward", 14, "ink3"))
            row.addWidget(label(self.tr("mục tiêu"), "second"))
            row.addWidget(label(self.tr("{n} sao").format(n=target), "strong"))
        row.addStretch(1)
        return row

    def _make_minimums(self) -> QHBoxLayout | FlowLayout:
        score = self._assessment.score
        target = target_star(self._assessment.dossier) or 3
        row = QHBoxLayout()
        row.setSpacing(6)
        if score is None or not score.answered:
            row.addWidget(label(self.tr("Chưa tự chấm"), "caption"))
            return row
        if score.eliminated:
            row.addWidget(StateMark(self._context.theme, "blocked", 15))
            row.addWidget(ElidedLabel(score.eliminations[0].when, "caption"), 1)
            return row
        numbers = list(dict.fromkeys(b.criterion for b in score.blocking if b.star <= target))
        if not numbers:
            row.addWidget(StateMark(self._context.theme, "ready", 15))
            text = self.tr("Đủ mọi mức tối thiểu {n} sao").format(n=target)
            row.addWidget(ElidedLabel(text, "caption"), 1)
            return row
        flow = FlowLayout(gap=5, line_gap=4)
        flow.addWidget(label(self.tr("Chưa đạt mức {n} sao:").format(n=target), "caption"))
        for number in numbers[:_CHIPS]:
            flow.addWidget(Chip(number, "red", square=True))
        if len(numbers) > _CHIPS:
            more = self.tr("và {n} tiêu chí nữa").format(n=len(numbers) - _CHIPS)
            flow.addWidget(label(more, "caption"))
        return flow

    def _make_progress(self) -> QHBoxLayout:
        ready, all_ = ready_count(outline(self._assessment))
        words = self.tr("{n}/{all} mục sẵn sàng").format(n=ready, all=all_)
        row = QHBoxLayout()
        row.setSpacing(10)
        bar = ShareBar(self._context.theme)
        bar.set_share(ready, all_, words)
        row.addWidget(bar, 1)
        row.addWidget(label(words, "caption"))
        return row

    def _make_strip(self, step: Step) -> QFrame:
        strip = QFrame()
        strip.setProperty("strip", True)
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 9, 14, 9)
        row.setSpacing(12)
        row.addWidget(IconLabel(self._context.theme, step.icon, 18, step.color))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(step.title, "strong"))
        words.addWidget(ElidedLabel(step.about, "caption"))
        row.addLayout(words, 1)
        row.addWidget(IconLabel(self._context.theme, "forward", 17, "accent"))
        return strip

    def _describe(self) -> None:
        score = self._assessment.score
        star = score.star if score else 0
        name = self._assessment.dossier.text("product.name") or self.tr("Hồ sơ chưa đặt tên")
        self.setAccessibleName(
            self.tr("{name}, {state}, {star} sao, việc tiếp theo: {step}").format(
                name=name, state=self._state()[0], star=star, step=self.step.title
            )
        )
        self.setAccessibleDescription(
            self.tr("Enter làm việc tiếp theo, phím cách mở hồ sơ. {why}").format(
                why=self.step.about
            )
        )

    def _open(self) -> None:
        self._context.navigator.go(rooms.DOSSIER, self.dossier_id)

    def _do_next(self) -> None:
        self._context.navigator.go_to(self.step.target)
