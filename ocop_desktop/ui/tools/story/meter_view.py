"""One length being written, and beside it what the criteria find in it, as it is typed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from ocop_desktop.dossier.stories.lengths import length_of
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.ui.fields.long_text import LongTextEditor
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tools.result_row import ResultRow
from ocop_desktop.ui.tools.side_by_side import SideBySide
from ocop_desktop.ui.widgets.buttons import ActionButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.stories import Found, Length, Likeness, StoryView

_PAUSE_MS = 250


class MeterView(QWidget):
    """Emits `committed` with (field, text) and `trimmed` with the id of a length."""

    committed = Signal(str, object)
    trimmed = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: Assessment | None = None
        self._view: StoryView | None = None
        self._locked = False
        self._alike: tuple[Likeness, ...] = ()
        self._elements: tuple[Found, ...] = ()
        self._marked = ""
        self.rows: list[ResultRow] = []
        self.pointers: dict[str, ActionButton] = {}
        self.editors: dict[str, LongTextEditor] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._measure)
        context.theme.changed.connect(self._highlight)
        left, self._words = scrolled()
        self.tabs = SegmentedTabs(context.theme, self._names(), self.tr("Độ dài"))
        self.tabs.changed.connect(self._turned)
        self._words.addWidget(self.tabs)
        self._boxes = QVBoxLayout()
        self._words.addLayout(self._boxes)
        self.count = label("", "strong", wrap=True)
        self._words.addWidget(self.count)
        self._drops = QVBoxLayout()
        self._drops.setSpacing(tokens.GAP_S)
        self._words.addLayout(self._drops)
        self.trim = SecondaryButton(
            context.theme, self.tr("Bỏ các câu này, hoàn tác được"), icon="delete"
        )
        self.trim.clicked.connect(lambda: self.trimmed.emit(self.variant))
        self._words.addWidget(self.trim)
        self._words.addStretch(1)
        names = self.tr("Bài viết"), self.tr("Tiêu chí hỏi")
        self.halves = SideBySide(context.theme, left, names, self.tr("Bài viết hay tiêu chí"))
        halves = self.halves
        self.banner = Banner(context.theme)
        halves.right.addWidget(self.banner)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        halves.right.addLayout(self._list)
        self._judgement = label("", "caption", wrap=True)
        halves.right.addWidget(self._judgement)
        halves.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    @property
    def variant(self) -> str:
        """The id of the length in view."""
        return self._ids()[self.tabs.index]

    @property
    def editor(self) -> LongTextEditor | None:
        """The editor of the length in view."""
        return self.editors.get(self.variant)

    def show_dossier(self, found: Assessment, view: StoryView, alike: Sequence[Likeness]) -> None:
        """Show the lengths of a dossier."""
        self._found, self._view, self._alike = found, view, tuple(alike)
        self._build(found, view)
        summary = self._context.workspace.dossiers.summary(found.dossier.id)
        self._locked = summary.version is not None
        for length in view.lengths:
            editor = self.editors[length.id]
            editor.set_read_only(on=self._locked)
            editor.setVisible(length.id == self.variant)
            if not editor.isAncestorOf(self.focusWidget() or self):
                editor.set_value(length.text or None)
        self._judgement.setText(view.judgement)
        self._measure()

    def show_field(self, field: str) -> None:
        """Turn to the length that is kept in a field."""
        view = self._view
        fields = [one.field for one in view.lengths] if view else []
        if field in fields:
            self.tabs.set_index(fields.index(field))

    def flush(self) -> None:
        """Commit what is being typed."""
        for editor in self.editors.values():
            editor.flush()

    def point(self, element: str) -> None:
        """Show in the text where an element was found."""
        self._marked = element
        self._highlight()
        one = next((item for item in self._elements if item.id == element), None)
        if one is None or not one.hits or self.editor is None:
            return
        self.halves.show_left()
        cursor = self.editor.box.textCursor()
        cursor.setPosition(one.hits[0].span[0])
        self.editor.box.setTextCursor(cursor)
        self.editor.box.setFocus()

    # --- inside ----------------------------------------------------------------------------

    def _names(self) -> list[str]:
        return [self.tr("Nhãn"), self.tr("Tờ rơi"), self.tr("Đầy đủ")]

    def _ids(self) -> tuple[str, str, str]:
        return "label", "leaflet", "web"

    def _build(self, found: Assessment, view: StoryView) -> None:
        specs = {one.id: found.rulebook.fields[one.field] for one in view.lengths}
        if {key: editor.spec for key, editor in self.editors.items()} == specs:
            return
        clear(self._boxes)
        self.editors = {}
        units = self._context.workspace.catalogue.units(found.rulebook)
        tools = FieldTools(self._context.theme, units, self._context.today)
        for key, spec in specs.items():
            editor = editor_for(spec, tools, self)
            if not isinstance(editor, LongTextEditor):
                raise TypeError(spec.id)
            editor.committed.connect(lambda value, field=spec.id: self._typed(field, value))
            editor.box.textChanged.connect(self._pause.start)
            self.editors[key] = editor
            self._boxes.addWidget(editor)

    def _typed(self, field: str, value: Any) -> None:
        self.committed.emit(field, value)

    def _turned(self, _index: int) -> None:
        for key, editor in self.editors.items():
            editor.setVisible(key == self.variant)
        self._marked = ""
        self._measure()

    def _measure(self) -> None:
        editor, found = self.editor, self._found
        if editor is None or found is None or found.rulebook.story is None:
            return
        text = editor.box.toPlainText()
        self._elements = self._context.workspace.stories.meter(found.dossier.id, text)
        variant = found.rulebook.story.variant(self.variant)
        self._show_length(length_of(variant, text, self._elements))
        self._show_elements(text)
        self._highlight()

    def _show_length(self, length: Length) -> None:
        told = {
            "empty": self.tr("Chưa viết; nên từ {least} đến {most} từ"),
            "short": self.tr("{words} từ, còn ngắn; nên từ {least} đến {most} từ"),
            "fits": self.tr("{words} từ, vừa; nên từ {least} đến {most} từ"),
            "long": self.tr("{words} từ, còn dài; nên từ {least} đến {most} từ"),
        }[length.state]
        self.count.setText(told.format(words=length.words, least=length.least, most=length.most))
        clear(self._drops)
        self.trim.setVisible(bool(length.drops))
        self.trim.setEnabled(not self._locked)
        if length.drops:
            head = self.tr("Có thể bỏ, còn {left} từ:").format(left=length.left)
            self._drops.addWidget(label(head, "strong", wrap=True))
        for drop in length.drops:
            self._drops.addWidget(label(drop.text, "second", wrap=True))
            if drop.loses:
                said = self.tr("Bỏ câu này thì mất: {names}").format(names=", ".join(drop.loses))
                self._drops.addWidget(label(said, "amber", wrap=True))

    def _show_elements(self, text: str) -> None:
        clear(self._list)
        self.rows, self.pointers = [], {}
        lacking = sum(not one.present for one in self._elements)
        if self._alike:
            self._say_alike(self._alike[0])
        elif not text.strip():
            self.banner.say(
                self.tr("Tiêu chí hỏi những điều dưới đây"),
                self.tr("Viết vào ô bên, phần mềm chỉ ra câu nào nói tới điều nào."),
                "info",
            )
        elif lacking:
            said = self.tr("Còn {n} điều chưa thấy").format(n=lacking)
            self.banner.say(said, self.tr("Đọc gợi ý ở từng dòng."), "warn")
        else:
            self.banner.say(self.tr("Có đủ những điều tiêu chí hỏi"), "", "ok")
        for one in self._elements:
            row = self._row(one)
            self.rows.append(row)
            self._list.addWidget(row)
            if one.hits:
                pointer = ActionButton(
                    self._context.theme, self.tr("Chỉ trong bài"), icon="search", role="quiet"
                )
                pointer.setAccessibleName(self.tr("Chỉ trong bài: {name}").format(name=one.name))
                pointer.clicked.connect(lambda _on=False, name=one.id: self.point(name))
                self.pointers[one.id] = pointer
                self._list.addWidget(pointer)
            self._list.addWidget(rule())

    def _say_alike(self, one: Likeness) -> None:
        title = self.tr("Giống {share}% với “{product}”").format(
            share=round(one.share * 100), product=one.product
        )
        whose = self.tr("Cùng chủ thể.") if one.own else one.producer
        zero = self.tr("Tiêu chí chấm 0 điểm khi giống câu chuyện khác.")
        said = self.tr("Đoạn giống: “{passage}”").format(passage=one.passage)
        words = [whose, zero if one.degree == "same" else "", said]
        self.banner.say(
            title, " ".join(filter(None, words)), "error" if one.degree == "same" else "warn"
        )

    def _row(self, one: Found) -> ResultRow:
        word = self.tr("có") if one.present else self.tr("chưa thấy")
        asked = self.tr("Tiêu chí {number}: “{mark}”").format(number=one.criterion, mark=one.mark)
        lacking = self.tr("Chưa thấy: {names}").format(names=", ".join(one.lacking))
        texts = (
            ("second", f"“{one.sentence}”" if one.sentence else ""),
            ("second", one.detail),
            ("second", lacking if one.lacking else ""),
            ("body", "" if one.present else one.hint),
            ("caption", asked),
        )
        state: State = "ready" if one.present else "problems"
        return ResultRow(self._context.theme, state, word, one.name, texts)

    def _highlight(self) -> None:
        """Tint what was found; what was asked for is underlined too, not told by colour alone."""
        editor = self.editor
        if editor is None:
            return
        theme = self._context.theme
        marks = []
        for one in self._elements:
            strong = one.id == self._marked
            for hit in one.hits if one.present else ():
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(editor.box.document())
                cursor.setPosition(min(hit.span[0], editor.box.document().characterCount() - 1))
                cursor.setPosition(
                    min(hit.span[1], editor.box.document().characterCount() - 1),
                    QTextCursor.MoveMode.KeepAnchor,
                )
                look = QTextCharFormat()
                name = "ambersoft" if strong else "greensoft"
                look.setBackground(QColor(theme.color(name)))
                look.setFontUnderline(strong)
                mark.cursor = cursor
                mark.format = look
                marks.append((strong, mark))
        marks.sort(key=lambda pair: pair[0])
        editor.box.setExtraSelections([mark for _, mark in marks])
