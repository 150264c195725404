"""The page of the new-dossier flow: steps, question, footer; the panel says what the set asks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.keys import bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.new.draft import Draft
from ocop_desktop.ui.pages.new.papers_step import PapersStep
from ocop_desktop.ui.pages.new.producer_step import ProducerStep
from ocop_desktop.ui.pages.new.product_step import ProductStep
from ocop_desktop.ui.pages.new.set_panel import SetPanel
from ocop_desktop.ui.pages.new.simple_steps import KindStep, RoundStep, StarStep
from ocop_desktop.ui.pages.new.step import Step
from ocop_desktop.ui.pages.new.steps_column import StepsColumn
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.text import label

_COLUMN_FROM = 900
_TEXT_WIDTH = 820


class NewDossierPage(Page):
    """Five questions, one after another; Enter goes on, Alt+Left back, Esc leaves."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rulebook = context.workspace.catalogue.newest()
        self.draft = Draft()
        self.product = ProductStep(context, self.draft, self._rulebook)
        self.kind = KindStep(context, self.draft, self._rulebook)
        self.producer = ProducerStep(context, self.draft)
        self.star = StarStep(context, self.draft, self._rulebook)
        self.round = RoundStep(context, self.draft, self._rulebook)
        self.papers = PapersStep(context, self.draft, self._rulebook)
        self.steps: tuple[Step, ...] = (
            self.product,
            self.kind,
            self.producer,
            self.star,
            self.round,
            self.papers,
        )
        self._index = 0
        self._panel = SetPanel(context, self._rulebook)
        self._column = StepsColumn(context.theme, [(s.short, s.hint) for s in self.steps])
        self._column.wanted.connect(self._go_to)
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
            step.changed.connect(self._changed)
            step.accepted.connect(self.advance)
        self._build()

    @property
    def index(self) -> int:
        """Which question is shown, from 0."""
        return self._index

    def title(self) -> str:
        return self.tr("Hồ sơ mới")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        # The draft is one object shared with the steps, so it is emptied, not replaced.
        for name, value in vars(Draft()).items():
            setattr(self.draft, name, value)
        self.producer.name.clear()
        self.producer.commune.clear()
        self._go_to(0)

    def context_widget(self) -> QWidget | None:
        return self._panel

    def first_focus(self) -> QWidget | None:
        return self.product.field

    def advance(self) -> None:
        """Go on to the next question, or make the dossier; say what is missing instead."""
        if self.steps[self._index].missing():
            self._changed()
            self.steps[self._index].take_focus()
        elif self._index < len(self.steps) - 1:
            self._go_to(self._index + 1)
        else:
            self._create()

    def back(self) -> None:
        """Go back one question; from the first one leave the flow."""
        if self._index:
            self._go_to(self._index - 1)
        else:
            self._leave()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        middle = QVBoxLayout()
        margin = tokens.PAGE_MARGIN + 4
        middle.setContentsMargins(margin, tokens.GAP_L, margin, 14)
        middle.setSpacing(tokens.GAP_M)
        middle.addWidget(self._stack, 1)
        middle.addLayout(self._make_footer())
        box = QWidget()
        box.setLayout(middle)
        self._middle = box
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._column)
        row.addWidget(box, 1)
        for keys, action in (("Ctrl+Return", self.advance), ("Ctrl+Enter", self.advance)):
            bind(self, action, keys)
        bind(self, self.back, Qt.Key.Key_Escape)

    def _make_footer(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_M)
        self._back = SecondaryButton(theme, "", icon="back")
        self._back.clicked.connect(self.back)
        self._missing = label("", "amber", wrap=True)
        self._where = label("", "caption")
        self.next = PrimaryButton(theme, "", trailing="forward", key="Ctrl+Enter")
        self.next.clicked.connect(self.advance)
        row.addWidget(self._back)
        row.addWidget(self._missing, 1)
        row.addWidget(self._where)
        row.addWidget(self.next)
        return row

    # -- moving -------------------------------------------------------------------------------

    def _go_to(self, index: int) -> None:
        self._index = index
        step = self.steps[index]
        step.prepare()
        self._stack.setCurrentWidget(step)
        self._column.show_at(index)
        last = index == len(self.steps) - 1
        name = self.tr("Lập hồ sơ") if last else self.steps[index + 1].short
        self.next.set_text(name)
        self._back.set_text(self.steps[index - 1].short if index else self.tr("Hủy"))
        self._where.setText(
            self.tr("Bước {n} trong {all}").format(n=index + 1, all=len(self.steps))
        )
        self._changed()
        if last:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            step.take_focus()

    def _changed(self) -> None:
        missing = self.steps[self._index].missing()
        asked = bool(self.draft.title.strip()) or self._index > 0
        self._missing.setText(missing if asked else "")
        self.next.setEnabled(not missing)
        self._panel.show_draft(self.draft)

    def _create(self) -> None:
        dossiers = self.context.workspace.dossiers
        try:
            made = dossiers.create(self.draft.as_new(self._rulebook))
        except UserError as error:
            self.context.show_error(error)
            return
        title = self.draft.title.strip()
        self.context.navigator.go(rooms.DOSSIER, made)

        def take_back() -> None:
            dossiers.remove(made)
            self.context.navigator.forget(made)
            self.context.navigator.go(rooms.HOME)

        self.context.offer_coach(made)
        self.context.notify(self.tr("Đã lập hồ sơ “{title}”").format(title=title), take_back)

    def _leave(self) -> None:
        if not self.context.navigator.back():
            self.context.navigator.go(rooms.HOME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.setVisible(self.width() >= self.context.theme.px(_COLUMN_FROM))
        self._stack.setMaximumWidth(max(_TEXT_WIDTH, self.context.theme.px(_TEXT_WIDTH)))
