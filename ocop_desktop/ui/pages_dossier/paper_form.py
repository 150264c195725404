"""What is said about one paper, beside the grid: kind, number, issuer, dates, criteria."""

import re
from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.dossier.checklist import ListedPaper
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Choice, Field, FieldKind
from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.choice import ListChoiceEditor
from ocop_desktop.ui.fields.places import Suggestion
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier.form import FormColumn
from ocop_desktop.ui.pages_dossier.guess_panel import GuessPanel
from ocop_desktop.ui.pages_dossier.paper_cards import CardData
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails
from ocop_desktop.ui.pages_dossier.ties import Ties
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Banner, BannerKind
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment

_PREVIEW = 150
_DATES = ("issued_on", "expires_on")
_CHOICES = ("kind", "subkind")


class PaperPicture(Canvas):
    """The top of the page."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__(theme)
        self._thumbnails = thumbnails
        self._paper: Evidence | None = None
        thumbnails.ready.connect(self.update)

    def show_paper(self, paper: Evidence | None) -> None:
        """Show a paper's picture."""
        self._paper = paper
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a preview."""
        return QSize(200, self.theme.px(_PREVIEW))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink in height."""
        return QSize(80, self.theme.px(_PREVIEW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        if self._paper is not None:
            with painting(self) as painter:
                box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
                self._thumbnails.paint(painter, box, self._paper, radius=8)


class PaperForm(QWidget):
    """Emits `changed` with a name and a value, and what the buttons ask for."""

    changed = Signal(str, object)
    open_wanted = Signal()
    remove_wanted = Signal()
    add_wanted = Signal()

    def __init__(
        self,
        tools: FieldTools,
        thumbnails: Thumbnails,
        rulebook: Rulebook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = tools.theme
        self.setObjectName("contextpanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card: CardData | None = None
        kinds = tuple(Choice(id=item.id, label=item.name) for item in rulebook.evidence.kinds)
        subkinds = tuple(Choice(id=i.id, label=i.name) for i in rulebook.evidence.subkinds)
        self._kind_of = {item.id: item.kind for item in rulebook.evidence.subkinds}
        self.guesses = GuessPanel(self.theme)
        self.editors = {
            "kind": self._editor(tools, "kind", "choice", self.tr("Loại giấy"), choices=kinds),
            "subkind": self._editor(
                tools, "subkind", "choice", self.tr("Giấy cụ thể"), choices=subkinds
            ),
            "title": self._editor(tools, "title", "text", self.tr("Tên giấy")),
            "number": self._editor(tools, "number", "text", self.tr("Số"), width="half"),
            "issuer": self._editor(tools, "issuer", "text", self.tr("Nơi cấp"), width="half"),
            "issued_on": self._editor(
                tools, "issued_on", "date", self.tr("Ngày cấp"), width="half"
            ),
            "expires_on": self._editor(
                tools, "expires_on", "date", self.tr("Hết hạn"), width="half"
            ),
            "holder": self._editor(tools, "holder", "text", self.tr("Cấp cho"), width="half"),
            "product": self._editor(
                tools, "product", "text", self.tr("Sản phẩm trên giấy"), width="half"
            ),
            "pages": self._editor(
                tools, "pages", "text", self.tr("Các trang của giấy này"), example="2-4"
            ),
            "note": self._editor(tools, "note", "long_text", self.tr("Ghi chú")),
        }
        self.ties = Ties(self.theme)
        self.ties.changed.connect(lambda numbers: self.changed.emit("criteria", numbers))
        self.ties.fields_changed.connect(lambda names: self.changed.emit("fields", names))
        self._build(thumbnails)

    # --- showing ---------------------------------------------------------------------------

    def show_card(self, card: CardData | None, assessment: Assessment) -> None:
        """Show a paper, a missing kind, or nothing."""
        other = card is None or self.card is None or card.key != self.card.key
        if other:
            self.flush()
        self.card = card
        paper = card.paper if card else None
        self._nothing.setVisible(card is None)
        self._missing.setVisible(card is not None and paper is None)
        self._filled.setVisible(paper is not None)
        self._foot.setVisible(paper is not None)
        if card is not None and paper is None:
            self._show_missing(card, assessment)
        if card is not None and paper is not None:
            self._show_paper(card, paper, assessment, other=other)

    def set_read_only(self, *, on: bool) -> None:
        """Let papers be read and opened only."""
        for editor in self.editors.values():
            editor.set_read_only(on=on)
        self.ties.set_read_only(on=on)
        self._add.setVisible(not on)
        self._remove.setVisible(not on)
        self.guesses.setEnabled(not on)

    def put_on_top(self, widget: QWidget) -> None:
        """Put something above the fields, such as what the commune returned."""
        self._rows.insertWidget(0, widget)

    def flush(self) -> None:
        """Commit what is being typed."""
        for editor in self.editors.values():
            editor.flush()

    def first(self) -> QWidget:
        """Return where typing begins."""
        if self.card is not None and self.card.paper is None:
            return self._add
        if self.guesses.isVisible():
            return self.guesses.all_button
        return self.editors["kind"].input()

    def begin(self) -> None:
        """Go to where typing or confirming begins."""
        widget = self.first()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(widget)

    # --- inside ----------------------------------------------------------------------------

    def _editor(
        self, tools: FieldTools, name: str, kind: FieldKind, text: str, **more: Any
    ) -> FieldEditor:
        spec = Field(id=name, kind=kind, label=text, source="", slot="", **more)
        makers: dict[str, Callable[..., FieldEditor]] = {
            "kind": ListChoiceEditor,
            "subkind": SubkindEditor,
        }
        make = makers.get(name, editor_for)
        editor = make(spec, tools)
        editor.committed.connect(lambda value: self._commit(name, value))
        return editor

    def _build(self, thumbnails: Thumbnails) -> None:
        self._picture = PaperPicture(self.theme, thumbnails)
        self._code = Chip("", "accent", square=True)
        self._title = label("", "heading", wrap=True)
        self._warning = Banner(self.theme, "error")
        self._form = FormColumn(self.theme, gap=12, row_gap=12, shared_from=0)
        self._nothing = label(
            self.tr("Chọn một giấy để xem và điền số, ngày, nơi cấp; hoặc kéo thả tệp vào trang."),
            "second",
            wrap=True,
        )
        self._missing = self._build_missing()
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._picture)
        head = QHBoxLayout()
        head.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(self._warning)
        column.addWidget(self.guesses)
        column.addWidget(self._form)
        column.addWidget(self.ties)
        self._form.set_editors(list(self.editors.values()))
        inside = QWidget()
        inside.setProperty("plain", True)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(16, 14, 16, 10)
        rows.addWidget(self._nothing)
        rows.addWidget(self._missing)
        rows.addWidget(self._filled)
        rows.addStretch(1)
        self._rows = rows
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._area = area
        self._foot = self._build_foot()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot)

    def _build_missing(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._missing_title = label("", "heading", wrap=True)
        self._missing_about = label("", "second", wrap=True)
        self._missing_where = label("", "second", wrap=True)
        self._add = ActionButton(self.theme, self.tr("Thêm tệp"), icon="add", role="primary")
        self._add.clicked.connect(self.add_wanted)
        column.addWidget(self._missing_title)
        column.addWidget(self._missing_about)
        column.addWidget(self._missing_where)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 10)
        show = ActionButton(self.theme, self.tr("Mở xem"), icon="preview")
        show.clicked.connect(self.open_wanted)
        remove = ActionButton(self.theme, self.tr("Bỏ khỏi hồ sơ"), icon="delete", role="danger")
        remove.clicked.connect(self.remove_wanted)
        self._remove = remove
        row.addWidget(show)
        row.addStretch(1)
        row.addWidget(remove)
        return foot

    def _show_paper(
        self, card: CardData, paper: Evidence, assessment: Assessment, *, other: bool
    ) -> None:
        self._picture.show_paper(paper)
        self._code.set_chip(card.code, "accent")
        self._title.setText(paper.label)
        self._warning.setVisible(card.problem is not None)
        if card.problem is not None:
            kind: BannerKind = "error" if card.expiring else "warn"
            self._warning.say(card.problem.message, card.problem.fix, kind)
        for name, editor in self.editors.items():
            value = getattr(paper, name)
            if name == "pages":
                value = _range(value)
            if isinstance(editor, SubkindEditor):
                editor.only = {k for k, v in self._kind_of.items() if paper.kind in (None, v)}
            if other:
                editor.forget_draft()
                editor.set_problem(None)
            editor.set_value(value.isoformat() if isinstance(value, date) else value or None)
        self.ties.show_ties(assessment, paper)

    def _show_missing(self, card: CardData, assessment: Assessment) -> None:
        kind = card.kind
        self._missing_title.setText(card.title)
        numbers = ", ".join(card.criteria)
        about = kind.about if kind else ""
        text = about
        if numbers:
            text = self.tr("Chứng minh cho tiêu chí {numbers}. {about}").format(
                numbers=numbers, about=about
            )
        self._missing_about.setText(text.strip())
        papers = [p for p in assessment.rulebook.evidence.papers if kind and p.kind == kind.id]
        if card.listed is not None:
            papers = [card.listed.paper]
        lines = [
            self.tr("{name}: {issuer} cấp, khoảng {days} ngày.").format(
                name=paper.name, issuer=paper.issuer, days=paper.days
            )
            for paper in papers
        ]
        if card.listed is not None and card.listed.state == "not_required":
            lines = [self.tr("Không cần giấy này. {why}").format(why=card.listed.because)]
        elif card.listed is not None:
            lines += [text for text in (card.listed.paper.note, _by_when(card.listed)) if text]
        self._missing_where.setText("\n".join(lines))

    def _commit(self, name: str, value: Any) -> None:
        if name in _DATES:
            value = date.fromisoformat(value) if value else None
        elif name == "pages":
            try:
                value = _parsed(value or "")
            except ValueError:
                sentence = self.tr("Ghi trang đầu và trang cuối, như 2-4; để trống là cả tệp.")
                self.editors[name].set_problem(sentence)
                return
            self.editors[name].set_problem(None)
        elif name not in _CHOICES:
            value = value or ""
        self.changed.emit(name, value)


class SubkindEditor(ListChoiceEditor):
    """A kind made precise: only what fits the kind is offered."""

    only: Collection[str] = ()

    def look_up(self, text: str) -> list[Suggestion]:
        """Return the papers of the kind whose name holds the typed words."""
        return [item for item in super().look_up(text) if item.id in self.only]


def _by_when(line: ListedPaper) -> str:
    if line.start_by is None:
        return ""
    day = format_date(line.start_by)
    text = _tr("Muốn kịp hạn nộp, xin giấy trước ngày {day}.")
    if line.late:
        text = _tr("Để kịp hạn nộp, lẽ ra phải xin từ {day}; hỏi nơi cấp cách làm nhanh hơn.")
    return text.format(day=day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaperForm", text)


_RANGE = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


def _range(pages: tuple[int, int] | None) -> str:
    if pages is None:
        return ""
    return str(pages[0]) if pages[0] == pages[1] else f"{pages[0]}-{pages[1]}"


def _parsed(text: str) -> tuple[int, int] | None:
    """Return the first and last page; raise ValueError for other words."""
    if not text.strip():
        return None
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    first, last = int(found[1]), int(found[2] or found[1])
    if not 1 <= first <= last:
        raise ValueError(text)
    return first, last
