"""What a dossier declares, to be read once more before it is finalised."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.declaration import Declaration
from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.stars import StarRow
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import clear, label

_FIRST = 3  # share of a line that the name of an answer takes, of ten
_ALL = 10
_TOP = Qt.AlignmentFlag.AlignTop


class DeclarationView(QWidget):
    """The heads first (product, producer, set, points, star, papers), then every answer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(self.tr("Những gì hồ sơ kê khai"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.CARD_GAP)

    def show_declaration(self, declared: Declaration) -> None:
        """Show other declarations."""
        clear(self._column)
        self._column.addWidget(self._head(declared))
        for section in declared.sections:
            lines = [(said.label, said.text) for said in section.said]
            self._column.addWidget(self._card(section.title, lines))
        if declared.criteria:
            self._column.addWidget(self._criteria(declared))
        if declared.papers:
            lines = [(one.name, self._files(one.count)) for one in declared.papers]
            self._column.addWidget(self._card(self.tr("Minh chứng"), lines))

    # --- inside ----------------------------------------------------------------------------

    def _head(self, declared: Declaration) -> Card:
        papers = sum(one.count for one in declared.papers)
        nothing = self.tr("(chưa ghi)")
        card = self._card(
            self.tr("Hồ sơ kê khai"),
            [
                (self.tr("Sản phẩm"), declared.product or nothing),
                (self.tr("Chủ thể"), declared.producer or nothing),
                (self.tr("Bộ sản phẩm"), declared.set or nothing),
                (self.tr("Theo"), declared.rulebook),
                (self.tr("Minh chứng"), self._files(papers)),
                (self.tr("Tự chấm"), declared.headline or self.tr("chưa chấm được")),
            ],
        )
        if declared.star is not None:
            row = QHBoxLayout()
            row.setSpacing(tokens.GAP_S)
            row.addWidget(StarRow(self.theme, declared.star, declared.star, 18))
            words = self.tr("{points}/100 điểm, {star} sao")
            if declared.star < 1:
                words = self.tr("{points}/100 điểm, chưa xếp sao")
            text = words.format(points=declared.points, star=declared.star)
            row.addWidget(label(text, "strong"))
            row.addStretch(1)
            card.body.insertLayout(1, row)
        return card

    def _criteria(self, declared: Declaration) -> Card:
        lines = [
            (
                f"{one.number} {one.title}",
                self.tr("{points}/{max} điểm, {papers} minh chứng. {chosen}").format(
                    points=one.points,
                    max=one.max,
                    papers=one.papers,
                    chosen=one.chosen or self.tr("Chưa chọn mức nào."),
                ),
            )
            for one in declared.criteria
        ]
        return self._card(self.tr("Tự chấm điểm"), lines)

    def _card(self, title: str, lines: list[tuple[str, str]]) -> Card:
        card = Card()
        card.body.addWidget(label(title, "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_L)
        grid.setVerticalSpacing(tokens.GAP_XS)
        grid.setColumnStretch(0, _FIRST)
        grid.setColumnStretch(1, _ALL - _FIRST)
        for at, (name, text) in enumerate(lines):
            first, second = label(name, "second", wrap=True), label(text, wrap=True)
            second.setAccessibleName(f"{name}: {text}")
            grid.addWidget(first, at, 0, _TOP)
            grid.addWidget(second, at, 1, _TOP)
        card.body.addLayout(grid)
        return card

    def _files(self, count: int) -> str:
        return self.tr("{count} tệp").format(count=count)
