"""Upgrade and reassessment: choose what was recognised, see what changed, begin a new dossier."""

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.upgrade.carrying import Kind
from ocop_desktop.dossier.upgrade.view import UpgradeView
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.beside import stoppable
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.opening import ask_passphrase
from ocop_desktop.ui.pages_dossier.changes_view import ChangesView
from ocop_desktop.ui.tasks import Cancelled, Progress
from ocop_desktop.ui.tools.bench import BenchPage
from ocop_desktop.ui.tools.environment.cards import FactsCard
from ocop_desktop.ui.tools.upgrade.cards import RefreshCard, ResultsCard
from ocop_desktop.ui.tools.upgrade.old_package import OldPackageCard
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.working import done_beside
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.sealed import SUFFIX as SEALED
from ocop_desktop.workspace.sealed import is_sealed, opened
from ocop_desktop.workspace.upgrades import BaseChoice
from ocop_desktop.workspace.workspace import Workspace

_PURPOSE = "packages"
_EVIDENCE = "evidence/"
_OTHER = "other"


class UpgradePage(BenchPage):
    """One page: it asks nothing, so it has no forms."""

    tool = "upgrade"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.steps.hide()
        self.state = Banner(theme, "info")
        self.choose = SecondaryButton(theme, self.tr("Chọn bản để so"), icon="history")
        self.choose.clicked.connect(self._choose)
        self.package = SecondaryButton(theme, self.tr("So với gói đã nộp…"), icon="package")
        self.package.clicked.connect(self.choose_package)
        self.clear = ActionButton(theme, self.tr("Bỏ bản đang so"), icon="close", role="quiet")
        self.clear.clicked.connect(self._forget)
        self.begin = PrimaryButton(theme, self.tr("Lập hồ sơ mới từ hồ sơ này"), icon="copy")
        self.begin.clicked.connect(self._begin)
        self.take = SecondaryButton(theme, self.tr("Lập từ gói cũ…"), icon="import")
        self.take.clicked.connect(self.choose_old)
        self.old = OldPackageCard(context)
        self.old.compare.connect(self._compare_package)
        self.setAcceptDrops(True)
        self.summary = Card()
        self._summed = label("", wrap=True)
        self.summary.body.addWidget(label(self.tr("Nội dung phải kể"), "heading"))
        self.summary.body.addWidget(self._summed)
        self.refreshed = RefreshCard(theme, self.tr("Phải làm mới"))
        self.refreshed.chosen.connect(self._open)
        self.dates = FactsCard(self.tr("Ngày của giấy chứng nhận"))
        self.results = ResultsCard(self.tr("Kết quả của chu kỳ"))
        self.changes = ChangesView(theme)
        self._told: object = None
        cards = (self.dates, self.refreshed, self.results, self.summary, self.changes)
        for part in (self.state, self._bar(), self.old, self.prints, *cards):
            self.overview.addWidget(part)
        self.overview.addStretch(1)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Nâng hạng, đánh giá lại")

    def first_focus(self) -> QWidget | None:
        """Return the button that chooses what to compare with."""
        return self.choose

    def show_overview(self, assessment: Assessment) -> None:
        """Show both states side by side."""
        view = self.context.workspace.upgrades.of(assessment.dossier.id, assessment.today)
        self._show_state(view)
        self.refreshed.show_refresh(view.refresh)
        self.results.show_results(view.results, view.source)
        self._show_days(view)
        self.clear.setVisible(view.base is not None)
        self.summary.setVisible(view.base is not None)
        self.changes.setVisible(view.base is not None)
        self._summed.setText("\n".join(self._topics(view)))
        self._show_changes(view)

    def choices_menu(self) -> QMenu:
        """Return a menu of everything in the workspace that may have been recognised."""
        menu = QMenu(self)
        found = self.context.workspace.upgrades.choices(self.dossier_id)
        for one in found:
            menu.addAction(one.told, partial(self.compare_with, one))
        if not found:
            menu.addAction(self.tr("Chưa có bản chốt hay hồ sơ khác của chủ thể")).setEnabled(False)
        return menu

    def begin_menu(self) -> QMenu:
        """Return the two kinds of registrations an old dossier may lead to."""
        menu = QMenu(self)
        menu.addAction(self.tr("Để nâng hạng"), partial(self.carry_over, "upgrade"))
        menu.addAction(self.tr("Để đánh giá lại"), partial(self.carry_over, "reassessment"))
        return menu

    def compare_with(self, choice: BaseChoice) -> None:
        """Compare with a version or another dossier."""
        self.context.workspace.upgrades.compare_with(self.dossier_id, choice)

    def choose_package(self) -> None:
        """Ask for the package that was handed in and compare with it."""
        path = self._ask_package()
        if path is not None:
            self._compare_package(path)

    def choose_old(self) -> None:
        """Ask for the old package and show what a new registration would take from it."""
        path = self._ask_package()
        if path is not None:
            self.old.look(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.old.look(Path(files[0]))

    def _ask_package(self) -> Path | None:
        last = self.context.settings.last_folder(_PURPOSE)
        places = QStandardPaths.StandardLocation.DocumentsLocation
        folder = str(last) if last else QStandardPaths.writableLocation(places)
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Chọn gói đã nộp"),
            folder,
            self.tr("Gói hồ sơ ({kinds})").format(kinds=f"*.zip *.json *{SEALED}"),
        )
        if not name:
            return None
        self.context.settings.set_last_folder(_PURPOSE, Path(name).parent)
        return Path(name)

    def _compare_package(self, path: Path) -> None:
        dossier_id = self.dossier_id
        try:
            passphrase = ask_passphrase(self.context, path) if is_sealed(path) else ""

            def work(beside: Workspace, progress: Progress, cancelled: Cancelled) -> None:
                with opened(path, lambda _: passphrase) as readable:
                    step = stoppable(progress, cancelled)
                    beside.upgrades.compare_with_package(dossier_id, readable, step)

            done_beside(self.context, self.tr("Đọc gói đã nộp"), path.name, work)
        except CancelledError:
            return
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.workspace.reread([dossier_id])

    def carry_over(self, kind: Kind) -> None:
        """Begin a new registration from this dossier and open it."""
        try:
            made = self.context.workspace.upgrades.carry_over(self.dossier_id, kind)
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.notify(
            self.tr("Đã lập hồ sơ mới; điền giấy chứng nhận đang có, đợt và năm đánh giá.")
        )
        self.context.navigator.go(rooms.SECTION, made, "registration")

    # --- inside ------------------------------------------------------------------------------

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("plain", True)
        flow = FlowLayout(bar, gap=8, line_gap=8)
        for button in (self.begin, self.take, self.choose, self.package, self.clear):
            flow.addWidget(button)
        return bar

    def _show_state(self, view: UpgradeView) -> None:
        if view.base is None:
            self.state.say(
                self.tr("Chưa chọn bản đã công nhận"),
                self.tr(
                    "Chọn bản chốt, hồ sơ cũ hoặc gói đã nộp lần trước; thay đổi hiện từng chỗ ở "
                    "dưới."
                ),
                "info",
            )
            return
        told = self.tr("{n} chỗ khác bản đã công nhận").format(n=view.count)
        lines = [self.tr("So với: {told}").format(told=view.base.told)]
        before, now = view.points
        if before is not None and now is not None:
            said = self.tr("Điểm tự chấm: lần trước {before}, lần này {now}.")
            lines.append(said.format(before=before, now=now))
        if not view.same_criteria:
            lines.append(self.tr("Hai bản khác bộ tiêu chí nên không so điểm từng tiêu chí."))
        self.state.say(told, "\n".join(lines), "info")

    def _show_days(self, view: UpgradeView) -> None:
        """Show when a reassessment may be handed in and when the certificate lapses."""
        self.dates.setVisible(bool(view.days))
        lines = [f"{format_date(one.day)}: {one.title}" for one in view.days]
        sources = "; ".join(dict.fromkeys(one.source for one in view.days))
        self.dates.show_texts(
            *lines, self.tr("Căn cứ: {source}").format(source=sources) if lines else ""
        )

    def _topics(self, view: UpgradeView) -> list[str]:
        same = self.tr("không đổi")
        lines = []
        for one in view.topics:
            count = len(one.changes)
            told = self.tr("{n} chỗ đổi").format(n=count) if count else same
            lines.append(f"{one.topic.name}: {told}")
        return lines

    def _show_changes(self, view: UpgradeView) -> None:
        found = tuple(
            replace(change, section=one.topic.id) for one in view.topics for change in one.changes
        )
        found += tuple(replace(change, section=_OTHER) for change in view.other)
        if found == self._told:
            return
        self._told = found
        titles = {one.topic.id: one.topic.name for one in view.topics}
        titles[_OTHER] = self.tr("Nội dung khác")
        heads = (self.tr("Bản đã công nhận"), self.tr("Bản này"))
        self.changes.show_changes(found, titles, heads)

    def _open(self, path: str) -> None:
        if path.startswith(_EVIDENCE):
            self.context.navigator.go(
                rooms.EVIDENCE, self.dossier_id, field=path.removeprefix(_EVIDENCE)
            )
        else:
            self.open_field(path)

    def _choose(self) -> None:
        self.choices_menu().popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _begin(self) -> None:
        self.begin_menu().popup(self.begin.mapToGlobal(self.begin.rect().bottomLeft()))

    def _forget(self) -> None:
        self.context.workspace.upgrades.forget(self.dossier_id)
