"""A criteria set to read: what it is, when a dossier is out, its sections and criteria."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import CriteriaSet, SetSection
from ocop_desktop.rulebook.edition import PartTitle
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import HelpFile
from ocop_desktop.ui import tokens
from ocop_desktop.ui.pages.handbook.criterion_card import CriterionCard
from ocop_desktop.ui.pages.new.set_panel import PartsBar
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.ui.words import set_title


class SetView(QWidget):
    """Built once per set and shown in a scroll area."""

    def __init__(
        self, theme: Theme, rulebook: Rulebook, chosen: CriteriaSet, help_: HelpFile
    ) -> None:
        super().__init__()
        self._theme = theme
        self._rulebook = rulebook
        self._help = help_
        self._cards: dict[str, CriterionCard] = {}
        self.setProperty("plain", True)
        self._column = QVBoxLayout(self)
        margin = tokens.PAGE_MARGIN
        self._column.setContentsMargins(margin + 4, tokens.GAP_L, margin, margin)
        self._column.setSpacing(tokens.GAP_S)
        self._add_head(chosen)
        self._add_disqualifiers(chosen)
        self._add_doubts(chosen)
        part = ""
        for section in chosen.sections:
            if section.part != part:
                part = section.part
                self._add_part(next(p for p in rulebook.edition.parts if p.id == part), chosen)
            self._add_section(chosen, section)
        self._column.addStretch(1)

    def card(self, number: str) -> CriterionCard | None:
        """Return the card of a criterion, or None when the set has none of that number."""
        return self._cards.get(number)

    def _add_head(self, chosen: CriteriaSet) -> None:
        self._column.addWidget(label(set_title(chosen), "title", wrap=True))
        names = {agency.id: agency.name for agency in self._rulebook.classification.agencies}
        about = self.tr("{industry}, nhóm {group}. Cơ quan quản lý: {agencies}.").format(
            industry=chosen.industry.name,
            group=chosen.group.name,
            agencies=", ".join(names[agency] for agency in chosen.agencies),
        )
        self._column.addWidget(label(about, "second", wrap=True))
        place = f"{self._rulebook.edition.short}, {chosen.source}."
        self._column.addWidget(label(place, "caption", wrap=True))
        parts = tuple((part.id, chosen.part_max(part.id)) for part in self._rulebook.edition.parts)
        self._column.addWidget(PartsBar(self._theme, parts))
        self.print_button = SecondaryButton(
            self._theme, self.tr("In sổ ghi tay của bộ này"), icon="print"
        )
        self._column.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_disqualifiers(self, chosen: CriteriaSet) -> None:
        if not chosen.disqualifiers:
            return
        card = Card()
        card.body.addWidget(label(self.tr("Hồ sơ bị loại khi"), "strong"))
        for item in chosen.disqualifiers:
            card.body.addWidget(label(f"–  {item.when}", wrap=True))
        self._column.addWidget(card)

    def _add_doubts(self, chosen: CriteriaSet) -> None:
        general = [doubt.text for doubt in chosen.doubts if doubt.number is None]
        if general:
            title = self.tr("Chỗ cần lưu ý của bộ này")
            self._column.addWidget(Banner(self._theme, "warn", title, "\n".join(general)))

    def _add_part(self, part: PartTitle, chosen: CriteriaSet) -> None:
        self._column.addSpacing(tokens.GAP_S)
        row = QHBoxLayout()
        title = self.tr("Phần {id}. {title}").format(id=part.id, title=part.title)
        row.addWidget(label(title, "heading", wrap=True), 1)
        points = self.tr("{n} điểm").format(n=chosen.part_max(part.id))
        row.addWidget(label(points, "strong"))
        self._column.addLayout(row)

    def _add_section(self, chosen: CriteriaSet, section: SetSection) -> None:
        row = QHBoxLayout()
        row.addWidget(label(f"{section.number}. {section.title}", "strong", wrap=True), 1)
        row.addWidget(label(self.tr("{n} điểm").format(n=section.max), "caption"))
        self._column.addLayout(row)
        groups = {group.number: group for group in section.groups}
        shown = ""
        for item in section.criteria:
            if item.group and item.group != shown:
                shown = item.group
                title = groups[shown].title if shown in groups else ""
                self._column.addWidget(label(f"{shown} {title}", "overline", wrap=True))
            card = CriterionCard(self._theme, chosen, item, self._help.topic(item.criterion.topic))
            self._cards[item.number] = card
            self._column.addWidget(card)
