"""What leaves the desk: a return notice, or the request to the province; words may be changed."""

from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date, parse_date
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.words import mark_name, mark_state
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.long_text import GrowingText
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.tasks import Task
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.desk.letters import Letter
from ocop_desktop.workspace.desk.outgoing import (
    Job,
    WrittenPackage,
    WrittenReturn,
    write_forward,
    write_return,
)

_PURPOSE = "desk-out"
Kind = Literal["return", "forward"]


class SendPage(Page):
    """`target.section` is the id of the case, `target.field` "return" or "forward"."""

    chapter = "ban-tiep-nhan"

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._open_file = open_file
        self._kind: Kind = "return"
        self._letter: Letter | None = None
        self._task: Task | None = None
        self.texts: dict[str, GrowingText] = {}
        self._heads: dict[InputLine, QLabel] = {}
        self.area, column = scrolled()
        self._title = label("", "title", wrap=True)
        column.addWidget(self._title)
        self.banner = Banner(theme, "info")
        column.addWidget(self.banner)
        self._told = Card()
        column.addWidget(self._told)
        column.addWidget(self._make_letter())
        column.addStretch(1)
        stack(self, self.area, self._make_footer(), stretched=self.area)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        if self._kind == "return":
            return self.tr("Trả lại hồ sơ")
        return self.tr("Gửi hồ sơ lên tỉnh")

    def show_for(self, target: Target) -> None:
        """Show the letter of a case as it would be written now."""
        super().show_for(target)
        self._kind = "forward" if target.field == "forward" else "return"
        sending, today = self.context.workspace.desk.sending, self.context.today()
        self._letter = sending.first_letter(self._id, self._kind, today)
        self._show_letter(self._letter)
        self._fill()
        self.focus_first()

    def refresh(self, changed: frozenset[str]) -> None:
        """Show what stands in the way now; the letter stays as typed."""
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        """Return the number of the letter, or the way back."""
        return self.number if self.go.isEnabled() else self.back

    # --- doing -----------------------------------------------------------------------------

    def write(self, folder: Path) -> None:
        """Write everything below `folder` in a worker, then note that it left the desk."""
        if self._task is not None or not self.go.isEnabled():
            return
        sending, today = self.context.workspace.desk.sending, self.context.today()
        try:
            job = sending.prepare(self._id, self._kind, today, self._typed())
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.settings.set_last_folder(_PURPOSE, folder)
        if self._kind == "return":
            self._task = self.context.run_task(
                self.tr("Lập thông báo trả hồ sơ"),
                lambda _progress, _cancelled: write_return(job, folder),
                lambda made: self._returned(job, made),
            )
        else:
            self._task = self.context.run_task(
                self.tr("Lập bộ hồ sơ gửi tỉnh"),
                lambda progress, cancelled: write_forward(
                    job, folder, progress=progress, cancelled=cancelled
                ),
                lambda made: self._forwarded(job, made),
            )
        self._task.ended.connect(self._ended)
        self.go.setEnabled(False)

    # --- building --------------------------------------------------------------------------

    def _make_letter(self) -> Card:
        card = Card()
        card.body.addWidget(label(self.tr("Văn bản"), "heading"))
        hint = self.tr(
            "Bố cục theo Nghị định 30/2020. Không có mẫu chung toàn quốc cho lời văn nên sửa được "
            "ở đây, và sửa tiếp được trong tệp Word."
        )
        card.body.addWidget(label(hint, "caption", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_M)
        grid.setVerticalSpacing(tokens.GAP_XS)
        self.number = self._line(grid, 0, 0, self.tr("Số"))
        self.symbol = self._line(grid, 0, 1, self.tr("Ký hiệu"))
        self.day = self._line(grid, 0, 2, self.tr("Ngày văn bản"))
        self.signatory = self._line(grid, 2, 0, self.tr("Người ký"))
        self.capacity = self._line(grid, 2, 1, self.tr("Quyền hạn, chức vụ"))
        self.answer_by = self._line(grid, 2, 2, self.tr("Hẹn nộp lại trước ngày"))
        card.body.addLayout(grid)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(tokens.GAP_XS)
        card.body.addLayout(self._texts)
        name = label(self.tr("Nơi nhận, mỗi dòng một nơi"), "strong")
        self.recipients = GrowingText(self.context.theme, 2)
        self.recipients.setAccessibleName(self.tr("Nơi nhận"))
        name.setBuddy(self.recipients)
        card.body.addWidget(name)
        card.body.addWidget(self.recipients)
        return card

    def _line(self, grid: QGridLayout, row: int, column: int, name: str) -> InputLine:
        made = InputLine(self.context.theme)
        made.setAccessibleName(name)
        head = label(name, "strong")
        head.setBuddy(made)
        self._heads[made] = head
        grid.addWidget(head, row, column)
        grid.addWidget(made, row + 1, column)
        return made

    def _make_footer(self) -> Footer:
        theme = self.context.theme
        self.back = SecondaryButton(theme, self.tr("Xem xét"), icon="back")
        self.back.clicked.connect(
            lambda: self.context.navigator.go(rooms.DESK_REVIEW, section=self._id)
        )
        self.go = PrimaryButton(theme, "", icon="export", key="Ctrl+Enter")
        self.go.clicked.connect(self._ask)
        bind(self, self._ask, *GO_ON)
        return Footer(self.back, self.go)

    # --- inside ----------------------------------------------------------------------------

    @property
    def _id(self) -> str:
        return (self.target.section if self.target else None) or ""

    def _show_letter(self, letter: Letter) -> None:
        self.number.show_text(letter.number)
        self.symbol.show_text(letter.symbol)
        self.day.show_text(format_date(letter.day))
        self.answer_by.show_text(format_date(letter.answer_by) if letter.answer_by else "")
        for part in (self.answer_by, self._heads[self.answer_by]):
            part.setVisible(self._kind == "return")
        self.signatory.show_text(letter.signatory)
        self.capacity.show_text(", ".join(letter.capacity.splitlines()))
        self.recipients.setPlainText("\n".join(letter.recipients))
        clear(self._texts)
        self.texts = {}
        for number, (key, text) in enumerate(letter.texts.items(), start=1):
            box = GrowingText(self.context.theme, 3)
            box.setPlainText(text)
            name = self.tr("Lời văn, đoạn {n}").format(n=number)
            box.setAccessibleName(name)
            self._texts.addWidget(label(name, "strong"))
            self._texts.addWidget(box)
            self.texts[key] = box

    def _typed(self) -> Letter:
        """Return the letter as it stands on the screen; raise UserError for a day that is none."""
        if self._letter is None:
            raise UserError(self.tr("Chưa có văn bản — mở lại trang này."))
        answer = self.answer_by.text().strip() if self._kind == "return" else ""
        try:
            day = parse_date(self.day.text())
            answer_by = parse_date(answer) if answer else None
        except ValueError as error:
            raise UserError(str(error)) from error
        parts = [part.strip() for part in self.capacity.text().split(",", 1)]
        return msgspec.structs.replace(
            self._letter,
            number=self.number.text(),
            symbol=self.symbol.text(),
            day=day,
            answer_by=answer_by,
            signatory=self.signatory.text(),
            capacity="\n".join(parts),
            recipients=tuple(self.recipients.toPlainText().splitlines()),
            texts={key: box.toPlainText() for key, box in self.texts.items()},
        )

    def _fill(self) -> None:
        desk, returns = self.context.workspace.desk, self._kind == "return"
        case = desk.case(self._id, self.context.today())
        title = self.tr("Trả lại: {name}") if returns else self.tr("Gửi tỉnh: {name}")
        self._title.setText(title.format(name=case.title))
        missing = desk.sending.obstacles(self._id, self._kind)
        move = "return" if returns else "forward"
        allowed = any(item.id == move for item in desk.moves(self._id))
        self.go.setEnabled(allowed and not missing and self._task is None)
        self.go.set_text(
            self.tr("Lập thông báo và trả lại") if returns else self.tr("Lập bộ hồ sơ gửi tỉnh")
        )
        self._say(missing, case.state_name, allowed=allowed)
        self._show_told()

    def _say(self, missing: tuple[str, ...], state: str, *, allowed: bool) -> None:
        if not allowed:
            text = self.tr("Hồ sơ đang ở trạng thái “{state}”.").format(state=state)
            self.banner.say(self.tr("Chưa làm được bước này"), text, "warn")
        elif missing:
            self.banner.say(self.tr("Còn việc phải làm trước"), " ".join(missing), "warn")
        elif self._kind == "return":
            text = self.tr(
                "Thông báo để ký, gửi giấy; tệp .ocopr để chủ thể mở trong phần mềm và sửa từng "
                "chỗ. Đồng hồ dừng từ hôm nay."
            )
            self.banner.say(self.tr("Sẵn sàng trả lại"), text, "ok")
        else:
            text = self.tr(
                "Bộ gồm văn bản đề nghị, Mẫu 03, hồ sơ sản phẩm và danh mục mẫu: thư mục điện tử, "
                "tệp nén và Bộ in. Đồng hồ dừng từ hôm nay."
            )
            self.banner.say(self.tr("Sẵn sàng gửi tỉnh"), text, "ok")

    def _show_told(self) -> None:
        """List what the paper will say: the comments of a notice, the findings of Mẫu 03."""
        clear(self._told.body)
        returns = self._kind == "return"
        head = self.tr("Ý kiến in trong thông báo") if returns else self.tr("Nhận xét in ở Mẫu 03")
        self._told.body.addWidget(label(head, "heading"))
        for mark in self.context.workspace.desk.marks(self._id):
            if returns == (mark.mark != "fine") and (returns or mark.target.startswith("content/")):
                line = QWidget()
                row = QGridLayout(line)
                row.setContentsMargins(0, 0, 0, 0)
                row.setColumnStretch(1, 1)
                row.addWidget(StateMark(self.context.theme, mark_state(mark.mark), 16), 0, 0)
                title = f"{mark.place} ({mark_name(mark.mark)})" if returns else mark.place
                row.addWidget(label(title, "strong", wrap=True), 0, 1)
                row.addWidget(label(mark.words, "second", wrap=True), 1, 1)
                self._told.body.addWidget(line)

    def _ask(self) -> None:
        if not self.go.isEnabled():
            return
        last = self.context.settings.last_folder(_PURPOSE)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QFileDialog.getExistingDirectory(
            self,
            self.tr("Chọn nơi đặt giấy tờ"),
            last or QStandardPaths.writableLocation(documents),
        )
        if folder:
            self.write(Path(folder))

    def _returned(self, job: Job, made: WrittenReturn) -> None:
        self.context.workspace.desk.sending.returned(job, made, self.context.today())
        words = self.tr("Đã trả lại. Gửi chủ thể tệp {name}").format(name=made.file.name)
        self._leave(words, made.folder)

    def _forwarded(self, job: Job, made: WrittenPackage) -> None:
        self.context.workspace.desk.sending.forwarded(job, made, self.context.today())
        words = self.tr("Đã lập bộ hồ sơ gửi tỉnh: {name}").format(name=made.folder.name)
        self._leave(words, made.folder)

    def _leave(self, words: str, folder: Path) -> None:
        case_id = self._id
        view = "returned" if self._kind == "return" else "sent"
        self.context.navigator.go(rooms.DESK, section=case_id, field=view)
        self.context.notify(words)
        self._open_file(folder)

    def _ended(self) -> None:
        self._task = None
        if self.context.navigator.current.room == rooms.DESK_SEND:
            self._fill()
