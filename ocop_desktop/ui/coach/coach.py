"""A bubble beside a widget and a frame around it; Enter goes on, Esc ends, nothing is blocked."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.coach.steps import CoachStep, coach_steps
from ocop_desktop.ui.frame.shell import Shell
from ocop_desktop.ui.keys import bind
from ocop_desktop.ui.navigator import Navigator, Target
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import label

_WIDTH = 340
_GAP = 10
_EDGE = 8


class Bubble(Card):
    """What is said, and the buttons. Left and right walk too."""

    forward = Signal()
    backward = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("coach")
        self.set_selected(on=True)
        self.title = label("", "heading", wrap=True)
        self.text = label("", wrap=True)
        self.count = label("", "caption")
        self.next = PrimaryButton(theme, "")
        self.next.clicked.connect(self.forward)
        self.back = ActionButton(theme, self.tr("Lùi"), role="quiet")
        self.back.clicked.connect(self.backward)
        self.end = ActionButton(theme, self.tr("Thôi"), role="quiet", key="Esc")
        self.end.clicked.connect(self.ended)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_XS)
        row.addWidget(self.count, 1)
        for button in (self.end, self.back, self.next):
            row.addWidget(button)
        self.body.addLayout(row)
        bind(self, self.forward, Qt.Key.Key_Right)
        bind(self, self.backward, Qt.Key.Key_Left)
        bind(self, self.ended, Qt.Key.Key_Escape)
        self.hide()

    def say(self, step: CoachStep, at: int, of: int) -> None:
        """Show a step."""
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.count.setText(self.tr("{n} trên {all}").format(n=at + 1, all=of))
        self.back.setEnabled(at > 0)
        self.next.set_text(self.tr("Tiếp") if at + 1 < of else self.tr("Xong"))
        self.setAccessibleName(f"{step.title}. {step.text}")
        self.next.setAccessibleDescription(f"{step.title}. {step.text}")
        wide = self._theme.px(_WIDTH)
        self.setFixedWidth(wide)
        self.setFixedHeight(self.body.heightForWidth(wide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)


class Coach(QObject):
    """Walks through a dossier. Going elsewhere ends it; `ended` says that it was seen."""

    ended = Signal()

    def __init__(self, shell: Shell, theme: Theme, navigator: Navigator) -> None:
        super().__init__(shell)
        self._shell, self._navigator = shell, navigator
        self._steps: tuple[CoachStep, ...] = ()
        self._at = 0
        self._dossier = ""
        self._place: Target | None = None
        self.frame = QFrame(shell)
        self.frame.setObjectName("coachframe")
        self.frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.frame.hide()
        self.bubble = Bubble(theme, shell)
        self.bubble.forward.connect(lambda: self.go(1))
        self.bubble.backward.connect(lambda: self.go(-1))
        self.bubble.ended.connect(self.end)
        navigator.went.connect(self._went)
        shell.installEventFilter(self)
        theme.changed.connect(self._point)

    @property
    def running(self) -> bool:
        """Whether the walk is under way."""
        return bool(self._steps)

    @property
    def at(self) -> int:
        """Which step is shown, from 0."""
        return self._at

    def start(self, dossier_id: str) -> None:
        """Begin the walk in a dossier."""
        self._steps = coach_steps()
        self._dossier = dossier_id
        self._at = 0
        self._show()

    def go(self, step: int) -> None:
        """Go on or back; beyond the last step the walk ends."""
        self._at = max(0, self._at + step)
        if self._at >= len(self._steps):
            self.end()
        else:
            self._show()

    def end(self) -> None:
        """End the walk."""
        if not self._steps:
            return
        self._steps = ()
        self._place = None
        self.frame.hide()
        self.bubble.hide()
        page = self._shell.page()
        focus = page.first_focus() if page else None
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    # --- inside ----------------------------------------------------------------------------

    def _show(self) -> None:
        step = self._steps[self._at]
        self.bubble.say(step, self._at, len(self._steps))
        wanted = step.target(self._dossier)
        self._place = wanted
        now = self._navigator.current
        if (now.room, now.dossier_id, now.section) != (wanted.room, self._dossier, wanted.section):
            self._navigator.go_to(wanted)
        # The page takes its focus and its layout first.
        QTimer.singleShot(0, self, self._begin_pointing)

    def _begin_pointing(self) -> None:
        QTimer.singleShot(0, self, self._point)
        QTimer.singleShot(0, self, self._take_focus)

    def _take_focus(self) -> None:
        if self.running:
            self.bubble.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _went(self, target: Target) -> None:
        if self._place is not None and target != self._place:
            self.end()

    def _point(self) -> None:
        if not self.running:
            return
        step = self._steps[self._at]
        self.bubble.say(step, self._at, len(self._steps))
        found = step.find(self._shell)
        if found is not None and found.isVisible():
            _bring_into_view(found)
            # Of a long list only what is not scrolled away.
            seen = found.visibleRegion().boundingRect()
            corner = found.mapTo(self._shell, seen.topLeft())
            around = QRect(corner, seen.size()).intersected(self._shell.rect())
        else:
            around = QRect(self._shell.rect().center(), self._shell.rect().center())
        self.frame.setVisible(found is not None and found.isVisible())
        self.frame.setGeometry(around)
        self.frame.raise_()
        self.bubble.move(_beside(around, self.bubble.rect(), self._shell.rect()))
        self.bubble.show()
        self.bubble.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.running:
            QTimer.singleShot(0, self, self._point)
        return super().eventFilter(watched, event)


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 0)
        parent = parent.parentWidget()


def _beside(around: QRect, bubble: QRect, room: QRect) -> QPoint:
    """Return where the bubble covers least: right, left, below, above, or inside the corner."""
    wide, high = bubble.width(), bubble.height()
    places = (
        QPoint(around.right() + _GAP, around.top()),
        QPoint(around.left() - wide - _GAP, around.top()),
        QPoint(around.left(), around.bottom() + _GAP),
        QPoint(around.left(), around.top() - high - _GAP),
    )
    inside = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    for place in places:
        fitted = QPoint(place.x(), min(place.y(), inside.bottom() - high))
        fitted.setX(max(inside.left(), min(fitted.x(), inside.right() - wide)))
        box = QRect(fitted, bubble.size())
        if inside.contains(box) and not box.intersects(around):
            return fitted
    return QPoint(
        max(inside.left(), min(around.right() - _EDGE, inside.right()) - wide),
        max(inside.top(), min(around.bottom() - _EDGE, inside.bottom()) - high),
    )
