"""Every test result beside its limit, under the table it is typed in."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ocop_desktop.dossier.quality.reports import ReportLine, Reports
from ocop_desktop.dossier.quality.verdicts import Verdict
from ocop_desktop.ui import tokens
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import label

_FAMILIES: dict[Verdict, Family] = {"pass": "green", "fail": "red", "unknown": "amber"}


class ReportsNote(QWidget):
    """Verdict, name, result beside limit, why."""

    def __init__(self, found: Reports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, tokens.GAP_S, 0, 0)
        grid.setHorizontalSpacing(tokens.GAP_M)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, line in enumerate(found.lines):
            chip = Chip(verdict_said(line.verdict), _FAMILIES[line.verdict])
            grid.addWidget(chip, row, 0, top)
            grid.addWidget(label(self._said(line), wrap=True), row, 1)
        self.setAccessibleName(summed(found))

    def _said(self, line: ReportLine) -> str:
        amount = f"{line.result} {line.unit}".strip()
        limit = line.limit or "…"
        text = self.tr("{name}: {amount}; mức {limit}").format(
            name=line.name, amount=amount, limit=limit
        )
        known = self.tr("phiếu {number} chưa có ở mục Chất lượng").format(number=line.report)
        more = [line.why, "" if line.known else known]
        return ". ".join([text, *(part.rstrip(".") for part in more if part)])


def verdict_said(verdict: Verdict) -> str:
    """Return a verdict in words."""
    names: dict[Verdict, str] = {
        "pass": _tr("Đạt"),
        "fail": _tr("Không đạt"),
        "unknown": _tr("Chưa rõ"),
    }
    return names[verdict]


def summed(found: Reports) -> str:
    """Return the counts in one sentence."""
    return _tr("{all} kết quả: {good} đạt, {bad} không đạt, {unknown} chưa rõ").format(
        all=len(found.lines),
        good=found.count("pass"),
        bad=found.count("fail"),
        unknown=found.count("unknown"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportsNote", text)
