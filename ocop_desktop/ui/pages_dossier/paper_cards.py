"""Papers as cards: what a card shows, the model of the grid, and how a card is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.evidence import EvidenceKind
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.drawn.state import State, paint_state
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.table.delegate import wrapped
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.data_file import evidence_codes, evidence_in_order

CardFilter = Literal["all", "missing", "expiring", "untied"]
Index = QModelIndex | QPersistentModelIndex
CARD = int(Qt.ItemDataRole.UserRole)
GAP = 12
_PICTURE = 112
_TEXT = 118
_PAD = 10
_ROOT = QModelIndex()
_SOON = ("paper-expired", "paper-expires-before-council")


@dataclass(frozen=True, slots=True)
class CardData:
    """One card: a paper, or a kind of paper that is missing (`paper` is None)."""

    key: str
    title: str
    code: str = ""
    second: str = ""
    criteria: tuple[str, ...] = ()
    paper: Evidence | None = None
    kind: EvidenceKind | None = None
    problem: Finding | None = None
    expiring: bool = False

    @property
    def state(self) -> State | None:
        """Return the mark before the second line."""
        if self.problem is None:
            return None
        return "blocked" if self.expiring else "problems"


def cards_of(assessment: Assessment, chosen: CriteriaSet | None) -> list[CardData]:
    """Return papers in the order of the criteria, the missing kinds in their place."""
    made = [_paper_card(assessment, paper) for paper in _ordered(assessment)]
    made += _missing(assessment, chosen)
    rank = {number: at for at, number in enumerate(chosen.by_number)} if chosen else {}
    last = len(rank)

    def place(card: CardData) -> int:
        return min((rank.get(number, last) for number in card.criteria), default=last)

    return sorted(made, key=place)


def _ordered(assessment: Assessment) -> tuple[Evidence, ...]:
    return evidence_in_order(assessment.rulebook, assessment.dossier)


def _paper_card(assessment: Assessment, paper: Evidence) -> CardData:
    own = [f for f in assessment.findings if f.evidence == paper.id and f.severity != "advice"]
    soon = next((f for f in own if f.rule in _SOON), None)
    problem = soon or next(iter(own), None)
    second = paper.file.rpartition("/")[2]
    if paper.expires_on:
        second = f"Hạn {format_date(paper.expires_on)}"
    elif paper.issued_on:
        second = f"Ngày {format_date(paper.issued_on)}"
    kinds = {kind.id: kind for kind in assessment.rulebook.evidence.kinds}
    return CardData(
        key=paper.id,
        title=paper.label,
        code=evidence_codes(assessment.rulebook, assessment.dossier).get(paper.id, ""),
        second=second,
        criteria=paper.criteria,
        paper=paper,
        kind=kinds.get(paper.kind or ""),
        problem=problem,
        expiring=soon is not None,
    )


def _missing(assessment: Assessment, chosen: CriteriaSet | None) -> list[CardData]:
    """Return one card per kind that would prove criteria claimed without a paper."""
    wanted: dict[str, list[str]] = {}
    for finding in assessment.findings:
        if finding.rule != "criterion-unproven" or chosen is None or assessment.score is None:
            continue
        item = chosen.by_number[finding.criterion]
        points = assessment.score.per_criterion[item.number]
        kinds = assessment.rulebook.proof(item.criterion).kinds_for(points)
        wanted.setdefault(kinds[0], []).append(item.number)
    return [
        CardData(
            key=f"missing/{kind}",
            title=assessment.rulebook.kind(kind).name,
            criteria=tuple(numbers),
            kind=assessment.rulebook.kind(kind),
        )
        for kind, numbers in wanted.items()
    ]


class CardModel(QAbstractListModel):
    """The cards the filter lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[CardData] = []
        self._shown: list[CardData] = []
        self.filter: CardFilter = "all"

    @property
    def shown(self) -> tuple[CardData, ...]:
        """The cards in view."""
        return tuple(self._shown)

    def show_cards(self, cards: Sequence[CardData]) -> None:
        """Replace the cards; the view keeps its place when the same ones stay."""
        self._cards = list(cards)
        self._apply()

    def set_filter(self, name: CardFilter) -> None:
        """Let only some cards through."""
        self.filter = name
        self._apply()

    def count(self, name: CardFilter) -> int:
        """Return how many cards a filter lets through."""
        return sum(_passes(card, name) for card in self._cards)

    def row_of(self, key: str) -> int:
        """Return the row of a card, or -1."""
        return next((at for at, card in enumerate(self._shown) if card.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card, or its words."""
        if not index.isValid():
            return None
        card = self._shown[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            missing = "" if card.paper else self.tr("chưa có")
            problem = card.problem.message if card.problem else ""
            words = (card.code, card.title, missing, card.second, problem, *card.criteria)
            return ", ".join(word for word in words if word)
        return None

    def _apply(self) -> None:
        shown = [card for card in self._cards if _passes(card, self.filter)]
        if [card.key for card in shown] == [card.key for card in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def _passes(card: CardData, name: CardFilter) -> bool:
    if name == "missing":
        return card.paper is None
    if name == "expiring":
        return card.expiring
    if name == "untied":
        return card.paper is not None and not card.criteria
    return True


class CardDelegate(QStyledItemDelegate):
    """Draws a card; missing ones dashed and in red."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._thumbnails = thumbnails
        self.width = 180

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.width + GAP, self.height())

    def height(self) -> int:
        """Return the height of a card with its gap."""
        return self.theme.px(_PICTURE + _TEXT) + GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: CardData = index.data(CARD)
        box = QRectF(option.rect).adjusted(1, 1, -GAP - 1, -GAP - 1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, box, card, chosen=chosen or focus)
        picture = QRectF(box.x() + 1, box.y() + 1, box.width() - 2, self.theme.px(_PICTURE))
        if card.paper is not None:
            self._paint_picture(painter, picture, card.paper)
        else:
            self._paint_add(painter, picture)
        self._paint_words(painter, box, picture, card)
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRectF, card: CardData, *, chosen: bool) -> None:
        theme, missing = self.theme, card.paper is None
        shape = rounded(box.x(), box.y(), box.width(), box.height(), 8)
        painter.fillPath(shape, theme.color("redsoft" if missing else "surface"))
        color = "accent" if chosen else "redline" if missing else "line"
        style = Qt.PenStyle.DashLine if missing and not chosen else Qt.PenStyle.SolidLine
        painter.setPen(pen(theme.color(color), 2 if chosen else 1.3 if missing else 1, style))
        painter.drawPath(shape)

    def _paint_picture(self, painter: QPainter, box: QRectF, paper: Evidence) -> None:
        theme = self.theme
        back = rounded(box.x(), box.y(), box.width(), box.height(), 7)
        painter.fillPath(back, theme.color("head"))
        wide = box.width() if not paper.file.lower().endswith(".pdf") else box.width() * 0.66
        sheet = QRectF(0, 0, wide, box.height() - (0 if wide == box.width() else 8))
        sheet.moveBottom(box.bottom())
        sheet.moveLeft(box.center().x() - wide / 2)
        self._thumbnails.paint(painter, sheet, paper)
        painter.setPen(pen(theme.color("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_add(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        side = theme.px(22)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        spot.translate(0, -theme.px(10))
        icons.paint(painter, "add", spot, theme.color("red"))
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("red"))
        below = QRectF(box.x(), spot.bottom() + 2, box.width(), theme.px(22))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("Thêm tệp"))

    def _paint_words(self, painter: QPainter, box: QRectF, picture: QRectF, card: CardData) -> None:
        theme = self.theme
        inner = QRectF(
            box.x() + _PAD, picture.bottom() + 7, box.width() - 2 * _PAD, theme.px(_TEXT) - 17
        )
        caption = QFontMetrics(theme.font("caption"))
        strong = QFontMetrics(theme.font(bold=True))
        painter.setFont(theme.font("caption", bold=True))
        missing = card.paper is None
        painter.setPen(theme.color("red" if missing else "accent"))
        painter.drawText(inner, 0, self.tr("Chưa có") if missing else card.code)
        y = inner.y() + caption.lineSpacing() + 2
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("ink"))
        title = wrapped(card.title, strong, int(inner.width()), 2)
        painter.drawText(QRectF(inner.x(), y, inner.width(), 10_000), 0, title)
        y += strong.lineSpacing() * (title.count("\n") + 1) + 2
        self._paint_second(painter, QRectF(inner.x(), y, inner.width(), theme.px(17)), card)
        self._paint_criteria(painter, inner, card)

    def _paint_second(self, painter: QPainter, line: QRectF, card: CardData) -> None:
        theme, left = self.theme, line.x()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        if card.state is not None:
            side = theme.px(14)
            paint_state(painter, QRectF(left, line.y() + 1, side, side), card.state, theme)
            left += side + 5
            painter.setPen(theme.color("red" if card.expiring else "amber"))
        metrics = painter.fontMetrics()
        words = card.second if card.paper else self.tr("Cần để chứng minh điểm")
        room = int(line.right() - left)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, line.y(), room, line.height()), 0, text)

    def _paint_criteria(self, painter: QPainter, inner: QRectF, card: CardData) -> None:
        theme, x = self.theme, inner.x()
        high = theme.px(19)
        top = inner.bottom() - high
        painter.setFont(theme.font("caption"))
        metrics = painter.fontMetrics()
        for number in card.criteria:
            wide = metrics.horizontalAdvance(number) + 12
            if x + wide > inner.right():
                painter.setPen(theme.color("ink3"))
                painter.drawText(QRectF(x, top, 20, high), int(Qt.AlignmentFlag.AlignVCenter), "…")
                return
            shape = rounded(x, top, wide, high, 4)
            missing = card.paper is None
            painter.fillPath(shape, theme.color("redsoft" if missing else "head"))
            painter.setPen(pen(theme.color("redline" if missing else "line2"), 1))
            painter.drawPath(shape)
            painter.setPen(theme.color("red" if missing else "ink2"))
            painter.drawText(QRectF(x, top, wide, high), Qt.AlignmentFlag.AlignCenter, number)
            x += wide + 5
