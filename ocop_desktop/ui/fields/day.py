"""Dates: typed as 5/3/26, 05032026 or 5/3/2026, or taken from a calendar (F4, Alt+Down)."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.numbers import parse_date
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.ui.fields.calendar import CalendarPopup
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.text import LineEditor
from ocop_desktop.ui.fields.tools import FieldTools


class DateLine(InputLine):
    """A line with a calendar behind it."""

    def __init__(self, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, parent)
        self._today = tools.today
        self.popup: CalendarPopup | None = None
        self.set_icon("calendar", self.tr("Mở lịch (F4)"))
        self.icon_clicked.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Show the month of the typed day, or of today."""
        if self.isReadOnly():
            return
        try:
            day = parse_date(self.text())
        except ValueError:
            day = self._today()
        if self.popup is None:
            self.popup = CalendarPopup(self.theme, self._today(), self)
            self.popup.chosen.connect(self._take)
        self.popup.open_at(self, day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with F4 or Alt+Down."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and alt):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _take(self, day: date) -> None:
        self.setText(f"{day.day}/{day.month}/{day.year}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit()


class DateEditor(LineEditor):
    """One day."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        if not spec.example:
            self.line.setPlaceholderText(self.tr("ngày/tháng/năm"))

    def make_line(self) -> InputLine:
        """Return a line with a calendar."""
        return DateLine(self.tools)

    def typed(self, value: Any) -> str:
        """A date is edited as it is read."""
        return self.shown(value)
