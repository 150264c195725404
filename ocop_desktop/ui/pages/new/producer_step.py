"""Third question: whose product it is; one already known here, or a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ocop_desktop.text import fold
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft
from ocop_desktop.ui.pages.new.step import Step
from ocop_desktop.ui.widgets.choice import Choice, ChoiceCards
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.values import DossierSummary

_NEW = "+"
_KNOWN = 5
_HITS = 6
_SUMMARIES = 2000


class ProducerStep(Step):
    """Known producers as cards; a new one needs a name, and better also its commune."""

    def __init__(self, context: AppContext, draft: Draft) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Sản phẩm của ai?"),
            self.tr("Chủ thể đã có ở đây thì chọn lại, khỏi gõ lần nữa."),
            self.tr("Chủ thể"),
            self.tr("Chọn có sẵn hoặc thêm mới"),
        )
        self.cards = ChoiceCards(context.theme, self.tr("Chủ thể"))
        self.cards.changed.connect(self._take)
        self.cards.accepted.connect(self._accept_card)
        self.column.addWidget(self.cards)
        self.form = self._make_form()
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def prepare(self) -> None:
        choices = self._known()
        self.cards.set_choices(choices, self.draft.producer_from or _NEW)
        self.cards.setVisible(len(choices) > 1)
        self._take(self.cards.chosen)

    def take_focus(self) -> None:
        if self.draft.producer_from:
            self.cards.focus_chosen()
        else:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def missing(self) -> str:
        if self.draft.producer_from or self.draft.producer_name.strip():
            return ""
        return self.tr("Ghi tên chủ thể để đi tiếp")

    # -- building -----------------------------------------------------------------------------

    def _known(self) -> list[Choice]:
        """Return one card per producer, the ones edited last first, and the card for a new one."""
        latest: dict[str, DossierSummary] = {}
        for item in self.context.workspace.dossiers.list(limit=_SUMMARIES):
            key = fold(item.producer)
            if key and (key not in latest or item.updated_at > latest[key].updated_at):
                latest[key] = item
        recent = sorted(latest.values(), key=lambda item: item.updated_at, reverse=True)
        choices = [
            Choice(
                item.id,
                item.producer,
                self.tr("Lấy thông tin chủ thể từ hồ sơ {title}").format(title=item.title),
                key=str(number),
            )
            for number, item in enumerate(recent[:_KNOWN], start=1)
        ]
        key = str(len(choices) + 1)
        new = Choice(_NEW, self.tr("Chủ thể mới"), self.tr("Ghi tên và xã ở dưới."), key=key)
        return [*choices, new]

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("ví dụ: Hợp tác xã, hộ kinh doanh, công ty…"))
        self.name.setAccessibleName(self.tr("Tên chủ thể"))
        self.name.textChanged.connect(self._named)
        self.name.returnPressed.connect(self._name_entered)
        self.commune = SearchField(self.context.theme, self.tr("gõ tên xã, phường, không cần dấu"))
        self.commune.setAccessibleName(self.tr("Xã, phường, đặc khu"))
        self.commune.textEdited.connect(self._search)
        self.commune.installEventFilter(self)
        self._hits = QListWidget()
        self._hits.setAccessibleName(self.tr("Các xã tìm thấy"))
        self._hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hits.itemClicked.connect(self._pick)
        self._hits.hide()
        name = label(self.tr("Tên chủ thể"), "strong")
        name.setBuddy(self.name)
        place = label(self.tr("Xã, phường nơi sản xuất"), "strong")
        place.setBuddy(self.commune)
        column.addWidget(name)
        column.addWidget(self.name)
        column.addSpacing(tokens.GAP_S)
        column.addWidget(place)
        column.addWidget(label(self.tr("Để trống cũng được, điền sau ở mục Chủ thể."), "caption"))
        column.addWidget(self.commune)
        column.addWidget(self._hits)
        return form

    # -- answers ------------------------------------------------------------------------------

    def _take(self, choice_id: str) -> None:
        new = choice_id in ("", _NEW)
        self.form.setVisible(new)
        self.draft.producer_from = None if new else choice_id
        if new:
            self.draft.producer_name = self.name.text()
        else:
            self.draft.producer_name = ""
            self.draft.province = self.draft.commune = ""
        self.changed.emit()

    def _accept_card(self) -> None:
        if self.draft.producer_from:
            self.accepted.emit()
        else:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _named(self, text: str) -> None:
        self.draft.producer_name = text
        self.changed.emit()

    def _name_entered(self) -> None:
        if self.draft.commune:
            self.accepted.emit()
        else:
            self.commune.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, words: str) -> None:
        self.draft.province = self.draft.commune = ""
        self._hits.clear()
        units = self.context.workspace.units
        found: Sequence[str] = []
        if fold(words):
            found = [unit.code for unit in units.search(words, limit=_HITS)]
        for code in found:
            item = QListWidgetItem(units.title(code), self._hits)
            item.setData(Qt.ItemDataRole.UserRole, code)
        if found:
            self._hits.setCurrentRow(0)
        self._hits.setFixedHeight(self.context.theme.px(30) * max(1, len(found)) + 6)
        self._hits.setVisible(bool(found))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and self._hits.isVisible():
                row = self._hits.currentRow() + step
                self._hits.setCurrentRow(max(0, min(self._hits.count() - 1, row)))
                return True
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._commune_entered()
                return True
        return super().eventFilter(watched, event)

    def _commune_entered(self) -> None:
        item = self._hits.currentItem()
        if self._hits.isVisible() and item is not None:
            self._pick(item)
        elif self.draft.commune or not self.commune.text().strip():
            self.accepted.emit()

    def _pick(self, item: QListWidgetItem) -> None:
        code: str = item.data(Qt.ItemDataRole.UserRole)
        units = self.context.workspace.units
        self.draft.commune = code
        self.draft.province = units.communes[code].province
        self.commune.setText(units.title(code))
        self._hits.hide()
        self.changed.emit()
