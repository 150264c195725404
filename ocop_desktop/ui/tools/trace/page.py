"""The page of traceability: report, lots, code and sheet."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.tools.own_section import OwnSection
from ocop_desktop.ui.tools.tabbed import TabbedTool
from ocop_desktop.ui.tools.trace.report_view import ReportView
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.workspace.tracing import QR_FORMATS, SHEET

_REPORT, _LOTS = range(2)
_FILE = "ma-qr-truy-xuat"


class TracePage(TabbedTool):
    """Everything comes from the workspace; the tabs show one dossier."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        about = self.tr(
            "Ghi lô và việc của lô ở đây; phần mềm cộng trừ khối lượng, soạn nội dung cho trang "
            "truy xuất (NĐ 37/2026/NĐ-CP, Điều 23) và so trang với nhãn, hồ sơ."
        )
        super().__init__(context, about, parent)
        self.papers = Papers(context, self)
        self.printing = Printing(context, self)
        self.report = ReportView(context)
        self.lots = OwnSection(context, "tracing", self.papers)
        names = [self.tr("Trang và đối chiếu"), self.tr("Sổ lô")]
        self.build(names, (self.report, self.lots), self.tr("Việc với truy xuất"))
        self.qr = PrimaryButton(context.theme, self.tr("Lưu mã QR"), icon="qr")
        self.qr.clicked.connect(
            lambda: self.qr_menu().exec(self.qr.mapToGlobal(self.qr.rect().bottomLeft()))
        )
        self.sheet = SecondaryButton(
            context.theme, self.tr("Nội dung cho nhà cung cấp"), icon="print"
        )
        self.sheet.clicked.connect(
            lambda: self.printing.menu(self.dossier_id, SHEET).exec(
                self.sheet.mapToGlobal(self.sheet.rect().bottomLeft())
            )
        )
        self.report.linked.connect(self.qr.setEnabled)
        self.add_button(self.sheet)
        self.add_button(self.qr)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Truy xuất nguồn gốc")

    def tab_of(self, field: str) -> int:
        """Return the tab a field is mended in."""
        del field
        return _LOTS

    def fill(self, field: str, changed: frozenset[str] | None = None) -> None:
        """Fill the tab in view."""
        found = self.assess()
        report = self.context.workspace.tracing.report(found.dossier.id, found.today)
        self.why_not(report.applies, leave=(_REPORT,))
        if report.applies or self.stack.currentIndex() == _REPORT:
            self.report.show_report(report)
        elif changed is None or self.lots.form is None:
            self.lots.show_dossier(found, field)
        else:
            self.lots.refresh(found, changed)

    def qr_menu(self) -> QMenu:
        """Return the formats a code can be kept in."""
        menu = QMenu(self)
        names = {
            "png": self.tr("Ảnh PNG"),
            "svg": self.tr("Hình véc-tơ SVG"),
            "pdf": self.tr("PDF để in"),
        }
        for fmt in QR_FORMATS:
            menu.addAction(names[fmt], partial(self.save, fmt))
        return menu

    def save(self, fmt: str) -> None:
        """Ask for a folder and write the code there."""
        folder = self.printing.saving.ask()
        if folder is None:
            return
        try:
            made = self.context.workspace.tracing.write_qr(
                self.dossier_id, folder / f"{_FILE}.{fmt}", self.report.link.text().strip()
            )
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.notify(self.tr("Đã lưu {name}").format(name=made.path.name))
