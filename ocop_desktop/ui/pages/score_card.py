"""The score as a card: ring, star, the reason in a sentence, points per part."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.score import Score
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.bars import PartBars
from ocop_desktop.ui.drawn.ring import ScoreRing, ring_data
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import label, set_role
from ocop_desktop.workspace.assessment import Assessment

_RING = 86


class ScoreCard(Card):
    """What was claimed, never a star without its reason."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=10)
        self._theme = theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_L)
        self._ring = ScoreRing(theme, _RING)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addStretch(1)
        words.addWidget(label(self.tr("Tự chấm"), "strong"))
        stars = QHBoxLayout()
        stars.setSpacing(8)
        self._stars = StarRow(theme, size=16)
        self._star = label("", "strong")
        stars.addWidget(self._stars)
        stars.addWidget(self._star)
        stars.addStretch(1)
        words.addLayout(stars)
        self._why = label("", "second", wrap=True)
        words.addWidget(self._why)
        words.addStretch(1)
        row.addLayout(words, 3)
        self._parts = PartBars(theme)
        row.addWidget(self._parts, 2, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def show_assessment(self, found: Assessment) -> None:
        """Show the score and say why it is this star."""
        score, edition = found.score, found.rulebook.edition
        self._ring.set_data(ring_data(edition, score))
        chosen = found.rulebook.sets.get(found.dossier.set or "")
        given = {"A": 0, "B": 0, "C": 0}
        if score is not None:
            given = {"A": score.points.A, "B": score.points.B, "C": score.points.C}
        self._parts.set_parts(
            tuple(
                (part.id, given[part.id], chosen.part_max(part.id) if chosen else part.max)
                for part in edition.parts
            )
        )
        answered = score is not None and score.answered > 0
        star = score.star if score is not None and answered else 0
        target = target_star(found.dossier) or 0
        self._stars.set_stars(star, target)
        self._star.setText(self.tr("{n} sao").format(n=star) if answered else "")
        short = answered and star < target
        set_role(self._star, "look", "red" if short else "strong")
        self._why.setText(self._reason(found, score, target))

    def _reason(self, found: Assessment, score: Score | None, target: int) -> str:
        if score is None:
            return self.tr("Chưa chọn bộ sản phẩm nên chưa tính được điểm.")
        if not score.answered:
            return self.tr("Chưa chấm tiêu chí nào. Mở mục Tự chấm điểm để bắt đầu.")
        if score.eliminated:
            rule = score.eliminations[0]
            return self.tr("Hồ sơ bị loại: {why} ({place}).").format(
                why=rule.when, place=rule.place
            )
        total = format_number(score.points.total)
        if score.star_by_points > score.star_by_minimums:
            missing = {b.criterion for b in score.blocking if b.star <= score.star_by_points}
            return self.tr(
                "{total} điểm đủ {band} sao, còn {n} mức tối thiểu chưa đạt nên là {star} sao."
            ).format(total=total, band=score.star_by_points, n=len(missing), star=score.star)
        if target > score.star:
            band = found.rulebook.band(target).from_points
            left = format_number(band - score.points.total)
            return self.tr("{total} điểm, còn thiếu {left} điểm để tới {star} sao.").format(
                total=total, left=left, star=target
            )
        return self.tr("Đủ điểm và đủ mọi mức tối thiểu của {star} sao.").format(star=score.star)
