"""What is said about one paper, beside the grid: kind, number, issuer, dates, criteria."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Choice, Field, FieldKind
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.choice import ListChoiceEditor
from ocop_desktop.ui.fields.places import Suggestion
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier import page_range
from ocop_desktop.ui.pages_dossier.form import FormColumn
from ocop_desktop.ui.pages_dossier.guess_panel import GuessPanel
from ocop_desktop.ui.pages_dossier.missing_paper import MissingPaper
from ocop_desktop.ui.pages_dossier.older_papers import OlderPapers
from ocop_desktop.ui.pages_dossier.paper_cards import CardData
from ocop_desktop.ui.pages_dossier.paper_picture import PaperHead
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails, is_drawn
from ocop_desktop.ui.pages_dossier.ties import Ties
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Banner, BannerKind
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment

_DATES = ("issued_on", "expires_on")
_CHOICES = ("kind", "subkind")


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
        self.missing.setVisible(card is not None and paper is None)
        self._filled.setVisible(paper is not None)
        self._foot.setVisible(paper is not None)
        if card is not None and paper is None:
            self.missing.show_card(card, assessment)
        if card is not None and paper is not None:
            self._show_paper(card, paper, assessment, other=other)

    def set_read_only(self, *, on: bool) -> None:
        """Let papers be read and opened only."""
        for editor in self.editors.values():
            editor.set_read_only(on=on)
        self.ties.set_read_only(on=on)
        self.missing.add.setVisible(not on)
        self.head.set_read_only(on=on)
        self.older.set_read_only(on=on)
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
            return self.missing.add
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
        self.head = PaperHead(self.theme, thumbnails)
        self.older = OlderPapers(self.theme)
        self._code = Chip("", "accent", square=True)
        self._title = label("", "heading", wrap=True)
        self._warning = Banner(self.theme, "error")
        self._form = FormColumn(self.theme, gap=12, row_gap=12, shared_from=0)
        self._nothing = label(
            self.tr("Chọn một giấy để xem và điền số, ngày, nơi cấp; hoặc kéo thả tệp vào trang."),
            "second",
            wrap=True,
        )
        self.missing = MissingPaper(self.theme)
        self.missing.add_wanted.connect(self.add_wanted)
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        head = QHBoxLayout()
        head.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(self._warning)
        column.addWidget(self.guesses)
        column.addWidget(self._form)
        column.addWidget(self.ties)
        column.addWidget(self.older)
        self._form.set_editors(list(self.editors.values()))
        inside = QWidget()
        inside.setProperty("plain", True)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(16, 14, 16, 10)
        rows.addWidget(self._nothing)
        rows.addWidget(self.missing)
        rows.addWidget(self._filled)
        rows.addStretch(1)
        self._rows = rows
        area = scroll_around(inside)
        self._area = area
        self._foot = self._build_foot()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._foot)

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
        self.head.show_paper(paper, drawn=is_drawn(paper))
        self._code.set_chip(card.code, "accent")
        self._title.setText(paper.label)
        self._warning.setVisible(card.problem is not None)
        if card.problem is not None:
            kind: BannerKind = "error" if card.expiring else "warn"
            self._warning.say(card.problem.message, card.problem.fix, kind)
        for name, editor in self.editors.items():
            value = getattr(paper, name)
            if name == "pages":
                value = page_range.shown(value)
            if isinstance(editor, SubkindEditor):
                editor.only = {k for k, v in self._kind_of.items() if paper.kind in (None, v)}
            if other:
                editor.forget_draft()
                editor.set_problem(None)
            editor.set_value(value.isoformat() if isinstance(value, date) else value or None)
        self.ties.show_ties(assessment, paper)

    def _commit(self, name: str, value: Any) -> None:
        if name in _DATES:
            value = date.fromisoformat(value) if value else None
        elif name == "pages":
            try:
                value = page_range.parsed(value or "")
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
