"""The decision itself to read: identity, bands, rounds, clocks, articles, our readings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.edition import Clock
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.text import label

ARTICLE = "article/"
READING = "reading/"


class LawView(QWidget):
    """First page of the handbook."""

    def __init__(self, theme: Theme, rulebook: Rulebook) -> None:
        super().__init__()
        self._theme = theme
        self._places: dict[str, QWidget] = {}
        self.setProperty("plain", True)
        self._column = QVBoxLayout(self)
        margin = tokens.PAGE_MARGIN
        self._column.setContentsMargins(margin + 4, tokens.GAP_L, margin, margin)
        self._column.setSpacing(tokens.GAP_M)
        self._add_head(rulebook)
        self._add_bands(rulebook)
        self._add_dates(rulebook)
        self._add_desk(rulebook)
        self._add_articles(rulebook)
        self._add_readings(rulebook)
        self._column.addStretch(1)

    def place(self, name: str) -> QWidget | None:
        """Return where "article/<number>" or "reading/<id>" stands, or None."""
        return self._places.get(name)

    def _add_head(self, rulebook: Rulebook) -> None:
        edition = rulebook.edition
        self._column.addWidget(label(edition.short, "title", wrap=True))
        self._column.addWidget(label(edition.title, "second", wrap=True))
        facts = self.tr("Ký ngày {signed}, có hiệu lực từ {force}.").format(
            signed=format_date(edition.signed_on), force=format_date(edition.in_force_from)
        )
        if edition.in_force_until:
            last = format_date(edition.in_force_until)
            facts += " " + self.tr("Hết hiệu lực ngày {day}.").format(day=last)
        if edition.replaces:
            old = ", ".join(edition.replaces)
            facts += " " + self.tr("Thay thế: {old}.").format(old=old)
        self._column.addWidget(label(facts, "second", wrap=True))
        title = self.tr("Nguồn của bản trong máy")
        self._column.addWidget(Banner(self._theme, "info", title, edition.source_note))
        if edition.source_url:
            where = label(self.tr("Nơi đăng: {url}").format(url=edition.source_url), "caption")
            where.setWordWrap(True)
            where.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._column.addWidget(where)

    def _add_bands(self, rulebook: Rulebook) -> None:
        rows = [
            (
                self.tr("{n} sao").format(n=band.star),
                self.tr("từ {points} điểm").format(points=band.from_points),
                band.recognised_by,
            )
            for band in sorted(rulebook.edition.bands, key=lambda band: -band.star)
        ]
        self._add_table(self.tr("Hạng sao"), rows)

    def _add_dates(self, rulebook: Rulebook) -> None:
        rounds = [(item.name, item.source, "") for item in rulebook.deadlines.rounds]
        clocks = [(self._span(item), item.about, item.source) for item in rulebook.deadlines.clocks]
        self._add_table(self.tr("Đợt và thời hạn"), [*rounds, *clocks])

    def _add_desk(self, rulebook: Rulebook) -> None:
        desk = rulebook.desk
        if desk is None:
            return
        number = desk.number_format.format(
            number="01", province=self.tr("mã tỉnh"), commune=self.tr("mã xã"), year=self.tr("năm")
        )
        rows = [
            (self.tr("Số phiếu tiếp nhận"), number, desk.number_source),
            (self.tr("Đếm ngày làm việc"), desk.clock_reading, ""),
        ]
        self._add_table(self.tr("Bàn tiếp nhận của xã"), rows)

    def _span(self, clock: Clock) -> str:
        words = {
            "working_days": self.tr("{n} ngày làm việc"),
            "days": self.tr("{n} ngày"),
            "months": self.tr("{n} tháng"),
        }
        return words[clock.unit].format(n=clock.amount)

    def _add_articles(self, rulebook: Rulebook) -> None:
        rows = [(item.no, item.about, "") for item in rulebook.edition.articles]
        names = [f"{ARTICLE}{item.no}" for item in rulebook.edition.articles]
        self._add_table(self.tr("Các điều"), rows, names)

    def _add_readings(self, rulebook: Rulebook) -> None:
        if not rulebook.edition.readings:
            return
        rows = [(item.about, item.text, "") for item in rulebook.edition.readings]
        names = [f"{READING}{item.id}" for item in rulebook.edition.readings]
        self._add_table(self.tr("Chỗ luật để ngỏ: cách đọc của phần mềm"), rows, names)

    def _add_table(
        self, title: str, rows: Sequence[tuple[str, str, str]], names: Sequence[str] = ()
    ) -> None:
        card = Card()
        card.body.addWidget(label(title, "heading", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        top = Qt.AlignmentFlag.AlignTop
        for line, (name, about, source) in enumerate(rows):
            head = label(name, "strong", wrap=True)
            head.setMinimumWidth(self._theme.px(130))
            head.setMaximumWidth(self._theme.px(200))
            grid.addWidget(head, line, 0, top)
            if names:
                self._places[names[line]] = head
            grid.addWidget(label(about, wrap=True), line, 1, 1, 1 if source else 2, top)
            if source:
                grid.addWidget(label(source, "caption", wrap=True), line, 2, top)
        card.body.addLayout(grid)
        self._column.addWidget(card)
