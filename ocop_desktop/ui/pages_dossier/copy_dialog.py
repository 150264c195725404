"""Answers from another dossier into a section: choose whose, see what would change, tick, take."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.fields.places import Suggestion
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.copying import Copyable
from ocop_desktop.workspace.values import DossierSummary

_MOST = 30
_SHOWN = 160


class CopyRow(QWidget):
    """One answer: a tick, what stands here now, what would stand here."""

    def __init__(self, context: AppContext, item: Copyable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.tick = WrapCheck(context.theme, item.label)
        # What is empty here is taken unless a person says no; what would be replaced is asked.
        self.tick.setChecked(not item.before)
        after = label(_short(item.after), "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(1)
        column.addWidget(self.tick)
        told = [item.after]
        if item.before:
            before = self.tr("Đang ghi: {text}").format(text=_short(item.before))
            words = label(before, "amber", wrap=True)
            words.setContentsMargins(context.theme.px(31), 0, 0, 0)
            column.addWidget(words)
            told.insert(0, before)
        after.setContentsMargins(context.theme.px(31), 0, 0, 0)
        column.addWidget(after)
        self.tick.setAccessibleDescription(". ".join(told))


class CopyDialog(QDialog):
    """Emits `taken` with the source and the fields that were ticked."""

    taken = Signal(str, list)

    def __init__(
        self,
        context: AppContext,
        dossier_id: str,
        sections: Iterable[str],
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._here = context, dossier_id
        self._sections = tuple(sections)
        self._source = ""
        self.rows: list[CopyRow] = []
        theme = context.theme
        self.setWindowTitle(self.tr("Chép từ hồ sơ khác"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = (parent.window() if parent is not None else self).size() - QSize(60, 60)
        self.resize(QSize(theme.px(620), theme.px(520)).boundedTo(room))
        self.line = SuggestLine(theme, self._find, browse=True)
        self.line.setAccessibleName(self.tr("Chép từ hồ sơ nào"))
        self.line.setPlaceholderText(self.tr("Gõ tên sản phẩm hoặc chủ thể, không cần dấu"))
        self.line.picked.connect(self.show_source)
        self._about = label("", "caption", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.take = PrimaryButton(theme, self.tr("Chép"))
        self.take.clicked.connect(self._take)
        self._build(title)
        self._begin()

    def show_source(self, dossier_id: str) -> None:
        """Show what could be taken over from a dossier."""
        self._source = dossier_id
        clear(self._list)
        found = self._context.workspace.dossiers.copyable(
            dossier_id, self._here, sections=self._sections
        )
        self.rows = [CopyRow(self._context, item) for item in found]
        for row in self.rows:
            row.tick.clicked.connect(self._count)
            self._list.addWidget(row)
        self._list.addStretch(1)
        told = self.tr("{count} câu trả lời khác với hồ sơ này. Ô đang trống được đánh dấu sẵn.")
        nothing = self.tr("Hồ sơ đó không có gì khác để chép vào mục này.")
        self._about.setText(told.format(count=len(found)) if found else nothing)
        self._count()

    @property
    def fields(self) -> list[str]:
        """The fields ticked."""
        return [row.item.field for row in self.rows if row.tick.isChecked()]

    # --- inside ----------------------------------------------------------------------------

    def _build(self, title: str) -> None:
        inside = QWidget()
        inside.setProperty("plain", True)
        inside.setLayout(self._list)
        area = scroll_around(inside)
        self.all = ActionButton(self._context.theme, self.tr("Chọn tất cả"), role="link")
        self.all.clicked.connect(self._tick_all)
        cancel = ActionButton(self._context.theme, self.tr("Thôi"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        column.addWidget(self.line)
        column.addWidget(self._about)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _begin(self) -> None:
        """Begin with the dossier of the same producer that was changed last: its profile."""
        own = self._own()
        if own:
            self.line.show_text(_name(own[0]))
            self.show_source(own[0].id)
        else:
            self._about.setText(self.tr("Chọn hồ sơ muốn chép."))
            self._count()

    def _own(self) -> list[DossierSummary]:
        dossiers = self._context.workspace.dossiers
        name = dossiers.get(self._here).text("producer.name")
        found = dossiers.of_producer(name) if name else []
        return [item for item in found if item.id != self._here]

    def _find(self, words: str) -> list[Suggestion]:
        dossiers = self._context.workspace.dossiers
        own = self._own()
        found = dossiers.search(words, _MOST) if words.strip() else own + dossiers.list(limit=_MOST)
        known: dict[str, Suggestion] = {}
        for item in found:
            if item.id != self._here and not item.deleted:
                known.setdefault(item.id, Suggestion(item.id, _name(item)))
        return list(known.values())[:_MOST]

    def _tick_all(self) -> None:
        on = not all(row.tick.isChecked() for row in self.rows)
        for row in self.rows:
            row.tick.setChecked(on)
        self._count()

    def _count(self) -> None:
        count = len(self.fields)
        self.take.set_text(self.tr("Chép {count} ô").format(count=count))
        self.take.setEnabled(count > 0)
        self.all.setEnabled(bool(self.rows))

    def _take(self) -> None:
        fields = self.fields
        self.accept()
        self.taken.emit(self._source, fields)


def copy_into(context: AppContext, dossier_id: str, source: str, fields: list[str]) -> None:
    """Take answers over as one step and offer to take it back."""
    dossiers = context.workspace.dossiers
    try:
        changed = dossiers.copy_answers(source, dossier_id, fields=fields)
    except UserError as error:
        context.show_error(error)
        return
    words = QCoreApplication.translate("CopyDialog", "Đã chép {count} câu trả lời.")
    text = words.format(count=len(changed))
    context.notify(text, lambda: dossiers.undo(dossier_id))


def _name(item: DossierSummary) -> str:
    return " · ".join(part for part in (item.title, item.producer) if part)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rstrip() + "…"
