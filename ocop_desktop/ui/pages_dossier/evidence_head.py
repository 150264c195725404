"""The top of the evidence page: its name, how many files there are, and the ways to add more."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.text import label

# How wide the cards must be for the words beside the title and on the buttons.
_ABOUT_FROM, _WORDS_FROM, _ADD_FROM = 660, 530, 410


class EvidenceHead(QWidget):
    """Emits what the buttons and the menu ask for."""

    add_wanted = Signal()
    scan_wanted = Signal()
    paste_wanted = Signal()
    link_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._about = label("", "caption", wrap=True)
        title = label(self.tr("Minh chứng"), "title")
        title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.more_button = ActionButton(theme, self.tr("Khác"), trailing="down")
        self.more_button.clicked.connect(self._open_more)
        self.scan_button = ActionButton(theme, self.tr("Quét thư mục"), icon="folder")
        self.scan_button.clicked.connect(self.scan_wanted)
        self.add_button = PrimaryButton(theme, self.tr("Thêm tệp"), icon="add")
        self.add_button.clicked.connect(self.add_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(self._about)
        row.addStretch(1)
        for button in (self.more_button, self.scan_button, self.add_button):
            row.addWidget(button)

    def show_count(self, count: int, *, locked: bool) -> None:
        """Say how many files there are; none can be added to a locked dossier."""
        text = self.tr("{count} tệp; kéo thả tệp vào đây để thêm")
        if locked:
            text = self.tr("{count} tệp, chỉ đọc")
        self._about.setText(text.format(count=count) if count else "")
        for button in (self.more_button, self.scan_button, self.add_button):
            button.setVisible(not locked)

    def fit(self, room: int) -> None:
        """Shorten the words where there is no room for them."""
        px = self._theme.px
        self._about.setVisible(room >= px(_ABOUT_FROM))
        self.scan_button.show_parts("words" if room >= px(_WORDS_FROM) else "icons")
        self.add_button.show_parts("words" if room >= px(_ADD_FROM) else "icons")

    def menu(self) -> QMenu:
        """Return the other ways to add."""
        menu = QMenu(self)
        menu.addAction(self.tr("Dán ảnh\tCtrl+V")).triggered.connect(self.paste_wanted)
        menu.addAction(self.tr("Đường dẫn clip…")).triggered.connect(self.link_wanted)
        return menu

    def _open_more(self) -> None:
        corner = QPoint(0, self.more_button.height())
        self.menu().popup(self.more_button.mapToGlobal(corner))
