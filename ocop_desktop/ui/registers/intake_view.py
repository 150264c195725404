"""A table before it is taken in: which heading goes where, and what every line would do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.layouts import Layout
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.registers.values import Action, Columns, Incoming, IncomingRow

_SHOWN = 500
_COLUMNS = 3
_MAP_HEIGHT = 190


class IntakeView(QWidget):
    """Nothing is stored before the button that takes the lines in."""

    def __init__(
        self, context: AppContext, done: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._done = context, done
        self._register: Register | None = None
        self._layout: Layout | None = None
        self._table: Any = None
        self._steps: Iterator[int] | None = None
        self._taken = 0
        self.incoming: Incoming | None = None
        self._only: Action | None = None
        self._build()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._context.theme
        column = QVBoxLayout(self)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
        column.setSpacing(tokens.GAP_M)
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._heading = label("", "title")
        self._said = label("", "second")
        words.addWidget(self._heading)
        words.addWidget(self._said)
        head.addLayout(words, 1)
        self.back = SecondaryButton(theme, self.tr("Không nhập nữa"), icon="back")
        self.back.clicked.connect(self._leave)
        self.take = PrimaryButton(theme, "", icon="check")
        self.take.clicked.connect(self.take_in)
        head.addWidget(self.back)
        head.addWidget(self.take)
        column.addLayout(head)
        self.legacy = Banner(theme, "info")
        column.addWidget(self.legacy)
        self.left = Banner(theme, "warn")
        self.left.hide()
        column.addWidget(self.left)
        column.addWidget(self._make_mapping())
        self._counts = QWidget()
        self._flow = FlowLayout(self._counts, gap=6)
        column.addWidget(self._counts)
        self.lines = self._make_lines()
        column.addWidget(self.lines, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _make_mapping(self) -> QWidget:
        card = Card()
        card.body.addWidget(label(self.tr("Cột trong tệp vào cột nào của sổ"), "heading"))
        inner = QWidget()
        inner.setProperty("plain", True)
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.GAP_L)
        self._grid.setVerticalSpacing(tokens.GAP_XS)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        card.body.addWidget(self._area)
        self.combos: dict[str, QComboBox] = {}
        return card

    def _make_lines(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setHorizontalHeaderLabels(
            [self.tr("Dòng"), self.tr("Sẽ làm"), self.tr("Nội dung"), self.tr("Cần xem lại")]
        )
        table.setAccessibleName(self.tr("Các dòng của tệp"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setProperty("list", True)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _restyle(self) -> None:
        px = self._context.theme.px
        head = self.lines.horizontalHeader()
        for at, wide in enumerate((70, 150, 300)):
            head.resizeSection(at, px(wide))
        self.lines.verticalHeader().setDefaultSectionSize(px(30))
        self._fit_mapping()

    # -- from file to preview ---------------------------------------------------------------------

    def open_file(self, register: Register, path: Path) -> None:
        """Read a file in the background, then show what it would do."""
        self._register, self.incoming, self._table = register, None, None
        self._heading.setText(self.tr("Nhập “{name}”").format(name=path.name))
        self._said.setText(self.tr("Đang đọc tệp…"))
        self.take.set_text(self.tr("Nhập"))
        self.take.setEnabled(False)
        self.legacy.hide()
        self.left.hide()
        self.lines.setRowCount(0)
        clear(self._grid)
        clear(self._flow)
        self.combos = {}
        intake = self._context.workspace.intake
        self._context.run_task(
            self.tr("Đọc bảng"),
            lambda progress, cancelled: intake.read(register.id, path, progress, cancelled),
            self._show_table,
            self._failed,
        )

    def _failed(self, error: UserError) -> None:
        self._context.show_error(error)
        self._done(0)

    def _show_table(self, table: Any) -> None:
        if self._register is None:
            return
        self._table = table
        intake = self._context.workspace.intake
        self._layout = intake.layout_for(self._register.id, table)
        columns = intake.columns(self._register.id, table, self._layout)
        self._show_mapping(columns)
        if table.legacy:
            names = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}
            self.legacy.say(
                self.tr("Chữ trong tệp gõ bằng phông {name}; đã đổi sang Unicode.").format(
                    name=names[table.legacy]
                ),
                self.tr("Xem vài dòng bên dưới trước khi nhập."),
            )
            self.legacy.show()
        self._judge()

    def _show_mapping(self, columns: Columns) -> None:
        if self._layout is None:
            return
        targets = self._context.workspace.intake.targets(self._layout)
        for at, (heading, to) in enumerate(columns.items()):
            combo = QComboBox()
            combo.setAccessibleName(self.tr("“{name}” vào cột").format(name=heading))
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            for place, name in targets.items():
                combo.addItem(name, place)
            combo.setCurrentIndex(max(0, combo.findData(to)))
            combo.activated.connect(lambda _: self._judge())
            self.combos[heading] = combo
            row, column = divmod(at, _COLUMNS)
            self._grid.addWidget(label(heading, "second"), row, 2 * column)
            self._grid.addWidget(combo, row, 2 * column + 1)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(2 * column + 1, 1)
        self._fit_mapping()

    def _fit_mapping(self) -> None:
        """Give the headings as much height as they need, up to a part of the page."""
        px = self._context.theme.px
        rows = -(-len(self.combos) // _COLUMNS)
        self._area.setFixedHeight(min(px(_MAP_HEIGHT), max(1, rows) * (px(36) + tokens.GAP_XS)))

    def columns(self) -> Columns:
        """Return where the headings go now."""
        return {heading: str(combo.currentData() or "") for heading, combo in self.combos.items()}

    def _judge(self) -> None:
        register, table, columns = self._register, self._table, self.columns()
        if register is None or table is None:
            return
        intake = self._context.workspace.intake
        self.take.setEnabled(False)
        self._said.setText(self.tr("Đang xem từng dòng…"))
        self._context.run_task(
            self.tr("Xem từng dòng"),
            lambda progress, cancelled: intake.drafts(
                register.id, table, columns, progress, cancelled
            ),
            lambda drafts: self._show_incoming(
                intake.judge(register.id, drafts, columns, table.legacy)
            ),
            self._failed,
        )

    def _show_incoming(self, incoming: Incoming) -> None:
        self.incoming, self._only = incoming, None
        fresh = incoming.count("new") + incoming.count("change")
        self._said.setText(
            self.tr("{n} dòng trong tệp. Chưa ghi gì cho đến khi bấm nút nhập.").format(
                n=len(incoming.rows)
            )
        )
        self.take.set_text(self.tr("Nhập {n} dòng").format(n=fresh))
        self.take.setEnabled(fresh > 0)
        self._show_left(incoming)
        self._show_counts()
        self._show_lines()

    def _show_left(self, incoming: Incoming) -> None:
        """Say what of the file will stand in no register."""
        said = [
            self.tr(
                "{name}: {n} dòng không ghi được vì tệp không có ngày công nhận; sao và hạn nằm ở "
                "sổ công nhận, nhập thêm tệp có cột ngày."
            ).format(name=heading, n=lines)
            for heading, lines in incoming.lost().items()
        ]
        if skipped := incoming.skipped():
            said.append(self.tr("Cột không nhập: {names}.").format(names=", ".join(skipped)))
        self.left.setVisible(bool(said))
        if said:
            self.left.say(self.tr("Có phần của tệp không vào sổ"), "\n".join(said))

    def _show_counts(self) -> None:
        clear(self._flow)
        if self.incoming is None:
            return
        for action in (None, *self._names()):
            count = self.incoming.count(action) if action else len(self.incoming.rows)
            if action and not count:
                continue
            chip = FilterChip(self._names()[action] if action else self.tr("Tất cả"), count)
            chip.setChecked(self._only == action)
            chip.clicked.connect(lambda _=False, action=action: self._show_only(action))
            self._flow.addWidget(chip)

    def _names(self) -> dict[Action, str]:
        return {
            "new": self.tr("Thêm mới"),
            "change": self.tr("Sửa dòng đã có"),
            "same": self.tr("Đã có, giống hệt"),
            "doubled": self.tr("Trùng trong tệp"),
            "wrong": self.tr("Sai, bỏ qua"),
        }

    def _show_only(self, action: Action | None) -> None:
        self._only = action
        self._show_counts()
        self._show_lines()

    def _show_lines(self) -> None:
        rows = self.incoming.rows if self.incoming else ()
        wanted = [row for row in rows if self._only in (None, row.action)]
        # Lines that need a look come first; nobody reads ten thousand others.
        wanted.sort(key=lambda row: row.action not in {"wrong", "doubled"})
        shown = wanted[:_SHOWN]
        self.lines.setRowCount(len(shown))
        for at, row in enumerate(shown):
            for column, text in enumerate(self._texts(row)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.lines.setItem(at, column, item)

    def _texts(self, row: IncomingRow) -> tuple[str, str, str, str]:
        problems = "; ".join(f"{name}: {why}" for name, why in row.problems.items())
        return str(row.line), self._names()[row.action], row.title, problems

    # -- taking in ------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Store the lines part by part; the window stays alive between the parts."""
        if self.incoming is None or self._register is None:
            return
        self.take.setEnabled(False)
        self.back.setEnabled(False)
        self._taken = 0
        self._steps = self._context.workspace.intake.steps(self._register.id, self.incoming)
        self._step()

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            done = next(self._steps, None)
        except UserError as error:
            self._context.show_error(error)
            done = None
        if done is None:
            self._steps = None
            self.back.setEnabled(True)
            self._done(self._taken)
            return
        self._taken += done
        self._said.setText(self.tr("Đã nhập {n} dòng…").format(n=self._taken))
        QTimer.singleShot(0, self._step)

    def _leave(self) -> None:
        self._done(0)
