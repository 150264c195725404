"""The files to hand in: for the certificate and for the declaration, part by part."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.quality.files import By, FileLine
from ocop_desktop.dossier.quality.view import QualityView
from ocop_desktop.ui import tokens
from ocop_desktop.ui.tools.law_lines import add_law
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.text import clear, label


class FilesCard(Card):
    """Which parts are there and how we know; a case without certificate with its article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout()
        self._column.setSpacing(tokens.GAP_S)
        self.body.addLayout(self._column)

    def show_view(self, view: QualityView) -> None:
        """Show both files; only the declaration's where no certificate is issued."""
        clear(self._column)
        if view.exemption is not None:
            case = view.exemption
            self._column.addWidget(label(self.tr("Không thuộc diện cấp giấy"), "heading"))
            add_law(self._column, case.text, case.article, case.doubt)
        else:
            self._add(self.tr("Hồ sơ xin giấy an toàn thực phẩm"), view.certificate)
        self._add(self.tr("Hồ sơ tự công bố"), view.declaration)

    def _add(self, title: str, lines: Sequence[FileLine]) -> None:
        have = sum(line.have for line in lines)
        told = self.tr("{title}: {have}/{all}").format(title=title, have=have, all=len(lines))
        self._column.addWidget(label(told, "heading", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_M)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            chip = Chip(by_said(line.by), "green" if line.have else "amber")
            grid.addWidget(chip, row, 0, Qt.AlignmentFlag.AlignTop)
            name = label(line.part.name, wrap=True)
            name.setToolTip(line.part.note)
            grid.addWidget(name, row, 1)
        self._column.addLayout(grid)
        doubts = dict.fromkeys(line.part.doubt for line in lines if line.part.doubt)
        add_law(self._column, "", "", *doubts)


def by_said(by: By) -> str:
    """Return how we know that a part is there, in a word."""
    names: dict[By, str] = {
        "evidence": _tr("Minh chứng"),
        "answer": _tr("Đã khai"),
        "ticked": _tr("Đã đánh dấu"),
        "": _tr("Chưa có"),
    }
    return names[by]


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilesCard", text)
