"""Receiving: a package is verified and shown before anything is stored."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.drawn.state import State, StateMark
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.opening import ask_passphrase
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import Role, clear, label
from ocop_desktop.workspace.desk import Case, Incoming
from ocop_desktop.workspace.sealed import SUFFIX as SEALED
from ocop_desktop.workspace.sealed import opened

_PURPOSE = "desk"
_FINDINGS = 8
_STATES: dict[str, State] = {
    "there": "ready",
    "missing": "problems",
    "by_eye": "in_progress",
    "not_needed": "not_started",
}
_OWN_OFFERED = 300  # dossiers somebody filled in at this desk lately


class ReceivePage(Page):
    """`target.section` names a dossier of this machine that is handed in at the desk."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.setAcceptDrops(True)
        self._path: Path | None = None
        # What a sealed package held, until another one is looked at.
        self._opened = ExitStack()
        self.incoming: Incoming | None = None
        self.area, column = scrolled()
        column.addWidget(label(self.tr("Nhận hồ sơ"), "title"))
        column.addLayout(self._make_source())
        self.banner = Banner(theme, "info")
        column.addWidget(self.banner)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._cards)
        column.addWidget(self._make_notes())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self._make_footer())

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Nhận hồ sơ")

    def show_for(self, target: Target) -> None:
        """Begin anew."""
        super().show_for(target)
        self._opened.close()
        self._path, self.incoming = None, None
        self.samples.setValue(0)
        self.note.show_text("")
        self._offer_own(target.section or "")
        self._show()

    def first_focus(self) -> QWidget | None:
        """Return the way to choose a package."""
        return self.own if self.own.currentData() else self.choose_file

    # --- doing -----------------------------------------------------------------------------

    def look(self, path: Path) -> None:
        """Verify a package in a worker and show it; a sealed one is opened first."""
        self._opened.close()
        try:
            path = self._opened.enter_context(opened(path, partial(ask_passphrase, self.context)))
        except CancelledError:
            return
        except UserError as error:
            self.context.show_error(error)
            return
        self._path, self.incoming = path, None
        self.own.setCurrentIndex(0)
        self._show()
        desk, today = self.context.workspace.desk, self.context.today()
        self.context.run_task(
            self.tr("Kiểm tra gói"),
            lambda progress, _cancelled: desk.look_apart(path, today, progress),
            lambda found: self._looked(path, found),
        )

    def receive(self) -> None:
        """Store what was looked at and show its case."""
        if not self.go.isEnabled():
            return
        try:
            case = self._stored()
        except UserError as error:
            self.context.show_error(error)
            return
        words = self.tr("Đã nhận, phiếu số {number}, lần {round}.").format(
            number=case.number, round=case.round
        )
        self.context.navigator.go(rooms.DESK, section=case.id, field="mine")
        self.context.notify(words)

    def _stored(self) -> Case:
        desk, today = self.context.workspace.desk, self.context.today()
        samples, note = self.samples.value(), self.note.text()
        own = self.own.currentData()
        if own:
            return desk.receive_here(own, today, samples=samples, note=note)
        if self._path is None:
            raise UserError(self.tr("Chưa chọn gói hồ sơ — chọn tệp hoặc thư mục rồi nhận."))
        return desk.receive(self._path, today, samples=samples, note=note, looked=self.incoming)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.look(Path(files[0]))

    # --- building --------------------------------------------------------------------------

    def _make_source(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self.choose_file = SecondaryButton(theme, self.tr("Chọn tệp gói…"), icon="import")
        self.choose_file.clicked.connect(self._ask_file)
        self.choose_folder = SecondaryButton(theme, self.tr("Chọn thư mục gói…"), icon="folder")
        self.choose_folder.clicked.connect(self._ask_folder)
        self.own = QComboBox()
        self.own.setAccessibleName(self.tr("Hồ sơ lập tại bàn"))
        self.own.currentIndexChanged.connect(self._own_chosen)
        row.addWidget(self.choose_file)
        row.addWidget(self.choose_folder)
        row.addWidget(label(self.tr("hoặc"), "second"))
        row.addWidget(self.own, 1)
        return row

    def _make_notes(self) -> Card:
        card = Card()
        card.body.addWidget(label(self.tr("Ghi khi nhận"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        name = label(self.tr("Số sản phẩm mẫu đã nhận"), "strong")
        self.samples = QSpinBox()
        self.samples.setRange(0, 1000)
        self.samples.setAccessibleName(self.tr("Số sản phẩm mẫu đã nhận"))
        name.setBuddy(self.samples)
        row.addWidget(name)
        row.addWidget(self.samples)
        row.addStretch(1)
        card.body.addLayout(row)
        self.note = InputLine(self.context.theme)
        self.note.setAccessibleName(self.tr("Ghi chú khi nhận"))
        self.note.setPlaceholderText(self.tr("ghi chú, ví dụ: người nộp, bộ giấy thiếu dấu"))
        card.body.addWidget(self.note)
        self._notes = card
        return card

    def _make_footer(self) -> Footer:
        theme = self.context.theme
        self.back = SecondaryButton(theme, self.tr("Bàn tiếp nhận"), icon="back")
        self.back.clicked.connect(lambda: self.context.navigator.go(rooms.DESK))
        self.go = PrimaryButton(theme, self.tr("Nhận hồ sơ"), icon="check", key="Ctrl+Enter")
        self.go.clicked.connect(self.receive)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.receive)
        return Footer(self.back, self.go)

    # --- inside ----------------------------------------------------------------------------

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Chọn gói hồ sơ"),
            self.context.settings.last_folder(_PURPOSE),
            self.tr("Gói hồ sơ ({kinds});;Mọi tệp (*)").format(kinds=f"*.zip *{SEALED}"),
        )
        self._taken(name)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Chọn thư mục gói"), self.context.settings.last_folder(_PURPOSE)
        )
        self._taken(name)

    def _taken(self, name: str) -> None:
        if name:
            self.context.settings.set_last_folder(_PURPOSE, Path(name).parent)
            self.look(Path(name))

    def _offer_own(self, chosen: str) -> None:
        """Offer dossiers of this machine that are not at the desk, or returned to be mended."""
        workspace, today = self.context.workspace, self.context.today()
        self.own.blockSignals(True)
        self.own.clear()
        self.own.addItem(self.tr("chọn hồ sơ lập tại bàn này"), "")
        for item in workspace.dossiers.recent(_OWN_OFFERED):
            case = workspace.desk.of_dossier(item.id, today)
            if case is None or (case.here and case.state == "returned"):
                self.own.addItem(item.title or self.tr("Hồ sơ chưa đặt tên"), item.id)
        self.own.setCurrentIndex(max(0, self.own.findData(chosen)))
        self.own.blockSignals(False)

    def _own_chosen(self) -> None:
        if self.own.currentData():
            self._path, self.incoming = None, None
        self._show()

    def _looked(self, path: Path, found: Incoming) -> None:
        if path == self._path:
            self.incoming = self.context.workspace.desk.placed(found, self.context.today())
            self._show()
            self.samples.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        clear(self._cards)
        found, own = self.incoming, self.own.currentData()
        self.go.setEnabled(bool(own) or (found is not None and found.can_be_received))
        self._notes.setVisible(self.go.isEnabled())
        if own:
            self.banner.say(
                self.tr("Nhận hồ sơ lập tại bàn"),
                self.tr("Hồ sơ được giữ nguyên như lúc nộp; trả lại thì mở ra để sửa tiếp."),
                "info",
            )
        elif found is None:
            looking = self._path is not None
            text = self.tr("Đang kiểm tra gói…") if looking else self.tr("Chưa chọn gói hồ sơ")
            hint = self.tr(
                "Kéo gói vào trang này, hoặc chọn tệp, thư mục. Chưa có gì được ghi trước khi bấm "
                "Nhận hồ sơ."
            )
            self.banner.say(text, hint, "info")
        elif not found.can_be_received:
            self.banner.say(self.tr("Không nhận được gói này"), found.refusal, "error")
        else:
            self._show_whole(found)

    def _show_whole(self, found: Incoming) -> None:
        again = found.again
        title = (
            self.tr("Bản nộp lại của phiếu {number}").format(number=again.number)
            if again
            else self.tr("Gói nguyên vẹn, mã {code}").format(code=found.verified.snapshot)
        )
        told = [found.signed, *found.warnings]
        self.banner.say(title, " ".join(part for part in told if part),
                        "warn" if found.warnings else "ok")  # fmt: skip
        self._cards.addWidget(self._product(found))
        self._cards.addWidget(self._components(found))
        if found.findings:
            self._cards.addWidget(self._findings(found))

    def _product(self, found: Incoming) -> Card:
        card, dossier = Card(), found.dossier
        if dossier is None:
            return card
        rulebook = self.context.workspace.catalogue.get(dossier.rulebook)
        chosen = rulebook.sets.get(dossier.set or "")
        card.body.addWidget(label(dossier.text("product.name"), "heading", wrap=True))
        named = [dossier.text("producer.name"), chosen.name if chosen else ""]
        who = ", ".join(part for part in named if part)
        card.body.addWidget(label(who, "second", wrap=True))
        if found.star is not None:
            row = QHBoxLayout()
            row.setSpacing(tokens.GAP_S)
            row.addWidget(StarRow(self.context.theme, found.star, found.star, 16))
            text = self.tr("tự chấm {points}/100, {count} minh chứng").format(
                points=found.points, count=len(dossier.evidence)
            )
            row.addWidget(label(text, "second"))
            row.addStretch(1)
            card.body.addLayout(row)
        if found.answers:
            text = self.tr("Kèm {n} lời trả lời cho lần trả trước.").format(n=len(found.answers))
            card.body.addWidget(label(text, "second", wrap=True))
        return card

    def _components(self, found: Incoming) -> Card:
        card = Card()
        card.body.addWidget(label(self.tr("Thành phần hồ sơ, Điều 6"), "heading"))
        for item in found.components:
            row = QHBoxLayout()
            row.setSpacing(tokens.GAP_S)
            row.addWidget(StateMark(self.context.theme, _STATES[item.state], 16))
            text = f"{item.component.name}: {item.note}" if item.note else item.component.name
            row.addWidget(label(text, wrap=True), 1)
            card.body.addLayout(row)
        return card

    def _findings(self, found: Incoming) -> Card:
        card = Card()
        text = self.tr("Kiểm tra tự động, {n} chỗ").format(n=len(found.findings))
        card.body.addWidget(label(text, "heading"))
        for finding in found.findings[:_FINDINGS]:
            role: Role = "red" if finding.severity == "blocking" else "body"
            card.body.addWidget(label(finding.message, role, wrap=True))
        if found.findings[_FINDINGS:]:
            more = self.tr("và {n} chỗ khác").format(n=len(found.findings) - _FINDINGS)
            card.body.addWidget(label(more, "caption"))
        return card
