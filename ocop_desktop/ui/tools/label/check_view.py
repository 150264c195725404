"""The words of a label beside what the law and the dossier say about them."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tools.result_row import ResultRow
from ocop_desktop.ui.tools.side_by_side import SideBySide
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.labels import LabelLine, LabelReport

TEXT = "labelling.text"
_STATES: dict[str, State] = {
    "present": "ready",
    "missing": "blocked",
    "wrong": "problems",
    "old": "problems",
    "hint": "in_progress",
    "not_needed": "not_started",
}


class CheckView(QWidget):
    """Left the words, right one row per content."""

    committed = Signal(str, object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dossier = ""
        self.editor: FieldEditor | None = None
        self.rows: list[ResultRow] = []
        self._left, self._words = scrolled()
        self._words.setContentsMargins(tokens.PAGE_MARGIN, tokens.GAP_S, tokens.GAP_M, tokens.GAP_M)
        self.take = SecondaryButton(
            context.theme, self.tr("Lấy chữ từ tệp PDF đính kèm"), icon="pdf"
        )
        self.take.clicked.connect(self._show_papers)
        self.note = SecondaryButton(
            context.theme, self.tr("Đánh dấu nội dung đọc được vào hồ sơ"), icon="check"
        )
        self.note.clicked.connect(self.note_contents)
        self.banner = Banner(context.theme)
        names = self.tr("Chữ trên nhãn"), self.tr("Kết quả")
        halves = SideBySide(context.theme, self._left, names, self.tr("Chữ trên nhãn hay kết quả"))
        halves.right.addWidget(self.banner)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        halves.right.addLayout(self._list)
        halves.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    def show_dossier(self, found: Assessment) -> None:
        """Show the words and the report of a dossier."""
        self._build(found)
        self._dossier = found.dossier.id
        summary = self._context.workspace.dossiers.summary(self._dossier)
        self.take.setEnabled(summary.version is None)
        self.note.setEnabled(summary.version is None and bool(found.dossier.text(TEXT)))
        if self.editor is not None:
            self.editor.set_read_only(on=summary.version is not None)
        if self.editor is not None and not self.editor.isAncestorOf(self.focusWidget() or self):
            self.editor.set_value(found.dossier.answers.get(TEXT))
        report = self._context.workspace.labels.check(found.dossier.id, found.today)
        self._show(report)

    def papers_menu(self) -> QMenu:
        """Return the attached PDFs a label may be read from."""
        menu = QMenu(self)
        for paper in self._context.workspace.labels.papers(self._dossier):
            menu.addAction(paper.label, partial(self.read, paper.id))
        if menu.isEmpty():
            action = menu.addAction(self.tr("Chưa có tệp PDF nào ở Minh chứng"))
            action.setEnabled(False)
        return menu

    def note_contents(self) -> None:
        """Tick what was read among the contents of the label, in the section on packaging."""
        try:
            new = self._context.workspace.labels.note_contents(self._dossier, self._context.today())
        except UserError as error:
            self._context.show_error(error)
            return
        text = self.tr("Đã đánh dấu thêm {n} nội dung ở mục Bao bì, nhãn, truy xuất.")
        done = self.tr("Mục Bao bì, nhãn, truy xuất đã có đủ những nội dung đọc được.")
        dossiers, dossier = self._context.workspace.dossiers, self._dossier
        if new:
            self._context.notify(text.format(n=len(new)), lambda: dossiers.undo(dossier))
        else:
            self._context.notify(done)

    def read(self, evidence_id: str) -> None:
        """Take the words of an attached PDF into the field."""
        try:
            text = self._context.workspace.labels.text_of(self._dossier, evidence_id)
        except UserError as error:
            self._context.show_error(error)
            return
        self.committed.emit(TEXT, text)
        if self.editor is not None:
            self.editor.set_value(text)

    def _build(self, found: Assessment) -> None:
        field = found.rulebook.fields[TEXT]
        if self.editor is not None and self.editor.spec == field:
            return
        clear(self._words)
        units = self._context.workspace.catalogue.units(found.rulebook)
        tools = FieldTools(self._context.theme, units, self._context.today)
        self.editor = editor_for(field, tools, self._left)
        self.editor.committed.connect(self._typed)
        self._words.addWidget(self.editor)
        self.take.setParent(self._left)
        self._words.addWidget(self.take)
        self.take.show()
        self.note.setParent(self._left)
        self._words.addWidget(self.note)
        self.note.show()
        self._words.addStretch(1)

    def _typed(self, value: Any) -> None:
        self.committed.emit(TEXT, value)

    def _show_papers(self) -> None:
        self.papers_menu().exec(self.take.mapToGlobal(self.take.rect().bottomLeft()))

    def _show(self, report: LabelReport) -> None:
        clear(self._list)
        self.rows = []
        bad = len(report.of("missing", "wrong", "old"))
        if not report.read:
            self.banner.say(
                self.tr("Nhãn cần có những nội dung dưới đây"),
                self.tr("Gõ chữ đọc được trên nhãn vào ô bên, phần mềm sẽ đối chiếu từng dòng."),
                "info",
            )
        elif bad:
            text = self.tr("{n} chỗ thiếu hoặc chưa khớp").format(n=bad)
            self.banner.say(text, _about(report), "warn")
        else:
            told = self.tr("Chữ trên nhãn khớp với luật và hồ sơ")
            self.banner.say(told, _about(report), "ok")
        for line in (*report.lines, *report.notes):
            row = self._row(line, read=report.read)
            self.rows.append(row)
            self._list.addWidget(row)
            self._list.addWidget(rule())
        if not report.lines:
            self._list.addWidget(label(report.applies, "second", wrap=True))

    def _row(self, line: LabelLine, *, read: bool) -> ResultRow:
        state = _STATES[line.state]
        if not read and line.state == "missing":
            state = "not_started"
        told = line.problem or line.found or line.wanted
        mended = line.fix if line.state in ("wrong", "old", "missing") else ""
        doubt = self.tr("Chỗ chưa chắc: {text}").format(text=line.doubt) if line.doubt else ""
        texts = (("second", told), ("body", mended), ("caption", line.article), ("amber", doubt))
        return ResultRow(self._context.theme, state, self._word(line, read=read), line.name, texts)

    def _word(self, line: LabelLine, *, read: bool) -> str:
        names = {
            "present": self.tr("có"),
            "missing": self.tr("thiếu") if read else self.tr("cần"),
            "wrong": self.tr("chưa khớp"),
            "old": self.tr("địa chỉ cũ"),
            "hint": self.tr("lưu ý"),
            "not_needed": self.tr("không cần"),
        }
        return names[line.state]


def _about(report: LabelReport) -> str:
    """Return the kind of goods and what words alone do not show."""
    limit = next((line.problem for line in report.notes if line.id == "limit"), "")
    return "\n".join(filter(None, (report.goods_name, limit)))
