"""Finalising: what will be declared, what still blocks it, and the button that locks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.declaration_view import DeclarationView
from ocop_desktop.ui.pages_dossier.findings_view import FindingRow
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.go_to_finding import place_of, target_of
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment


class FinalisePage(Page):
    """Nothing is locked before the person said that they read the summary."""

    section_list = SectionList.FULL

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: list[FindingRow] = []
        theme = context.theme
        self.area, column = scrolled()
        column.addWidget(label(self.tr("Chốt hồ sơ"), "title"))
        self.banner = Banner(theme, "info")
        column.addWidget(self.banner)
        self._blocking = Card(padding=4)
        column.addWidget(self._blocking)
        self.declared = DeclarationView(theme)
        column.addWidget(self.declared)
        column.addWidget(self._make_confirm())
        column.addStretch(1)
        stack(self, self.area, self._make_footer(), stretched=self.area)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Chốt hồ sơ")

    def show_for(self, target: Target) -> None:
        """Show what a dossier declares today; the person has to confirm it anew."""
        super().show_for(target)
        self.read.setChecked(False)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        """What is declared changed: it has to be read again."""
        del changed
        self.read.setChecked(False)
        self._fill()

    def first_focus(self) -> QWidget | None:
        """Return the first thing that blocks, or the confirmation's way down."""
        return self.rows[0] if self.rows else self.back

    # --- doing -----------------------------------------------------------------------------

    def finalise(self) -> None:
        """Lock the dossier as its next version and show the list of versions."""
        if not self.go.isEnabled():
            return
        dossier_id, versions = self.dossier_id, self.context.workspace.versions
        try:
            made = versions.finalise(dossier_id, self.context.today(), self.note.text())
        except UserError as error:
            self._fill()
            self.context.show_error(error)
            return
        self.note.show_text("")
        self.context.notify(
            self.tr("Đã chốt bản {number}, mã {snapshot}").format(
                number=made.number, snapshot=made.snapshot
            )
        )
        self.context.navigator.go(rooms.VERSIONS, dossier_id)

    # --- building --------------------------------------------------------------------------

    def _make_confirm(self) -> QWidget:
        theme = self.context.theme
        self._confirm = Card()
        body = self._confirm.body
        body.addWidget(label(self.tr("Xác nhận"), "heading"))
        name = label(self.tr("Ghi chú cho bản này"), "strong")
        self.note = InputLine(theme)
        self.note.setAccessibleName(self.tr("Ghi chú cho bản này"))
        self.note.setPlaceholderText(self.tr("không bắt buộc, ví dụ: nộp xã lần đầu"))
        name.setBuddy(self.note)
        body.addWidget(name)
        body.addWidget(self.note)
        words = self.tr("Tôi đã đọc lại, những điều kê khai ở trên là đúng")
        self.read = WrapCheck(theme, words)
        self.read.toggled.connect(self._enable)
        body.addWidget(self.read)
        return self._confirm

    def _make_footer(self) -> Footer:
        theme = self.context.theme
        self.back = SecondaryButton(theme, self.tr("Kiểm tra"), icon="back")
        self.back.clicked.connect(lambda: self._go(rooms.CHECK))
        self.all = SecondaryButton(theme, self.tr("Các bản đã chốt"), icon="list")
        self.all.clicked.connect(lambda: self._go(rooms.VERSIONS))
        self.go = PrimaryButton(theme, self.tr("Chốt hồ sơ"), icon="lock", key="Ctrl+Enter")
        self.go.clicked.connect(self.finalise)
        bind(self, self.finalise, *GO_ON)
        return Footer(self.back, self.all, self.go)

    # --- showing ---------------------------------------------------------------------------

    def _fill(self) -> None:
        workspace, dossier_id = self.context.workspace, self.dossier_id
        found = workspace.assess(dossier_id, self.context.today())
        locked = workspace.versions.current(dossier_id) is not None
        self._show_blocking(found, locked=locked)
        self.declared.show_declaration(
            workspace.versions.declaration_now(dossier_id, self.context.today())
        )
        self._confirm.setVisible(not locked and not found.blocking)
        self._enable()

    def _show_blocking(self, found: Assessment, *, locked: bool) -> None:
        clear(self._blocking.body)
        self.rows = []
        for finding in () if locked else found.blocking:
            self._blocking.body.addWidget(self._row(finding, found))
        self._blocking.setVisible(bool(self.rows))
        should = sum(one.severity == "should_fix" for one in found.findings)
        if locked:
            words = self.tr("Muốn sửa thì bấm Mở lại để sửa ở đầu trang.")
            self.banner.say(self.tr("Hồ sơ này đang chốt"), words, "info")
        elif self.rows:
            title = self.tr("Chưa chốt được: còn {count} lỗi phải sửa")
            text = self.tr("Bấm vào từng lỗi để tới chỗ sửa. Bản kê bên dưới là hiện trạng.")
            self.banner.say(title.format(count=len(self.rows)), text, "error")
        else:
            title = self.tr("Chốt là giữ nguyên bản này và khóa hồ sơ")
            text = self.tr("Đọc lại bản kê bên dưới. Cần sửa về sau thì mở lại, bản chốt vẫn còn.")
            if should:
                left = self.tr("Còn {count} chỗ nên sửa, không chặn việc chốt.")
                text = f"{left.format(count=should)} {text}"
            self.banner.say(title, text, "warn" if should else "ok")

    def _row(self, finding: Finding, found: Assessment) -> FindingRow:
        row = FindingRow(
            self.context.theme,
            finding,
            link=self.tr("Tới chỗ sửa"),
            place=place_of(finding, found),
        )
        row.clicked.connect(lambda: self.context.navigator.go_to(target_of(finding, found)))
        row.stepped.connect(lambda step: self._step(row, step))
        self.rows.append(row)
        return row

    def _step(self, row: FindingRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.rows[at], 0, 60)

    def _enable(self) -> None:
        locked = self._confirm.isHidden()
        self.go.setEnabled(not locked and self.read.isChecked())

    def _go(self, room: str) -> None:
        self.context.navigator.go(room, self.dossier_id)
