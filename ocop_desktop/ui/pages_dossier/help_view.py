"""Help for the field in focus: what it means, why it is asked, where to find it, an example."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.sections import Column, Field, FieldHelp, LevelHelp
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.fields import KeyCap
from ocop_desktop.ui.widgets.text import clear, label, rule


class HelpView(QWidget):
    """Texts for one field, built anew when the focus moves to another."""

    insert = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: tuple[str, str, str] | None = None
        self._insertable = True
        self._pending: Callable[[], None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.show_nothing()

    def set_insertable(self, *, on: bool) -> None:
        """Offer to put an example into its field, or do not: the field is read only."""
        if on != self._insertable:
            self._insertable = on
            self.show_nothing()

    def show_nothing(self) -> None:
        """Say how to get help."""
        self._shown = None
        self._pending = None
        clear(self._column)
        text = self.tr("Đặt con trỏ vào một ô để xem ô đó nghĩa là gì và lấy số liệu ở đâu.")
        self._column.addWidget(label(text, "second", wrap=True))
        self._column.addStretch(1)

    def show_field(
        self, field: Field, help_: FieldHelp | None, column: Column | None, example: str
    ) -> None:
        """Show the help of a field; in a table also of the column the cursor is in."""
        key = (field.id, column.id if column else "", example)
        self._show(key, lambda: self._draw_field(field, help_, column, example))

    def show_criterion(self, item: SetCriterion, help_: LevelHelp | None) -> None:
        """Show what the levels of a criterion mean, which papers prove them, common mistakes."""
        self._show((item.place, "", ""), lambda: self._draw_criterion(item, help_))

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody looked."""
        super().showEvent(event)
        self._draw()

    def _show(self, key: tuple[str, str, str], draw: Callable[[], None]) -> None:
        if key == self._shown:
            return
        self._shown = key
        self._pending = draw
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        if self._pending is not None:
            draw, self._pending = self._pending, None
            clear(self._column)
            draw()

    def _draw_field(
        self, field: Field, help_: FieldHelp | None, column: Column | None, example: str
    ) -> None:
        self._add_head(field, column)
        if column is not None and column.hint:
            self._column.addWidget(label(column.hint, "second", wrap=True))
        if help_ is not None:
            self._add_block(self.tr("Là gì"), help_.what)
            self._add_block(self.tr("Vì sao hỏi"), help_.why)
            self._add_block(self.tr("Tìm ở đâu"), help_.where)
        elif field.hint:
            self._add_block(self.tr("Gợi ý"), field.hint)
        if example:
            self._add_example(field, example)
        if help_ is not None and help_.mistake:
            self._column.addWidget(Banner(self.theme, "warn", self.tr("Hay sai"), help_.mistake))
        self._column.addWidget(rule())
        self._column.addWidget(label(field.source, "caption", wrap=True))
        self._column.addStretch(1)

    def _draw_criterion(self, item: SetCriterion, help_: LevelHelp | None) -> None:
        self._column.addWidget(label(self.tr("Tiêu chí {n}").format(n=item.number), "caption"))
        self._column.addWidget(label(item.criterion.title, "heading", wrap=True))
        if help_ is not None:
            self._add_block(self.tr("Các mức nghĩa là gì"), help_.meaning)
            self._add_block(self.tr("Giấy tờ chứng minh"), help_.papers)
            if help_.mistakes:
                words = self.tr("Hay sai")
                self._column.addWidget(Banner(self.theme, "warn", words, help_.mistakes))
        self._column.addWidget(rule())
        self._column.addWidget(label(item.place, "caption", wrap=True))
        self._column.addStretch(1)

    def _add_head(self, field: Field, column: Column | None) -> None:
        row = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        over = field.label if column is not None else self.tr("Đang ở ô")
        texts.addWidget(label(over, "caption", wrap=True))
        texts.addWidget(label(column.label if column else field.label, "heading", wrap=True))
        row.addLayout(texts, 1)
        row.addWidget(KeyCap("F1"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _add_block(self, title: str, text: str) -> None:
        if text:
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(label(title, "strong"))
            block.addWidget(label(text, "second", wrap=True))
            self._column.addLayout(block)

    def _add_example(self, field: Field, example: str) -> None:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Ví dụ"), "strong"), 1)
        can_insert = self._insertable and field.kind in ("text", "long_text", "table")
        if can_insert:
            words = self.tr("Chèn vào bảng") if field.kind == "table" else self.tr("Chép vào ô")
            button = ActionButton(self.theme, words, role="link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda: self.insert.emit(example))
            head.addWidget(button)
        card.body.addLayout(head)
        card.body.setSpacing(2)
        card.body.addWidget(label(_readable(field, example), "second", wrap=True))
        self._column.addWidget(card)


def example_for(help_: FieldHelp | None, field: Field, kinds: tuple[str, ...]) -> str:
    """Return the example nearest to the product: by group, by industry, else the field's own."""
    if help_ is not None:
        for kind in kinds:
            if kind in help_.examples:
                return help_.examples[kind]
    return field.example


def _readable(field: Field, example: str) -> str:
    """Return an example as it is read: cells of a table parted by dots, empty ones left out."""
    if field.kind != "table":
        return example
    lines = [[cell.strip() for cell in line.split("|")] for line in example.splitlines()]
    return "\n".join(" · ".join(cell for cell in line if cell) for line in lines)
