"""Settings: look, text size, where the data lies, the law in force."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop import __version__
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.language import LANGUAGES, Language
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.folder_card import FolderCard
from ocop_desktop.ui.pages.holidays_card import HolidaysCard
from ocop_desktop.ui.pages.lock_card import LockCard
from ocop_desktop.ui.pages.profile_card import ProfileCard
from ocop_desktop.ui.settings import ThemeChoice
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.scrolled import scroll_around
from ocop_desktop.ui.widgets.text import label

_THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark")
_LANGUAGE_NAMES: dict[Language, str] = {"vi": "Tiếng Việt", "en": "English"}
_WIDTH = 760


class SettingsPage(Page):
    """What is chosen takes effect at once and is remembered."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        inner = QWidget()
        inner.setProperty("plain", True)
        self._column = QVBoxLayout(inner)
        margin = tokens.PAGE_MARGIN
        self._column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
        self._column.setSpacing(tokens.CARD_GAP)
        self._column.addWidget(label(self.tr("Cài đặt"), "title"))
        self._add_look()
        self.profile = ProfileCard(context)
        self._column.addWidget(self.profile)
        self.folder = FolderCard(context)
        self.lock = LockCard(context)
        self.holidays = HolidaysCard(context)
        for card in (self.folder, self.lock, self.holidays):
            self._column.addWidget(card)
        self._add_exchange()
        self._add_law()
        self._add_about()
        self._column.addStretch(1)
        scroll = scroll_around(inner)
        inner.setMaximumWidth(max(_WIDTH, context.theme.px(_WIDTH)))
        self._inner = inner
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        context.theme.changed.connect(self._restyle)

    def title(self) -> str:
        return self.tr("Cài đặt")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self._restyle()
        self.profile.reload()
        self.folder.reload()
        self.lock.reload()
        self.holidays.reload()
        if target.field == "lock":
            QTimer.singleShot(0, self, self.lock.old.setFocus)

    def first_focus(self) -> QWidget | None:
        return self.themes

    # -- building -----------------------------------------------------------------------------

    def _add_look(self) -> None:
        card = self._card(self.tr("Hiển thị"))
        names = [self.tr("Theo máy"), self.tr("Sáng"), self.tr("Tối")]
        self.themes = SegmentedTabs(self.context.theme, names, self.tr("Nền"))
        self.themes.changed.connect(self._choose_theme)
        self._row(card, self.tr("Nền"), self.tr("Sáng, tối hoặc theo cài đặt của máy"), self.themes)
        # A language is named in its own words, so that whoever reads only that one finds it.
        self.languages = SegmentedTabs(
            self.context.theme, list(_LANGUAGE_NAMES.values()), self.tr("Ngôn ngữ")
        )
        self.languages.changed.connect(self._choose_language)
        about = self.tr("Chữ trên màn hình; mẫu biểu và quy định luôn bằng tiếng Việt")
        self._row(card, self.tr("Ngôn ngữ"), about, self.languages)
        sizes = [f"{size}%" for size in tokens.SCALES]
        self.sizes = SegmentedTabs(self.context.theme, sizes, self.tr("Cỡ chữ"))
        self.sizes.changed.connect(self._choose_scale)
        about = self.tr("Ctrl và dấu cộng để to hơn, Ctrl và dấu trừ để nhỏ lại")
        self._row(card, self.tr("Cỡ chữ"), about, self.sizes)

    def _add_exchange(self) -> None:
        card = self._card(self.tr("Trao đổi giữa các máy"))
        about = self.tr("Tệp đồng bộ để gộp hồ sơ của hai máy; khóa để ký gói, biết gói của ai.")
        card.body.addWidget(label(about, "caption", wrap=True))
        self.exchange = ActionButton(
            self.context.theme, self.tr("Mở trang trao đổi"), icon="handshake", role="link"
        )
        self.exchange.clicked.connect(lambda: self.context.navigator.go(rooms.EXCHANGE))
        card.body.addWidget(self.exchange, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_law(self) -> None:
        card = self._card(self.tr("Bộ quy định trong máy"))
        catalogue = self.context.workspace.catalogue
        for name in catalogue.ids():
            rulebook = catalogue.get(name)
            edition = rulebook.edition
            card.body.addWidget(label(edition.short, "strong"))
            text = self.tr("{title}. Hiệu lực từ {day}. {n} bộ sản phẩm.").format(
                title=edition.title, day=format_date(edition.in_force_from), n=len(rulebook.sets)
            )
            card.body.addWidget(label(text, "second", wrap=True))
            card.body.addWidget(label(edition.source_note, "caption", wrap=True))
        row = QHBoxLayout()
        reading = ActionButton(
            self.context.theme, self.tr("Đọc trong sổ tay"), icon="book", role="link"
        )
        reading.clicked.connect(lambda: self.context.navigator.go(rooms.HANDBOOK))
        self.editions = ActionButton(
            self.context.theme, self.tr("So sánh các bộ, chuyển hồ sơ"), icon="table", role="link"
        )
        self.editions.clicked.connect(lambda: self.context.navigator.go(rooms.EDITIONS))
        row.addWidget(reading)
        row.addWidget(self.editions)
        row.addStretch(1)
        card.body.addLayout(row)

    def _add_about(self) -> None:
        card = self._card(self.tr("Phần mềm"))
        name = self.tr("OCOP Desktop, bản {version}").format(version=__version__)
        card.body.addWidget(label(name, "strong"))
        about = self.tr(
            "Phần mềm giúp lập hồ sơ, không thay quyết định của hội đồng. Chỗ luật để ngỏ được ghi "
            "rõ là cách đọc của phần mềm; khi còn phân vân hãy hỏi cán bộ xã."
        )
        card.body.addWidget(label(about, "second", wrap=True))

    def _card(self, title: str) -> Card:
        card = Card()
        card.body.addWidget(label(title, "heading"))
        self._column.addWidget(card)
        return card

    def _row(self, card: Card, name: str, about: str, control: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_L)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(name, "strong"))
        words.addWidget(label(about, "caption", wrap=True))
        row.addLayout(words, 1)
        row.addWidget(control)
        card.body.addLayout(row)

    # -- choosing -----------------------------------------------------------------------------

    def _choose_theme(self, index: int) -> None:
        self.context.settings.theme = _THEMES[index]
        self.context.set_theme()

    def _choose_language(self, index: int) -> None:
        self.context.set_language(LANGUAGES[index])
        self.languages.show_index(LANGUAGES.index(self.context.settings.language))

    def _choose_scale(self, index: int) -> None:
        self.context.set_scale(tokens.SCALES[index])

    def _restyle(self) -> None:
        self.themes.show_index(_THEMES.index(self.context.settings.theme))
        self.languages.show_index(LANGUAGES.index(self.context.settings.language))
        scale = self.context.theme.scale
        nearest = min(range(len(tokens.SCALES)), key=lambda i: abs(tokens.SCALES[i] - scale))
        self.sizes.show_index(nearest)
        self._inner.setMaximumWidth(max(_WIDTH, self.context.theme.px(_WIDTH)))
