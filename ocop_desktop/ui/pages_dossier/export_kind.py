"""Which package is made: a draft, the final one, or a supplement after a return."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.ui.fields.wrapping import WrapRadio
from ocop_desktop.ui.pages_dossier.export_supplement import SupplementBox
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.flow import FlowLayout


class ExportKind(QWidget):
    """Emits `changed` when another kind is chosen, and what the buttons ask for."""

    changed = Signal()
    show_findings = Signal()
    finalise = Signal()
    show_versions = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocking: tuple[Finding, ...] = ()
        self.draft = WrapRadio(theme, self.tr("Bản nháp, mỗi trang có chữ BẢN NHÁP"))
        self.final = WrapRadio(theme, self.tr("Bản chốt để nộp xã"))
        self.supplement = WrapRadio(theme, self.tr("Gói bổ sung: chỉ những gì đổi sau khi nộp"))
        self.box = SupplementBox(theme)
        self.draft.setChecked(True)
        for radio in (self.draft, self.final, self.supplement):
            radio.toggled.connect(self._toggled)
        self.gate = Banner(theme, "ok")
        self.to_findings = ActionButton(theme, self.tr("Xem các lỗi"), role="link")
        self.to_findings.clicked.connect(self.show_findings)
        self.to_finalise = ActionButton(theme, self.tr("Chốt hồ sơ"), icon="lock")
        self.to_finalise.clicked.connect(self.finalise)
        self.to_versions = ActionButton(theme, self.tr("Các bản đã chốt"), role="link")
        self.to_versions.clicked.connect(self.show_versions)
        self._build()

    @property
    def is_draft(self) -> bool:
        """Whether every page is marked: a draft, or a supplement while something blocks."""
        return self.draft.isChecked() or (self.is_supplement and bool(self._blocking))

    @property
    def is_supplement(self) -> bool:
        """Whether only what changed is asked for."""
        return self.supplement.isChecked()

    def show_blocking(self, blocking: tuple[Finding, ...]) -> None:
        """Show whether a final package may be made."""
        self._blocking = blocking
        closed = bool(blocking)
        self.final.setEnabled(not closed)
        if closed:
            if self.final.isChecked():
                self.draft.setChecked(True)
            title = self.tr("Chưa chốt được")
            text = self.tr("Sửa xong {count} lỗi thì xuất được bản nộp xã.")
            self.gate.say(title, text.format(count=len(blocking)), "error")
        else:
            title = self.tr("Chốt được")
            self.gate.say(title, self.tr("Không còn lỗi phải sửa."), "ok")
        self.to_findings.setVisible(closed)

    def set_enabled(self, *, on: bool) -> None:
        """Let another kind be chosen or not."""
        for widget in (self.draft, self.supplement, self.box):
            widget.setEnabled(on)
        self.final.setEnabled(on and not self._blocking)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.draft, self.final, self.supplement, self.box, self.gate):
            column.addWidget(widget)
        self.box.hide()
        column.addWidget(self.to_findings, 0, Qt.AlignmentFlag.AlignLeft)
        links = QWidget()
        flow = FlowLayout(links, gap=6)
        flow.addWidget(self.to_finalise)
        flow.addWidget(self.to_versions)
        column.addWidget(links)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001  (a signal's)
        if on:
            self.box.setVisible(self.is_supplement)
            self.changed.emit()
