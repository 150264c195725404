"""A folder of packages of many communes: looked through first, then taken in, package by package.

Choosing the same folder again goes on where it was: what is here already is not taken twice.
"""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.sharing import tree_tables
from ocop_desktop.ui.sharing.tree_run import TreeRun
from ocop_desktop.ui.tasks import Task
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.package_trees import FoundPackage, TakenPackage, TreeSurvey

_PURPOSE = "package-tree"
_CSV = "goi-khong-nhap-duoc.csv"
_LINES = 7


class TreeCard(Card):
    """Nothing is stored before the button that takes the packages in."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setAcceptDrops(True)
        self.survey: TreeSurvey | None = None
        self.run: TreeRun | None = None
        self._looking: Task | None = None
        self._left: list[FoundPackage] = []
        self._refused: list[FoundPackage | TakenPackage] = []
        self._new = 0
        self._build()
        self._show()

    # --- doing -------------------------------------------------------------------------------

    def look(self, folder: Path) -> None:
        """Look a folder through in a worker and say what taking it in would do."""
        if self.run is not None or self._looking is not None:
            return
        self.context.settings.set_last_folder(_PURPOSE, folder)
        trees = self.context.workspace.package_trees
        known = trees.known()
        self.survey, self._new = None, 0
        self._left, self._refused = [], []
        self._looking = self.context.run_task(
            self.tr("Xem các gói trong thư mục"),
            lambda progress, cancelled: trees.survey(folder, known, progress, cancelled),
            self._looked,
        )
        self._looking.progressed.connect(self._progress)
        self._looking.ended.connect(self._end_looking)
        self._say(self.tr("Đang xem thư mục “{name}”…").format(name=folder.name))
        self._show()

    def take(self) -> None:
        """Take the new packages in, or go on with those that are left."""
        if self.run is not None or not self._left:
            return
        self.run = TreeRun(self.context, self._left, self)
        self.run.kept.connect(self._kept)
        self.run.ended.connect(self._end_run)
        self.run.start(self.tr("Nhập các gói"))
        self._progress(0, len(self._left), "")
        self._show()
        self.stop.setFocus()

    def cancel(self) -> None:
        """Stop what is under way; what came in stays in."""
        if self.run is not None:
            self.run.cancel()
        if self._looking is not None:
            self._looking.cancel()

    def write_refused(self, path: Path) -> None:
        """Write the list of packages that do not come in."""
        try:
            count = self.context.workspace.package_trees.write_refused(self._refused, path)
        except UserError as error:
            self.context.show_error(error)
            return
        words = self.tr("Đã ghi {n} gói vào “{name}”").format(n=count, name=path.name)
        self.context.notify(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(Path(url.toLocalFile()).is_dir() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folders = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        chosen = next((one for one in folders if one.is_dir()), None)
        if chosen is not None:
            event.acceptProposedAction()
            self.look(chosen)

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.context.theme
        self.body.setSpacing(tokens.GAP_S)
        self.body.addWidget(label(self.tr("Gói hồ sơ của nhiều xã"), "heading"))
        about = self.tr(
            "Chọn hoặc thả vào đây một thư mục có gói của các xã, chia thư mục con thế nào cũng "
            "được. Phần mềm kiểm tra từng gói và cho xem trước; dừng giữa chừng thì lần sau chọn "
            "lại thư mục ấy để làm tiếp."
        )
        self.body.addWidget(label(about, "caption", wrap=True))
        self.choose = SecondaryButton(theme, self.tr("Chọn thư mục…"), icon="folder")
        self.choose.clicked.connect(self._ask)
        self.again = SecondaryButton(theme, "", icon="folder")
        self.again.clicked.connect(lambda: self.look(Path(self._last())))
        self.go = PrimaryButton(theme, self.tr("Nhập các gói mới"), icon="import")
        self.go.clicked.connect(self.take)
        self.stop = SecondaryButton(theme, self.tr("Dừng"), icon="close")
        self.stop.clicked.connect(self.cancel)
        self.body.addWidget(_in_a_row(self.choose, self.again, self.go, self.stop))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ"))
        self.body.addWidget(self.bar)
        self.summary = label("", "strong", wrap=True)
        self.body.addWidget(self.summary)
        self.chips = {
            "new": Chip("", "accent"), "known": Chip("", "plain"), "refused": Chip("", "red"),
        }  # fmt: skip
        self._chip_row = _in_a_row(*self.chips.values())
        self.body.addWidget(self._chip_row)
        self.communes = tree_tables.communes_table()
        self.refused = tree_tables.refused_table()
        self.body.addWidget(self.communes)
        self._refused_title = label(self.tr("Gói không nhập được"), "strong")
        self.body.addWidget(self._refused_title)
        self.body.addWidget(self.refused)
        self.export = SecondaryButton(theme, self.tr("Ghi danh sách này ra CSV"), icon="export")
        self.export.clicked.connect(self._ask_out)
        self._export_row = _in_a_row(self.export)
        self.body.addWidget(self._export_row)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        line = self.context.theme.px(31)
        for one in (self.communes, self.refused):
            one.setFixedHeight(line * (min(max(one.rowCount(), 2), _LINES) + 1))
        self.refused.setColumnWidth(1, self.context.theme.px(260))

    # --- inside ------------------------------------------------------------------------------

    def _looked(self, survey: TreeSurvey) -> None:
        self.survey = survey
        self._left = [one for one in survey.packages if one.what == "new"]
        self._refused = [one for one in survey.packages if one.what == "refused"]
        rulebook = self.context.workspace.catalogue.newest()
        units = self.context.workspace.catalogue.units(rulebook)
        tree_tables.show_communes(self.communes, survey, units)
        told = {
            "new": self.tr("{n} gói mới"),
            "known": self.tr("{n} gói đã nhập trước"),
            "refused": self.tr("{n} gói không nhập được"),
        }
        for what, chip in self.chips.items():
            chip.setText(told[what].format(n=survey.count(what)))  # type: ignore[arg-type]
        words = self.tr("Thư mục “{name}”: {n} gói của {m} xã").format(
            name=survey.folder.name,
            n=len(survey.packages),
            m=len([code for code in survey.by_commune() if code]),
        )
        self._say(words)
        self._show()
        if self._left:
            self.go.setFocus()

    def _kept(self, taken: TakenPackage) -> None:
        self._new += taken.what == "new"
        if taken.what == "refused":
            self._refused.append(taken)
        if self.run is not None and self._left:
            done = len(self._left) - len(self.run.left)
            self._progress(done, len(self._left), taken.name)

    def _end_looking(self) -> None:
        self._looking = None  # what was found, if it was not stopped, comes right after
        self._say(self.tr("Chưa xem hết thư mục, chưa có gì được nhập."))
        self._show()

    def _end_run(self) -> None:
        if self.run is None:
            return
        self._left = self.run.left
        self.run.deleteLater()
        self.run = None
        words = self.tr("Đã nhập {n} gói mới.").format(n=self._new)
        if self._left:
            words += " " + self.tr("Còn {n} gói chưa nhập.").format(n=len(self._left))
        self._say(words)
        self.go.set_text(self.tr("Nhập tiếp"))
        self._show()
        (self.go if self._left else self.choose).setFocus()

    def _progress(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        if text:
            self._say(self.tr("{n}/{m}: {name}").format(n=done, m=total, name=text))

    def _say(self, words: str) -> None:
        self.summary.setText(words)
        self.summary.setVisible(bool(words))

    def _show(self) -> None:
        busy = self.run is not None or self._looking is not None
        last = self._last()
        self.choose.setEnabled(not busy)
        self.again.setVisible(bool(last) and not busy)
        self.again.set_text(self.tr("Xem lại “{name}”").format(name=Path(last).name))
        self.go.setVisible(bool(self._left) and not busy)
        if not self._new:
            self.go.set_text(self.tr("Nhập {n} gói mới").format(n=len(self._left)))
        self.stop.setVisible(busy)
        self.bar.setVisible(busy)
        seen = self.survey is not None
        self._chip_row.setVisible(seen)
        self.communes.setVisible(seen)
        tree_tables.show_refused(self.refused, self._refused)
        for one in (self._refused_title, self.refused, self._export_row):
            one.setVisible(bool(self._refused))
        self._restyle()

    def _last(self) -> str:
        kept = self.context.settings.last_folder(_PURPOSE)
        return kept if kept and Path(kept).is_dir() else ""

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Chọn thư mục có gói của các xã"), self._last()
        )
        if name:
            self.look(Path(name))

    def _ask_out(self) -> None:
        start = str(Path(self._last()).parent / _CSV)
        name, _ = QFileDialog.getSaveFileName(self, self.export.text(), start, "*.csv")
        if name:
            self.write_refused(Path(name))


def _in_a_row(*widgets: QWidget) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, gap=tokens.GAP_S)
    for one in widgets:
        flow.addWidget(one)
    return box
