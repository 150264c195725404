"""Every round of a case, what differs between them, the journal, and what the province did."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.numbers import format_date, parse_date
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.printing import ask_and_print
from ocop_desktop.ui.desk.words import FAMILIES, clock_words
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages_dossier.changes_view import ChangesView
from ocop_desktop.ui.pages_dossier.footer import Footer
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.desk import Case, Round
from ocop_desktop.workspace.desk.letters import JOURNAL

_OUTCOMES = ("return-from-province", "assess", "recognise", "expire", "revoke")


class CaseHistoryPage(Page):
    """`target.section` is the id of the case."""

    chapter = "ban-tiep-nhan"

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        self._open_file = open_file
        theme = context.theme
        self.area, column = scrolled()
        self._head = QHBoxLayout()
        self._head.setSpacing(tokens.GAP_M)
        column.addLayout(self._head)
        column.addWidget(self._make_outcome())
        self._rounds = QVBoxLayout()
        self._rounds.setSpacing(tokens.CARD_GAP)
        column.addLayout(self._rounds)
        self.changes = ChangesView(theme)
        column.addWidget(self.changes)
        column.addWidget(label(self.tr("Nhật ký, không sửa, không xóa được"), "heading"))
        column.addWidget(self._make_table())
        column.addStretch(1)
        self.back = SecondaryButton(theme, self.tr("Bàn tiếp nhận"), icon="back")
        self.back.clicked.connect(
            lambda: context.navigator.go(rooms.DESK, section=self._id or None)
        )
        self.print_journal = SecondaryButton(theme, self.tr("In nhật ký"), icon="print")
        self.print_journal.clicked.connect(self._ask_print)
        self.moments = SecondaryButton(theme, self.tr("Xem theo thời gian"), icon="clock")
        self.moments.clicked.connect(self._look_back)
        footer = Footer(self.back, self.moments, self.print_journal)
        stack(self, self.area, footer, stretched=self.area)

    def _look_back(self) -> None:
        """Show the dossier of the case as it was at any moment."""
        case = self.context.workspace.desk.case(self._id, self.context.today())
        self.context.navigator.go(rooms.MOMENTS, case.dossier)

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Các lần nhận, nhật ký")

    def show_for(self, target: Target) -> None:
        """Show the history of a case."""
        super().show_for(target)
        self.words.show_text("")
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        """Something happened to the case."""
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        """Return the journal."""
        return self.table

    # --- doing -----------------------------------------------------------------------------

    def note_outcome(self, move: str) -> None:
        """Note what the province did, with what was typed."""
        outcomes, today = self.context.workspace.desk.outcomes, self.context.today()
        words = self.words.text()
        try:
            if move == "return-from-province":
                outcomes.recall(self._id, today, words)
            elif move == "assess":
                outcomes.assessed(self._id, today, words)
            elif move == "recognise":
                outcomes.recognised(
                    self._id,
                    today,
                    star=int(self.star.currentData()),
                    decision=words,
                    on=_day(self.day.text()),
                )
            elif move == "expire":
                outcomes.expired(self._id, today)
            else:
                ground = str(self.ground.currentData())
                outcomes.revoked(self._id, today, ground=ground, words=words)
        except UserError as error:
            self.context.show_error(error)
            return
        self.words.show_text("")

    def _ask_print(self) -> None:
        case = self.context.workspace.desk.case(self._id, self.context.today())
        ask_and_print(self.context, self, case.id, JOURNAL, "pdf", self._open_file)

    # --- building --------------------------------------------------------------------------

    def _make_outcome(self) -> Card:
        self._outcome = Card()
        body = self._outcome.body
        body.addWidget(label(self.tr("Ghi kết quả của tỉnh"), "heading"))
        self.words = InputLine(self.context.theme)
        self.words.setAccessibleName(self.tr("Số quyết định, kết luận hoặc lý do"))
        self.words.setPlaceholderText(self.tr("số quyết định, kết luận hoặc lý do"))
        body.addWidget(self.words)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_S)
        self.star = QComboBox()
        self.star.setAccessibleName(self.tr("Số sao được công nhận"))
        self.day = InputLine(self.context.theme)
        self.day.setAccessibleName(self.tr("Ngày quyết định"))
        self.day.setPlaceholderText(self.tr("ngày quyết định, ngày/tháng/năm"))
        self.ground = QComboBox()
        self.ground.setAccessibleName(self.tr("Căn cứ thu hồi, Điều 8"))
        self.ground.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for widget in (self.star, self.day, self.ground):
            row.addWidget(widget, 1)
        body.addWidget(line)
        self._line = line
        box = QWidget()
        self._buttons = FlowLayout(box, gap=8, line_gap=8)
        body.addWidget(box)
        self.outcome_buttons: dict[str, SecondaryButton] = {}
        return self._outcome

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        self.table = table
        table.setAccessibleName(self.tr("Nhật ký hồ sơ"))
        table.setHorizontalHeaderLabels(
            [self.tr("Lúc"), self.tr("Người làm"), self.tr("Việc"), self.tr("Nội dung")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setProperty("list", True)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        # Long lines take more rows; columns get their width with the page.
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit_rows)
        head.sectionResized.connect(lambda *_: self._fitting.start(0))
        return table

    # --- inside ----------------------------------------------------------------------------

    @property
    def _id(self) -> str:
        return (self.target.section if self.target else None) or ""

    def _fill(self) -> None:
        desk = self.context.workspace.desk
        case = desk.case(self._id, self.context.today())
        rounds = desk.rounds(self._id)
        self._show_head(case)
        self._show_outcome()
        self._show_rounds(rounds)
        self._show_changes(rounds)
        self._show_journal()

    def _show_head(self, case: Case) -> None:
        clear(self._head)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(case.title, "title", wrap=True))
        text = self.tr("Phiếu {number}, {clock}").format(
            number=case.number, clock=clock_words(case)
        )
        words.addWidget(label(text, "second", wrap=True))
        self._head.addLayout(words, 1)
        self._head.addWidget(Chip(case.state_name, FAMILIES[case.state]))

    def _show_outcome(self) -> None:
        desk = self.context.workspace.desk
        found = [move for move in desk.moves(self._id) if move.id in _OUTCOMES]
        self._outcome.setVisible(bool(found))
        ids = {move.id for move in found}
        rulebook = desk.rulebook(self._id)
        least = rulebook.commune_desk.recognised_from
        self.star.clear()
        for star in sorted(band.star for band in rulebook.edition.bands if band.star >= least):
            self.star.addItem(self.tr("{n} sao").format(n=star), star)
        self.ground.clear()
        for ground in rulebook.commune_desk.grounds:
            self.ground.addItem(ground.text, ground.id)
        self.star.setVisible("recognise" in ids)
        self.day.setVisible("recognise" in ids)
        self.ground.setVisible("revoke" in ids)
        self._line.setVisible(bool({"recognise", "revoke"} & ids))
        clear(self._buttons)
        self.outcome_buttons = {}
        for move in found:
            name = move.name[:1].upper() + move.name[1:]
            button = SecondaryButton(self.context.theme, name)
            button.setAccessibleName(name)
            button.clicked.connect(partial(self.note_outcome, move.id))
            self.outcome_buttons[move.id] = button
            self._buttons.addWidget(button)

    def _show_rounds(self, rounds: tuple[Round, ...]) -> None:
        clear(self._rounds)
        for item in rounds:
            card = Card(padding=10)
            row = QHBoxLayout()
            day = format_date(item.received_on)
            title = self.tr("Lần {n}, nhận ngày {day}, mã {code}").format(
                n=item.number, day=day, code=item.snapshot
            )
            row.addWidget(label(title, "strong", wrap=True), 1)
            opening = SecondaryButton(self.context.theme, self.tr("Xem bản này"), icon="preview")
            opening.setAccessibleName(self.tr("Xem bản của lần {n}").format(n=item.number))
            opening.clicked.connect(partial(self._open, item.version))
            row.addWidget(opening)
            card.body.addLayout(row)
            text = self.tr("Người nhận {who}, {n} sản phẩm mẫu. {note}").format(
                who=item.received_by, n=item.samples, note=item.note
            )
            card.body.addWidget(label(text.strip(), "second", wrap=True))
            self._rounds.addWidget(card)

    def _open(self, version: str) -> None:
        case = self.context.workspace.desk.case(self._id, self.context.today())
        self.context.navigator.go(rooms.VERSION, case.dossier, section=version)

    def _show_changes(self, rounds: tuple[Round, ...]) -> None:
        self.changes.setVisible(len(rounds) > 1)
        if len(rounds) < 2:
            return
        before, after = rounds[-2:]
        found = self.context.workspace.versions.compare(before.version, after.version)
        rulebook = self.context.workspace.desk.rulebook(self._id)
        titles = {section.id: section.title for section in rulebook.sections}
        titles |= {"assessment": self.tr("Tự chấm điểm"), "evidence": self.tr("Minh chứng")}
        names = (
            self.tr("lần {n}").format(n=before.number),
            self.tr("lần {n}").format(n=after.number),
        )
        self.changes.show_changes(found, titles, names)

    def _show_journal(self) -> None:
        events = list(reversed(self.context.workspace.desk.history(self._id)))
        self.table.setRowCount(len(events))
        for row, event in enumerate(events):
            for column, text in enumerate((when(event.at), event.by, event.text, event.words)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self._fitting.start(0)

    def _fit_rows(self) -> None:
        """Give every row the height its words need, and the table that of all rows."""
        self.table.resizeRowsToContents()
        high = self.table.horizontalHeader().sizeHint().height() + 4
        high += sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        if self.table.minimumHeight() != high:
            self.table.setMinimumHeight(high)


def _day(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError as error:
        raise UserError(str(error)) from error
