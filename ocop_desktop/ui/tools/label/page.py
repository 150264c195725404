"""The page of labels: check, draft, figures."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pages_dossier.printing import Printing
from ocop_desktop.ui.tools.label.check_view import TEXT, CheckView
from ocop_desktop.ui.tools.label.design_view import DesignView
from ocop_desktop.ui.tools.own_section import OwnSection
from ocop_desktop.ui.tools.tabbed import TabbedTool
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.workspace.labels import SHEET, write_draft

_CHECK, _DESIGN, _FIGURES = range(3)
_FILE = "nhan-nhap.pdf"


class LabelPage(TabbedTool):
    """Everything comes from the workspace; the tabs show one dossier."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        about = self.tr(
            "Nội dung bắt buộc theo loại hàng (NĐ 37/2026/NĐ-CP), so với hồ sơ. Kết quả là gợi ý "
            "để sửa, chỗ luật đọc chưa chắc được nói rõ."
        )
        super().__init__(context, about, parent)
        self.papers = Papers(context, self)
        self.printing = Printing(context, self)
        self.check = CheckView(context)
        self.check.committed.connect(self._commit)
        self.design = DesignView(context)
        self.figures = OwnSection(context, "labelling", self.papers)
        names = [self.tr("Kiểm nhãn"), self.tr("Nhãn nháp"), self.tr("Số liệu nhãn")]
        self.build(names, (self.check, self.design, self.figures), self.tr("Việc với nhãn"))
        self.pdf = PrimaryButton(context.theme, self.tr("Lưu nhãn nháp (PDF)"), icon="pdf")
        self.pdf.clicked.connect(self.save)
        self.sheet = SecondaryButton(
            context.theme, self.tr("Phiếu nội dung cho người thiết kế"), icon="print"
        )
        self.sheet.clicked.connect(self._show_formats)
        self.add_button(self.sheet)
        self.add_button(self.pdf)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Nhãn hàng hóa")

    def tab_of(self, field: str) -> int:
        """Return the tab a field is mended in."""
        return _CHECK if field == TEXT else _FIGURES

    def fill(self, field: str, changed: frozenset[str] | None = None) -> None:
        """Fill the tab in view."""
        found = self.assess()
        why = self.context.workspace.labels.applies(found.dossier.id)
        self.why_not(why)
        if why:
            return
        at = self.stack.currentIndex()
        self.pdf.setVisible(at == _DESIGN)
        if at == _CHECK:
            self.check.show_dossier(found)
        elif at == _DESIGN:
            self.design.show_dossier(found)
        elif changed is None or self.figures.form is None:
            self.figures.show_dossier(found, field)
        else:
            self.figures.refresh(found, changed)

    def save(self) -> None:
        """Ask for a folder and write the draft there."""
        folder = self.printing.saving.ask()
        if folder is None:
            return
        labels, today = self.context.workspace.labels, self.context.today()
        try:
            layout = labels.layout(self.dossier_id, today)
            title = labels.draft(self.dossier_id, today).title
        except UserError as error:
            self.context.show_error(error)
            return
        self.printing.saving.start(
            self.tr("Lưu nhãn nháp"), lambda: write_draft(layout, title, folder / _FILE)
        )

    def _show_formats(self) -> None:
        menu = self.printing.menu(self.dossier_id, SHEET)
        menu.exec(self.sheet.mapToGlobal(self.sheet.rect().bottomLeft()))

    def _commit(self, field_id: str, value: Any) -> None:
        try:
            self.context.workspace.dossiers.set(self.dossier_id, field_id, value, merge=True)
        except UserError as error:
            self.context.show_error(error)
