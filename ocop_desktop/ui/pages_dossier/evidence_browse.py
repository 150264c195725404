"""The cards of the papers with what is said about the chosen one beside them."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.card_grid import GAP, CardDelegate, CardGrid
from ocop_desktop.ui.pages_dossier.card_model import CardModel
from ocop_desktop.ui.pages_dossier.evidence_filters import EvidenceFilters
from ocop_desktop.ui.pages_dossier.evidence_head import EvidenceHead
from ocop_desktop.ui.pages_dossier.intake import RefusedBanner
from ocop_desktop.ui.pages_dossier.page_counts import PageCounts
from ocop_desktop.ui.pages_dossier.paper_form import PaperForm
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import EmptyState

_FORM = 300
_FORM_SHARE = 0.42


class EvidenceBrowse(QWidget):
    """Only shows; the page listens to its parts."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        views = context.workspace.paper_views
        self.thumbnails = Thumbnails(context.theme, views.thumbnail, self)
        self.counts = PageCounts(views.pages_of, self)
        self.model = CardModel(self)
        self.grid = CardGrid(CardDelegate(context.theme, self.thumbnails, self.counts, self))
        self.grid.setModel(self.model)
        self.grid.setAccessibleName(self.tr("Các minh chứng"))
        self.thumbnails.ready.connect(lambda _: self.grid.viewport().update())
        self.counts.ready.connect(self.grid.viewport().update)
        context.theme.changed.connect(self.grid.fit)
        tools = FieldTools(context.theme, context.workspace.units, context.today)
        self.form = PaperForm(tools, self.thumbnails, context.workspace.catalogue.newest())
        self.head = EvidenceHead(context.theme)
        self.filters = EvidenceFilters(context.theme, self.model)
        self.refused = RefusedBanner(context.theme)
        self.begin = ActionButton(context.theme, self.tr("Chọn tệp"), icon="add", role="primary")
        self._build()

    def show_count(self, count: int, *, locked: bool) -> None:
        """Say how many files there are; without any card, how to begin.

        Papers of a finalised dossier are read only.
        """
        self.head.show_count(count, locked=locked)
        self.begin.setVisible(not locked)
        self.form.set_read_only(on=locked)
        self._stack.setCurrentIndex(0 if self.model.cards else 1)

    def fit(self, room: int) -> None:
        """Give the form its share of so many pixels."""
        wide = min(self._theme.px(_FORM), round(room * _FORM_SHARE))
        self.form.setFixedWidth(wide)
        self.head.fit(room - wide)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty())
        left = QVBoxLayout()
        left.setContentsMargins(tokens.PAGE_MARGIN, 14, tokens.PAGE_MARGIN - GAP, 0)
        left.setSpacing(10)
        left.addWidget(self.head)
        self.above = QVBoxLayout()
        left.addLayout(self.above)
        left.addWidget(self.refused)
        left.addWidget(self.filters)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.form)

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            self._theme,
            "evidence",
            self.tr("Chưa có giấy tờ nào"),
            self.tr(
                "Kéo thả giấy chứng nhận, phiếu kiểm nghiệm, hợp đồng, ảnh vào đây. Phần mềm giữ "
                "bản sao, đánh số và xếp theo tiêu chí khi xuất gói."
            ),
        )
        empty.buttons.addWidget(self.begin)
        return empty
