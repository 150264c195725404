"""Draws the cells of a table with the tokens of the theme and opens their editors."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.fields.wrapping import paint_check
from ocop_desktop.ui.table.cell_editors import LISTED, cell_editor
from ocop_desktop.ui.table.headers import PAD
from ocop_desktop.ui.table.measures import WRAPPED
from ocop_desktop.ui.table.model import Role, TableModel
from ocop_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_BOX = 17
_CORNER = 7
_PLUS = 15
_MOST_BROKEN = 2_000
_NO_HINT = QStyledItemDelegate.EndEditHint.NoHint
_KEEP = QStyledItemDelegate.EndEditHint.RevertModelCache


class CellDelegate(QStyledItemDelegate):
    """One delegate for every kind of column. `step` asks the view to move the cursor."""

    step = Signal(int, int)
    took = Signal(int, int, str)

    def __init__(self, theme: Theme, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._model = model
        self._broken: dict[tuple[str, int, int, int], str] = {}

    # --- drawing ---------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw background, grid, content, problem and cursor of one cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        # The model is asked directly: through Qt every answer costs several times as much.
        theme, problem = self.theme, self._model.problem(index)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        back = "redsoft" if problem else "accentsoft" if selected and not focused else "surface"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.color(back))
        painter.setPen(pen(theme.color("line"), 1))
        edge = QRectF(rect).adjusted(0, 0, -0.5, -0.5)
        painter.drawLine(edge.topRight(), edge.bottomRight())
        painter.drawLine(edge.bottomLeft(), edge.bottomRight())
        self._paint_content(painter, rect, index, "red" if problem else "ink")
        if problem:
            self._paint_corner(painter, rect)
        if focused:
            painter.setPen(pen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1.5, -1.5))
        painter.restore()

    def _paint_content(self, painter: QPainter, rect: QRect, index: Index, color: str) -> None:
        text = self._model.display(self._model.line(index.row()), index.column())
        if text is None:
            self._paint_box(painter, rect, index)
            return
        theme = self.theme
        box = rect.adjusted(PAD, 0, -PAD, 0)
        if not text and index.column() == 0 and index.row() == len(self._model.lines):
            text, color = self.tr("Thêm dòng…"), "ink3"
            if (
                QFontMetrics(self.theme.figure(13, bold=False)).horizontalAdvance(text)
                > box.width()
            ):
                self._paint_plus(painter, rect)
                return
        painter.setFont(theme.figure(13, bold=False))
        painter.setPen(theme.color(color))
        if self._model.columns[index.column()].kind in LISTED:
            box = self._paint_arrow(painter, box, index)
        metrics = painter.fontMetrics()
        if self._model.columns[index.column()].kind in WRAPPED:
            lines = max(1, (rect.height() - 8) // metrics.lineSpacing())
            text = self._wrapped(text, metrics, box.width(), lines)
        else:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(self._model.alignment(index.column())), text)

    def _paint_plus(self, painter: QPainter, rect: QRect) -> None:
        """Mark the row to type into where its words do not fit."""
        side = self.theme.px(_PLUS)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QRectF(rect).center())
        icons.paint(painter, "add", spot, self.theme.color("ink3"))

    def _wrapped(self, text: str, metrics: QFontMetrics, width: int, most: int) -> str:
        """Break a text once: while a table scrolls the same cells are drawn again and again."""
        key = (text, width, most, self.theme.scale)
        if key not in self._broken:
            if len(self._broken) >= _MOST_BROKEN:
                self._broken.clear()
            self._broken[key] = wrapped(text, metrics, width, most)
        return self._broken[key]

    def _paint_arrow(self, painter: QPainter, box: QRect, index: Index) -> QRect:
        """Show in the current row that the cell has a list."""
        view = self.parent()
        current = view.property("current_row") if view is not None else -1
        if index.row() != current or self._model.columns[index.column()].kind == "commune":
            return box
        side = self.theme.px(12)
        spot = QRectF(box.right() - side, box.center().y() - side / 2, side, side)
        icons.paint(painter, "down", spot, self.theme.color("ink3"))
        return box.adjusted(0, 0, -side - 2, 0)

    def _paint_box(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, value = self.theme, index.data(Role.VALUE)
        side = theme.px(_BOX)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QRectF(rect).center())
        if value is not None:
            paint_check(painter, spot, theme, on=bool(value))
            return
        # Not answered yet is not the same as no.
        painter.setPen(pen(theme.color("field"), 1, Qt.PenStyle.DotLine))
        painter.drawPath(rounded(spot.x(), spot.y(), side, side, 4))

    def _paint_corner(self, painter: QPainter, rect: QRect) -> None:
        size = self.theme.px(_CORNER)
        corner = QPointF(rect.right() + 1, rect.top())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("red"))
        painter.drawPolygon(
            QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)])
        )

    # --- editing ---------------------------------------------------------------------------

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> InputLine:
        """Open the line for a cell."""
        column = self._model.columns[index.column()]
        line = cell_editor(self.theme, self._model.cells.units, column, parent)
        line.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        if isinstance(line, SuggestLine):
            line.picked.connect(lambda: self._finish(line))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the cell's words on the line, once: a later change elsewhere must not disturb it."""
        if isinstance(editor, InputLine) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.show_text(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was picked or typed."""
        if not isinstance(editor, InputLine) or not editor.touched:
            return
        picked = editor.chosen_id if isinstance(editor, SuggestLine) else ""
        text = picked or self._first_word_hit(editor)
        model.setData(index, text, Qt.ItemDataRole.EditRole)
        self.took.emit(index.row(), index.column(), text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Cover the cell exactly; a narrow list cell gets room for its words."""
        rect = QRect(option.rect)
        if isinstance(editor, SuggestLine):
            wanted = self.theme.px(200)
            rect.setWidth(max(rect.width(), wanted))
            parent = editor.parentWidget()
            room = (parent.width() if parent else wanted) - rect.left()
            rect.setWidth(max(option.rect.width(), min(rect.width(), room)))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Tab and up/down take the words and move; Esc gives them up."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, InputLine)
        ):
            if watched.composing:
                return False
            move = self._move_of(event, watched)
            if move is not None:
                self._finish(watched)
                self.step.emit(*move)
                return True
            if event.key() == Qt.Key.Key_Escape:
                watched.mark_clean()
                self.closeEditor.emit(watched, _KEEP)
                return True
        return super().eventFilter(watched, event)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick a yes/no cell with Space or a click anywhere in it."""
        if self._model.columns[index.column()].kind != "yes_no":
            return super().editorEvent(event, model, option, index)
        click = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        space = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        )
        if not click and not space:
            return False
        state = Qt.CheckState.Unchecked if index.data(Role.VALUE) else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _finish(self, line: InputLine) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, _NO_HINT)

    @staticmethod
    def _first_word_hit(editor: InputLine) -> str:
        """A single suggestion left is what the words mean; its id is exact."""
        if isinstance(editor, SuggestLine) and len(editor.suggestions) == 1 and editor.text():
            return editor.suggestions[0].id
        return editor.text()

    @staticmethod
    def _move_of(event: QKeyEvent, line: InputLine) -> tuple[int, int] | None:
        """Return (rows, columns) to move, or None when the key belongs to the line."""
        others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & others:
            return None
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves = {
            Qt.Key.Key_Return: (-1, 0) if back else (1, 0),
            Qt.Key.Key_Enter: (-1, 0) if back else (1, 0),
            Qt.Key.Key_Tab: (0, 1),
            Qt.Key.Key_Backtab: (0, -1),
        }
        if not isinstance(line, SuggestLine):
            moves |= {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        return moves.get(Qt.Key(event.key()))


def wrapped(text: str, metrics: QFontMetrics, width: int, most: int) -> str:
    """Return `text` broken into at most `most` lines; what does not fit is elided at the end."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        line = metrics.elidedText(words.pop(0), Qt.TextElideMode.ElideRight, width)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return "\n".join(lines)
