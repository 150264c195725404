"""First question: the product in everyday words, and the criteria set that fits it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.suggest import Suggestion, suggest
from ocop_desktop.text import fold
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft
from ocop_desktop.ui.pages.new.step import Step
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.drawn_button import DrawnButton
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import clear, label

_ROW = 56
_BEST = 86
_EXAMPLES = 5


class SetRow(DrawnButton):
    """A criteria set: its number on a tile, name, group, why it fits or what it holds."""

    def __init__(
        self, theme: Theme, chosen: CriteriaSet, why: str, *, best: bool, badge: str = ""
    ) -> None:
        super().__init__(theme)
        self.set = chosen
        self._why = why
        self._best = best
        self._badge = badge
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = self.tr("Bộ {no}: {name}").format(no=chosen.no, name=chosen.name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(why)
        self.setToolTip(f"{name}\n{why}")

    def sizeHint(self) -> QSize:
        return QSize(300, self.theme.px(_BEST if self._best else _ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        on = self.isChecked()
        with painting(self) as painter:
            box = rounded(1, 1, self.width() - 2, self.height() - 2, 8)
            painter.fillPath(box, theme.color("sunken" if self.hovered and not on else "surface"))
            painter.setPen(pen(theme.color("accent" if on else "line"), 2 if on else 1))
            painter.drawPath(box)
            side = px(58 if self._best else 40)
            tile = QRectF(14, (self.height() - side) / 2, side, side)
            shape = rounded(tile.x(), tile.y(), side, side, 6)
            painter.fillPath(shape, theme.color("accentsoft" if on else "head"))
            painter.setPen(theme.color("accent" if on else "ink2"))
            painter.setFont(theme.figure(24 if self._best else 15))
            painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, str(self.set.no))
            right = self.width() - 16.0
            if self._badge:
                right = self._paint_badge(painter, right)
            self._paint_words(painter, tile.right() + 14, right - 8)

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        theme = self.theme
        lines = [(self.set.name, theme.font("heading" if self._best else "body", bold=True), "ink")]
        if self._best:
            group = f"{self.set.industry.name}, {self.set.group.name.lower()}"
            lines.append((group, theme.font("caption"), "ink3"))
        lines.append((self._why, theme.font("caption"), "ink2"))
        high = theme.px(20)
        top = (self.height() - high * len(lines)) / 2
        for text, font, token in lines:
            painter.setFont(font)
            painter.setPen(theme.color(token))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(right - left)
            )
            line = QRectF(left, top, right - left, high)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            top += high

    def _paint_badge(self, painter: QPainter, right: float) -> float:
        theme = self.theme
        painter.setFont(theme.font("caption"))
        wide = painter.fontMetrics().horizontalAdvance(self._badge) + 20
        high = theme.px(22)
        box = QRectF(right - wide, (self.height() - high) / 2, wide, high)
        chip = rounded(box.x(), box.y(), wide, high, high / 2)
        painter.fillPath(chip, theme.color("accentsoft"))
        painter.setPen(pen(theme.color("accentline"), 1))
        painter.drawPath(chip)
        painter.setPen(theme.color("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._badge)
        return box.left()


class ProductStep(Step):
    """Every keystroke ranks the sets anew. Arrows choose another set while typing goes on."""

    set_chosen = Signal(str)

    def __init__(self, context: AppContext, draft: Draft, rulebook: Rulebook) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Sản phẩm của anh/chị là gì?"),
            self.tr("Gọi tên như nói hằng ngày. Gõ không dấu cũng được."),
            self.tr("Sản phẩm"),
            self.tr("Gọi tên, chọn bộ chấm"),
        )
        self._rulebook = rulebook
        self._rows: list[SetRow] = []
        self._everything = False
        self.field = SearchField(
            context.theme, self.tr("ví dụ: mật ong rừng, chè shan tuyết, homestay"), big=True
        )
        self.field.setAccessibleName(self.tr("Tên sản phẩm"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.column.addWidget(self.field)
        self._note = label("", "strong")
        self.column.addWidget(self._note)
        inner = QWidget()
        inner.setProperty("plain", True)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(8)
        self._scroll = scroll_around(inner)
        self.column.addWidget(self._scroll, 1)
        self._all = ActionButton(context.theme, "", icon="grid", role="link")
        self._all.clicked.connect(self._show_all)
        self.column.addWidget(self._all)

    @property
    def rows(self) -> Sequence[SetRow]:
        """The sets on offer, the proposal first."""
        return self._rows

    def prepare(self) -> None:
        if self.field.text() != self.draft.title:
            self.field.setText(self.draft.title)
        self._rank()

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def missing(self) -> str:
        if not self.draft.title.strip():
            return self.tr("Gọi tên sản phẩm để đi tiếp")
        return "" if self.draft.set_id else self.tr("Chọn một bộ sản phẩm để đi tiếp")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accepted.emit()
                return True
        return super().eventFilter(watched, event)

    # -- ranking ------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self.draft.title = text
        self.draft.set_id = None
        self._everything = False
        self._rank()

    def _rank(self) -> None:
        found = suggest(self._rulebook, self.draft.title)
        self._say(found)
        sets = self._rulebook.sets
        if self._everything or (self.draft.title.strip() and not found):
            offered = [(chosen, self._contents(chosen), "") for chosen in sets.values()]
        else:
            offered = [
                (sets[item.set], item.why if index == 0 else self._contents(sets[item.set]), "")
                for index, item in enumerate(found)
            ]
            if offered:
                best = offered[0]
                offered[0] = (best[0], best[1], self.tr("Đề xuất"))
        self._show_rows(offered)
        whole = (
            self.tr("Chỉ xem các bộ gần giống") if self._everything else self.tr("Xem cả {n} bộ")
        )
        self._all.set_text(whole.format(n=len(sets)))
        self._all.setVisible(bool(found) or not self.draft.title.strip())

    def _say(self, found: Sequence[Suggestion]) -> None:
        if not self.draft.title.strip():
            self._note.setText("")
        elif not found:
            self._note.setText(self.tr("Chưa nhận ra tên này. Chọn trong tất cả các bộ dưới đây."))
        elif self._everything:
            self._note.setText(self.tr("Tất cả các bộ"))
        else:
            self._note.setText(self.tr("Bộ đề xuất và các bộ gần giống"))
        self._note.setVisible(bool(self._note.text()))

    def _contents(self, chosen: CriteriaSet) -> str:
        typed = set(fold(self.draft.title).split())
        near = sorted(chosen.keywords, key=lambda word: -len(typed & set(fold(word).split())))
        words = ", ".join(near[:_EXAMPLES])
        return self.tr("Gồm: {words}").format(words=words)

    def _show_rows(self, offered: Sequence[tuple[CriteriaSet, str, str]]) -> None:
        clear(self._list)
        self._rows = []
        for index, (chosen, why, badge) in enumerate(offered):
            row = SetRow(
                self.context.theme, chosen, why, best=index == 0 and bool(badge), badge=badge
            )
            row.clicked.connect(lambda _=False, row=row: self._choose(row))
            self._rows.append(row)
            self._list.addWidget(row)
        self._list.addStretch(1)
        wanted = self.draft.set_id
        if wanted is None and offered and offered[0][2]:
            wanted = offered[0][0].id
        fitting = next((item for item in self._rows if item.set.id == wanted), None)
        if fitting is not None:
            self._choose(fitting)
        else:
            self.draft.set_id = None
            self.changed.emit()

    def _choose(self, row: SetRow) -> None:
        for other in self._rows:
            other.setChecked(other is row)
        self.draft.set_id = row.set.id
        self._scroll.ensureWidgetVisible(row, 0, 10)
        self.field.setAccessibleDescription(row.accessibleName())
        self.changed.emit()

    def _move(self, step: int) -> None:
        if not self._rows:
            return
        now = next((i for i, row in enumerate(self._rows) if row.isChecked()), -1)
        self._choose(self._rows[max(0, min(len(self._rows) - 1, now + step))])

    def _show_all(self) -> None:
        self._everything = not self._everything
        self._rank()
        self.take_focus()
