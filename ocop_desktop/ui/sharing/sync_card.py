"""Write a sync file, take one in, and see what became of every dossier."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.beside import Work, run_beside
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.sharing.row_choices import NumbersLine, RowChoices
from ocop_desktop.ui.widgets.buttons import ActionButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.ui.working import WorkingDialog
from ocop_desktop.workspace.syncing import SUFFIX, SyncResult, TakenDossier, What

T = TypeVar("T")
_PURPOSE = "sync"
_FAMILIES: dict[What, Family] = {
    "new": "accent",
    "same": "plain",
    "merged": "green",
    "refused": "red",
}


class SyncCard(Card):
    """Nothing takes effect silently: the list says what changed and what waits."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        theme = context.theme
        self.body.setSpacing(tokens.GAP_S)
        self.body.addWidget(label(self.tr("Tệp đồng bộ"), "heading"))
        about = self.tr(
            "Hai máy cùng làm một bộ hồ sơ thì trao tệp này qua USB, thư điện tử: hồ sơ, bản chốt, "
            "phiếu ở bàn tiếp nhận, dòng tự ghi trong sổ. Phần mềm gộp từng ô; ô nào hai máy ghi "
            "khác nhau thì giữ cả hai và hỏi."
        )
        self.body.addWidget(label(about, "caption", wrap=True))
        self.write = SecondaryButton(theme, self.tr("Ghi tệp cho máy khác"), icon="export")
        self.write.clicked.connect(self._write)
        self.take = SecondaryButton(theme, self.tr("Gộp tệp của máy khác"), icon="import")
        self.take.clicked.connect(self._ask)
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        flow.addWidget(self.write)
        flow.addWidget(self.take)
        self.body.addWidget(box)
        self.summary = label("", "strong", wrap=True)
        self.summary.hide()
        self.body.addWidget(self.summary)
        self._list = QVBoxLayout()
        self._list.setSpacing(tokens.GAP_XS)
        self.body.addLayout(self._list)
        self.links: list[ActionButton] = []
        if context.workspace.profile.get().role == "officer":
            self.body.addWidget(NumbersLine(context))
            self._list.addWidget(RowChoices(context))

    def write_file(self, path: Path) -> None:
        """Write all dossiers to a file, in a worker."""

        def written(count: int) -> None:
            told = self.tr("Đã ghi {n} hồ sơ vào {name}").format(n=count, name=path.name)
            self.context.notify(told)

        self._run(
            self.tr("Ghi tệp đồng bộ"),
            path.name,
            lambda beside, _progress, cancelled: beside.syncing.write(path, cancelled=cancelled),
            written,
        )

    def take_file(self, path: Path) -> None:
        """Merge a file in a worker, all of it or nothing, and list what became of every dossier."""
        today = self.context.today()

        def taken(result: SyncResult) -> None:
            changed = (item.id for item in result.dossiers if item.what in ("new", "merged"))
            self.context.workspace.reread(changed)
            self.show_result(result)

        self._run(
            self.tr("Gộp tệp của máy khác"),
            self.tr("Từ tệp {name}. Dừng giữa chừng thì ở máy này không có gì thay đổi.").format(
                name=path.name
            ),
            lambda beside, progress, cancelled: beside.syncing.take(
                path, today, progress=progress, cancelled=cancelled
            ),
            taken,
        )

    def show_result(self, result: SyncResult) -> None:
        """List the dossiers; those that changed nothing are only counted."""
        clear(self._list)
        self.links = []
        told = [item for item in result.dossiers if item.what != "same"]
        same = len(result.dossiers) - len(told)
        words = self.tr("{n} hồ sơ có thay đổi, {m} hồ sơ không đổi").format(n=len(told), m=same)
        if result.name:
            words = self.tr("Từ máy của {name}: {words}").format(name=result.name, words=words)
        self.summary.setText(words)
        self.summary.show()
        for item in told:
            self._list.addWidget(self._row(item))
        rows = result.rows
        if rows.new or rows.changed:
            words = self.tr("Sổ: {n} dòng mới, {m} dòng cập nhật")
            told_rows = words.format(n=rows.new, m=rows.changed)
            self._list.addWidget(label(told_rows, "strong", wrap=True))
        for sentence in (*rows.problems, *rows.notes, *result.notes):
            self._list.addWidget(label(sentence, "error", wrap=True))
        self._list.addWidget(RowChoices(self.context))

    # --- inside ----------------------------------------------------------------------------

    def _run(self, title: str, about: str, work: Work[T], on_done: Callable[[T], object]) -> None:
        """Nothing else goes on meanwhile: edits would wait for the end, or get lost in the file."""
        if self.context.is_busy():
            self.context.notify(self.tr("Chờ việc đang chạy xong rồi trao đổi."))
            return
        task = run_beside(self.context, title, work, on_done)
        self.working = WorkingDialog(self.context.theme, task, about, self.window())
        self.working.open()

    def _row(self, item: TakenDossier) -> QWidget:
        theme = self.context.theme
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(1)
        title = item.title or self.tr("Hồ sơ chưa đặt tên")
        words.addWidget(label(title, "strong", wrap=True))
        if item.problem:
            words.addWidget(label(item.problem, "error", wrap=True))
        else:
            told = self.tr("{n} chỗ cập nhật").format(n=len(item.changed))
            words.addWidget(label(told, "caption", wrap=True))
        for note in item.notes:
            words.addWidget(label(note, "error", wrap=True))
        row.addWidget(Chip(self._what(item.what), _FAMILIES[item.what]))
        row.addLayout(words, 1)
        if item.what != "refused":
            text = self.tr("Mở")
            room = rooms.DOSSIER
            if item.open:
                text = self.tr("Chọn {n} chỗ").format(n=len(item.open))
                room = rooms.CHOICES
            link = ActionButton(theme, text, role="link")
            link.setAccessibleName(f"{text}: {title}")
            link.clicked.connect(lambda: self.context.navigator.go(room, item.id))
            self.links.append(link)
            row.addWidget(link)
        return box

    def _what(self, what: What) -> str:
        return {
            "new": self.tr("mới"),
            "same": self.tr("không đổi"),
            "merged": self.tr("đã gộp"),
            "refused": self.tr("chưa gộp"),
        }[what]

    def _write(self) -> None:
        settings = self.context.settings
        day = self.context.today().isoformat()
        start = Path(settings.last_folder(_PURPOSE)) / f"OCOP {day}{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self, self.write.text(), str(start))
        if name:
            settings.set_last_folder(_PURPOSE, Path(name).parent)
            self.write_file(Path(name))

    def _ask(self) -> None:
        settings = self.context.settings
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.take.text(),
            settings.last_folder(_PURPOSE),
            self.tr("Tệp đồng bộ (*{suffix});;Mọi tệp (*)").format(suffix=SUFFIX),
        )
        if name:
            settings.set_last_folder(_PURPOSE, Path(name).parent)
            self.take_file(Path(name))
