"""The panel on the right: what the page gives it, or one narrow strip when it is closed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import IconButton

_WIDTH = 318
_STRIP = 40


class ContextPanel(QWidget):
    """Holds the panel widgets of pages. Emits `toggled` when the person opens or closes it."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("contextpanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Bảng bên phải"))
        self._open = True
        self._areas: dict[QWidget, QScrollArea] = {}
        self._stack = QStackedWidget()
        self._close = IconButton(theme, "forward", self.tr("Thu gọn bảng bên phải (F9)"), size=14)
        self._reopen = IconButton(theme, "info", self.tr("Mở bảng bên phải (F9)"), size=20)
        self._close.clicked.connect(lambda: self._toggle(open_=False))
        self._reopen.clicked.connect(lambda: self._toggle(open_=True))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(4, 8, 4, 0)
        top.addWidget(self._reopen, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addStretch(0)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(4, 0, 6, 4)
        bottom.addStretch(1)
        bottom.addWidget(self._close)
        column.addLayout(bottom)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_open(self) -> bool:
        """Whether the whole panel is shown."""
        return self._open

    def set_open(self, *, open_: bool) -> None:
        """Show the whole panel or the strip."""
        self._open = open_
        self._restyle()

    def show_widget(self, widget: QWidget | None) -> None:
        """Show a page's widget; None hides the panel altogether."""
        self.setVisible(widget is not None)
        if widget is None:
            return
        if widget not in self._areas:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            widget.setProperty("plain", True)
            area.setWidget(widget)
            self._areas[widget] = area
            self._stack.addWidget(area)
        self._stack.setCurrentWidget(self._areas[widget])

    def toggle(self) -> None:
        """Open when closed, close when open."""
        self._toggle(open_=not self._open)

    def _toggle(self, *, open_: bool) -> None:
        self.set_open(open_=open_)
        (self._close if open_ else self._reopen).setFocus()
        self.toggled.emit(open_)

    def _restyle(self) -> None:
        self._stack.setVisible(self._open)
        self._column.setStretch(2, 0 if self._open else 1)
        self._close.setVisible(self._open)
        self._reopen.setVisible(not self._open)
        self.setFixedWidth(self.theme.px(_WIDTH) if self._open else max(_STRIP, self.theme.px(36)))
