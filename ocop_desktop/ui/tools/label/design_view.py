"""The draft of a label: its size in millimetres, what is on it, blocks moved by hand, the PDF."""

import tempfile
import weakref
from pathlib import Path
from shutil import rmtree

import msgspec
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_number, parse_decimal
from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.thumbnails import drawn_page
from ocop_desktop.ui.tools.label.canvas import LabelCanvas
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.labels import LabelDesign, LabelLayout, design_in, write_draft

_WIDE = 780
_SIDE = 300
_STACKED = 260


class DesignView(QWidget):
    """The canvas and its settings; everything is kept with the dossier and can be undone."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dossier = ""
        self._folder: Path | None = None
        self.canvas = LabelCanvas(context.theme)
        self.canvas.wanted.connect(self._move)
        self.canvas.picked.connect(self._picked)
        self.width_ = self._length(self.tr("Rộng, mm"))
        self.height_ = self._length(self.tr("Cao, mm"))
        self.margin = self._length(self.tr("Lề, mm"))
        self.barcode = self._box(self.tr("Mã vạch"))
        self.qr = self._box(self.tr("Mã QR truy xuất"))
        self.frame = self._box(self.tr("Viền cắt"))
        self.again = SecondaryButton(context.theme, self.tr("Xếp lại tự động"), icon="renew")
        self.again.clicked.connect(self.arrange)
        self.banner = Banner(context.theme)
        self.state = label("", "caption", wrap=True)
        self.codes = label("", "amber", wrap=True)
        self.doubts = label("", "amber", wrap=True)
        self._build()

    def show_dossier(self, found: Assessment) -> None:
        """Show the draft of a dossier."""
        self._dossier = found.dossier.id
        design = self._context.workspace.labels.design(self._dossier)
        for line, value in (
            (self.width_, design.width),
            (self.height_, design.height),
            (self.margin, design.margin),
        ):
            if not line.hasFocus():
                line.setText(format_number(value))
        for box, on in (
            (self.barcode, design.barcode),
            (self.qr, design.qr),
            (self.frame, design.frame),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._draw(found)

    def arrange(self) -> None:
        """Forget what was moved by hand."""
        self._keep(moved={})

    # --- inside ----------------------------------------------------------------------------

    def _build(self) -> None:
        side, column = scrolled()
        column.addWidget(self.banner)
        row = QHBoxLayout()
        for name, line in (
            (self.tr("Rộng, mm"), self.width_),
            (self.tr("Cao, mm"), self.height_),
            (self.tr("Lề, mm"), self.margin),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(label(name, "caption"))
            pair.addWidget(line)
            row.addLayout(pair)
        column.addLayout(row)
        for box in (self.barcode, self.qr, self.frame):
            column.addWidget(box)
        column.addWidget(self.codes)
        column.addWidget(self.again)
        column.addWidget(self.state)
        keys = self.tr(
            "Bấm vào khối rồi kéo, hoặc dùng bàn phím: Page Up, Page Down chọn khối, phím mũi tên "
            "nhích 1 mm, giữ Shift nhích 5 mm. Khối không đè lên nhau và không ra khỏi lề."
        )
        column.addWidget(label(keys, "caption", wrap=True))
        column.addWidget(self.doubts)
        column.addStretch(1)
        self._side, self._column = side, column
        self._box_ = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box_.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_S, 0, tokens.GAP_S)
        self._box_.addWidget(self.canvas, 1)
        self._box_.addWidget(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the settings under the label where there is no room beside."""
        super().resizeEvent(event)
        theme = self._context.theme
        wide = self.width() >= theme.px(_WIDE)
        way = QBoxLayout.Direction
        self._box_.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._side.setFixedWidth(theme.px(_SIDE)) if wide else self._side.setMaximumWidth(16777215)
        self._side.setMinimumWidth(theme.px(_SIDE) if wide else 0)
        self._put_canvas(wide=wide)

    def _put_canvas(self, *, wide: bool) -> None:
        """Put the label beside the settings, or large above them and scrolled with them."""
        column = self._column.indexOf(self.canvas) >= 0
        if wide and column:
            self._column.removeWidget(self.canvas)
            self._box_.insertWidget(0, self.canvas, 1)
        elif not wide and not column:
            self._box_.removeWidget(self.canvas)
            self._column.insertWidget(0, self.canvas)
        self.canvas.setMinimumHeight(0 if wide else self._context.theme.px(_STACKED))

    def _length(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.editingFinished.connect(self._sized)
        return line

    def _box(self, name: str) -> QCheckBox:
        box = QCheckBox(name)
        box.setAccessibleName(name)
        box.toggled.connect(lambda _on: self._ticked())
        return box

    def _ticked(self) -> None:
        self._keep(
            barcode=self.barcode.isChecked(), qr=self.qr.isChecked(), frame=self.frame.isChecked()
        )

    def _sized(self) -> None:
        try:
            values = [float(parse_decimal(line.text())) for line in
                      (self.width_, self.height_, self.margin)]  # fmt: skip
        except ValueError:
            self._wrong()
            return
        design = self._context.workspace.labels.design(self._dossier)
        if values != [design.width, design.height, design.margin]:
            width, height, margin = values
            self._keep(width=width, height=height, margin=margin, moved={})

    def _keep(self, **changes: object) -> None:
        labels = self._context.workspace.labels
        now = labels.design(self._dossier)
        try:
            design = design_in({**msgspec.to_builtins(now), **changes})
        except ValueError:
            self._wrong()
            return
        if design != now:
            try:
                labels.set_design(self._dossier, design)
            except UserError as error:
                self._context.show_error(error)

    def _wrong(self) -> None:
        self._context.notify(self.tr("Khổ nhãn từ 20 đến 400 mm, lề từ 0 đến 20 mm."))
        self._back()

    def _back(self) -> None:
        design: LabelDesign = self._context.workspace.labels.design(self._dossier)
        self.width_.setText(format_number(design.width))
        self.height_.setText(format_number(design.height))
        self.margin.setText(format_number(design.margin))

    def _move(self, block: str, x: float, y: float) -> None:
        today = self._context.today()
        self._context.workspace.labels.nudge(self._dossier, today, block, x, y)

    def _picked(self, block_id: str) -> None:
        del block_id
        self.state.setText(self.canvas.accessibleName())

    def _draw(self, found: Assessment) -> None:
        labels = self._context.workspace.labels
        try:
            layout = labels.layout(self._dossier, found.today)
            draft = labels.draft(self._dossier, found.today)
            path = write_draft(layout, draft.title, self._place() / "nhan.pdf")
        except UserError as error:
            self.banner.say(str(error), "", "error")
            return
        wide = round(max(200, self.canvas.width()) * 2 * self.devicePixelRatioF())
        self.canvas.show_layout(layout, drawn_page(path, 1, wide))
        self._tell(layout, [line.name for line in draft.missing])
        codes = draft.lacks(labels.design(self._dossier))
        self.codes.setText(self._told_codes(codes))
        self.codes.setVisible(bool(codes))
        unsure = self.tr("Chỗ chưa chắc: {text}")
        self.doubts.setText("\n".join(unsure.format(text=text) for text in draft.doubts))

    def _tell(self, layout: LabelLayout, missing: list[str]) -> None:
        letters = self.tr("Chữ thường cao {mm} mm, mức gợi ý ít nhất {least} mm.").format(
            mm=format_number(layout.letters, 1), least=format_number(layout.least_letters, 1)
        )
        if layout.left_out:
            text = self.tr("Không đủ chỗ cho: {names}. Cần khoảng {width} × {height} mm.").format(
                names=", ".join(layout.left_out),
                width=format_number(layout.least[0]),
                height=format_number(layout.least[1]),
            )
            self.banner.say(self.tr("Nhãn nhỏ quá"), f"{text} {letters}", "error")
        elif missing:
            text = self.tr("Hồ sơ chưa có: {names}.").format(names=", ".join(missing))
            self.banner.say(self.tr("Còn chỗ trống"), f"{text} {letters}", "warn")
        else:
            self.banner.say(self.tr("Đủ chỗ cho mọi nội dung"), letters, "ok")
        self.state.setText(self.canvas.accessibleName())

    def _told_codes(self, codes: tuple[str, ...]) -> str:
        """Say why a code that is wanted does not stand on the label."""
        why = {
            "barcode": self.tr("Mã vạch chưa in: hồ sơ chưa có mã 13 số hợp lệ."),
            "qr": self.tr("Mã QR chưa in: hồ sơ chưa có đường dẫn trang truy xuất."),
        }
        return "\n".join(why[code] for code in codes)

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="ocop-"))
            weakref.finalize(self, rmtree, self._folder, ignore_errors=True)
        return self._folder
