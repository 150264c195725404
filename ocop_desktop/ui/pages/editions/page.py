"""Editions on this machine: what changed between two, a dry run, moving a dossier."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.beside import Reading, stoppable
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.editions.differences import DifferenceTable, place_of, what_word
from ocop_desktop.ui.pages.editions.trials import TrialTable
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, BannerKind, Card
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.ui.words import set_title
from ocop_desktop.workspace.editions import Moved, Trial

_TABLE = 250
_TRIALS = 180
_COMBO = 230


class EditionsPage(Page):
    """Nothing is written before the button that moves a dossier; the old dossier always stays."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.reading = Reading(context)
        area, self._column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._column.addWidget(label(self.tr("Các bộ quy định"), "title"))
        self._list = Card()
        self._column.addWidget(self._list)
        self.before, self.after = (
            self._combo(self.tr("Từ bộ")),
            self._combo(self.tr("Sang bộ")),
        )
        self.only = self._combo(self.tr("Chỉ xem bộ sản phẩm"))
        self.table = DifferenceTable(theme)
        self.trials = TrialTable(theme)
        self._compare = self._make_compare()
        self._moving = self._make_moving()
        self._column.addWidget(self._compare)
        self._column.addWidget(self._moving)
        self._column.addStretch(1)
        self.before.activated.connect(lambda _: self._pair_changed())
        self.after.activated.connect(lambda _: self._pair_changed())
        self.only.activated.connect(lambda _: self._show_lines())
        theme.changed.connect(self._restyle)
        self._restyle()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Các bộ quy định")

    def show_for(self, target: Target) -> None:
        """Show what is on this machine now."""
        super().show_for(target)
        self._fill_editions()
        self._pair_changed()

    def first_focus(self) -> QWidget | None:
        """Return the first chooser."""
        return self.before if self.before.count() > 1 else None

    # --- verbs -----------------------------------------------------------------------------

    def try_all(self) -> None:
        """Show what the move would do to every dossier of the old edition."""
        before, after = self._pair()
        self.reading.ask(
            self.tr("Thử chuyển các hồ sơ"),
            lambda beside, progress, cancelled: beside.editions.try_all(
                before, after, stoppable(progress, cancelled)
            ),
            self._show_trials,
        )

    def move_current(self) -> None:
        """Copy the dossier the cursor is in to the new edition and list what to review."""
        trial = self.trials.current
        if trial is None:
            return
        try:
            made = self.context.workspace.editions.move(trial.dossier, self._pair()[1])
        except UserError as error:
            self.context.show_error(error)
            return
        self._show_moved(made)
        self.context.notify(
            self.tr("Đã chuyển sang bộ mới; hồ sơ cũ giữ nguyên"),
            lambda: self._take_back(made),
        )

    def _take_back(self, made: Moved) -> None:
        self.context.workspace.dossiers.remove(made.dossier)
        self.outcome.hide()

    # --- building --------------------------------------------------------------------------

    def _combo(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return made

    def _make_compare(self) -> Card:
        card = Card()
        card.body.addWidget(label(self.tr("So sánh từng dòng"), "heading"))
        box = QWidget()
        flow = FlowLayout(box, gap=10, line_gap=6)
        for combo in (self.before, self.after, self.only):
            flow.addWidget(label(combo.accessibleName(), "second"))
            flow.addWidget(combo)
        self.count = label("", "strong")
        flow.addWidget(self.count)
        card.body.addWidget(box)
        card.body.addWidget(self.table)
        self.detail = label("", "second", wrap=True)
        card.body.addWidget(self.detail)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_detail())
        self.table.lines.modelReset.connect(self._show_detail)
        return card

    def _make_moving(self) -> Card:
        theme, card = self.context.theme, Card()
        card.body.addWidget(label(self.tr("Chạy thử trên các hồ sơ"), "heading"))
        about = self.tr(
            "Chạy thử không ghi gì. Khi chuyển, phần mềm lập một hồ sơ mới theo bộ mới, chỉ giữ "
            "mức của những tiêu chí giống hệt; phần còn lại để anh/chị chấm lại."
        )
        card.body.addWidget(label(about, "caption", wrap=True))
        self.run = SecondaryButton(theme, self.tr("Chạy thử"), icon="flask")
        self.take = PrimaryButton(theme, self.tr("Chuyển hồ sơ sang bộ mới"))
        self.run.clicked.connect(self.try_all)
        self.take.clicked.connect(self.move_current)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        row.addWidget(self.run)
        row.addWidget(self.take)
        row.addStretch(1)
        card.body.addLayout(row)
        self.outcome = Banner(theme, "info")
        self._review = QWidget()
        self._flow = FlowLayout(self._review)
        self.outcome.column.addWidget(self._review)
        card.body.addWidget(self.outcome)
        card.body.addWidget(self.trials)
        return card

    # --- showing ---------------------------------------------------------------------------

    def _fill_editions(self) -> None:
        catalogue = self.context.workspace.catalogue
        books = sorted(map(catalogue.get, catalogue.ids()), key=lambda b: b.edition.in_force_from)
        used = [row.rulebook for row in self.context.workspace.dossiers.list()]
        clear(self._list.body)
        for book in books:
            self._list.body.addWidget(label(book.edition.title, "strong", wrap=True))
            text = self.tr("Hiệu lực từ {day}. {sets} bộ sản phẩm. {n} hồ sơ đang theo.").format(
                day=format_date(book.edition.in_force_from),
                sets=len(book.sets),
                n=used.count(book.id),
            )
            self._list.body.addWidget(label(text, "second", wrap=True))
        several = len(books) > 1
        if not several:
            alone = self.tr(
                "Máy này mới có một bộ nên chưa có gì để so sánh. Khi có quy định mới, cài bản "
                "phần mềm mới; bộ cũ vẫn ở lại cho hồ sơ đã lập."
            )
            self._list.body.addWidget(label(alone, "caption", wrap=True))
        self._compare.setVisible(several)
        self._moving.setVisible(several)
        chosen = [combo.currentData() for combo in (self.before, self.after)]
        if chosen[0] == chosen[1]:
            chosen = [None, None]
        for combo in (self.before, self.after):
            combo.clear()
            for book in books:
                combo.addItem(book.edition.short, book.id)
        for combo, wanted, other in (
            (self.before, chosen[0], max(0, len(books) - 2)),
            (self.after, chosen[1], len(books) - 1),
        ):
            at = combo.findData(wanted) if wanted else -1
            combo.setCurrentIndex(at if at >= 0 else other)

    def _pair(self) -> tuple[str, str]:
        return str(self.before.currentData()), str(self.after.currentData())

    def _pair_changed(self) -> None:
        before, after = self._pair()
        self._lines = self.context.workspace.editions.differences(before, after)
        books = [self.context.workspace.catalogue.get(name) for name in (after, before)]
        self._sets = {key: set_title(one) for book in books for key, one in book.sets.items()}
        self.only.clear()
        self.only.addItem(self.tr("Tất cả"), "")
        touched = {line.set for line in self._lines if line.set}
        for key, name in self._sets.items():
            if key in touched:
                self.only.addItem(name, key)
        self._show_lines()
        self._show_trials(None)

    def _show_lines(self) -> None:
        wanted = self.only.currentData()
        lines = [line for line in self._lines if not wanted or line.set == wanted]
        self.table.lines.show_lines(lines, self._sets)
        self.table.setVisible(bool(lines))
        self.detail.setVisible(bool(lines))
        words = self.tr("{n} dòng khác nhau").format(n=len(lines))
        self.count.setText(words if lines else self.tr("Không có gì khác"))

    def _show_detail(self) -> None:
        line = self.table.current()
        if line is None:
            self.detail.setText(self.tr("Chọn một dòng để đọc trọn nội dung."))
            return
        parts = [f"{what_word(line)}: {place_of(line, self._sets)}."]
        for name, text in ((self.tr("Trước"), line.before), (self.tr("Sau"), line.after)):
            if text:
                parts.append(f"{name}: {text}")
        self.detail.setText("\n".join(parts))

    def _show_trials(self, found: tuple[Trial, ...] | None) -> None:
        before, after = self._pair()
        self._moving.setVisible(before != after)
        self.trials.setVisible(bool(found))
        self.take.setVisible(bool(found))
        self.outcome.setVisible(found is not None)
        self._review.hide()
        if found is None:
            return
        self.trials.show_trials(found)
        touched = sum(trial.move.effect != "unaffected" for trial in found)
        if not found:
            self.outcome.say(self.tr("Không có hồ sơ nào theo bộ này"), "", "info")
        elif touched:
            text = self.tr("{n} trên {all} hồ sơ bị ảnh hưởng").format(n=touched, all=len(found))
            self.outcome.say(text, "", "warn")
        else:
            text = self.tr("{n} hồ sơ đều không bị ảnh hưởng").format(n=len(found))
            self.outcome.say(text, "", "ok")

    def _show_moved(self, made: Moved) -> None:
        clear(self._flow)
        left = self.context.workspace.editions.to_review(made.dossier)
        go = ChipButton(self.tr("Mở hồ sơ mới"), "accent")
        go.clicked.connect(lambda: self.context.navigator.go(rooms.DOSSIER, made.dossier))
        self._flow.addWidget(go)
        for number in left:
            chip = ChipButton(number, "amber", self.tr("Chấm lại tiêu chí này ở hồ sơ mới"))
            chip.clicked.connect(
                lambda _=False, one=number: self.context.navigator.go(
                    rooms.ASSESSMENT, made.dossier, criterion=one
                )
            )
            self._flow.addWidget(chip)
        self._review.show()
        text = self.tr("Không có tiêu chí nào phải chấm lại.")
        if left:
            text = self.tr("{n} tiêu chí phải chấm lại:").format(n=len(left))
        gone = made.move.effect == "set_missing"
        if gone:
            text = self.tr(
                "Bộ quy định mới không có bộ sản phẩm này: chọn bộ khác ở hồ sơ mới rồi chấm lại."
            )
        kind: BannerKind = "warn" if left or gone else "ok"
        self.outcome.say(self.tr("Đã lập hồ sơ mới theo bộ mới"), text, kind)

    def _restyle(self) -> None:
        px = self.context.theme.px
        self.table.setFixedHeight(px(_TABLE))
        self.trials.setFixedHeight(px(_TRIALS))
        for combo in (self.before, self.after, self.only):
            combo.setMinimumWidth(px(_COMBO))
