"""What goes into the package, in which formats, where to, and the button that makes it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.ui.drawn.progress import ProgressButton
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.pages_dossier.export_kind import ExportKind
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.assessment import Assessment

_OFFICE = (".docx", ".xlsx")


class ExportOptions(QWidget):
    """Emits `start` and `stop`; the page does the work."""

    start = Signal()
    stop = Signal()
    open_folder = Signal()
    show_findings = Signal()
    finalise = Signal()
    show_versions = Signal()
    booklet = Signal()
    public = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("contextpanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._changed = False
        self._build()

    # --- state -----------------------------------------------------------------------------

    @property
    def formats(self) -> tuple[str, ...]:
        """Return the chosen formats."""
        chosen = (("docx", self.docx), ("pdf", self.pdf))
        return tuple(name for name, box in chosen if box.isChecked())

    @property
    def is_draft(self) -> bool:
        """Return whether a draft is asked for."""
        return self.kind.is_draft

    @property
    def folder(self) -> Path:
        """Return where the package goes."""
        return Path(self.place.text().strip()).expanduser()

    def set_folder(self, folder: Path) -> None:
        """Show a folder."""
        self.place.show_text(str(folder))

    @property
    def converts(self) -> bool:
        """Return whether office files are to become pages."""
        return not self.convert.isHidden() and self.convert.isChecked()

    @property
    def seals(self) -> bool:
        """Return whether the package is to be sealed with a passphrase."""
        return self.seal.isChecked() and not self.kind.is_supplement

    def show_assessment(
        self, assessment: Assessment, documents: list[DocumentSpec], *, can_convert: bool
    ) -> None:
        """Show what would go in, and whether a final package may be made.

        Office files can become pages where this machine has a program that reads them.
        """
        papers = assessment.dossier.evidence
        office = any(item.file.lower().endswith(_OFFICE) for item in papers)
        self.convert.setVisible(can_convert and office)
        clear(self._contents)
        for spec in documents:
            self._line("document", spec.short)
        count = len(assessment.dossier.evidence)
        self._line("evidence", self.tr("{count} tệp minh chứng, đánh số MC").format(count=count))
        self._line("package", self.tr("Tệp dữ liệu, bảng kê mã kiểm tra, gói nén ZIP"))
        self.kind.show_blocking(assessment.blocking)
        self._name()

    def show_changed(self, *, on: bool) -> None:
        """Say whether there is anything for a supplement to bring."""
        self._changed = on
        self._name()

    def set_busy(self, share: float | None, what: str = "") -> None:
        """Show progress in the button, or make it ready again."""
        busy = share is not None
        words = self.tr("Đang xuất") if busy else ""
        self.go.set_progress(share, words)
        self.step.setText(what)
        self.step.setVisible(busy)
        self.halt.setVisible(busy)
        for widget in (
            self.docx, self.pdf, self.convert, self.seal, self.place, self.change,
        ):  # fmt: skip
            widget.setEnabled(not busy)
        self.kind.set_enabled(on=not busy)
        if busy:
            self.done.hide()
            self.done_buttons.hide()

    def show_done(self, text: str, detail: str) -> None:
        """Say what was made and offer to open it."""
        self.done.say(text, detail, "ok")
        self.done.show()
        self.done_buttons.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failed(self, text: str) -> None:
        """Say why nothing was made."""
        self.done.say(self.tr("Chưa xuất được"), text, "error")
        self.done.show()
        self.done_buttons.hide()

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("plain", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Gói hồ sơ gồm"), "heading"))
        self._contents = QVBoxLayout()
        self._contents.setSpacing(4)
        column.addLayout(self._contents)
        column.addWidget(rule())
        self._add_kind(column)
        self._add_formats(column)
        self._add_place(column)
        column.addWidget(rule())
        self.to_booklet = ActionButton(
            self.theme, self.tr("In sổ ghi tay, in nháp"), icon="print", role="link"
        )
        self.to_booklet.clicked.connect(self.booklet)
        column.addWidget(self.to_booklet, 0, Qt.AlignmentFlag.AlignLeft)
        self.to_public = ActionButton(self.theme, self.tr("Ghi bản công khai"), role="link")
        self.to_public.setToolTip(self.tr("Bỏ thông tin riêng và giấy tờ, ai cũng xem được"))
        self.to_public.clicked.connect(self.public)
        column.addWidget(self.to_public, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 10, 16, 12)
        below.setSpacing(8)
        self._add_go(below)
        area = scroll_around(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(rule())
        outer.addWidget(foot)

    def _add_kind(self, column: QVBoxLayout) -> None:
        self.kind = ExportKind(self.theme)
        self.draft, self.final = self.kind.draft, self.kind.final
        self.to_findings, self.to_finalise = self.kind.to_findings, self.kind.to_finalise
        self.to_versions = self.kind.to_versions
        self.kind.changed.connect(self._name)
        self.kind.show_findings.connect(self.show_findings)
        self.kind.finalise.connect(self.finalise)
        self.kind.show_versions.connect(self.show_versions)
        column.addWidget(self.kind)

    def _add_formats(self, column: QVBoxLayout) -> None:
        self.pdf = WrapCheck(self.theme, self.tr("PDF để in, nộp"))
        self.docx = WrapCheck(self.theme, self.tr("DOCX để sửa"))
        row = QHBoxLayout()
        row.setSpacing(10)
        for box in (self.pdf, self.docx):
            box.setChecked(True)
            box.toggled.connect(self._name)
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        self.convert = WrapCheck(self.theme, self.tr("In cả minh chứng DOCX, XLSX vào phụ lục"))
        self.convert.hide()
        column.addWidget(self.convert)
        self.seal = WrapCheck(self.theme, self.tr("Khóa gói bằng mật khẩu"))
        column.addWidget(self.seal)

    def _add_place(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Nơi lưu"), "strong"))
        self.place = InputLine(self.theme)
        self.place.setAccessibleName(self.tr("Nơi lưu"))
        self.place.textChanged.connect(self._name)
        self.change = ActionButton(self.theme, self.tr("Đổi…"), icon="folder")
        self.change.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.place, 1)
        row.addWidget(self.change)
        column.addLayout(row)

    def _add_go(self, column: QVBoxLayout) -> None:
        self.go = ProgressButton(self.theme, self.tr("Xuất bản nháp"))
        self.go.clicked.connect(self._pressed)
        self.step = label("", "caption", wrap=True)
        self.halt = ActionButton(self.theme, self.tr("Dừng"), icon="stop")
        self.halt.clicked.connect(self.stop)
        self.done = Banner(self.theme, "ok")
        self.open_button = ActionButton(self.theme, self.tr("Mở thư mục"), icon="folder-open")
        self.open_button.clicked.connect(self.open_folder)
        self.done_buttons = QWidget()
        row = QHBoxLayout(self.done_buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_button)
        row.addStretch(1)
        column.addWidget(self.done)
        column.addWidget(self.done_buttons)
        working = QHBoxLayout()
        working.addWidget(self.step, 1)
        working.addWidget(self.halt)
        column.addLayout(working)
        column.addWidget(self.go)
        for widget in (self.step, self.halt, self.done, self.done_buttons):
            widget.hide()

    # --- inside ----------------------------------------------------------------------------

    def _line(self, icon: str, text: str) -> None:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(self.theme, icon, 16, "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, "body", wrap=True), 1)
        self._contents.addWidget(box)

    def _name(self) -> None:
        if self.go.busy:
            return
        text = self.tr("Xuất bản nháp") if self.is_draft else self.tr("Xuất bản nộp xã")
        if self.kind.is_supplement:
            text = self.tr("Xuất gói bổ sung")
            if self.is_draft:
                text = self.tr("Xuất nháp gói bổ sung")
        self.go.set_plain(text)
        ready = not self.kind.is_supplement or self._changed
        self.go.setEnabled(ready and bool(self.formats) and bool(self.place.text().strip()))

    def _pressed(self) -> None:
        if not self.go.busy:
            self.start.emit()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Chọn nơi lưu gói hồ sơ"), self.place.text()
        )
        if folder:
            self.set_folder(Path(folder))
