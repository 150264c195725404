"""The status line: what is saved, the law in force, work under way, the text size."""

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.ui.tasks import Task
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import IconButton
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import label, set_role

_HEIGHT = 27


class StatusLine(QWidget):
    """Says only what is true now; "Đã lưu" appears after a commit and never before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("statusline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._check = IconLabel(theme, "check", 14, "green")
        self._saved = label("", "green")
        self._law = label("", "caption")
        self._backup = label("", "caption")
        self._note = label("", "caption")
        self._size = label("", "caption")
        self._task: Task | None = None
        self._busy = self._make_busy()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._check)
        row.addWidget(self._saved)
        row.addSpacing(14)
        row.addWidget(self._law)
        row.addSpacing(14)
        row.addWidget(self._backup)
        row.addWidget(self._busy)
        row.addStretch(1)
        row.addWidget(self._note)
        row.addSpacing(14)
        row.addWidget(self._size)
        self._check.hide()
        self._saved.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def saved_text(self) -> str:
        """What the saved mark says; "" before the first commit."""
        return self._saved.text()

    def show_saved(self, at: datetime) -> None:
        """Say that everything is on disk since `at`. Call it from the commit notice only."""
        self._saved.setText(self.tr("Đã lưu lúc {time}").format(time=f"{at:%H:%M:%S}"))
        self._saved.show()
        self._check.show()
        self._fit()

    def show_law(self, edition: Edition) -> None:
        """Name the law in force."""
        day = format_date(edition.in_force_from)
        self._law.setText(self.tr("{law}, hiệu lực từ {day}").format(law=edition.short, day=day))
        self._fit()

    def show_backup(self, day: date | None, today: date, problem: str) -> None:
        """Say when the data was last copied away, or that it could not be."""
        set_role(self._backup, "look", "amber" if problem else "caption")
        self._backup.setToolTip(problem)
        if problem:
            self._backup.setText(self.tr("Chưa sao lưu được"))
        elif day is not None:
            words = self.tr("hôm nay") if day == today else format_date(day)
            self._backup.setText(self.tr("Sao lưu gần nhất: {day}").format(day=words))
        self._fit()

    def show_note(self, text: str) -> None:
        """Show a remark on the right, such as that figures are invented."""
        self._note.setText(text)
        self._fit()

    def show_task(self, task: Task | None) -> None:
        """Show the progress of `task` with a way to stop it; None when nothing runs."""
        self._task = task
        self._busy.setVisible(task is not None)
        if task is not None:
            self._bar.setRange(0, 0)
            self._doing.setText(task.title)
            task.progressed.connect(self._progress)
        self._fit()

    def _progress(self, done: int, total: int, text: str) -> None:
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(done)
        if text:
            self._doing.setText(text)
            self._fit()

    def _make_busy(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 0, 0, 0)
        row.setSpacing(6)
        self._doing = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Tiến độ"))
        stop = IconButton(self.theme, "close", self.tr("Dừng việc đang chạy"), size=12)
        stop.clicked.connect(self._stop)
        row.addWidget(self._doing)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(stop)
        box.hide()
        return box

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _restyle(self) -> None:
        self.setFixedHeight(self.theme.px(_HEIGHT))
        self._size.setText(self.tr("Cỡ chữ {scale}%").format(scale=self.theme.scale))
        self._fit()

    def _fit(self) -> None:
        """Leave out what is least needed when the words are too long for the line."""
        spare = (self._backup, self._law, self._note)
        for part in spare:
            part.setVisible(bool(part.text()))
        for part in spare:
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return
            part.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
