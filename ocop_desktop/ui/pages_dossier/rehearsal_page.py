"""Council rehearsal: several people score the same dossier, side by side."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ocop_desktop.dossier.rehearsal.sheetfile import SUFFIX
from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.dossier.values import Answer
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.pages_dossier.mark_panel import MarkPanel
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.pages_dossier.rehearsal_grid import RehearsalGrid
from ocop_desktop.ui.pages_dossier.rehearsal_head import RehearsalHead
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.workspace.printing import MINUTES
from ocop_desktop.workspace.rehearsals import Rehearsals

_PURPOSE = "sheets"


class RehearsalPage(Page):
    """Sheets stand beside the dossier: nothing here changes its own answers."""

    section_list = SectionList.FOLDED

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._renaming = ""
        self.printing = Printing(context, self, open_file)
        self.head = RehearsalHead(theme)
        self.grid = RehearsalGrid(theme)
        self.panel = MarkPanel(theme)
        self.empty = EmptyState(
            theme,
            "users",
            self.tr("Chưa có ai chấm thử"),
            self.tr(
                "Mỗi người một phiếu, chấm riêng rồi so với nhau. Phiếu xuất ra tệp được để chấm "
                "trên máy khác, xong thì nhận lại ở đây."
            ),
        )
        area, column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column.addWidget(self.head)
        column.addWidget(self.grid, 1)
        column.addWidget(self.empty, 1)
        self._connect()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Chấm thử")

    def show_for(self, target: Target) -> None:
        """Show the sheets of a dossier."""
        super().show_for(target)
        self.head.form.hide()
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        """Show what changed; the cursor stays."""
        del changed
        if self.target is not None:
            self._fill()

    def context_widget(self) -> QWidget | None:
        """Return the panel with the levels, once there is a sheet."""
        return self.panel if self.target is not None and self._sheets() else None

    def first_focus(self) -> QWidget | None:
        """Return the grid, or the way to begin."""
        return self.head.add if self.grid.isHidden() else self.grid

    # --- verbs -----------------------------------------------------------------------------

    def mark(self, sheet_id: str, number: str, option: int | None) -> bool:
        """Store a level; a digit the criterion has no level for is refused with a sentence."""
        case = self._answer(self._sheet(sheet_id), number).case
        try:
            self._rehearsals.set_option(self.dossier_id, sheet_id, number, option, case)
        except UserError as error:
            self.context.notify(str(error))
            return False
        return True

    def export_sheet(self) -> None:
        """Write the sheet the cursor is in to a file in a folder that is asked for."""
        sheet = self._current()
        if sheet is None:
            return
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Chọn nơi lưu phiếu"), self._last_folder()
        )
        if not folder:
            return
        try:
            made = self.context.workspace.sheet_files.export(
                self.dossier_id, sheet.id, Path(folder)
            )
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.settings.set_last_folder(_PURPOSE, Path(folder))
        self.context.notify(self.tr("Đã xuất phiếu: {name}").format(name=made.name))

    def bring_sheets(self) -> None:
        """Merge sheet files back; each says what became of it."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Chọn phiếu chấm"),
            self._last_folder(),
            self.tr("Phiếu chấm thử (*{suffix})").format(suffix=SUFFIX),
        )
        for name in names:
            try:
                taken = self.context.workspace.sheet_files.take(Path(name), self.dossier_id)
            except UserError as error:
                self.context.show_error(error)
                return
            self._refill()
            self.grid.go_to(taken.sheet.id)
            self.context.notify(taken.sentence)

    # --- inside ----------------------------------------------------------------------------

    def _mark_and_go_on(self, sheet_id: str, number: str, option: int | None) -> None:
        row = self.grid.currentRow() + 1
        if self.mark(sheet_id, number, option) and row < self.grid.rowCount():
            self.grid.setCurrentCell(row, self.grid.currentColumn())

    def _connect(self) -> None:
        head, panel = self.head, self.panel
        head.add.clicked.connect(self._ask_new)
        head.rename.clicked.connect(self._ask_name)
        head.form.taken.connect(self._take_scorer)
        head.minutes.clicked.connect(lambda: self.printing.write(self.dossier_id, MINUTES, "docx"))
        head.bring.clicked.connect(self.bring_sheets)
        head.export.clicked.connect(self.export_sheet)
        head.remove.clicked.connect(self._remove)
        self.grid.marked.connect(self._mark_and_go_on)
        self.grid.moved.connect(self._show_place)
        self.grid.entered.connect(panel.levels.focus_chosen)
        panel.chosen.connect(lambda option: self._act("option", option))
        panel.case_chosen.connect(lambda case: self._act("case", case))
        panel.remarked.connect(lambda text: self._act("remark", text))
        panel.opinion_given.connect(lambda text: self._act("opinion", text))
        panel.eliminated.connect(self._act)

    @property
    def _rehearsals(self) -> Rehearsals:
        return self.context.workspace.rehearsals

    def _sheets(self) -> tuple[Sheet, ...]:
        return self._rehearsals.fitting(self.dossier_id)

    def _sheet(self, sheet_id: str) -> Sheet:
        return next(sheet for sheet in self._sheets() if sheet.id == sheet_id)

    def _current(self) -> Sheet | None:
        place = self.grid.place
        return next((s for s in self._sheets() if place and s.id == place.sheet), None)

    def _answer(self, sheet: Sheet, number: str) -> Answer:
        """Return a scorer's answer with a case: the dossier's own where the scorer chose none."""
        found = self.assess()
        answer = sheet.assessment.get(number, Answer())
        cases = found.rulebook.sets[sheet.set].by_number[number].criterion.cases
        if cases and answer.case is None:
            case = found.dossier.answer(number).case or cases[0].id
            return msgspec.structs.replace(answer, case=case)
        return answer

    def _fill(self) -> None:
        found, sheets = self.assess(), self._sheets()
        chosen = found.rulebook.sets.get(found.dossier.set or "")
        shown = chosen is not None and bool(sheets)
        self.grid.setVisible(shown)
        self.empty.setVisible(not shown)
        self.head.add.setEnabled(chosen is not None)
        others = len(self._rehearsals.sheets(self.dossier_id)) - len(sheets)
        reading = found.rulebook.reading("average").text
        if chosen is None or not sheets:
            self.head.show_result(None, reading, 0, others)
            self.head.show_sheet(None)
            return
        result = self._rehearsals.result(self.dossier_id)
        apart = sum(spread.distance > 0 for spread in result.spreads)
        self.head.show_result(result, reading, apart, others)
        self.grid.show_sheets(chosen, sheets, result)
        self._show_place()

    def _refill(self) -> None:
        """Fill anew and let the window open or close the panel."""
        self._fill()
        self.context.navigator.went.emit(self.context.navigator.current)

    def _show_place(self) -> None:
        place, sheet = self.grid.place, self._current()
        self.head.show_sheet(sheet)
        if place is None or sheet is None:
            return
        chosen: CriteriaSet = self.assess().rulebook.sets[sheet.set]
        item = chosen.by_number[place.number]
        self.panel.show_mark(sheet, chosen, item, self._answer(sheet, place.number))

    def _act(self, what: str, value: object) -> None:
        """Store what the panel says about the cell the cursor is in."""
        place, sheet = self.grid.place, self._current()
        if place is None or sheet is None:
            return
        verbs = self._rehearsals
        try:
            if what == "option":
                self.mark(sheet.id, place.number, value if isinstance(value, int) else None)
            elif what == "case":
                verbs.set_option(self.dossier_id, sheet.id, place.number, None, str(value))
            elif what == "remark":
                verbs.set_remark(self.dossier_id, sheet.id, place.number, str(value))
            elif what == "opinion":
                verbs.set_opinion(self.dossier_id, sheet.id, str(value))
            else:
                verbs.set_elimination(self.dossier_id, sheet.id, what, applies=bool(value))
        except UserError as error:
            self.context.show_error(error)
            self._show_place()

    def _ask_new(self) -> None:
        self._renaming = ""
        self.head.form.ask()

    def _ask_name(self) -> None:
        sheet = self._current()
        if sheet is not None:
            self._renaming = sheet.id
            self.head.form.ask(sheet.scorer, sheet.role)

    def _take_scorer(self, name: str, role: str) -> None:
        try:
            if self._renaming:
                sheet = self._rehearsals.rename(self.dossier_id, self._renaming, name, role)
            else:
                sheet = self._rehearsals.add(self.dossier_id, name, role)
        except UserError as error:
            self.context.show_error(error)
            return
        self.head.form.hide()
        self._refill()
        self.grid.go_to(sheet.id)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        sheet = self._current()
        if sheet is None:
            return
        here = self.dossier_id
        self._rehearsals.remove(here, sheet.id)
        self._refill()
        self.context.notify(
            self.tr("Đã bỏ phiếu của {name}").format(name=sheet.scorer),
            lambda: self.context.workspace.dossiers.undo(here),
        )

    def _last_folder(self) -> str:
        last = self.context.settings.last_folder(_PURPOSE)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return last or QStandardPaths.writableLocation(documents)
