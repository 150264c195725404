"""The line of buttons above a paper in full."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label, rule

_LEAST = 560


class ViewerTools(QWidget):
    """Only shows; the viewer listens to the buttons."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.back = ActionButton(theme, self.tr("Các minh chứng"), icon="back", key="Esc")
        self.outside = ActionButton(theme, self.tr("Mở bằng chương trình khác"), role="link")
        self.earlier = IconButton(theme, "up", self.tr("Giấy trước (Ctrl+Page Up)"))
        self.later = IconButton(theme, "down", self.tr("Giấy sau (Ctrl+Page Down)"))
        self._code = Chip("", "accent", square=True)
        self._name = ElidedLabel("", "heading")
        self.before = IconButton(theme, "back", self.tr("Trang trước (Page Up)"))
        self.after = IconButton(theme, "next", self.tr("Trang sau (Page Down)"))
        self.smaller = IconButton(theme, "zoom-out", self.tr("Thu nhỏ (−)"))
        self.larger = IconButton(theme, "zoom", self.tr("Phóng to (+)"))
        self.rotate = IconButton(theme, "rotate", self.tr("Xoay phải (R), xoay trái (Shift+R)"))
        self.crop = IconButton(theme, "crop", self.tr("Cắt (C)"))
        self.crop.setCheckable(True)
        self.hide_page = ActionButton(theme, self.tr("Ẩn trang"), role="quiet")
        self.up = ActionButton(theme, self.tr("Lên trước"), icon="up", role="quiet")
        self.up.setToolTip(self.tr("Đưa trang lên trước (Alt+↑), hoặc kéo trang ở cột bên"))
        self.down = ActionButton(theme, self.tr("Ra sau"), icon="down", role="quiet")
        self.down.setToolTip(self.tr("Đưa trang ra sau (Alt+↓), hoặc kéo trang ở cột bên"))
        self._place = label("", "body")
        self._zoom = label("", "body")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addWidget(self._code)
        head.addWidget(self._name, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        tools = QWidget()
        flow = FlowLayout(tools)
        for widget in (
            self.before,
            self._place,
            self.after,
            self.smaller,
            self._zoom,
            self.larger,
            self.rotate,
            self.crop,
            self.up,
            self.down,
            self.hide_page,
            self.outside,
        ):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(tools)
        column.addWidget(rule())

    def fit(self, wide: int, theme: Theme) -> None:
        """Give the name room where there is little."""
        self.back.show_parts("icons" if wide < theme.px(_LEAST) else "all")

    def set_read_only(self, *, on: bool) -> None:
        """Hide what changes a paper."""
        self._read_only = on
        for widget in (self.rotate, self.crop, self.hide_page, self.up, self.down):
            widget.setVisible(not on)

    def show_name(self, code: str, name: str) -> None:
        """Show which paper it is."""
        self._code.set_chip(code, "accent")
        self._code.setVisible(bool(code))
        self._name.set_full_text(name)

    def show_place(self, page: str, zoom: str, *, hidden: bool) -> None:
        """Show the page and the size."""
        self._place.setText(page)
        self._zoom.setText(zoom)
        self.hide_page.set_text(self.tr("Hiện trang") if hidden else self.tr("Ẩn trang"))

    def show_cropping(self, *, on: bool) -> None:
        """Show whether a part is being chosen."""
        self.crop.setChecked(on)

    def allow(self, *, order: bool, hide: bool) -> None:
        """Offer only what a paper of so many pages can do."""
        for button in (self.up, self.down, self.hide_page):
            button.setVisible(hide and not self._read_only)
        self.up.setEnabled(order)
        self.down.setEnabled(order)
        self.hide_page.setEnabled(hide)
