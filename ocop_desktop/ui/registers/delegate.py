"""Cells of a register: stars and days that run out are drawn, choices are chosen."""

from datetime import timedelta

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ocop_desktop.dossier.kinds.base import typed
from ocop_desktop.rulebook.registers import RegisterColumn
from ocop_desktop.ui.drawn.stars import paint_star, star_kind
from ocop_desktop.ui.drawn.state import paint_state
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.model import VALUE_ROLE, Index, RegisterModel

_SOON = timedelta(days=180)
_STARS = 5


class RegisterDelegate(QStyledItemDelegate):
    """Paints and edits the cells of a `RegisterModel`."""

    def __init__(self, context: AppContext, model: RegisterModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._model, self._theme = context, model, context.theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        column = self._model.column(index.column())
        value = index.data(VALUE_ROLE)
        if column.look == "stars" and isinstance(value, int):
            self._paint_stars(painter, option.rect, value)
        elif column.look == "expiry" and isinstance(value, str):
            self._paint_expiry(painter, option.rect, value)

    def _paint_stars(self, painter: QPainter, rect: QRect, count: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(13)
        y = rect.center().y() + 1
        for number in range(1, _STARS + 1):
            x = rect.left() + 10 + (number - 1) * (side + 2) + side / 2
            paint_star(painter, (x, y), side / 2, star_kind(number, count, count), self._theme)
        painter.restore()

    def _paint_expiry(self, painter: QPainter, rect: QRect, value: str) -> None:
        """Mark a day that has gone by, or soon will, with a shape at the right of the cell."""
        today = self._context.today()
        if value > (today + _SOON).isoformat():
            return
        side = self._theme.px(14)
        place = QRect(rect.right() - side - 6, rect.center().y() - side // 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gone = value < today.isoformat()
        paint_state(painter, place.toRectF(), "blocked" if gone else "problems", self._theme)
        painter.restore()

    # -- editing --------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        column = self._model.column(index.column())
        options = choices_of(column)
        if options:
            return self._make_choice(parent, column, options)
        line = InputLine(self._theme, parent)
        line.setAccessibleName(column.label)
        return line

    def _make_choice(
        self, parent: QWidget, column: RegisterColumn, options: list[str]
    ) -> QComboBox:
        made = QComboBox(parent)
        made.setAccessibleName(column.label)
        made.addItem("")
        made.addItems(options)
        made.activated.connect(lambda _: self._done(made))
        return made

    def _done(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
        elif isinstance(editor, InputLine):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, InputLine):
            text = editor.text()
        model.setData(index, text, int(Qt.ItemDataRole.EditRole))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        wide = max(option.rect.width(), editor.minimumSizeHint().width())
        editor.setGeometry(option.rect)
        editor.resize(wide, option.rect.height())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        composing = isinstance(editor, InputLine) and editor.composing
        if composing and event.type() == QEvent.Type.KeyPress:
            return False  # Enter ends what the input method composes, not the cell
        return super().eventFilter(editor, event)


def choices_of(column: RegisterColumn) -> list[str]:
    """Return what a cell may hold when that is a short list, else an empty list."""
    if column.kind == "yes_no":
        return [typed(True), typed(False)]  # the words the cell is read by
    return [choice.label for choice in column.choices]
