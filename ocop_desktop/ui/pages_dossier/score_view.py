"""The score of a dossier: ring, parts, the star and why it is that star, what blocks the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.scoring.score import Blocker, Score
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.ui.drawn.bars import PartBars
from ocop_desktop.ui.drawn.ring import ScoreRing, ring_data
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Banner, BannerKind
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment

_RING = 124


class ScoreView(QWidget):
    """Emits `chosen` with a criterion number."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._wanted: tuple[Assessment, int, int | None] | None = None
        self._drawn: object = None
        self._told: object = None
        self.ring = ScoreRing(theme, _RING)
        self.gain = label("", "body", wrap=True)
        self.gain.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.parts = PartBars(theme)
        self.reason = Banner(theme, "info")
        self._blocking = QVBoxLayout()
        self._blocking.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.gain)
        column.addWidget(self.parts)
        column.addWidget(self.reason)
        column.addLayout(self._blocking)

    def show_score(self, assessment: Assessment, gain: int = 0, option: int | None = None) -> None:
        """Show a score; `gain` points would come with accepting proposal `option`.

        Drawn when the tab is looked at.
        """
        self._wanted = (assessment, gain, option)
        if self.isVisible():
            self._draw(*self._wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody looked."""
        super().showEvent(event)
        if self._wanted is not None:
            self._draw(*self._wanted)

    def _draw(self, assessment: Assessment, gain: int, option: int | None) -> None:
        star = target_star(assessment.dossier)
        now = (assessment.dossier.id, assessment.dossier.set, star, assessment.score, gain, option)
        if now == self._drawn:
            return
        self._drawn = now
        score, rulebook = assessment.score, assessment.rulebook
        self.ring.set_data(ring_data(rulebook.edition, score, gain))
        chosen = rulebook.sets.get(assessment.dossier.set or "")
        self.gain.setVisible(gain > 0 and score is not None)
        if score is None or chosen is None:
            self.parts.hide()
            words = self.tr("Chọn bộ sản phẩm ở trang hồ sơ để bắt đầu chấm.")
            self.reason.say(self.tr("Chưa chọn bộ sản phẩm"), words, "info")
            clear(self._blocking)
            self._told = None
            return
        self.gain.setText(
            self.tr("+{gain} điểm nếu nhận mức {option}, thành {total}").format(
                gain=gain, option=option, total=score.points.total + gain
            )
        )
        told = (now[:4], chosen.id)
        if told == self._told:
            return
        self._told = told
        self.parts.show()
        self.parts.set_parts(
            tuple(
                (part.id, getattr(score.points, part.id), chosen.part_max(part.id))
                for part in rulebook.edition.parts
            )
        )
        self._say_why(assessment, score, chosen)

    def _say_why(self, assessment: Assessment, score: Score, chosen: CriteriaSet) -> None:
        clear(self._blocking)
        target = target_star(assessment.dossier) or 0
        if score.eliminated:
            rule = score.eliminations[0]
            self.reason.say(self.tr("Bị loại theo câu trả lời"), rule.when, "error")
            return
        aim = max(target, min(score.star_by_points, 5), 3)
        blockers = score.blockers(aim)
        title, kind = self._title(score, target)
        text = ""
        if blockers:
            text = self.tr("Chưa đạt mức tối thiểu {star} sao ở:").format(star=aim)
        elif score.star < aim:
            band = assessment.rulebook.band(aim)
            text = self.tr("Cần từ {points} điểm trở lên, còn thiếu {missing}.").format(
                points=band.from_points, missing=band.from_points - score.points.total
            )
        self.reason.say(title, text, kind)
        if blockers:
            self._list(blockers, chosen)

    def _title(self, score: Score, target: int) -> tuple[str, BannerKind]:
        if score.star_by_points > score.star:
            title = self.tr("Đủ điểm {points} sao, mới đạt {star} sao").format(
                points=score.star_by_points, star=score.star
            )
            return title, "error"
        title = self.tr("Đạt {star} sao").format(star=score.star)
        return title, "ok" if score.star >= (target or 3) else "warn"

    def _list(self, blockers: tuple[Blocker, ...], chosen: CriteriaSet) -> None:
        box = QWidget()
        flow = FlowLayout(box)
        for blocker in blockers:
            item = chosen.by_number[blocker.criterion]
            words = self.tr("{title}: có {have}, cần {need} điểm").format(
                title=item.criterion.title, have=blocker.have, need=blocker.need
            )
            chip = ChipButton(blocker.criterion, "red", words)
            chip.clicked.connect(lambda _=False, one=blocker.criterion: self.chosen.emit(one))
            flow.addWidget(chip)
        self._blocking.addWidget(box)
