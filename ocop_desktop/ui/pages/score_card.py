"""The three scores side by side: claimed, proven, still valid; each star with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.dossier.scoring.truth import Fall, Truth
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.ui.drawn.canvas import Canvas, painting, rounded
from ocop_desktop.ui.drawn.ring import RingData, ScoreRing, ring_data
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label, rule, set_role
from ocop_desktop.workspace.assessment import Assessment

_RING = 86
_NAMED = 3
_BESIDE_FROM = 620


class ScoreTile(QWidget):
    """Ring, name, stars, the reason."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 10, 10)
        row.setSpacing(12)
        self._ring = ScoreRing(theme, _RING)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(label(name, "strong"))
        stars = QHBoxLayout()
        stars.setSpacing(7)
        self._stars = StarRow(theme, size=14)
        self._star = label("", "strong")
        stars.addWidget(self._stars)
        stars.addWidget(self._star)
        stars.addStretch(1)
        words.addLayout(stars)
        self._why = label("", "caption", wrap=True)
        words.addWidget(self._why)
        words.addStretch(1)
        row.addLayout(words, 1)

    def show_score(
        self, ring: RingData, star: int | None, target: int, why: str, *, fell: bool
    ) -> None:
        """Show a score; `star` None while nothing was scored, `fell` where the star goes down."""
        self._ring.set_data(ring)
        self._stars.set_stars(star or 0, target)
        self._star.setText("" if star is None else self.tr("{n} sao").format(n=star))
        set_role(self._star, "look", "red" if fell else "strong")
        self._why.setText(why)
        self.setAccessibleName(f"{self._name}: {self._ring.accessibleName()}. {why}")


class _Swatch(Canvas):
    def __init__(self, theme: Theme, token: str) -> None:
        super().__init__(theme)
        self._token = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.theme.px(10)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painting(self) as painter:
            shape = rounded(0, 0, box.width(), box.height(), 2)
            painter.fillPath(shape, self.theme.color(self._token))


class ScoreCard(Card):
    """Three honest scores. The red word stands where the star falls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self._theme = theme
        self.body.setSpacing(0)
        self._tiles = [
            ScoreTile(theme, self.tr("Tự chấm")),
            ScoreTile(theme, self.tr("Có minh chứng")),
            ScoreTile(theme, self.tr("Còn hiệu lực")),
        ]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._rules: list[QFrame] = []
        for index, tile in enumerate(self._tiles):
            if index:
                self._rules.append(rule("v"))
                self._row.addWidget(self._rules[-1])
            self._row.addWidget(tile, 1)
        self.body.addLayout(self._row)
        strip = QFrame()
        strip.setProperty("strip", True)
        self._legend = FlowLayout(strip, gap=18, line_gap=4)
        self._legend.setContentsMargins(14, 7, 14, 7)
        self.body.addWidget(strip)

    @property
    def tiles(self) -> Sequence[ScoreTile]:
        """Claimed, proven, valid."""
        return self._tiles

    def show_assessment(self, found: Assessment) -> None:
        """Show the scores and say why each star is what it is."""
        edition = found.rulebook.edition
        target = target_star(found.dossier) or 0
        self._show_legend(edition, found.rulebook.sets.get(found.dossier.set or ""))
        truth = found.truth
        if truth is None or not truth.claimed.answered:
            why = self.tr("Chưa chọn bộ sản phẩm.") if truth is None else self.tr("Chưa tự chấm.")
            for tile in self._tiles:
                tile.show_score(ring_data(edition, None), None, target, why, fell=False)
            return
        scores = (truth.claimed, truth.proven, truth.valid)
        reasons = (
            self._claimed(edition, truth.claimed, target),
            self._proven(truth),
            self._valid(truth),
        )
        before = target
        for tile, score, why in zip(self._tiles, scores, reasons, strict=True):
            fell = score.star < before
            tile.show_score(ring_data(edition, score, places=1), score.star, target, why, fell=fell)
            before = score.star

    def _claimed(self, edition: Edition, score: Score, target: int) -> str:
        if score.eliminated:
            return self.tr("Bị loại: {why}.").format(why=score.eliminations[0].when)
        band = next(band.from_points for band in edition.bands if band.star == max(1, target))
        missing = {item.criterion for item in score.blocking if item.star <= target}
        short = band - score.points.total
        if short > 0:
            words = self.tr("Thiếu {n} điểm để tới {star} sao").format(
                n=format_number(short), star=target
            )
        else:
            words = self.tr("Đủ điểm {star} sao").format(star=target)
        if missing:
            words += self.tr(", {n} mức tối thiểu chưa đạt").format(n=len(missing))
        elif short <= 0:
            words += self.tr(" và đủ mọi mức tối thiểu")
        return words + "."

    def _proven(self, truth: Truth) -> str:
        if not truth.unproven:
            return self.tr("Mọi mức đã chọn đều có giấy tờ kèm theo.")
        return self.tr("Chưa có giấy kèm theo: tiêu chí {numbers}.").format(
            numbers=self._numbers(truth.unproven)
        )

    def _valid(self, truth: Truth) -> str:
        if not truth.lapsing:
            return self.tr("Không có giấy nào hết hạn trước ngày xét.")
        papers = list(dict.fromkeys(name for fall in truth.lapsing for name in fall.expired))
        day = format_date(truth.council) if truth.council else self.tr("hôm nay")
        return self.tr("Hết hạn trước {day}: {papers}.").format(
            day=day, papers=", ".join(papers[:2]) or self._numbers(truth.lapsing)
        )

    def _numbers(self, falls: Sequence[Fall]) -> str:
        numbers = ", ".join(fall.criterion for fall in falls[:_NAMED])
        more = len(falls) - _NAMED
        return numbers + (self.tr(" và {n} nữa").format(n=more) if more > 0 else "")

    def _show_legend(self, edition: Edition, chosen: CriteriaSet | None) -> None:
        clear(self._legend)
        for part in edition.parts:
            most = chosen.part_max(part.id) if chosen else part.max
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(_Swatch(self._theme, f"part_{part.id.lower()}"))
            names = {"A": self.tr("Sản phẩm, sức mạnh cộng đồng"), "B": self.tr("Tiếp thị")}
            name = names.get(part.id, self.tr("Chất lượng"))
            row.addWidget(label(f"{part.id} {name}, {most}", "caption"))
            self._legend.addWidget(box)
        ticks = ", ".join(str(int(points)) for _, points in ring_data(edition, None).ticks)
        self._legend.addWidget(
            label(self.tr("Vạch trên vòng: {n} điểm").format(n=ticks), "caption")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        for line in self._rules:
            set_role(line, "line", "v" if beside else "h")
