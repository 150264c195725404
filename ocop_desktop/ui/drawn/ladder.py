"""The star ladder: three rungs, each with its band and its minimums, the missing as links."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, Score, chosen_option, minimum
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.bars import BandBar
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label

RungState = Literal["reached", "target", "far"]
_NODE = 28


@dataclass(frozen=True, slots=True)
class Minimum:
    """One criterion with a mark for exactly this star."""

    number: str
    title: str
    met: bool


@dataclass(frozen=True, slots=True)
class Rung:
    """One star: where its band begins and what it demands."""

    star: int
    band: float
    state: RungState
    minimums: tuple[Minimum, ...]

    @property
    def met(self) -> int:
        """How many minimums are met."""
        return sum(item.met for item in self.minimums)

    @property
    def missing(self) -> tuple[Minimum, ...]:
        """The minimums that are not met."""
        return tuple(item for item in self.minimums if not item.met)


def rungs(
    edition: Edition, chosen: CriteriaSet, dossier: Dossier, score: Score, target: int
) -> tuple[Rung, ...]:
    """Return the rungs from the highest star down, read from the score and the answers."""
    made: list[Rung] = []
    for star in sorted(STARS_WITH_MINIMUMS, reverse=True):
        band = next(band.from_points for band in edition.bands if band.star == star)
        state: RungState = "far"
        if star <= score.star:
            state = "reached"
        elif star == target:
            state = "target"
        made.append(Rung(star, float(band), state, _minimums(chosen, dossier, star)))
    return tuple(made)


def _minimums(chosen: CriteriaSet, dossier: Dossier, star: int) -> tuple[Minimum, ...]:
    found: list[Minimum] = []
    for item in chosen.criteria:
        answer = dossier.answer(item.number)
        need = minimum(item, answer.case, star, cumulative=False)
        if need is None:
            continue
        have = chosen_option(item, answer)
        met = have is not None and have[0] >= need
        found.append(Minimum(item.number, item.criterion.title, met))
    return tuple(found)


class _Squares(Canvas):
    """One square per minimum: tick when met, red outline when missed, grey while it is far."""

    def __init__(self, theme: Theme, rung: Rung, *, near: bool) -> None:
        super().__init__(theme)
        self._rung = rung
        self._near = near
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.describe(
            self.tr("{met} trên {all} mức tối thiểu").format(met=rung.met, all=len(rung.minimums))
        )

    def sizeHint(self) -> QSize:
        side = self.theme.px(11)
        count = len(self._rung.minimums)
        return QSize(count * side + max(0, count - 1) * 3, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        side = theme.px(11)
        with painting(self) as painter:
            for index, item in enumerate(self._rung.minimums):
                box = QRectF(index * (side + 3), 0, side, side)
                shape = rounded(box.x() + 0.5, 0.5, side - 1, side - 1, 2)
                if item.met:
                    painter.fillPath(shape, theme.color("green"))
                    inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
                    icons.paint(painter, "check-bold", inner, theme.color("surface"))
                else:
                    painter.setPen(pen(theme.color("red" if self._near else "field"), 1.4))
                    painter.drawPath(rounded(box.x() + 1, 1, side - 2, side - 2, 2))


class _Node(Canvas):
    """The star of a rung in its ring: gold when reached, dashed when aimed at, grey when far."""

    def __init__(self, theme: Theme, rung: Rung, *, first: bool, last: bool) -> None:
        super().__init__(theme)
        self._rung, self._first, self._last = rung, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        side = self.theme.px(_NODE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        side = theme.px(_NODE)
        x, y = self.width() / 2, self.height() / 2
        radius = side / 2 - 1.5
        with painting(self) as painter:
            painter.setPen(pen(theme.color("line2"), 2))
            top = y if self._first else 0
            bottom = y if self._last else self.height()
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            colors = {"reached": "star", "target": "accent", "far": "line2"}
            ring = pen(theme.color(colors[self._rung.state]), 2)
            if self._rung.state == "target":
                ring.setDashPattern([2.2, 1.8])
            painter.setPen(ring)
            fill = "starsoft" if self._rung.state == "reached" else "surface"
            painter.setBrush(theme.color(fill))
            painter.drawEllipse(QPointF(x, y), radius, radius)
            kinds = {"reached": "full", "target": "target", "far": "far"}
            kind = kinds[self._rung.state]
            paint_star(painter, (x, y + 0.5), side * 0.27, kind, theme)  # type: ignore[arg-type]


class StarLadder(QWidget):
    """Rungs 5, 4, 3 from top to bottom. A missing minimum is a chip that leads to its criterion."""

    criterion_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 3)
        self._grid.setColumnStretch(3, 8)
        self._shown: tuple[Rung, ...] = ()

    @property
    def shown(self) -> tuple[Rung, ...]:
        """The rungs on the screen."""
        return self._shown

    def set_rungs(self, rungs: tuple[Rung, ...], total: float) -> None:
        """Show `rungs` for a score of `total` points."""
        self._shown = rungs
        clear(self._grid)
        near = self._near(rungs)
        for row, rung in enumerate(rungs):
            first, last = row == 0, row == len(rungs) - 1
            self._grid.addWidget(_Node(self._theme, rung, first=first, last=last), row, 0)
            self._grid.addWidget(self._name(rung), row, 1)
            self._grid.addWidget(self._band(rung, total), row, 2)
            self._grid.addWidget(self._demands(rung, near=rung.star <= near), row, 3)
        words = "; ".join(
            self.tr("{star} sao: {met} trên {all} mức tối thiểu").format(
                star=rung.star, met=rung.met, all=len(rung.minimums)
            )
            for rung in rungs
        )
        self.setAccessibleName(self.tr("Thang sao. {words}").format(words=words))

    def _near(self, rungs: tuple[Rung, ...]) -> int:
        """Return the highest star whose missing minimums are worth showing as links."""
        target = max((rung.star for rung in rungs if rung.state == "target"), default=0)
        reached = max((rung.star for rung in rungs if rung.state == "reached"), default=2)
        return max(target, reached, 3)

    def _name(self, rung: Rung) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addStretch(1)
        text = self.tr("{star} sao").format(star=rung.star)
        column.addWidget(label(text, "accent" if rung.state == "target" else "strong"))
        if rung.state == "target":
            column.addWidget(label(self.tr("mục tiêu"), "caption"))
        elif rung.state == "reached":
            column.addWidget(label(self.tr("đã đạt"), "caption"))
        column.addStretch(1)
        return box

    def _band(self, rung: Rung, total: float) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addStretch(1)
        enough = total >= rung.band
        color = {"reached": "green", "target": "accentfill", "far": "field"}[rung.state]
        bar = BandBar(self._theme)
        bar.set_score(total, rung.band, color)
        column.addWidget(bar)
        short = format_number(max(0.0, rung.band - total))
        verdict = self.tr("đủ điểm") if enough else self.tr("thiếu {n} điểm").format(n=short)
        text = f"{format_number(total)} / {format_number(rung.band)}: {verdict}"
        column.addWidget(label(text, "caption"))
        column.addStretch(1)
        return box

    def _demands(self, rung: Rung, *, near: bool) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(8, 6, 0, 6)
        column.setSpacing(5)
        column.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_Squares(self._theme, rung, near=near), 0, Qt.AlignmentFlag.AlignVCenter)
        text = self.tr("{met}/{all} mức tối thiểu").format(met=rung.met, all=len(rung.minimums))
        missing = rung.missing
        if missing and near:
            text += self.tr(", còn thiếu:")
        head.addWidget(label(text, "caption", wrap=True), 1)
        column.addLayout(head)
        if missing and near:
            column.addLayout(self._chips(missing))
        else:
            numbers = ", ".join(item.number for item in missing or rung.minimums)
            column.addWidget(label(numbers, "caption", wrap=True))
        column.addStretch(1)
        return box

    def _chips(self, missing: tuple[Minimum, ...]) -> FlowLayout:
        flow = FlowLayout(gap=4, line_gap=4)
        many = len(missing) > 6
        for item in missing:
            text = item.number if many else f"{item.number} {_short(item.title)}"
            chip = ChipButton(text, "red", self.tr("Mở tiêu chí {n}").format(n=item.number))
            chip.setToolTip(f"{item.number} {item.title}")
            chip.clicked.connect(
                lambda _=False, number=item.number: self.criterion_clicked.emit(number)
            )
            flow.addWidget(chip)
        return flow


def _short(title: str, limit: int = 18) -> str:
    """Return the first words of `title` that fit into `limit` letters, marked when cut."""
    words = title.split()
    kept = words[:1]
    for word in words[1:]:
        if len(" ".join([*kept, word])) > limit:
            return f"{' '.join(kept)}…"
        kept.append(word)
    return " ".join(kept)
