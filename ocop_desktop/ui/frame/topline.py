"""The top line: where you are, search, undo and redo, whose dossier it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ocop_desktop.text import fold
from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import clear, label, rule

_HEIGHT = 48
_SEARCH = 286


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the path; `go` leads there, None for where we are."""

    text: str
    go: Callable[[], object] | None = None


class Breadcrumb(QWidget):
    """The path from the room to the page; long names are shortened, never cut off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._crumbs: Sequence[Crumb] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Show `crumbs`, the last one being the page."""
        self._crumbs = crumbs
        self.setAccessibleName(" › ".join(crumb.text for crumb in crumbs))
        self._fill()

    @property
    def words(self) -> list[str]:
        """The full texts of the path."""
        return [crumb.text for crumb in self._crumbs]

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.theme.px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        clear(self._row)
        shown = self._shortened()
        for index, (crumb, text) in enumerate(shown):
            if index:
                self._row.addWidget(IconLabel(self.theme, "next", 12, "ink3"))
            self._row.addWidget(self._link(crumb, text) if crumb.go else label(text, "strong"))
        self._row.addStretch(1)

    def _link(self, crumb: Crumb, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "quiet")
        button.setAccessibleName(crumb.text)
        button.setToolTip(crumb.text if text != crumb.text else "")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: crumb.go and crumb.go())
        return button

    def _shortened(self) -> list[tuple[Crumb, str]]:
        """Return each crumb with the text that fits: the middle ones shrink first."""
        metrics = self.fontMetrics()
        room = self.width() - 34 * len(self._crumbs)
        texts = [crumb.text for crumb in self._crumbs]
        order = [*range(1, len(texts) - 1), 0, len(texts) - 1]
        for index in order:
            total = sum(round(metrics.horizontalAdvance(text) * 1.08) for text in texts)
            if total <= room or not texts:
                break
            own = metrics.horizontalAdvance(texts[index])
            left = max(metrics.horizontalAdvance("MMM…"), own - (total - room))
            texts[index] = metrics.elidedText(texts[index], Qt.TextElideMode.ElideRight, left)
        return list(zip(self._crumbs, texts, strict=True))


class _Avatar(Canvas):
    """The first letters of a name on a disc."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._letters = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show the first letters of the last two words, as names are told apart by them."""
        words = [word for word in name.split() if fold(word)]
        self._letters = "".join(word[0].upper() for word in words[-2:])
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(26)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("accentsoft"))
            painter.drawEllipse(self.rect())
            painter.setPen(self.theme.color("accent"))
            painter.setFont(self.theme.font("caption", bold=True))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._letters)


class TopLine(QWidget):
    """Emits `undo_wanted`, `redo_wanted`, `help_wanted`; the search field is `search`."""

    help_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("topline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.breadcrumb = Breadcrumb(theme)
        self.search = SearchField(theme, self.tr("Tìm mọi thứ, không cần dấu"), key="Ctrl+K")
        self.help = ActionButton(theme, "", icon="book", key="F1", role="quiet")
        self.help.setAccessibleName(self.tr("Hướng dẫn trang này (F1)"))
        self.help.setToolTip(self.help.accessibleName())
        self.help.clicked.connect(self.help_wanted)
        self._helps = False
        self.undo = IconButton(theme, "undo", self.tr("Hoàn tác (Ctrl+Z)"))
        self.redo = IconButton(theme, "redo", self.tr("Làm lại (Ctrl+Y)"))
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self._avatar = _Avatar(theme)
        self._who = label("")
        self._rule = rule("v")
        self._sample = Chip(self.tr("MẪU"), "clay", square=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.breadcrumb, 1)
        row.addWidget(self.help)
        row.addWidget(self.search)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self._rule)
        row.addWidget(self._avatar)
        row.addWidget(self._who)
        row.addWidget(self._sample)
        theme.changed.connect(self._restyle)
        self.set_who("", sample=False)
        self.set_history(None)
        self._restyle()

    def set_who(self, name: str, *, sample: bool, practice: bool = False) -> None:
        """Show whose dossier is open and whether it is a sample, or one to practise on."""
        self._name = name
        self._avatar.set_name(name)
        self._avatar.setVisible(bool(name))
        self._rule.setVisible(bool(name) or sample)
        told = self.tr("Hồ sơ luyện tập") if practice else self.tr("Hồ sơ mẫu: số liệu giả định")
        self._sample.set_chip(self.tr("LUYỆN TẬP") if practice else self.tr("MẪU"), "clay")
        self._sample.setToolTip(told)
        self._sample.setVisible(sample)
        self._fit()

    def set_help(self, *, on: bool) -> None:
        """Show that F1 opens a chapter of the handbook about this page."""
        self._helps = on
        self._fit()

    def set_history(self, can: tuple[bool, bool] | None) -> None:
        """Enable undo and redo; None hides them (no dossier is open)."""
        for button, on in zip((self.undo, self.redo), can or (False, False), strict=True):
            button.setVisible(can is not None)
            button.setEnabled(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self) -> None:
        self.setFixedHeight(self.theme.px(_HEIGHT))
        self._rule.setFixedHeight(self.theme.px(28))
        self._fit()

    def _fit(self) -> None:
        """Give the breadcrumb half of the line; search and name share the rest."""
        wide = self.width()
        roomy = wide > self.theme.px(1000)
        self.search.setFixedWidth(min(self.theme.px(_SEARCH), wide // (3 if roomy else 4)))
        self.search.setPlaceholderText(
            self.tr("Tìm mọi thứ, không cần dấu") if roomy else self.tr("Tìm…")
        )
        # Beside the names of a dossier the hint would leave the path no room at large text.
        self.help.setVisible(self._helps and (roomy or not self._name))
        most = min(self.theme.px(280), wide // 5)
        text = self._who.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, most)
        self._who.setText(text)
        self._who.setToolTip(self._name)
        self._who.setVisible(bool(text))
