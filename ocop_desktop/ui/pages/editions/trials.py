"""What a move to another edition would do to each dossier."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ocop_desktop.dossier.sharing.moving import Effect, Move
from ocop_desktop.ui import icons
from ocop_desktop.ui.pages.editions.differences import plain_table
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.editions import Trial

_ROW = 30
_WIDTHS = (0, 220, 110, 90)
_ICONS: dict[Effect, tuple[str, str]] = {
    "unaffected": ("check", "green"),
    "points_change": ("warning", "amber"),
    "minimum_lost": ("blocked", "red"),
    "set_missing": ("question", "red"),
}


class TrialTable(QTableWidget):
    """One row per dossier of the old edition."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._theme = theme
        self._trials: Sequence[Trial] = ()
        plain_table(self, self.tr("Chạy thử trên các hồ sơ"))
        heads = [self.tr("Hồ sơ"), self.tr("Ảnh hưởng"), self.tr("Điểm"), self.tr("Sao")]
        self.setHorizontalHeaderLabels([*heads, self.tr("Phải xem lại")])
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def current(self) -> Trial | None:
        """The dossier the cursor is in."""
        row = self.currentRow()
        return self._trials[row] if 0 <= row < len(self._trials) else None

    def show_trials(self, trials: Sequence[Trial]) -> None:
        """Show the outcome per dossier."""
        self._trials = trials
        self.setRowCount(len(trials))
        for row, trial in enumerate(trials):
            move = trial.move
            gone = move.effect == "set_missing"
            texts = (
                trial.title or self.tr("Hồ sơ chưa đặt tên"),
                self.effect_word(move),
                "–" if gone else f"{move.points_before} → {move.points_after}",
                "–" if gone else f"{move.star_before} → {move.star_after}",
                ", ".join(move.review) or self.tr("không có"),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == 1:
                    item.setIcon(icons.icon(self._theme, *_ICONS[move.effect]))
                if column in (2, 3):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, item)
        if trials:
            self.selectRow(0)

    def effect_word(self, move: Move) -> str:
        """Return the effect in words."""
        words: dict[Effect, str] = {
            "unaffected": self.tr("Không ảnh hưởng"),
            "points_change": self.tr("Điểm thay đổi"),
            "minimum_lost": self.tr("Mất mức tối thiểu"),
            "set_missing": self.tr("Không còn bộ sản phẩm"),
        }
        return words[move.effect]

    def _restyle(self) -> None:
        px, head = self._theme.px, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        for column, wide in enumerate(_WIDTHS):
            if wide:
                self.setColumnWidth(column, px(wide))
        for column in (0, 4):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
