"""What stands in the window: rail, top line, columns, pages, panel, status line; and for whom."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.drawn.ring import ring_data
from ocop_desktop.ui.frame.choicebar import ChoiceBar
from ocop_desktop.ui.frame.contextpanel import ContextPanel
from ocop_desktop.ui.frame.describing import describe
from ocop_desktop.ui.frame.errorbar import ErrorBar
from ocop_desktop.ui.frame.lockbar import LockBar
from ocop_desktop.ui.frame.rail import Rail
from ocop_desktop.ui.frame.sidecolumn import SideColumn
from ocop_desktop.ui.frame.statusline import StatusLine
from ocop_desktop.ui.frame.topline import Crumb, TopLine
from ocop_desktop.ui.keys import follow_focus
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.outline import outline, returned_group
from ocop_desktop.ui.page import AppContext, Page, SectionList
from ocop_desktop.ui.widgets.toast import Toast

_FOLD_FROM = 140  # text size in percent from which side columns fold on a small screen
_ROOMY = 1600


class Shell(QWidget):
    """Everything around the pages, which lie in `stack`."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._panel_choice: bool | None = None
        self.rail = Rail(theme)
        self.topline = TopLine(theme)
        self.sidecolumn = SideColumn(theme)
        self.panel = ContextPanel(theme)
        self.panel.toggled.connect(self._remember_panel)
        self.statusline = StatusLine(theme)
        self.error_bar = ErrorBar(theme)
        self.lock_bar = LockBar(theme, context.workspace.versions, context.show_error)
        self.choice_bar = ChoiceBar(theme, context.workspace.dossiers)
        self.stack = QStackedWidget()
        self._lay_out()
        self.toast = Toast(self)
        follow_focus(self._describe)

    def page(self) -> Page | None:
        """Return the page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def show_target(self, target: Target, page: Page) -> None:
        """Bring everything around a page in line with what it shows."""
        self.show_dossier(target, page)
        self.fit(page)
        self.panel.show_widget(page.context_widget())

    def show_dossier(self, target: Target, page: Page) -> None:
        """Say whose dossier is open and what its sections look like, or that none is."""
        self.lock_bar.show_dossier(target.dossier_id)
        self.topline.set_help(on=bool(page.chapter))
        away = target.room == rooms.CHOICES
        self.choice_bar.show_dossier(target.dossier_id, away=away)
        if target.dossier_id is None:
            self.topline.breadcrumb.set_crumbs([Crumb(page.title())])
            self.topline.set_who("", sample=False)
            self.topline.set_history(None)
            self.statusline.show_note("")
            self.sidecolumn.hide()
            return
        self._show_head(target, target.dossier_id, page)

    def fit(self, page: Page) -> None:
        """Fold what would leave the page too little room at this text size and window width."""
        small = self._context.theme.scale >= _FOLD_FROM and self.width() < _ROOMY
        folded = small or page.section_list is SectionList.FOLDED
        inside = self._context.navigator.current.dossier_id is not None
        self.sidecolumn.setVisible(inside and page.section_list is not SectionList.NONE)
        self.sidecolumn.set_folded(folded=folded)
        wanted = not small if self._panel_choice is None else self._panel_choice
        self.panel.set_open(open_=wanted)

    # -- inside -------------------------------------------------------------------------------

    def _describe(self, _left: QWidget | None, widget: QWidget | None) -> None:
        describe(widget)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.error_bar)
        middle.addWidget(self.lock_bar)
        middle.addWidget(self.choice_bar)
        middle.addWidget(self.stack, 1)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.sidecolumn)
        work.addLayout(middle, 1)
        work.addWidget(self.panel)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topline)
        right.addLayout(work, 1)
        whole = QHBoxLayout()
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(whole, 1)
        outer.addWidget(self.statusline)

    def _show_head(self, target: Target, dossier_id: str, page: Page) -> None:
        navigator, dossiers = self._context.navigator, self._context.workspace.dossiers
        dossier = dossiers.get(dossier_id)
        practice = self._context.workspace.practice.is_practice(dossier_id)
        name = dossier.text("product.name") or self.tr("Hồ sơ chưa đặt tên")
        crumbs = [
            Crumb(self.tr("Hồ sơ"), lambda: navigator.go(rooms.DOSSIERS)),
            Crumb(name, lambda: navigator.go(rooms.DOSSIER, dossier_id)),
            Crumb(page.title()),
        ]
        if target.room == rooms.DOSSIER:
            crumbs = [crumbs[0], Crumb(name)]
        self.topline.breadcrumb.set_crumbs(crumbs)
        self.topline.set_who(
            dossier.text("producer.name"), sample=dossier.sample, practice=practice
        )
        self.topline.set_history((dossiers.can_undo(dossier_id), dossiers.can_redo(dossier_id)))
        self.statusline.show_note(self._note(sample=dossier.sample, practice=practice))
        if page.section_list is not SectionList.NONE:
            self._show_sections(dossier_id, name)
            self.sidecolumn.set_current(target)

    def _note(self, *, sample: bool, practice: bool) -> str:
        if practice:
            return self.tr("Hồ sơ luyện tập: sửa thoải mái, đặt lại được")
        return self.tr("Hồ sơ mẫu: số liệu giả định") if sample else ""

    def _show_sections(self, dossier_id: str, name: str) -> None:
        assessment = self._context.workspace.assess(dossier_id, self._context.today())
        score = assessment.score
        target = assessment.dossier.text("registration.target_star")
        ring = ring_data(assessment.rulebook.edition, score)
        star = score.star if score else 0
        self.sidecolumn.set_head(name, ring, star, int(target) if target.isdigit() else 0)
        returned = self._context.workspace.returns.items(dossier_id)
        top = returned_group(assessment, returned)
        self.sidecolumn.set_groups((*top, *outline(assessment, returned)))

    def _remember_panel(self, open_: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self._panel_choice = open_
