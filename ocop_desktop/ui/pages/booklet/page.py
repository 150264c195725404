"""Print a booklet: any section, the list of papers, the questionnaire; blank or as a draft."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.wrapping import WrapRadio
from ocop_desktop.ui.keys import GO_ON, bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.booklet.choice import BookletChoice
from ocop_desktop.ui.saving import Saving
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.words import set_of, set_title
from ocop_desktop.workspace.booklets import Booklet, BookletSource

_PURPOSE = "prints"
_WIDTH = 860


class BookletPage(Page):
    """Of a dossier (`target.dossier_id`), or empty of a set (`target.section`).

    `target.field` ticks one thing alone: the id of a section, "papers" or "criteria".
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rulebook = context.workspace.catalogue.newest()
        self.saving = Saving(context, self, _PURPOSE)
        area, outer = scrolled()
        box = QWidget()
        self._box = box
        self._column = QVBoxLayout(box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.CARD_GAP)
        outer.addWidget(box)
        outer.addStretch(1)
        self._add_head()
        self.choice = BookletChoice(context.theme)
        self.choice.changed.connect(self._changed)
        self._column.addWidget(self.choice)
        self._add_ways()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        bind(self, self.print_booklet, *GO_ON)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    # -- Page ---------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("In sổ ghi tay")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        inside = target.dossier_id is not None
        self.sets.setVisible(not inside)
        self.filled.setEnabled(inside)
        if not inside:
            self.blank.setChecked(True)
            wanted = target.section or next(iter(self._rulebook.sets))
            self.sets.setCurrentIndex(max(0, self.sets.findData(wanted)))
        self._fill()
        if target.field:
            self.choice.only(target.field)
            # After the layout: a widget that is not laid out yet does not take the focus.
            QTimer.singleShot(0, self.go.setFocus)

    def first_focus(self) -> QWidget | None:
        return self.choice.boxes[0]

    # -- building -----------------------------------------------------------------------------

    def _add_head(self) -> None:
        self._column.addWidget(label(self.tr("In sổ ghi tay"), "title"))
        about = self.tr(
            "In ra giấy để ghi bằng bút ở nhà, ở xưởng, rồi nhập lại vào máy. Sổ này chỉ để ghi "
            "chép, không nộp cho xã."
        )
        self._column.addWidget(label(about, "second", wrap=True))
        self._what = label("", "strong", wrap=True)
        self._column.addWidget(self._what)
        self.sets = QComboBox()
        self.sets.setAccessibleName(self.tr("Bộ sản phẩm"))
        self.sets.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for one in self._rulebook.sets.values():
            self.sets.addItem(set_title(one), one.id)
        self.sets.currentIndexChanged.connect(self._fill)
        self._column.addWidget(self.sets)

    def _add_ways(self) -> None:
        theme = self.context.theme
        card = Card()
        card.body.addWidget(label(self.tr("In thế nào"), "heading"))
        self.blank = WrapRadio(theme, self.tr("Để trống hết, ghi tay từ đầu"))
        self.filled = WrapRadio(theme, self.tr("In sẵn câu đã trả lời, chừa chỗ phần còn thiếu"))
        self.blank.setChecked(True)
        card.body.addWidget(self.blank)
        card.body.addWidget(self.filled)
        self.go = PrimaryButton(theme, self.tr("In ra PDF"), icon="print", key="Ctrl+Enter")
        self.go.clicked.connect(self.print_booklet)
        self.word = SecondaryButton(theme, self.tr("Lưu tệp &Word"), icon="document")
        self.word.clicked.connect(lambda: self.print_booklet("docx"))
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        flow.addWidget(self.go)
        flow.addWidget(self.word)
        self._missing = label("", "amber", wrap=True)
        card.body.addWidget(self._missing)
        card.body.addWidget(box)
        self._column.addWidget(card)

    def _restyle(self) -> None:
        self._box.setMaximumWidth(max(_WIDTH, self.context.theme.px(_WIDTH)))

    # -- what is printed ------------------------------------------------------------------------

    @property
    def booklet(self) -> Booklet:
        """What is ticked."""
        return Booklet(
            sections=self.choice.sections,
            papers=self.choice.papers.isChecked(),
            criteria=self.choice.criteria.isChecked(),
            blank=self.blank.isChecked(),
        )

    def print_booklet(self, fmt: str | bool = "pdf") -> None:  # noqa: FBT001 - clicked passes one
        """Ask where to and write the booklet; a failure is shown."""
        source = self._source()
        if source is None or not self.go.isEnabled():
            return
        folder = self.saving.ask()
        if folder is None:
            return
        wanted = fmt if isinstance(fmt, str) else "pdf"
        booklets, booklet = self.context.workspace.booklets, self.booklet
        self.saving.start(
            self.tr("In sổ ghi tay"), lambda: booklets.write(source, booklet, folder, wanted).path
        )

    def _source(self) -> BookletSource | None:
        workspace, target = self.context.workspace, self.target
        try:
            if target is not None and target.dossier_id is not None:
                return workspace.booklets.of_dossier(workspace.dossiers.get(target.dossier_id))
            return workspace.booklets.of_set(str(self.sets.currentData()), self._rulebook.id)
        except UserError as error:
            self.context.show_error(error)
            return None

    def _fill(self) -> None:
        source = self._source() if self.target is not None else None
        if source is None:
            return
        self._what.setText(set_of(source.rulebook, source.dossier.set))
        self._what.setVisible(self.sets.isHidden())
        self.choice.show_parts(self.context.workspace.booklets.parts(source))
        self._changed()

    def _changed(self) -> None:
        booklet = self.booklet
        some = bool(booklet.sections or booklet.papers or booklet.criteria)
        self.go.setEnabled(some)
        self.word.setEnabled(some)
        self._missing.setText("" if some else self.tr("Chọn ít nhất một mục để in"))
        self._missing.setVisible(not some)
