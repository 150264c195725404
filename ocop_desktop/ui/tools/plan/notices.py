"""What keeps the plan from being whole, and where the printed targets say something else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner


class PlanNotices(QWidget):
    """Two banners; each hides when it has nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = Banner(theme, "warn")
        self.differing = Banner(theme, "info")
        self.adopt = SecondaryButton(theme, self.tr("Đưa vào Mẫu số 02"), icon="check")
        self.differing.row.addWidget(self.adopt, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_S)
        column.addWidget(self.missing)
        column.addWidget(self.differing)

    def show_gaps(self, gaps: Sequence[str], differing: Sequence[int]) -> None:
        """Show the first gaps and the years whose targets differ."""
        self.missing.setVisible(bool(gaps))
        if gaps:
            title = self.tr("Còn {n} chỗ thiếu để tính trọn phương án").format(n=len(gaps))
            self.missing.say(title, gaps[0])
            self.missing.setToolTip("\n".join(gaps))
        self.differing.setVisible(bool(differing))
        if differing:
            years = ", ".join(map(str, differing))
            self.differing.say(
                self.tr("Bảng Mục tiêu từng năm đang khác số tính được: {years}").format(
                    years=years
                ),
                self.tr("Mẫu số 02 in bảng Mục tiêu. Bấm để lấy số của phương án."),
            )
        self.setVisible(bool(gaps or differing))
