"""What a supplement follows and what it brings, shown before anything is written."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ocop_desktop.ui.pages_dossier.version_choice import VersionChoice
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.packages import PaperChange, SupplementList
from ocop_desktop.workspace.versions import Version

_TOLD = 12


class SupplementBox(QWidget):
    """Emits `since_changed` when another base was chosen."""

    since_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._package: Path | None = None
        self._lines: list[str] = []
        self.versions = VersionChoice(theme, self.tr("Bản đã nộp"))
        self.versions.changed.connect(self._version_chosen)
        self.choose = ActionButton(theme, self.tr("Chọn gói đã nộp…"), icon="package")
        self.choose.clicked.connect(self._choose)
        self._named = label("", "second", wrap=True)
        self._said = label("", "second", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("So với bản đã nộp"), "strong"))
        for widget in (self.versions, self.choose, self._named, self._said):
            column.addWidget(widget)
        column.addLayout(self._list)
        self._named.hide()

    @property
    def since(self) -> Path | str | None:
        """The package or the id of the version it follows; None while neither is chosen."""
        return self._package or self.versions.chosen or None

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said, line by line."""
        return tuple(self._lines)

    def offer(self, versions: Sequence[Version]) -> None:
        """Offer the versions that were handed in; the one that locks the dossier is no base."""
        name = self.tr("Bản {number}, mã {snapshot}")
        items = [
            (one.id, name.format(number=one.number, snapshot=one.snapshot))
            for one in versions
            if not one.locks
        ]
        known = [self.versions.itemData(at) for at in range(self.versions.count())]
        if [key for key, _ in items] != known:
            self.versions.offer(items)
        self.versions.setVisible(bool(items))

    def take_package(self, path: Path) -> None:
        """Follow a package that was handed in."""
        self._package = path
        self._named.setText(self.tr("Gói {name}").format(name=path.name))
        self._named.show()
        self.since_changed.emit()

    def show_waiting(self) -> None:
        """Say that the comparison is under way, or what is needed for it."""
        text = self.tr("Đang so với bản đã nộp…")
        if self.since is None:
            text = self.tr("Hồ sơ chưa có bản chốt nào trước đó; chọn gói đã nộp để so.")
        self.show_problem(text)

    def show_problem(self, text: str) -> None:
        """Say why there is no supplement, or not yet."""
        clear(self._list)
        self._lines = [text]
        self._said.setText(text)
        self._said.show()

    def show_list(self, told: SupplementList) -> None:
        """Show what the supplement brings."""
        clear(self._list)
        self._lines = []
        self._said.hide()
        for title, changes in (
            (self.tr("Giấy được thay"), told.replaced),
            (self.tr("Giấy thêm vào"), told.added),
            (self.tr("Giấy rút ra"), told.withdrawn),
            (self.tr("Giấy sửa mô tả"), told.redescribed),
        ):
            self._add(title, map(_name, changes))
        self._add(self.tr("Câu khai lại"), (change.label for change in told.answers))
        self._add(self.tr("Biểu mẫu in lại"), told.documents)

    def _add(self, title: str, names: Iterable[str]) -> None:
        found = list(names)
        if not found:
            return
        heading = self.tr("{title} ({count})").format(title=title, count=len(found))
        lines = found[:_TOLD]
        if len(found) > _TOLD:
            lines.append(self.tr("… và {count} mục khác").format(count=len(found) - _TOLD))
        self._list.addWidget(label(heading, "strong"))
        for line in lines:
            self._list.addWidget(label(line, "second", wrap=True))
        self._lines += [heading, *lines]

    def _version_chosen(self) -> None:
        self._package = None
        self._named.hide()
        self.since_changed.emit()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Chọn gói đã nộp"), "", self.tr("Gói hồ sơ (*.zip)")
        )
        if name:
            self.take_package(Path(name))


def _name(change: PaperChange) -> str:
    return f"{change.code} {change.label}"
